"""Questions about years."""

from collections.abc import Sequence

from django.db.models import Q

from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed
from thidua.cycles import policies
from thidua.cycles.enums import CycleState
from thidua.cycles.models import Cycle, Step


def cycles_visible_to(by: Actor) -> list[Cycle]:
    """The years of every body in, above or below which the actor holds a duty; newest first."""
    return list(Cycle.objects.filter(_mine(by)).select_related("unit").order_by("-year", "unit_id"))


def get_cycle(
    year: int, *, by: Actor, unit_id: int | None = None, near: Sequence[str] | None = None
) -> Cycle:
    """The year of the actor's own body. Raises NotAllowed (404) when there is none.

    Somebody who may see several bodies gets the nearest to the first of the places `near` (their
    duties, if not given), unless `unit_id` names one.
    """
    cycles = Cycle.objects.filter(_mine(by), year=year).select_related("unit").order_by("unit_id")
    if unit_id is not None:
        cycles = cycles.filter(unit_id=unit_id)
    found = list(cycles)
    if not found:
        raise NotAllowed
    places = by.paths() if near is None else near
    return min(found, key=lambda cycle: _distance(cycle.unit.path, places))


def years_of(cycle: Cycle, *, by: Actor) -> list[int]:
    """The other years of the same body, newest first, for the year switch."""
    cycles = Cycle.objects.filter(_mine(by), unit_id=cycle.unit_id)
    return list(cycles.order_by("-year").values_list("year", flat=True))


def steps_of(cycle: Cycle, *, by: Actor) -> list[Step]:
    """The eight steps in order; the caller has the cycle by `get_cycle`."""
    if not by.is_system and not Cycle.objects.filter(_mine(by), pk=cycle.pk).exists():
        raise NotAllowed
    return list(cycle.steps.order_by("position"))


def get_step(cycle: Cycle, kind: str, *, by: Actor) -> Step:
    found = [step for step in steps_of(cycle, by=by) if step.kind == kind]
    if not found:
        raise NotAllowed
    return found[0]


def check_open(cycle: Cycle) -> None:
    """Raises Refused when the year is closed; for every operation inside the year."""
    policies.check_open(is_open=cycle.state == CycleState.OPEN, year=cycle.year)


def _mine(by: Actor) -> Q:
    """Bodies at, above or below a place for which the actor holds a duty."""
    if by.is_system:
        return Q(pk__isnull=False)
    mine = Q(pk__in=[])
    for path in by.paths():
        above = [int(part) for part in path.strip("/").split("/") if part]
        mine |= Q(unit_id__in=above) | Q(unit__path__startswith=path)
    return mine


def _distance(unit_path: str, places: Sequence[str]) -> tuple[int, int]:
    """Which of the places the body lies above or below, then how many levels away."""
    for order, place in enumerate(places):
        if place.startswith(unit_path) or unit_path.startswith(place):
            return order, abs(place.count("/") - unit_path.count("/"))
    return len(places), 0
