"""One locality being loaded: its data, and what has been made of it so far."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

from thidua.accounts import queries as accounts
from thidua.accounts.models import Account
from thidua.common.actors import SYSTEM, Actor, Role
from thidua.cycles.models import Cycle
from thidua.organisations import operations
from thidua.organisations.models import Person, Recipient, Unit


VIET_NAM = timezone(timedelta(hours=7))
Data = dict[str, Any]


def moment(day: date, hour: int = 8) -> datetime:
    """An hour of a day in Việt Nam."""
    return datetime.combine(day, time(hour), tzinfo=VIET_NAM).astimezone(UTC)


def says(value: Data | str | None) -> str:
    """The text of a quote, or the text itself; empty for nothing."""
    if value is None:
        return ""
    return str(value["says"]) if isinstance(value, dict) else str(value)


@dataclass
class Place:
    """A locality: rows of its file by key become records by key."""

    data: Data
    units: dict[str, Unit] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    households: dict[str, Recipient] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    made: dict[str, Any] = field(default_factory=dict)  # movements, indicators, pledges … by key
    _cycle: Cycle | None = None

    @property
    def body(self) -> Unit:
        return self.units["ubnd"]

    @property
    def cycle(self) -> Cycle:
        if self._cycle is None:
            raise LookupError("the year is not open yet")
        return self._cycle

    @cycle.setter
    def cycle(self, cycle: Cycle) -> None:
        self._cycle = cycle

    @property
    def officer(self) -> Actor:
        return self.actor(Role.OFFICER, "ubnd")

    @property
    def chair(self) -> Actor:
        return self.actor(Role.CHAIR, "ubnd")

    def head(self, unit: str) -> Actor | None:
        """The head of a unit, if somebody has the duty."""
        return self._holder(Role.UNIT_HEAD, unit)

    def actor(self, role: Role, unit: str) -> Actor:
        """Whoever holds the role for the unit; the program itself where nobody does."""
        return self._holder(role, unit) or SYSTEM

    def _holder(self, role: Role, unit: str) -> Actor | None:
        for row in (self.data.get("accounts") or {}).get("rows", []):
            if {"role": role.value, "unit": unit} in row["duties"]:
                account = self.accounts[row["username"]]
                return accounts.actor_of(account, on=date(self.data["cycle"]["year"], 12, 31))
        return None

    def member(self, person: str) -> Actor:
        """The person as an actor with the duties of their account; named, if they have none."""
        for row in (self.data.get("accounts") or {}).get("rows", []):
            if row["person"] == person:
                return accounts.actor_of(self.accounts[row["username"]], on=date(2023, 1, 1))
        return Actor(name=self.people[person].full_name, person_id=self.people[person].pk)

    def recipient(self, who: Data, *, at: datetime) -> Recipient:
        """The recipient that a row names by `person`, `unit` or `household`."""
        if "household" in who:
            return self.households[who["household"]]
        if "unit" in who and "person" not in who:
            return operations.recipient_of_unit(self.units[who["unit"]], by=SYSTEM, at=at)
        person = self.people[who["person"]]
        home = person.home or self.body
        return operations.recipient_of_person(person, home=home, by=SYSTEM, at=at)
