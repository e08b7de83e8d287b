import pytest

from tests.factories.cycles import make_cycle
from tests.factories.movements import make_launched
from tests.factories.organisations import make_actor, make_commune
from thidua.common.actors import ANYONE, SYSTEM, Role
from thidua.common.errors import NotAllowed
from thidua.movements import permissions


pytestmark = pytest.mark.django_db

RUNNERS = {Role.OFFICER, Role.CHAIR}


@pytest.mark.parametrize("role", list(Role))
def test_only_officer_and_chair_of_the_body_run_movements(role: Role) -> None:
    commune, other = make_commune(), make_commune("UBND xã Khác")

    assert permissions.can_run(make_actor(role, unit=commune.unit), commune.unit) is (
        role in RUNNERS
    )
    assert not permissions.can_run(make_actor(role, unit=other.unit), commune.unit)


@pytest.mark.parametrize("role", list(Role))
def test_only_the_head_of_the_unit_acknowledges(role: Role) -> None:
    commune = make_commune()
    movement = make_launched(make_cycle(commune))
    first, second = commune.villages
    delivery = movement.deliveries.get(unit=first)

    assert permissions.can_acknowledge(make_actor(role, unit=first), delivery) is (
        role is Role.UNIT_HEAD
    )
    assert not permissions.can_acknowledge(make_actor(role, unit=second), delivery)


@pytest.mark.parametrize("role", list(Role))
def test_head_of_the_unit_and_officer_report_activities(role: Role) -> None:
    commune = make_commune()
    first, second = commune.villages

    assert permissions.can_report(make_actor(role, unit=first), first) is (
        role in {Role.UNIT_HEAD, Role.OFFICER}
    )
    assert not permissions.can_report(make_actor(role, unit=second), first)


def test_nobody_signed_in_may_do_nothing_and_the_system_anything() -> None:
    commune = make_commune()

    assert permissions.can_run(SYSTEM, commune.unit)
    assert permissions.can_report(SYSTEM, commune.unit)
    assert not permissions.can_run(ANYONE, commune.unit)
    with pytest.raises(NotAllowed):
        permissions.check_can_report(ANYONE, commune.unit)
