"""Who may open accounts and give duties."""

from collections.abc import Iterable

from thidua.accounts.models import Duty
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


def check_can_end_all(by: Actor, duties: Iterable[Duty]) -> None:
    """Closing a sign-in ends its duties: the administrator must be that of all their units."""
    if not all(can_administer(by, unit=duty.unit) for duty in duties):
        raise NotAllowed("Người này còn nhiệm vụ ở nơi khác; người quản trị ở đó cho thôi trước.")
