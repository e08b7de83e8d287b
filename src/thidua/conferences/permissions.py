"""Who may run a conference, and who may see it before it is public."""

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.conferences.models import Conference
from thidua.organisations.models import Unit


RUNNERS = (Role.OFFICER,)


def check_can_run(by: Actor, unit: Unit) -> None:
    if not (by.is_system or by.holds(RUNNERS, unit_path=unit.path)):
        raise NotAllowed(
            who="công chức thi đua, khen thưởng"
            if by.holds(Role.CHAIR, unit_path=unit.path)
            else ""
        )


def can_run(by: Actor, unit: Unit) -> bool:
    try:
        check_can_run(by, unit)
    except NotAllowed:
        return False
    return True


def check_can_see(by: Actor, conference: Conference) -> None:
    """Whoever holds a duty in the body, above it or below it."""
    path = conference.unit.path
    if not by.is_system and not any(
        path.startswith(held) or held.startswith(path) for held in by.paths()
    ):
        raise NotAllowed
