"""Figures as intervals, so that a bound is never taken for an exact value."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from thidua.common.figures import Figure, Kind


@dataclass(frozen=True)
class Interval:
    """All values that a figure may have; None is without end. `ước` and `khoảng`: their value."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @property
    def point(self) -> Decimal | None:
        return self.low if self.low == self.high else None

    def times(self, factor: Decimal) -> "Interval":
        return replace(
            self,
            low=None if self.low is None else self.low * factor,
            high=None if self.high is None else self.high * factor,
        )

    def goes_below(self, limit: Decimal, *, or_at: bool = False) -> bool:
        """Whether a value of it lies below the limit (or at it)."""
        if self.low is None or self.low < limit:
            return True
        return or_at and self.low == limit and not self.low_open

    def goes_above(self, limit: Decimal, *, or_at: bool = False) -> bool:
        if self.high is None or self.high > limit:
            return True
        return or_at and self.high == limit and not self.high_open

    def is_above(self, other: "Interval") -> bool:
        """Whether every value of it is greater than every value of the other."""
        if self.low is None or other.high is None:
            return False
        either_open = self.low_open or other.high_open
        return self.low > other.high or (self.low == other.high and either_open)

    def meets(self, other: "Interval") -> bool:
        return not (self.is_above(other) or other.is_above(self))


def interval_of(figure: Figure | None) -> Interval | None:
    """None when the figure has no value; of a/b the interval of a."""
    if figure is None:
        return None
    if figure.kind is Kind.RANGE:
        return Interval(figure.low, figure.high)
    if figure.kind not in (Kind.FIGURE, Kind.RATIO):
        return None
    if figure.is_single:
        return Interval(figure.value, figure.value)
    return Interval(figure.low, figure.high, figure.low_open, figure.high_open)


def lies_above(interval: Interval, limit: Decimal) -> bool:
    """Whether all of it is above the limit."""
    if interval.low is None:
        return False
    return interval.low > limit or (interval.low == limit and interval.low_open)


def exceeds(higher: Decimal | None, lower: Decimal | None, tolerance: Decimal) -> bool:
    """Whether a lower end lies above an upper end by more than the tolerance."""
    return higher is not None and lower is not None and higher - lower > tolerance


def exactly(value: Decimal) -> Interval:
    return Interval(value, value)


def total_of(parts: Iterable[Interval]) -> Interval:
    """The interval of a sum."""
    listed = list(parts)
    lows = [part.low for part in listed if part.low is not None]
    highs = [part.high for part in listed if part.high is not None]
    return Interval(
        low=sum(lows, Decimal(0)) if len(lows) == len(listed) else None,
        high=sum(highs, Decimal(0)) if len(highs) == len(listed) else None,
        low_open=any(part.low_open for part in listed),
        high_open=any(part.high_open for part in listed),
    )


def percent_of(part: Interval, whole: Interval) -> Interval:
    """Between which percentages the part may lie, for values of nought and more."""
    low = _percent(part.low, whole.high)
    high = _percent(part.high, whole.low)
    return Interval(
        low=low,
        high=high,
        low_open=part.low_open or whole.high_open,
        high_open=part.high_open or whole.low_open,
    )


def _percent(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    return None if part is None or not whole else part * 100 / whole
