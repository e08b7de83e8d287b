"""Decisions of the year: list, draft from endorsed dossiers, review and sign, what waits."""

from collections import Counter
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thidua.awards import operations, permissions, policies, queries
from thidua.awards.enums import DecisionState, PaperState
from thidua.common.errors import Refused
from thidua.law import name_of
from thidua.web.common import charts
from thidua.web.common.form_page import form_page
from thidua.web.common.once import sent_key
from thidua.web.common.pages import did, page, paginate
from thidua.web.common.parts import Action, Crumb
from thidua.web.common.requests import Request
from thidua.web.office import decision_tables as tables
from thidua.web.office.desk import office
from thidua.web.office.forms.decisions import DecisionFilter, DecisionForm, SignForm


HERE = "Quyết định"


@require_safe
@office
def decisions(request: Request, cycle) -> HttpResponse:
    filters = DecisionFilter(request.GET)
    state = filters.wanted("trang_thai") or ""
    trang = paginate(queries.decisions_of(cycle, by=request.actor, state=state), request)
    register = Action(
        "Sổ khen thưởng", reverse("office:register", args=[cycle.year]), icon="journal-text"
    )
    drafting = Action(
        "Soạn quyết định",
        reverse("office:new_decision", args=[cycle.year]),
        kind="primary",
        icon="plus-lg",
    )
    may = permissions.can_prepare(request.actor, cycle.unit)
    return page(
        request,
        "office/decisions/list.html",
        cycle=cycle,
        filters=filters,
        trang=trang,
        table=tables.decisions_table(trang, year=cycle.year),
        actions=[drafting, register] if may else [register],
    )


@require_safe
@office(chair=True)
def signing(request: Request, cycle) -> HttpResponse:
    """What waits for the chair, in every year: the longest waiting first."""
    waiting = list(queries.to_sign(request.actor))
    request.menu_counts = {"signing": len(waiting)}
    return page(
        request,
        "office/decisions/signing.html",
        cycle=cycle,
        waiting=waiting,
        issued=queries.decisions_of(cycle, by=request.actor, state=DecisionState.ISSUED)[:5],
    )


@require_http_methods(["GET", "POST"])
@office
def new_decision(request: Request, cycle) -> HttpResponse:
    free = list(queries.endorsed_nominations(cycle, by=request.actor))
    codes = Counter(each.code for each in free)
    wanted = request.GET.get("ma", "")
    code = wanted if wanted in codes else next(iter(codes), "")
    chosen = {each.pk: each for each in free if each.code == code}
    back = reverse("office:decisions", args=[cycle.year])

    def do(form: DecisionForm) -> str:
        words = dict(form.cleaned_data)
        picked = [chosen[pk] for pk in words.pop("nominations")]
        words.pop("version")
        decision = operations.draft_decision(
            cycle=cycle,
            code=code,
            nominations=picked,
            once_key=sent_key(request),
            by=request.actor,
            at=timezone.now(),
            **words,
        )
        return reverse("office:decision", args=[cycle.year, decision.pk])

    if not free:
        return page(request, "office/decisions/none_free.html", cycle=cycle, back=back)
    return form_page(
        request,
        DecisionForm.of(request, choices=dossiers(chosen.values()), initial=start(chosen)),
        template="office/decisions/form.html",
        heading="Soạn quyết định",
        verb="Lưu dự thảo",
        do=do,
        said="Đã lưu dự thảo. Xem lại danh sách rồi trình ký.",
        back=back,
        crumbs=[Crumb(HERE, back), Crumb("Soạn quyết định")],
        codes=[(each, name_of(each), count) for each, count in codes.items()],
        code=code,
    )


def start(chosen) -> dict[str, Any]:
    """Every endorsed dossier of the form is in the list unless it is taken out."""
    return {"nominations": list(chosen)}


def dossiers(nominations) -> list[tuple[int, str]]:
    return [
        (
            each.pk,
            f"{each.number:02} · {each.frozen_name or each.recipient.name} · {each.summary}",
        )
        for each in nominations
    ]


@require_http_methods(["GET", "POST"])
@office
def change_decision(request: Request, cycle, decision_id: int) -> HttpResponse:
    decision = queries.get_decision(cycle, decision_id, by=request.actor)
    permissions.check_can_prepare(request.actor, decision.unit)
    held = queries.nominations_of(decision, by=request.actor)
    free = queries.endorsed_nominations(decision.cycle, by=request.actor)
    chosen = {each.pk: each for each in [*held, *free.filter(code=decision.code)]}
    back = reverse("office:decision", args=[cycle.year, decision.pk])

    def do(form: DecisionForm) -> str:
        words = dict(form.cleaned_data)
        picked = [chosen[pk] for pk in words.pop("nominations")]
        operations.change_decision(
            decision, nominations=picked, by=request.actor, at=timezone.now(), **words
        )
        return back

    initial = {
        "nominations": [each.pk for each in held],
        "subject": decision.subject,
        "achievement": decision.achievement,
        "field": decision.field,
        "signed_on": decision.signed_on,
        "version": decision.version,
    }
    return form_page(
        request,
        DecisionForm.of(request, choices=dossiers(chosen.values()), initial=initial),
        template="office/decisions/form.html",
        heading="Sửa dự thảo quyết định",
        verb="Lưu dự thảo",
        do=do,
        said="Đã lưu dự thảo.",
        back=back,
        crumbs=[
            Crumb(HERE, reverse("office:decisions", args=[cycle.year])),
            Crumb("Dự thảo", back),
            Crumb("Sửa"),
        ],
    )


@require_safe
@office
def decision(request: Request, cycle, decision_id: int) -> HttpResponse:
    found = queries.get_decision(cycle, decision_id, by=request.actor)
    return decision_page(request, cycle, found, on=found.signed_on or timezone.localdate())


@require_POST
@office
def sign_decision(request: Request, cycle, decision_id: int) -> HttpResponse:
    found = queries.get_decision(cycle, decision_id, by=request.actor)
    permissions.check_can_sign(request.actor, found)
    form = SignForm.of(request)
    on = found.signed_on or timezone.localdate()
    if form.is_valid():
        on = form.cleaned_data["signed_on"]
        try:
            issued = operations.issue_decision(
                found, **form.cleaned_data, by=request.actor, at=timezone.now()
            )
        except Refused as refusal:
            form.add_refusal(refusal)
        else:
            did(request, f"Đã ký và cấp số {policies.numbered(issued.number, issued.symbol)}.")
            return redirect("office:decision", cycle.year, issued.pk)
    found = queries.get_decision(cycle, decision_id, by=request.actor)
    return decision_page(request, cycle, found, on=on, form=form)


def decision_page(
    request: Request, cycle, decision, *, on: date, form: SignForm | None = None
) -> HttpResponse:
    """Review and sign: the list as it would be issued on that day, and what the signature needs.

    A form that was refused is shown again with the list of the day that was typed.
    """
    lines = queries.lines_of(decision, on=on, by=request.actor)
    status = 200 if form is None else 422
    read = {"version": decision.version, "reward_vnd": queries.total_of(lines)}
    return page(
        request,
        "office/decisions/decision.html",
        status=status,
        cycle=cycle,
        decision=decision,
        form=form.reading(read) if form else SignForm(initial={"signed_on": on, **read}),
        number=policies.numbered(decision.number, decision.symbol),
        form_name=queries.name_by(decision.code, decision.unit.name),
        heading=queries.heading_of(decision),
        late_days=_late_days(decision),
        crumbs=[
            Crumb(HERE, reverse("office:decisions", args=[cycle.year])),
            Crumb(queries.heading_of(decision)),
        ],
        **_list_parts(decision, lines, year=cycle.year, by=request.actor),
        **_signing_parts(decision, on=on, by=request.actor),
        **_paper_parts(decision, year=cycle.year, by=request.actor),
    )


def _list_parts(decision, lines, *, year: int, by) -> dict[str, Any]:
    """The list, its sources and its balance."""
    balance = queries.balance_of(decision, lines, by=by)
    counted = policies.counted([line.kind for line in lines])
    return {
        "counted": counted,
        "line_count": len(lines),
        "table": tables.lines_table(lines, year=year, caption=f"Danh sách kèm theo · {counted}"),
        "sources": tables.money_sources(lines),
        "balance": balance,
        "workers_bar": charts.share_bar(
            balance.direct_workers, balance.direct_workers_known, noun="là người trực tiếp"
        ),
    }


def _signing_parts(decision, *, on: date, by) -> dict[str, Any]:
    """The conditions and the number to come, while it is not signed; who may do what."""
    parts: dict[str, Any] = {
        "may_prepare": permissions.can_prepare(by, decision.unit),
        "may_sign": permissions.can_sign(by, decision),
    }
    if decision.state not in {DecisionState.DRAFT, DecisionState.READY}:
        return parts
    checks = queries.signing_checks(decision, signed_on=on, by=by, at=timezone.now())
    return parts | {
        "next_number": queries.next_number(decision, year=on.year, by=by),
        "conditions": tables.conditions_of(checks),
        "is_closed": any(not check.met and check.field is None for check in checks),
        "matches": all(check.met for check in checks[:2]),
        "queue": _queue(decision, by) if parts["may_sign"] else None,
    }


def _paper_parts(decision, *, year: int, by) -> dict[str, Any]:
    """What is printed, what waits, what failed."""
    papers = queries.papers_of(decision, by=by)
    return {
        "papers": papers,
        "papers_table": tables.papers_table(papers, year=year, decision_id=decision.pk),
        "failed": [paper for paper in papers if paper.state == PaperState.FAILED],
    }


def _late_days(decision) -> int:
    """How many days after the signing day the decision was entered."""
    if decision.issued_at is None:
        return 0
    return max(int((timezone.localdate(decision.issued_at) - decision.signed_on).days), 0)


def _queue(decision, actor) -> dict[str, Any] | None:
    """Where this decision stands among those that wait for the signature."""
    waiting = list(queries.to_sign(actor).values_list("pk", "cycle__year"))
    places = [pk for pk, _ in waiting]
    if decision.pk not in places:
        return None
    place = places.index(decision.pk)
    following = waiting[(place + 1) % len(waiting)]
    return {
        "place": place + 1,
        "count": len(waiting),
        "next": reverse("office:decision", args=[following[1], following[0]])
        if len(waiting) > 1
        else "",
    }
