"""Who may read a notice: the person it was told to."""

from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed
from thidua.notices.models import Notice


def check_can_read(by: Actor, notice: Notice) -> None:
    if by.account_id is None or notice.account_id != by.account_id:
        raise NotAllowed


def can_read(by: Actor, notice: Notice) -> bool:
    try:
        check_can_read(by, notice)
    except NotAllowed:
        return False
    return True
