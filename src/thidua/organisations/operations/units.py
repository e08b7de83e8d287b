"""What can be done to units: they are set up, renamed, moved, joined, dissolved, succeeded."""

from datetime import date, datetime, timedelta

from django.db import transaction

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.common.vietnamese import fold
from thidua.organisations import permissions, policies
from thidua.organisations.enums import MembershipKind, UnitKind
from thidua.organisations.models import Area, Membership, Unit, UnitName, UnitSuccession


@transaction.atomic
def create_unit(
    *,
    name: str,
    kind: UnitKind,
    parent: Unit | None,
    founded_on: date | None = None,
    area: Area | None = None,
    place_name: str = "",
    village_term: str = "",
    is_illustrative: bool = False,
    by: Actor,
    at: datetime,
) -> Unit:
    """Set up a unit below another, with its first name and place."""
    permissions.check_can_keep(by, parent)
    name = policies.check_name(name, what="tên đơn vị")
    if (
        parent is not None
        and parent.children.filter(folded_name=fold(name), dissolved_on__isnull=True).exists()
    ):
        raise Refused(f"{parent.name} đã có {name}.", field="name")

    unit = Unit.objects.create(
        name=name,
        folded_name=fold(name),
        kind=kind,
        parent=parent,
        area=area,
        place_name=place_name,
        village_term=village_term,
        founded_on=founded_on,
        is_illustrative=is_illustrative,
    )
    unit.path = f"{parent.path if parent else '/'}{unit.pk}/"
    unit.save(update_fields=["path"])
    UnitName.objects.create(unit=unit, name=name, from_on=founded_on)
    if parent is not None:
        _place(unit, parent, from_on=founded_on)
    book.record("unit.created", unit, by=by, at=at, unit_path=unit.path, name=name, kind=kind)
    return unit


@transaction.atomic
def rename_unit(unit: Unit, *, name: str, from_on: date, by: Actor, at: datetime) -> Unit:
    """Give a unit a new name from a day on; the old one stays for the days before."""
    permissions.check_can_keep(by, unit)
    name = policies.check_name(name, what="tên mới")
    present = unit.names.select_for_update().get(to_on__isnull=True)
    policies.check_order(
        earlier=present.from_on,
        later=from_on - timedelta(days=1),
        sentence="Tên mới phải bắt đầu sau ngày có tên đang dùng.",
        field="from_on",
    )

    old = unit.name
    present.to_on = from_on - timedelta(days=1)
    present.save(update_fields=["to_on"])
    UnitName.objects.create(unit=unit, name=name, from_on=from_on)
    unit.name, unit.folded_name = name, fold(name)
    unit.save(update_fields=["name", "folded_name"])
    book.record(
        "unit.renamed",
        unit,
        by=by,
        at=at,
        unit_path=unit.path,
        before=old,
        after=name,
        from_on=from_on,
    )
    return unit


@transaction.atomic
def move_unit(unit: Unit, *, parent: Unit, from_on: date, by: Actor, at: datetime) -> Unit:
    """Put a unit below another one from a day on, with everything below it."""
    permissions.check_can_keep(by, unit)
    permissions.check_can_keep(by, parent)
    policies.check_not_below_itself(path=unit.path, new_parent_path=parent.path, name=unit.name)
    present = unit.memberships.filter(kind=MembershipKind.BELONGS, to_on__isnull=True).first()
    if present is not None:
        policies.check_order(
            earlier=present.from_on,
            later=from_on - timedelta(days=1),
            sentence="Ngày chuyển phải sau ngày vào nơi đang thuộc.",
            field="from_on",
        )

    if present is not None:
        present.to_on = from_on - timedelta(days=1)
        present.save(update_fields=["to_on"])
    _place(unit, parent, from_on=from_on)
    old_path, unit.parent = unit.path, parent
    unit.save(update_fields=["parent"])
    for below in Unit.objects.select_for_update().filter(path__startswith=old_path):
        below.path = f"{parent.path}{unit.pk}/{below.path.removeprefix(old_path)}"
        below.save(update_fields=["path"])
    unit.refresh_from_db(fields=["path"])
    book.record(
        "unit.moved", unit, by=by, at=at, unit_path=unit.path, below=parent.name, from_on=from_on
    )
    return unit


@transaction.atomic
def join_bloc(
    *, unit: Unit, bloc: Unit, from_on: date | None, by: Actor, at: datetime
) -> Membership:
    """Make a unit a member of a bloc or cluster, beside its place in the tree."""
    permissions.check_can_keep(by, bloc)
    if bloc.kind != UnitKind.BLOC:
        raise Refused(f"{bloc.name} không phải là khối, cụm thi đua.", field="bloc")
    if bloc.members.filter(unit=unit, kind=MembershipKind.MEMBER, to_on__isnull=True).exists():
        raise Refused(f"{unit.name} đã là thành viên của {bloc.name}.", field="unit")

    membership = Membership.objects.create(
        unit=unit, within=bloc, kind=MembershipKind.MEMBER, from_on=from_on
    )
    book.record("unit.joined", unit, by=by, at=at, unit_path=bloc.path, bloc=bloc.name)
    return membership


@transaction.atomic
def dissolve_unit(unit: Unit, *, last_day: date, by: Actor, at: datetime) -> Unit:
    """End a unit; its history stays. Refused while something below it still exists."""
    permissions.check_can_keep(by, unit)
    policies.check_order(
        earlier=unit.founded_on,
        later=last_day,
        sentence="Ngày giải thể phải sau ngày thành lập.",
        field="last_day",
    )
    below = unit.children.filter(dissolved_on__isnull=True).count()
    if below:
        raise Refused(
            f"{unit.name} còn {below} đơn vị bên dưới. Chuyển hoặc giải thể các đơn vị đó trước."
        )

    unit.dissolved_on = last_day
    unit.save(update_fields=["dissolved_on"])
    book.record("unit.dissolved", unit, by=by, at=at, unit_path=unit.path, last_day=last_day)
    return unit


@transaction.atomic
def succeed_unit(
    *,
    former: Unit,
    successor: Unit,
    happened_on: date,
    legal_basis: str = "",
    by: Actor,
    at: datetime,
) -> UnitSuccession:
    """Record that a unit took over from another; history follows the successor."""
    permissions.check_can_keep(by, successor)
    if former.pk == successor.pk:
        raise Refused("Một đơn vị không thể kế thừa chính nó.", field="successor")
    if UnitSuccession.objects.filter(former=former, successor=successor).exists():
        raise Refused(f"Đã ghi {successor.name} kế thừa {former.name}.", field="successor")

    succession = UnitSuccession.objects.create(
        former=former, successor=successor, happened_on=happened_on, legal_basis=legal_basis
    )
    book.record(
        "unit.succeeded",
        successor,
        by=by,
        at=at,
        unit_path=successor.path,
        former=former.name,
        happened_on=happened_on,
    )
    return succession


def _place(unit: Unit, parent: Unit, *, from_on: date | None) -> None:
    Membership.objects.create(
        unit=unit, within=parent, kind=MembershipKind.BELONGS, from_on=from_on
    )
