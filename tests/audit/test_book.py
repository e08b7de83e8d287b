"""The book of events: every act has a name, the chain shows what was changed, cut or added."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from tests.factories.organisations import AT, make_actor, make_commune, make_unit
from thidua.audit import book
from thidua.audit.models import ChainHead, Event
from thidua.common.actors import SYSTEM, Role


pytestmark = pytest.mark.django_db


def write_lines(count: int = 3) -> list[Event]:
    """Units set up one after another: each leaves one line."""
    for number in range(count):
        make_unit(f"Đơn vị {number}")
    return list(Event.objects.order_by("pk"))


def drop_guards() -> None:
    """What somebody with the database's own password could do."""
    statements = {
        "sqlite": ["DROP TRIGGER audit_event_no_update", "DROP TRIGGER audit_event_no_delete"],
        "postgresql": ["DROP TRIGGER audit_event_append_only ON audit_event"],
    }
    with connection.cursor() as cursor:
        for statement in statements[connection.vendor]:
            cursor.execute(statement)


def test_line_says_who_did_what_to_what_and_when() -> None:
    commune = make_commune()
    unit = make_unit("Thôn 9", parent=commune.unit)

    event = book.record(
        "unit.renamed",
        unit,
        by=make_actor(Role.OFFICER, unit=commune.unit, name="Võ Thị Thu", account_id=7),
        at=AT,
        unit_path=unit.path,
        before="Thôn 9",
        from_on=AT.date(),
    )

    event.refresh_from_db()
    assert (event.action, event.about, event.actor_name, event.account_id, event.at) == (
        "unit.renamed",
        f"organisations.unit:{unit.pk}",
        "Võ Thị Thu",
        7,
        AT,
    )
    assert event.facts == {"before": "Thôn 9", "from_on": "2023-01-10"}


def test_act_without_a_name_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError, match=r"unit\.painted"):
        book.record("unit.painted", make_unit(), by=SYSTEM, at=AT)


def test_label_of_an_act_is_vietnamese() -> None:
    assert book.label("account.signed_in") == "Đăng nhập"


def test_whole_book_holds() -> None:
    assert book.first_broken() is None
    write_lines()

    assert book.first_broken() is None
    assert ChainHead.objects.get().event_count == Event.objects.count()


def test_line_links_to_the_one_before() -> None:
    first, second, third = write_lines(3)

    assert first.previous_hash == book.ORIGIN
    assert (second.previous_hash, third.previous_hash) == (first.hash, second.hash)


def test_act_that_is_taken_back_leaves_no_line_and_no_link() -> None:
    write_lines(1)

    with transaction.atomic():
        make_unit("Thôn không thành")
        transaction.set_rollback(True)

    assert Event.objects.count() == 1
    assert book.first_broken() is None


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_event SET actor_name = 'Ai đó'", "DELETE FROM audit_event"]
)
def test_database_refuses_to_change_or_remove_a_line(statement: str) -> None:
    write_lines(1)

    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)

    assert Event.objects.count() == 1


@pytest.mark.parametrize(
    "change",
    [
        {"actor_name": "Ai đó"},
        {"facts": {"name": "Khác"}},
        {"at": datetime(2020, 1, 1, tzinfo=UTC)},
        {"action": "unit.dissolved"},
        {"about": "organisations.unit:999"},
        {"unit_path": "/9/"},
        {"account_id": 99},
        {"hash": "0" * 64},
        {"previous_hash": "1" * 64},
    ],
    ids=lambda change: next(iter(change)),
)
def test_changed_line_is_found(change: dict[str, object]) -> None:
    lines = write_lines(3)
    drop_guards()

    Event.objects.filter(pk=lines[1].pk).update(**change)

    assert book.first_broken() == lines[1]


def test_changed_line_whose_hash_was_made_anew_breaks_the_next_one() -> None:
    lines = write_lines(3)
    drop_guards()
    forged = lines[1]
    forged.actor_name = "Ai đó"

    Event.objects.filter(pk=forged.pk).update(
        actor_name=forged.actor_name, hash=book.digest(forged)
    )

    assert book.first_broken() == lines[2]


def test_removed_line_breaks_the_next_one() -> None:
    lines = write_lines(3)
    drop_guards()

    Event.objects.filter(pk=lines[1].pk).delete()

    assert book.first_broken() == lines[2]


def test_book_cut_short_at_its_end_is_found() -> None:
    lines = write_lines(3)
    drop_guards()

    Event.objects.filter(pk=lines[2].pk).delete()

    assert book.first_broken() == lines[1]


def test_line_put_in_by_hand_is_found() -> None:
    lines = write_lines(2)

    added = Event(at=AT, action="unit.created", about="organisations.unit:1", actor_name="Ai đó")
    added.previous_hash = lines[-1].hash
    added.hash = book.digest(added)
    added.save()

    assert book.first_broken() == added


def test_emptied_book_is_found_though_no_line_is_left() -> None:
    write_lines(2)
    drop_guards()

    Event.objects.all().delete()

    broken = book.first_broken()
    assert broken is not None
    assert broken.pk is None


def test_book_without_its_head_is_found() -> None:
    lines = write_lines(2)

    ChainHead.objects.all().delete()

    assert book.first_broken() == lines[-1]


def test_administrator_reads_the_lines_of_the_own_places_and_of_no_place() -> None:
    here, there = make_commune("UBND xã Đây", villages=1), make_commune("UBND xã Kia", villages=1)
    placeless = book.record("areas.loaded", here.unit, by=SYSTEM, at=AT)

    seen = list(book.events_visible_to(make_actor(Role.ADMINISTRATOR, unit=here.unit)))

    assert seen[0] == placeless
    assert {event.unit_path for event in seen} == {"", here.unit.path, here.villages[0].path}
    assert there.unit.path not in {event.unit_path for event in seen}


def test_lines_are_found_by_act_and_by_name() -> None:
    commune = make_commune(villages=0)
    by = make_actor(Role.OFFICER, unit=commune.unit, name="Võ Thị Thu")
    wanted = book.record("unit.renamed", commune.unit, by=by, at=AT, unit_path=commune.unit.path)
    administrator = make_actor(Role.ADMINISTRATOR, unit=commune.unit)

    assert list(book.events_visible_to(administrator, action="unit.renamed")) == [wanted]
    assert list(book.events_visible_to(administrator, actor_name="thị thu")) == [wanted]
    assert not book.events_visible_to(administrator, action="unit.renamed", actor_name="Minh")


def test_facts_are_read_as_one_line_without_empty_ones() -> None:
    event = Event(facts={"name": "Thôn 1", "note": "", "count": 3})

    assert book.facts_in_words(event) == "name: Thôn 1 · count: 3"


def test_time_is_that_of_viet_nam() -> None:
    assert book.local_time(AT) == "10/01/2023 09:00:00"
