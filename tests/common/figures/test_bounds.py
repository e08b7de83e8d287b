"""Qualifiers stay with the number and leave a bound."""

from decimal import Decimal

import pytest

from thidua.common.figures import Kind, read_figure


CLOSED, OPEN = False, True


@pytest.mark.parametrize(
    ("text", "qualifier", "low", "high"),
    [
        ("55 hộ", None, (55, CLOSED), (55, CLOSED)),
        ("gần 55 hộ", "gan", None, (55, OPEN)),
        ("dưới 55 hộ", "duoi", None, (55, OPEN)),
        ("dưới : 55%", "duoi", None, (55, OPEN)),
        ("thấp hơn 55%", "duoi", None, (55, OPEN)),
        ("< 55%", "duoi", None, (55, OPEN)),
        ("trên 55 hộ", "tren", (55, OPEN), None),
        ("đạt trên 55%", "tren", (55, OPEN), None),
        ("> 55%", "tren", (55, OPEN), None),
        ("hơn 55 hộ", "hon", (55, OPEN), None),
        ("cao hơn 55%", "hon", (55, OPEN), None),
        ("ít nhất 55 hộ", "it_nhat", (55, CLOSED), None),
        ("tối thiểu 55%", "it_nhat", (55, CLOSED), None),
        ("không dưới 55%", "it_nhat", (55, CLOSED), None),
        ("không nhỏ hơn 55 ha", "it_nhat", (55, CLOSED), None),
        ("tối thiểu phải đạt 55%", "it_nhat", (55, CLOSED), None),
        ("≥ 55%", "it_nhat", (55, CLOSED), None),
        (">=55%", "it_nhat", (55, CLOSED), None),
        ("55% trở lên", "tro_len", (55, CLOSED), None),
        ("từ 55% trở lên", "tro_len", (55, CLOSED), None),
        ("55% chỉ tiêu trở lên", "tro_len", (55, CLOSED), None),
        ("không quá 55 hộ", "khong_qua", None, (55, CLOSED)),
        ("tối đa 55 hộ", "khong_qua", None, (55, CLOSED)),
        ("không vượt quá 55%", "khong_qua", None, (55, CLOSED)),
        ("không lớn hơn 55%", "khong_qua", None, (55, CLOSED)),
        ("không trên 55%", "khong_qua", None, (55, CLOSED)),
        ("chưa đến 55%", "duoi", None, (55, OPEN)),
        ("55 hộ trở xuống", "tro_xuong", None, (55, CLOSED)),
        ("ước 55 hộ", "uoc", None, None),
        ("ước đạt 55 hộ", "uoc", None, None),
        ("ước thực hiện cả năm 55 hộ", "uoc", None, None),
        ("khoảng 55 hộ", "khoang", None, None),
        ("chừng 55 hộ", "khoang", None, None),
        ("xấp xỉ 55%", "khoang", None, None),
        ("trên dưới 55 hộ", "khoang", None, None),
        ("ước đạt trên 55 hộ", "uoc_tren", (55, OPEN), None),
        ("ước hơn 55 hộ", "uoc_hon", (55, OPEN), None),
        ("ước đạt gần 55 hộ", "uoc_gan", None, (55, OPEN)),
        ("tối đa không quá 55 hộ", "khong_qua", None, (55, CLOSED)),
        ("trên địa bàn đạt 55 hộ", None, (55, CLOSED), (55, CLOSED)),
        ("trên xã có 55 hộ", None, (55, CLOSED), (55, CLOSED)),
    ],
)
def test_qualifier_leaves_its_bound(text, qualifier, low, high):
    figure = read_figure(text)

    assert (figure.value, figure.qualifier) == (55, qualifier)
    assert (figure.low, figure.low_open) == (low or (None, False))
    assert (figure.high, figure.high_open) == (high or (None, False))


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("7,5 - 8,0%", "7.5", "8", "%"),
        ("5-7%", "5", "7", "%"),
        ("từ 5 đến 7%", "5", "7", "%"),
        ("từ 5% đến 7%", "5", "7", "%"),
        ("10 – 15 hộ", "10", "15", "hộ"),
        ("khoảng 10 - 15 hộ", "10", "15", "hộ"),
        ("20 - 25 triệu đồng/người/năm", "20000000", "25000000", "đồng/người/năm"),
        ("500 triệu - 1 tỷ đồng", "500000000", "1000000000", "đồng"),
        ("5 tấn - 7", "5", "7", "tấn"),
        ("7 - 5%", "5", "7", "%"),
    ],
)
def test_range_has_two_closed_bounds_and_no_value(text, low, high, unit):
    figure = read_figure(text)

    assert (figure.kind, figure.value, figure.unit) == (Kind.RANGE, None, unit)
    assert (figure.low, figure.high) == (Decimal(low), Decimal(high))
    assert (figure.low_open, figure.high_open) == (False, False)


def test_dash_between_different_units_is_no_range():
    figure = read_figure("3 tập thể - 9 cá nhân")

    assert (figure.kind, figure.value, figure.unit) == (Kind.FIGURE, 3, "tập thể")
