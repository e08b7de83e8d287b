"""The rows of the table: what the resolution set, before the figures are locked."""

from dataclasses import asdict, replace
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, RestrictedError
from django.utils import timezone

from thidua.audit import book
from thidua.audit.models import Event
from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.indicators.models import Indicator, TargetSet
from thidua.indicators.operations.tables import check_may_write, locked
from thidua.indicators.policies import keeping
from thidua.indicators.policies.keeping import Target


@transaction.atomic
def add_indicator(
    target_set: TargetSet,
    *,
    target: Target,
    once_key: UUID | None = None,
    by: Actor,
    at: datetime,
) -> Indicator:
    """Add a row at the end; the same key twice gives the same row."""
    target_set = locked(target_set)
    check_may_write(target_set, by=by)
    known = Indicator.objects.filter(once_key=once_key).first() if once_key else None
    if known is not None:
        return _same_table(known, target_set)
    last = target_set.indicators.aggregate(last=Max("position"))["last"] or 0
    indicator = Indicator(target_set=target_set, position=last + 1, once_key=once_key)
    _write(indicator, target)

    indicator.save()
    book.record(
        "indicator.added",
        indicator,
        by=by,
        at=at,
        unit_path=target_set.cycle.unit.path,
        name=indicator.name,
        plan=indicator.plan_text,
    )
    return indicator


@transaction.atomic
def change_indicator(
    indicator: Indicator, *, version: int, target: Target, by: Actor, at: datetime
) -> Indicator:
    """Rewrite a row. Raises Stale when somebody saved it since `version` was read."""
    target_set = locked(indicator.target_set)
    check_may_write(target_set, by=by)
    indicator = Indicator.objects.select_for_update(of=("self",)).get(pk=indicator.pk)
    if indicator.version != version:
        raise _stale(indicator)
    before = {"name": indicator.name, "plan": indicator.plan_text}
    _write(indicator, target)

    indicator.version += 1
    indicator.save()
    book.record(
        "indicator.changed",
        indicator,
        by=by,
        at=at,
        unit_path=target_set.cycle.unit.path,
        before=before,
        after={"name": indicator.name, "plan": indicator.plan_text},
    )
    return indicator


@transaction.atomic
def remove_indicator(indicator: Indicator, *, by: Actor, at: datetime) -> None:
    """Take out a row that should not be there; the book keeps what it said."""
    target_set = locked(indicator.target_set)
    check_may_write(target_set, by=by)
    keeping.check_removable(part_count=indicator.parts.count())
    figures = list(indicator.measurements.order_by("version").values_list("actual_text", flat=True))

    book.record(
        "indicator.removed",
        indicator,
        by=by,
        at=at,
        unit_path=target_set.cycle.unit.path,
        name=indicator.name,
        plan=indicator.plan_text,
        figures=figures,
    )
    indicator.settlements.all().delete()
    indicator.measurements.all().delete()
    try:
        indicator.delete()
    except RestrictedError as error:
        raise Refused(
            f"Giao ước đang dùng chỉ tiêu “{indicator.name}”, nên phải giữ lại."
        ) from error


def _write(indicator: Indicator, target: Target) -> None:
    """Check the words and put them into the row; saving is the caller's business."""
    target = replace(target, name=keeping.check_named(target.name, what="chỉ tiêu"))
    same = Indicator.objects.filter(target_set=indicator.target_set, name=target.name)
    keeping.check_new_name(is_taken=same.exclude(pk=indicator.pk).exists(), name=target.name)
    keeping.check_readable(target.plan_text, field="plan_text")
    _check_whole(indicator, target.part_of_id)
    for name, value in asdict(target).items():
        setattr(indicator, name, value.strip() if isinstance(value, str) else value)
    relations = [field.name for field in indicator._meta.fields if field.is_relation]
    try:
        indicator.clean_fields(exclude=relations)
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise Refused(" ".join(messages), field=field) from error


def _check_whole(indicator: Indicator, whole_id: int | None) -> None:
    if whole_id is None:
        return
    whole = Indicator.objects.filter(target_set=indicator.target_set, pk=whole_id).first()
    if whole is None:
        raise NotAllowed
    keeping.check_whole(is_itself=whole.pk == indicator.pk, is_part=whole.part_of_id is not None)


def _same_table(known: Indicator, target_set: TargetSet) -> Indicator:
    if known.target_set_id != target_set.pk:
        raise NotAllowed
    return known


def _stale(indicator: Indicator) -> Stale:
    """The stored words, with who wrote them and when."""
    theirs = {name: str(getattr(indicator, name) or "") for name in asdict(Target(""))}
    saved = Event.objects.filter(about=book.key_of(indicator)).order_by("-pk").first()
    return Stale(
        theirs | {"version": str(indicator.version)},
        who=saved.actor_name if saved else "",
        at=f"{timezone.localtime(saved.at):%H:%M, %d/%m/%Y}" if saved else "",
    )
