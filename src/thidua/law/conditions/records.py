"""Conditions on what was won before: titles, forms, initiatives, alone or within a run of years."""

from thidua.law.codes import Grade, Occasion, RecognisedKind, RecognisedLevel
from thidua.law.conditions.vocabulary import Codes, Count, condition
from thidua.law.names import name_of, names_of
from thidua.law.runs import steps
from thidua.law.situations import Said, Situation, counted, met, unknown


ONE = Count(1)


@condition
def holds_title(case: Situation, *, any_of: Codes) -> Said:
    if case.facts.titles is None:
        return unknown("các danh hiệu đã đạt", "titles")
    held = [code for code in case.facts.titles.get(case.year, ()) if code in any_of]
    return met(
        bool(held), f"Năm {case.year}: {names_of(held) if held else 'chưa có danh hiệu này'}."
    )


@condition
def has_recognised(
    case: Situation,
    *,
    any_of: tuple[RecognisedKind, ...],
    level: RecognisedLevel = RecognisedLevel.GRASSROOTS,
    at_least: Count = ONE,
    this_year: bool = False,
) -> Said:
    if case.facts.recognised is None:
        return unknown("các sáng kiến, đề tài đã được công nhận", "recognised")
    wanted = [item for item in case.facts.recognised if item.kind in any_of]
    sure = maybe = 0
    for item in wanted:
        in_time = _in_time(item.year, case.year, only=this_year)
        high = item.level.reaches(level) if item.level else None
        sure += bool(in_time and high)
        maybe += in_time is not False and high is not False
    kinds = ", ".join(kind.vi for kind in any_of)
    when = f" năm {case.year}" if this_year else ""
    return counted(
        at_least, sure, maybe, f"({kinds}) được cấp {level.vi} công nhận{when}", "recognised"
    )


def _in_time(year: int | None, until: int, *, only: bool) -> bool | None:
    return None if year is None else year == until if only else year <= until


@condition
def has_form(case: Situation, *, any_of: Codes, not_given_for: tuple[Occasion, ...] = ()) -> Said:
    if case.facts.forms is None:
        return unknown("các hình thức khen thưởng đã được tặng", "forms")
    found = steps(case, any_of, not_given_for)
    sure = [form for form in found if form.occasion or not not_given_for]
    if found and not sure:
        return unknown(f"loại khen thưởng của {name_of(found[0].code)}", "forms.occasion")
    other = any(form.code in any_of for form in case.facts.forms) and not found
    because = (
        "Chưa được tặng."
        if not other
        else "Đã được tặng nhưng theo loại khen thưởng không dùng làm căn cứ."
    )
    return met(
        bool(sure),
        f"Đã được tặng {name_of(sure[0].code)} ({sure[0].counts_in})." if sure else because,
    )


@condition
def titles_in_run(case: Situation, *, any_of: Codes, at_least: Count) -> Said:
    titles = case.facts.titles
    if titles is None:
        return unknown("các danh hiệu đã đạt", "titles")
    sure, maybe = _in_window(
        case, [year for year, held in titles.items() for code in {*held} if code in any_of]
    )
    return counted(
        at_least, sure, maybe, f"lần {names_of(any_of)} trong thời gian đó", "task_grades"
    )


@condition
def grades_in_run(case: Situation, *, grade: Grade, at_least: Count) -> Said:
    grades = case.facts.task_grades or {}
    sure, maybe = _in_window(case, [year for year, had in grades.items() if had.reaches(grade)])
    perhaps = [year for year in case.window.maybe if year not in grades]
    return counted(
        at_least, sure, maybe + len(perhaps), f"năm {grade.vi} trong thời gian đó", "task_grades"
    )


@condition
def forms_in_run(
    case: Situation, *, any_of: Codes, at_least: Count, not_given_for: tuple[Occasion, ...] = ()
) -> Said:
    if case.facts.forms is None:
        return unknown("các hình thức khen thưởng đã được tặng", "forms")
    found = steps(case, any_of, not_given_for)
    known = [
        form.counts_in for form in found if form.counts_in and (form.occasion or not not_given_for)
    ]
    perhaps = [form.counts_in for form in found if form.counts_in]
    sure, maybe = _in_window(case, known)[0], _in_window(case, perhaps)[1]
    undated = sum(form.counts_in is None for form in found)
    return counted(
        at_least, sure, maybe + undated, f"lần {names_of(any_of)} trong thời gian đó", "forms"
    )


@condition
def recognised_in_run(
    case: Situation, *, any_of: tuple[RecognisedKind, ...], at_least: Count
) -> Said:
    if case.facts.recognised is None:
        return unknown("các sáng kiến, đề tài đã được công nhận", "recognised")
    wanted = [item for item in case.facts.recognised if item.kind in any_of]
    sure, maybe = _in_window(case, [item.year for item in wanted if item.year])
    undated = sum(item.year is None for item in wanted)
    kinds = ", ".join(kind.vi for kind in any_of)
    return counted(at_least, sure, maybe + undated, f"({kinds}) trong thời gian đó", "recognised")


def _in_window(case: Situation, years: list[int]) -> tuple[int, int]:
    """How many of the years lie in the run surely, and at most."""
    window = case.window
    return sum(year in window.sure for year in years), sum(year in window.maybe for year in years)
