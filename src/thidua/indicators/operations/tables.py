"""The table as a whole: its name, what was claimed of it, its lock, and errors let stand."""

from datetime import datetime

from django.db import transaction

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed, Refused
from thidua.cycles import queries as cycles
from thidua.cycles.models import Cycle
from thidua.indicators import permissions, queries
from thidua.indicators.models import Indicator, Settlement, TargetSet
from thidua.indicators.policies import keeping


@transaction.atomic
def create_target_set(
    *, cycle: Cycle, name: str, resolution: str = "", by: Actor, at: datetime
) -> TargetSet:
    """The list of a resolution; the same name in the same year gives the one there is."""
    permissions.check_can_keep(by, cycle.unit)
    cycles.check_open(cycle)
    name = keeping.check_named(name, what="bảng chỉ tiêu")
    if known := TargetSet.objects.filter(cycle=cycle, name=name).first():
        return known

    target_set = TargetSet.objects.create(cycle=cycle, name=name, resolution=resolution.strip())
    book.record(
        "target_set.created", target_set, by=by, at=at, unit_path=cycle.unit.path, name=name
    )
    return target_set


@transaction.atomic
def change_target_set(
    target_set: TargetSet, *, name: str, resolution: str, by: Actor, at: datetime
) -> TargetSet:
    """Correct the name of the list and the resolution it comes from."""
    target_set = locked(target_set)
    check_may_write(target_set, by=by)
    name = keeping.check_named(name, what="bảng chỉ tiêu")

    target_set.name, target_set.resolution = name, resolution.strip()
    target_set.save(update_fields=["name", "resolution"])
    book.record(
        "target_set.changed",
        target_set,
        by=by,
        at=at,
        unit_path=target_set.cycle.unit.path,
        name=name,
        resolution=target_set.resolution,
    )
    return target_set


@transaction.atomic
def claim(
    target_set: TargetSet,
    *,
    met: int | None,
    total: int | None,
    source: str,
    by: Actor,
    at: datetime,
) -> TargetSet:
    """Keep "x/y chỉ tiêu" as it was said, with where; it is held against the list, never used."""
    target_set = locked(target_set)
    check_may_write(target_set, by=by)
    keeping.check_claim(met=met, total=total, source=source)

    target_set.claimed_met, target_set.claimed_total = met, total
    target_set.claim_source = source.strip() if met is not None else ""
    target_set.save(update_fields=["claimed_met", "claimed_total", "claim_source"])
    book.record(
        "target_set.claimed",
        target_set,
        by=by,
        at=at,
        unit_path=target_set.cycle.unit.path,
        met=met,
        total=total,
        source=target_set.claim_source,
    )
    return target_set


@transaction.atomic
def settle_warning(
    target_set: TargetSet,
    *,
    kind: str,
    indicator: Indicator | None = None,
    reason: str,
    by: Actor,
    at: datetime,
) -> Settlement:
    """Let an error of the table stand for a reason; it comes back when the figures change."""
    target_set = locked(target_set)
    check_may_write(target_set, by=by)
    reason = keeping.check_reason(reason, what="giữ nguyên số này")
    error = queries.table(target_set, by=by).error(
        kind, indicator_id=indicator.pk if indicator else None
    )
    if error is None:
        raise NotAllowed

    settlement = Settlement.objects.create(
        target_set=target_set,
        indicator=indicator,
        kind=kind,
        held_against=error.held_against,
        reason=reason,
        settled_at=at,
        settled_by=by.name,
    )
    book.record(
        "warning.settled",
        target_set,
        by=by,
        at=at,
        unit_path=target_set.cycle.unit.path,
        kind=kind,
        indicator=indicator.name if indicator else "",
        reason=reason,
    )
    return settlement


@transaction.atomic
def lock(target_set: TargetSet, *, by: Actor, at: datetime) -> TargetSet:
    """Fix the figures of the year. Raises Refused while an error is neither mended nor settled."""
    target_set = locked(target_set)
    check_may_write(target_set, by=by)
    table = queries.table(target_set, by=by)
    keeping.check_may_lock(open_errors=len(table.open_errors), row_count=len(table.rows))

    target_set.locked_at = at
    target_set.save(update_fields=["locked_at"])
    book.record(
        "target_set.locked",
        target_set,
        by=by,
        at=at,
        unit_path=target_set.cycle.unit.path,
        sentence=table.sentence,
    )
    return target_set


@transaction.atomic
def reopen(target_set: TargetSet, *, reason: str, by: Actor, at: datetime) -> TargetSet:
    """Open the figures again; the reason stays in the book."""
    target_set = locked(target_set)
    permissions.check_can_keep(by, target_set.cycle.unit)
    cycles.check_open(target_set.cycle)
    reason = keeping.check_reason(reason, what="mở lại bảng")
    if target_set.locked_at is None:
        raise Refused("Bảng này đang mở, sửa được ngay.")

    target_set.locked_at = None
    target_set.save(update_fields=["locked_at"])
    book.record(
        "target_set.reopened",
        target_set,
        by=by,
        at=at,
        unit_path=target_set.cycle.unit.path,
        reason=reason,
    )
    return target_set


def locked(target_set: TargetSet) -> TargetSet:
    """The row under a lock, so that nobody writes into a table that is being locked."""
    rows = TargetSet.objects.select_for_update(of=("self",)).select_related("cycle__unit")
    return rows.get(pk=target_set.pk)


def check_may_write(target_set: TargetSet, *, by: Actor) -> None:
    permissions.check_can_keep(by, target_set.cycle.unit)
    cycles.check_open(target_set.cycle)
    keeping.check_not_locked(is_locked=target_set.locked_at is not None)
