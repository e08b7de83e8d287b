"""Conditions on one person or household: grades, discipline, registration, points."""

from thidua.law.codes import Answer, Discipline, Grade, Group
from thidua.law.conditions.vocabulary import Limit, condition
from thidua.law.situations import Said, Situation, met, unknown


@condition
def people_judge(_: Situation) -> Said:
    return Said(Answer.COUNCIL, "Hội đồng xem xét theo hồ sơ, số liệu không thay được.")


@condition
def group(case: Situation, *, any_of: tuple[Group, ...]) -> Said:
    of = case.facts.group
    return met(of in any_of, f"Đối tượng: {of.vi}.") if of else unknown("nhóm đối tượng", "group")


@condition
def works_where_graded(case: Situation) -> Said:
    graded = _graded(case)
    if graded is None:
        return unknown(
            "nhóm đối tượng hoặc mức hoàn thành nhiệm vụ", "group", f"task_grades.{case.year}"
        )
    return met(
        graded, "Nơi làm việc có xếp loại." if graded else "Không thuộc nơi có xếp loại hằng năm."
    )


@condition
def works_outside_grading(case: Situation) -> Said:
    graded = _graded(case)
    if graded is None:
        return unknown("nhóm đối tượng", "group")
    return met(
        not graded,
        "Nơi làm việc có xếp loại." if graded else "Không thuộc nơi có xếp loại hằng năm.",
    )


def _graded(case: Situation) -> bool | None:
    """Officials and soldiers are graded, farmers are not, others if they have grades."""
    if case.facts.group in {Group.OFFICIAL, Group.SOLDIER, Group.FARMER}:
        return case.facts.group != Group.FARMER
    return True if case.facts.task_grades else None if case.facts.group is None else False


@condition
def task_grade(case: Situation, *, at_least: Grade) -> Said:
    grade = case.facts.grade(case.year)
    if grade is None:
        return unknown(f"mức hoàn thành nhiệm vụ năm {case.year}", f"task_grades.{case.year}")
    return met(grade.reaches(at_least), f"Năm {case.year}: {grade.vi}.")


@condition
def months_worked(case: Situation, *, at_least: Limit) -> Said:
    months = case.facts.months_worked.get(case.year)
    least = case.limit(at_least).share
    if months is None:
        return unknown(f"số tháng làm việc năm {case.year}", f"months_worked.{case.year}")
    return met(months >= least, f"Năm {case.year} làm việc {months} tháng, cần từ {least} tháng.")


@condition
def not_disciplined(case: Situation, *, below: Discipline) -> Said:
    worst = case.facts.discipline.get(case.year)
    if worst is None:
        return unknown(f"thông tin kỷ luật năm {case.year}", f"discipline.{case.year}")
    return met(worst.rank < below.rank, f"Năm {case.year}: {worst.vi}.")


@condition
def not_under_examination(case: Situation) -> Said:
    examined = case.facts.under_examination
    if examined is None:
        return unknown("xác nhận có đang bị xem xét, xác minh hay không", "under_examination")
    return met(
        not examined, "Đang bị xem xét, xác minh." if examined else "Không bị xem xét, xác minh."
    )


@condition
def registered(case: Situation) -> Said:
    done = case.facts.registered.get(case.year)
    if done is None:
        return unknown(f"thông tin đăng ký thi đua năm {case.year}", f"registered.{case.year}")
    return met(done, f"Năm {case.year} {'có' if done else 'không'} đăng ký thi đua.")


@condition
def points_by_area(case: Situation, *, urban: Limit, other: Limit, upland: Limit) -> Said:
    points, names = (
        case.facts.points.get(case.year),
        {"urban": urban, "other": other, "upland": upland},
    )
    if points is None:
        return unknown(f"điểm chấm năm {case.year}", f"points.{case.year}")
    area = case.facts.area
    limits = (
        [case.limit(names[area]).share]
        if area
        else [case.limit(name).share for name in names.values()]
    )
    passed = {points >= limit for limit in limits}
    if len(passed) > 1:
        return unknown(f"loại địa bàn (năm {case.year} được {points} điểm)", "area")
    return met(passed.pop(), f"Năm {case.year} được {points} điểm, cần từ {min(limits)} điểm.")


@condition
def no_exclusion(case: Situation) -> Said:
    found = case.facts.exclusions
    if found is None:
        return unknown("xác nhận hộ không thuộc trường hợp không được xét", "exclusions")
    return met(
        not found,
        f"Hộ {'; '.join(item.vi for item in found)}."
        if found
        else "Hộ không thuộc trường hợp loại trừ.",
    )


@condition
def model_stable(case: Situation, *, at_least: Limit) -> Said:
    years, least = case.facts.model.stable_years, case.limit(at_least).share
    if years is None:
        return unknown("số năm mô hình sản xuất ổn định", "model.stable_years")
    return met(years >= least, f"Mô hình ổn định {years} năm, cần từ {least} năm.")


@condition
def model_helps(case: Situation) -> Said:
    helps = case.facts.model.helps_households
    if helps is None:
        return unknown("thông tin giúp đỡ hộ khác của mô hình", "model.helps_households")
    return met(helps, "Mô hình có giúp đỡ hộ khác." if helps else "Mô hình chưa giúp đỡ hộ khác.")
