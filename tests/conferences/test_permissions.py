import pytest

from tests.factories.organisations import make_actor, make_commune
from thidua.common.actors import ANYONE, SYSTEM, Role
from thidua.common.errors import NotAllowed
from thidua.conferences import permissions


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", list(Role))
def test_only_the_officer_of_the_body_runs_conferences(role: Role) -> None:
    commune, other = make_commune(), make_commune("UBND xã Khác")

    assert permissions.can_run(make_actor(role, unit=commune.unit), commune.unit) is (
        role is Role.OFFICER
    )
    assert not permissions.can_run(make_actor(role, unit=other.unit), commune.unit)


def test_chair_is_told_who_runs_it_and_strangers_nothing() -> None:
    commune = make_commune()

    with pytest.raises(NotAllowed) as denial:
        permissions.check_can_run(commune.chair, commune.unit)
    assert denial.value.who == permissions.OFFICER
    with pytest.raises(NotAllowed) as silence:
        permissions.check_can_run(ANYONE, commune.unit)
    assert silence.value.who == ""


def test_the_system_runs_anything() -> None:
    assert permissions.can_run(SYSTEM, make_commune().unit)
