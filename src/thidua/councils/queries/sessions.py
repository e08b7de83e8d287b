"""Councils, their members, and the sessions of a year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import Count, F, Q, QuerySet

from thidua.accounts.models import Account
from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.councils import policies
from thidua.councils.enums import Presence, SessionState
from thidua.councils.models import Attendance, Ballot, Council, Member, Session
from thidua.cycles.models import Cycle
from thidua.organisations.models import Unit, in_force


OFFICE = (Role.OFFICER, Role.CHAIR)


@dataclass(frozen=True)
class Quorum:
    """How many members are there, and how many must be."""

    members: int
    present: int
    written: int
    needed: int
    share: Fraction

    @property
    def is_reached(self) -> bool:
        return self.present >= self.needed


def councils_visible_to(by: Actor) -> QuerySet[Council]:
    """Councils of the actor's body, and those the actor sits or sat on."""
    if by.is_system:
        return Council.objects.select_related("unit")
    mine = Q(pk__in=[])
    for path in by.paths(*OFFICE):
        mine |= Q(unit__path__startswith=path)
    if by.person_id is not None:
        mine |= Q(pk__in=Member.objects.filter(person_id=by.person_id).values("council"))
    return Council.objects.filter(mine).select_related("unit")


def council_of(unit: Unit, day: date, *, by: Actor) -> Council | None:
    """The council of a body on a day; the newest one where several were established."""
    found = councils_visible_to(by).filter(in_force(day), unit=unit)
    return found.order_by(F("from_on").desc(nulls_last=True), "-pk").first()


def members_on(council: Council, day: date, *, by: Actor) -> QuerySet[Member]:
    """The members on a day, in the order in which they were named."""
    seats = Member.objects.filter(in_force(day), council=council)
    visible = seats.filter(council__in=councils_visible_to(by)).select_related("person")
    return visible.order_by("order", "pk")


def member_accounts(council: Council, day: date, *, by: Actor) -> list[Account]:
    """Open accounts of the members on a day, to be told of a session."""
    people = members_on(council, day, by=by).values("person")
    return list(Account.objects.filter(person__in=people, is_active=True).order_by("pk"))


def find_session(pk: int, *, by: Actor) -> Session:
    """One session by its key, for a notice that tells of it."""
    rows = Session.objects.filter(council__in=councils_visible_to(by))
    session = rows.select_related("council__unit", "cycle__unit").filter(pk=pk).first()
    if session is None:
        raise NotAllowed
    return session


def get_member(council: Council, pk: int, *, by: Actor) -> Member:
    visible = councils_visible_to(by).filter(pk=council.pk).exists()
    member = council.members.select_related("person", "council__unit").filter(pk=pk).first()
    if not visible or member is None:
        raise NotAllowed
    return member


def sessions_of(cycle: Cycle, *, by: Actor) -> QuerySet[Session]:
    """The sessions of a year, newest first, with the counts a list shows."""
    live = Q(ballots__removed_at__isnull=True)
    return (
        Session.objects.filter(cycle=cycle, council__in=councils_visible_to(by))
        .select_related("council__unit", "cycle__unit")
        .annotate(
            item_count=Count("ballots", filter=live, distinct=True),
            decided_count=Count(
                "ballots", filter=live & Q(ballots__closed_at__isnull=False), distinct=True
            ),
            endorsed_count=Count(
                "ballots", filter=live & Q(ballots__is_endorsed=True), distinct=True
            ),
        )
        .order_by("-held_on", "-number")
    )


def get_session(cycle: Cycle, number: int, *, by: Actor) -> Session:
    """One session. Raises NotAllowed (404) when it is not the actor's."""
    session = sessions_of(cycle, by=by).filter(number=number).first()
    if session is None:
        raise NotAllowed
    return session


def roll_of(session: Session, *, by: Actor) -> list[Attendance]:
    """The roll in its order; before the opening, the members as they would stand on it."""
    if session.state != SessionState.PLANNED:
        rows = session.roll.filter(session__council__in=councils_visible_to(by))
        whole = rows.select_related("member__person", "session__council__unit")
        return list(whole.order_by("order", "pk"))
    return [
        Attendance(
            session=session,
            member=member,
            name=member.person.full_name,
            role=member.role,
            position_text=member.position_text,
            order=place,
        )
        for place, member in enumerate(members_on(session.council, session.held_on, by=by), start=1)
    ]


def get_attendance(session: Session, member_id: int, *, by: Actor) -> Attendance:
    if not councils_visible_to(by).filter(pk=session.council_id).exists():
        raise NotAllowed
    rows = session.roll.select_related("member__person", "session__council__unit")
    seat = rows.filter(member_id=member_id).first()
    if seat is None:
        raise NotAllowed
    return seat


def seat_of(session: Session, *, by: Actor) -> Attendance | None:
    """The actor's own line in the roll of an opened session."""
    if by.person_id is None:
        return None
    rows = session.roll.select_related("member__person", "session__council__unit")
    return rows.filter(member__person_id=by.person_id).first()


def quorum_of(session: Session, roll: Iterable[Attendance]) -> Quorum:
    """Those present against the share of the regulation; written opinions do not count."""
    rows = list(roll)
    share = policies.fraction_of(session.council.quorum_share)
    return Quorum(
        members=len(rows),
        present=sum(row.presence == Presence.PRESENT for row in rows),
        written=sum(row.presence == Presence.WRITTEN for row in rows),
        needed=policies.needed(len(rows), share),
        share=share,
    )


def removed_items(session: Session, *, by: Actor) -> QuerySet[Ballot]:
    """What was taken off the agenda, with its reason."""
    items = session.ballots.filter(session__council__in=councils_visible_to(by))
    removed = items.filter(removed_at__isnull=False)
    return removed.select_related("nomination__recipient").order_by("position")
