"""Questions about conferences and the year-end report."""

from django.db.models import Count, Q, QuerySet

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.conferences.enums import ReportSection
from thidua.conferences.models import (
    Act,
    Conference,
    GuestClass,
    Photo,
    ReportText,
    StatedTotal,
    YearReport,
)
from thidua.cycles.models import Cycle


READERS = (Role.OFFICER, Role.CHAIR)


def conferences_visible_to(by: Actor) -> QuerySet[Conference]:
    mine = Q(pk__isnull=False) if by.is_system else Q(pk__in=[])
    for path in by.paths():
        above = [int(part) for part in path.strip("/").split("/") if part]
        mine |= Q(unit_id__in=above) | Q(unit__path__startswith=path)
    return Conference.objects.filter(mine).select_related("unit", "cycle", "presider")


def conferences_of(cycle: Cycle, *, by: Actor) -> QuerySet[Conference]:
    """The conferences of a year with how many acts and photographs they have."""
    return (
        conferences_visible_to(by)
        .filter(cycle=cycle)
        .annotate(
            act_count=Count("acts", distinct=True), photo_count=Count("photos", distinct=True)
        )
        .order_by("held_on", "pk")
    )


def get_conference(cycle: Cycle, pk: int, *, by: Actor) -> Conference:
    """A conference of the year. Raises NotAllowed (404) when it is not yours or of another year."""
    found = conferences_visible_to(by).filter(pk=pk, cycle=cycle).first()
    if found is None:
        raise NotAllowed
    return found


def guest_classes_of(conference: Conference, *, by: Actor) -> list[GuestClass]:
    _check(conference, by)
    return list(conference.guest_classes.order_by("position"))


def acts_of(conference: Conference, *, by: Actor) -> list[Act]:
    _check(conference, by)
    return list(conference.acts.select_related("decision", "pledge").order_by("position"))


def photos_of(conference: Conference, *, by: Actor) -> list[Photo]:
    _check(conference, by)
    return list(conference.photos.select_related("file", "act").order_by("position"))


def get_act(conference: Conference, pk: int, *, by: Actor) -> Act:
    found = next((act for act in acts_of(conference, by=by) if act.pk == pk), None)
    if found is None:
        raise NotAllowed
    return found


def get_photo(conference: Conference, pk: int, *, by: Actor) -> Photo:
    found = next((photo for photo in photos_of(conference, by=by) if photo.pk == pk), None)
    if found is None:
        raise NotAllowed
    return found


def get_guest_class(conference: Conference, pk: int, *, by: Actor) -> GuestClass:
    found = next((row for row in guest_classes_of(conference, by=by) if row.pk == pk), None)
    if found is None:
        raise NotAllowed
    return found


def photos_of_conference_public(conference_id: int) -> QuerySet[Photo]:
    """The photographs of a conference, for an article whose publication the caller has checked."""
    photos = Photo.objects.filter(conference_id=conference_id).select_related("file")
    return photos.order_by("position")


def report_of(cycle: Cycle, *, by: Actor) -> YearReport | None:
    """Head and frozen figures of the year's report, when somebody began it."""
    _check_cycle(cycle, by)
    return YearReport.objects.filter(cycle=cycle).first()


def report_texts_of(cycle: Cycle, *, by: Actor) -> dict[ReportSection, ReportText]:
    """What is written of the report so far, by section."""
    _check_cycle(cycle, by)
    return {ReportSection(text.section): text for text in ReportText.objects.filter(cycle=cycle)}


def stated_totals_of(cycle: Cycle, *, by: Actor) -> list[StatedTotal]:
    _check_cycle(cycle, by)
    return list(StatedTotal.objects.filter(cycle=cycle).order_by("pk"))


def get_stated_total(cycle: Cycle, pk: int, *, by: Actor) -> StatedTotal:
    found = next((row for row in stated_totals_of(cycle, by=by) if row.pk == pk), None)
    if found is None:
        raise NotAllowed
    return found


def _check_cycle(cycle: Cycle, by: Actor) -> None:
    """The report is read by the body itself until it is published."""
    if not by.is_system and not by.holds(READERS, unit_path=cycle.unit.path):
        raise NotAllowed


def _check(conference: Conference, by: Actor) -> None:
    if not conferences_visible_to(by).filter(pk=conference.pk).exists():
        raise NotAllowed
