"""Who writes and who reads what is known of a recipient."""

import pytest

from tests.factories.organisations import make_actor, make_commune, make_individual
from thidua.common.actors import ANYONE, SYSTEM, Actor, Role
from thidua.common.errors import NotAllowed
from thidua.organisations.models import Recipient
from thidua.records import permissions


pytestmark = pytest.mark.django_db


def may(check, by: Actor, about: object) -> bool:
    try:
        check(by, about)
    except NotAllowed:
        return False
    return True


@pytest.mark.parametrize("role", list(Role))
def test_officer_writes_and_any_duty_at_or_above_the_home_reads(role: Role) -> None:
    commune, other = make_commune(), make_commune("UBND xã Khác")
    home, beside = commune.villages
    recipient = make_individual(home=home)
    is_officer = role is Role.OFFICER

    assert may(permissions.check_can_write, commune.actor(role), recipient) is is_officer
    assert may(permissions.check_can_set_coverage, commune.actor(role), commune.unit) is is_officer
    assert may(permissions.check_can_read, commune.actor(role), recipient)
    assert may(permissions.check_can_read, make_actor(role, unit=home), recipient)
    for place in (beside, other.unit):
        stranger = make_actor(role, unit=place)
        assert not may(permissions.check_can_write, stranger, recipient)
        assert not may(permissions.check_can_read, stranger, recipient)
        assert not may(permissions.check_can_set_coverage, stranger, commune.unit)


@pytest.mark.parametrize("role", list(Role))
def test_discipline_is_read_by_officer_and_chair_only(role: Role) -> None:
    commune = make_commune()
    recipient = make_individual(home=commune.villages[0])

    assert permissions.can_read_discipline(commune.actor(role), recipient) is (
        role in {Role.OFFICER, Role.CHAIR}
    )


def test_system_may_and_the_public_may_not() -> None:
    recipient: Recipient = make_individual(home=make_commune().unit)

    for check in (permissions.check_can_write, permissions.check_can_read):
        assert may(check, SYSTEM, recipient)
        assert not may(check, ANYONE, recipient)
    assert permissions.can_read_discipline(SYSTEM, recipient)
    assert not permissions.can_read_discipline(ANYONE, recipient)
    assert may(permissions.check_can_set_coverage, SYSTEM, recipient.home)
