"""Thousand marks and decimal signs: decided number by number, asked where only a person knows."""

from decimal import Decimal

import pytest

from thidua.common.figures import Kind, read_figure


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5.018,6 tấn", "5018.6"),
        ("2.855 triệu đồng", "2855000000"),
        ("39 415", "39415"),
        ("146 736", "146736"),
        ("3 554 878", "3554878"),
        ("3554878", "3554878"),
        ("2.762.064", "2762064"),
        ("1,234,567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("1,234,567.8", "1234567.8"),
        ("1.234,567", "1234.567"),
        ("1,234.567", "1234.567"),
        ("1234,567", "1234.567"),
        ("1234.567 ha", "1234.567"),
        ("12 345,678 tấn", "12345.678"),
        ("0,125", "0.125"),
        ("0.125%", "0.125"),
        ("63.2%", "63.2"),
        ("5.5 điểm", "5.5"),
        ("0,42%", "0.42"),
        ("12,3456 ha", "12.3456"),
        ("5.203 hồ sơ", "5203"),
        ("5\u00a0203 hồ sơ", "5203"),
        ("03 tập thể", "3"),
        ("lúa:2.961", "2961"),
        ("21.1", "21.1"),
    ],
)
def test_marks_are_read(text, value):
    figure = read_figure(text)

    assert (figure.kind, figure.value) == (Kind.FIGURE, Decimal(value))


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("35,229 tỷ đồng", ["35229000000", "35229000000000"]),
        ("5,203 hồ sơ", ["5.203", "5203"]),
        ("500,000 đồng", ["500", "500000"]),
        ("1.234%", ["1.234", "1234"]),
        ("1.234 ‰", ["1.234", "1234"]),
        ("12,345%", ["12.345", "12345"]),
        ("45/35,229 tỷ đồng", ["35229000000", "35229000000000"]),
        ("35,229 - 40 tỷ đồng", ["35229000000", "35229000000000"]),
    ],
)
def test_three_digits_behind_one_mark_are_asked(text, readings):
    figure = read_figure(text)

    assert figure.kind is Kind.AMBIGUOUS
    assert figure.readings == tuple(map(Decimal, readings))
    assert (figure.value, figure.of, figure.low, figure.high) == (None, None, None, None)
    assert figure.ask.endswith("?")


def test_question_shows_both_readings():
    ask = read_figure("35,229 tỷ đồng").ask

    assert ask == ("“35,229 tỷ đồng” là 35.229.000.000\u00a0đồng hay 35.229.000.000.000\u00a0đồng?")


@pytest.mark.parametrize(
    "text",
    [
        "1.23.456 tấn",
        "12.34,5",
        "1.234.56",
        "1.234,5,6",
        "1.234,567.8",
        "12 345.678,9",
        "12,,5 tấn",
        "5..018 tấn",
        "5 .018 tấn",
        "1O5 hộ",
        "5.0l8,6 tấn",
        "l0 hộ",
        "1?5 hộ",
        "1#5",
        "20xx",
        "12... hộ",
        "12 34 hộ",
        "2 triệu 500",
        "2 tỷ 3 tỷ",
        "tổ 12 34",
        "1/2/3",
        "1.23.456/5 hộ",
        "1.23.456 - 5 hộ",
        "-1.23.456%",
        "31/02/2023",
        "32/13/2023",
    ],
)
def test_damaged_digits_are_not_guessed(text):
    assert read_figure(text).kind is Kind.NONE


def test_damaged_figure_is_not_replaced_by_a_later_one():
    figure = read_figure("1.23.456 tấn, đạt 95%")

    assert (figure.kind, figure.value, figure.percent) == (Kind.NONE, None, None)


@pytest.mark.parametrize(
    ("text", "value"), [("-2,3%", "-2.3"), ("−5,2 tấn", "-5.2"), ("tăng trưởng -2,3%", "-2.3")]
)
def test_minus_before_its_number_is_read(text, value):
    assert read_figure(text).value == Decimal(value)


@pytest.mark.parametrize("text", ["- 5 hộ", "-5 hộ", "-05", "Kết quả: -05 hộ"])
def test_bullet_is_no_minus(text):
    assert read_figure(text).value == 5
