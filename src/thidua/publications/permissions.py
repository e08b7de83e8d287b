"""Who may write and publish for a body."""

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.organisations.models import Unit


WRITERS = (Role.OFFICER,)


def check_can_write(by: Actor, unit: Unit) -> None:
    if not (by.is_system or by.holds(WRITERS, unit_path=unit.path)):
        raise NotAllowed


def can_write(by: Actor, unit: Unit) -> bool:
    try:
        check_can_write(by, unit)
    except NotAllowed:
        return False
    return True
