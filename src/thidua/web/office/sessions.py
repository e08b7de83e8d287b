"""The council at the office: its sessions, one session as it runs, the agenda."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thidua.common.errors import Refused
from thidua.councils import operations, permissions, policies, queries
from thidua.councils.enums import Presence, SessionState
from thidua.law import name_of
from thidua.nominations import queries as dossiers
from thidua.web.common.form_page import form_page
from thidua.web.common.once import sent_key
from thidua.web.common.pages import did, page
from thidua.web.common.parts import Action, Cell, Column, Condition, Crumb, Row, Table
from thidua.web.common.requests import Request
from thidua.web.office import sessions_shown as shown
from thidua.web.office.desk import office
from thidua.web.office.forms.sessions import RemoveItemForm, SessionForm


HERE = "Hội đồng"
ANSWER_WORDS = {
    "dat": "đạt",
    "hoi_dong": "Hội đồng xem xét",
    "thieu_du_lieu": "thiếu dữ liệu",
    "chua_dat": "chưa đạt",
}


@require_safe
@office
def sessions(request: Request, cycle) -> HttpResponse:
    council = queries.council_of(cycle.unit, timezone.localdate(), by=request.actor)
    found = list(queries.sessions_of(cycle, by=request.actor))
    may_keep = permissions.can_keep(request.actor, cycle.unit)
    new = Action(
        "Lên lịch phiên họp",
        reverse("office:new_session", args=[cycle.year]),
        kind="primary",
        icon="plus-lg",
    )
    members = Action(
        "Thành viên Hội đồng", reverse("office:council", args=[cycle.year]), icon="people"
    )
    return page(
        request,
        "office/sessions/list.html",
        cycle=cycle,
        council=council,
        waiting=dossiers.ready_for_council(cycle, by=request.actor).count(),
        table=_table(found, year=cycle.year),
        has_sessions=bool(found),
        establish=Action(
            "Kiện toàn Hội đồng",
            reverse("office:establish_council", args=[cycle.year]),
            kind="primary",
        ),
        actions=[*([new] if council and may_keep else []), *([members] if council else [])],
        crumbs=[_year(cycle), Crumb(HERE)],
    )


def _year(cycle) -> Crumb:
    return Crumb(f"Năm {cycle.year}", reverse("office:home", args=[cycle.year]))


def _table(found, *, year: int) -> Table:
    return Table(
        caption="Phiên họp trong năm, mới nhất đứng trước",
        columns=[
            Column("Phiên họp", head=True),
            Column("Hồ sơ", number=True, short="Hồ sơ"),
            Column("Đã biểu quyết", number=True, short="Đã biểu quyết"),
            Column("Thông qua", number=True, short="Thông qua"),
            Column("Trạng thái", last=True),
        ],
        rows=[
            Row(
                [
                    Cell(
                        f"Phiên {session.number}, {session.held_on:%d/%m/%Y}",
                        url=reverse("office:session", args=[year, session.number]),
                        note=session.place,
                        illustrative=session.is_illustrative,
                    ),
                    session.item_count,
                    session.decided_count,
                    session.endorsed_count,
                    Cell(session.get_state_display(), answer=shown.STATE_LOOKS[session.state]),
                ]
            )
            for session in found
        ],
        stack_on_phone=True,
    )


@require_http_methods(["GET", "POST"])
@office
def new_session(request: Request, cycle) -> HttpResponse:
    council = queries.council_of(cycle.unit, timezone.localdate(), by=request.actor)
    if council is None:
        raise Refused("Xã chưa có Hội đồng. Kiện toàn Hội đồng trước rồi lên lịch phiên họp.")
    back = reverse("office:sessions", args=[cycle.year])

    def do(form: SessionForm) -> str:
        session = operations.plan_session(
            council,
            cycle=cycle,
            once_key=sent_key(request),
            **form.cleaned_data,
            by=request.actor,
            at=timezone.now(),
        )
        return session_url(session)

    return form_page(
        request,
        SessionForm.of(request),
        heading="Lên lịch phiên họp",
        subline=f"{council.name}. Danh sách thành viên chốt lúc khai mạc.",
        verb="Lên lịch",
        do=do,
        said="Đã lên lịch phiên họp. Chọn hồ sơ đưa vào phiên.",
        back=back,
        crumbs=[Crumb(HERE, back), Crumb("Lên lịch")],
    )


def session_url(session) -> str:
    return reverse("office:session", args=[session.cycle.year, session.number])


@require_http_methods(["GET", "POST"])
@office
def change_session(request: Request, cycle, number: int) -> HttpResponse:
    session = queries.get_session(cycle, number, by=request.actor)

    def do(form: SessionForm) -> str:
        operations.change_session(session, **form.cleaned_data, by=request.actor, at=timezone.now())
        return session_url(session)

    initial = {name: getattr(session, name) for name in ("held_on", "begins_at", "place")}
    return form_page(
        request,
        SessionForm.of(request, initial=initial),
        heading=f"Đổi lịch phiên {number}",
        verb="Lưu lịch",
        do=do,
        said="Đã đổi lịch phiên họp.",
        back=session_url(session),
        crumbs=[Crumb(f"Phiên {number}", session_url(session)), Crumb("Đổi lịch")],
    )


@require_safe
@office
def session(request: Request, cycle, number: int) -> HttpResponse:
    """Planned: the agenda and what is missing. Open: the current item, results, attendance."""
    found = queries.get_session(cycle, number, by=request.actor)
    roll = queries.roll_of(found, by=request.actor)
    items = list(queries.live_ballots(found, by=request.actor))
    now = timezone.now()
    compared = dossiers.comparisons_of([item.nomination for item in items], at=now)
    quorum = queries.quorum_of(found, roll)
    current = next((each for each in items if each.opened_at and not each.closed_at), None)
    waiting = [each for each in items if each.opened_at is None]
    results = queries.results_of(found, by=request.actor)
    may_run = permissions.can_run(request.actor, found)
    return page(
        request,
        "office/sessions/session.html",
        cycle=cycle,
        session=found,
        when=shown.when(found),
        look=shown.STATE_LOOKS[found.state],
        may_run=may_run,
        roll=[(row, shown.PRESENCE_LOOKS[row.presence]) for row in roll],
        presences=[(choice.value, choice.label) for choice in Presence],
        attended=shown.attended(quorum),
        items=items,
        decided=len(results),
        endorsed=sum(bool(ballot.is_endorsed) for ballot, _ in results),
        declined=sum(not ballot.is_endorsed for ballot, _ in results),
        rewards=_rewards(items, compared),
        direct=_direct(items),
        current=current_of(current, roll, compared) if current else None,
        waiting=[(each, name_of(each.nomination.code)) for each in waiting],
        results=shown.results_table(results, {pk: found.answer for pk, found in compared.items()})
        if results
        else None,
        removed=list(queries.removed_items(found, by=request.actor)),
        conditions=_conditions(found, roll, items) if found.state == SessionState.PLANNED else [],
        open_action=Action(
            "Khai mạc phiên họp",
            reverse("office:open_session", args=[cycle.year, number]),
            kind="son",
            post=True,
        ),
        open_vote=shown.OPEN_VOTE,
        actions=_actions(found, cycle, may_run=may_run, pending=bool(waiting or current)),
        crumbs=[
            _year(cycle),
            Crumb(HERE, reverse("office:sessions", args=[cycle.year])),
            Crumb(f"Phiên {number}"),
        ],
    )


def current_of(ballot, roll, compared) -> dict[str, Any]:
    """The item being voted on, as the page shows it; not a word of who is for it."""
    seats = queries.seats_of(ballot, roll)
    done, may, aside = shown.said(seats)
    rule = queries.vote_rule(ballot)
    comparison = compared[ballot.nomination_id]
    return {
        "ballot": ballot,
        "nomination": ballot.nomination,
        "award": name_of(ballot.nomination.code),
        "counts": [
            (answer, f"{comparison.count(answer)} {words}")
            for answer, words in ANSWER_WORDS.items()
            if comparison.count(answer)
        ],
        "seats": seats,
        "done": done,
        "may": may,
        "aside": aside,
        "bar": shown.votes_bar(seats),
        "rule": rule,
        "needed": policies.needed(len(roll) - aside, policies.fraction_of(rule.text)),
        "base": len(roll) - aside,
    }


def _rewards(items, compared) -> int | None:
    """The money if everything passed, by the law of today; None when an amount is not known."""
    amounts = [compared[item.nomination_id].reward_vnd for item in items]
    return sum(amounts) if amounts and None not in amounts else None


def _direct(items) -> tuple[int, int, int, int] | None:
    """(direct workers, not direct, unknown, people) on the agenda; None without people."""
    people = [
        item.nomination.recipient.person for item in items if item.nomination.recipient.person
    ]
    if not people:
        return None
    known = [person.is_direct_worker for person in people]
    return known.count(True), known.count(False), known.count(None), len(known)


def _conditions(session, roll, items) -> list[Condition]:
    """The readiness list behind `Khai mạc`, in the words of the same policy."""
    year = session.cycle.year
    unready = [item.nomination.number for item in items if item.nomination.state != "da_tham_dinh"]
    leads = any(row.role in {"chu_tich", "pho_chu_tich"} for row in roll)
    return [
        Condition(f"Có hồ sơ trong phiên: {len(items)}", met=bool(items), left="chọn bên dưới"),
        Condition(
            f"{len(items) - len(unready)}/{len(items)} hồ sơ thẩm định xong",
            met=not unready,
            url=reverse("office:nominations", args=[year]),
        ),
        Condition(
            f"{len(roll)} thành viên Hội đồng, có người chủ trì",
            met=leads,
            url=reverse("office:council", args=[year]),
        ),
        Condition(
            f"Đến ngày họp {session.held_on:%d/%m/%Y}",
            met=timezone.localdate() >= session.held_on,
            url=reverse("office:change_session", args=[year, session.number]),
            link="đổi lịch",
        ),
    ]


def _actions(session, cycle, *, may_run: bool, pending: bool) -> list[Action]:
    def to(name: str, verb: str, **look) -> Action:
        return Action(verb, reverse(f"office:{name}", args=[cycle.year, session.number]), **look)

    if session.state == SessionState.PLANNED:
        return [to("change_session", "Đổi lịch")] if may_run else []
    minutes = to("minutes", "Biên bản", icon="journal-text")
    if session.state == SessionState.OPEN and may_run:
        writing = to("write_minutes", "Ghi biên bản", icon="pen")
        close = [] if pending else [to("close_session", "Bế mạc", kind="son")]
        return [writing, minutes, *close]
    return [minutes]


@require_http_methods(["GET", "POST"])
@office
def agenda(request: Request, cycle, number: int) -> HttpResponse:
    """Choose appraised dossiers for the session."""
    found = queries.get_session(cycle, number, by=request.actor)
    ready = list(dossiers.ready_for_council(cycle, by=request.actor))
    if request.method == "POST":
        wanted = set(request.POST.getlist("so"))
        chosen = [each for each in ready if str(each.number) in wanted]
        operations.add_items(found, dossiers=chosen, by=request.actor, at=timezone.now())
        did(request, f"Đã đưa {len(chosen)} hồ sơ vào phiên {number}.")
        return redirect(session_url(found))
    return page(
        request,
        "office/sessions/agenda.html",
        cycle=cycle,
        session=found,
        table=_ready_table(ready, year=cycle.year),
        count=len(ready),
        crumbs=[
            Crumb(HERE, reverse("office:sessions", args=[cycle.year])),
            Crumb(f"Phiên {number}", session_url(found)),
            Crumb("Chọn hồ sơ"),
        ],
    )


def _ready_table(ready, *, year: int) -> Table:
    answers = dossiers.answers_of(ready, at=timezone.now())
    return Table(
        caption=f"{len(ready)} hồ sơ đã thẩm định, chưa vào phiên nào",
        columns=[
            Column("Người, tập thể, hộ", head=True),
            Column("Đề nghị", wide_only=True),
            Column("Đối chiếu", last=True),
        ],
        rows=[
            Row(
                [
                    Cell(
                        f"{each.number:02}. {each.frozen_name}",
                        url=reverse("office:nomination", args=[year, each.number]),
                        note=each.frozen_position,
                        illustrative=each.is_illustrative,
                    ),
                    name_of(each.code),
                    Cell(answer=answers[each.pk]),
                ],
                value=str(each.number),
                label=f"hồ sơ {each.number}, {each.frozen_name}",
            )
            for each in ready
        ],
        select="so",
        form="chon",
        empty="Không còn hồ sơ nào chờ Hội đồng. Thẩm định hồ sơ trước.",
        stack_on_phone=True,
    )


@require_http_methods(["GET", "POST"])
@office
def remove_item(request: Request, cycle, number: int, item: int) -> HttpResponse:
    found = queries.get_session(cycle, number, by=request.actor)
    ballot = queries.get_ballot(found, item, by=request.actor)

    def do(form: RemoveItemForm) -> str:
        operations.remove_item(ballot, **form.cleaned_data, by=request.actor, at=timezone.now())
        return session_url(found)

    return form_page(
        request,
        RemoveItemForm.of(request),
        heading=f"Rút mục {item}: {ballot.nomination.frozen_name}",
        subline="Hồ sơ không có kết quả ở phiên này và đưa vào phiên khác được.",
        verb="Rút khỏi phiên",
        do=do,
        said=f"Đã rút mục {item} khỏi phiên.",
        back=session_url(found),
        crumbs=[Crumb(f"Phiên {number}", session_url(found)), Crumb("Rút mục")],
    )


@require_POST
@office
def open_session(request: Request, cycle, number: int) -> HttpResponse:
    found = queries.get_session(cycle, number, by=request.actor)
    operations.open_session(found, by=request.actor, at=timezone.now())
    did(request, f"Đã khai mạc phiên {number}. Điểm danh rồi mở biểu quyết từng mục.")
    return redirect(session_url(found))
