"""Who may open accounts and give duties."""

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.organisations.models import Unit


def check_can_administer(by: Actor, *, unit: Unit | None = None) -> None:
    """The administrator of the unit (or of one above it); without a unit, any administrator."""
    if by.is_system:
        return
    if unit is None and by.has(Role.ADMINISTRATOR):
        return
    if unit is not None and by.holds(Role.ADMINISTRATOR, unit_path=unit.path):
        return
    raise NotAllowed


def can_administer(by: Actor, *, unit: Unit | None = None) -> bool:
    try:
        check_can_administer(by, unit=unit)
    except NotAllowed:
        return False
    return True
