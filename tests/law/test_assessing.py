"""Single criteria: how answers combine, and what each condition says when a fact is missing."""

# ruff: noqa: E501 -- each row quotes a criterion on one line

from datetime import date

import pytest

from thidua.common.sources import Source
from thidua.law import Answer, Finding, Kind, Occasion, Recipient, Unreadable, facts_of, form, title
from thidua.law.assessing import assess, best_of, worst_of
from thidua.law.criteria import read_criterion
from thidua.law.reading import read_text
from thidua.law.situations import Situation, listed
from thidua.law.titles import conditions_for


PLACE = Source("luat-06-2022", "Điều 1")


def held_against(test, facts, *, occasion=None, head=""):
    text = f"says: Tiêu chuẩn\nsource: {{text: luat-06-2022, at: Điều 1}}\n{head}{test}"
    case = Situation(facts_of(facts), 2025, date(2025, 12, 31), occasion)
    return assess(read_criterion(read_text(text, "trang"), "trang"), case)


def findings(*answers):
    return [Finding("", Answer(answer), PLACE) for answer in answers]


@pytest.mark.parametrize(
    ("answers", "worst", "best"),
    [
        (["dat", "hoi_dong"], "hoi_dong", "dat"),
        (["hoi_dong", "thieu_du_lieu"], "thieu_du_lieu", "thieu_du_lieu"),
        (["thieu_du_lieu", "chua_dat"], "chua_dat", "thieu_du_lieu"),
        (["hoi_dong", "chua_dat"], "chua_dat", "hoi_dong"),
        (["dat", "hoi_dong", "thieu_du_lieu", "chua_dat"], "chua_dat", "dat"),
        ([], "hoi_dong", "chua_dat"),
    ],
)
def test_answers_combine_in_the_published_order(answers, worst, best):
    assert worst_of(findings(*answers)) == worst
    assert best_of(findings(*answers)) == best


def test_what_stands_beside_does_not_count():
    beside = Finding("", Answer.COUNCIL, PLACE, counts=False)

    assert worst_of([beside, *findings("dat")]) == Answer.MET
    assert worst_of([beside]) == Answer.COUNCIL


UNKNOWN = [
    ("group: {any_of: [farmer]}", {}, "group"),
    ("works_where_graded: {}", {}, "group"),
    ("works_outside_grading: {}", {}, "group"),
    ("task_grade: {at_least: good}", {}, "task_grades.2025"),
    ("holds_title: {any_of: [lao_dong_tien_tien]}", {}, "titles"),
    ("has_recognised: {any_of: [initiative]}", {}, "recognised"),
    ("not_disciplined: {below: reprimand}", {}, "discipline.2025"),
    ("not_under_examination: {}", {}, "under_examination"),
    ("registered: {}", {}, "registered.2025"),
    ("all_members_completed: {}", {"members": {"total": 9}}, "members.completed"),
    ("share_with_title: {any_of: [lao_dong_tien_tien], above: share.don_vi_tien_tien}", {}, "members.with_title"),
    ("members_with_title: {title: [lao_dong_tien_tien], at_least: 1}", {}, "members.with_title"),
    ("no_member_disciplined: {below: warning}", {}, "members.worst_discipline"),
    ("leads_bloc: {levels: [provincial]}", {"bloc": {"rank": 1}}, "bloc.rank"),
    ("reaches_targets: {at_least: exceeded}", {}, "targets.2025"),
    ("leads_movement: {level: provincial}", {"movement": {"leads": True}}, "movement.leads"),
    ("movement_lasted: {at_least: movement_years.co_thi_dua_tinh}", {}, "movement.years"),
    ("movement_reviewed: {at: final}", {}, "movement.review"),
    ("founded: {at_least: founded_years.huan_chuong_lao_dong_hang_ba}", {}, "founded"),
    ("model_stable: {at_least: model_years.bang_khen_thu_tuong}", {}, "model.stable_years"),
    ("model_helps: {}", {}, "model.helps_households"),
    ("no_exclusion: {}", {}, "exclusions"),
    ("has_form: {any_of: [giay_khen_xa]}", {}, "forms"),
    ("has_form: {any_of: [giay_khen_xa], not_given_for: [dot_xuat]}", {"forms": [{"code": "giay_khen_xa"}]}, "forms.occasion"),
]  # fmt: skip


@pytest.mark.parametrize(("test", "facts", "key"), UNKNOWN)
def test_condition_asks_for_the_fact_it_misses(test, facts, key):
    found = held_against(test, facts)

    assert found.answer == Answer.MISSING
    assert found.missing[0] == key
    assert found.because.endswith(".")
    assert key in found.as_dict()["because"]


RUN = "run: {years: run.bang_khen_thu_tuong, grade: good, reaches_proposal: true}\nwithin:\n  - {says: Trong đó, source: {text: luat-06-2022, at: Điều 1}, INNER}"
GOOD = {str(year): "good" for year in range(2021, 2026)}


@pytest.mark.parametrize(
    ("inner", "facts", "answer"),
    [
        ("forms_in_run: {any_of: [bang_khen_tinh], at_least: 1}", {}, "thieu_du_lieu"),
        ("forms_in_run: {any_of: [bang_khen_tinh], at_least: 1}", {"forms": []}, "chua_dat"),
        ("forms_in_run: {any_of: [bang_khen_tinh], at_least: 1}", {"forms": [{"code": "bang_khen_tinh"}]}, "thieu_du_lieu"),
        ("recognised_in_run: {any_of: [initiative], at_least: 1}", {}, "thieu_du_lieu"),
        ("recognised_in_run: {any_of: [initiative], at_least: 1}", {"recognised": [{"kind": "initiative"}]}, "thieu_du_lieu"),
        ("titles_in_run: {any_of: [co_thi_dua_tinh], at_least: 1}", {}, "thieu_du_lieu"),
        ("grades_in_run: {grade: excellent, at_least: 1}", {}, "chua_dat"),
    ],
)  # fmt: skip
def test_conditions_within_a_run_tell_unknown_from_none(inner, facts, answer):
    assert (
        held_against(RUN.replace("INNER", inner), {"task_grades": GOOD, **facts}).answer == answer
    )


def test_longer_run_that_may_hold_the_missing_title_is_asked_for():
    inner = "titles_in_run: {any_of: [chien_si_thi_dua_co_so], at_least: 1}"
    won = {"2020": ["chien_si_thi_dua_co_so"]}

    asked = held_against(RUN.replace("INNER", inner), {"task_grades": GOOD, "titles": won})
    broken = held_against(
        RUN.replace("INNER", inner), {"task_grades": {**GOOD, "2020": "failed"}, "titles": won}
    )

    assert (asked.answer, broken.answer) == (Answer.MISSING, Answer.NOT_MET)


def test_holders_above_the_members_are_asked_again():
    test = "share_with_title: {any_of: [lao_dong_tien_tien, chien_si_tien_tien], above: share.don_vi_tien_tien}"
    members = {"total": 10, "with_title": {"lao_dong_tien_tien": 8, "chien_si_tien_tien": 7}}

    assert held_against(test, {"members": members}).answer == Answer.MISSING


def test_movement_of_another_level_is_not_led():
    movement = {"level": "national", "leads": True}

    assert (
        held_against("leads_movement: {level: provincial}", {"movement": movement}).answer
        == Answer.NOT_MET
    )


def test_criterion_of_another_occasion_is_not_met():
    head = "occasions: [dot_xuat]\n"

    assert (
        held_against("people_judge: {}", {}, head=head, occasion=Occasion.MERIT).answer
        == Answer.NOT_MET
    )
    assert (
        held_against("people_judge: {}", {}, head=head, occasion=Occasion.IRREGULAR).answer
        == Answer.COUNCIL
    )
    assert held_against("people_judge: {}", {}, head=head).answer == Answer.COUNCIL


def test_article_without_a_route_for_the_occasion_is_not_met():
    found = held_against(
        "any:\n  - {says: Đột xuất, source: {text: luat-06-2022, at: Điều 1}, occasions: [dot_xuat], people_judge: {}}",
        {},
        occasion=Occasion.SENIORITY,
    )  # fmt: skip

    assert found.answer == Answer.NOT_MET
    assert found.because == "Điều này không có trường hợp khen thưởng niên hạn."


def test_standard_of_a_title_that_is_not_for_people_is_not_met():
    assert held_against("standard_of: xa_tieu_bieu", {}).answer == Answer.NOT_MET


@pytest.mark.parametrize(
    ("weight", "facts", "answer", "counts"),
    [
        ("excludes", {"under_examination": True}, "chua_dat", True),
        ("excludes", {"under_examination": False}, "dat", False),
        ("excludes", {}, "hoi_dong", False),
        ("advice", {"under_examination": True}, "hoi_dong", False),
        ("warns", {"under_examination": True}, "hoi_dong", False),
        ("warns", {}, "thieu_du_lieu", False),
    ],
)
def test_weight_says_what_counts(weight, facts, answer, counts):
    found = held_against("not_under_examination: {}", facts, head=f"weight: {weight}\n")

    assert (found.answer, found.counts) == (answer, counts)


@pytest.mark.parametrize(
    ("facts", "answer", "shown"),
    [
        ({"titles": {2025: ["lao_dong_tien_tien"]}}, "dat", 2),
        ({"titles": {}}, "thieu_du_lieu", 2),
        ({}, "thieu_du_lieu", 1),
        ({"task_grades": {2025: "completed"}}, "chua_dat", 1),
    ],
)
def test_what_only_proves_is_left_out_where_records_do_not_tell(facts, answer, shown):
    found = held_against(
        "any:\n"
        "  - {says: Đã được tặng, source: {text: luat-06-2022, at: Điều 1}, weight: proves, holds_title: {any_of: [lao_dong_tien_tien]}}\n"
        "  - {says: Đạt tiêu chuẩn, source: {text: luat-06-2022, at: Điều 1}, task_grade: {at_least: good}}",
        facts,
    )

    assert (found.answer, len(found.findings)) == (answer, shown)
    assert "titles" not in found.missing


def test_general_conditions_begin_with_the_law():
    assert conditions_for(Kind.TITLE, Recipient.INDIVIDUAL, date(2000, 1, 1)) == ()
    assert len(conditions_for(Kind.TITLE, Recipient.INDIVIDUAL, date(2022, 1, 1))) == 2
    assert len(conditions_for(Kind.FORM, Recipient.HOUSEHOLD, date(2025, 1, 1))) == 1


def test_title_is_not_a_form():
    with pytest.raises(Unreadable, match="không có hình thức khen thưởng «lao_dong_tien_tien»"):
        form("lao_dong_tien_tien")
    with pytest.raises(Unreadable, match="không có danh hiệu thi đua «giay_khen_xa»"):
        title("giay_khen_xa")


def test_years_are_listed_shortly():
    assert listed([2021, 2022, 2023]) == "2021–2023"
    assert listed([2021, 2022]) == "2021, 2022"
    assert listed([2021, 2023, 2024]) == "2021, 2023, 2024"
