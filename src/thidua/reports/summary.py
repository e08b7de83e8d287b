"""The year in figures: what was launched, promised, measured, proposed and awarded.

Every number comes from rows and knows the page that lists them; nothing is typed here and nothing
is judged. Titles of one year that were decided in the next stay apart from those of the next.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Sum

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.conferences import queries as conferences
from thidua.conferences.enums import TotalRelation
from thidua.cycles.models import Cycle
from thidua.movements import queries as movements
from thidua.movements.enums import MovementState
from thidua.nominations.enums import NominationState
from thidua.nominations.models import Nomination
from thidua.organisations.enums import RecipientKind
from thidua.pledges import queries as pledges
from thidua.pledges.enums import PledgeState
from thidua.reports.rows import Counted, Rows
from thidua.reports.summary_awards import AwardSummary, awards_of
from thidua.reports.summary_indicators import IndicatorTable, indicators_of


READERS = (Role.OFFICER, Role.CHAIR)
NOT_COUNTED = {NominationState.WITHDRAWN}


@dataclass(frozen=True)
class MovementLine:
    """One movement: its plan, and how many units received, acknowledged and told of work."""

    name: str
    kind: str
    slogan: str
    plan_number: str  # 12/KH-UBND; empty while it is a draft
    plan_signed_on: date | None
    is_launched: bool
    delivered: int
    acknowledged: int
    activities: int
    rows: Rows


@dataclass(frozen=True)
class ActivitySummary:
    """What units told of over the year."""

    activities: Counted
    people: int  # sum of those counted at each activity; a person may come more than once
    active_months: int
    active_units: int
    units: int


@dataclass(frozen=True)
class RegistrationLine:
    """How many registered for one title."""

    title: str
    individuals: int
    collectives: int
    households: int
    rows: Rows


@dataclass(frozen=True)
class PledgeLine:
    """One pledge, and how many of its parties signed."""

    name: str
    kind: str
    year: int
    parties: int
    signed: int
    is_complete: bool
    witness: str
    rows: Rows


@dataclass(frozen=True)
class StatedTotalLine:
    """A total that a text states; beside what is counted, never added to it."""

    key: int
    words: str
    collectives: int | None
    individuals: int | None
    households: int | None
    source: str
    relation: TotalRelation


@dataclass(frozen=True)
class ConferenceLine:
    """The event that closed the year."""

    name: str
    held_on: date
    place: str
    is_report_adopted: bool
    rows: Rows


@dataclass(frozen=True)
class YearSummary:
    """Everything the year-end report, the article and `thidua report` tell in figures."""

    unit: str
    year: int
    as_of: datetime
    movements: tuple[MovementLine, ...]
    activity: ActivitySummary
    registrations: tuple[RegistrationLine, ...]
    pledges: tuple[PledgeLine, ...]
    indicators: tuple[IndicatorTable, ...]
    nominations: tuple[Counted, ...]
    awards: AwardSummary
    stated_totals: tuple[StatedTotalLine, ...]
    conferences: tuple[ConferenceLine, ...]


def year_summary(cycle: Cycle, *, by: Actor, at: datetime) -> YearSummary:
    """The year as it is recorded at this minute. A constant number of queries."""
    if not by.is_system and not by.holds(READERS, unit_path=cycle.unit.path):
        raise NotAllowed
    return YearSummary(
        unit=cycle.unit.name,
        year=cycle.year,
        as_of=at,
        movements=_movements(cycle, by),
        activity=_activity(cycle, by),
        registrations=_registrations(cycle, by),
        pledges=tuple(_pledge(row) for row in pledges.pledges_visible_to(by, cycle)),
        indicators=indicators_of(cycle, by=by),
        nominations=_nominations(cycle),
        awards=awards_of(cycle, by=by),
        stated_totals=_stated_totals(cycle, by),
        conferences=_conferences(cycle, by),
    )


def _movements(cycle: Cycle, by: Actor) -> tuple[MovementLine, ...]:
    """In the order in which their plans were signed; drafts last."""
    lines = [_movement(row) for row in movements.movements_visible_to(by, cycle)]
    return tuple(sorted(lines, key=lambda line: (line.plan_signed_on or date.max, line.name)))


def _movement(row: Any) -> MovementLine:  # a Movement with the counts of its query
    number = f"{row.plan_number:02}/{row.plan_symbol}" if row.plan_number else ""
    return MovementLine(
        name=row.name,
        kind=row.get_kind_display(),
        slogan=row.slogan,
        plan_number=number,
        plan_signed_on=row.plan_signed_on,
        is_launched=row.state != MovementState.DRAFT,
        delivered=row.delivered_count,
        acknowledged=row.acknowledged_count,
        activities=row.activity_count,
        rows=Rows("office:movement", row.pk),
    )


def _activity(cycle: Cycle, by: Actor) -> ActivitySummary:
    told = movements.activities_visible_to(by, cycle).aggregate(
        count=Count("pk"), people=Sum("people_count")
    )
    months = movements.months_of(cycle, by=by)
    active = [row for row in months if row.active_count]
    return ActivitySummary(
        activities=Counted("Hoạt động", told["count"], Rows("office:movements")),
        people=told["people"] or 0,
        active_months=sum(any(row.counts[month] for row in active) for month in range(12)),
        active_units=len(active),
        units=len(months),
    )


def _registrations(cycle: Cycle, by: Actor) -> tuple[RegistrationLine, ...]:
    rows = pledges.registrations_visible_to(by, cycle).filter(withdrawn_at__isnull=True)
    counts = rows.order_by("title").values_list("title", "recipient__kind").annotate(Count("pk"))
    by_title: dict[str, dict[str, int]] = {}
    for title, kind, count in counts:
        by_title.setdefault(title, {})[kind] = count
    return tuple(
        RegistrationLine(
            title=pledges.title_name(title, cycle.year),
            individuals=kinds.get(RecipientKind.INDIVIDUAL, 0),
            collectives=kinds.get(RecipientKind.COLLECTIVE, 0),
            households=kinds.get(RecipientKind.HOUSEHOLD, 0),
            rows=Rows("office:registrations", query={"danh-hieu": title}),
        )
        for title, kinds in by_title.items()
    )


def _pledge(row: Any) -> PledgeLine:  # a Pledge with the counts of its query
    return PledgeLine(
        name=row.name,
        kind=row.get_kind_display(),
        year=row.cycle.year,
        parties=row.party_count,
        signed=row.signed_count,
        is_complete=row.state == PledgeState.COMPLETE,
        witness=row.witness,
        rows=Rows("office:pledge", row.pk),
    )


def _nominations(cycle: Cycle) -> tuple[Counted, ...]:
    counts = dict(
        Nomination.objects.filter(cycle=cycle).values_list("state").annotate(Count("pk")).order_by()
    )
    return tuple(
        Counted(str(state.label), counts[state], _state(state))
        for state in NominationState
        if counts.get(state) and state not in NOT_COUNTED
    )


def _state(state: NominationState) -> Rows:
    return Rows("office:nominations", query={"trang-thai": state.value})


def _stated_totals(cycle: Cycle, by: Actor) -> tuple[StatedTotalLine, ...]:
    return tuple(
        StatedTotalLine(
            key=row.pk,
            words=row.words,
            collectives=row.collectives,
            individuals=row.individuals,
            households=row.households,
            source=row.source,
            relation=TotalRelation(row.relation),
        )
        for row in conferences.stated_totals_of(cycle, by=by)
    )


def _conferences(cycle: Cycle, by: Actor) -> tuple[ConferenceLine, ...]:
    return tuple(
        ConferenceLine(
            name=row.name,
            held_on=row.held_on,
            place=row.place,
            is_report_adopted=row.report_adopted_on is not None,
            rows=Rows("office:conference", row.pk),
        )
        for row in conferences.conferences_of(cycle, by=by)
    )
