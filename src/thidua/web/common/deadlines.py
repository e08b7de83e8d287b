"""The words of a deadline: one function decides them for every page."""

from dataclasses import dataclass
from datetime import date, timedelta


FAR_DAYS = 14  # beyond that only the date is told
LONG_AGO_DAYS = 365  # a year that is worked up afterwards: counting days says nothing any more
NEAR_DAYS = 2  # gold only for the last two days
SATURDAY = 5


@dataclass(frozen=True)
class Deadline:
    words: str
    look: str  # gap (gold), qua (rust) or xa (plain)


def deadline(due_on: date, today: date, *, working_days: bool = False) -> Deadline:
    """Say how far a deadline is. It includes its whole last day.

    >>> deadline(date(2023, 1, 11), date(2023, 1, 10)).words
    'Còn 1 ngày, 11/01'
    """
    left = (due_on - today).days
    day = due_on.strftime("%d/%m") if due_on.year == today.year else due_on.strftime("%d/%m/%Y")
    if left < -LONG_AGO_DAYS:
        return Deadline(f"Hạn cũ, {day}", "xa")
    if left < 0:
        return Deadline(f"Quá hạn {-left} ngày, {day}", "qua")
    if left == 0:
        return Deadline(f"Hạn hôm nay, {day}", "gap")
    if left > FAR_DAYS:
        return Deadline(day, "xa")
    look = "gap" if left <= NEAR_DAYS else "xa"
    if working_days:
        return Deadline(f"Còn {_working_days(today, due_on)} ngày làm việc, {day}", look)
    return Deadline(f"Còn {left} ngày, {day}", look)


def _working_days(today: date, due_on: date) -> int:
    """Mondays to Fridays after today; holidays are not known here, so it never tells too few."""
    days = (today + timedelta(days=n) for n in range(1, (due_on - today).days + 1))
    return sum(day.weekday() < SATURDAY for day in days)
