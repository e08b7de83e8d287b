"""Councils and sessions at each step, reached through the operations."""

from collections.abc import Sequence
from datetime import date

from tests.factories.nominations import officer_of
from tests.factories.organisations import AT, make_person
from thidua.common.actors import SYSTEM, Actor, Held, Role
from thidua.councils import operations
from thidua.councils.enums import Choice, MemberRole, Presence
from thidua.councils.models import Attendance, Ballot, Council, Member, Session
from thidua.cycles.models import Cycle
from thidua.nominations.models import Nomination
from thidua.organisations.models import Unit


HELD_ON = date(2023, 1, 10)
ROLES = (MemberRole.CHAIR, MemberRole.VICE_CHAIR, MemberRole.SECRETARY)
NAMES = ("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười Một")


def make_council(unit: Unit, *, members: int = 3, **shares: str) -> Council:
    """A council whose first three members are chair, vice-chair and secretary."""
    council = operations.establish_council(
        unit=unit,
        name="Hội đồng Thi đua, khen thưởng xã",
        regulation="Quy chế Hội đồng, Điều 9",
        by=SYSTEM,
        at=AT,
        **shares,
    )
    for place, name in enumerate(NAMES[:members]):
        operations.add_member(
            council,
            person=make_person(f"Thành viên {name}", home=unit),
            role=ROLES[place] if place < len(ROLES) else MemberRole.MEMBER,
            position_text="Cán bộ xã",
            by=SYSTEM,
            at=AT,
        )
    return council


def member_actor(member: Member) -> Actor:
    """A member who has signed in, with the duty of a council member and no other."""
    unit = member.council.unit
    return Actor(
        name=member.person.full_name,
        account_id=20_000 + member.pk,
        person_id=member.person_id,
        duties=(Held(Role.COUNCIL_MEMBER, unit.pk, unit.path),),
    )


def make_session(council: Council, cycle: Cycle, dossiers: Sequence[Nomination] = ()) -> Session:
    session = operations.plan_session(
        council, cycle=cycle, held_on=HELD_ON, place="Phòng họp xã", by=officer_of(cycle), at=AT
    )
    if dossiers:
        operations.add_items(session, dossiers=dossiers, by=officer_of(cycle), at=AT)
    return session


def make_open_session(
    council: Council, cycle: Cycle, dossiers: Sequence[Nomination], *, present: int | None = None
) -> Session:
    """Opened, with the first `present` members (all, if not given) marked as there."""
    session = make_session(council, cycle, dossiers)
    session = operations.open_session(session, by=officer_of(cycle), at=AT)
    for row in roll(session)[:present]:
        mark(row, Presence.PRESENT)
    return session


def roll(session: Session) -> list[Attendance]:
    return list(session.roll.select_related("member__person", "session").order_by("order"))


def mark(row: Attendance, presence: Presence) -> Attendance:
    by = officer_of(row.session.cycle)
    return operations.record_attendance(row, presence=presence, by=by, at=AT)


def make_open_ballot(session: Session) -> Ballot:
    ballot = session.ballots.order_by("position").first()
    return operations.open_ballot(ballot, by=officer_of(session.cycle), at=AT)


def vote(ballot: Ballot, choices: Sequence[Choice]) -> None:
    """The first members of the roll vote in this order."""
    by = officer_of(ballot.session.cycle)
    for row, choice in zip(roll(ballot.session), choices, strict=False):
        operations.cast_vote(ballot, member=row.member, choice=choice, by=by, at=AT)
