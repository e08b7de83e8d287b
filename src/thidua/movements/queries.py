"""Questions about movements, their deliveries and activities."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, ExtractMonth

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.common.vietnamese import fold
from thidua.cycles.models import Cycle
from thidua.movements.enums import MovementState
from thidua.movements.models import Activity, Delivery, Movement
from thidua.movements.permissions import RUNNERS
from thidua.movements.policies import Draft
from thidua.organisations import queries as organisations
from thidua.organisations.enums import UnitKind
from thidua.organisations.models import Unit


MONTHS = range(1, 13)


@dataclass(frozen=True)
class Months:
    """How many activities a unit told of in each month of the year, January first."""

    unit: Unit
    counts: tuple[int, ...]

    @property
    def active_count(self) -> int:
        return sum(count > 0 for count in self.counts)


def movements_visible_to(
    by: Actor, cycle: Cycle, *, text: str = "", state: str = "", field: str = ""
) -> QuerySet[Movement]:
    """The year's movements that the actor runs or received, newest first, with their counts.

    Each has `delivered_count`, `acknowledged_count` and `activity_count`. `text` finds names that
    hold every word, marks or no marks.
    """
    movements = Movement.objects.filter(_visible(by), cycle=cycle)
    for word in fold(text).split():
        movements = movements.filter(folded_name__contains=word)
    if state:
        movements = movements.filter(state=state)
    if field:
        movements = movements.filter(field=field)
    deliveries = Delivery.objects.filter(movement=OuterRef("pk"))
    activities = Activity.objects.filter(movement=OuterRef("pk"))
    return (
        movements.select_related("owner", "cycle__unit")
        .annotate(
            delivered_count=_count(deliveries),
            acknowledged_count=_count(deliveries.filter(acknowledged_at__isnull=False)),
            activity_count=_count(activities),
        )
        .order_by("-pk")
    )


def get_movement(pk: int, *, by: Actor) -> Movement:
    """A movement that the actor runs or received. Raises NotAllowed (404) otherwise."""
    found = Movement.objects.filter(_visible(by), pk=pk).select_related("owner", "cycle__unit")
    movement = found.first()
    if movement is None:
        raise NotAllowed
    return movement


def deliveries_of(movement: Movement, *, by: Actor) -> list[Delivery]:
    """To whom it was delivered, in the order of the units; only the runner sees all of them."""
    deliveries = movement.deliveries.filter(_of_units(by, "unit")).select_related("unit")
    return sorted(deliveries, key=lambda delivery: unit_order(delivery.unit))


def deliveries_to(unit: Unit, cycle: Cycle, *, by: Actor) -> list[Delivery]:
    """The movements of the year in the hands of a unit, newest first."""
    return list(
        Delivery.objects.filter(_of_units(by, "unit"), unit=unit, movement__cycle=cycle)
        .select_related("movement__owner", "unit", "movement__cycle__unit")
        .order_by("-delivered_at", "-pk")
    )


def get_delivery(movement: Movement, unit: Unit, *, by: Actor) -> Delivery:
    found = Delivery.objects.filter(_of_units(by, "unit"), movement=movement, unit=unit)
    delivery = found.select_related("movement__cycle__unit", "unit").first()
    if delivery is None:
        raise NotAllowed
    return delivery


def unacknowledged(cycle: Cycle, *, by: Actor) -> QuerySet[Delivery]:
    """Deliveries of running movements to which no unit head has answered yet."""
    return Delivery.objects.filter(
        _of_units(by, "unit"),
        movement__cycle=cycle,
        movement__state=MovementState.LAUNCHED,
        acknowledged_at__isnull=True,
    )


def activities_visible_to(
    by: Actor, cycle: Cycle, *, unit: Unit | None = None, movement: Movement | None = None
) -> QuerySet[Activity]:
    """What units told of in the year, the latest day first."""
    activities = Activity.objects.filter(_of_units(by, "unit"), cycle=cycle)
    if unit is not None:
        activities = activities.filter(unit=unit)
    if movement is not None:
        activities = activities.filter(movement=movement)
    return activities.select_related("unit", "movement", "photo").order_by("-happened_on", "-pk")


def get_activity(pk: int, *, by: Actor) -> Activity:
    """For its photo: whoever may see the unit's work may see it."""
    found = Activity.objects.filter(_of_units(by, "unit"), pk=pk).select_related("unit", "photo")
    activity = found.first()
    if activity is None:
        raise NotAllowed
    return activity


def months_of(cycle: Cycle, *, by: Actor, movement: Movement | None = None) -> list[Months]:
    """The year's strip of every unit that received the movement (any movement, if none is given).

    A movement that was launched but never moved shows as empty months. Two queries.
    """
    received = Delivery.objects.filter(_of_units(by, "unit"), movement__cycle=cycle)
    activities = Activity.objects.filter(_of_units(by, "unit"), cycle=cycle)
    if movement is not None:
        received = received.filter(movement=movement)
        activities = activities.filter(movement=movement)
    units = Unit.objects.filter(pk__in=received.values("unit"))
    told = {
        (unit_id, month): count
        for unit_id, month, count in activities.annotate(month=ExtractMonth("happened_on"))
        .values_list("unit_id", "month")
        .annotate(Count("pk"))
        .order_by()
    }
    return [
        Months(unit, tuple(told.get((unit.pk, month), 0) for month in MONTHS))
        for unit in sorted(units, key=unit_order)
    ]


def receivers(cycle: Cycle, *, by: Actor) -> list[Unit]:
    """To whom a movement goes unless others are named: every present sub-unit of the body."""
    below = organisations.units_below(cycle.unit, by=by).exclude(kind=UnitKind.BLOC)
    return sorted(below, key=unit_order)


def others_of_number(
    movement: Movement, *, number: int, symbol: str, year: int, by: Actor
) -> list[tuple[str, date]]:
    """Name and signing day of the body's other movements launched under the same number."""
    others = Movement.objects.filter(
        _visible(by),
        cycle__unit=movement.cycle.unit_id,
        plan_number=number,
        plan_symbol=symbol,
        plan_signed_on__year=year,
    ).exclude(pk=movement.pk)
    return [(name, day) for name, day in others.values_list("name", "plan_signed_on") if day]


def draft_of(movement: Movement) -> Draft:
    """The words of a movement, for its form and for the check before a launch."""
    return Draft(**{part.name: getattr(movement, part.name) for part in fields(Draft)})


def unit_order(unit: Unit) -> tuple[str, list[tuple[int, str]]]:
    """Thôn 2 before Thôn 10."""
    return unit.kind, natural(unit.folded_name)


def natural(name: str) -> list[tuple[int, str]]:
    """A name as numbers and words, so that numbers sort by their value."""
    return [(int(word), "") if word.isdigit() else (-1, word) for word in name.split()]


def _visible(by: Actor) -> Q:
    """Movements of the bodies the actor runs, and launched ones delivered to the actor's units."""
    if by.is_system:
        return Q()
    return _any("cycle__unit__path", by.paths(*RUNNERS)) | Q(
        pk__in=Delivery.objects.filter(_any("unit__path", by.paths(Role.UNIT_HEAD))).values(
            "movement"
        )
    )


def _of_units(by: Actor, field: str) -> Q:
    """Rows of units below a place where the actor is officer, chair or head."""
    if by.is_system:
        return Q()
    return _any(f"{field}__path", by.paths(*RUNNERS, Role.UNIT_HEAD))


def _any(field: str, paths: Iterable[str]) -> Q:
    mine = Q(pk__in=[])
    for path in paths:
        mine |= Q(**{f"{field}__startswith": path})
    return mine


def _count(rows: QuerySet[Delivery] | QuerySet[Activity]) -> Coalesce:
    counted = rows.order_by().values("movement").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
