"""Everything that can be done to a year."""

from datetime import date, datetime

from django.db import transaction

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.common.states import move
from thidua.cycles import permissions, policies, queries
from thidua.cycles.enums import MOVES, CycleState, StepKind
from thidua.cycles.models import Cycle, Step
from thidua.organisations.models import Unit


@transaction.atomic
def open_cycle(*, unit: Unit, year: int, theme: str = "", by: Actor, at: datetime) -> Cycle:
    """Open the emulation year of a body with its eight steps, not dated yet."""
    permissions.check_can_run(by, unit)
    policies.check_year(year)
    if Cycle.objects.filter(unit=unit, year=year).exists():
        raise Refused(f"{unit.name} đã có năm thi đua {year}.", field="year")

    cycle = Cycle.objects.create(unit=unit, year=year, theme=theme.strip(), opened_at=at)
    Step.objects.bulk_create(
        Step(cycle=cycle, kind=kind, position=position)
        for position, kind in enumerate(StepKind.values, start=1)
    )
    book.record("cycle.opened", cycle, by=by, at=at, unit_path=unit.path, year=year)
    return cycle


@transaction.atomic
def date_step(
    step: Step, *, starts_on: date | None, due_on: date | None, by: Actor, at: datetime
) -> Step:
    """Set the dates of one step."""
    cycle = step.cycle
    permissions.check_can_run(by, cycle.unit)
    queries.check_open(cycle)
    policies.check_step_dates(starts_on=starts_on, due_on=due_on)

    step.starts_on, step.due_on = starts_on, due_on
    step.save(update_fields=["starts_on", "due_on"])
    book.record(
        "cycle.step_dated",
        cycle,
        by=by,
        at=at,
        unit_path=cycle.unit.path,
        step=step.kind,
        starts_on=starts_on,
        due_on=due_on,
    )
    return step


@transaction.atomic
def close_cycle(cycle: Cycle, *, by: Actor, at: datetime) -> Cycle:
    """Close the year; nothing in it changes afterwards without reopening it."""
    cycle = Cycle.objects.select_for_update(of=("self",)).select_related("unit").get(pk=cycle.pk)
    permissions.check_can_run(by, cycle.unit)
    move(cycle, CycleState.CLOSED, along=MOVES)

    cycle.closed_at = at
    cycle.save(update_fields=["state", "closed_at"])
    book.record("cycle.closed", cycle, by=by, at=at, unit_path=cycle.unit.path, year=cycle.year)
    return cycle


@transaction.atomic
def reopen_cycle(cycle: Cycle, *, reason: str, by: Actor, at: datetime) -> Cycle:
    """Open a closed year again; the reason stays in the book."""
    cycle = Cycle.objects.select_for_update(of=("self",)).select_related("unit").get(pk=cycle.pk)
    permissions.check_can_run(by, cycle.unit)
    policies.check_reason(reason)
    move(cycle, CycleState.OPEN, along=MOVES)

    cycle.closed_at = None
    cycle.save(update_fields=["state", "closed_at"])
    book.record(
        "cycle.reopened",
        cycle,
        by=by,
        at=at,
        unit_path=cycle.unit.path,
        year=cycle.year,
        reason=reason.strip(),
    )
    return cycle
