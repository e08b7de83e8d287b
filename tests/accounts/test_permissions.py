"""Only the administrator of a unit, or of one above it, keeps its accounts."""

import pytest

from tests.factories.accounts import make_account
from tests.factories.organisations import make_actor, make_commune
from thidua.accounts import permissions
from thidua.common.actors import ANYONE, SYSTEM, Role
from thidua.common.errors import NotAllowed


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", list(Role))
def test_only_the_administrator_administers_a_unit_and_what_is_below(role: Role) -> None:
    commune, other = make_commune(), make_commune("UBND xã Khác")
    village = commune.villages[0]
    is_administrator = role is Role.ADMINISTRATOR

    assert permissions.can_administer(make_actor(role, unit=commune.unit), unit=commune.unit) is (
        is_administrator
    )
    assert permissions.can_administer(make_actor(role, unit=commune.unit), unit=village) is (
        is_administrator
    )
    assert permissions.can_administer(make_actor(role, unit=commune.unit)) is is_administrator
    assert not permissions.can_administer(make_actor(role, unit=village), unit=commune.unit)
    assert not permissions.can_administer(make_actor(role, unit=other.unit), unit=commune.unit)


def test_the_system_administers_and_the_public_does_not() -> None:
    unit = make_commune().unit

    assert permissions.can_administer(SYSTEM, unit=unit)
    assert not permissions.can_administer(ANYONE, unit=unit)
    with pytest.raises(NotAllowed):
        permissions.check_can_administer(ANYONE)


def test_ending_all_duties_asks_for_the_administrator_of_every_unit() -> None:
    here, there = make_commune(), make_commune("UBND xã Khác")
    account = make_account("hai-noi", Role.OFFICER, unit=here.unit)
    at_home = list(account.duties.all())
    elsewhere = make_account("noi-khac", Role.OFFICER, unit=there.unit)
    administrator = make_actor(Role.ADMINISTRATOR, unit=here.unit)

    permissions.check_can_end_all(administrator, at_home)
    with pytest.raises(NotAllowed) as denial:
        permissions.check_can_end_all(administrator, [*at_home, *elsewhere.duties.all()])

    assert denial.value.sentence.startswith("Người này còn nhiệm vụ ở nơi khác")
