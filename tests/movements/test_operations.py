import uuid
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.factories.accounts import make_account
from tests.factories.cycles import make_cycle
from tests.factories.movements import (
    LAUNCHED_AT,
    SIGNED_ON,
    make_activity,
    make_draft,
    make_launched,
    make_movement,
)
from tests.factories.organisations import AT, Commune, make_commune, make_unit
from thidua.audit.models import Event
from thidua.common.actors import SYSTEM, Actor, Role
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.cycles import operations as cycles
from thidua.cycles.models import Cycle
from thidua.movements import operations, queries
from thidua.movements.enums import ActivityKind, MovementState
from thidua.movements.models import Activity, Delivery, Movement
from thidua.notices.models import Notice
from thidua.organisations.enums import UnitKind
from thidua.organisations.models import Unit


pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


def head_of(commune: Commune, unit: Unit) -> Actor:
    return commune.actor(Role.UNIT_HEAD, unit=unit, name=f"Trưởng {unit.name}")


def acts(about: str) -> list[str]:
    return list(Event.objects.filter(about=about).order_by("pk").values_list("action", flat=True))


def test_draft_belongs_to_the_body_and_is_recorded(commune: Commune, cycle: Cycle) -> None:
    movement = operations.draft_movement(
        cycle=cycle, draft=make_draft(name="Dân vận khéo"), by=commune.officer, at=AT
    )

    assert (movement.name, movement.state, movement.owner_id, movement.version) == (
        "Dân vận khéo",
        MovementState.DRAFT,
        commune.unit.pk,
        1,
    )
    assert acts(f"movements.movement:{movement.pk}") == ["movement.drafted"]


def test_draft_sent_twice_with_one_key_is_one(commune: Commune, cycle: Cycle) -> None:
    key = uuid.uuid4()

    first, again = (
        operations.draft_movement(
            cycle=cycle, draft=make_draft(), once_key=key, by=commune.officer, at=AT
        )
        for _ in range(2)
    )

    assert again == first
    assert Movement.objects.count() == 1


def test_key_of_another_body_opens_nothing(commune: Commune, cycle: Cycle) -> None:
    key = uuid.uuid4()
    other = make_commune("UBND xã Khác")
    operations.draft_movement(
        cycle=make_cycle(other), draft=make_draft(), once_key=key, by=other.officer, at=AT
    )

    with pytest.raises(NotAllowed):
        operations.draft_movement(
            cycle=cycle, draft=make_draft(), once_key=key, by=commune.officer, at=AT
        )


def test_draft_is_refused_in_a_closed_year(commune: Commune, cycle: Cycle) -> None:
    closed = cycles.close_cycle(cycle, by=SYSTEM, at=AT)

    with pytest.raises(Refused, match="Năm thi đua 2022 đã khép"):
        operations.draft_movement(cycle=closed, draft=make_draft(), by=commune.officer, at=AT)


def test_draft_with_an_unknown_kind_is_refused(commune: Commune, cycle: Cycle) -> None:
    with pytest.raises(Refused) as refused:
        operations.draft_movement(
            cycle=cycle, draft=make_draft(kind="la"), by=commune.officer, at=AT
        )

    assert refused.value.field == "kind"


def test_change_rewrites_the_words_and_raises_the_version(commune: Commune, cycle: Cycle) -> None:
    movement = make_movement(cycle)

    changed = operations.change_movement(
        movement, version=1, draft=make_draft(slogan="Đồng thuận cao"), by=commune.officer, at=AT
    )

    assert (changed.slogan, changed.version) == ("Đồng thuận cao", 2)
    event = Event.objects.get(action="movement.changed")
    assert event.facts == {"changed": ["slogan"]}


def test_change_of_a_stale_page_writes_nothing_and_shows_theirs(
    commune: Commune, cycle: Cycle
) -> None:
    movement = make_movement(cycle)
    operations.change_movement(
        movement, version=1, draft=make_draft(slogan="Của người kia"), by=commune.chair, at=AT
    )

    with pytest.raises(Stale) as stale:
        operations.change_movement(
            movement, version=1, draft=make_draft(slogan="Của tôi"), by=commune.officer, at=AT
        )

    assert (stale.value.theirs["slogan"], stale.value.theirs["version"]) == ("Của người kia", "2")
    assert (stale.value.who, stale.value.at) == ("Chủ tịch thử", "09:00, 10/01/2023")
    movement.refresh_from_db()
    assert movement.slogan == "Của người kia"


def test_change_after_the_launch_is_refused(commune: Commune, cycle: Cycle) -> None:
    movement = make_launched(cycle)

    with pytest.raises(Refused, match="không sửa được nữa"):
        operations.change_movement(
            movement, version=movement.version, draft=make_draft(), by=commune.officer, at=AT
        )


def test_launch_delivers_to_every_present_sub_unit_and_tells_their_heads(
    commune: Commune, cycle: Cycle
) -> None:
    first, second = commune.villages
    make_unit("Khối thi đua số 1", kind=UnitKind.BLOC, parent=commune.unit)
    head = make_account("truong.thon.1", Role.UNIT_HEAD, unit=first)

    movement = operations.launch_movement(
        make_movement(cycle),
        plan_number=12,
        plan_signed_on=SIGNED_ON,
        by=commune.officer,
        at=LAUNCHED_AT,
    )

    assert (movement.state, movement.plan_symbol, movement.launched_at) == (
        MovementState.LAUNCHED,
        "KH-UBND",
        LAUNCHED_AT,
    )
    assert set(movement.deliveries.values_list("unit_id", flat=True)) == {first.pk, second.pk}
    notice = Notice.objects.get()
    assert (notice.account, notice.about) == (head, f"movements.movement:{movement.pk}")
    event = Event.objects.get(action="movement.launched")
    assert event.facts == {"plan": "12/KH-UBND", "signed_on": "2022-01-14", "units": 2}


def test_launch_to_chosen_units_reaches_only_them(commune: Commune, cycle: Cycle) -> None:
    movement = operations.launch_movement(
        make_movement(cycle),
        plan_number=12,
        plan_signed_on=SIGNED_ON,
        units=commune.villages[:1],
        by=commune.officer,
        at=LAUNCHED_AT,
    )

    assert [delivery.unit for delivery in movement.deliveries.all()] == commune.villages[:1]


def test_launch_without_a_content_changes_nothing(commune: Commune, cycle: Cycle) -> None:
    movement = make_movement(cycle, measures="")

    with pytest.raises(Refused, match="thiếu 1 trong 8 nội dung: biện pháp"):
        operations.launch_movement(
            movement, plan_number=12, plan_signed_on=SIGNED_ON, by=commune.officer, at=LAUNCHED_AT
        )

    movement.refresh_from_db()
    assert (movement.state, movement.plan_number, Delivery.objects.count()) == (
        MovementState.DRAFT,
        None,
        0,
    )


def test_launch_twice_is_refused(commune: Commune, cycle: Cycle) -> None:
    movement = make_launched(cycle)

    with pytest.raises(Refused, match="Không thể chuyển từ “Đã phát động” sang “Đã phát động”"):
        operations.launch_movement(
            movement, plan_number=12, plan_signed_on=SIGNED_ON, by=commune.officer, at=LAUNCHED_AT
        )


def test_launch_under_a_number_of_another_day_is_refused(commune: Commune, cycle: Cycle) -> None:
    make_launched(cycle)

    with pytest.raises(Refused, match="đã ghi ngày ký 14/01/2022"):
        operations.launch_movement(
            make_movement(cycle),
            plan_number=12,
            plan_signed_on=date(2022, 1, 13),
            by=commune.officer,
            at=LAUNCHED_AT,
        )


def test_launch_to_a_unit_of_another_commune_is_refused(commune: Commune, cycle: Cycle) -> None:
    foreign = make_commune("UBND xã Khác").villages

    with pytest.raises(Refused, match="không thuộc xã này"):
        operations.launch_movement(
            make_movement(cycle),
            plan_number=12,
            plan_signed_on=SIGNED_ON,
            units=foreign,
            by=commune.officer,
            at=LAUNCHED_AT,
        )


def test_launch_by_a_village_head_is_not_allowed(commune: Commune, cycle: Cycle) -> None:
    with pytest.raises(NotAllowed):
        operations.launch_movement(
            make_movement(cycle),
            plan_number=12,
            plan_signed_on=SIGNED_ON,
            by=head_of(commune, commune.villages[0]),
            at=LAUNCHED_AT,
        )


def test_acknowledgement_names_its_head_and_the_first_one_stands(
    commune: Commune, cycle: Cycle
) -> None:
    village = commune.villages[0]
    delivery = make_launched(cycle).deliveries.get(unit=village)

    operations.acknowledge_delivery(delivery, by=head_of(commune, village), at=LAUNCHED_AT)
    operations.acknowledge_delivery(
        delivery, by=commune.actor(Role.UNIT_HEAD, unit=village, name="Người khác"), at=AT
    )

    delivery.refresh_from_db()
    assert (delivery.acknowledged_by, delivery.acknowledged_at) == ("Trưởng Thôn 1", LAUNCHED_AT)
    assert Event.objects.filter(action="delivery.acknowledged").count() == 1


def test_reminder_reaches_only_units_without_an_answer_once_a_day(
    commune: Commune, cycle: Cycle
) -> None:
    movement = make_launched(cycle)
    first, second = commune.villages
    operations.acknowledge_delivery(
        movement.deliveries.get(unit=first), by=head_of(commune, first), at=LAUNCHED_AT
    )
    head = make_account("truong.thon.2", Role.UNIT_HEAD, unit=second)

    count = operations.remind_units(movement, by=commune.officer, at=AT)

    assert count == 1
    delivery = movement.deliveries.get(unit=second)
    assert (delivery.reminded_count, delivery.reminded_at) == (1, AT)
    assert [notice.account for notice in Notice.objects.all()] == [head]
    with pytest.raises(Refused, match="Hôm nay đã nhắc"):
        operations.remind_units(movement, by=commune.officer, at=AT + timedelta(hours=3))
    assert operations.remind_units(movement, by=commune.officer, at=AT + timedelta(days=1)) == 1


def test_reminder_when_all_have_answered_is_refused(commune: Commune, cycle: Cycle) -> None:
    movement = make_launched(cycle)
    for delivery in movement.deliveries.all():
        operations.acknowledge_delivery(delivery, by=SYSTEM, at=AT)

    with pytest.raises(Refused, match="Mọi đơn vị đã báo nhận"):
        operations.remind_units(movement, by=commune.officer, at=AT)


def test_activity_is_told_by_the_village_head(commune: Commune, cycle: Cycle) -> None:
    village = commune.villages[0]
    movement = make_launched(cycle)

    activity = operations.report_activity(
        cycle=cycle,
        unit=village,
        movement=movement,
        kind=ActivityKind.HELP_POOR,
        happened_on=date(2022, 12, 30),
        people_count=15,
        note=" Dựng nhà cho hộ nghèo ",
        by=head_of(commune, village),
        at=AT,
    )

    assert (activity.reported_by, activity.people_count, activity.note) == (
        "Trưởng Thôn 1",
        15,
        "Dựng nhà cho hộ nghèo",
    )
    event = Event.objects.get(action="activity.reported")
    assert (event.unit_path, event.facts["people"]) == (village.path, 15)


def test_activity_sent_twice_with_one_key_is_one(commune: Commune, cycle: Cycle) -> None:
    key, village = uuid.uuid4(), commune.villages[0]

    for _ in range(2):
        operations.report_activity(
            cycle=cycle,
            unit=village,
            kind=ActivityKind.CLEANING,
            happened_on=date(2022, 5, 1),
            once_key=key,
            by=head_of(commune, village),
            at=AT,
        )

    assert Activity.objects.count() == 1


def test_activity_key_of_another_unit_opens_nothing(commune: Commune, cycle: Cycle) -> None:
    key = uuid.uuid4()
    first, second = commune.villages
    operations.report_activity(
        cycle=cycle,
        unit=first,
        kind=ActivityKind.CLEANING,
        happened_on=date(2022, 5, 1),
        once_key=key,
        by=head_of(commune, first),
        at=AT,
    )

    with pytest.raises(NotAllowed):
        operations.report_activity(
            cycle=cycle,
            unit=second,
            kind=ActivityKind.CLEANING,
            happened_on=date(2022, 5, 1),
            once_key=key,
            by=head_of(commune, second),
            at=AT,
        )


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"happened_on": date(2022, 12, 31)}, "happened_on"),
        ({"kind": "la"}, "kind"),
        ({"note": "x" * 301}, "note"),
    ],
)
def test_activity_that_cannot_be_is_refused_at_its_field(
    commune: Commune, cycle: Cycle, told: dict[str, object], field: str
) -> None:
    village = commune.villages[0]
    whole = {"kind": ActivityKind.CLEANING, "happened_on": date(2022, 5, 1), "note": ""}

    with pytest.raises(Refused) as refused:
        operations.report_activity(
            cycle=cycle,
            unit=village,
            by=head_of(commune, village),
            at=datetime(2022, 6, 1, 2, 0, tzinfo=UTC),
            **(whole | told),
        )

    assert refused.value.field == field


def test_activity_of_a_movement_that_the_unit_did_not_receive_is_not_found(
    commune: Commune, cycle: Cycle
) -> None:
    first, second = commune.villages
    movement = operations.launch_movement(
        make_movement(cycle),
        plan_number=12,
        plan_signed_on=SIGNED_ON,
        units=[second],
        by=SYSTEM,
        at=LAUNCHED_AT,
    )

    with pytest.raises(NotAllowed):
        operations.report_activity(
            cycle=cycle,
            unit=first,
            movement=movement,
            kind=ActivityKind.CLEANING,
            happened_on=date(2022, 5, 1),
            by=head_of(commune, first),
            at=AT,
        )


def test_close_keeps_the_review(commune: Commune, cycle: Cycle) -> None:
    movement = operations.close_movement(
        make_launched(cycle), review=" Có 6 thôn hoạt động đều. ", by=commune.officer, at=AT
    )

    assert (movement.state, movement.review, movement.closed_at) == (
        MovementState.CLOSED,
        "Có 6 thôn hoạt động đều.",
        AT,
    )


def test_close_of_a_draft_is_refused(commune: Commune, cycle: Cycle) -> None:
    with pytest.raises(Refused, match="Không thể chuyển từ “Dự thảo”"):
        operations.close_movement(make_movement(cycle), review="Xong.", by=commune.officer, at=AT)


def test_months_strip_counts_each_unit_and_leaves_quiet_months_empty(
    commune: Commune, cycle: Cycle
) -> None:
    movement = make_launched(cycle)
    first, second = commune.villages
    make_activity(cycle, first, on=date(2022, 1, 20), movement=movement)
    make_activity(cycle, first, on=date(2022, 1, 30), movement=movement)
    make_activity(cycle, first, on=date(2022, 12, 2))

    whole_year = queries.months_of(cycle, by=commune.officer)
    of_movement = queries.months_of(cycle, by=commune.officer, movement=movement)

    assert [(row.unit, row.active_count) for row in whole_year] == [(first, 2), (second, 0)]
    assert of_movement[0].counts == (2, *[0] * 11)
    assert of_movement[1].counts == (0,) * 12


def test_head_sees_what_the_unit_received_and_nothing_of_the_neighbour(
    commune: Commune, cycle: Cycle
) -> None:
    first, second = commune.villages
    movement = operations.launch_movement(
        make_movement(cycle),
        plan_number=12,
        plan_signed_on=SIGNED_ON,
        units=[first],
        by=SYSTEM,
        at=LAUNCHED_AT,
    )
    draft = make_movement(cycle)

    assert list(queries.movements_visible_to(head_of(commune, first), cycle)) == [movement]
    assert list(queries.movements_visible_to(head_of(commune, second), cycle)) == []
    assert list(queries.movements_visible_to(commune.officer, cycle)) == [draft, movement]
    with pytest.raises(NotAllowed):
        queries.get_movement(movement.pk, by=head_of(commune, second))
    with pytest.raises(NotAllowed):
        queries.get_movement(draft.pk, by=head_of(commune, first))


def test_units_stand_in_the_order_of_their_numbers() -> None:
    commune = make_commune(villages=11)

    names = [unit.name for unit in queries.receivers(make_cycle(commune), by=commune.officer)]

    assert names[1] == "Thôn 2"
    assert names[-1] == "Thôn 11"
