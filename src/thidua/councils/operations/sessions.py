"""Planning a session, its agenda and attendance, opening it, its minutes, closing it."""

from collections.abc import Iterable
from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.common.states import move
from thidua.councils import permissions, policies, queries
from thidua.councils.enums import LEADERS, MOVES, Presence, SessionState
from thidua.councils.models import Attendance, Ballot, Council, Session
from thidua.cycles import queries as cycles
from thidua.cycles.models import Cycle
from thidua.nominations import operations as nominations
from thidua.nominations.enums import NominationState
from thidua.nominations.models import Nomination
from thidua.notices import operations as notices
from thidua.notices.enums import NoticeKind


@transaction.atomic
def plan_session(
    council: Council,
    *,
    cycle: Cycle,
    held_on: date,
    begins_at: time | None = None,
    place: str = "",
    once_key: UUID | None = None,
    is_illustrative: bool = False,
    by: Actor,
    at: datetime,
) -> Session:
    """Put a session on the calendar. The roll is taken when it opens.

    Sending the same `once_key` again gives the session that the first sending made.
    """
    permissions.check_can_keep(by, council.unit)
    # The council's row is held first, so that a second click waits and finds the first one's.
    council = (
        Council.objects.select_for_update(of=("self",)).select_related("unit").get(pk=council.pk)
    )
    known = Session.objects.filter(once_key=once_key, council=council).first() if once_key else None
    if known is not None:
        return known
    cycles.check_open(cycle)
    if cycle.unit_id != council.unit_id:
        raise NotAllowed

    session = Session.objects.create(
        council=council,
        cycle=cycle,
        number=_next_number(council, cycle),
        held_on=held_on,
        begins_at=begins_at,
        place=place.strip(),
        once_key=once_key,
        is_illustrative=is_illustrative,
    )
    book.record(
        "session.planned",
        session,
        by=by,
        at=at,
        unit_path=council.unit.path,
        number=session.number,
        held_on=held_on,
    )
    _tell_members(session, by=by, at=at)
    return session


@transaction.atomic
def change_session(
    session: Session, *, held_on: date, begins_at: time | None, place: str, by: Actor, at: datetime
) -> Session:
    """Move a session that has not begun."""
    session = Session.objects.locked().get(pk=session.pk)
    permissions.check_can_run(by, session)
    if session.state != SessionState.PLANNED:
        raise Refused("Phiên họp đã khai mạc nên không đổi ngày, nơi họp được.")

    session.held_on, session.begins_at, session.place = held_on, begins_at, place.strip()
    session.save(update_fields=["held_on", "begins_at", "place"])
    book.record(
        "session.changed",
        session,
        by=by,
        at=at,
        unit_path=session.council.unit.path,
        held_on=held_on,
    )
    return session


@transaction.atomic
def add_item(session: Session, *, nomination: Nomination, by: Actor, at: datetime) -> Ballot:
    """Put one appraised dossier on the agenda."""
    session = Session.objects.locked().get(pk=session.pk)
    permissions.check_can_run(by, session)
    _check_not_closed(session)
    if nomination.cycle_id != session.cycle_id:
        raise NotAllowed
    last = session.ballots.aggregate(last=Max("position"))["last"]

    nominations.table_nomination(nomination, by=by, at=at)
    ballot = Ballot.objects.create(session=session, nomination=nomination, position=(last or 0) + 1)
    book.record(
        "item.added",
        ballot,
        by=by,
        at=at,
        unit_path=session.council.unit.path,
        session=session.number,
        nomination=nomination.number,
    )
    return ballot


@transaction.atomic
def add_items(
    session: Session, *, dossiers: Iterable[Nomination], by: Actor, at: datetime
) -> list[Ballot]:
    """Put several appraised dossiers on the agenda in the given order, all or none."""
    chosen = list(dossiers)
    if not chosen:
        raise Refused("Chọn ít nhất một hồ sơ để đưa vào phiên họp.")
    return [add_item(session, nomination=each, by=by, at=at) for each in chosen]


@transaction.atomic
def remove_item(ballot: Ballot, *, reason: str = "", by: Actor, at: datetime) -> Ballot:
    """Take an item off the agenda without a result; its dossier waits for another session."""
    session = Session.objects.locked().get(pk=ballot.session.pk)
    ballot = (
        Ballot.objects.select_for_update(of=("self",))
        .select_related("nomination")
        .get(pk=ballot.pk)
    )
    permissions.check_can_run(by, session)
    _check_not_closed(session)
    if ballot.closed_at is not None:
        raise Refused("Mục này đã có kết quả biểu quyết nên không rút được.")
    if ballot.removed_at is not None:
        raise Refused("Mục này đã rút khỏi phiên họp.")
    if session.state == SessionState.OPEN and not reason.strip():
        raise Refused("Nêu lý do rút mục này. Biên bản ghi lý do.", field="reason")

    ballot.removed_at, ballot.removal_reason = at, reason.strip()
    ballot.save(update_fields=["removed_at", "removal_reason"])
    nominations.untable_nomination(ballot.nomination, by=by, at=at)
    book.record(
        "item.removed",
        ballot,
        by=by,
        at=at,
        unit_path=session.council.unit.path,
        session=session.number,
        reason=ballot.removal_reason,
    )
    return ballot


@transaction.atomic
def open_session(session: Session, *, by: Actor, at: datetime) -> Session:
    """Begin: from now on the roll is fixed, whatever happens to the council afterwards."""
    session = Session.objects.locked().get(pk=session.pk)
    permissions.check_can_run(by, session)
    move(session, SessionState.OPEN, along=MOVES)
    members = list(queries.members_on(session.council, session.held_on, by=by))
    items = list(queries.live_ballots(session, by=by))
    policies.check_can_open(
        held_on=session.held_on,
        today=timezone.localdate(at),
        item_count=len(items),
        unready=[
            item.nomination.number
            for item in items
            if item.nomination.state != NominationState.APPRAISED
        ],
        has_leader=any(member.role in LEADERS for member in members),
    )

    session.opened_at = at
    session.save(update_fields=["state", "opened_at"])
    Attendance.objects.bulk_create(
        Attendance(
            session=session,
            member=member,
            name=member.person.full_name,
            role=member.role,
            position_text=member.position_text,
            order=place,
        )
        for place, member in enumerate(members, start=1)
    )
    book.record(
        "session.opened",
        session,
        by=by,
        at=at,
        unit_path=session.council.unit.path,
        number=session.number,
        members=len(members),
        items=len(items),
    )
    return session


@transaction.atomic
def record_attendance(
    attendance: Attendance, *, presence: Presence, reason: str = "", by: Actor, at: datetime
) -> Attendance:
    """Note who is there, who wrote, who is away. Closed items stay closed for latecomers."""
    session = Session.objects.locked().get(pk=attendance.session.pk)
    permissions.check_can_run(by, session)
    if session.state != SessionState.OPEN:
        raise Refused("Chỉ điểm danh khi phiên đang họp.")

    attendance.presence, attendance.reason = presence, reason.strip()
    attendance.save(update_fields=["presence", "reason"])
    book.record(
        "attendance.recorded",
        attendance,
        by=by,
        at=at,
        unit_path=session.council.unit.path,
        session=session.number,
        name=attendance.name,
        presence=presence,
    )
    return attendance


@transaction.atomic
def write_minutes(
    session: Session,
    *,
    guests: str,
    discussion: str,
    conclusion: str,
    version: int,
    by: Actor,
    at: datetime,
) -> Session:
    """Write down what was said and concluded, while the session lasts. Raises Stale."""
    session = Session.objects.locked().get(pk=session.pk)
    permissions.check_can_run(by, session)
    if session.state != SessionState.OPEN:
        raise Refused("Chỉ ghi biên bản khi phiên đang họp; bế mạc rồi thì biên bản giữ nguyên.")
    if session.version != version:
        raise Stale(
            {
                "guests": session.guests,
                "discussion": session.discussion,
                "conclusion": session.conclusion,
                "version": str(session.version),
            }
        )

    session.guests, session.discussion = guests.strip(), discussion.strip()
    session.conclusion = conclusion.strip()
    session.version += 1
    session.save(update_fields=["guests", "discussion", "conclusion", "version"])
    book.record("minutes.written", session, by=by, at=at, unit_path=session.council.unit.path)
    return session


@transaction.atomic
def close_session(
    session: Session,
    *,
    conclusion: str = "",
    ends_at: time | None = None,
    by: Actor,
    at: datetime,
) -> Session:
    """End the session when every item has its result; the minutes stay as they are.

    Without a conclusion the one of the minutes stands. `ends_at` is the hour that the minutes
    print, for a session that is entered afterwards.
    """
    session = Session.objects.locked().get(pk=session.pk)
    permissions.check_can_run(by, session)
    move(session, SessionState.CLOSED, along=MOVES)
    items = queries.live_ballots(session, by=by)
    policies.check_nothing_pending([item.position for item in items if item.closed_at is None])
    session.conclusion = conclusion.strip() or session.conclusion
    if not session.conclusion:
        raise Refused("Ghi kết luận của chủ tọa rồi bế mạc.", field="conclusion")

    session.closed_at, session.ends_at = at, ends_at
    session.version += 1
    session.save(update_fields=["state", "closed_at", "ends_at", "conclusion", "version"])
    book.record(
        "session.closed",
        session,
        by=by,
        at=at,
        unit_path=session.council.unit.path,
        number=session.number,
        endorsed=sum(bool(item.is_endorsed) for item in items),
        items=len(items),
    )
    return session


def _next_number(council: Council, cycle: Cycle) -> int:
    numbers = Session.objects.filter(council=council, cycle=cycle)
    return (numbers.aggregate(last=Max("number"))["last"] or 0) + 1


def _tell_members(session: Session, *, by: Actor, at: datetime) -> None:
    place = f", {session.place}" if session.place else ""
    notices.tell(
        queries.member_accounts(session.council, session.held_on, by=by),
        kind=NoticeKind.TO_KNOW,
        says=f"Hội đồng họp phiên {session.number} ngày {session.held_on:%d/%m/%Y}{place}.",
        about=session,
        by=by,
        at=at,
    )


def _check_not_closed(session: Session) -> None:
    if session.state == SessionState.CLOSED:
        raise Refused("Phiên họp đã bế mạc.")
