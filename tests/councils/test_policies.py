"""Counting votes: whole numbers on both sides of each share."""

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from thidua.common.errors import Refused
from thidua.councils import policies
from thidua.councils.enums import Presence
from thidua.councils.policies import Tally


NOW = datetime(2023, 1, 10, 2, 0, tzinfo=UTC)
SHARES = st.fractions(min_value=Fraction(1, 20), max_value=1, max_denominator=20)


@pytest.mark.parametrize(
    ("agreed", "members", "share", "passes"),
    [
        (9, 10, "0.9", True),
        (8, 9, "0.9", False),
        (7, 10, "0.7", True),
        (7, 11, "0.7", False),
        (8, 11, "0.7", True),
        (6, 9, "2/3", True),
        (5, 8, "2/3", False),
        (0, 3, "0.7", False),
        (3, 3, "1", True),
    ],
)
def test_a_share_is_reached_exactly_at_its_limit(
    agreed: int,
    members: int,
    share: str,
    passes: bool,  # noqa: FBT001 -- a column of the table
):
    tally = Tally(members=members, agreed=agreed)

    assert policies.carries(tally, share=policies.fraction_of(share)) is passes
    assert (agreed >= policies.needed(members, policies.fraction_of(share))) is passes


def test_whoever_steps_aside_leaves_the_base_and_whoever_is_silent_does_not():
    aside = Tally(members=11, recused=1, agreed=7)
    silent = Tally(members=11, agreed=7)

    assert policies.carries(aside, share=Fraction(7, 10)) is True
    assert policies.carries(silent, share=Fraction(7, 10)) is False


@given(st.integers(1, 40), st.integers(0, 40), st.integers(0, 5), SHARES)
def test_one_more_vote_in_favour_never_loses(
    members: int, agreed: int, recused: int, share: Fraction
):
    recused = min(recused, members - 1)
    agreed = min(agreed, members - recused - 1) if members > recused + 1 else 0
    fewer = Tally(members=members, recused=recused, agreed=agreed)
    more = Tally(members=members, recused=recused, agreed=agreed + 1)

    assert policies.carries(more, share=share) or not policies.carries(fewer, share=share)


@given(st.integers(1, 60), SHARES)
def test_needed_is_the_least_number_that_carries(members: int, share: Fraction):
    least = policies.needed(members, share)

    assert policies.carries(Tally(members=members, agreed=least), share=share)
    assert not policies.carries(Tally(members=members, agreed=least - 1), share=share)


@pytest.mark.parametrize(
    ("typed", "stored"), [("2/3", "2/3"), ("0,7", "0.7"), (" 70% ", "7/10"), ("1", "1")]
)
def test_a_share_is_read_as_people_type_it(typed: str, stored: str):
    assert policies.check_share(typed, what="Tỷ lệ", field="vote_share") == stored


@pytest.mark.parametrize("typed", ["", "0", "1/0", "3/2", "120%", "bảy mươi", "-1/2", "0.70000"])
def test_what_is_no_share_is_refused_with_an_example(typed: str):
    with pytest.raises(Refused, match="Gõ 2/3, 0,7 hoặc 70%") as refused:
        policies.check_share(typed, what="Tỷ lệ", field="vote_share")

    assert refused.value.field == "vote_share"


def test_shares_and_percentages_in_words():
    assert policies.share_words(Fraction(7, 10)) == "70%"
    assert policies.share_words(Fraction(2, 3)) == "2/3"
    assert policies.percent_words(10, 11) == "90,9%"
    assert policies.percent_words(7, 11) == "63,6%"
    assert policies.percent_words(1, 8) == "12,5%"
    assert policies.percent_words(9, 9) == "100,0%"


def test_quorum_at_the_limit_passes_and_one_fewer_does_not():
    policies.check_quorum(present=8, members=11, share=Fraction(2, 3))

    with pytest.raises(Refused, match=r"Chưa đủ số: 7 có mặt, cần 8 \(2/3 của 11\)"):
        policies.check_quorum(present=7, members=11, share=Fraction(2, 3))


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({}, ""),
        ({"today": date(2023, 1, 10)}, "chưa tới ngày"),
        ({"item_count": 0}, "chưa có hồ sơ nào"),
        ({"unready": [3, 5]}, "Hồ sơ 3, 5 chưa thẩm định xong"),
        ({"has_leader": False}, "chưa có Chủ tịch"),
    ],
)
def test_a_session_opens_only_when_ready(changed: dict[str, object], sentence: str):
    ready = {
        "held_on": date(2023, 1, 11),
        "today": date(2023, 1, 11),
        "item_count": 1,
        "unready": [],
        "has_leader": True,
    }
    if not sentence:
        policies.check_can_open(**ready)
        return
    with pytest.raises(Refused, match=sentence):
        policies.check_can_open(**(ready | changed))


@pytest.mark.parametrize(
    ("opened", "closed", "removed", "sentence"),
    [
        (NOW, None, None, ""),
        (None, None, None, "chưa mở biểu quyết"),
        (NOW, NOW, None, "đã đóng biểu quyết"),
        (NOW, None, NOW, "đã rút khỏi phiên"),
    ],
)
def test_votes_are_taken_only_while_the_ballot_is_open(
    opened: datetime | None, closed: datetime | None, removed: datetime | None, sentence: str
):
    times = {"opened_at": opened, "closed_at": closed, "removed_at": removed}
    if not sentence:
        policies.check_ballot_open(**times)
        return
    with pytest.raises(Refused, match=sentence):
        policies.check_ballot_open(**times)


def test_a_ballot_is_opened_once_and_not_when_removed():
    policies.check_ballot_waits(opened_at=None, removed_at=None)

    with pytest.raises(Refused, match="đã mở biểu quyết"):
        policies.check_ballot_waits(opened_at=NOW, removed_at=None)
    with pytest.raises(Refused, match="đã rút khỏi phiên"):
        policies.check_ballot_waits(opened_at=None, removed_at=NOW)


@pytest.mark.parametrize("presence", Presence.values)
def test_only_those_present_or_in_writing_take_part(presence: str):
    if presence in {Presence.PRESENT, Presence.WRITTEN}:
        policies.check_takes_part(presence)
        return
    with pytest.raises(Refused, match="Điểm danh rồi"):
        policies.check_takes_part(presence)


def test_nobody_votes_on_their_own_dossier():
    policies.check_not_own(member_person_id=1, recipient_person_id=2)
    policies.check_not_own(member_person_id=1, recipient_person_id=None)

    with pytest.raises(Refused, match="hồ sơ của chính mình"):
        policies.check_not_own(member_person_id=1, recipient_person_id=1)


def test_a_session_with_an_undecided_item_does_not_close():
    policies.check_nothing_pending([])

    with pytest.raises(Refused, match="Còn mục 2, 4 chưa biểu quyết xong"):
        policies.check_nothing_pending([2, 4])


def test_the_outcome_says_counts_rule_and_who_stepped_aside():
    tally = Tally(members=11, recused=1, agreed=9, against=1)
    few = Tally(members=11, agreed=7, against=3)

    assert policies.outcome_words(tally, share=Fraction(7, 10)) == (
        "Thông qua: 9/10 đồng ý, cần 7 (70% của 10); 1 người tránh."
    )
    assert policies.outcome_words(few, share=Fraction(7, 10)) == (
        "Không đủ phiếu: 7/11 đồng ý, cần 8 (70% của 11)."
    )


def test_the_body_at_the_head_of_the_minutes():
    assert policies.issuer_lines("UBND xã Hàm Liêm") == ("ỦY BAN NHÂN DÂN", "XÃ HÀM LIÊM")
    assert policies.issuer_lines("Ủy ban nhân dân phường 1") == ("ỦY BAN NHÂN DÂN", "PHƯỜNG 1")
    assert policies.issuer_lines("Trường Tiểu học") == ("TRƯỜNG TIỂU HỌC",)
