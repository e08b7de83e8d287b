"""Who may register titles, run pledges, and sign them."""

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.organisations.models import Unit
from thidua.pledges.models import Signatory


RUNNERS = (Role.OFFICER, Role.CHAIR)


def check_can_register(by: Actor, unit: Unit) -> None:
    """The head of the unit, or the officer who collects for all."""
    if not (by.is_system or by.holds((Role.UNIT_HEAD, Role.OFFICER), unit_path=unit.path)):
        raise NotAllowed


def can_register(by: Actor, unit: Unit) -> bool:
    try:
        check_can_register(by, unit)
    except NotAllowed:
        return False
    return True


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


def check_can_sign(by: Actor, signatory: Signatory) -> None:
    """The head of the unit; for the body itself its chair. Nobody signs for another's unit."""
    unit = signatory.unit
    is_chair = any(duty.role is Role.CHAIR and duty.unit_id == unit.pk for duty in by.duties)
    if not (by.is_system or is_chair or by.holds(Role.UNIT_HEAD, unit_path=unit.path)):
        raise NotAllowed(
            f"Chỉ người đứng đầu {unit.name} ký được cho {unit.name}.",
            who=f"người đứng đầu {unit.name}",
        )


def can_sign(by: Actor, signatory: Signatory) -> bool:
    try:
        check_can_sign(by, signatory)
    except NotAllowed:
        return False
    return True
