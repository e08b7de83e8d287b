"""Scales, money, measures, rates and counted nouns."""

from decimal import Decimal

import pytest

from thidua.common.figures import read_figure
from thidua.common.figures.measures import in_base


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("848 tr.đ", "848000000", "đồng"),
        ("848 trđ", "848000000", "đồng"),
        ("984 tr đ", "984000000", "đồng"),
        ("500 tr", "500000000", "đồng"),
        ("500 tr.", "500000000", "đồng"),
        ("500tr", "500000000", "đồng"),
        ("2 tỷ, 3 tỷ", "2000000000", "đồng"),
        ("984 triệu đ", "984000000", "đồng"),
        ("70,5 tỷ", "70500000000", "đồng"),
        ("3,5 tỉ", "3500000000", "đồng"),
        ("5 tỷ đ", "5000000000", "đồng"),
        ("1,5 nghìn tỷ đồng", "1500000000000", "đồng"),
        ("500 nghìn đồng", "500000", "đồng"),
        ("500 ngàn đồng", "500000", "đồng"),
        ("15.080.000 VNĐ", "15080000", "đồng"),
        ("500.000đ", "500000", "đồng"),
        ("16 tỷ 434 triệu", "16434000000", "đồng"),
        ("16 tỷ 434 triệu 500 nghìn đồng", "16434500000", "đồng"),
        ("5 triệu 500 đồng", "5000500", "đồng"),
        ("5 triệu, 12 hộ", "5000000", "đồng"),
        ("5 triệu năm 2022", "5000000", "đồng"),
        ("800 trieu dong", "800000000", "đồng"),
        ("500 triệu xây dựng nhà văn hóa", "500000000", "đồng"),
        ("500 triệu từ xã hội hóa", "500000000", "đồng"),
        ("2 nghìn hộ", "2000", "hộ"),
        ("2 nghìn 300 hộ", "2300", "hộ"),
        ("2 nghìn suất quà", "2000", "suất quà"),
        ("2,5 triệu lượt khách", "2500000", "lượt khách"),
        ("5 nghìn", "5000", None),
        ("61,2 triệu đồng/người/năm", "61200000", "đồng/người/năm"),
        ("5 triệu đồng / người / năm", "5000000", "đồng/người/năm"),
        ("60 triệu/người/năm", "60000000", "đồng/người/năm"),
        ("100 triệu đồng/1 ha", "100000000", "đồng/ha"),
        ("3.000 đ/ngày", "3000", "đồng/ngày"),
        ("56,25 tạ/ha", "56.25", "tạ/ha"),
        ("56,25 ta/ha", "56.25", "tạ/ha"),
        ("45 lần/người/năm", "45", "lần/người/năm"),
        ("7,5%/năm", "7.5", "%/năm"),
        ("19,98 ha", "19.98", "ha"),
        ("18 Ha lúa", "18", "ha"),
        ("145ha", "145", "ha"),
        ("1.000 m²", "1000", "m2"),
        ("1000m2", "1000", "m2"),
        ("2,5 km2", "2.5", "km2"),
        ("150 m³", "150", "m3"),
        ("7 tấn 5 tạ", "7.5", "tấn"),
        ("5 ha 12 hộ", "5", "ha"),
        ("0,19‰", "0.19", "‰"),
        ("0,19 %o", "0.19", "‰"),
        ("95 %", "95", "%"),
        ("95%%", "95", "%"),
        ("42% dân số", "42", "%"),
    ],
)
def test_money_measures_and_rates(text, value, unit):
    figure = read_figure(text)

    assert (figure.value, figure.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("22 TN", "thanh niên"),
        ("22TN", "thanh niên"),
        ("07 đ/c", "đồng chí"),
        ("15 đc", "đồng chí"),
        ("07 đồng chí", "đồng chí"),
        ("35 HS giỏi", "học sinh giỏi"),
        ("8 TDP", "tổ dân phố"),
        ("5 KDC", "khu dân cư"),
        ("26 hộ nghèo", "hộ nghèo"),
        ("19 tiêu chí NTM", "tiêu chí ntm"),
        ("18 công trình chỉnh trang đô thị, xây dựng", "công trình chỉnh trang đô thị"),
        ("8 “ngõ phố văn minh”", "ngõ phố văn minh"),
        ("64 cán bộ, công chức", "cán bộ"),
        ("43 tập thể và 84 cá nhân", "tập thể"),
        ("28 cá nhân có thành tích", "cá nhân"),
        ("16 cá nhân hoàn thành xuất sắc nhiệm vụ", "cá nhân"),
        ("35 thôn (toàn xã)", "thôn"),
        ("12 hộ năm 2022", "hộ"),
        ("06 hộ tổ 65", "hộ"),
        ("5 tuổi vào mẫu giáo", "tuổi"),
        ("5 năm 2011 – 2015", "năm"),
        ("12 hộ đạt chuẩn", "hộ"),
        ("10 mô hình bình quân", "mô hình"),
        ("3 lớp = 125 HS", "lớp"),
        ("2 giải ba", "giải ba"),
        ("4523", None),
    ],
)
def test_noun_ends_where_the_sentence_goes_on(text, unit):
    assert read_figure(text).unit == unit


def test_a_plan_behind_a_stroke_is_no_part_of_the_unit():
    assert read_figure("520 tấn/KH 500 tấn").unit == "tấn"


@pytest.mark.parametrize(
    ("unit", "base", "many"),
    [
        ("tấn", "kg", "1000"),
        ("tạ", "kg", "100"),
        ("km", "m", "1000"),
        ("ha", "m2", "10000"),
        ("tạ/ha", "kg/m2", "0.01"),
        ("hộ", "hộ", "1"),
        ("đồng/người/năm", "đồng/người/năm", "1"),
    ],
)
def test_measures_of_one_kind_share_a_base(unit, base, many):
    assert in_base(unit) == (base, Decimal(many))
