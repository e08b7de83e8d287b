import uuid
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.cycles import make_cycle
from tests.factories.indicators import (
    make_ham_liem,
    make_indicator,
    make_measurement,
    make_target_set,
)
from tests.factories.organisations import AT, Commune, make_actor, make_commune
from tests.factories.pledges import make_pledge
from thidua.audit.models import Event
from thidua.common.actors import SYSTEM, Role
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.cycles import operations as cycles
from thidua.cycles.models import Cycle
from thidua.indicators import operations, queries
from thidua.indicators.enums import Status
from thidua.indicators.models import Indicator, Measurement, TargetSet
from thidua.indicators.operations import Entry
from thidua.indicators.policies.keeping import Target
from thidua.pledges.policies import Promise


pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


@pytest.fixture
def target_set(cycle: Cycle) -> TargetSet:
    return make_target_set(cycle)


def test_twelve_measures_of_ham_liem_stand_as_practice_says(cycle: Cycle) -> None:
    table = queries.table(make_ham_liem(cycle), by=SYSTEM)

    statuses = [row.verdict.status for row in table.rows]
    assert statuses == [
        Status.EXCEEDED,
        Status.EXCEEDED,
        Status.EXCEEDED,
        Status.EXCEEDED,
        Status.MET,
        Status.EXCEEDED,
        Status.MET,
        Status.MET,
        Status.EXCEEDED,
        Status.MET,
        Status.NOT_COMPARABLE,
        Status.NO_PLAN,
    ]
    assert (table.summary.reached, table.summary.missed, table.summary.total) == (10, 0, 12)
    assert [doubt.kind for doubt in table.doubts] == ["count_mismatch", "unmet_unnamed"]
    assert [(doubt.kind, doubt.indicator) for doubt in table.open_errors] == [
        ("count_mismatch", None),
        ("unit_mismatch", table.rows[10].indicator),
    ]


def test_claim_of_the_text_is_kept_and_never_becomes_the_count(cycle: Cycle) -> None:
    target_set = make_ham_liem(cycle)

    table = queries.table(target_set, by=SYSTEM)

    assert (target_set.claimed_met, target_set.claimed_total) == (10, 11)
    assert table.sentence.startswith("Đạt và vượt 10/12 chỉ tiêu")
    assert "1 chỉ tiêu chưa đạt chưa được nêu tên." in [doubt.says for doubt in table.doubts]


def test_table_costs_three_queries_for_one_row_and_for_three(target_set: TargetSet) -> None:
    counts = []
    for number in (1, 2, 3):
        indicator = make_indicator(target_set, f"Chỉ tiêu {number}", "10 hộ")
        make_measurement(indicator, "12 hộ")
        with CaptureQueriesContext(
            connection,
        ) as found:
            queries.table(target_set, by=SYSTEM)
        counts.append(len(found))

    assert counts == [3, 3, 3]


def test_table_of_the_same_name_is_made_once(commune: Commune, cycle: Cycle) -> None:
    first, again = (
        operations.create_target_set(cycle=cycle, name="Nghị quyết 18", by=commune.officer, at=AT)
        for _ in range(2)
    )

    assert again == first


def test_name_and_resolution_of_a_table_are_corrected(
    commune: Commune, target_set: TargetSet
) -> None:
    changed = operations.change_target_set(
        target_set, name=" Chỉ tiêu  chủ yếu ", resolution="NQ 18", by=commune.officer, at=AT
    )

    assert (changed.name, changed.resolution) == ("Chỉ tiêu chủ yếu", "NQ 18")
    assert Event.objects.filter(action="target_set.changed").count() == 1


def test_key_of_another_table_opens_nothing(
    commune: Commune, cycle: Cycle, target_set: TargetSet
) -> None:
    key = uuid.uuid4()
    operations.add_indicator(
        target_set, target=Target("Thu ngân sách"), once_key=key, by=commune.officer, at=AT
    )

    with pytest.raises(NotAllowed):
        operations.add_indicator(
            make_target_set(cycle, name="Bảng khác"),
            target=Target("Thu ngân sách"),
            once_key=key,
            by=commune.officer,
            at=AT,
        )


def test_row_is_no_part_of_itself(commune: Commune, target_set: TargetSet) -> None:
    indicator = make_indicator(target_set)

    with pytest.raises(Refused, match="không thể là phần của chính nó"):
        operations.change_indicator(
            indicator,
            version=1,
            target=Target("Thu ngân sách", part_of_id=indicator.pk),
            by=commune.officer,
            at=AT,
        )


def test_note_that_is_too_long_is_refused_at_its_field(
    commune: Commune, target_set: TargetSet
) -> None:
    with pytest.raises(Refused) as refused:
        operations.measure(
            make_indicator(target_set),
            version=0,
            actual_text="984 tr.đ",
            note="x" * 301,
            by=commune.officer,
            at=AT,
        )

    assert refused.value.field == "note"


def test_rows_stand_in_the_order_they_were_added(target_set: TargetSet) -> None:
    for name in ("Thu ngân sách", "Giảm hộ nghèo"):
        make_indicator(target_set, name, "26 hộ")

    assert [(row.position, row.name) for row in target_set.indicators.order_by("position")] == [
        (1, "Thu ngân sách"),
        (2, "Giảm hộ nghèo"),
    ]


def test_row_sent_twice_with_one_key_is_one(commune: Commune, target_set: TargetSet) -> None:
    key = uuid.uuid4()

    for _ in range(2):
        operations.add_indicator(
            target_set, target=Target("Thu ngân sách"), once_key=key, by=commune.officer, at=AT
        )

    assert Indicator.objects.count() == 1


@pytest.mark.parametrize(
    ("target", "field", "sentence"),
    [
        (Target("  "), "name", "Điền tên chỉ tiêu."),
        (Target("Thu ngân sách"), "name", "Bảng đã có chỉ tiêu “Thu ngân sách”"),
        (Target("Sản lượng", plan_text="nhiều lắm"), "plan_text", "Không đọc được số trong"),
        (Target("Sản lượng", plan_text="35,229 tấn"), "plan_text", "Gõ lại cho rõ."),
        (Target("Sản lượng", direction="lạ"), "direction", "lạ"),
    ],
)
def test_row_that_cannot_be_is_refused_at_its_field(
    commune: Commune, target_set: TargetSet, target: Target, field: str, sentence: str
) -> None:
    make_indicator(target_set, "Thu ngân sách")

    with pytest.raises(Refused) as refused:
        operations.add_indicator(target_set, target=target, by=commune.officer, at=AT)

    assert refused.value.field == field
    assert sentence in refused.value.sentence


def test_part_belongs_to_a_whole_of_the_same_table_that_is_no_part(
    commune: Commune, cycle: Cycle, target_set: TargetSet
) -> None:
    whole = make_indicator(target_set, "Thu ngân sách trên địa bàn", "trên 55 tỷ")
    part = make_indicator(target_set, "Thu ngân sách phường", "", part_of_id=whole.pk)
    elsewhere = make_indicator(make_target_set(cycle, name="Bảng khác"), "Tổng thu")

    for wrong, expected in ((part.pk, Refused), (elsewhere.pk, NotAllowed)):
        with pytest.raises(expected):
            operations.add_indicator(
                target_set,
                target=Target("Phí, lệ phí", part_of_id=wrong),
                by=commune.officer,
                at=AT,
            )


def test_bounds_of_part_and_whole_are_consistent(target_set: TargetSet) -> None:
    whole = make_indicator(target_set, "Thu ngân sách trên địa bàn", "")
    part = make_indicator(target_set, "Thu ngân sách phường", "", part_of_id=whole.pk)
    make_measurement(whole, "trên 55 tỷ đồng")
    make_measurement(part, "gần 15 tỷ đồng")

    table = queries.table(target_set, by=SYSTEM)

    assert table.open_errors == ()
    assert [row.verdict.status for row in table.rows] == [Status.NO_PLAN, Status.NO_PLAN]
    assert table.summary.total == 1


def test_bound_with_a_stated_percentage_rests_on_it(target_set: TargetSet) -> None:
    indicator = make_indicator(target_set, "Thu ngân sách", "")
    make_measurement(indicator, "gần 800 triệu đồng", percent="130%")

    verdict = queries.table(target_set, by=SYSTEM).rows[0].verdict

    assert (verdict.status, verdict.percent) == (Status.EXCEEDED, None)
    assert (verdict.actual.low, verdict.actual.high, verdict.actual.high_open) == (
        None,
        Decimal(800_000_000),
        True,
    )


def test_figures_are_kept_as_typed_and_every_saving_stays(
    commune: Commune, target_set: TargetSet
) -> None:
    indicator = make_indicator(target_set)

    operations.measure(
        indicator,
        version=0,
        actual_text=" 984 tr.đ ",
        source="Báo cáo tài chính",
        by=commune.officer,
        at=AT,
    )
    operations.measure(
        indicator,
        version=1,
        actual_text="985 triệu đồng",
        by=commune.chair,
        at=AT + timedelta(hours=1),
    )

    history = queries.history_of(indicator, by=commune.officer)
    assert [(one.version, one.actual_text, one.entered_by) for one in history] == [
        (2, "985 triệu đồng", "Chủ tịch thử"),
        (1, "984 tr.đ", "Công chức thử"),
    ]
    assert Event.objects.filter(action="indicator.measured").count() == 2


def test_figure_over_a_newer_one_is_stale_and_writes_nothing(
    commune: Commune, target_set: TargetSet
) -> None:
    indicator = make_indicator(target_set)
    operations.measure(indicator, version=0, actual_text="984 tr.đ", by=commune.chair, at=AT)

    with pytest.raises(Stale) as stale:
        operations.measure(indicator, version=0, actual_text="900 tr.đ", by=commune.officer, at=AT)

    assert stale.value.theirs == {f"o{indicator.pk}": "984 tr.đ"}
    assert (stale.value.who, stale.value.at) == ("Chủ tịch thử", "09:00, 10/01/2023")
    assert Measurement.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("nhiều", "Không đọc được số trong “nhiều”. Gõ số và đơn vị"),
        ("35,229 tỷ đồng", "“35,229"),
        ("tổ 65", "Không đọc được số trong “tổ 65”"),
        ("17/01/2023", "Không đọc được số trong “17/01/2023”"),
    ],
)
def test_unreadable_figure_is_refused_with_the_way_to_mend_it(
    commune: Commune, target_set: TargetSet, typed: str, sentence: str
) -> None:
    indicator = make_indicator(target_set)

    with pytest.raises(Refused) as refused:
        operations.measure(indicator, version=0, actual_text=typed, by=commune.officer, at=AT)

    assert refused.value.sentence.startswith(sentence)
    assert Measurement.objects.count() == 0


@pytest.mark.parametrize("typed", ["", "–", "-", "0 hộ", "không có", "gần 800 triệu", "73/70ha"])
def test_blank_zero_bound_and_ratio_are_taken(
    commune: Commune, target_set: TargetSet, typed: str
) -> None:
    indicator = make_indicator(target_set)

    measurement = operations.measure(
        indicator, version=0, actual_text=typed, by=commune.officer, at=AT
    )

    assert measurement.actual_text == typed


def test_grid_saves_only_what_differs(commune: Commune, target_set: TargetSet) -> None:
    same = make_indicator(target_set, "Giảm hộ nghèo", "26 hộ")
    other = make_indicator(target_set, "Thu ngân sách")
    make_measurement(same, "26 hộ", percent="100%")
    entries = [Entry(same.pk, 1, "26 hộ "), Entry(other.pk, 0, "984 tr.đ")]

    saved = operations.enter_figures(target_set, entries=entries, by=commune.officer, at=AT)
    again = operations.enter_figures(
        target_set,
        entries=[Entry(same.pk, 1, "26 hộ"), Entry(other.pk, 1, "984 tr.đ")],
        by=commune.officer,
        at=AT,
    )

    assert ([one.indicator_id for one in saved], again) == ([other.pk], [])
    table = queries.table(target_set, by=commune.officer)
    assert [(row.actual_text, row.version) for row in table.rows] == [("26 hộ", 1), ("984 tr.đ", 1)]


def test_grid_with_one_bad_figure_saves_nothing(commune: Commune, target_set: TargetSet) -> None:
    first = make_indicator(target_set, "Giảm hộ nghèo", "26 hộ")
    second = make_indicator(target_set, "Thu ngân sách")
    entries = [Entry(first.pk, 0, "26 hộ"), Entry(second.pk, 0, "nhiều")]

    with pytest.raises(Refused) as refused:
        operations.enter_figures(target_set, entries=entries, by=commune.officer, at=AT)

    assert refused.value.field == f"o{second.pk}"
    assert Measurement.objects.count() == 0


def test_grid_over_newer_figures_is_stale(commune: Commune, target_set: TargetSet) -> None:
    indicator = make_indicator(target_set)
    make_measurement(indicator, "984 tr.đ")

    with pytest.raises(Stale):
        operations.enter_figures(
            target_set, entries=[Entry(indicator.pk, 0, "1 tỷ")], by=commune.officer, at=AT
        )


def test_grid_writes_into_its_own_table_only(
    commune: Commune, cycle: Cycle, target_set: TargetSet
) -> None:
    foreign = make_indicator(make_target_set(cycle, name="Bảng khác"))

    with pytest.raises(NotAllowed):
        operations.enter_figures(
            target_set, entries=[Entry(foreign.pk, 0, "1 tỷ")], by=commune.officer, at=AT
        )


@pytest.mark.parametrize(
    ("met", "total", "source", "field"),
    [
        (10, None, "Bài báo", "total"),
        (None, 11, "Bài báo", "met"),
        (12, 11, "Bài báo", "met"),
        (0, 0, "Bài báo", "total"),
        (10, 11, " ", "source"),
        (11, 11, "Bài báo", None),
        (None, None, "", None),
    ],
)
def test_claim_is_whole_and_says_where(
    commune: Commune,
    target_set: TargetSet,
    *,
    met: int | None,
    total: int | None,
    source: str,
    field: str | None,
) -> None:
    found = None
    try:
        operations.claim(target_set, met=met, total=total, source=source, by=commune.officer, at=AT)
    except Refused as refusal:
        found = refusal.field

    assert found == field


def test_lock_waits_until_each_error_is_mended_or_settled(commune: Commune, cycle: Cycle) -> None:
    target_set = make_ham_liem(cycle)
    levy = target_set.indicators.get(name="Giao quân")

    with pytest.raises(Refused, match="còn 2 chỗ sai chưa giải quyết"):
        operations.lock(target_set, by=commune.officer, at=AT)
    operations.measure(levy, version=1, actual_text="22 thanh niên", by=commune.officer, at=AT)
    operations.settle_warning(
        target_set,
        kind="count_mismatch",
        reason="Bài chỉ nêu chỉ tiêu nổi bật.",
        by=commune.officer,
        at=AT,
    )
    locked = operations.lock(target_set, by=commune.officer, at=AT)

    assert locked.locked_at == AT
    assert (
        Event.objects.get(action="target_set.locked")
        .facts["sentence"]
        .startswith("Đạt và vượt 11/12")
    )


def test_settled_error_comes_back_when_the_figure_changes(commune: Commune, cycle: Cycle) -> None:
    target_set = make_ham_liem(cycle)
    levy = target_set.indicators.get(name="Giao quân")
    operations.settle_warning(
        target_set,
        kind="unit_mismatch",
        indicator=levy,
        reason="Bài gốc ghi như vậy.",
        by=commune.officer,
        at=AT,
    )

    settled = queries.table(target_set, by=SYSTEM).error("unit_mismatch", indicator_id=levy.pk)
    operations.measure(levy, version=1, actual_text="95%", by=commune.officer, at=AT)
    back = queries.table(target_set, by=SYSTEM).error("unit_mismatch", indicator_id=levy.pk)

    assert (settled is None, back is not None) == (True, True)


def test_settling_needs_a_reason_and_an_error_that_is_there(commune: Commune, cycle: Cycle) -> None:
    target_set = make_ham_liem(cycle)

    with pytest.raises(Refused, match="Nêu lý do giữ nguyên"):
        operations.settle_warning(
            target_set, kind="count_mismatch", reason=" ", by=commune.officer, at=AT
        )
    with pytest.raises(NotAllowed):
        operations.settle_warning(
            target_set, kind="sum_mismatch", reason="Vì sao?", by=commune.officer, at=AT
        )


def test_locked_table_takes_nothing_until_it_is_reopened_with_a_reason(
    commune: Commune, target_set: TargetSet
) -> None:
    indicator = make_indicator(target_set)
    make_measurement(indicator, "984 tr.đ")
    locked = operations.lock(target_set, by=commune.officer, at=AT)

    with pytest.raises(Refused, match="Số liệu đã chốt"):
        make_measurement(indicator, "1 tỷ", version=1)
    with pytest.raises(Refused, match="Số liệu đã chốt"):
        make_indicator(target_set, "Chỉ tiêu mới")
    with pytest.raises(Refused, match="Nêu lý do mở lại"):
        operations.reopen(locked, reason="", by=commune.officer, at=AT)
    operations.reopen(locked, reason="Sửa số theo biên bản.", by=commune.officer, at=AT)

    assert make_measurement(indicator, "1 tỷ", version=1).version == 2
    assert Event.objects.get(action="target_set.reopened").facts == {
        "reason": "Sửa số theo biên bản."
    }


def test_empty_table_cannot_be_locked(commune: Commune, target_set: TargetSet) -> None:
    with pytest.raises(Refused, match="chưa có chỉ tiêu nào"):
        operations.lock(target_set, by=commune.officer, at=AT)


def test_reopening_an_open_table_is_refused(commune: Commune, target_set: TargetSet) -> None:
    with pytest.raises(Refused, match="đang mở"):
        operations.reopen(target_set, reason="Vì sao?", by=commune.officer, at=AT)


def test_change_of_a_row_raises_its_version_and_a_stale_one_is_shown(
    commune: Commune, target_set: TargetSet
) -> None:
    indicator = make_indicator(target_set)
    operations.change_indicator(
        indicator,
        version=1,
        target=Target("Thu ngân sách", plan_text="850 tr.đ"),
        by=commune.chair,
        at=AT,
    )

    with pytest.raises(Stale) as stale:
        operations.change_indicator(
            indicator,
            version=1,
            target=Target("Thu ngân sách", plan_text="900 tr.đ"),
            by=commune.officer,
            at=AT,
        )

    assert (stale.value.theirs["plan_text"], stale.value.who) == ("850 tr.đ", "Chủ tịch thử")
    indicator.refresh_from_db()
    assert (indicator.plan_text, indicator.version) == ("850 tr.đ", 2)


def test_removed_row_leaves_its_figures_in_the_book(
    commune: Commune, target_set: TargetSet
) -> None:
    indicator = make_indicator(target_set)
    make_measurement(indicator, "984 tr.đ")

    operations.remove_indicator(indicator, by=commune.officer, at=AT)

    assert not target_set.indicators.exists()
    assert Event.objects.get(action="indicator.removed").facts == {
        "name": "Thu ngân sách",
        "plan": "848 tr.đ",
        "figures": ["984 tr.đ"],
    }


def test_row_that_measures_a_pledge_or_has_parts_stays(
    commune: Commune, cycle: Cycle, target_set: TargetSet
) -> None:
    promised = make_indicator(target_set)
    make_pledge(cycle, commune.villages, promises=(Promise("Thu ngân sách", "100%", promised.pk),))
    whole = make_indicator(target_set, "Thu trên địa bàn")
    make_indicator(target_set, "Thu của xã", part_of_id=whole.pk)

    with pytest.raises(Refused, match="Giao ước đang dùng chỉ tiêu “Thu ngân sách”"):
        operations.remove_indicator(promised, by=commune.officer, at=AT)
    with pytest.raises(Refused, match="có 1 phần “trong đó”"):
        operations.remove_indicator(whole, by=commune.officer, at=AT)

    assert target_set.indicators.count() == 3


def test_nothing_is_written_in_a_closed_year(
    commune: Commune, cycle: Cycle, target_set: TargetSet
) -> None:
    indicator = make_indicator(target_set)
    cycles.close_cycle(cycle, by=SYSTEM, at=AT)

    with pytest.raises(Refused, match="Năm thi đua 2022 đã khép"):
        make_measurement(indicator, "984 tr.đ")


def test_village_head_reads_the_table_and_writes_nothing(
    commune: Commune, target_set: TargetSet
) -> None:
    indicator = make_indicator(target_set)
    head = make_actor(Role.UNIT_HEAD, unit=commune.villages[0])
    stranger = make_actor(Role.OFFICER, unit=make_commune("UBND xã Khác").unit)

    assert queries.get_target_set(target_set.pk, by=head) == target_set
    with pytest.raises(NotAllowed):
        operations.measure(indicator, version=0, actual_text="1 tỷ", by=head, at=AT)
    with pytest.raises(NotAllowed):
        queries.get_target_set(target_set.pk, by=stranger)
    with pytest.raises(NotAllowed):
        queries.get_indicator(indicator.pk, by=stranger)
