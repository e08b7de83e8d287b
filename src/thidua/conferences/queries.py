"""Questions about conferences."""

from django.db.models import Count, Q, QuerySet

from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed
from thidua.conferences.models import Act, Conference, GuestClass, Photo
from thidua.cycles.models import Cycle


def conferences_visible_to(by: Actor) -> QuerySet[Conference]:
    mine = Q() if by.is_system else Q(pk__in=[])
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


def get_conference(pk: int, *, by: Actor) -> Conference:
    found = conferences_visible_to(by).filter(pk=pk).first()
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


def get_photo(pk: int, *, by: Actor) -> Photo:
    found = Photo.objects.filter(pk=pk).select_related("file", "conference__unit").first()
    if found is None:
        raise NotAllowed
    _check(found.conference, by)
    return found


def photos_of_article_public(conference_id: int) -> list[Photo]:
    """The photographs of a conference whose article is published; the caller has checked that."""
    photos = Photo.objects.filter(conference_id=conference_id).select_related("file")
    return list(photos.order_by("position"))


def photo_public(pk: int) -> Photo | None:
    """A photograph that a published article shows."""
    return (
        Photo.objects.filter(pk=pk, conference__articles__state="da_dang")
        .select_related("file")
        .first()
    )


def _check(conference: Conference, by: Actor) -> None:
    if not conferences_visible_to(by).filter(pk=conference.pk).exists():
        raise NotAllowed
