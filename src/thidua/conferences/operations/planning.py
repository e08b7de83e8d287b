"""A conference from its plan to the day it was held and adopted the report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.states import move
from thidua.conferences import permissions, policies
from thidua.conferences.enums import MOVES, ConferenceState, DayPart, GuestLevel
from thidua.conferences.models import Conference, GuestClass
from thidua.conferences.operations.locking import locked, sent_before, stale
from thidua.cycles import queries as cycles
from thidua.cycles.models import Cycle
from thidua.organisations.models import Person


STALE_WORDS = (
    "name",
    "held_on",
    "day_part",
    "begins_at",
    "place",
    "presider_text",
    "version",
)


@dataclass(frozen=True)
class Guests:
    """One class of guests as it is entered."""

    level: GuestLevel
    name: str
    invited_count: int | None = None
    came_count: int | None = None


@transaction.atomic
def plan_conference(
    *,
    cycle: Cycle,
    name: str,
    held_on: date,
    day_part: DayPart,
    begins_at: time | None = None,
    place: str = "",
    presider: Person | None = None,
    presider_text: str = "",
    once_key: UUID | None = None,
    is_illustrative: bool = False,
    by: Actor,
    at: datetime,
) -> Conference:
    """Plan the event that closes the year and opens the next one; one key makes one."""
    permissions.check_can_run(by, cycle.unit)
    cycles.check_open(cycle)
    known = sent_before(Conference.objects.all(), once_key, cycle_id=cycle.pk)
    if known is not None:
        return known
    policies.check_day(held_on, year=cycle.year, today=timezone.localdate(at))

    conference = Conference.objects.create(
        unit=cycle.unit,
        cycle=cycle,
        name=policies.check_words(name, what="tên hội nghị", field="name"),
        held_on=held_on,
        day_part=day_part,
        begins_at=begins_at,
        place=" ".join(place.split()),
        presider=presider,
        presider_text=" ".join(presider_text.split()),
        once_key=once_key,
        is_illustrative=is_illustrative,
    )
    book.record(
        "conference.planned",
        conference,
        by=by,
        at=at,
        unit_path=cycle.unit.path,
        name=conference.name,
        held_on=held_on,
    )
    return conference


@transaction.atomic
def change_conference(
    conference: Conference,
    *,
    version: int,
    name: str,
    held_on: date,
    day_part: DayPart,
    begins_at: time | None,
    place: str,
    presider: Person | None,
    presider_text: str,
    by: Actor,
    at: datetime,
) -> Conference:
    """Change what was planned. Raises Stale when somebody saved since `version` was read."""
    conference = locked(conference, by=by)
    if conference.version != version:
        raise stale(conference, {word: getattr(conference, word) for word in STALE_WORDS})
    policies.check_day(held_on, year=conference.cycle.year, today=timezone.localdate(at))

    conference.name = policies.check_words(name, what="tên hội nghị", field="name")
    conference.place = " ".join(place.split())
    conference.held_on, conference.day_part = held_on, day_part
    conference.begins_at, conference.presider = begins_at, presider
    conference.presider_text = " ".join(presider_text.split())
    conference.version += 1
    conference.save()
    book.record(
        "conference.changed",
        conference,
        by=by,
        at=at,
        unit_path=conference.unit.path,
        name=conference.name,
        held_on=held_on,
    )
    return conference


@transaction.atomic
def set_guest_classes(
    conference: Conference,
    *,
    classes: Sequence[Guests],
    version: int | None = None,
    by: Actor,
    at: datetime,
) -> list[GuestClass]:
    """Set the classes of guests in this order. With `version`, Stale when somebody saved since."""
    conference = locked(conference, by=by)
    if version is not None and conference.version != version:
        raise stale(conference, {"classes": _listed(conference), "version": conference.version})
    for guests in classes:
        policies.check_words(guests.name, what="thành phần khách mời", field="name")
        policies.check_counts(
            invited=guests.invited_count, came=guests.came_count, name=guests.name
        )

    conference.guest_classes.all().delete()
    rows = GuestClass.objects.bulk_create(
        GuestClass(
            conference=conference,
            position=position,
            level=guests.level,
            name=" ".join(guests.name.split()),
            invited_count=guests.invited_count,
            came_count=guests.came_count,
        )
        for position, guests in enumerate(classes, start=1)
    )
    conference.version += 1
    conference.save(update_fields=["version"])
    book.record(
        "guest_class.set",
        conference,
        by=by,
        at=at,
        unit_path=conference.unit.path,
        classes=[[row.name, row.invited_count, row.came_count] for row in rows],
    )
    return rows


@transaction.atomic
def hold_conference(conference: Conference, *, today: date, by: Actor, at: datetime) -> Conference:
    """Note that the conference took place."""
    conference = locked(conference, by=by)
    policies.check_held_not_before_its_day(held_on=conference.held_on, today=today)
    move(conference, ConferenceState.HELD, along=MOVES)

    conference.save(update_fields=["state"])
    book.record("conference.held", conference, by=by, at=at, unit_path=conference.unit.path)
    return conference


@transaction.atomic
def adopt_report(
    conference: Conference, *, adopted_on: date, changes: str = "", by: Actor, at: datetime
) -> Conference:
    """Note that the meeting adopted the year-end report, with the changes it asked for."""
    conference = locked(conference, by=by)
    policies.check_adoption(
        is_held=conference.state == ConferenceState.HELD,
        adopted_on=adopted_on,
        held_on=conference.held_on,
    )

    conference.report_adopted_on, conference.report_changes = adopted_on, changes.strip()
    conference.save(update_fields=["report_adopted_on", "report_changes"])
    book.record(
        "report.adopted",
        conference,
        by=by,
        at=at,
        unit_path=conference.unit.path,
        adopted_on=adopted_on,
        changes=changes.strip(),
    )
    return conference


def _listed(conference: Conference) -> str:
    return "; ".join(conference.guest_classes.order_by("position").values_list("name", flat=True))
