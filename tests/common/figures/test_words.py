"""Numbers in words count as digits; "năm" is a number or a year; some words are nought."""

from decimal import Decimal

import pytest

from thidua.common.figures import Kind, read_figure


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("mười lăm hộ", "15", "hộ"),
        ("hai mươi lăm hộ", "25", "hộ"),
        ("hai mươi mốt mô hình", "21", "mô hình"),
        ("một trăm linh năm hộ", "105", "hộ"),
        ("một trăm hai mươi hộ", "120", "hộ"),
        ("Ba hộ", "3", "hộ"),
        ("năm điểm nghẽn", "5", "điểm nghẽn"),
        ("Năm điểm nghẽn", "5", "điểm nghẽn"),
        ("năm trăm triệu đồng", "500000000", "đồng"),
        ("một tỷ hai trăm triệu đồng", "1200000000", "đồng"),
        ("hai nghìn ba trăm hộ", "2300", "hộ"),
        ("mười năm", "10", "năm"),
        ("hai phẩy năm phần trăm", "2.5", "%"),
        ("ba phần nghìn", "3", "‰"),
        ("một triệu rưỡi đồng", "1500000", "đồng"),
        ("2 tỷ rưỡi", "2500000000", "đồng"),
        ("3 chục hộ", "30", "hộ"),
        ("hai chục suất quà", "20", "suất quà"),
        ("2 vạn lượt", "20000", "lượt"),
        ("chín", "9", None),
        ("mười hai", "12", None),
        ("đạt chín", "9", None),
        ("một năm", "1", "năm"),
    ],
)
def test_number_words_count(text, value, unit):
    figure = read_figure(text)

    assert (figure.kind, figure.value, figure.unit) == (Kind.FIGURE, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "low", "high"), [("từ năm đến bảy hộ", 5, 7), ("ba đến năm hộ", 3, 5)]
)
def test_range_may_be_in_words(text, low, high):
    figure = read_figure(text)

    assert (figure.kind, figure.low, figure.high) == (Kind.RANGE, low, high)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("không có", None),
        ("Không có hộ tái nghèo", "hộ tái nghèo"),
        ("không còn hộ nghèo", "hộ nghèo"),
        ("không để xảy ra tai nạn", "tai nạn"),
        ("không xảy ra cháy, nổ", "cháy"),
    ],
)
def test_nothing_there_is_the_figure_nought(text, unit):
    figure = read_figure(text)

    assert (figure.kind, figure.value, figure.unit) == (Kind.FIGURE, 0, unit)
    assert (figure.low, figure.high) == (0, 0)


def test_number_behind_the_words_for_nought_counts():
    assert read_figure("không còn 2 hộ").value == 2


@pytest.mark.parametrize(
    "text",
    [
        "trong năm",
        "năm nay",
        "cả năm",
        "năm",
        "“Năm doanh nghiệp”",
        "Năm chuyển đổi số",
        "lúa chín",
        "đầu tư",
        "Ba Vì",
        "Hai Bà Trưng",
        "là một xã",
        "một cửa",
        "một số hộ",
        "một trong những",
        "hàng nghìn hộ",
        "hàng trăm lượt",
        "vài chục hộ",
        "vài trăm",
        "mấy hộ",
        "nhiều hộ",
        "hơn một nửa",
        "chưa có",
        "không",
        "không đạt",
        "triệu đồng",
        "",
        "   ",
        "–",
    ],
)
def test_vague_or_wordless_texts_hold_no_figure(text):
    figure = read_figure(text)

    assert (figure.kind, figure.value, figure.ask) == (Kind.NONE, None, None)


def test_figure_behind_vague_words_is_read():
    assert read_figure("nhiều mô hình, trong đó 12 mô hình mới").value == 12


@pytest.mark.parametrize("text", ["hai phần ba số hộ", "ba phần tư"])
def test_part_in_words_is_not_guessed(text):
    assert read_figure(text).kind is Kind.NONE
