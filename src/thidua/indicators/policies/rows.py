"""One indicator, read: both sides, the stated percentage, and what that is held against."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from thidua.common.figures import Basis, Change, Figure, Kind, Ratio, Reading, read
from thidua.common.vietnamese import plain
from thidua.indicators.enums import Direction
from thidua.indicators.policies.directions import direction_of
from thidua.indicators.policies.facts import IndicatorFacts
from thidua.indicators.policies.intervals import Interval, interval_of
from thidua.indicators.policies.units import factor_to


PLANS = (Basis.PLAN, Basis.ESTIMATE, Basis.RESOLUTION)
SHARES = (Ratio.MET, Ratio.PART, Ratio.ATTENDANCE)
_NOT_OF_A_WHOLE = (Ratio.ACTUAL_PLAN, Ratio.PLACE, Ratio.PER)
_BLANKS = ("", "-", "–", "—", "−")


class Against(StrEnum):
    """What a stated percentage is a percentage of."""

    PLAN = "plan"
    WHOLE = "whole"
    NOTHING = "nothing"  # last year, what was registered: not in the document


@dataclass(frozen=True)
class Row:
    facts: IndicatorFacts
    plan: Figure | None
    actual: Figure | None
    stated: Figure | None
    direction: Direction
    direction_because: str
    written: Figure | None = None  # the actual as it was read, also where it is no actual
    whole: Figure | None = None
    parts: Sequence[Figure | None] = ()

    @property
    def planned(self) -> Interval | None:
        return interval_of(self.plan)

    @property
    def done(self) -> Interval | None:
        """The actual in the unit of the plan, if there is a plan of the same kind."""
        interval = interval_of(self.actual)
        if interval is None or self.plan is None or self.actual is None:
            return interval
        factor = factor_to(self.actual, self.plan)
        return interval if factor is None else interval.times(factor)

    @property
    def is_one_kind(self) -> bool:
        """Whether plan and actual can be held against each other."""
        if self.plan is None or self.actual is None:
            return False
        return factor_to(self.actual, self.plan) is not None

    @property
    def stated_against(self) -> Against | None:
        """None: no percentage is stated."""
        if self.stated is None:
            return None
        basis = self.stated.basis
        if basis in PLANS:
            return Against.PLAN
        if basis is Basis.TOTAL:
            return Against.WHOLE if self.has_whole else Against.NOTHING
        if basis is not None:
            return Against.NOTHING
        return Against.WHOLE if self.plan is None and self.has_whole else Against.PLAN

    @property
    def has_whole(self) -> bool:
        return bool(self.facts.part_of) or self.is_of_a_whole

    @property
    def is_of_a_whole(self) -> bool:
        """The actual is a/b where b is the whole: 69.759/74.412 hộ, also 73/80 without a noun."""
        actual = self.actual
        return (
            actual is not None and actual.kind is Kind.RATIO and actual.ratio not in _NOT_OF_A_WHOLE
        )


def read_row(
    facts: IndicatorFacts, *, whole: Figure | None = None, parts: Sequence[Figure | None] = ()
) -> Row:
    planned, actual = _read_given(facts.plan), _read_given(facts.actual)
    plan, actual_figure, stated = _sort_out(
        None if planned is None else planned.figure, actual, _stated(facts.stated_percent)
    )
    direction, because = direction_of(facts.name, plan, actual_figure, facts.direction)
    written = None if actual is None else actual.figure
    return Row(facts, plan, actual_figure, stated, direction, because, written, whole, parts)


def actual_of(facts: IndicatorFacts) -> Figure | None:
    """The actual as another row sees it: the whole of its parts, a part of its whole."""
    return read_row(facts).actual


def is_named_rate(row: Row) -> bool:
    return plain(row.facts.name).startswith(("tỷ lệ", "tỉ lệ"))


def _read_given(text: str | None) -> Reading | None:
    return None if text is None or text.strip() in _BLANKS else read(text)


def _sort_out(
    plan: Figure | None, actual: Reading | None, stated: Figure | None
) -> tuple[Figure | None, Figure | None, Figure | None]:
    """Put each figure of the texts where it belongs: plan, actual, stated percentage."""
    if actual is None:
        return plan, None, stated
    figure = actual.figure
    stated = stated or actual.percentage
    if _is_percent_of_plan(figure, plan):
        return plan, None, stated or _as_percentage(figure)
    if plan is None and figure.kind is Kind.RATIO and figure.ratio is Ratio.ACTUAL_PLAN:
        plan = replace(
            figure, kind=Kind.FIGURE, value=figure.of, of=None, low=figure.of, high=figure.of,
            ratio=None, percent=None, basis=None,
        )  # fmt: skip
    return plan, figure, stated


def _is_percent_of_plan(figure: Figure, plan: Figure | None) -> bool:
    """ "103,2% kế hoạch" is no actual; but the plan may be "100% chỉ tiêu trở lên"."""
    of_plan = figure.unit == "%" and figure.basis in PLANS
    return of_plan and (plan is None or plan.basis != figure.basis)


def _stated(text: str | None) -> Figure | None:
    reading = _read_given(text)
    if reading is None or reading.figure.unit not in ("%", None):
        return None
    return _as_percentage(reading.figure)


def _as_percentage(figure: Figure) -> Figure | None:
    """ "tăng x%" is 100 + x; a decrease or a ratio states nothing that can be used."""
    if figure.kind is Kind.AMBIGUOUS:
        return figure
    if figure.kind is not Kind.FIGURE or figure.change is Change.DOWN:
        return None
    return figure.as_level() if figure.change is Change.UP else figure
