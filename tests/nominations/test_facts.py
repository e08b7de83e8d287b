"""Facts are what the records say: nothing guessed, and what is not entered is unknown."""

from datetime import date

import pytest

from tests.factories.cycles import make_cycle
from tests.factories.nominations import make_appraised, make_draft
from tests.factories.organisations import (
    AT,
    Commune,
    make_collective,
    make_commune,
    make_individual,
    make_unit,
)
from tests.factories.records import make_title, make_year_record
from thidua.common.actors import SYSTEM
from thidua.cycles.models import Cycle
from thidua.nominations import queries
from thidua.organisations.enums import UnitKind
from thidua.organisations.models import Recipient
from thidua.pledges.models import Registration
from thidua.records import operations as records
from thidua.records.enums import HonourKind


pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


def cover(commune: Commune, *, since: int, missing: list[int]) -> None:
    records.set_coverage(
        commune.unit, complete_from_year=since, missing_years=missing, by=SYSTEM, at=AT
    )


def register(cycle: Cycle, recipient: Recipient, title: str) -> None:
    Registration.objects.create(
        cycle=cycle,
        unit=recipient.home,
        recipient=recipient,
        title=title,
        registered_on=date(2022, 2, 18),
        registered_by="Người thử",
    )


def test_facts_of_a_person_nobody_has_entered_anything_about(commune: Commune, cycle: Cycle):
    nomination = make_draft(cycle, commune.villages[0])

    facts = queries.dossier_facts(nomination)

    assert facts.known == {"recipient": "individual", "titles": {}, "forms": [], "recognised": []}
    assert facts.unknown_years == tuple(range(1997, 2023))


def test_facts_hold_grades_months_discipline_by_year_and_the_examination_of_the_year(
    commune: Commune, cycle: Cycle
):
    person = make_individual("Võ Thị Thu", home=commune.unit, group="official")
    make_year_record(person, year=2021, task_grade="excellent", is_under_examination=True)
    make_year_record(
        person,
        year=2022,
        task_grade="good",
        months_worked=12,
        discipline="none",
        is_under_examination=False,
    )
    records.record_recognition(
        person, kind="initiative", level="grassroots", name="Sổ tay", year=2022, by=SYSTEM, at=AT
    )
    make_title(person, "lao_dong_tien_tien", year=2021)
    records.record_honour(
        person,
        kind=HonourKind.FORM,
        code="giay_khen_xa",
        year=2021,
        decided_on=date(2022, 1, 11),
        occasion="cong_trang",
        by=SYSTEM,
        at=AT,
    )

    facts = queries.dossier_facts(make_draft(cycle, commune.unit, recipient=person))

    assert facts.known == {
        "recipient": "individual",
        "group": "official",
        "task_grades": {2021: "excellent", 2022: "good"},
        "months_worked": {2022: 12},
        "discipline": {2022: "none"},
        "under_examination": False,
        "titles": {2021: ["lao_dong_tien_tien"]},
        "forms": [
            {
                "code": "giay_khen_xa",
                "year": 2021,
                "decided_on": "2022-01-11",
                "occasion": "cong_trang",
            }
        ],
        "recognised": [{"kind": "initiative", "level": "grassroots", "year": 2022}],
    }


def test_unknown_years_are_those_before_the_coverage_and_the_missing_ones(
    commune: Commune, cycle: Cycle
):
    cover(commune, since=2015, missing=[2020])

    facts = queries.dossier_facts(make_draft(cycle, commune.villages[0]))

    assert facts.unknown_years == (*range(1997, 2015), 2020)


def test_registration_is_unknown_while_the_register_is_empty_and_told_afterwards(
    commune: Commune, cycle: Cycle
):
    person = make_individual(home=commune.unit)
    nomination = make_draft(cycle, commune.unit, recipient=person, code="lao_dong_tien_tien")
    assert "registered" not in queries.dossier_facts(nomination).known

    register(cycle, make_individual("Người khác", home=commune.unit), "lao_dong_tien_tien")
    assert queries.dossier_facts(nomination).known["registered"] == {2022: False}

    register(cycle, person, "lao_dong_tien_tien")
    assert queries.dossier_facts(nomination).known["registered"] == {2022: True}


def test_members_of_a_collective_count_titles_held_and_on_the_way(commune: Commune, cycle: Cycle):
    school = make_unit("Trường Thử", kind=UnitKind.SCHOOL, parent=commune.unit)
    collective = make_collective(school)
    make_year_record(collective, member_count=14, completed_count=13, worst_discipline="none")
    held = make_individual("Giáo viên Một", home=school)
    make_title(held, "lao_dong_tien_tien", year=2022)
    make_appraised(
        cycle,
        school,
        recipient=make_individual("Giáo viên Hai", home=school, group="farmer"),
        code="lao_dong_tien_tien",
        note="Xã đã xác minh.",
    )
    make_title(make_individual("Người ngoài", home=commune.unit), "lao_dong_tien_tien", year=2022)
    make_title(make_individual("Giáo viên Ba", home=school), "chien_si_thi_dua_co_so", year=2022)
    make_title(held, "chien_si_thi_dua_co_so", year=2021)

    facts = queries.dossier_facts(make_draft(cycle, school, recipient=collective))

    assert facts.known["members"] == {
        "total": 14,
        "completed": 13,
        "worst_discipline": "none",
        "with_title": {"lao_dong_tien_tien": 3, "chien_si_thi_dua_co_so": 1},
    }


def test_facts_of_one_and_of_three_dossiers_cost_the_same(
    commune: Commune, cycle: Cycle, django_assert_num_queries
):
    drafts = [
        make_draft(cycle, village, recipient=make_individual(f"Người {place}", home=village))
        for place, village in enumerate([*commune.villages, commune.villages[0]])
    ]

    for some in (drafts[:1], drafts):
        with django_assert_num_queries(5):
            queries.facts_of(some)
