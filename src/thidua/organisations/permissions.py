"""Who may change units and people, and who may see them."""

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.organisations.models import Unit


KEEPERS = (Role.OFFICER, Role.ADMINISTRATOR)


def check_can_keep(by: Actor, unit: Unit | None) -> None:
    """The officer or administrator of the unit or of one above it; without a unit, the system."""
    if by.is_system:
        return
    if unit is None or not by.holds(KEEPERS, unit_path=unit.path):
        raise NotAllowed


def can_keep(by: Actor, unit: Unit | None) -> bool:
    try:
        check_can_keep(by, unit)
    except NotAllowed:
        return False
    return True


def check_can_name_people(by: Actor, unit: Unit) -> None:
    """Unit heads too: they put forward people whom nobody has entered yet."""
    if not (by.is_system or by.holds((*KEEPERS, Role.UNIT_HEAD), unit_path=unit.path)):
        raise NotAllowed
