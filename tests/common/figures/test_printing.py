"""What is printed is what was read."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from thidua.common.figures import Kind, read_figure
from thidua.common.figures.printing import (
    print_count,
    print_money_prose,
    print_number,
    print_percent,
    print_points,
    print_quantity,
    print_value,
)
from thidua.common.figures.tokens import listed


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        (Decimal("5018.6"), "5.018,6"),
        (Decimal("3.5E+3"), "3.500"),
        (39415, "39.415"),
        (0, "0"),
        (Decimal("-2.3"), "−2,3"),
        (None, "–"),
    ],
)
def test_numbers_have_a_dot_for_thousands_and_a_comma_for_decimals(number, printed):
    assert print_number(number) == printed


def test_places_are_rounded_half_up():
    assert print_number(Decimal("116.045"), places=2) == "116,05"
    assert print_number(Decimal(7), places=1) == "7,0"


@pytest.mark.parametrize(
    ("percent", "printed"),
    [
        (Decimal("116.037736"), "116,04%"),
        (Decimal("571.00"), "571%"),
        (Decimal("99.999"), "100%"),
        (None, "–"),
    ],
)
def test_percentages_have_two_decimals_at_most(percent, printed):
    assert print_percent(percent) == printed


def test_points_have_a_sign():
    assert print_points(Decimal("0.90")) == "+0,9\u00a0điểm\u00a0%"
    assert print_points(Decimal("-0.4"), unit="‰") == "−0,4\u00a0điểm\u00a0‰"
    assert print_points(Decimal(0)) == "0\u00a0điểm\u00a0%"
    assert print_points(None) == "–"


def test_counts_are_printed_with_a_leading_nought():
    assert [print_count(count) for count in (3, 9, 12, 1200, None)] == [
        "03",
        "09",
        "12",
        "1.200",
        "–",
    ]


@pytest.mark.parametrize(
    ("number", "unit", "printed"),
    [
        (Decimal("5018.6"), "tấn", "5.018,6\u00a0tấn"),
        (Decimal("0.19"), "‰", "0,19‰"),
        (Decimal("7.5"), "%/năm", "7,5%/năm"),
        (12, None, "12"),
        (None, "hộ", "–"),
    ],
)
def test_unit_follows_its_number(number, unit, printed):
    assert print_quantity(number, unit) == printed


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        (2_855_000_000, "2.855\u00a0triệu\u00a0đồng"),
        (848_000_000, "848\u00a0triệu\u00a0đồng"),
        (70_500_000_000, "70,5\u00a0tỷ\u00a0đồng"),
        (15_080_000, "15,08\u00a0triệu\u00a0đồng"),
        (500_000, "500\u00a0nghìn\u00a0đồng"),
        (1_234_567, "1.234.567\u00a0đồng"),
        (Decimal("0.5"), "0,5\u00a0đồng"),
        (0, "0\u00a0đồng"),
        (None, "–"),
    ],
)
def test_money_in_sentences_is_scaled(amount, printed):
    assert print_money_prose(amount).replace(" ", "\u00a0") == printed


def test_money_per_something_is_scaled_too():
    assert print_value(Decimal(61_200_000), "đồng/người/năm") == "61,2\u00a0triệu đồng/người/năm"
    assert print_value(Decimal(12), "hộ") == "12\u00a0hộ"
    assert print_value(None, "đồng") == "–"


@given(st.decimals(0, 10**12, places=2))
def test_printed_number_is_read_back(number):
    figure = read_figure(f"{print_number(number)} tấn")

    assert (figure.kind, figure.value) == (Kind.FIGURE, number)


@given(st.decimals(-100, 1000, places=1))
def test_printed_rate_is_read_back(number):
    assert read_figure(print_quantity(number, "%")).value == number


@given(st.integers(0, 10**13))
def test_printed_money_is_read_back(amount):
    figure = read_figure(print_money_prose(amount))

    assert (figure.value, figure.unit) == (amount, "đồng")


@given(st.integers(1, 999), st.integers(0, 999))
def test_three_decimals_are_asked_and_never_guessed(whole, thousandths):
    figure = read_figure(f"{whole},{thousandths:03d} tấn")

    assert figure.kind is Kind.AMBIGUOUS
    assert figure.readings == (Decimal(f"{whole}.{thousandths:03d}"), whole * 1000 + thousandths)


@given(st.text(max_size=40))
def test_any_text_is_answered(text):
    figure = read_figure(text)

    assert figure.text == text
    assert (figure.value is None) == (figure.kind not in (Kind.FIGURE, Kind.RATIO))


WORDS = st.sampled_from(
    listed(
        "tăng|giảm|đạt|gần|trên|dưới|so|với|kế|hoạch|KH|5|12,5|1.234|2022|năm|ba|/|%|(|)|,|.|-|:|"
        "tỷ|triệu|đồng|hộ|thôn|tổ|thứ|hạng|không|có|từ|đến|trở|lên|vượt|ước|10/11|nhì|rưỡi|VII|ha"
    )
)


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_any_order_of_known_words_is_answered(text):
    figure = read_figure(text)

    assert figure.text == text
    assert (figure.kind is Kind.AMBIGUOUS) == bool(figure.readings)
