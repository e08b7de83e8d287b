"""Who may write and read the records of a recipient."""

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.organisations.models import Recipient, Unit


WRITERS = (Role.OFFICER,)
# Discipline and examinations are the most harmful personal data here: two roles see them.
READERS_OF_DISCIPLINE = (Role.OFFICER, Role.CHAIR)


def check_can_write(by: Actor, recipient: Recipient) -> None:
    if not (by.is_system or by.holds(WRITERS, unit_path=recipient.home.path)):
        raise NotAllowed


def check_can_read(by: Actor, recipient: Recipient) -> None:
    """Anyone with a duty at or above the recipient's home, and council members of the body."""
    if not (by.is_system or any(recipient.home.path.startswith(path) for path in by.paths())):
        raise NotAllowed


def can_read(by: Actor, recipient: Recipient) -> bool:
    try:
        check_can_read(by, recipient)
    except NotAllowed:
        return False
    return True


def can_read_discipline(by: Actor, recipient: Recipient) -> bool:
    return by.is_system or by.holds(READERS_OF_DISCIPLINE, unit_path=recipient.home.path)


def check_can_set_coverage(by: Actor, unit: Unit) -> None:
    if not (by.is_system or by.holds(WRITERS, unit_path=unit.path)):
        raise NotAllowed
