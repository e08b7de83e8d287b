"""Which year a page is about, when somebody may see several."""

from datetime import date

import pytest

from tests.factories.cycles import make_cycle
from tests.factories.organisations import AT, Commune, make_actor, make_commune, make_unit
from thidua.common.actors import ANYONE, SYSTEM, Actor, Role
from thidua.common.errors import NotAllowed
from thidua.cycles import queries
from thidua.cycles.enums import StepKind
from thidua.organisations import operations as organisations
from thidua.organisations.enums import UnitKind


pytestmark = pytest.mark.django_db


def make_province_and_commune() -> tuple[Commune, Commune]:
    """The body above is set up first, so that its year is the first to be found."""
    province = make_unit("UBND tỉnh Thử", kind=UnitKind.PROVINCE_BODY)
    commune = make_commune()
    organisations.move_unit(
        commune.unit, parent=province, from_on=date(2020, 1, 1), by=SYSTEM, at=AT
    )
    for village in commune.villages:
        village.refresh_from_db()
    return Commune(province), commune


def test_year_of_the_own_body_is_found_from_the_body_and_from_below() -> None:
    commune = make_commune()
    cycle = make_cycle(commune)

    assert queries.get_cycle(2022, by=commune.officer) == cycle
    head = make_actor(Role.UNIT_HEAD, unit=commune.villages[0])
    assert queries.get_cycle(2022, by=head) == cycle


def test_year_of_strangers_does_not_exist() -> None:
    make_cycle(make_commune())
    stranger = make_commune("UBND xã Khác").officer

    for by in (stranger, ANYONE):
        with pytest.raises(NotAllowed):
            queries.get_cycle(2022, by=by)
        assert queries.cycles_visible_to(by) == []


def test_other_year_does_not_exist() -> None:
    commune = make_commune()
    make_cycle(commune)

    with pytest.raises(NotAllowed):
        queries.get_cycle(2021, by=commune.officer)


def test_nearest_body_is_meant_when_the_one_above_has_the_year_too() -> None:
    province, commune = make_province_and_commune()
    above, own = make_cycle(province), make_cycle(commune)

    for place in (commune.unit, commune.villages[0]):
        assert queries.get_cycle(2022, by=make_actor(Role.OFFICER, unit=place)) == own
    assert queries.get_cycle(2022, by=province.officer) == above
    assert queries.get_cycle(2022, by=province.officer, unit_id=commune.unit.pk) == own


def test_place_asked_for_comes_before_the_first_duty() -> None:
    first, second = make_commune("UBND xã Một"), make_commune("UBND xã Hai")
    of_first, of_second = make_cycle(first), make_cycle(second)
    head_and_officer = Actor(
        name="Hai nơi",
        duties=(
            *make_actor(Role.UNIT_HEAD, unit=first.villages[0]).duties,
            *make_actor(Role.OFFICER, unit=second.unit).duties,
        ),
    )

    assert queries.get_cycle(2022, by=head_and_officer) == of_first
    near = head_and_officer.paths(Role.OFFICER)
    assert queries.get_cycle(2022, by=head_and_officer, near=near) == of_second


def test_years_of_a_body_are_newest_first_and_its_own() -> None:
    commune = make_commune()
    cycles = [make_cycle(commune, year=year) for year in (2021, 2023, 2022)]
    make_cycle(make_commune("UBND xã Khác"), year=2024)

    assert queries.years_of(cycles[0], by=commune.officer) == [2023, 2022, 2021]
    assert [cycle.year for cycle in queries.cycles_visible_to(SYSTEM)] == [2024, 2023, 2022, 2021]


def test_steps_of_strangers_do_not_exist() -> None:
    commune = make_commune()
    cycle = make_cycle(commune)
    stranger = make_commune("UBND xã Khác").officer

    assert queries.get_step(cycle, StepKind.DECIDE, by=commune.officer).position == 7
    assert len(queries.steps_of(cycle, by=SYSTEM)) == 8
    with pytest.raises(NotAllowed):
        queries.get_step(cycle, StepKind.DECIDE, by=stranger)
    with pytest.raises(NotAllowed):
        queries.get_step(cycle, "khong_co", by=commune.officer)
