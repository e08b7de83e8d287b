"""Questions about years."""

from django.db.models import Q

from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed
from thidua.cycles import policies
from thidua.cycles.enums import CycleState
from thidua.cycles.models import Cycle, Step


def cycles_visible_to(by: Actor) -> list[Cycle]:
    """The years of every body in, above or below which the actor holds a duty; newest first."""
    return list(Cycle.objects.filter(_mine(by)).select_related("unit").order_by("-year", "unit_id"))


def get_cycle(year: int, *, by: Actor, unit_id: int | None = None) -> Cycle:
    """The year of the actor's own body. Raises NotAllowed (404) when there is none.

    Somebody with duties in several communes gets the one of their first duty, unless `unit_id`
    names another.
    """
    cycles = Cycle.objects.filter(_mine(by), year=year).select_related("unit")
    if unit_id is not None:
        cycles = cycles.filter(unit_id=unit_id)
    found = list(cycles)
    if not found:
        raise NotAllowed
    order = list(by.paths())
    return min(found, key=lambda cycle: _place(cycle.unit.path, order))


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
    mine = Q(pk__in=[])
    for path in by.paths():
        above = [int(part) for part in path.strip("/").split("/") if part]
        mine |= Q(unit_id__in=above) | Q(unit__path__startswith=path)
    return mine


def _place(unit_path: str, duty_paths: list[str]) -> int:
    for place, path in enumerate(duty_paths):
        if path.startswith(unit_path) or unit_path.startswith(path):
            return place
    return len(duty_paths)
