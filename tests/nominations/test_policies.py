"""When something may happen to a dossier, both sides of each limit."""

from datetime import UTC, datetime
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from thidua.common.errors import Refused
from thidua.nominations import policies
from thidua.nominations.enums import NominationState


@pytest.mark.parametrize("state", NominationState.values)
def test_only_a_draft_or_a_returned_dossier_may_be_changed(state: str):
    if state in {NominationState.DRAFT, NominationState.RETURNED}:
        policies.check_with_the_unit(state)
        return

    with pytest.raises(Refused, match="Hồ sơ đã gửi"):
        policies.check_with_the_unit(state)


def test_the_office_adds_papers_until_the_appraisal_and_the_unit_until_it_sends():
    policies.check_takes_papers(NominationState.SUBMITTED, from_office=True)
    policies.check_takes_papers(NominationState.RETURNED, from_office=False)

    with pytest.raises(Refused, match="không còn nhận giấy tờ"):
        policies.check_takes_papers(NominationState.SUBMITTED, from_office=False)
    with pytest.raises(Refused, match="không còn nhận giấy tờ"):
        policies.check_takes_papers(NominationState.APPRAISED, from_office=True)


def test_text_at_the_limit_passes_and_one_letter_more_is_refused():
    assert policies.check_text("a" * 5, what="tóm tắt", field="summary", longest=5) == "aaaaa"

    with pytest.raises(Refused, match="Tóm tắt dài 6 ký tự, nhiều nhất 5") as refused:
        policies.check_text("a" * 6, what="tóm tắt", field="summary", longest=5)
    assert refused.value.field == "summary"


def test_a_title_for_people_is_refused_to_a_household():
    policies.check_awarded_to(
        recipient_kind="household", awarded_to=["household", "individual"], name="Giấy khen"
    )

    with pytest.raises(Refused, match="chỉ dành cho cá nhân, không dành cho hộ gia đình"):
        policies.check_awarded_to(
            recipient_kind="household", awarded_to=["individual"], name="Lao động tiên tiến"
        )


@pytest.mark.parametrize(
    ("account", "person", "sentence"),
    [
        (7, None, "không tự thẩm định hồ sơ đó"),
        (8, 30, "Người được đề nghị"),
        (8, 31, ""),
        (None, None, ""),
    ],
)
def test_proposer_and_recipient_do_not_appraise(
    account: int | None, person: int | None, sentence: str
):
    def check():
        policies.check_appraiser(
            account_id=account, person_id=person, proposers=[7, 9], recipient_person_id=30
        )

    if not sentence:
        check()
        return
    with pytest.raises(Refused, match=sentence):
        check()


def test_a_collective_has_no_person_who_could_be_the_appraiser():
    policies.check_appraiser(account_id=8, person_id=None, proposers=[], recipient_person_id=None)


def test_missing_papers_keep_the_order_of_the_list_and_typed_report_stands_for_the_paper():
    needed = ["to_trinh", "bao_cao_thanh_tich", "bien_ban"]

    assert policies.missing_papers(needed=needed, present={"bien_ban"}, has_report_text=False) == [
        "to_trinh",
        "bao_cao_thanh_tich",
    ]
    assert policies.missing_papers(needed=needed, present={"bien_ban"}, has_report_text=True) == [
        "to_trinh"
    ]


@pytest.mark.parametrize(
    ("answer", "wants"),
    [("dat", False), ("hoi_dong", False), ("chua_dat", True), ("thieu_du_lieu", True)],
)
def test_a_note_is_wanted_only_where_the_comparison_leaves_a_question(answer: str, wants: bool):  # noqa: FBT001 -- a column of the table
    assert policies.check_note(answer, " Xã đã xác minh ") == "Xã đã xác minh"
    if not wants:
        assert policies.check_note(answer, "") == ""
        return
    with pytest.raises(Refused, match="Nêu ý kiến thẩm định"):
        policies.check_note(answer, "  ")


def test_a_tabled_dossier_is_not_taken_back():
    policies.check_not_tabled(None)

    with pytest.raises(Refused, match="Rút hồ sơ khỏi phiên"):
        policies.check_not_tabled(datetime(2023, 1, 10, tzinfo=UTC))


REPORT = "Ông vận động sáu hộ cùng hiến đất mở rộng đường thôn trong quý ba năm 2022"


def test_likeness_of_a_copied_report_with_another_name_is_high():
    copied = REPORT.replace("Ông", "Bà")

    assert policies.likeness(REPORT, copied) >= policies.ALIKE
    assert policies.likeness(REPORT, REPORT) == 1


def test_likeness_of_two_honest_reports_is_low_and_of_too_short_ones_none():
    other = "Bà dạy kèm miễn phí cho mười hai học sinh nghèo suốt năm học vừa qua ở nhà văn hóa"

    assert policies.likeness(REPORT, other) < policies.ALIKE
    assert policies.likeness("Hiến đất", "Hiến đất") == 0


@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_is_a_share_and_looks_the_same_from_both_sides(one: str, other: str):
    share = policies.likeness(one, other)

    assert Fraction(0) <= share <= 1
    assert share == policies.likeness(other, one)
