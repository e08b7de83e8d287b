"""Doubts about a percentage that a document states."""

from decimal import Decimal

from thidua.indicators.enums import UNCOUNTED, Direction, WarningKind
from thidua.indicators.policies import measures
from thidua.indicators.policies.facts import Warned
from thidua.indicators.policies.intervals import Interval, exceeds, interval_of
from thidua.indicators.policies.rows import Against, is_named_rate
from thidua.indicators.policies.saying import bounds_said, said
from thidua.indicators.policies.statuses import Judged
from thidua.indicators.policies.units import is_rate


_INVERSE = (Direction.LOWER, Direction.AT_MOST)


def percent_mismatch(judged: Judged) -> Warned | None:
    row = judged.row
    if row.stated_against is Against.PLAN:
        computed, word = measures.percent_bounds(row), "kế hoạch"
    elif row.stated_against is Against.WHOLE:
        computed, word = measures.share_bounds(row), "tổng"
    else:
        return None
    stated = interval_of(row.stated)
    if row.stated is None or stated is None or computed is None:
        return None
    tolerance = row.stated.place or Decimal(1)
    if not _lie_apart(stated, computed, tolerance):
        return None
    says = f"Nêu {said(row.stated)} so với {word}, tính ra {bounds_said(computed)}."
    return Warned(WarningKind.PERCENT_MISMATCH, says)


def percent_of_rate(judged: Judged) -> Warned | None:
    row = judged.row
    if row.stated_against is not Against.PLAN:
        return None
    if not (is_rate(row.plan) or is_rate(row.actual) or is_named_rate(row)):
        return None
    says = "Chỉ tiêu là một tỷ lệ: so trực tiếp hoặc theo điểm %, không lấy phần trăm của tỷ lệ."
    return Warned(WarningKind.PERCENT_OF_RATE, says)


def inverse_percent(judged: Judged) -> Warned | None:
    row = judged.row
    if row.stated_against is not Against.PLAN or row.direction not in _INVERSE:
        return None
    says = "Chỉ tiêu càng thấp càng tốt: phần trăm so kế hoạch dễ bị tính ngược, hãy so trực tiếp."
    return Warned(WarningKind.INVERSE_PERCENT, says)


def percent_only(judged: Judged) -> Warned | None:
    if not judged.standing.is_by_percent or judged.standing.status in UNCOUNTED:
        return None
    stated = judged.row.stated
    says = f"Chỉ có tỷ lệ nêu {said(stated)}, không có đủ kế hoạch và thực hiện để tính lại."
    return Warned(WarningKind.PERCENT_ONLY, says)


def percent_base(judged: Judged) -> Warned | None:
    if judged.row.stated_against is not Against.NOTHING:
        return None
    says = f"{said(judged.row.stated)} không phải so với kế hoạch, không có gì để đối chiếu."
    return Warned(WarningKind.PERCENT_BASE, says)


def _lie_apart(stated: Interval, computed: Interval, tolerance: Decimal) -> bool:
    """By more than one unit of the last printed place; cut and rounded figures agree."""
    too_low = exceeds(computed.low, stated.high, tolerance)
    return too_low or exceeds(stated.low, computed.high, tolerance)
