"""The tables of indicators as the report, the article and the command line show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from thidua.common.actors import Actor
from thidua.common.figures.printing import print_percent, print_points
from thidua.cycles.models import Cycle
from thidua.indicators import queries as indicators
from thidua.indicators.enums import Direction, Status
from thidua.indicators.models import TargetSet
from thidua.indicators.policies import Verdict
from thidua.indicators.queries import Doubt, TableRow
from thidua.reports.rows import Rows
from thidua.reports.wording import ended


KEPT = "Giữ"  # the word for a standard that was to be kept and was


@dataclass(frozen=True)
class Claim:
    """A count of indicators that somebody stated; quoted, never corrected."""

    met: int
    total: int
    source: str


@dataclass(frozen=True)
class IndicatorLine:
    """One indicator: figures as typed, the comparison, what is odd about it."""

    name: str
    plan: str
    actual: str
    percent: str  # as printed: 100,37%; empty where a percentage means nothing
    status: str  # met, exceeded, missed, no_plan, not_comparable
    status_words: str
    because: str  # how it was compared
    warnings: tuple[str, ...]
    entered_by: str
    is_part: bool
    rows: Rows


@dataclass(frozen=True)
class IndicatorTable:
    """One resolution's list with its computed sentence and the questions it raises."""

    name: str
    resolution: str
    lines: tuple[IndicatorLine, ...]
    met: int
    exceeded: int
    missed: int
    uncounted: int
    total: int
    sentence: str
    claim: Claim | None
    questions: tuple[str, ...]
    rows: Rows


def indicators_of(cycle: Cycle, *, by: Actor) -> tuple[IndicatorTable, ...]:
    """The year's tables as they stand now, three queries each."""
    return tuple(_table(each, by) for each in indicators.target_sets_of(cycle, by=by))


def _table(target_set: TargetSet, by: Actor) -> IndicatorTable:
    table = indicators.table(target_set, by=by)
    summary = table.summary
    return IndicatorTable(
        name=target_set.name,
        resolution=target_set.resolution,
        lines=tuple(_line(row) for row in table.rows),
        met=summary.met,
        exceeded=summary.exceeded,
        missed=summary.missed,
        uncounted=summary.uncounted,
        total=summary.total,
        sentence=summary.sentence,
        claim=_claim(target_set),
        questions=_open(table.doubts),
        rows=Rows("office:indicators"),
    )


def _claim(target_set: TargetSet) -> Claim | None:
    if target_set.claimed_met is None or target_set.claimed_total is None:
        return None
    return Claim(target_set.claimed_met, target_set.claimed_total, target_set.claim_source)


def _line(row: TableRow) -> IndicatorLine:
    verdict, entered = row.verdict, row.measurement
    return IndicatorLine(
        name=row.indicator.name,
        plan=row.indicator.plan_text,
        actual=row.actual_text,
        percent=_percent(row),
        status=verdict.status.value,
        status_words=_words(verdict),
        because=_because(row),
        warnings=_open(row.doubts),
        entered_by=entered.entered_by if entered else "",
        is_part=row.indicator.part_of_id is not None,
        rows=Rows("office:indicators"),
    )


def _open(doubts: Iterable[Doubt]) -> tuple[str, ...]:
    """What nobody has let stand with a reason yet."""
    return tuple(doubt.says for doubt in doubts if doubt.settled is None)


def _percent(row: TableRow) -> str:
    """As stated where it was stated and means something, else as computed, else the difference."""
    verdict, stated = row.verdict, row.measurement.stated_percent_text if row.measurement else ""
    if verdict.percent is not None:
        return stated or print_percent(verdict.percent)
    return _points(verdict)


def _points(verdict: Verdict) -> str:
    if not verdict.points or verdict.plan is None:
        return ""
    return print_points(verdict.points, unit=verdict.plan.unit or "%")


def _because(row: TableRow) -> str:
    verdict, actual, plan = row.verdict, row.actual_text, row.indicator.plan_text
    if verdict.percent is not None:
        return f"Tính: {actual} ÷ {plan} = {print_percent(verdict.percent)}."
    if verdict.points:
        return f"So trực tiếp: {actual} − {plan} = {_points(verdict)}."
    return ended(verdict.direction_because)


def _words(verdict: Verdict) -> str:
    if verdict.direction == Direction.KEEP and verdict.status == Status.MET:
        return KEPT
    return str(verdict.status.label)
