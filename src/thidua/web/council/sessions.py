"""A member's sessions: the agenda, the item being voted on, the minutes."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from thidua.councils import queries
from thidua.councils.enums import SessionState
from thidua.law import name_of
from thidua.web.common.pages import page
from thidua.web.common.parts import Action, Cell, Column, Crumb, Row, Table
from thidua.web.common.requests import Request
from thidua.web.council.desk import council_desk
from thidua.web.office import sessions_acts, sessions_shown as shown


HERE = "Phiên họp"


@require_safe
@council_desk
def sessions(request: Request, cycle) -> HttpResponse:
    count_ballots(request)
    found = list(queries.sessions_of(cycle, by=request.actor))
    return page(
        request,
        "council/sessions/list.html",
        cycle=cycle,
        waiting=[(ballot, vote_page(ballot)) for ballot in queries.ballots_to_vote(request.actor)],
        has_sessions=bool(found),
        table=Table(
            caption="Phiên họp trong năm, mới nhất đứng trước",
            columns=[
                Column("Phiên họp", head=True),
                Column("Hồ sơ", number=True, short="Hồ sơ"),
                Column("Trạng thái", last=True),
            ],
            rows=[_row(session, year=cycle.year) for session in found],
            stack_on_phone=True,
        ),
        crumbs=[Crumb(HERE)],
    )


def _row(session, *, year: int) -> Row:
    return Row(
        [
            Cell(
                f"Phiên {session.number}, {session.held_on:%d/%m/%Y}",
                url=reverse("council:session", args=[year, session.number]),
                note=session.place,
                illustrative=session.is_illustrative,
            ),
            session.item_count,
            Cell(session.get_state_display(), answer=shown.STATE_LOOKS[session.state]),
        ]
    )


def count_ballots(request: Request) -> None:
    """How many open items wait for this member, beside the menu."""
    request.menu_counts = {"ballots": len(queries.ballots_to_vote(request.actor))}


def vote_page(ballot) -> str:
    session = ballot.session
    return reverse("council:ballot", args=[session.cycle.year, session.number, ballot.position])


@require_safe
@council_desk
def session(request: Request, cycle, number: int) -> HttpResponse:
    found = queries.get_session(cycle, number, by=request.actor)
    count_ballots(request)
    roll = queries.roll_of(found, by=request.actor)
    items = list(queries.live_ballots(found, by=request.actor))
    seat = queries.seat_of(found, by=request.actor)
    current = next((each for each in items if each.opened_at and not each.closed_at), None)
    return page(
        request,
        "council/sessions/session.html",
        cycle=cycle,
        session=found,
        when=shown.when(found),
        look=shown.STATE_LOOKS[found.state],
        seat=seat,
        presence_look=shown.PRESENCE_LOOKS[seat.presence] if seat else "",
        attended=shown.attended(queries.quorum_of(found, roll)),
        current=current,
        award=name_of(current.nomination.code) if current else "",
        vote_url=vote_page(current) if current else "",
        mine=_mine(current, seat) if current else None,
        open_vote=shown.OPEN_VOTE,
        agenda=[(each, name_of(each.nomination.code), _standing(each, seat)) for each in items],
        actions=[
            Action(
                "Biên bản",
                reverse("council:session_minutes", args=[cycle.year, number]),
                icon="journal-text",
            )
        ]
        if found.state != SessionState.PLANNED
        else [],
        crumbs=[
            Crumb(HERE, reverse("council:sessions", args=[cycle.year])),
            Crumb(f"Phiên {number}"),
        ],
    )


def _mine(ballot, seat):
    """The member's own vote on an item, if there is one."""
    if seat is None:
        return None
    return next((vote for vote in ballot.votes.all() if vote.member_id == seat.member_id), None)


def _standing(ballot, seat) -> tuple[str, str]:
    """(look, words) of an item for this member: its result once closed, else what they said."""
    if ballot.closed_at is not None:
        verb = "Thông qua" if ballot.is_endorsed else "Không đủ phiếu"
        words = f"{verb} {ballot.agreed}/{ballot.base}"
        return ("dat" if ballot.is_endorsed else "chua_dat"), words
    if ballot.opened_at is None:
        return "tin", "Chưa biểu quyết"
    mine = _mine(ballot, seat)
    if mine is None:
        return "han", "Đang biểu quyết"
    return "hoi_dong", "Đã tránh" if mine.is_recused else f"Đã ghi: {mine.get_choice_display()}"


@require_safe
@council_desk
def session_minutes(request: Request, cycle, number: int) -> HttpResponse:
    found = queries.get_session(cycle, number, by=request.actor)
    return sessions_acts.minutes_page(request, found, desk="council")


@require_safe
@council_desk
def minutes_file(request: Request, cycle, number: int, form: str) -> HttpResponse:
    found = queries.get_session(cycle, number, by=request.actor)
    return sessions_acts.minutes_download(request, found, form)
