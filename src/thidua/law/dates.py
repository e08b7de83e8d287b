"""Values that hold from one day to the next change: the oldest first, each until the next."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Generic, TypeVar


T = TypeVar("T")


@dataclass(frozen=True)
class Version(Generic[T]):
    """What held from `valid_from` to `valid_to` (both days included; None: still)."""

    valid_from: date
    valid_to: date | None
    value: T


class Dated(Generic[T]):
    """One thing of the law over time. Before its first day there is nothing."""

    def __init__(self, steps: Iterable[tuple[date, T]]) -> None:
        pairs = list(steps)
        days = [day for day, _ in pairs]
        if not pairs or any(later <= earlier for earlier, later in pairwise(days)):
            raise ValueError("versions must be given, the oldest first, each day once")
        ends = [day - timedelta(days=1) for day in days[1:]]
        self._days = days
        self.versions = tuple(
            Version(day, end, value) for (day, value), end in zip(pairs, [*ends, None], strict=True)
        )

    def on(self, day: date) -> Version[T] | None:
        """The version in force on that day."""
        place = bisect_right(self._days, day)
        return self.versions[place - 1] if place else None
