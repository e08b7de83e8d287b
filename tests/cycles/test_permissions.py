"""Who runs a year, and who sees it."""

import pytest

from tests.factories.cycles import make_cycle
from tests.factories.organisations import AT, Commune, make_actor, make_commune, make_unit
from thidua.common.actors import ANYONE, SYSTEM, Role
from thidua.common.errors import NotAllowed
from thidua.cycles import permissions
from thidua.organisations import operations as organisations
from thidua.organisations.enums import UnitKind


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", list(Role))
def test_officer_and_chair_of_the_body_run_its_year(role: Role) -> None:
    commune, other = make_commune(), make_commune("UBND xã Khác")
    may_run = role in {Role.OFFICER, Role.CHAIR}

    assert permissions.can_run(make_actor(role, unit=commune.unit), commune.unit) is may_run
    assert not permissions.can_run(make_actor(role, unit=other.unit), commune.unit)
    assert not permissions.can_run(make_actor(role, unit=commune.villages[0]), commune.unit)


def test_system_runs_and_the_public_does_not() -> None:
    unit = make_commune().unit

    assert permissions.can_run(SYSTEM, unit)
    with pytest.raises(NotAllowed):
        permissions.check_can_run(ANYONE, unit)


@pytest.mark.parametrize("role", list(Role))
def test_any_duty_in_above_or_below_the_body_sees_the_year(role: Role) -> None:
    province = make_unit("UBND tỉnh Thử", kind=UnitKind.PROVINCE_BODY)
    commune, other = make_commune(), make_commune("UBND xã Khác")
    unit = organisations.move_unit(
        commune.unit, parent=province, from_on=AT.date(), by=SYSTEM, at=AT
    )
    cycle = make_cycle(Commune(unit))
    village = make_unit("Thôn 9", kind=UnitKind.VILLAGE, parent=unit)

    for place in (province, unit, village):
        assert permissions.can_see(make_actor(role, unit=place), cycle)
    assert not permissions.can_see(make_actor(role, unit=other.unit), cycle)
    assert permissions.can_see(SYSTEM, cycle)
    assert not permissions.can_see(ANYONE, cycle)
