"""The few figures of the start page about who is put forward."""

from dataclasses import dataclass

from django.db.models import Count, Q

from thidua.common.actors import Actor
from thidua.cycles.models import Cycle
from thidua.nominations.enums import NominationState
from thidua.nominations.queries import visible_to
from thidua.organisations.enums import Gender, RecipientKind


@dataclass(frozen=True)
class Nominated:
    """How many are put forward this year, and how evenly."""

    collectives: int
    individuals: int
    direct: int
    direct_unknown: int
    women: int


def nominations_of(cycle: Cycle, *, by: Actor) -> Nominated:
    """Counts of the year's nominations that were not withdrawn; one query."""
    person = Q(recipient__kind=RecipientKind.INDIVIDUAL)
    counts = (
        visible_to(by)
        .filter(cycle=cycle)
        .exclude(state=NominationState.WITHDRAWN)
        .aggregate(
            collectives=Count("pk", filter=~person),
            individuals=Count("pk", filter=person),
            direct=Count("pk", filter=person & Q(recipient__person__is_direct_worker=True)),
            direct_unknown=Count(
                "pk", filter=person & Q(recipient__person__is_direct_worker__isnull=True)
            ),
            women=Count("pk", filter=person & Q(recipient__person__gender=Gender.FEMALE)),
        )
    )
    return Nominated(**counts)
