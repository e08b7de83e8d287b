"""Who may see, prepare, sign and cancel."""

from collections.abc import Callable
from typing import TypeVar

from thidua.awards.models import Award, Decision
from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.organisations.models import Unit


Thing = TypeVar("Thing")

READERS = (Role.OFFICER, Role.CHAIR, Role.COUNCIL_MEMBER)
OFFICE = (Role.OFFICER, Role.CHAIR)
CHAIR = "Chủ tịch Ủy ban nhân dân"
OFFICER = "công chức phụ trách thi đua, khen thưởng"


def check_can_see(by: Actor, decision: Decision) -> None:
    """The office, the chair and the council of the body."""
    if not (by.is_system or by.holds(READERS, unit_path=decision.unit.path)):
        raise NotAllowed


def check_can_prepare(by: Actor, unit: Unit) -> None:
    """The officer of the body; whoever may only read is told who may."""
    if by.is_system or by.holds(Role.OFFICER, unit_path=unit.path):
        return
    if by.holds(READERS, unit_path=unit.path):
        raise NotAllowed(who=OFFICER)
    raise NotAllowed


def check_can_sign(by: Actor, decision: Decision) -> None:
    """Only the chair signs, never the program."""
    if by.holds(Role.CHAIR, unit_path=decision.unit.path):
        return
    if not by.is_system:
        check_can_see(by, decision)
    raise NotAllowed(f"Chỉ {CHAIR} ký được quyết định này.", who=CHAIR)


def check_can_take_back(by: Actor, decision: Decision) -> None:
    """The officer who wants to mend it, or the chair who does not sign it."""
    if not (by.is_system or by.holds(OFFICE, unit_path=decision.unit.path)):
        check_can_see(by, decision)
        raise NotAllowed(who=OFFICER)


def check_can_handle_papers(by: Actor, decision: Decision) -> None:
    if not (by.is_system or by.holds(OFFICE, unit_path=decision.unit.path)):
        check_can_see(by, decision)
        raise NotAllowed(who=OFFICER)


def check_can_revoke(by: Actor, award: Award) -> None:
    """Whoever gave it cancels it (Luật 06/2022/QH15 Điều 93 khoản 8)."""
    if by.holds(Role.CHAIR, unit_path=award.unit.path):
        return
    if by.is_system or by.holds(READERS, unit_path=award.unit.path):
        raise NotAllowed(f"Chỉ {CHAIR} hủy bỏ được khen thưởng này.", who=CHAIR)
    raise NotAllowed


def can_see(by: Actor, decision: Decision) -> bool:
    return _may(check_can_see, by, decision)


def can_prepare(by: Actor, unit: Unit) -> bool:
    return _may(check_can_prepare, by, unit)


def can_sign(by: Actor, decision: Decision) -> bool:
    return _may(check_can_sign, by, decision)


def can_take_back(by: Actor, decision: Decision) -> bool:
    return _may(check_can_take_back, by, decision)


def can_handle_papers(by: Actor, decision: Decision) -> bool:
    return _may(check_can_handle_papers, by, decision)


def can_revoke(by: Actor, award: Award) -> bool:
    return _may(check_can_revoke, by, award)


def _may(check: Callable[[Actor, Thing], None], by: Actor, thing: Thing) -> bool:
    try:
        check(by, thing)
    except NotAllowed:
        return False
    return True
