"""Who may store a file. Who may open one is asked of the record that holds it."""

from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed


def check_can_store(by: Actor) -> None:
    """Somebody who signed in, or the program itself."""
    if not by.is_system and by.account_id is None:
        raise NotAllowed


def can_store(by: Actor) -> bool:
    try:
        check_can_store(by)
    except NotAllowed:
        return False
    return True
