import pytest

from tests.factories.organisations import make_actor, make_commune
from thidua.common.actors import ANYONE, SYSTEM, Role
from thidua.common.errors import NotAllowed
from thidua.indicators import permissions


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", list(Role))
def test_only_officer_and_chair_of_the_body_keep_the_table(role: Role) -> None:
    commune = make_commune()

    assert permissions.can_keep(make_actor(role, unit=commune.unit), commune.unit) is (
        role in {Role.OFFICER, Role.CHAIR}
    )
    assert not permissions.can_keep(
        make_actor(role, unit=make_commune("UBND xã Khác").unit), commune.unit
    )


def test_the_system_may_and_the_public_may_not() -> None:
    commune = make_commune()

    assert permissions.can_keep(SYSTEM, commune.unit)
    with pytest.raises(NotAllowed):
        permissions.check_can_keep(ANYONE, commune.unit)
