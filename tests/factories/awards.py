"""Decisions at each step, reached through the operations."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from tests.factories.councils import make_council, make_open_session, vote
from tests.factories.nominations import FORM, make_appraised, officer_of
from tests.factories.organisations import (
    Commune,
    make_actor,
    make_collective,
    make_individual,
    make_person,
    make_unit,
)
from thidua.awards import operations
from thidua.awards.models import Decision
from thidua.common.actors import SYSTEM, Actor, Role
from thidua.councils import operations as councils
from thidua.councils.enums import Choice
from thidua.councils.models import Council
from thidua.cycles.models import Cycle
from thidua.nominations.models import Nomination
from thidua.organisations import operations as organisations
from thidua.organisations.models import Recipient


SIGNED_ON = date(2023, 1, 12)
SIGNED_AT = datetime(2023, 1, 12, 3, 0, tzinfo=UTC)  # 10:00 in Việt Nam


def make_endorsed(
    cycle: Cycle, recipients: Sequence[Recipient], *, code: str = FORM, summary: str = "Hiến đất"
) -> list[Nomination]:
    """Dossiers of these recipients, endorsed by a session of three that has closed."""
    council = Council.objects.filter(unit=cycle.unit).first() or make_council(cycle.unit)
    dossiers = [
        make_appraised(
            cycle, recipient.home, recipient=recipient, code=code, summary=summary, note="Đủ"
        )
        for recipient in recipients
    ]
    session = make_open_session(council, cycle, dossiers)
    by = officer_of(cycle)
    for ballot in session.ballots.order_by("position"):
        councils.open_ballot(ballot, by=by, at=SIGNED_AT)
        vote(ballot, [Choice.AGREE] * 3)
        councils.close_ballot(ballot, by=by, at=SIGNED_AT)
    councils.close_session(session, conclusion="Nhất trí.", by=by, at=SIGNED_AT)
    return list(Nomination.objects.filter(pk__in=[each.pk for each in dossiers]).order_by("number"))


def make_list(cycle: Cycle, *, people: int = 2, collectives: int = 1) -> list[Nomination]:
    """Endorsed giấy khen for new people and collectives of the commune's villages."""
    villages = list(cycle.unit.children.order_by("pk"))
    bodies = [
        make_collective(make_unit(f"Hội {number}", parent=villages[0]))
        for number in range(1, collectives + 1)
    ]
    persons = [
        make_individual(f"Người {number}", home=villages[number % len(villages)])
        for number in range(1, people + 1)
    ]
    return make_endorsed(cycle, [*persons, *bodies])


def make_draft_decision(
    cycle: Cycle, nominations: Sequence[Nomination] | None = None, **words: object
) -> Decision:
    chosen = list(nominations) if nominations is not None else make_list(cycle)
    return operations.draft_decision(
        cycle=cycle,
        code=chosen[0].code,
        nominations=chosen,
        by=officer_of(cycle),
        at=SIGNED_AT,
        **words,
    )


def make_ready(
    cycle: Cycle, nominations: Sequence[Nomination] | None = None, **words: object
) -> Decision:
    draft = make_draft_decision(cycle, nominations, **words)
    return operations.send_to_sign(draft, by=officer_of(cycle), at=SIGNED_AT)


def make_issued(
    cycle: Cycle,
    nominations: Sequence[Nomination] | None = None,
    *,
    signed_on: date = SIGNED_ON,
    at: datetime = SIGNED_AT,
    number: int | None = None,
) -> Decision:
    ready = make_ready(cycle, nominations)
    return operations.issue_decision(
        ready, signed_on=signed_on, number=number, by=chair_of(cycle), at=at
    )


def chair_of(cycle: Cycle) -> Actor:
    return Commune(cycle.unit).chair


def make_chair(cycle: Cycle, *, name: str = "Trần Thị Chủ Tịch", post: str = "Chủ tịch") -> Actor:
    """A chair who is a person with a post of the body."""
    person = make_person(name, home=cycle.unit)
    organisations.give_post(
        person=person, unit=cycle.unit, title=post, from_on=None, by=SYSTEM, at=SIGNED_AT
    )
    return make_actor(Role.CHAIR, unit=cycle.unit, name=name, person=person)
