"""Doubts about a whole and its parts."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from thidua.common.figures import Figure
from thidua.common.figures.printing import plain_decimal, print_number, print_value
from thidua.indicators.enums import WarningKind
from thidua.indicators.policies.facts import Warned
from thidua.indicators.policies.intervals import Interval, exceeds, interval_of, total_of
from thidua.indicators.policies.rows import SHARES, Row
from thidua.indicators.policies.saying import said
from thidua.indicators.policies.statuses import Judged
from thidua.indicators.policies.units import factor_between


_NOUGHT = Decimal(0)


def part_exceeds_whole(judged: Judged) -> Warned | None:
    return _ratio_exceeds(judged.row.actual) or _part_exceeds(judged.row)


def sum_mismatch(judged: Judged) -> Warned | None:
    row = judged.row
    whole = _bounds(row.actual)
    if not row.facts.are_parts_complete or row.actual is None or whole is None or not row.parts:
        return None
    parts = [_part_of(row.actual, part) for part in row.parts]
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


def _part_of(whole: Figure, part: Figure | None) -> Interval | None:
    """A part without a figure may be anything from nought; None: it measures something else."""
    if _bounds(part) is None:
        return Interval(_NOUGHT, None)
    return _in_unit_of(whole, part)


def _in_unit_of(whole: Figure, part: Figure | None) -> Interval | None:
    """The bounds of the part in the unit of the whole."""
    bounds = _bounds(part)
    if part is None or bounds is None:
        return None
    factor = factor_between(part.unit, whole.unit)
    return None if factor is None else bounds.times(factor)


def _bounds(figure: Figure | None) -> Interval | None:
    """Nothing is less than nought; an `ước` or `khoảng` has no bounds, it may be anything."""
    interval = interval_of(figure)
    if figure is None or interval is None:
        return None
    if figure.is_approximate:
        return Interval(_NOUGHT, None)
    return replace(interval, low=_NOUGHT) if interval.low is None else interval


def _tolerance(whole: Figure, parts: Sequence[Figure | None]) -> Decimal:
    """One unit of the coarsest decimal place that is printed; whole numbers add exactly."""
    places = [whole.place or Decimal(0)]
    for part in parts:
        if part is None or part.place is None:
            continue
        places.append(part.place * (factor_between(part.unit, whole.unit) or 0))
    return max(places)


def _lie_apart(total: Interval, whole: Interval, tolerance: Decimal) -> bool:
    """By more than the tolerance; without one, by anything."""
    if tolerance == 0:
        return not total.meets(whole)
    return exceeds(total.low, whole.high, tolerance) or exceeds(whole.low, total.high, tolerance)


def _sum_said(total: Interval, unit: str | None) -> str:
    if total.point is not None:
        return f"bằng {print_value(plain_decimal(total.point), unit)}"
    if total.high is None:
        return f"ít nhất {print_value(total.low, unit)}"
    return f"từ {print_value(total.low, unit)} đến {print_value(total.high, unit)}"
