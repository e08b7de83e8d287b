"""What the judgement of indicators takes in and gives back: plain frozen values."""

from dataclasses import dataclass
from decimal import Decimal

from thidua.common.figures import Figure
from thidua.indicators.enums import ERRORS, Direction, Status, WarningKind
from thidua.indicators.policies.intervals import Interval


@dataclass(frozen=True)
class IndicatorFacts:
    """One indicator as a document has it; texts are kept as written, None is not given."""

    name: str
    plan: str | None = None
    actual: str | None = None
    stated_percent: str | None = None
    stated_met: bool | None = None
    direction: Direction | None = None
    part_of: str | None = None
    are_parts_complete: bool = False


@dataclass(frozen=True)
class Claim:
    """The "10/11 chỉ tiêu" of a document."""

    met: int
    total: int


@dataclass(frozen=True)
class Warned:
    kind: WarningKind
    says: str

    @property
    def is_error(self) -> bool:
        """Whether a person must settle it before anything is saved."""
        return self.kind in ERRORS


@dataclass(frozen=True)
class Verdict:
    """How one indicator stands, with everything that is doubtful about it."""

    name: str
    plan: Figure | None
    actual: Figure | None
    direction: Direction
    direction_because: str
    status: Status
    percent: Decimal | None = None
    points: Decimal | None = None
    share: Decimal | None = None
    implied_plan: Interval | None = None  # from actual and stated percentage, to be shown as such
    warnings: tuple[Warned, ...] = ()
    is_detail: bool = False

    @property
    def errors(self) -> tuple[Warned, ...]:
        return tuple(warned for warned in self.warnings if warned.is_error)


@dataclass(frozen=True)
class Summary:
    """The count of a list, the sentence that a report prints, and what contradicts a claim."""

    met: int
    exceeded: int
    missed: int
    uncounted: int
    total: int
    sentence: str
    warnings: tuple[Warned, ...] = ()

    @property
    def reached(self) -> int:
        return self.met + self.exceeded
