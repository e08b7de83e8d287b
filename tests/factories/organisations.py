"""Units, people and actors, made through the operations."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from thidua.common.actors import SYSTEM, Actor, Held, Role
from thidua.organisations import operations
from thidua.organisations.enums import UnitKind
from thidua.organisations.models import Person, Recipient, Unit


AT = datetime(2023, 1, 10, 2, 0, tzinfo=UTC)  # 09:00 in Việt Nam


@dataclass
class Commune:
    """A commune body with villages, ready to work in."""

    unit: Unit
    villages: list[Unit] = field(default_factory=list)

    def actor(self, *roles: Role, unit: Unit | None = None, name: str = "Người thử") -> Actor:
        return make_actor(*roles, unit=unit or self.unit, name=name)

    @property
    def officer(self) -> Actor:
        return self.actor(Role.OFFICER, name="Công chức thử")

    @property
    def chair(self) -> Actor:
        return self.actor(Role.CHAIR, name="Chủ tịch thử")


def make_unit(
    name: str = "Đơn vị thử",
    *,
    kind: UnitKind = UnitKind.DEPARTMENT,
    parent: Unit | None = None,
    founded_on: date | None = None,
) -> Unit:
    return operations.create_unit(
        name=name, kind=kind, parent=parent, founded_on=founded_on, by=SYSTEM, at=AT
    )


def make_commune(name: str = "UBND xã Thử", *, villages: int = 2) -> Commune:
    unit = operations.create_unit(
        name=name,
        kind=UnitKind.COMMUNE_BODY,
        parent=None,
        place_name=name.rsplit(maxsplit=1)[-1],
        village_term="thôn",
        by=SYSTEM,
        at=AT,
    )
    below = [
        make_unit(f"Thôn {number}", kind=UnitKind.VILLAGE, parent=unit)
        for number in range(1, villages + 1)
    ]
    return Commune(unit, below)


def make_person(full_name: str = "Nguyễn Văn Thử", *, home: Unit, **known: object) -> Person:
    return operations.add_person(full_name=full_name, home=home, by=SYSTEM, at=AT, **known)


def make_individual(full_name: str = "Nguyễn Văn Thử", *, home: Unit, **known: object) -> Recipient:
    person = make_person(full_name, home=home, **known)
    return operations.recipient_of_person(person, home=home, by=SYSTEM, at=AT)


def make_collective(unit: Unit) -> Recipient:
    return operations.recipient_of_unit(unit, by=SYSTEM, at=AT)


def make_actor(
    *roles: Role,
    unit: Unit,
    name: str = "Người thử",
    account_id: int | None = None,
    person: Person | None = None,
) -> Actor:
    """An actor without an account, for tests of operations; account ids differ by name."""
    return Actor(
        name=name,
        account_id=account_id if account_id is not None else 1_000 + sum(map(ord, name)),
        person_id=person.pk if person else None,
        duties=tuple(Held(role, unit.pk, unit.path) for role in roles),
    )
