"""The figures of the year: each saving is a new row with the text as it was typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.files import operations as files
from thidua.files.enums import FileKind
from thidua.indicators.models import Indicator, Measurement, TargetSet
from thidua.indicators.operations.tables import check_may_write, locked
from thidua.indicators.policies import keeping


@dataclass(frozen=True)
class Entry:
    """What somebody typed into a row of the grid; `version` is the saving that they saw."""

    indicator_id: int
    version: int
    actual_text: str


@transaction.atomic
def measure(
    indicator: Indicator,
    *,
    version: int,
    actual_text: str,
    stated_percent_text: str = "",
    stated_met: bool | None = None,
    note: str = "",
    source: str = "",
    evidence: "UploadedFile[bytes] | None" = None,
    by: Actor,
    at: datetime,
) -> Measurement:
    """Save the figure as typed. Raises Stale when another saving came after `version` (0: none).

    Raises Refused with a sentence that says how to mend it when the text cannot be read.
    """
    target_set = locked(indicator.target_set)
    check_may_write(target_set, by=by)
    keeping.check_readable(actual_text, field="actual_text")
    keeping.check_readable(stated_percent_text, field="stated_percent_text")
    _check_unchanged([Entry(indicator.pk, version, actual_text)], target_set)
    measurement = Measurement(
        indicator=indicator,
        version=version + 1,
        actual_text=actual_text.strip(),
        stated_percent_text=stated_percent_text.strip(),
        stated_met=stated_met,
        note=note.strip(),
        source=source.strip(),
    )
    if evidence is not None:
        measurement.evidence = files.store_file(upload=evidence, kind=FileKind.PAPER, by=by, at=at)
    return _save(measurement, target_set, by=by, at=at)


@transaction.atomic
def enter_figures(
    target_set: TargetSet, *, entries: Sequence[Entry], by: Actor, at: datetime
) -> list[Measurement]:
    """Save the grid: a new row for every figure that differs, nothing when one cannot be read.

    A percentage, note or evidence stays with the figure it was given for.
    """
    target_set = locked(target_set)
    check_may_write(target_set, by=by)
    last = _last_of(target_set)
    changed = [entry for entry in entries if entry.actual_text.strip() != _text(last, entry)]
    for entry in changed:
        keeping.check_readable(entry.actual_text, field=f"o{entry.indicator_id}")
    _check_unchanged(changed, target_set)

    return [
        _save(
            Measurement(
                indicator_id=entry.indicator_id,
                version=entry.version + 1,
                actual_text=entry.actual_text.strip(),
            ),
            target_set,
            by=by,
            at=at,
        )
        for entry in changed
    ]


def _check_unchanged(entries: Sequence[Entry], target_set: TargetSet) -> None:
    last = _last_of(target_set)
    theirs = [
        last[entry.indicator_id]
        for entry in entries
        if entry.indicator_id in last and last[entry.indicator_id].version != entry.version
    ]
    if theirs:
        latest = max(theirs, key=lambda measurement: measurement.entered_at)
        raise Stale(
            {f"o{one.indicator_id}": one.actual_text for one in theirs},
            who=latest.entered_by,
            at=f"{timezone.localtime(latest.entered_at):%H:%M, %d/%m/%Y}",
        )


def _last_of(target_set: TargetSet) -> dict[int, Measurement]:
    rows = Measurement.objects.filter(indicator__target_set=target_set).order_by("version")
    return {measurement.indicator_id: measurement for measurement in rows}


def _text(last: dict[int, Measurement], entry: Entry) -> str:
    measurement = last.get(entry.indicator_id)
    return measurement.actual_text if measurement else ""


def _save(
    measurement: Measurement, target_set: TargetSet, *, by: Actor, at: datetime
) -> Measurement:
    if measurement.indicator.target_set_id != target_set.pk:
        raise NotAllowed
    measurement.entered_at, measurement.entered_by = at, by.name
    relations = [field.name for field in measurement._meta.fields if field.is_relation]
    try:
        measurement.clean_fields(exclude=relations)
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise Refused(" ".join(messages), field=field) from error
    measurement.save(force_insert=True)
    book.record(
        "indicator.measured",
        measurement.indicator,
        by=by,
        at=at,
        unit_path=target_set.cycle.unit.path,
        text=measurement.actual_text,
        percent=measurement.stated_percent_text,
        version=measurement.version,
    )
    return measurement
