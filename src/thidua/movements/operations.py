"""Everything that can be done to movements, their deliveries and activities."""

from collections.abc import Collection
from dataclasses import asdict
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import models, transaction
from django.utils import timezone

from thidua.audit import book
from thidua.audit.models import Event
from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.common.states import move
from thidua.common.vietnamese import fold
from thidua.cycles import queries as cycles
from thidua.cycles.models import Cycle
from thidua.files import operations as files
from thidua.files.enums import FileKind
from thidua.movements import permissions, policies, queries
from thidua.movements.enums import MOVES, MovementState
from thidua.movements.models import Activity, Delivery, Movement
from thidua.movements.policies import Draft
from thidua.notices import operations as notices, queries as readers
from thidua.notices.enums import NoticeKind
from thidua.organisations.models import Unit


Sent = TypeVar("Sent", Movement, Activity)


@transaction.atomic
def draft_movement(
    *,
    cycle: Cycle,
    draft: Draft,
    owner: Unit | None = None,
    parent: Movement | None = None,
    once_key: UUID | None = None,
    is_illustrative: bool = False,
    by: Actor,
    at: datetime,
) -> Movement:
    """Begin a movement of the year; the same key twice gives the same one."""
    permissions.check_can_run(by, cycle.unit)
    cycles.check_open(cycle)
    policies.check_draft(draft)
    if known := _sent_before(Movement.objects.all(), once_key, cycle=cycle):
        return known
    movement = Movement(
        cycle=cycle,
        owner=owner or cycle.unit,
        parent=parent,
        once_key=once_key,
        is_illustrative=is_illustrative,
        folded_name=fold(draft.name),
        **asdict(draft),
    )
    _clean(movement)

    movement.save()
    book.record(
        "movement.drafted", movement, by=by, at=at, unit_path=cycle.unit.path, name=movement.name
    )
    return movement


@transaction.atomic
def change_movement(
    movement: Movement, *, version: int, draft: Draft, by: Actor, at: datetime
) -> Movement:
    """Rewrite a draft. Raises Stale when somebody saved it since `version` was read."""
    movement = _locked(movement)
    permissions.check_can_run(by, movement.cycle.unit)
    cycles.check_open(movement.cycle)
    policies.check_is_draft(is_draft=movement.state == MovementState.DRAFT)
    policies.check_draft(draft)
    if movement.version != version:
        raise _stale(movement)
    before, words = asdict(queries.draft_of(movement)), asdict(draft)
    for name, value in words.items():
        setattr(movement, name, value)
    movement.folded_name = fold(draft.name)
    _clean(movement)

    movement.version += 1
    movement.save()
    book.record(
        "movement.changed",
        movement,
        by=by,
        at=at,
        unit_path=movement.cycle.unit.path,
        changed=sorted(name for name in words if words[name] != before[name]),
    )
    return movement


@transaction.atomic
def launch_movement(
    movement: Movement,
    *,
    plan_number: int | None,
    plan_signed_on: date | None,
    plan_symbol: str = policies.DEFAULT_SYMBOL,
    units: Collection[Unit] | None = None,
    by: Actor,
    at: datetime,
) -> Movement:
    """Launch by a numbered plan, and deliver to the units (every present sub-unit by default).

    Raises Refused naming each of the eight contents that the plan lacks, with its article.
    """
    movement = _locked(movement)
    cycle = movement.cycle
    permissions.check_can_run(by, cycle.unit)
    cycles.check_open(cycle)
    policies.check_complete(queries.draft_of(movement))
    movement.plan_number, movement.plan_signed_on = plan_number, plan_signed_on
    movement.plan_symbol = plan_symbol.strip() or policies.DEFAULT_SYMBOL
    _check_plan(movement, by=by, today=timezone.localdate(at))
    receivers = queries.receivers(cycle, by=by) if units is None else list(units)
    policies.check_receivers([unit.path for unit in receivers], body_path=cycle.unit.path)
    move(movement, MovementState.LAUNCHED, along=MOVES)

    movement.launched_at = at
    movement.version += 1
    movement.save()
    Delivery.objects.bulk_create(
        Delivery(movement=movement, unit=unit, delivered_at=at) for unit in receivers
    )
    book.record(
        "movement.launched",
        movement,
        by=by,
        at=at,
        unit_path=cycle.unit.path,
        plan=f"{plan_number}/{movement.plan_symbol}",
        signed_on=plan_signed_on,
        units=len(receivers),
    )
    _tell_heads(
        movement,
        receivers,
        says=f"Phong trào mới: {movement.name}. Đọc và báo đã nhận.",
        by=by,
        at=at,
    )
    return movement


@transaction.atomic
def acknowledge_delivery(delivery: Delivery, *, by: Actor, at: datetime) -> Delivery:
    """The unit's head says that the unit has received the movement; the first answer stands."""
    delivery = _locked_delivery(delivery)
    permissions.check_can_acknowledge(by, delivery)
    cycles.check_open(delivery.movement.cycle)
    if delivery.acknowledged_at is not None:
        return delivery

    delivery.acknowledged_at, delivery.acknowledged_by = at, by.name
    delivery.save(update_fields=["acknowledged_at", "acknowledged_by"])
    book.record(
        "delivery.acknowledged",
        delivery.movement,
        by=by,
        at=at,
        unit_path=delivery.unit.path,
        unit=delivery.unit.name,
    )
    return delivery


@transaction.atomic
def remind_units(movement: Movement, *, by: Actor, at: datetime) -> int:
    """Tell the heads of the units that have not answered, at most once a day; returns how many."""
    movement = _locked(movement)
    permissions.check_can_run(by, movement.cycle.unit)
    waiting = [
        delivery
        for delivery in queries.deliveries_of(movement, by=by)
        if delivery.acknowledged_at is None
    ]
    today = timezone.localdate(at)
    due = [
        delivery
        for delivery in waiting
        if delivery.reminded_at is None or timezone.localdate(delivery.reminded_at) < today
    ]
    policies.check_somebody_to_remind(waiting=len(waiting), due=len(due))

    for delivery in due:
        delivery.reminded_count += 1
        delivery.reminded_at = at
    Delivery.objects.bulk_update(due, ["reminded_count", "reminded_at"])
    book.record(
        "delivery.reminded",
        movement,
        by=by,
        at=at,
        unit_path=movement.cycle.unit.path,
        units=[delivery.unit.name for delivery in due],
    )
    _tell_heads(
        movement,
        [delivery.unit for delivery in due],
        says=f"Nhắc: đơn vị chưa báo đã nhận phong trào {movement.name}.",
        by=by,
        at=at,
    )
    return len(due)


@transaction.atomic
def report_activity(
    *,
    cycle: Cycle,
    unit: Unit,
    kind: str,
    happened_on: date,
    people_count: int | None = None,
    note: str = "",
    photo: "UploadedFile[bytes] | None" = None,
    movement: Movement | None = None,
    once_key: UUID | None = None,
    is_illustrative: bool = False,
    by: Actor,
    at: datetime,
) -> Activity:
    """A unit tells what it did; the same key twice (a lost connection) makes one activity."""
    permissions.check_can_report(by, unit)
    if known := _sent_before(Activity.objects.all(), once_key, cycle=cycle, unit=unit):
        return known
    activity = Activity(
        cycle=cycle,
        unit=unit,
        movement=movement,
        kind=kind,
        happened_on=happened_on,
        people_count=people_count,
        note=note.strip(),
        once_key=once_key,
        reported_at=at,
        reported_by=by.name,
        is_illustrative=is_illustrative,
    )
    _check_activity(activity, by=by, today=timezone.localdate(at))
    if photo is not None:
        activity.photo = files.store_file(upload=photo, kind=FileKind.PHOTO, by=by, at=at)

    activity.save()
    book.record(
        "activity.reported",
        activity,
        by=by,
        at=at,
        unit_path=unit.path,
        kind=kind,
        happened_on=happened_on,
        people=people_count,
    )
    return activity


@transaction.atomic
def close_movement(movement: Movement, *, review: str, by: Actor, at: datetime) -> Movement:
    """Sum the movement up in words; its figures are counted, never typed."""
    movement = _locked(movement)
    permissions.check_can_run(by, movement.cycle.unit)
    cycles.check_open(movement.cycle)
    policies.check_review(review)
    move(movement, MovementState.CLOSED, along=MOVES)

    movement.review, movement.closed_at = review.strip(), at
    movement.version += 1
    movement.save()
    book.record(
        "movement.closed",
        movement,
        by=by,
        at=at,
        unit_path=movement.cycle.unit.path,
        name=movement.name,
    )
    return movement


def _check_plan(movement: Movement, *, by: Actor, today: date) -> None:
    number, signed_on = policies.check_plan(
        number=movement.plan_number,
        signed_on=movement.plan_signed_on,
        ends_on=movement.ends_on,
        today=today,
    )
    symbol = movement.plan_symbol
    others = queries.others_of_number(
        movement, number=number, symbol=symbol, year=signed_on.year, by=by
    )
    policies.check_number_free(number=number, symbol=symbol, signed_on=signed_on, others=others)
    _clean(movement)


def _check_activity(activity: Activity, *, by: Actor, today: date) -> None:
    cycle, unit = activity.cycle, activity.unit
    cycles.check_open(cycle)
    policies.check_receivers([unit.path], body_path=cycle.unit.path)
    policies.check_activity(
        happened_on=activity.happened_on,
        people_count=activity.people_count,
        year=cycle.year,
        today=today,
    )
    if activity.movement is not None:
        queries.get_delivery(activity.movement, unit, by=by)
    _clean(activity)


def _tell_heads(
    movement: Movement, units: Collection[Unit], *, says: str, by: Actor, at: datetime
) -> None:
    heads = readers.accounts_holding(Role.UNIT_HEAD, units=units, on=timezone.localdate(at), by=by)
    notices.tell(heads, kind=NoticeKind.TO_DO, says=says, about=movement, by=by, at=at)


def _sent_before(
    rows: models.QuerySet[Sent], once_key: UUID | None, **mine: models.Model
) -> Sent | None:
    """What was sent under the same key; a key made up by somebody else opens nothing."""
    known = rows.filter(once_key=once_key).first() if once_key else None
    if known is not None and any(getattr(known, name) != one for name, one in mine.items()):
        raise NotAllowed
    return known


def _locked(movement: Movement) -> Movement:
    locked = Movement.objects.select_for_update(of=("self",))
    return locked.select_related("cycle__unit").get(pk=movement.pk)


def _locked_delivery(delivery: Delivery) -> Delivery:
    locked = Delivery.objects.select_for_update(of=("self",))
    return locked.select_related("unit", "movement__cycle__unit").get(pk=delivery.pk)


def _stale(movement: Movement) -> Stale:
    """The stored words, with who wrote them and when."""
    theirs = {
        name: f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value or "")
        for name, value in asdict(queries.draft_of(movement)).items()
    }
    saved = Event.objects.filter(about=book.key_of(movement)).order_by("-pk").first()
    return Stale(
        theirs | {"version": str(movement.version)},
        who=saved.actor_name if saved else "",
        at=f"{timezone.localtime(saved.at):%H:%M, %d/%m/%Y}" if saved else "",
    )


def _clean(record: models.Model) -> None:
    """Let the fields speak (too long, not on the list) before the database does."""
    relations = [field.name for field in record._meta.fields if field.is_relation]
    try:
        record.clean_fields(exclude=relations)
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise Refused(" ".join(messages), field=field) from error
