"""Who may run a year, and who may see it."""

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.cycles.models import Cycle
from thidua.organisations.models import Unit


RUNNERS = (Role.OFFICER, Role.CHAIR)


def check_can_run(by: Actor, unit: Unit) -> None:
    """The officer or the chair of the body (or of one above it)."""
    if not (by.is_system or by.holds(RUNNERS, unit_path=unit.path)):
        raise NotAllowed


def can_run(by: Actor, unit: Unit) -> bool:
    try:
        check_can_run(by, unit)
    except NotAllowed:
        return False
    return True


def can_see(by: Actor, cycle: Cycle) -> bool:
    """Whoever holds any duty in the body, above it or below it."""
    path = cycle.unit.path
    return by.is_system or any(
        path.startswith(held) or held.startswith(path) for held in by.paths()
    )
