"""Everything that can be done to a conference."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from thidua.audit import book
from thidua.awards.models import Decision
from thidua.common.actors import Actor
from thidua.common.errors import Refused, Stale
from thidua.common.states import move
from thidua.conferences import permissions, policies
from thidua.conferences.enums import MOVES, ActKind, ConferenceState, DayPart, GuestLevel
from thidua.conferences.models import Act, Conference, GuestClass, Photo
from thidua.cycles.models import Cycle
from thidua.files.models import StoredFile
from thidua.organisations.models import Person
from thidua.pledges.models import Pledge


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
    place: str,
    presider: Person | None = None,
    presider_text: str = "",
    is_illustrative: bool = False,
    by: Actor,
    at: datetime,
) -> Conference:
    """Plan the event that closes the year and opens the next one."""
    permissions.check_can_run(by, cycle.unit)
    conference = Conference.objects.create(
        unit=cycle.unit,
        cycle=cycle,
        name=policies.check_words(name, what="tên hội nghị", field="name"),
        held_on=held_on,
        day_part=day_part,
        place=policies.check_words(place, what="nơi tổ chức", field="place"),
        presider=presider,
        presider_text=presider_text,
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
    place: str,
    presider_text: str,
    by: Actor,
    at: datetime,
) -> Conference:
    """Change what was planned. Raises Stale when somebody saved meanwhile."""
    permissions.check_can_run(by, conference.unit)
    conference = _lock(conference)
    if conference.version != version:
        raise Stale(
            {
                "name": conference.name,
                "held_on": f"{conference.held_on:%d/%m/%Y}",
                "place": conference.place,
                "presider_text": conference.presider_text,
                "version": str(conference.version),
            }
        )

    conference.name = policies.check_words(name, what="tên hội nghị", field="name")
    conference.place = policies.check_words(place, what="nơi tổ chức", field="place")
    conference.held_on, conference.day_part = held_on, day_part
    conference.presider_text = presider_text
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
    conference: Conference, *, classes: Sequence[Guests], by: Actor, at: datetime
) -> list[GuestClass]:
    """Set the classes of guests with how many were asked and came, in this order."""
    permissions.check_can_run(by, conference.unit)
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
def add_act(
    conference: Conference,
    *,
    kind: ActKind,
    text: str,
    decision: Decision | None = None,
    pledge: Pledge | None = None,
    by: Actor,
    at: datetime,
) -> Act:
    """Add what happened: a review, a launch, a signing, awards handed over."""
    permissions.check_can_run(by, conference.unit)
    text = policies.check_words(text, what="nội dung", field="text")
    if decision is not None and (kind != ActKind.AWARDS or decision.unit_id != conference.unit_id):
        raise Refused(
            "Quyết định chỉ gắn với nội dung trao khen thưởng của chính xã.", field="decision"
        )

    act = Act.objects.create(
        conference=conference,
        kind=kind,
        text=text,
        decision=decision,
        pledge=pledge,
        position=_next(conference.acts.aggregate(last=Max("position"))["last"]),
    )
    book.record(
        "act.added", conference, by=by, at=at, unit_path=conference.unit.path, kind=kind, text=text
    )
    return act


@transaction.atomic
def add_photo(
    conference: Conference,
    *,
    file: StoredFile,
    caption: str,
    alt: str,
    act: Act | None = None,
    is_illustrative: bool = False,
    by: Actor,
    at: datetime,
) -> Photo:
    """Add a photograph with a caption, and a description for those who cannot see it."""
    permissions.check_can_run(by, conference.unit)
    photo = Photo.objects.create(
        conference=conference,
        file=file,
        act=act,
        position=_next(conference.photos.aggregate(last=Max("position"))["last"]),
        caption=policies.check_words(caption, what="chú thích ảnh", field="caption"),
        alt=policies.check_words(alt, what="mô tả ảnh cho người không xem được", field="alt"),
        is_illustrative=is_illustrative,
    )
    book.record(
        "photo.added",
        conference,
        by=by,
        at=at,
        unit_path=conference.unit.path,
        caption=photo.caption,
        sha256=file.sha256,
    )
    return photo


@transaction.atomic
def change_photo(photo: Photo, *, caption: str, alt: str, by: Actor, at: datetime) -> Photo:
    """Change a caption and the description."""
    permissions.check_can_run(by, photo.conference.unit)
    before = photo.caption
    photo.caption = policies.check_words(caption, what="chú thích ảnh", field="caption")
    photo.alt = policies.check_words(alt, what="mô tả ảnh cho người không xem được", field="alt")

    photo.save(update_fields=["caption", "alt"])
    book.record(
        "photo.changed",
        photo.conference,
        by=by,
        at=at,
        unit_path=photo.conference.unit.path,
        before=before,
        after=photo.caption,
    )
    return photo


@transaction.atomic
def hold_conference(conference: Conference, *, today: date, by: Actor, at: datetime) -> Conference:
    """Note that the conference took place."""
    permissions.check_can_run(by, conference.unit)
    conference = _lock(conference)
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
    permissions.check_can_run(by, conference.unit)
    conference = _lock(conference)
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


def _lock(conference: Conference) -> Conference:
    rows = Conference.objects.select_for_update(of=("self",)).select_related("unit", "cycle")
    return rows.get(pk=conference.pk)


def _next(last: int | None) -> int:
    return (last or 0) + 1
