"""Who may write the table of indicators."""

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.organisations.models import Unit


RUNNERS = (Role.OFFICER, Role.CHAIR)


def check_can_keep(by: Actor, unit: Unit) -> None:
    """The officer or the chair of the body whose resolution it is."""
    if not (by.is_system or by.holds(RUNNERS, unit_path=unit.path)):
        raise NotAllowed


def can_keep(by: Actor, unit: Unit) -> bool:
    try:
        check_can_keep(by, unit)
    except NotAllowed:
        return False
    return True
