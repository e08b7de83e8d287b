"""Years one after the other: «5 năm liên tục», «đến thời điểm đề nghị», «sau đó».

A year counts, does not count, or is unknown. The sure run holds the years that count; the perhaps
run also those unknown. A rule is met when the sure run is long enough, not met when even the other
is too short, and asks for the records in between.
"""

from dataclasses import dataclass

from thidua.law.codes import Answer, Discipline, Grade, Occasion
from thidua.law.facts import HeldForm
from thidua.law.situations import NO_YEARS, Said, Situation, Window, fails, listed


@dataclass(frozen=True)
class Run:
    """A year counts when it reaches the grade or when one of the titles was won for it."""

    years: str  # the name of the value that says how many
    grade: Grade | None = None
    titles: tuple[str, ...] = ()
    reaches_proposal: bool = False  # its last year is the year of the case
    after_first: tuple[str, ...] = ()  # begins after the first of these forms
    after_last: tuple[str, ...] = ()  # begins after the last of these forms
    not_given_for: tuple[Occasion, ...] = ()  # forms of these occasions are no steps
    broken_by_discipline: bool = False

    def counts(self, case: Situation, year: int) -> bool | None:
        """Whether a year counts; None: unknown."""
        if (
            self.broken_by_discipline
            and case.facts.discipline.get(year, Discipline.NONE) != Discipline.NONE
        ):
            return False
        signs: list[bool | None] = []
        if self.grade:
            grade = case.facts.grade(year)
            signs.append(None if grade is None else grade.reaches(self.grade))
        if self.titles:
            titles = case.facts.titles
            signs.append(None if titles is None else bool({*self.titles} & {*titles.get(year, ())}))
        return True if True in signs else None if None in signs else False

    def begins_after(self, case: Situation) -> int | None:
        """The year that the forms named in `after_…` reward; the run begins later."""
        wanted = self.after_first or self.after_last
        years = [form.counts_in for form in steps(case, wanted, self.not_given_for)]
        known = [year for year in years if year is not None]
        if not known:
            return None
        return min(known) if self.after_first else max(known)


def steps(
    case: Situation, wanted: tuple[str, ...], not_given_for: tuple[Occasion, ...]
) -> list[HeldForm]:
    """The held forms that serve as a step: not those of an excluded occasion or of a later year."""
    return [
        form
        for form in case.facts.forms or ()
        if form.code in wanted
        and form.occasion not in not_given_for
        and (form.counts_in is None or form.counts_in <= case.year)
    ]


def windows(run: Run, case: Situation) -> list[Window]:
    """Runs to judge: the one that ends with the proposal, or each that ends in some year."""
    needed = case.limit(run.years).whole
    after = run.begins_after(case)
    earliest = case.facts.earliest_year() or case.year
    floor = min(earliest, case.year - needed + 1)
    if after is not None:
        floor = max(floor, after + 1)
    ends = [case.year] if run.reaches_proposal else list(range(case.year, floor - 1, -1))
    found = [
        Window(
            _back(run, case, end, floor, perhaps=False), _back(run, case, end, floor, perhaps=True)
        )
        for end in ends
    ]
    return found or [NO_YEARS]


def _back(run: Run, case: Situation, end: int, floor: int, *, perhaps: bool) -> range:
    start = end + 1
    while start > floor:
        counts = run.counts(case, start - 1)
        if not counts and not (perhaps and counts is None):
            break
        start -= 1
    return range(start, end + 1)


def judge_run(run: Run, case: Situation, window: Window) -> Said:
    """Whether the run is long enough, and which years it lacks."""
    needed = case.limit(run.years).whole
    if len(window.sure) >= needed:
        if (run.after_first or run.after_last) and case.facts.forms is None:
            return Said(
                Answer.MISSING, "Chưa có các hình thức khen thưởng đã được tặng.", ("forms",)
            )
        return Said(
            Answer.MET,
            f"Liên tục {len(window.sure)} năm ({listed(window.sure)}), cần {needed} năm.",
        )
    last = [year for year in window.maybe if year > window.maybe.stop - 1 - needed]
    lacking = [year for year in last if run.counts(case, year) is None]
    if len(window.maybe) >= needed:
        keys = tuple(f"{_key(run)}.{year}" for year in lacking) or (_key(run),)
        return Said(
            Answer.MISSING,
            f"Cần {needed} năm liên tục; chưa có số liệu năm {listed(lacking)}.",
            keys,
        )
    return fails(_short_of(run, case, window, needed))


def _key(run: Run) -> str:
    return "task_grades" if run.grade else "titles"


def _short_of(run: Run, case: Situation, window: Window, needed: int) -> str:
    after = run.begins_after(case)
    since = f" sau năm {after}" if after is not None else ""
    if not run.reaches_proposal:
        return f"Cần {needed} năm liên tục{since}; hồ sơ không có đủ {needed} năm liền nhau."
    wanted = range(max(case.year - needed + 1, (after or 0) + 1), case.year + 1)
    gaps = [year for year in wanted if run.counts(case, year) is False]
    lacks = f"thiếu năm {listed(gaps)}" if gaps else f"mới có {len(window.maybe)} năm"
    return f"Cần {needed} năm liên tục{since} đến năm {case.year}; {lacks}."
