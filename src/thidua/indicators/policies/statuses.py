"""How the actual stands to the plan, by bounds: below it, inside it or above it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from thidua.common.figures import Figure
from thidua.indicators.enums import Direction, Status
from thidua.indicators.policies.intervals import Interval, exactly, interval_of
from thidua.indicators.policies.rows import Against, Row


class Side(StrEnum):
    BELOW = "below"
    INSIDE = "inside"
    ABOVE = "above"


def _table(below: Status, inside: Status, above: Status) -> Mapping[Side, Status]:
    return {Side.BELOW: below, Side.INSIDE: inside, Side.ABOVE: above}


_STATUSES = {
    Direction.HIGHER: _table(Status.MISSED, Status.MET, Status.EXCEEDED),
    Direction.LOWER: _table(Status.EXCEEDED, Status.MET, Status.MISSED),
    Direction.AT_LEAST: _table(Status.MISSED, Status.MET, Status.MET),
    Direction.KEEP: _table(Status.MISSED, Status.MET, Status.MET),
    Direction.AT_MOST: _table(Status.MET, Status.MET, Status.MISSED),
    Direction.EXACTLY: _table(Status.MISSED, Status.MET, Status.MISSED),
}
# A stated percentage decides these; more than 100 is no fault, even where the plan is exact.
_BY_PERCENT = {
    Direction.HIGHER: _STATUSES[Direction.HIGHER],
    Direction.AT_LEAST: _STATUSES[Direction.AT_LEAST],
    Direction.KEEP: _STATUSES[Direction.KEEP],
    Direction.EXACTLY: _STATUSES[Direction.AT_LEAST],
}
_FROM_BELOW = (Direction.HIGHER, Direction.AT_LEAST, Direction.KEEP)
_FROM_ABOVE = (Direction.LOWER, Direction.AT_MOST)
_THRESHOLDS = (Direction.AT_LEAST, Direction.KEEP, Direction.AT_MOST)
_ALL = frozenset(Side)


@dataclass(frozen=True)
class Standing:
    """The status and what it rests on."""

    status: Status
    is_by_percent: bool = False
    is_undecided: bool = False


@dataclass(frozen=True)
class Judged:
    """A row with its standing: what the doubts are about."""

    row: Row
    standing: Standing


def standing_of(row: Row) -> Standing:
    if row.plan is None and row.stated_against is not Against.PLAN:
        return Standing(Status.NO_PLAN)
    planned, done = row.planned, row.done
    if planned is None or done is None:
        return _by_percent(row)
    if not row.is_one_kind:
        return Standing(Status.NOT_COMPARABLE)
    return _decide(sides(done, planned, row.direction), _STATUSES[row.direction])


def sides(done: Interval, planned: Interval, direction: Direction) -> frozenset[Side]:
    """On which sides of the plan the actual may lie."""
    target = _target(planned, direction)
    if target is not None:
        return _sides_of(done, target)
    # The plan is somewhere beyond a bound: only what lies beyond all of it is certain.
    if done.is_above(planned):
        return frozenset({Side.ABOVE})
    return frozenset({Side.BELOW}) if planned.is_above(done) else _ALL


def _by_percent(row: Row) -> Standing:
    missing = not (_is_ambiguous(row.plan) or _is_ambiguous(row.actual))
    stated = interval_of(row.stated)
    table = _BY_PERCENT.get(row.direction)
    if not missing or stated is None or table is None or row.stated_against is not Against.PLAN:
        return Standing(Status.NOT_COMPARABLE)
    decided = _decide(_sides_of(stated, exactly(Decimal(100))), table)
    return Standing(decided.status, is_by_percent=True, is_undecided=decided.is_undecided)


def _decide(possible: frozenset[Side], table: Mapping[Side, Status]) -> Standing:
    statuses = {table[side] for side in possible}
    if len(statuses) == 1:
        return Standing(statuses.pop())
    return Standing(Status.NOT_COMPARABLE, is_undecided=True)


def _target(planned: Interval, direction: Direction) -> Interval | None:
    """What must be reached; None when the plan's words leave it unknown for this direction."""
    if planned.low is not None and planned.high is not None:
        return planned
    is_floor = planned.low is not None and direction in _FROM_BELOW
    is_ceiling = planned.high is not None and direction in _FROM_ABOVE
    if not (is_floor or is_ceiling):
        return None
    if direction in _THRESHOLDS:
        return planned
    # "trên 85%" with `higher`: 85 itself is still below, everything above is more than planned.
    limit = planned.low if is_floor else planned.high
    return Interval(limit, limit, planned.low_open, planned.high_open)


def _sides_of(done: Interval, target: Interval) -> frozenset[Side]:
    possible = set()
    if target.low is not None and done.goes_below(target.low, or_at=target.low_open):
        possible.add(Side.BELOW)
    if target.high is not None and done.goes_above(target.high, or_at=target.high_open):
        possible.add(Side.ABOVE)
    is_empty = target.point is not None and (target.low_open or target.high_open)
    if not is_empty and done.meets(target):
        possible.add(Side.INSIDE)
    return frozenset(possible)


def _is_ambiguous(figure: Figure | None) -> bool:
    return figure is not None and bool(figure.readings)
