"""Who may see, write, appraise and put a dossier before the council."""

from collections.abc import Callable
from typing import TypeVar

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.nominations.enums import BEFORE_THE_COUNCIL
from thidua.nominations.models import Nomination
from thidua.organisations.models import Unit


Thing = TypeVar("Thing")

OFFICE = (Role.OFFICER, Role.CHAIR)
PROPOSERS = (Role.OFFICER, Role.UNIT_HEAD)


def check_can_see(by: Actor, nomination: Nomination) -> None:
    """The unit that proposes, the office above it, and the council once it is appraised."""
    if by.is_system or by.holds((*OFFICE, Role.UNIT_HEAD), unit_path=nomination.unit.path):
        return
    is_member = by.holds(Role.COUNCIL_MEMBER, unit_path=nomination.unit.path)
    if is_member and nomination.state in BEFORE_THE_COUNCIL:
        return
    raise NotAllowed


def can_see(by: Actor, nomination: Nomination) -> bool:
    return _may(check_can_see, by, nomination)


def check_can_propose(by: Actor, unit: Unit) -> None:
    """The head of the unit, or the officer who enters a paper dossier for it."""
    if not (by.is_system or by.holds(PROPOSERS, unit_path=unit.path)):
        raise NotAllowed


def can_propose(by: Actor, unit: Unit) -> bool:
    return _may(check_can_propose, by, unit)


def is_office(by: Actor, nomination: Nomination) -> bool:
    """Whether the actor is the officer who handles this dossier."""
    return by.is_system or by.holds(Role.OFFICER, unit_path=nomination.cycle.unit.path)


def check_can_appraise(by: Actor, nomination: Nomination) -> None:
    """The officer of the body: receives, returns, appraises, takes back."""
    if is_office(by, nomination):
        return
    check_can_see(by, nomination)
    raise NotAllowed(who="công chức phụ trách thi đua, khen thưởng của xã")


def can_appraise(by: Actor, nomination: Nomination) -> bool:
    return _may(check_can_appraise, by, nomination)


def can_read_discipline(by: Actor, nomination: Nomination) -> bool:
    """Reasons that speak of discipline or examinations are for the office alone."""
    return by.is_system or by.holds(OFFICE, unit_path=nomination.cycle.unit.path)


def _may(check: Callable[[Actor, Thing], None], by: Actor, thing: Thing) -> bool:
    try:
        check(by, thing)
    except NotAllowed:
        return False
    return True
