"""Who may do what with a dossier: role by state."""

import pytest

from tests.factories.cycles import make_cycle
from tests.factories.nominations import head_of, make_appraised, make_draft
from tests.factories.organisations import Commune, make_commune
from thidua.common.actors import ANYONE, SYSTEM, Actor, Role
from thidua.common.errors import NotAllowed
from thidua.nominations import permissions
from thidua.nominations.enums import BEFORE_THE_COUNCIL, NominationState
from thidua.nominations.queries import visible_to


pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    return make_commune()


def actors(commune: Commune) -> dict[str, Actor]:
    own, other = commune.villages
    return {
        "officer": commune.officer,
        "chair": commune.chair,
        "head": head_of(own),
        "other_head": head_of(other),
        "council": commune.actor(Role.COUNCIL_MEMBER),
        "administrator": commune.actor(Role.ADMINISTRATOR),
        "stranger": make_commune("UBND xã Khác").officer,
        "anyone": ANYONE,
        "system": SYSTEM,
    }


@pytest.mark.parametrize("state", NominationState.values)
def test_who_sees_a_dossier_in_each_state(commune: Commune, state: str):
    nomination = make_draft(make_cycle(commune), commune.villages[0])
    type(nomination).objects.filter(pk=nomination.pk).update(
        state=state, submitted_at="2023-01-10T00:00Z", received_on="2023-01-10"
    )
    nomination.refresh_from_db()
    expected = {"officer", "chair", "head", "system"}
    if state in BEFORE_THE_COUNCIL:
        expected.add("council")

    everybody = actors(commune)
    seen = {name for name, by in everybody.items() if permissions.can_see(by, nomination)}
    listed = {
        name for name, by in everybody.items() if visible_to(by).filter(pk=nomination.pk).exists()
    }

    assert seen == expected
    assert listed == expected


def test_who_proposes_for_a_unit(commune: Commune):
    may = {
        name
        for name, by in actors(commune).items()
        if permissions.can_propose(by, commune.villages[0])
    }

    assert may == {"officer", "head", "system"}


def test_only_the_officer_of_the_body_appraises(commune: Commune):
    nomination = make_appraised(make_cycle(commune), commune.villages[0])
    may = {name for name, by in actors(commune).items() if permissions.can_appraise(by, nomination)}

    assert may == {"officer", "system"}


def test_somebody_who_sees_the_dossier_is_told_who_appraises_and_a_stranger_nothing(
    commune: Commune,
):
    nomination = make_appraised(make_cycle(commune), commune.villages[0])

    with pytest.raises(NotAllowed) as told:
        permissions.check_can_appraise(commune.chair, nomination)
    with pytest.raises(NotAllowed) as untold:
        permissions.check_can_appraise(head_of(commune.villages[1]), nomination)

    assert told.value.who == "công chức phụ trách thi đua, khen thưởng của xã"
    assert untold.value.who == ""


def test_reasons_of_discipline_are_for_the_office_alone(commune: Commune):
    nomination = make_appraised(make_cycle(commune), commune.villages[0])
    may = {
        name
        for name, by in actors(commune).items()
        if permissions.can_read_discipline(by, nomination)
    }

    assert may == {"officer", "chair", "system"}
