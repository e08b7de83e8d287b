"""Titles that people and units aim at this year."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.cycles import queries as cycles
from thidua.cycles.models import Cycle
from thidua.organisations import operations as organisations
from thidua.organisations.models import Person, Recipient, Unit
from thidua.pledges import permissions, policies, queries
from thidua.pledges.models import Registration
from thidua.pledges.queries import Subject


@transaction.atomic
def register_title(
    *,
    cycle: Cycle,
    unit: Unit,
    recipient: Recipient,
    title: str,
    registered_on: date,
    by: Actor,
    at: datetime,
) -> Registration:
    """Register a title of the lawbook for somebody of the unit.

    Raises Refused for a title that the year's law does not have, or that is not for them.
    """
    _check(cycle, unit, by=by)
    _check_choice(cycle, unit, recipient, title)
    policies.check_registered_once(
        is_registered=queries.is_registered(recipient, title=title, year=cycle.year),
        name=recipient.name,
        title=queries.title_name(title, cycle.year),
        year=cycle.year,
    )

    return _register(cycle, unit, recipient, title, registered_on, by=by, at=at)


@transaction.atomic
def register_titles(
    *,
    cycle: Cycle,
    unit: Unit,
    choices: Sequence[tuple[Subject, str]],
    registered_on: date,
    by: Actor,
    at: datetime,
) -> list[Registration]:
    """Register for a whole unit at once; what is registered already is passed over.

    Somebody who was never put forward before becomes a recipient here. Nothing is stored when one
    choice is refused. Returns the new registrations.
    """
    _check(cycle, unit, by=by)
    wanted = [(_recipient_of(subject, unit, by=by, at=at), title) for subject, title in choices]
    for recipient, title in wanted:
        _check_choice(cycle, unit, recipient, title)
    known = queries.titles_registered(cycle, unit, by=by)

    return [
        _register(cycle, unit, recipient, title, registered_on, by=by, at=at)
        for recipient, title in dict.fromkeys(wanted)
        if title not in known.get(recipient.pk, ())
    ]


@transaction.atomic
def withdraw_registration(registration: Registration, *, by: Actor, at: datetime) -> Registration:
    """Take a registration back; the row stays, so that it shows who aimed at what."""
    registration = Registration.objects.select_for_update(of=("self",)).get(pk=registration.pk)
    permissions.check_can_register(by, registration.unit)
    cycles.check_open(registration.cycle)
    if registration.withdrawn_at is not None:
        return registration

    registration.withdrawn_at = at
    registration.save(update_fields=["withdrawn_at"])
    book.record(
        "registration.withdrawn",
        registration,
        by=by,
        at=at,
        unit_path=registration.unit.path,
        title=registration.title,
        recipient=registration.recipient.name,
    )
    return registration


def _recipient_of(subject: Subject, unit: Unit, *, by: Actor, at: datetime) -> Recipient:
    if isinstance(subject, Person):
        return organisations.recipient_of_person(subject, home=unit, by=by, at=at)
    if isinstance(subject, Unit):
        return organisations.recipient_of_unit(subject, by=by, at=at)
    return subject


def _check(cycle: Cycle, unit: Unit, *, by: Actor) -> None:
    permissions.check_can_register(by, unit)
    cycles.check_open(cycle)
    policies.check_within([unit.path], body_path=cycle.unit.path)


def _check_choice(cycle: Cycle, unit: Unit, recipient: Recipient, title: str) -> None:
    page = queries.title_of(title, cycle.year)
    if page is None:
        raise policies.no_such_title(title, year=cycle.year)
    policies.check_recipient(
        name=recipient.name,
        home_path=recipient.home.path,
        unit_path=unit.path,
        unit=unit.name,
        kind_fits=recipient.kind in page.rules,
        title=page.name,
    )


def _register(
    cycle: Cycle,
    unit: Unit,
    recipient: Recipient,
    title: str,
    registered_on: date,
    *,
    by: Actor,
    at: datetime,
) -> Registration:
    registration = Registration.objects.create(
        cycle=cycle,
        unit=unit,
        recipient=recipient,
        title=title,
        registered_on=registered_on,
        registered_by=by.name,
    )
    book.record(
        "registration.made",
        registration,
        by=by,
        at=at,
        unit_path=unit.path,
        title=title,
        recipient=recipient.name,
        year=cycle.year,
    )
    return registration
