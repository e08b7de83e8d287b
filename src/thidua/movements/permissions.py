"""Who may run movements, acknowledge them, and report what was done."""

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.movements.models import Delivery
from thidua.organisations.models import Unit


RUNNERS = (Role.OFFICER, Role.CHAIR)


def check_can_run(by: Actor, unit: Unit) -> None:
    """The officer or the chair of the body whose year it is."""
    if not (by.is_system or by.holds(RUNNERS, unit_path=unit.path)):
        raise NotAllowed


def can_run(by: Actor, unit: Unit) -> bool:
    try:
        check_can_run(by, unit)
    except NotAllowed:
        return False
    return True


def check_can_acknowledge(by: Actor, delivery: Delivery) -> None:
    """Only the head of the unit says that the unit has received it: nobody says so for others."""
    if not (by.is_system or by.holds(Role.UNIT_HEAD, unit_path=delivery.unit.path)):
        raise NotAllowed


def can_acknowledge(by: Actor, delivery: Delivery) -> bool:
    try:
        check_can_acknowledge(by, delivery)
    except NotAllowed:
        return False
    return True


def check_can_report(by: Actor, unit: Unit) -> None:
    """The head of the unit, or the officer who was told by telephone."""
    if not (by.is_system or by.holds((Role.UNIT_HEAD, Role.OFFICER), unit_path=unit.path)):
        raise NotAllowed


def can_report(by: Actor, unit: Unit) -> bool:
    try:
        check_can_report(by, unit)
    except NotAllowed:
        return False
    return True
