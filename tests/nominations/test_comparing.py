"""The comparison with the law: unknown is not failed, and some reasons stay hidden."""

import json
from datetime import date

import pytest

from tests.factories.cycles import make_cycle
from tests.factories.nominations import make_appraised, make_draft, make_submitted, officer_of
from tests.factories.organisations import AT, Commune, make_commune, make_individual
from tests.factories.records import make_title, make_year_record
from thidua.common.actors import SYSTEM
from thidua.cycles.models import Cycle
from thidua.nominations import queries
from thidua.nominations.models import Nomination
from thidua.organisations.models import Recipient
from thidua.records import operations as records


pytestmark = pytest.mark.django_db

FIGHTER, PROVINCIAL = "chien_si_thi_dua_co_so", "chien_si_thi_dua_tinh"


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune, year=2025)


def proven(commune: Commune, *, fighter_years: list[int]) -> Recipient:
    """Somebody who meets everything for the provincial title but, perhaps, the three years."""
    person = make_individual("Võ Thị Thu", home=commune.unit, group="official")
    for year in range(2022, 2026):
        make_year_record(
            person,
            year=year,
            task_grade="excellent",
            months_worked=12,
            discipline="none",
            is_under_examination=False,
        )
    for year in fighter_years:
        make_title(person, FIGHTER, year=year)
    records.record_recognition(
        person, kind="initiative", level="provincial", name="Sổ tay", year=2025, by=SYSTEM, at=AT
    )
    return person


def cover(commune: Commune, *, missing: list[int]) -> None:
    records.set_coverage(
        commune.unit, complete_from_year=2000, missing_years=missing, by=SYSTEM, at=AT
    )


def compared(cycle: Cycle, person: Recipient, code: str = PROVINCIAL) -> queries.Comparison:
    return queries.compare_now(make_draft(cycle, person.home, recipient=person, code=code), at=AT)


def run_line(comparison: queries.Comparison) -> queries.Line:
    return next(line for line in comparison.lines if line.says.startswith("Liên tục"))


def test_a_gap_in_complete_records_is_failed(commune: Commune, cycle: Cycle):
    cover(commune, missing=[])

    comparison = compared(cycle, proven(commune, fighter_years=[2022, 2023, 2025]))

    assert run_line(comparison).answer == "chua_dat"
    assert comparison.answer == "chua_dat"


def test_the_same_gap_in_a_year_nobody_has_entered_is_unknown_and_named(
    commune: Commune, cycle: Cycle
):
    cover(commune, missing=[2010, 2024])

    comparison = compared(cycle, proven(commune, fighter_years=[2022, 2023, 2025]))

    assert run_line(comparison).answer == "thieu_du_lieu"
    assert run_line(comparison).because == (
        "Chưa có dữ liệu khen thưởng năm 2024. Chưa biết, không phải “không đạt”."
    )
    assert comparison.answer == "thieu_du_lieu"


def test_an_unknown_year_that_decides_nothing_asks_for_nothing(commune: Commune, cycle: Cycle):
    cover(commune, missing=[2010])

    comparison = compared(cycle, proven(commune, fighter_years=[2023, 2024, 2025]))

    assert run_line(comparison).answer == "dat"


def test_a_failure_that_unknown_years_could_not_mend_stays_a_failure(
    commune: Commune, cycle: Cycle
):
    person = make_individual("Người mới", home=commune.unit, group="official")
    make_year_record(person, year=2025, task_grade="completed", is_under_examination=False)

    comparison = compared(cycle, person, FIGHTER)

    assert "chua_dat" in {line.answer for line in comparison.lines}
    assert comparison.answer == "chua_dat"


def test_a_reason_that_speaks_of_discipline_is_restricted_and_others_are_not(
    commune: Commune, cycle: Cycle
):
    cover(commune, missing=[])
    person = make_individual("Người bị nhắc", home=commune.unit, group="official")
    make_year_record(
        person, year=2025, task_grade="completed", discipline="warning", is_under_examination=True
    )

    lines = compared(cycle, person, "lao_dong_tien_tien").lines
    hidden = [line for line in lines if line.restricted]

    assert {line.answer for line in hidden} == {"chua_dat"}
    assert any("kỷ luật" in line.says.lower() for line in hidden)
    assert [line.says for line in lines if "Tiêu chuẩn" in line.says and line.restricted] == []


def test_an_appraised_dossier_keeps_its_comparison_when_the_records_change(
    commune: Commune, cycle: Cycle
):
    cover(commune, missing=[2024])
    person = proven(commune, fighter_years=[2022, 2023, 2025])
    nomination = make_appraised(
        cycle,
        commune.unit,
        recipient=person,
        code=PROVINCIAL,
        note="Năm 2024 đã tra sổ giấy.",
    )
    before = queries.compare(nomination, at=AT)

    cover(commune, missing=[])
    stored = Nomination.objects.select_related("recipient").get(pk=nomination.pk)

    assert queries.compare(stored, at=AT) == before
    assert before.answer == "thieu_du_lieu"
    assert before.frozen_by == "Công chức thử"
    assert before.law_day == date(2025, 12, 31)
    assert json.loads(json.dumps(stored.frozen))["answer"] == "thieu_du_lieu"


def test_the_share_limit_is_held_against_the_advanced_workers_of_the_year():
    commune = make_commune()
    cycle = make_cycle(commune, year=2022)
    people = [
        make_individual(f"Người {place}", home=commune.unit, group="official")
        for place in range(14)
    ]
    for person in people:
        make_title(person, "lao_dong_tien_tien", year=2022)
    one, two, three = (
        make_submitted(cycle, commune.unit, recipient=person, code=FIGHTER) for person in people[:3]
    )

    over = queries.compare_now(one, at=AT).quota
    for each in (two, three):
        Nomination.objects.filter(pk=each.pk).update(state="da_rut")
    within = queries.compare_now(one, at=AT).quota

    assert (over["base"], over["allowed"], over["proposed"]) == (14, 2, 3)
    assert over["answer"] == "hoi_dong"
    assert (within["allowed"], within["proposed"], within["answer"]) == (2, 1, "dat")


def test_answers_of_a_list_are_those_of_each_dossier_alone(commune: Commune, cycle: Cycle):
    cover(commune, missing=[2024])
    whole = make_draft(
        cycle,
        commune.unit,
        recipient=proven(commune, fighter_years=[2022, 2023, 2025]),
        code=PROVINCIAL,
    )
    other = make_draft(cycle, commune.villages[0])

    answers = queries.answers_of([whole, other], at=AT)

    assert answers == {each.pk: queries.compare_now(each, at=AT).answer for each in (whole, other)}


def test_money_of_the_preview_follows_the_day_of_asking(commune: Commune, cycle: Cycle):
    nomination = make_draft(make_cycle(commune, year=2022), commune.villages[0])

    assert queries.compare_now(nomination, at=AT).reward_vnd == 230_000


def test_bulk_appraisal_passes_what_has_no_question_and_holds_the_rest_with_its_reason(
    commune: Commune, cycle: Cycle
):
    officer = officer_of(cycle)
    bare = make_submitted(cycle, commune.villages[0])
    draft = make_draft(cycle, commune.villages[1], summary="Việc khác")

    found = queries.sort_for_appraisal([bare, draft], by=officer, at=AT)

    assert found.passing == []
    assert [(each.number, why) for each, why in found.held] == [
        (
            bare.number,
            (
                "hồ sơ còn thiếu: tờ trình đề nghị, báo cáo thành tích, "
                "biên bản bình xét, biên bản họp Hội đồng"
            ),
        ),
        (draft.number, "đang ở bước “Đang soạn”"),
    ]
