"""Percent of plan, difference in points, share of the whole: each only where it means something."""

from decimal import Decimal

from thidua.common.figures import Figure
from thidua.indicators.enums import Direction
from thidua.indicators.policies.intervals import Interval, interval_of, percent_of
from thidua.indicators.policies.rows import SHARES, Against, Row
from thidua.indicators.policies.units import factor_between, is_rate


_SIX_PLACES = Decimal("0.000001")
_INVERSE = (Direction.LOWER, Direction.AT_MOST)


def percent(row: Row) -> Decimal | None:
    """The actual in percent of the plan, when both are one value that may be divided."""
    if not _may_be_divided(row) or not _are_single(row.plan, row.actual):
        return None
    return _rounded(percent_bounds(row))


def percent_bounds(row: Row) -> Interval | None:
    """Between which percentages of the plan the actual lies."""
    planned, done = row.planned, row.done
    if planned is None or done is None or not _may_be_divided(row):
        return None
    return percent_of(done, planned)


def points(row: Row) -> Decimal | None:
    """Actual less plan, when both are rates in the same unit."""
    if row.plan is None or row.actual is None or row.plan.unit != row.actual.unit:
        return None
    if not is_rate(row.plan) or not _are_single(row.plan, row.actual):
        return None
    return _difference(row.actual.value, row.plan.value)


def share(row: Row) -> Decimal | None:
    """The part in percent of its whole, when both are one value."""
    part, whole = _part_and_whole(row)
    if part is None or whole is None or not _are_single(part, whole):
        return None
    return _rounded(share_bounds(row))


def share_bounds(row: Row) -> Interval | None:
    part, whole = _part_and_whole(row)
    intervals = interval_of(part), interval_of(whole)
    if part is None or whole is None or intervals[0] is None or intervals[1] is None:
        return None
    factor = factor_between(part.unit, whole.unit)
    if factor is None or not _is_positive(intervals[1]):
        return None
    return percent_of(intervals[0].times(factor), intervals[1])


def implied_plan(row: Row) -> Interval | None:
    """Where the plan must lie by actual and stated percentage; a bound to show, never to use."""
    done, stated = interval_of(row.actual), interval_of(row.stated)
    if row.plan is not None or row.stated_against is not Against.PLAN:
        return None
    if done is None or stated is None or is_rate(row.actual) or row.direction in _INVERSE:
        return None
    return percent_of(done, stated)


def _part_and_whole(row: Row) -> tuple[Figure | None, Figure | None]:
    if row.facts.part_of:
        return row.actual, row.whole
    actual = row.actual
    if actual is None or actual.ratio not in SHARES:
        return None, None
    return actual, _whole_of(actual)


def _whole_of(actual: Figure) -> Figure:
    """The b of a/b as a figure of its own."""
    return Figure(
        actual.text, actual.kind, value=actual.of, low=actual.of, high=actual.of, unit=actual.unit
    )


def _may_be_divided(row: Row) -> bool:
    planned = row.planned
    if planned is None or not row.is_one_kind or row.direction in _INVERSE:
        return False
    return _is_positive(planned) and not (is_rate(row.plan) or is_rate(row.actual))


def _is_positive(interval: Interval) -> bool:
    limit = interval.high if interval.low is None else interval.low
    return limit is not None and limit > 0


def _are_single(*figures: Figure | None) -> bool:
    return all(figure is not None and figure.is_single for figure in figures)


def _rounded(bounds: Interval | None) -> Decimal | None:
    if bounds is None or bounds.point is None:
        return None
    return bounds.point.quantize(_SIX_PLACES).normalize()


def _difference(actual: Decimal | None, plan: Decimal | None) -> Decimal | None:
    return None if actual is None or plan is None else actual - plan
