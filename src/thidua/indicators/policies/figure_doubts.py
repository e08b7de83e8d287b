"""Doubts about plan and actual themselves: units, readings, size, bounds."""

from decimal import Decimal

from thidua.common.figures import Figure
from thidua.indicators.enums import UNCOUNTED, Status, WarningKind
from thidua.indicators.policies import measures
from thidua.indicators.policies.facts import Warned
from thidua.indicators.policies.intervals import interval_of, lies_above
from thidua.indicators.policies.nouns import misfit
from thidua.indicators.policies.rows import Against, Row, is_named_rate
from thidua.indicators.policies.saying import said, times_said
from thidua.indicators.policies.statuses import Judged


_HUNDRED = Decimal(100)
_OUTLIER = 3  # times the plan


def unit_mismatch(judged: Judged) -> Warned | None:
    plan, actual = judged.row.plan, judged.row.actual
    if plan is None or actual is None or not (_is_number(plan) and _is_number(actual)):
        return None
    if judged.row.is_one_kind:
        return None
    says = (
        f"Kế hoạch tính bằng {plan.unit or 'số không đơn vị'}, "
        f"thực hiện tính bằng {actual.unit or 'số không đơn vị'}."
    )
    return Warned(WarningKind.UNIT_MISMATCH, says)


def unit_noun(judged: Judged) -> Warned | None:
    row = judged.row
    units = [figure.unit for figure in (row.plan, row.actual) if figure and figure.unit]
    says = misfit(row.facts.name, units)
    return Warned(WarningKind.UNIT_NOUN, says) if says else None


def ambiguous_number(judged: Judged) -> Warned | None:
    row = judged.row
    asks = [figure.ask for figure in (row.plan, row.actual, row.stated) if figure and figure.ask]
    once = dict.fromkeys(asks)
    return Warned(WarningKind.AMBIGUOUS_NUMBER, " ".join(once)) if once else None


def rate_over_100(judged: Judged) -> Warned | None:
    row, done = judged.row, interval_of(judged.row.actual)
    if not is_named_rate(row) or row.actual is None or row.actual.unit != "%" or done is None:
        return None
    if not lies_above(done, _HUNDRED):
        return None
    says = f"Tỷ lệ không thể quá 100%, thực hiện ghi {said(row.actual)}."
    return Warned(WarningKind.RATE_OVER_100, says)


def met_below_plan(judged: Judged) -> Warned | None:
    if judged.row.facts.stated_met is not True or judged.standing.status is not Status.MISSED:
        return None
    return Warned(
        WarningKind.MET_BELOW_PLAN, "Văn bản nói đạt, số liệu cho thấy chưa đạt kế hoạch."
    )


def outlier(judged: Judged) -> Warned | None:
    row = judged.row
    planned, done = row.planned, row.done
    if planned is not None and done is not None and row.is_one_kind:
        limit = planned.low if planned.high is None else planned.high
        if limit is not None and limit > 0 and lies_above(done, limit * _OUTLIER):
            return Warned(WarningKind.OUTLIER, times_said(done, limit))
    return _outlying_percent(row)


def _outlying_percent(row: Row) -> Warned | None:
    stated = interval_of(row.stated)
    if row.stated_against is not Against.PLAN or measures.percent(row) is not None:
        return None
    if row.stated is None or stated is None or not lies_above(stated, _HUNDRED * _OUTLIER):
        return None
    says = f"Nêu {said(row.stated)} kế hoạch, quá ba lần: cần minh chứng."
    return Warned(WarningKind.OUTLIER, says)


def no_actual(judged: Judged) -> Warned | None:
    row = judged.row
    is_missing = row.actual is None or not (_is_number(row.actual) or row.actual.readings)
    if row.plan is None or not is_missing or row.stated is not None:
        return None
    return Warned(WarningKind.NO_ACTUAL, "Có kế hoạch nhưng chưa có số thực hiện.")


def approximate(judged: Judged) -> Warned | None:
    row, standing = judged.row, judged.standing
    if standing.status in UNCOUNTED:
        return None
    rests_on = (row.stated,) if standing.is_by_percent else (row.plan, row.actual)
    guessed = [figure for figure in rests_on if figure is not None and _is_guess(figure)]
    if not guessed:
        return None
    says = f"Kết quả dựa vào số ước: {', '.join(said(figure) for figure in guessed)}."
    return Warned(WarningKind.APPROXIMATE, says)


def undecided(judged: Judged) -> Warned | None:
    if not judged.standing.is_undecided:
        return None
    says = "Số liệu chỉ nêu giới hạn (gần, trên, dưới …), chưa đủ để nói đạt hay chưa đạt."
    return Warned(WarningKind.UNDECIDED, says)


def _is_number(figure: Figure) -> bool:
    return interval_of(figure) is not None


def _is_guess(figure: Figure) -> bool:
    return figure.value is not None and figure.is_approximate
