"""Whose accounts an administrator sees, and what a person may do on a day."""

from datetime import date

import pytest

from tests.factories.accounts import make_account
from tests.factories.cycles import make_cycle
from tests.factories.organisations import AT, make_actor, make_commune, make_person, make_unit
from thidua.accounts import operations, queries
from thidua.common.actors import SYSTEM, Role
from thidua.common.errors import NotAllowed
from thidua.cycles import operations as cycles
from thidua.organisations.enums import UnitKind


pytestmark = pytest.mark.django_db

HANDED_OVER = date(2014, 3, 28)


def test_headship_of_a_bloc_changes_hands_with_the_day() -> None:
    """FX-09: Hòa Hiệp Bắc led the bloc's term of 2013, Hòa Khánh Nam leads that of 2014."""
    district = make_unit("UBND quận Liên Chiểu", kind=UnitKind.DISTRICT_BODY)
    bloc = make_unit("Khối phường Liên Chiểu", kind=UnitKind.BLOC, parent=district)
    former = make_account("hoa-hiep-bac", unit=district)
    coming = make_account("hoa-khanh-nam", unit=district)
    led = operations.give_duty(
        account=former,
        role=Role.BLOC_HEAD,
        unit=bloc,
        from_on=date(2013, 3, 1),
        by=SYSTEM,
        at=AT,
    )
    operations.end_duty(led, last_day=HANDED_OVER, by=SYSTEM, at=AT)
    operations.give_duty(
        account=coming,
        role=Role.BLOC_HEAD,
        unit=bloc,
        from_on=date(2014, 3, 29),
        by=SYSTEM,
        at=AT,
    )

    def leads(account, day: date) -> bool:
        return queries.actor_of(account, on=day).holds(Role.BLOC_HEAD, unit_path=bloc.path)

    assert [leads(former, day) for day in (HANDED_OVER, date(2014, 3, 29))] == [True, False]
    assert [leads(coming, day) for day in (HANDED_OVER, date(2014, 3, 29))] == [False, True]
    administrator = make_actor(Role.ADMINISTRATOR, unit=district)
    kept = queries.duties_of(former, by=administrator)
    assert [(duty.role, duty.to_on) for duty in kept] == [("bloc_head", HANDED_OVER)]


def test_duties_of_an_account_are_present_ones_first_on_either_engine() -> None:
    commune = make_commune()
    account = make_account("thu", Role.COUNCIL_MEMBER, unit=commune.unit)
    for year in (2020, 2022):
        past = operations.give_duty(
            account=account,
            role=Role.OFFICER,
            unit=commune.unit,
            from_on=date(year, 1, 1),
            by=SYSTEM,
            at=AT,
        )
        operations.end_duty(past, last_day=date(year, 12, 31), by=SYSTEM, at=AT)

    duties = queries.duties_of(account, by=make_actor(Role.ADMINISTRATOR, unit=commune.unit))

    assert [duty.to_on for duty in duties] == [None, date(2022, 12, 31), date(2020, 12, 31)]


def test_actor_carries_the_name_of_the_person() -> None:
    commune = make_commune()
    person = make_person("Võ Thị Thu", home=commune.unit)
    account = make_account("thu", Role.OFFICER, unit=commune.unit, person=person)

    actor = queries.actor_of(account, on=AT.date())

    assert (actor.name, actor.person_id, actor.account_id) == (
        "Võ Thị Thu",
        person.pk,
        account.pk,
    )


def test_administrator_sees_accounts_of_the_own_units_only() -> None:
    here, there = make_commune(), make_commune("UBND xã Khác")
    by_home = make_account("a-theo-nha", unit=here.unit, person=make_person(home=here.villages[0]))
    by_duty = make_account("b-theo-nhiem-vu", Role.UNIT_HEAD, unit=here.villages[0])
    make_account("c-noi-khac", Role.OFFICER, unit=there.unit, person=make_person(home=there.unit))
    administrator = make_actor(Role.ADMINISTRATOR, unit=here.unit)

    assert list(queries.accounts_visible_to(administrator)) == [by_home, by_duty]
    assert queries.accounts_visible_to(SYSTEM).count() == 3
    with pytest.raises(NotAllowed):
        queries.accounts_visible_to(make_actor(Role.OFFICER, unit=here.unit))


def test_account_with_two_duties_is_listed_once() -> None:
    commune = make_commune()
    account = make_account("thu", Role.OFFICER, Role.COUNCIL_MEMBER, unit=commune.unit)

    found = list(queries.accounts_visible_to(make_actor(Role.ADMINISTRATOR, unit=commune.unit)))

    assert found == [account]
    assert [duty.role for duty in found[0].present_duties] == ["officer", "council_member"]


@pytest.mark.parametrize("text", ["vo thi thu", "THU võ", "thu-1"])
def test_account_is_found_by_sign_in_or_name_without_marks(text: str) -> None:
    commune = make_commune()
    account = make_account(
        "thu-1", unit=commune.unit, person=make_person("Võ Thị Thu", home=commune.unit)
    )
    make_account("minh", unit=commune.unit, person=make_person("Lê Minh", home=commune.unit))

    found = queries.accounts_visible_to(
        make_actor(Role.ADMINISTRATOR, unit=commune.unit), text=text
    )

    assert list(found) == [account]


def test_account_and_duty_of_others_do_not_exist() -> None:
    here, there = make_commune(), make_commune("UBND xã Khác")
    mine = make_account("day", Role.OFFICER, unit=here.unit)
    theirs = make_account("kia", Role.OFFICER, unit=there.unit)
    administrator = make_actor(Role.ADMINISTRATOR, unit=here.unit)

    assert queries.get_account(mine.pk, by=administrator) == mine
    with pytest.raises(NotAllowed):
        queries.get_account(theirs.pk, by=administrator)
    with pytest.raises(NotAllowed):
        queries.duties_of(theirs, by=administrator)
    with pytest.raises(NotAllowed):
        queries.get_duty(theirs.duties.get().pk, account=mine, by=administrator)


def test_people_offered_a_sign_in_are_at_home_where_one_administers() -> None:
    here, there = make_commune(), make_commune("UBND xã Khác")
    taken = make_person("Có Rồi", home=here.unit)
    make_account("co-roi", unit=here.unit, person=taken)
    free = make_person("Chưa Có", home=here.villages[0])
    make_person("Nơi Khác", home=there.unit)
    both = make_actor(Role.ADMINISTRATOR, unit=here.unit)
    officer_there = make_actor(Role.OFFICER, unit=there.unit)
    actor = type(both)(name="Hai nơi", account_id=1, duties=both.duties + officer_there.duties)

    assert queries.people_without_account(actor) == [(free.pk, "Chưa Có")]


def test_year_to_open_is_the_latest_open_one() -> None:
    commune = make_commune()
    closed = make_cycle(commune, year=2023)
    make_cycle(commune, year=2021)
    make_cycle(commune, year=2022)
    cycles.close_cycle(closed, by=SYSTEM, at=AT)

    assert queries.year_to_open(commune.officer) == 2022
    assert queries.year_to_open(make_commune("UBND xã Khác").officer) is None


def test_demo_sign_ins_name_present_duties_of_open_accounts() -> None:
    commune = make_commune()
    person = make_person("Võ Thị Thu", home=commune.unit)
    account = make_account(
        "thu", Role.OFFICER, Role.COUNCIL_MEMBER, unit=commune.unit, person=person
    )
    operations.end_duty(
        account.duties.get(role="council_member"), last_day=AT.date(), by=SYSTEM, at=AT
    )
    gone = make_account("nghi", Role.OFFICER, unit=commune.unit)
    operations.close_account(gone, by=SYSTEM, at=AT)

    assert queries.demo_sign_ins_public() == [
        ("thu", "Võ Thị Thu", "Công chức thi đua, khen thưởng · UBND xã Thử")
    ]
    assert queries.count_demo_accounts_public() == 1
