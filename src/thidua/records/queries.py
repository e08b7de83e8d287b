"""Questions about a recipient's years."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from thidua.common.actors import Actor
from thidua.organisations.models import Recipient
from thidua.records import permissions
from thidua.records.models import Honour, Recognition, RecordCoverage, YearRecord


Row = TypeVar("Row", YearRecord, Honour, Recognition)


@dataclass(frozen=True)
class Coverage:
    """Which years' honours are completely entered for the people of a body."""

    complete_from_year: int | None = None
    missing_years: frozenset[int] = field(default=frozenset())

    def knows(self, year: int) -> bool:
        """Whether a year without an honour means "none" rather than "unknown"."""
        return (
            self.complete_from_year is not None
            and year >= self.complete_from_year
            and year not in self.missing_years
        )


@dataclass(frozen=True)
class History:
    """All that is recorded of one recipient."""

    years: list[YearRecord]
    honours: list[Honour]
    recognitions: list[Recognition]
    coverage: Coverage


def history_of(recipient: Recipient, *, by: Actor) -> History:
    """The recipient's years, honours not revoked, and recognitions, newest first. Four queries."""
    permissions.check_can_read(by, recipient)
    return histories_of([recipient], by=by)[recipient.pk]


def histories_of(recipients: Iterable[Recipient], *, by: Actor) -> dict[int, History]:
    """Histories by recipient id, in a constant number of queries."""
    wanted = {recipient.pk: recipient for recipient in recipients}
    for recipient in wanted.values():
        permissions.check_can_read(by, recipient)
    years = _grouped(YearRecord.objects.filter(recipient__in=wanted).order_by("-year"))
    honours = _grouped(
        Honour.objects.filter(recipient__in=wanted, revoked_at__isnull=True).order_by(
            "-year", "-pk"
        )
    )
    recognitions = _grouped(Recognition.objects.filter(recipient__in=wanted).order_by("-year"))
    coverages = _coverages()
    return {
        pk: History(
            years.get(pk, []),
            honours.get(pk, []),
            recognitions.get(pk, []),
            _coverage(recipient.home.path, coverages),
        )
        for pk, recipient in wanted.items()
    }


def _grouped(rows: Iterable[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.recipient_id].append(row)
    return found


def _coverages() -> dict[int, Coverage]:
    return {
        row.unit_id: Coverage(row.complete_from_year, frozenset(row.missing_years))
        for row in RecordCoverage.objects.all()
    }


def _coverage(path: str, coverages: dict[int, Coverage]) -> Coverage:
    """That of the nearest unit at or above the path."""
    for part in reversed(path.strip("/").split("/")):
        if part and int(part) in coverages:
            return coverages[int(part)]
    return Coverage()
