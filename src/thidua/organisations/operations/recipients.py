"""Making somebody or something a recipient: it can then be registered, nominated, honoured."""

from datetime import datetime

from django.db import transaction

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.vietnamese import fold
from thidua.organisations import permissions, policies
from thidua.organisations.enums import RecipientKind
from thidua.organisations.models import Person, Recipient, Unit


@transaction.atomic
def recipient_of_person(person: Person, *, home: Unit, by: Actor, at: datetime) -> Recipient:
    """The person as a recipient; the same one every time."""
    permissions.check_can_name_people(by, home)
    found = Recipient.objects.filter(person=person).first()
    if found is not None:
        return found
    return _add(
        RecipientKind.INDIVIDUAL,
        person.full_name,
        home,
        person=person,
        is_illustrative=person.is_illustrative,
        by=by,
        at=at,
    )


@transaction.atomic
def recipient_of_unit(unit: Unit, *, by: Actor, at: datetime) -> Recipient:
    """The unit as a collective; the same one every time."""
    permissions.check_can_name_people(by, unit)
    found = Recipient.objects.filter(unit=unit).first()
    if found is not None:
        return found
    return _add(
        RecipientKind.COLLECTIVE,
        unit.name,
        unit,
        unit=unit,
        is_illustrative=unit.is_illustrative,
        by=by,
        at=at,
    )


@transaction.atomic
def add_collective(
    *, name: str, home: Unit, is_illustrative: bool = False, by: Actor, at: datetime
) -> Recipient:
    """A collective that is no unit: a group of neighbours, a lane, a volunteers' team."""
    permissions.check_can_name_people(by, home)
    return _add(
        RecipientKind.COLLECTIVE,
        policies.check_name(name, what="tên tập thể"),
        home,
        is_illustrative=is_illustrative,
        by=by,
        at=at,
    )


@transaction.atomic
def add_household(
    *,
    name: str,
    home: Unit,
    head: Person | None = None,
    is_illustrative: bool = False,
    by: Actor,
    at: datetime,
) -> Recipient:
    """A household, named as it is to be printed ("Hộ ông …")."""
    permissions.check_can_name_people(by, home)
    return _add(
        RecipientKind.HOUSEHOLD,
        policies.check_name(name, what="tên hộ gia đình"),
        home,
        head=head,
        is_illustrative=is_illustrative,
        by=by,
        at=at,
    )


def _add(
    kind: RecipientKind,
    name: str,
    home: Unit,
    *,
    by: Actor,
    at: datetime,
    is_illustrative: bool = False,
    **whose: Person | Unit | None,
) -> Recipient:
    recipient = Recipient.objects.create(
        kind=kind,
        name=name,
        folded_name=fold(name),
        home=home,
        is_illustrative=is_illustrative,
        **whose,
    )
    book.record(
        "recipient.added", recipient, by=by, at=at, unit_path=home.path, kind=kind.value, name=name
    )
    return recipient
