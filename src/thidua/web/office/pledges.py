"""Pledges of the year: list, words, opening for signature."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.indicators import queries as indicators
from thidua.movements import queries as movements
from thidua.pledges import operations, papers, permissions, policies, queries
from thidua.pledges.enums import PledgeState
from thidua.web.common.indicators import whole_of
from thidua.web.common.once import sent_key
from thidua.web.common.pages import did, page, paginate
from thidua.web.common.papers import download, format_of
from thidua.web.common.parts import Action, Cell, Column, Condition, Crumb, Row, Table
from thidua.web.common.requests import Request
from thidua.web.office.desk import office
from thidua.web.office.forms.pledges import (
    FEW,
    MORE,
    WORDS,
    PledgeFilter,
    PledgeForm,
    rows_sent,
    typed,
)
from thidua.web.office.pledge_parts import clause_table, party_table


LOOKS = {
    PledgeState.DRAFT: "thieu_du_lieu",
    PledgeState.OPEN: "tin",
    PledgeState.COMPLETE: "dat",
}


@require_safe
@office
def pledges(request: Request, cycle) -> HttpResponse:
    filters = PledgeFilter(request.GET)
    found = queries.pledges_visible_to(request.actor, cycle, text=filters.wanted("tim") or "")
    trang = paginate(found, request)
    registrations = reverse("office:registrations", args=[cycle.year])
    new = reverse("office:new_pledge", args=[cycle.year])
    return page(
        request,
        "office/pledges/list.html",
        cycle=cycle,
        filters=filters,
        trang=trang,
        table=_table(cycle.year, trang),
        is_empty=not trang.paginator.count and not filters.is_filtering,
        crumbs=[
            Crumb(f"Năm {cycle.year}", reverse("office:home", args=[cycle.year])),
            Crumb("Đăng ký, giao ước"),
        ],
        actions=[
            Action("Soạn giao ước", new, kind="primary", icon="plus-lg"),
            Action("Đăng ký danh hiệu", registrations, icon="award"),
        ],
    )


def _table(year: int, pledges) -> Table:
    return Table(
        caption="Giao ước, cam kết trong năm, mới nhất đứng trước",
        columns=[
            Column("Giao ước", head=True),
            Column("Đã ký", number=True, short="Đã ký"),
            Column("Hạn ký", short="Hạn"),
            Column("Trạng thái", last=True),
        ],
        rows=[
            Row(
                [
                    Cell(
                        pledge.name,
                        url=reverse("office:pledge", args=[year, pledge.pk]),
                        note=_convener(pledge),
                        illustrative=pledge.is_illustrative,
                    ),
                    f"{pledge.signed_count}/{pledge.party_count}",
                    f"{pledge.sign_by_on:%d/%m/%Y}" if pledge.sign_by_on else None,
                    Cell(pledge.get_state_display(), answer=LOOKS[pledge.state]),
                ]
            )
            for pledge in pledges
        ],
        empty="Không có giao ước nào khớp. Bỏ lọc để xem tất cả.",
        stack_on_phone=True,
    )


def _convener(pledge) -> str:
    """Who convenes it, when that is not the body itself."""
    if pledge.convener_id == pledge.cycle.unit_id:
        return ""
    return f"Chủ trì: {pledge.convener.name}"


@require_safe
@office
def pledge(request: Request, cycle, pledge_id: int) -> HttpResponse:
    found = of_year(pledge_id, cycle, by=request.actor)
    clauses, parties = list(found.clauses.all()), list(found.signatories.all())
    is_draft = found.state == PledgeState.DRAFT
    measured = indicators.verdicts_of(cycle, by=request.actor)
    return page(
        request,
        "office/pledges/pledge.html",
        cycle=cycle,
        pledge=found,
        look=LOOKS[found.state],
        clauses=clause_table(clauses, measured, whole=whole_of(cycle.unit.name)),
        parties=party_table(request, found, parties),
        signed=sum(party.signed_at is not None for party in parties),
        party_count=len(parties),
        conditions=_conditions(found, clauses, parties) if is_draft else (),
        opening=Action(
            "Mở ký",
            reverse("office:open_pledge", args=[cycle.year, found.pk]),
            "son",
            "pen-fill",
            post=True,
        ),
        may_take_back=found.state == PledgeState.OPEN
        and not any(party.signed_at for party in parties),
        crumbs=[
            Crumb("Đăng ký, giao ước", reverse("office:pledges", args=[cycle.year])),
            Crumb(found.name),
        ],
        actions=_actions(cycle.year, found),
    )


def _actions(year: int, pledge) -> list[Action]:
    printed = [
        Action(words, reverse("office:pledge_paper", args=[year, pledge.pk, form]), icon=icon)
        for words, form, icon in (
            ("Bản in .pdf", "pdf", "file-earmark-pdf"),
            ("Bản .docx", "docx", "file-earmark-word"),
        )
    ]
    if pledge.state != PledgeState.DRAFT:
        return printed
    edit = reverse("office:edit_pledge", args=[year, pledge.pk])
    return [*printed, Action("Sửa", edit, icon="pen")]


@require_safe
@office
def pledge_paper(request: Request, cycle, pledge_id: int, form: str) -> HttpResponse:
    found = of_year(pledge_id, cycle, by=request.actor)
    format_ = format_of(form)
    content = papers.print_pledge(found, format=format_, by=request.actor, on=timezone.localdate())
    return download(content, name=f"giao-uoc-{cycle.year}-{found.pk}", form=format_)


def _conditions(pledge, clauses, parties) -> list[Condition]:
    edit = reverse("office:edit_pledge", args=[pledge.cycle.year, pledge.pk])
    return [
        Condition("Có ít nhất một điều", bool(clauses), url=f"{edit}#id_text_0", link="thêm điều"),
        Condition("Có ít nhất một bên ký", bool(parties), url=f"{edit}#id_units", link="chọn bên"),
    ]


@require_http_methods(["GET", "POST"])
@office
def new_pledge(request: Request, cycle) -> HttpResponse:
    def save(form: PledgeForm, units) -> str:
        made = operations.draft_pledge(
            cycle=cycle,
            draft=form.draft,
            signatories=units,
            once_key=sent_key(request),
            by=request.actor,
            at=timezone.now(),
        )
        return reverse("office:pledge", args=[cycle.year, made.pk])

    back = reverse("office:pledges", args=[cycle.year])
    return _form(
        request,
        cycle,
        initial=_first_words(request, cycle),
        save=save,
        heading="Soạn giao ước",
        back=back,
        crumbs=[Crumb("Đăng ký, giao ước", back), Crumb("Soạn giao ước")],
    )


def _first_words(request: Request, cycle) -> dict[str, object]:
    """The usual name; with ?chi-tieu=1 one clause for every indicator of the year."""
    words: dict[str, object] = {"name": f"Giao ước thi đua năm {cycle.year}"}
    if request.GET.get("chi-tieu"):
        for place, one in enumerate(indicators.indicators_of(cycle, by=request.actor)):
            words[f"text_{place}"] = one.name
            words[f"target_{place}"] = one.plan_text
            words[f"indicator_{place}"] = one.pk
    return words


@require_http_methods(["GET", "POST"])
@office
def edit_pledge(request: Request, cycle, pledge_id: int) -> HttpResponse:
    found = of_year(pledge_id, cycle, by=request.actor)
    policies.check_is_draft(is_draft=found.state == PledgeState.DRAFT)
    back = reverse("office:pledge", args=[cycle.year, found.pk])

    def save(form: PledgeForm, units) -> str:
        operations.change_pledge(
            found,
            version=form.cleaned_data["version"] or 0,
            draft=form.draft,
            signatories=units,
            by=request.actor,
            at=timezone.now(),
        )
        return back

    return _form(
        request,
        cycle,
        initial=_words_of(found),
        save=save,
        heading="Sửa giao ước",
        back=back,
        crumbs=[Crumb(found.name, back), Crumb("Sửa")],
    )


def _words_of(pledge) -> dict[str, object]:
    words = {name: getattr(pledge, name) for name in WORDS}
    words |= {"version": pledge.version}
    words |= {"units": [party.unit_id for party in pledge.signatories.all()]}
    for place, clause in enumerate(pledge.clauses.all()):
        words[f"text_{place}"] = clause.text
        words[f"target_{place}"] = clause.target_text
        words[f"indicator_{place}"] = clause.indicator_id
    return words


def _form(request: Request, cycle, *, initial, save, heading, back, crumbs) -> HttpResponse:
    """Show, check, save; the button `Thêm dòng` shows the same words with more rows."""
    units = [*movements.receivers(cycle, by=request.actor), cycle.unit]
    given = {
        "units": [(unit.pk, unit.name) for unit in units],
        "indicators": [
            (one.pk, one.name) for one in indicators.indicators_of(cycle, by=request.actor)
        ],
    }
    written = sum(name.startswith("text_") for name in initial)
    if request.method != "POST":
        form = PledgeForm(initial=initial, rows=written + FEW, **given)
    elif "more" in request.POST:
        form = PledgeForm(initial=typed(request.POST), rows=rows_sent(request.POST) + MORE, **given)
    else:
        form = PledgeForm(request.POST, rows=rows_sent(request.POST), **given)
    if form.is_bound and form.is_valid():
        try:
            chosen = set(form.cleaned_data["units"])
            address = save(form, [unit for unit in units if str(unit.pk) in chosen])
        except Refused as refusal:
            form.add_refusal(refusal)
        except Stale as stale:
            form.show_conflict(stale)
        else:
            did(request, "Đã lưu dự thảo giao ước.")
            return redirect(address)
    return page(
        request,
        "office/pledges/form.html",
        status=422 if form.errors or form.conflict else 200,
        cycle=cycle,
        form=form,
        heading=heading,
        back=back,
        crumbs=crumbs,
        fill_url=f"{request.path}?chi-tieu=1" if given["indicators"] and not written else "",
    )


@require_POST
@office
def open_pledge(request: Request, cycle, pledge_id: int) -> HttpResponse:
    found = of_year(pledge_id, cycle, by=request.actor)
    operations.open_pledge(found, by=request.actor, at=timezone.now())
    did(request, "Đã mở ký. Người đứng đầu các bên đã được báo.")
    return redirect("office:pledge", cycle.year, found.pk)


@require_POST
@office
def take_back_pledge(request: Request, cycle, pledge_id: int) -> HttpResponse:
    found = of_year(pledge_id, cycle, by=request.actor)
    operations.take_back_pledge(found, by=request.actor, at=timezone.now())
    did(request, "Đã đưa giao ước về dự thảo.")
    return redirect("office:pledge", cycle.year, found.pk)


def of_year(pledge_id: int, cycle, *, by):
    """The pledge, if it belongs to the year in the address and the actor runs it."""
    found = queries.get_pledge(pledge_id, by=by)
    if found.cycle_id != cycle.pk or not permissions.can_run(by, cycle.unit):
        raise NotAllowed
    return found
