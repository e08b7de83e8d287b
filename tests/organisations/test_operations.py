"""Units, people and recipients: what changes, what is recorded, what is refused."""

from datetime import date

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from tests.factories.organisations import AT, make_commune, make_individual, make_person, make_unit
from thidua.audit import book
from thidua.audit.models import Event
from thidua.common.actors import SYSTEM, Role
from thidua.common.errors import NotAllowed, Refused
from thidua.organisations import operations, queries
from thidua.organisations.enums import UnitKind


pytestmark = pytest.mark.django_db


def test_create_unit_places_it_below_its_parent_and_records_it() -> None:
    commune = make_commune(villages=1)

    village = commune.villages[0]

    assert village.path == f"{commune.unit.path}{village.pk}/"
    assert [event.action for event in Event.objects.filter(about=book.key_of(village))] == [
        "unit.created"
    ]


def test_create_unit_twice_under_one_parent_is_refused_with_the_name() -> None:
    commune = make_commune(villages=1)

    with pytest.raises(Refused) as refusal:
        operations.create_unit(
            name="thôn 1", kind=UnitKind.VILLAGE, parent=commune.unit, by=commune.officer, at=AT
        )

    assert refusal.value.sentence == "UBND xã Thử đã có thôn 1."
    assert refusal.value.field == "name"


def test_create_unit_in_another_commune_is_not_allowed() -> None:
    commune, other = make_commune(), make_commune("UBND xã Khác")

    with pytest.raises(NotAllowed):
        operations.create_unit(
            name="Thôn mới", kind=UnitKind.VILLAGE, parent=other.unit, by=commune.officer, at=AT
        )


def test_rename_unit_keeps_the_old_name_for_the_days_before() -> None:
    commune = make_commune(villages=1)
    village = commune.villages[0]

    operations.rename_unit(
        village, name="Thôn An Bình", from_on=date(2024, 5, 1), by=commune.officer, at=AT
    )

    assert queries.name_on(village, date(2024, 4, 30)) == "Thôn 1"
    assert queries.name_on(village, date(2024, 5, 1)) == "Thôn An Bình"
    assert village.name == "Thôn An Bình"


def test_move_unit_takes_everything_below_along() -> None:
    commune = make_commune(villages=2)
    first, second = commune.villages
    group = make_unit("Tổ tự quản", kind=UnitKind.GROUP, parent=first)

    operations.move_unit(first, parent=second, from_on=date(2024, 1, 1), by=commune.officer, at=AT)

    group.refresh_from_db()
    assert group.path == f"{second.path}{first.pk}/{group.pk}/"


def test_move_unit_below_itself_is_refused() -> None:
    commune = make_commune(villages=1)
    group = make_unit("Tổ tự quản", kind=UnitKind.GROUP, parent=commune.villages[0])

    with pytest.raises(Refused, match="nằm trong chính nó"):
        operations.move_unit(
            commune.villages[0], parent=group, from_on=date(2024, 1, 1), by=commune.officer, at=AT
        )


def test_dissolve_unit_with_units_below_is_refused() -> None:
    commune = make_commune(villages=1)

    with pytest.raises(Refused, match="còn 1 đơn vị bên dưới"):
        operations.dissolve_unit(
            commune.unit, last_day=date(2025, 6, 30), by=commune.officer, at=AT
        )


def test_person_holds_several_posts_at_once_in_printing_order() -> None:
    commune = make_commune(villages=1)
    person = make_person(home=commune.unit)
    for rank, title in [(1, "Phó Bí thư Đảng ủy"), (0, "Chủ tịch")]:
        operations.give_post(
            person=person, unit=commune.unit, title=title, rank=rank, by=SYSTEM, at=AT
        )

    assert (
        queries.position_on(person, date(2023, 1, 17))
        == "Chủ tịch, UBND xã Thử; Phó Bí thư Đảng ủy, UBND xã Thử"
    )


def test_recipient_of_person_is_the_same_every_time() -> None:
    commune = make_commune()
    recipient = make_individual(home=commune.unit)

    again = operations.recipient_of_person(recipient.person, home=commune.unit, by=SYSTEM, at=AT)

    assert again == recipient


def test_unit_head_may_add_a_person_of_the_own_village_only() -> None:
    commune = make_commune(villages=2)
    head = commune.actor(Role.UNIT_HEAD, unit=commune.villages[0])

    operations.add_person(full_name="Lê Thị Mới", home=commune.villages[0], by=head, at=AT)

    with pytest.raises(NotAllowed):
        operations.add_person(full_name="Lê Thị Mới", home=commune.villages[1], by=head, at=AT)


def test_find_people_needs_no_marks_and_sorts_by_given_name() -> None:
    commune = make_commune()
    for name in ["Đặng Thị Ánh", "Nguyễn Thị Ân", "Đặng Văn An"]:
        make_person(name, home=commune.unit)

    found = queries.find_people("dang", by=commune.officer)

    assert [person.full_name for person in found] == ["Đặng Văn An", "Đặng Thị Ánh"]


def test_people_of_another_commune_are_not_found() -> None:
    commune, other = make_commune(), make_commune("UBND xã Khác")
    person = make_person(home=other.unit)

    assert list(queries.find_people("", by=commune.officer)) == []
    with pytest.raises(NotAllowed):
        queries.get_person(person.pk, by=commune.officer)


def test_the_book_cannot_be_changed_or_shortened() -> None:
    make_commune()

    for statement in ("UPDATE audit_event SET actor_name = 'khác'", "DELETE FROM audit_event"):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            connection.cursor().execute(statement)
    assert book.first_broken() is None
