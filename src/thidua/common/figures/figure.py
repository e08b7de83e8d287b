"""What was read from a text: the figure and its parts, exact."""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    FIGURE = "figure"
    RANGE = "range"
    RATIO = "ratio"
    AMBIGUOUS = "ambiguous"
    DATE = "date"
    LABEL = "label"
    NONE = "none"


class Ratio(StrEnum):
    """What a/b means; the noun that follows decides."""

    MET = "met"
    PART = "part"
    ACTUAL_PLAN = "actual_plan"
    PLACE = "place"
    PER = "per"
    ATTENDANCE = "attendance"


class Basis(StrEnum):
    """What a percentage is a percentage of."""

    PLAN = "plan"
    ESTIMATE = "estimate"
    RESOLUTION = "resolution"
    TOTAL = "total"
    REGISTERED = "registered"
    LAST_YEAR = "last_year"


class Change(StrEnum):
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True)
class Figure:
    """One text as read. Decimals keep their printed places; a missing bound is None, not open."""

    text: str
    kind: Kind
    value: Decimal | None = None
    of: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    unit: str | None = None
    qualifier: str | None = None
    change: Change | None = None
    percent: Decimal | None = None
    basis: Basis | None = None
    ratio: Ratio | None = None
    readings: tuple[Decimal, ...] = ()
    ask: str | None = None
    # One unit of the last printed decimal place, multiplied out; None for whole numbers. It tells
    # how far a cut or rounded figure may be off, and is not part of the exchanged form.
    place: Decimal | None = field(default=None, repr=False, compare=False)

    @property
    def is_single(self) -> bool:
        """One value to compute with: plain, or an `ước` or `khoảng`; no bound and no range."""
        if self.kind not in (Kind.FIGURE, Kind.RATIO) or self.value is None:
            return False
        return self.kind is Kind.RATIO or self.is_approximate or self.low == self.high

    @property
    def is_approximate(self) -> bool:
        """An `ước` or a `khoảng`: a value without bounds."""
        return self.kind is Kind.FIGURE and self.low is None and self.high is None

    def as_level(self) -> "Figure":
        """An increase by x% as the level that was reached: 100 + x."""

        def raised(number: Decimal | None) -> Decimal | None:
            return None if number is None else number + 100

        return replace(
            self,
            value=raised(self.value),
            low=raised(self.low),
            high=raised(self.high),
            change=None,
        )

    def to_json(self) -> dict[str, object]:
        return {
            "text": self.text,
            "kind": self.kind.value,
            "value": as_text(self.value),
            "of": as_text(self.of),
            "low": as_text(self.low),
            "high": as_text(self.high),
            "low_open": self.low_open,
            "high_open": self.high_open,
            "unit": self.unit,
            "qualifier": self.qualifier,
            "change": self.change and self.change.value,
            "percent": as_text(self.percent),
            "basis": self.basis and self.basis.value,
            "ratio": self.ratio and self.ratio.value,
            "readings": [as_text(reading) for reading in self.readings],
            "ask": self.ask,
        }


def as_text(number: Decimal | None) -> str | None:
    """An exact decimal with a point and without thousand marks: "5018.6"."""
    return None if number is None else f"{number:f}"
