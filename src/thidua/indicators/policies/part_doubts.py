"""Doubts about a whole and its parts."""

from collections.abc import Sequence
from decimal import Decimal

from thidua.common.figures import Figure
from thidua.common.figures.printing import plain_decimal, print_number, print_value
from thidua.indicators.enums import WarningKind
from thidua.indicators.policies.facts import Warned
from thidua.indicators.policies.intervals import Interval, interval_of, total_of
from thidua.indicators.policies.rows import SHARES, Row
from thidua.indicators.policies.saying import said
from thidua.indicators.policies.statuses import Judged
from thidua.indicators.policies.units import factor_between


def part_exceeds_whole(judged: Judged) -> Warned | None:
    return _ratio_exceeds(judged.row.actual) or _part_exceeds(judged.row)


def sum_mismatch(judged: Judged) -> Warned | None:
    row = judged.row
    whole = _bounds(row.actual)
    if not row.facts.are_parts_complete or row.actual is None or whole is None or not row.parts:
        return None
    parts = [_in_unit_of(row.actual, part) for part in row.parts]
    known = [part for part in parts if part is not None]
    if len(known) != len(parts):
        return None
    total = total_of(known)
    tolerance = _tolerance(row.actual, row.parts)
    if not _lie_apart(total, whole, tolerance):
        return None
    together = _sum_said(total, row.actual.unit)
    says = f"Các phần cộng lại {together}, không khớp với tổng {said(row.actual)}."
    return Warned(WarningKind.SUM_MISMATCH, says)


def _ratio_exceeds(actual: Figure | None) -> Warned | None:
    if actual is None or actual.ratio not in SHARES or actual.value is None or actual.of is None:
        return None
    if actual.value <= actual.of:
        return None
    says = f"{print_number(actual.value)} không thể là một phần của {print_number(actual.of)}."
    return Warned(WarningKind.PART_EXCEEDS_WHOLE, says)


def _part_exceeds(row: Row) -> Warned | None:
    whole = _bounds(row.whole)
    part = None if row.whole is None else _in_unit_of(row.whole, row.actual)
    if not row.facts.part_of or whole is None or part is None or not part.is_above(whole):
        return None
    says = f"Phần ({said(row.actual)}) lớn hơn tổng “{row.facts.part_of}” ({said(row.whole)})."
    return Warned(WarningKind.PART_EXCEEDS_WHOLE, says)


def _in_unit_of(whole: Figure, part: Figure | None) -> Interval | None:
    """The bounds of the part in the unit of the whole."""
    bounds = _bounds(part)
    if part is None or bounds is None:
        return None
    factor = factor_between(part.unit, whole.unit)
    return None if factor is None else bounds.times(factor)


def _bounds(figure: Figure | None) -> Interval | None:
    """Here an `ước` or `khoảng` has no bounds: nothing can be excluded by it."""
    if figure is not None and figure.is_approximate:
        return Interval(None, None)
    return interval_of(figure)


def _tolerance(whole: Figure, parts: Sequence[Figure | None]) -> Decimal:
    """One unit of the coarsest decimal place that is printed; whole numbers add exactly."""
    places = [whole.place or Decimal(0)]
    for part in parts:
        if part is None or part.place is None:
            continue
        factor = factor_between(part.unit, whole.unit)
        if factor is not None:
            places.append(part.place * factor)
    return max(places)


def _lie_apart(total: Interval, whole: Interval, tolerance: Decimal) -> bool:
    if tolerance == 0:
        return not total.meets(whole)
    wider = Interval(whole.low and whole.low - tolerance, whole.high and whole.high + tolerance)
    return not total.meets(wider)


def _sum_said(total: Interval, unit: str | None) -> str:
    if total.point is not None:
        return f"bằng {print_value(plain_decimal(total.point), unit)}"
    if total.high is None:
        return f"ít nhất {print_value(total.low, unit)}"
    if total.low is None:
        return f"nhiều nhất {print_value(total.high, unit)}"
    return f"từ {print_value(total.low, unit)} đến {print_value(total.high, unit)}"
