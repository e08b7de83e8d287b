"""Who may write and publish for a body."""

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.organisations.models import Unit


WRITERS = (Role.OFFICER,)
OFFICER = "công chức phụ trách thi đua, khen thưởng"


def check_can_write(by: Actor, unit: Unit) -> None:
    if not (by.is_system or by.holds(WRITERS, unit_path=unit.path)):
        is_chair = by.holds(Role.CHAIR, unit_path=unit.path)
        raise NotAllowed(who=OFFICER if is_chair else "")


def can_write(by: Actor, unit: Unit) -> bool:
    try:
        check_can_write(by, unit)
    except NotAllowed:
        return False
    return True
