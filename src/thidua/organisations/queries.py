"""Questions about areas, units, people and recipients."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from django.db.models import F, Model, Prefetch, Q, QuerySet

from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed
from thidua.common.vietnamese import fold
from thidua.organisations.enums import UnitKind
from thidua.organisations.models import (
    Area,
    Person,
    Post,
    Recipient,
    Unit,
    UnitName,
    UnitSuccession,
    in_force,
)


Found = TypeVar("Found", bound=Model)


def units_visible_to(by: Actor) -> QuerySet[Unit]:
    """Units at or below a place of the actor, and the bodies above, which everybody knows."""
    return Unit.objects.filter(_within(by, "path") | Q(pk__in=_above(by)))


def get_unit(pk: int, *, by: Actor) -> Unit:
    unit = units_visible_to(by).filter(pk=pk).first()
    if unit is None:
        raise NotAllowed
    return unit


def units_below(unit: Unit, *, by: Actor, kinds: Iterable[UnitKind] = ()) -> QuerySet[Unit]:
    """The unit's present sub-units of any depth, itself left out, in order of the tree."""
    below = units_visible_to(by).filter(path__startswith=unit.path, dissolved_on__isnull=True)
    below = below.exclude(pk=unit.pk)
    wanted = list(kinds)
    return (below.filter(kind__in=wanted) if wanted else below).order_by("kind", "name", "pk")


def find_units(text: str, *, by: Actor) -> QuerySet[Unit]:
    """Units whose name holds the words, marks or no marks."""
    return _matching(units_visible_to(by), "folded_name", text).order_by("kind", "name", "pk")


def name_on(unit: Unit, day: date) -> str:
    """What the unit was called on a day; its present name when that is not known."""
    name = UnitName.objects.filter(in_force(day), unit=unit).order_by("-from_on").first()
    return name.name if name else unit.name


def body_of(by: Actor) -> Unit:
    """The commune body for which the actor holds a duty. Raises NotAllowed when there is none."""
    held = [int(path.strip("/").split("/")[-1]) for path in by.paths()]
    bodies = Unit.objects.filter(pk__in=held, kind=UnitKind.COMMUNE_BODY)
    body = bodies.order_by("pk").first()
    if body is None:
        raise NotAllowed
    return body


def names_of(unit: Unit, *, by: Actor) -> QuerySet[UnitName]:
    """What the unit was called, the present name first."""
    get_unit(unit.pk, by=by)
    return unit.names.order_by(F("from_on").desc(nulls_last=True), "-pk")


def posts_in(unit: Unit, *, by: Actor) -> QuerySet[Post]:
    """Who holds a post in the unit now."""
    get_unit(unit.pk, by=by)
    return unit.posts.filter(to_on__isnull=True).select_related("person").order_by("rank", "pk")


def predecessors_of(unit: Unit, *, by: Actor) -> QuerySet[UnitSuccession]:
    """From which units this one took over."""
    get_unit(unit.pk, by=by)
    return unit.predecessions.select_related("former").order_by("happened_on", "pk")


def people_visible_to(by: Actor) -> QuerySet[Person]:
    """People who live, work or hold a post at or below a place of the actor."""
    return Person.objects.filter(
        _within(by, "home__path")
        | Q(pk__in=Post.objects.filter(_within(by, "unit__path")).values("person"))
    )


def find_people(text: str, *, by: Actor) -> QuerySet[Person]:
    """People whose name holds the words, with their present posts; by given name."""
    found = _matching(people_visible_to(by), "folded_name", text)
    return (
        found.prefetch_related(present_posts())
        .select_related("home")
        .order_by("given_name_key", "pk")
    )


def get_person(pk: int, *, by: Actor) -> Person:
    found = people_visible_to(by).filter(pk=pk).prefetch_related(present_posts())
    person = found.select_related("home").first()
    if person is None:
        raise NotAllowed
    return person


def present_posts() -> Prefetch[str, QuerySet[Post], str]:
    """Prefetches `person.present_posts`: posts not ended, the one printed first at the front."""
    posts = Post.objects.filter(to_on__isnull=True).select_related("unit").order_by("rank", "pk")
    return Prefetch("posts", queryset=posts, to_attr="present_posts")


def posts_of(person: Person, *, by: Actor) -> QuerySet[Post]:
    """All posts of a person whom the actor may see, newest first."""
    if not people_visible_to(by).filter(pk=person.pk).exists():
        raise NotAllowed
    posts = person.posts.select_related("unit")
    return posts.order_by(F("from_on").desc(nulls_last=True), "rank", "pk")


def get_post(pk: int, *, person: Person, by: Actor) -> Post:
    found = posts_of(person, by=by).filter(pk=pk).first()
    if found is None:
        raise NotAllowed
    return found


def position_on(person: Person, day: date) -> str:
    """The posts of a person on a day as papers print them: "Trưởng thôn, Thôn 2; …"."""
    posts = person.posts.filter(in_force(day)).select_related("unit").order_by("rank", "pk")
    return "; ".join(f"{post.title}, {name_on(post.unit, day)}" for post in posts)


def recipients_visible_to(by: Actor) -> QuerySet[Recipient]:
    return Recipient.objects.filter(_within(by, "home__path"))


def find_recipients(text: str, *, by: Actor, within: Unit | None = None) -> QuerySet[Recipient]:
    """Recipients whose name holds the words, of one unit and below if `within` is given."""
    found = _matching(recipients_visible_to(by), "folded_name", text)
    if within is not None:
        found = found.filter(home__path__startswith=within.path)
    return found.select_related("home", "person", "unit").order_by("kind", "name", "pk")


def get_recipient(pk: int, *, by: Actor) -> Recipient:
    found = recipients_visible_to(by).filter(pk=pk).select_related("home", "person", "unit")
    recipient = found.first()
    if recipient is None:
        raise NotAllowed
    return recipient


def areas_public(
    text: str = "", *, province: Area | None = None, former: bool = False
) -> QuerySet[Area]:
    """The State's table of areas: present ones, or those that ended with the merger."""
    areas = Area.objects.filter(to_on__isnull=not former)
    if province is not None:
        areas = areas.filter(province=province)
    return _matching(areas, "folded_name", text).order_by("folded_name", "code")


def successors_public(former: Area) -> list[Area]:
    """The present areas that took a former one over."""
    return list(Area.objects.filter(predecessions__former=former).order_by("code"))


def area_public(code: str, *, former: bool = False) -> Area | None:
    return Area.objects.filter(code=code, to_on__isnull=not former).first()


def _within(by: Actor, path: str) -> Q:
    if by.is_system:
        return Q(pk__isnull=False)  # an empty Q would vanish beside an "or"
    mine = Q(pk__in=[])
    for place in by.paths():
        mine |= Q(**{f"{path}__startswith": place})
    return mine


def _above(by: Actor) -> set[int]:
    return {int(part) for path in by.paths() for part in path.strip("/").split("/") if part}


def _matching(rows: "QuerySet[Found]", field: str, text: str) -> "QuerySet[Found]":
    """Rows whose folded field holds every word of the text, in any order."""
    for word in fold(text).split():
        rows = rows.filter(**{f"{field}__contains": word})
    return rows
