"""Rounding and printing of sums."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from thidua.common.money import Rounding, money_in_words, print_money, round_money


@pytest.mark.parametrize(
    ("amount", "rounding", "paid"),
    [
        (702_000, "none", 702_000),
        (702_000, "nearest_10k", 700_000),
        (702_000, "ceil_10k", 710_000),
        (705_000, "nearest_10k", 710_000),
        (704_999, "nearest_10k", 700_000),
        (700_000, "ceil_10k", 700_000),
        (700_001, "ceil_10k", 710_000),
        (Decimal("447000.5"), "none", 447_001),
        (0, "ceil_10k", 0),
    ],
)
def test_sum_is_rounded_as_the_mode_says(amount, rounding, paid):
    assert round_money(amount, rounding=rounding) == paid


def test_unknown_mode_is_refused():
    with pytest.raises(ValueError, match="floor"):
        round_money(1, rounding="floor")


@given(st.integers(0, 10**12))
def test_rounding_up_never_pays_less_and_less_than_a_step_more(amount):
    paid = round_money(amount, rounding=Rounding.CEIL_10K)

    assert 0 <= paid - amount < 10_000
    assert paid % 10_000 == 0


def test_sum_is_printed_with_its_unit():
    assert print_money(15_080_000) == "15.080.000\u00a0đ"


def test_sum_is_said_in_words():
    assert money_in_words(15_080_000) == "Mười lăm triệu không trăm tám mươi nghìn đồng"
