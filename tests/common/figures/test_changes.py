"""Differences, and the percentage that follows a figure."""

from decimal import Decimal

import pytest

from thidua.common.figures import Basis, Change, Kind, read, read_figure


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("tăng 70,1 tấn", Change.UP),
        ("tăng thêm 5 hộ", Change.UP),
        ("tăng hơn 5%", Change.UP),
        ("tăng so với cùng kỳ 5%", Change.UP),
        ("giảm 26 hộ", Change.DOWN),
        ("hộ nghèo giảm 26 hộ", Change.DOWN),
        ("giảm hộ nghèo 26 hộ", Change.DOWN),
        ("Giảm tỷ lệ hộ nghèo 1%", Change.DOWN),
        ("tăng 5 - 7%", Change.UP),
        ("giảm còn 4 hộ", None),
        ("xuống còn 2,1%", None),
        ("tăng lên 52 triệu đồng", None),
        ("giảm xuống 4 hộ", None),
        ("còn 4 hộ", None),
        ("1.626,2 tấn, tăng 70,1 tấn", None),
        ("tăng trưởng 7,5%", None),
        ("12 hộ", None),
    ],
)
def test_change_is_told_from_level(text, change):
    assert read_figure(text).change is change


@pytest.mark.parametrize(
    ("text", "value"),
    [("giảm từ 5,2% xuống còn 3,1%", "3.1"), ("từ 45 triệu lên 52 triệu đồng", "52000000")],
)
def test_way_from_one_level_to_another_ends_at_the_second(text, value):
    figure = read_figure(text)

    assert (figure.value, figure.change) == (Decimal(value), None)


@pytest.mark.parametrize(
    ("text", "percent", "basis"),
    [
        ("gần 800 triệu đồng (bằng 130% KH)", "130", Basis.PLAN),
        ("1.615,6 tấn, đạt 116,48% kế hoạch", "116.48", Basis.PLAN),
        ("302 con, 355,2% kế hoạch, tăng 157", "355.2", Basis.PLAN),
        ("5.018,6 tấn (KH: 5.000 tấn) đạt 100,37%", "100.37", Basis.PLAN),
        ("2.855 triệu đồng (KH: 500 triệu đồng), đạt 571%", "571", Basis.PLAN),
        ("984 triệu đồng, bằng 116% dự toán huyện giao", "116", Basis.ESTIMATE),
        ("984 triệu đồng đạt 116% DT", "116", Basis.ESTIMATE),
        ("12 hộ, đạt 104% nghị quyết", "104", Basis.RESOLUTION),
        ("12 hộ, chiếm 4% tổng số hộ", "4", Basis.TOTAL),
        ("12 hộ, chiếm 4%", "4", Basis.TOTAL),
        ("12 hộ, chiếm 94% số hộ đăng ký", "94", Basis.REGISTERED),
        ("12 hộ, bằng 120% so với cùng kỳ", "120", Basis.LAST_YEAR),
        ("12 hộ, bằng 120% năm trước", "120", Basis.LAST_YEAR),
        ("100 tấn, so với kế hoạch đạt 98%", "98", Basis.PLAN),
        ("100 tấn (116% (so với dự toán))", "116", Basis.ESTIMATE),
        ("871 hộ, 94,5%", "94.5", None),
        ("871 hộ, tỷ lệ 94,5%", "94.5", None),
        ("871 hộ = 94,5%", "94.5", None),
        ("871 hộ 94,5%", "94.5", None),
        ("871 hộ (94,5%)", "94.5", None),
        ("69.759/74.412 hộ, 93,74%", "93.74", None),
        ("12 hộ đạt 95% số giao quân", "95", None),
        ("100 tấn, tăng 16% so kế hoạch", "116", Basis.PLAN),
        ("100 tấn, so kế hoạch tăng 16%", "116", Basis.PLAN),
        ("100 tấn, tăng 5% so với năm trước, đạt 98% kế hoạch", "98", Basis.PLAN),
    ],
)
def test_later_percentage_of_a_base_is_the_percent(text, percent, basis):
    figure = read_figure(text)

    assert (figure.percent, figure.basis) == (Decimal(percent), basis)


@pytest.mark.parametrize(
    "text",
    [
        "100 tấn, tăng 16%",
        "100 tấn, tăng 16% so cùng kỳ",
        "100 tấn, giảm 5% so kế hoạch",
        "12 hộ thoát nghèo, tỷ lệ hộ nghèo còn 2,1%",
        "12 hộ (trong đó 45% nữ)",
        "giảm 1,1% (từ 3,2% xuống còn 2,1%)",
        "100% (KH: 100%)",
        "5,6% (KH: dưới 6%)",
        "19,98 ha (KH: 15,1 ha)",
        "100 tấn",
    ],
)
def test_other_percentages_are_not_the_percent(text):
    figure = read_figure(text)

    assert (figure.percent, figure.basis, figure.ask) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "value", "basis"),
    [
        ("103,2% kế hoạch", "103.2", Basis.PLAN),
        ("130%KH", "130", Basis.PLAN),
        ("đạt 102% chỉ tiêu nghị quyết", "102", Basis.PLAN),
        ("đạt 102% nghị quyết HĐND", "102", Basis.RESOLUTION),
        ("chiếm 94,5% tổng số hộ", "94.5", Basis.TOTAL),
        ("129% kế hoạch (45/35,229 tỷ đồng)", "129", Basis.PLAN),
        ("KH: 95%", "95", None),
        ("95%", "95", None),
        ("95% số hộ (KH huyện)", "95", None),
    ],
)
def test_text_that_is_only_a_percentage_has_it_as_value(text, value, basis):
    figure = read_figure(text)

    assert (figure.value, figure.unit, figure.percent) == (Decimal(value), "%", None)
    assert figure.basis is basis


@pytest.mark.parametrize("text", ["vượt 16% kế hoạch", "vượt kế hoạch 16%", "vượt 16% so với KH"])
def test_percentage_beyond_the_plan_is_asked(text):
    figure = read_figure(text)

    assert (figure.kind, figure.readings) == (Kind.AMBIGUOUS, (16, 116))
    assert (figure.unit, figure.basis) == ("%", Basis.PLAN)
    assert figure.ask == "“Vượt 16%” nghĩa là bằng 16% hay bằng 116%?"


def test_percentage_beyond_the_plan_behind_a_figure_stays_open():
    figure = read_figure("100 tấn, vượt 16% kế hoạch")

    assert (figure.value, figure.percent) == (100, None)
    assert figure.ask == "“Vượt 16%” nghĩa là bằng 16% hay bằng 116%?"


def test_clear_percentage_settles_the_open_one():
    figure = read_figure("116 tấn, vượt 16% kế hoạch, bằng 116% kế hoạch")

    assert (figure.percent, figure.ask) == (116, None)


def test_ambiguous_percentage_behind_a_figure_stays_open():
    figure = read_figure("100 tấn, đạt 116,480%")

    assert (figure.value, figure.percent) == (100, None)
    assert figure.ask == "“116,480%” là 116,48% hay 116.480%?"


def test_percentage_keeps_its_own_bounds():
    percentage = read("100 tấn, đạt trên 116% kế hoạch").percentage

    assert (percentage.low, percentage.low_open, percentage.high) == (116, True, None)


def test_increase_over_the_plan_moves_its_bounds_as_well():
    percentage = read("100 tấn, tăng hơn 16% so với kế hoạch").percentage

    assert (percentage.low, percentage.low_open, percentage.change) == (116, True, None)
