"""Who may set up, run, see and speak in a council."""

import pytest

from tests.factories.councils import (
    make_council,
    make_open_ballot,
    make_open_session,
    member_actor,
    roll,
)
from tests.factories.cycles import make_cycle
from tests.factories.nominations import head_of, make_appraised
from tests.factories.organisations import AT, Commune, make_commune
from thidua.common.actors import ANYONE, SYSTEM, Actor, Role
from thidua.common.errors import NotAllowed
from thidua.councils import operations, permissions, queries
from thidua.councils.models import Council, Session


pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def council(commune: Commune) -> Council:
    return make_council(commune.unit, members=5)


@pytest.fixture
def session(commune: Commune, council: Council) -> Session:
    cycle = make_cycle(commune)
    return make_open_session(council, cycle, [make_appraised(cycle, commune.villages[0])])


def actors(commune: Commune, council: Council) -> dict[str, Actor]:
    seats = list(council.members.order_by("order"))
    names = ("council_chair", "vice_chair", "secretary", "member", "former")
    return {
        **{name: member_actor(seat) for name, seat in zip(names, seats, strict=True)},
        "officer": commune.officer,
        "chair": commune.chair,
        "head": head_of(commune.villages[0]),
        "no_seat": commune.actor(Role.COUNCIL_MEMBER),
        "stranger": make_commune("UBND xã Khác").officer,
        "anyone": ANYONE,
        "system": SYSTEM,
    }


def test_who_runs_a_session(commune: Commune, council: Council, session: Session):
    may = {
        name for name, by in actors(commune, council).items() if permissions.can_run(by, session)
    }

    assert may == {"officer", "council_chair", "vice_chair", "secretary", "system"}


def test_who_sees_the_council_and_its_sessions(
    commune: Commune, council: Council, session: Session
):
    expected = {
        "officer",
        "chair",
        "council_chair",
        "vice_chair",
        "secretary",
        "member",
        "former",
        "system",
    }
    everybody = actors(commune, council)

    def sees(by: Actor) -> bool:
        try:
            permissions.check_can_see(by, council)
        except NotAllowed:
            return False
        return True

    assert {name for name, by in everybody.items() if sees(by)} == expected
    assert {
        name for name, by in everybody.items() if queries.sessions_of(session.cycle, by=by).exists()
    } == expected
    assert {name for name, by in everybody.items() if queries.roll_of(session, by=by)} == expected


def test_who_sets_the_council_up(commune: Commune, council: Council):
    may = {
        name
        for name, by in actors(commune, council).items()
        if permissions.can_keep(by, commune.unit)
    }

    assert may == {"officer", "chair", "system"}


def test_a_member_speaks_for_themselves_and_only_who_runs_speaks_for_others(
    commune: Commune, council: Council, session: Session
):
    ballot = make_open_ballot(session)
    own, other = (roll(session)[place].member for place in (3, 4))
    everybody = actors(commune, council)

    permissions.check_can_speak_for(everybody["member"], ballot, own)
    permissions.check_can_speak_for(everybody["secretary"], ballot, own)
    with pytest.raises(NotAllowed) as told:
        permissions.check_can_speak_for(everybody["member"], ballot, other)
    with pytest.raises(NotAllowed) as untold:
        permissions.check_can_speak_for(everybody["stranger"], ballot, own)

    assert told.value.who == "thư ký hoặc chủ tọa phiên họp"
    assert untold.value.who == ""


def test_a_secretary_who_left_the_council_before_the_session_does_not_run_it(
    council: Council, session: Session
):
    secretary = council.members.get(role="thu_ky")
    operations.end_member(secretary, last_day=session.held_on.replace(day=1), by=SYSTEM, at=AT)

    assert permissions.can_run(member_actor(secretary), session) is False
