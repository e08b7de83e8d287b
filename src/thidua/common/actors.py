"""Who acts: a frozen picture of a person's account and duties on the day of the act."""

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a duty allows. A duty is a role held for a unit (and what is below it)."""

    OFFICER = "officer"
    CHAIR = "chair"
    COUNCIL_MEMBER = "council_member"
    UNIT_HEAD = "unit_head"
    BLOC_HEAD = "bloc_head"
    ADMINISTRATOR = "administrator"


ROLE_LABELS: dict[Role, str] = {
    Role.OFFICER: "Công chức thi đua, khen thưởng",
    Role.CHAIR: "Chủ tịch Ủy ban nhân dân",
    Role.COUNCIL_MEMBER: "Thành viên Hội đồng thi đua, khen thưởng",
    Role.UNIT_HEAD: "Trưởng đơn vị",
    Role.BLOC_HEAD: "Khối trưởng",
    Role.ADMINISTRATOR: "Quản trị hệ thống",
}


@dataclass(frozen=True)
class Held:
    """One duty in force: the role, the unit it is held for, and that unit's place in the tree."""

    role: Role
    unit_id: int
    unit_path: str  # "/3/17/": the ids from the root down to the unit, so "below" is a prefix


@dataclass(frozen=True)
class Actor:
    """Who acts. `SYSTEM` is the program itself, `ANYONE` the public."""

    name: str
    account_id: int | None = None
    person_id: int | None = None
    duties: tuple[Held, ...] = field(default=())
    is_system: bool = False

    def holds(self, roles: Role | Collection[Role], *, unit_path: str) -> bool:
        """Whether one of the roles is held for the unit at `unit_path` or for a unit above it."""
        wanted = {roles} if isinstance(roles, Role) else set(roles)
        return any(
            duty.role in wanted and unit_path.startswith(duty.unit_path) for duty in self.duties
        )

    def has(self, role: Role) -> bool:
        return any(duty.role is role for duty in self.duties)

    def paths(self, *roles: Role) -> tuple[str, ...]:
        """The places in the tree for which one of the roles (any role, if none given) is held."""
        return tuple(duty.unit_path for duty in self.duties if not roles or duty.role in roles)


SYSTEM = Actor(name="Hệ thống", is_system=True)
ANYONE = Actor(name="Người đọc")
