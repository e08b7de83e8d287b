"""Everything that can be recorded of a recipient's years."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.organisations.models import Recipient, Unit
from thidua.records import permissions
from thidua.records.enums import HonourKind
from thidua.records.models import Honour, Recognition, RecordCoverage, YearRecord


@transaction.atomic
def write_year_record(
    recipient: Recipient, *, year: int, by: Actor, at: datetime, source: str = "", **facts: Any
) -> YearRecord:
    """Write what is known of one year; a fact that is not given stays as it was.

    `facts` are fields of YearRecord. Raises Refused for a value that cannot be.
    """
    permissions.check_can_write(by, recipient)
    record = YearRecord.objects.select_for_update().filter(recipient=recipient, year=year).first()
    record = record or YearRecord(recipient=recipient, year=year)
    for name, value in facts.items():
        setattr(record, name, value)
    record.source = source or record.source
    record.written_at = at
    _clean(record)

    record.save()
    # The book keeps that something was written, not discipline: more people read the book.
    book.record(
        "year_record.written",
        record,
        by=by,
        at=at,
        unit_path=recipient.home.path,
        recipient=recipient.name,
        year=year,
        fields=sorted(facts),
    )
    return record


@transaction.atomic
def record_honour(
    recipient: Recipient,
    *,
    kind: HonourKind,
    code: str,
    year: int,
    decided_on: date | None = None,
    decision_number: str = "",
    decided_by: str = "",
    occasion: str = "",
    source: str = "",
    award_key: str = "",
    by: Actor,
    at: datetime,
) -> Honour:
    """Record a title or form that the recipient holds: from an old register, or told by an award.

    Who may is asked by the caller when `award_key` is given (the decision was signed there).
    """
    if not award_key:
        permissions.check_can_write(by, recipient)
    honour = Honour(
        recipient=recipient,
        kind=kind,
        code=code,
        year=year,
        decided_on=decided_on,
        decision_number=decision_number,
        decided_by=decided_by,
        occasion=occasion,
        source=source,
        award_key=award_key,
        recorded_at=at,
    )
    _clean(honour)

    honour.save()
    book.record(
        "honour.recorded",
        honour,
        by=by,
        at=at,
        unit_path=recipient.home.path,
        recipient=recipient.name,
        code=code,
        year=year,
    )
    return honour


@transaction.atomic
def revoke_honour(*, award_key: str, by: Actor, at: datetime) -> Honour | None:
    """Mark the honour that an award made as revoked; called by `awards` only."""
    honour = (
        Honour.objects.select_related("recipient__home")
        .filter(award_key=award_key, revoked_at__isnull=True)
        .first()
    )
    if honour is None:
        return None

    honour.revoked_at = at
    honour.save(update_fields=["revoked_at"])
    book.record(
        "honour.revoked",
        honour,
        by=by,
        at=at,
        unit_path=honour.recipient.home.path,
        code=honour.code,
    )
    return honour


@transaction.atomic
def record_recognition(
    recipient: Recipient,
    *,
    kind: str,
    level: str,
    name: str,
    year: int,
    decision_number: str = "",
    by: Actor,
    at: datetime,
) -> Recognition:
    """Record an initiative, topic or project that a competent body recognised."""
    permissions.check_can_write(by, recipient)
    recognition = Recognition(
        recipient=recipient,
        kind=kind,
        level=level,
        name=" ".join(name.split()),
        year=year,
        decision_number=decision_number,
        recorded_at=at,
    )
    _clean(recognition)

    recognition.save()
    book.record(
        "recognition.recorded",
        recognition,
        by=by,
        at=at,
        unit_path=recipient.home.path,
        recipient=recipient.name,
        name=recognition.name,
        year=year,
    )
    return recognition


@transaction.atomic
def set_coverage(
    unit: Unit, *, complete_from_year: int, missing_years: list[int], by: Actor, at: datetime
) -> RecordCoverage:
    """Say from which year on the honours of the people are entered, and which years are not."""
    permissions.check_can_set_coverage(by, unit)
    coverage = RecordCoverage.objects.filter(unit=unit).first() or RecordCoverage(unit=unit)
    coverage.complete_from_year = complete_from_year
    coverage.missing_years = sorted(set(missing_years))

    coverage.save()
    book.record(
        "coverage.set",
        coverage,
        by=by,
        at=at,
        unit_path=unit.path,
        complete_from_year=complete_from_year,
        missing_years=coverage.missing_years,
    )
    return coverage


def _clean(record: YearRecord | Honour | Recognition) -> None:
    """Let named constraints speak before the database does."""
    try:
        record.full_clean()
    except ValidationError as error:
        field = next(iter(error.message_dict), None)
        raise Refused(" ".join(error.messages), field=field) from error
