import pytest

from tests.factories.cycles import make_cycle
from tests.factories.organisations import make_actor, make_commune
from tests.factories.pledges import make_open_pledge
from thidua.common.actors import ANYONE, SYSTEM, Role
from thidua.common.errors import NotAllowed
from thidua.pledges import permissions


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", list(Role))
def test_only_officer_and_chair_run_pledges(role: Role) -> None:
    commune = make_commune()
    actor = make_actor(role, unit=commune.unit)

    assert permissions.can_run(actor, commune.unit) is (role in {Role.OFFICER, Role.CHAIR})
    assert not permissions.can_run(actor, make_commune("UBND xã Khác").unit)


@pytest.mark.parametrize("role", list(Role))
def test_head_of_the_unit_and_officer_register_titles(role: Role) -> None:
    commune = make_commune()
    first, second = commune.villages
    actor = make_actor(role, unit=first)

    assert permissions.can_register(actor, first) is (role in {Role.UNIT_HEAD, Role.OFFICER})
    assert not permissions.can_register(actor, second)


@pytest.mark.parametrize("role", list(Role))
def test_each_unit_signs_by_its_own_head_and_the_body_by_its_chair(role: Role) -> None:
    commune = make_commune()
    village = commune.villages[0]
    pledge = make_open_pledge(make_cycle(commune), [village, commune.unit])
    of_village, of_body = pledge.signatories.order_by("position")

    assert permissions.can_sign(make_actor(role, unit=village), of_village) is (
        role in {Role.UNIT_HEAD, Role.CHAIR}
    )
    assert permissions.can_sign(make_actor(role, unit=commune.unit), of_body) is (
        role in {Role.UNIT_HEAD, Role.CHAIR}
    )
    assert not permissions.can_sign(make_actor(Role.CHAIR, unit=commune.unit), of_village)
    assert not permissions.can_sign(make_actor(role, unit=commune.villages[1]), of_village)


def test_refusal_to_sign_says_who_may() -> None:
    commune = make_commune()
    pledge = make_open_pledge(make_cycle(commune), commune.villages[:1])
    signatory = pledge.signatories.get()

    with pytest.raises(NotAllowed) as denied:
        permissions.check_can_sign(commune.officer, signatory)

    assert denied.value.sentence == "Chỉ người đứng đầu Thôn 1 ký được cho Thôn 1."


def test_the_system_may_and_the_public_may_not() -> None:
    commune = make_commune()

    assert permissions.can_run(SYSTEM, commune.unit)
    assert permissions.can_register(SYSTEM, commune.unit)
    assert not permissions.can_run(ANYONE, commune.unit)
    assert not permissions.can_register(ANYONE, commune.unit)
