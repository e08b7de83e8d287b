"""Money, shares and votes: the reward table and both sides of each limit."""

# ruff: noqa: E501 -- the reward table keeps its rows

from datetime import date
from fractions import Fraction

import pytest

from thidua.law import (
    Counts,
    Recipient,
    Tally,
    authority,
    carries,
    quota,
    reward,
    round_money,
    vote,
)


# multiple: exact, nearest and up to ten thousand, for 1.49, 1.8, 2.34 and 2.53 million
REWARD_TABLE = {
    "0.1": [(149_000, 150_000, 150_000), (180_000,) * 3, (234_000, 230_000, 240_000), (253_000, 250_000, 260_000)],
    "0.15": [(223_500, 220_000, 230_000), (270_000,) * 3, (351_000, 350_000, 360_000), (379_500, 380_000, 380_000)],
    "0.3": [(447_000, 450_000, 450_000), (540_000,) * 3, (702_000, 700_000, 710_000), (759_000, 760_000, 760_000)],
    "0.8": [(1_192_000, 1_190_000, 1_200_000), (1_440_000,) * 3, (1_872_000, 1_870_000, 1_880_000), (2_024_000, 2_020_000, 2_030_000)],
    "1.0": [(1_490_000,) * 3, (1_800_000,) * 3, (2_340_000,) * 3, (2_530_000,) * 3],
    "1.5": [(2_235_000, 2_240_000, 2_240_000), (2_700_000,) * 3, (3_510_000,) * 3, (3_795_000, 3_800_000, 3_800_000)],
    "2.0": [(2_980_000,) * 3, (3_600_000,) * 3, (4_680_000,) * 3, (5_060_000,) * 3],
    "3.0": [(4_470_000,) * 3, (5_400_000,) * 3, (7_020_000,) * 3, (7_590_000,) * 3],
    "4.5": [(6_705_000, 6_710_000, 6_710_000), (8_100_000,) * 3, (10_530_000,) * 3, (11_385_000, 11_390_000, 11_390_000)],
    "8.0": [(11_920_000,) * 3, (14_400_000,) * 3, (18_720_000,) * 3, (20_240_000,) * 3],
    "12.0": [(17_880_000,) * 3, (21_600_000,) * 3, (28_080_000,) * 3, (30_360_000,) * 3],
}  # fmt: skip
BASES = (1_490_000, 1_800_000, 2_340_000, 2_530_000)


@pytest.mark.parametrize("multiple", REWARD_TABLE)
def test_reward_table_is_reproduced_in_each_rounding(multiple):
    for base, row in zip(BASES, REWARD_TABLE[multiple], strict=True):
        exact = Fraction(multiple) * base

        assert (
            tuple(round_money(exact, mode) for mode in ("none", "nearest_10k", "ceil_10k")) == row
        )


def total(on, individuals, collectives):
    alone = reward("giay_khen_xa", Recipient.INDIVIDUAL, on)
    together = reward("giay_khen_xa", Recipient.COLLECTIVE, on)
    return individuals * alone.amount_vnd + collectives * together.amount_vnd


def test_fifty_people_and_twelve_collectives_decided_in_2023_and_2026():
    assert total(date(2023, 12, 20), 50, 12) == 19_980_000
    assert total(date(2026, 12, 20), 50, 12) == 56_240_000


def test_coefficients_are_multiplied_before_rounding():
    found = reward("giay_khen_xa", Recipient.COLLECTIVE, date(2022, 12, 20))

    assert (found.multiple, found.base_salary, found.amount_vnd) == ("0.3", 1_490_000, 450_000)


def test_base_salary_is_that_of_the_day_of_the_decision():
    before = reward("chien_si_thi_dua_co_so", Recipient.INDIVIDUAL, date(2026, 6, 30))
    after = reward("chien_si_thi_dua_co_so", Recipient.INDIVIDUAL, date(2026, 7, 1))

    assert (before.amount_vnd, after.amount_vnd) == (2_340_000, 2_530_000)


def test_reward_of_a_title_needs_no_factor():
    found = reward("tap_the_lao_dong_tien_tien", Recipient.COLLECTIVE, date(2023, 12, 20))

    assert (found.multiple, found.amount_vnd) == ("0.8", 1_440_000)


@pytest.mark.parametrize(
    ("code", "recipient", "on"),
    [
        ("xa_tieu_bieu", Recipient.COLLECTIVE, date(2023, 12, 31)),  # no such title yet
        ("giay_khen_xa", Recipient.HOUSEHOLD, date(2023, 12, 31)),  # no factor yet
        ("giay_khen_xa", None, date(2026, 1, 1)),  # for whom?
        ("ky_niem_chuong_tinh", Recipient.COLLECTIVE, date(2026, 1, 1)),
        ("huan_chuong_lao_dong_hang_ba", Recipient.HOUSEHOLD, date(2026, 1, 1)),
        ("lao_dong_tien_tien", Recipient.INDIVIDUAL, date(2000, 1, 1)),
    ],
)
def test_where_the_law_sets_no_reward_there_is_none(code, recipient, on):
    assert reward(code, recipient, on) is None


def test_reward_that_rests_on_an_unverified_value_says_so():
    assert reward("giay_khen_xa", Recipient.INDIVIDUAL, date(2023, 12, 20)).verified
    assert not reward("giay_khen_xa", Recipient.INDIVIDUAL, date(2026, 12, 20)).verified
    assert (
        reward("giay_khen_xa", Recipient.INDIVIDUAL, date(2026, 12, 20)).as_dict()["verified"]
        is False
    )


@pytest.mark.parametrize(
    ("agreed", "members", "passes"),
    [(8, 9, False), (9, 10, True), (17, 19, False), (18, 20, True), (0, 1, False), (1, 1, True)],
)
def test_vote_of_ninety_percent_is_compared_as_integers(agreed, members, passes):
    assert carries(agreed, members, Fraction("0.9")) is passes
    result = vote(
        "chien_si_thi_dua_tinh", Tally(members=members, agreed=agreed), date(2022, 12, 31)
    )
    assert result.answer == ("dat" if passes else "chua_dat")


def test_vote_without_figures_still_says_what_is_needed():
    assert vote("chien_si_thi_dua_tinh", Tally(members=9), date(2022, 12, 31)).as_dict() == {
        "share": "0.9",
        "of": "members",
        "answer": "thieu_du_lieu",
        "source": {"text": "nd-91-2017", "at": "Điều 45 khoản 8"},
    }


def test_no_national_share_means_no_vote_to_hold_against():
    assert vote("lao_dong_tien_tien", Tally(members=9, agreed=9), date(2025, 12, 31)) is None
    assert vote("giay_khen_xa", Tally(members=9, agreed=9), date(2022, 12, 31)) is None


@pytest.mark.parametrize(
    ("base", "already", "proposed", "left", "answer"),
    [
        (64, 0, 9, 9, "dat"),
        (64, 0, 10, 9, "chua_dat"),
        (64, 9, 1, 0, "chua_dat"),
        (64, 9, 0, 0, "dat"),
        (6, 0, 1, 0, "chua_dat"),
        (7, 0, 1, 1, "dat"),
        (0, 0, 1, 0, "chua_dat"),
        (64, 12, 0, -3, "chua_dat"),
    ],
)
def test_quota_is_the_share_rounded_down_less_those_already_granted(
    base, already, proposed, left, answer
):
    found = quota("chien_si_thi_dua_co_so", Counts(base, already, proposed), date(2022, 12, 31))

    assert (found.left, found.answer) == (left, answer)


def test_quota_ends_with_the_law_of_2003():
    assert quota("chien_si_thi_dua_co_so", Counts(64, 9, 1), date(2023, 12, 31)).allowed == 9
    assert quota("chien_si_thi_dua_co_so", Counts(64, 9, 1), date(2024, 1, 1)) is None


def test_quota_without_counts_asks_for_them():
    assert quota("chien_si_thi_dua_co_so", Counts(), date(2022, 12, 31)).answer == "thieu_du_lieu"
    partly = quota("chien_si_thi_dua_co_so", Counts(base=64, already=4), date(2022, 12, 31))
    assert (partly.allowed, partly.left, partly.answer) == (9, 5, "thieu_du_lieu")


@pytest.mark.parametrize(
    ("code", "on", "who"),
    [
        ("tap_the_lao_dong_tien_tien", date(2025, 6, 30), "chu_tich_ubnd_huyen"),
        ("tap_the_lao_dong_tien_tien", date(2025, 7, 1), "chu_tich_ubnd_xa"),
        ("lao_dong_tien_tien", date(2018, 1, 1), "chu_tich_ubnd_xa"),
        ("lao_dong_tien_tien", date(2026, 1, 1), "chu_tich_ubnd_xa"),
        ("bang_khen_tinh", date(2026, 1, 1), "chu_tich_ubnd_tinh"),
        ("co_thi_dua_chinh_phu", date(2026, 1, 1), "chinh_phu"),
    ],
)
def test_authority_follows_the_day_of_the_decision(code, on, who):
    assert authority(code, on).code == who


def test_authority_that_is_assumed_says_so_and_one_that_ended_is_none():
    assert authority("thon_van_hoa", date(2025, 6, 30)).verified
    assert not authority("thon_van_hoa", date(2025, 7, 1)).verified
    assert authority("giay_khen_huyen", date(2025, 7, 1)) is None
