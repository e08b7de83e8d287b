"""How an indicator stands, in the words, pills and bars of the pages."""

from decimal import Decimal

from thidua.common.figures.printing import print_number, print_percent, print_points
from thidua.indicators.enums import REACHED, Direction, Status, WarningKind
from thidua.indicators.policies import Verdict
from thidua.indicators.queries import TableRow
from thidua.web.common import charts
from thidua.web.common.parts import Cell


THRESHOLDS = frozenset({Direction.AT_MOST, Direction.AT_LEAST})
ANSWERS = {
    Status.MET: "dat",
    Status.EXCEEDED: "dat",
    Status.MISSED: "chua_dat",
    Status.NO_PLAN: "thieu_du_lieu",
    Status.NOT_COMPARABLE: "thieu_du_lieu",
}


def pill_of(row: TableRow) -> Cell:
    """The status as a pill; a figure far from its plan asks to be looked at again."""
    verdict = row.verdict
    if any(doubt.kind is WarningKind.OUTLIER for doubt in row.doubts):
        times = times_of(verdict)
        words = f"{verdict.status.label}, gấp {times} lần" if times else verdict.status.label
        return Cell(words, answer="han")
    return Cell(words_of(verdict), answer=ANSWERS[verdict.status])


def words_of(verdict: Verdict) -> str:
    """`Đạt`, `Đạt, dưới ngưỡng`, `Giữ vững`, `Vượt 0,9 điểm %`."""
    if verdict.status is Status.MET and verdict.direction is Direction.AT_MOST:
        return "Đạt, dưới ngưỡng"
    if verdict.status is Status.MET and verdict.direction is Direction.KEEP:
        return "Giữ vững"
    if verdict.status is Status.EXCEEDED and verdict.points:
        return f"Vượt {print_points(abs(verdict.points)).removeprefix('+')}"
    return str(verdict.status.label)


def times_of(verdict: Verdict) -> str:
    """How many times the plan, to one decimal; blank when it cannot be told."""
    plan, actual = verdict.plan, verdict.actual
    if verdict.percent is not None:
        times = verdict.percent / 100
    elif plan and actual and plan.value and actual.value and plan.unit == actual.unit:
        times = actual.value / plan.value
    else:
        return ""
    return print_number(times.quantize(Decimal("0.1")))


def whole_of(body_name: str) -> str:
    """`cả xã` or `cả phường`: whose figure it is when a unit's own target stands beside it."""
    return "cả phường" if "phường" in body_name.casefold() else "cả xã"


def percent_of(verdict: Verdict) -> str | None:
    return None if verdict.percent is None else print_percent(verdict.percent)


def comparison_of(verdict: Verdict) -> Cell:
    """A bar against the plan where a percentage means something; else how it was compared."""
    if verdict.percent is not None:
        is_reached = verdict.status in REACHED
        return Cell(html=charts.plan_bar(verdict.percent, reached=is_reached))
    if verdict.direction in THRESHOLDS and verdict.plan is not None:
        return Cell("so theo ngưỡng", muted=True)
    if verdict.status in REACHED or verdict.status is Status.MISSED:
        return Cell("so trực tiếp", muted=True)
    return Cell("không tính %", muted=True)
