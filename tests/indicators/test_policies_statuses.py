"""How the actual stands to the plan, by bounds and units."""

import pytest

from thidua.indicators.enums import Direction
from thidua.indicators.policies import judge


@pytest.mark.parametrize(
    ("direction", "below", "at", "above"),
    [
        (Direction.HIGHER, "missed", "met", "exceeded"),
        (Direction.LOWER, "exceeded", "met", "missed"),
        (Direction.AT_LEAST, "missed", "met", "met"),
        (Direction.KEEP, "missed", "met", "met"),
        (Direction.AT_MOST, "met", "met", "missed"),
        (Direction.EXACTLY, "missed", "met", "missed"),
    ],
)
@pytest.mark.parametrize("plan", ["6 hộ", "6 - 6 hộ"])
def test_each_direction_has_its_row_of_the_table(direction, below, at, above, plan):
    statuses = [
        judge("Hộ", plan, actual, direction=direction).status for actual in ("5 hộ", "6 hộ", "7 hộ")
    ]

    assert statuses == [below, at, above]


@pytest.mark.parametrize(
    ("direction", "below", "inside", "above"),
    [
        (Direction.HIGHER, "missed", "met", "exceeded"),
        (Direction.LOWER, "exceeded", "met", "missed"),
        (Direction.AT_LEAST, "missed", "met", "met"),
        (Direction.AT_MOST, "met", "met", "missed"),
        (Direction.EXACTLY, "missed", "met", "missed"),
    ],
)
def test_plan_that_is_a_range_is_met_inside_it(direction, below, inside, above):
    statuses = [
        judge("Mức tăng", "7,5 - 8,0%", actual, direction=direction).status
        for actual in ("7,4%", "7,5%", "7,8%", "8%", "8,1%")
    ]

    assert statuses == [below, inside, inside, inside, above]


@pytest.mark.parametrize(
    ("plan", "direction", "actual", "status"),
    [
        ("dưới 6%", None, "5,9%", "met"),
        ("dưới 6%", None, "6%", "missed"),
        ("không quá 6%", None, "6%", "met"),
        ("không quá 6%", None, "6,1%", "missed"),
        ("gần 6%", Direction.AT_MOST, "6%", "missed"),
        ("gần 6%", Direction.AT_MOST, "5,9%", "met"),
        ("trên 6%", None, "6%", "missed"),
        ("trên 6%", None, "6,1%", "met"),
        ("hơn 6%", Direction.KEEP, "6%", "missed"),
        ("ít nhất 6%", None, "6%", "met"),
        ("6% trở lên", None, "5,9%", "missed"),
        ("trên 6%", Direction.HIGHER, "7%", "exceeded"),
        ("trên 6%", Direction.HIGHER, "6%", "missed"),
        ("ít nhất 6%", Direction.HIGHER, "6%", "met"),
        ("dưới 6%", Direction.LOWER, "5%", "exceeded"),
        ("dưới 6%", Direction.LOWER, "6%", "missed"),
        ("gần 6%", Direction.HIGHER, "6%", "exceeded"),
        ("trên 6%", Direction.AT_MOST, "6%", "met"),
        ("dưới 6%", Direction.EXACTLY, "7%", "missed"),
    ],
)
def test_bounds_of_the_plan_are_strict_or_not(plan, direction, actual, status):
    assert judge("Mức", plan, actual, direction=direction).status == status


@pytest.mark.parametrize(
    ("plan", "actual", "status"),
    [
        ("800 triệu", "gần 800 triệu", "missed"),
        ("800 triệu", "trên 800 triệu", "exceeded"),
        ("800 triệu", "hơn 900 triệu", "exceeded"),
        ("800 triệu", "dưới 700 triệu", "missed"),
        ("800 triệu", "khoảng 800 triệu", "met"),
        ("800 triệu", "ước 790 triệu", "missed"),
        ("khoảng 800 triệu", "810 triệu", "exceeded"),
        ("800 triệu", "850 - 900 triệu", "exceeded"),
        ("800 triệu", "750 - 790 triệu", "missed"),
    ],
)
def test_bounds_of_the_actual_decide_where_they_can(plan, actual, status):
    assert judge("Thu ngân sách", plan, actual).status == status


@pytest.mark.parametrize(
    ("plan", "actual", "direction"),
    [
        ("700 triệu", "gần 800 triệu", None),
        ("gần 800 triệu", "700 triệu", None),
        ("800 triệu", "trên 700 triệu", None),
        ("800 triệu", "ít nhất 800 triệu", None),
        ("800 triệu", "750 - 850 triệu", None),
        ("trên 800 triệu", "trên 700 triệu", None),
        ("trên 800 triệu", "900 triệu", Direction.LOWER),
        ("dưới 800 triệu", "700 triệu", Direction.EXACTLY),
    ],
)
def test_bounds_that_do_not_decide_are_said_so(plan, actual, direction):
    verdict = judge("Thu ngân sách", plan, actual, direction=direction)

    assert verdict.status == "not_comparable"
    assert [warned.kind for warned in verdict.warnings] == ["undecided"]


def test_at_least_is_met_by_a_bound_that_reaches_it():
    assert judge("Thu ngân sách", "ít nhất 800 triệu", "800 triệu trở lên").status == "met"


@pytest.mark.parametrize(
    ("plan", "actual", "status"),
    [
        ("5 tấn", "5.000 kg", "met"),
        ("5 tấn", "51 tạ", "exceeded"),
        ("2 km", "1.900 m", "missed"),
        ("1 ha", "10.000 m2", "met"),
        ("1 km2", "101 ha", "exceeded"),
        ("1 tỷ đồng", "984 triệu đồng", "missed"),
        ("50 tạ/ha", "5,1 tấn/ha", "exceeded"),
        ("26 hộ", "26 hộ nghèo", "met"),
        ("26 hộ", "26 gia đình", "met"),
        ("22 TN", "22 người", "met"),
        ("03 đảng viên", "04 đồng chí", "exceeded"),
        ("0 vụ", "không xảy ra tai nạn", "met"),
        ("5 vụ", "không có", "missed"),
        ("19", "19 tiêu chí", "met"),
        ("6 thôn", "6", "met"),
    ],
)
def test_units_of_one_kind_are_converted(plan, actual, status):
    assert judge("Kết quả", plan, actual).status == status


@pytest.mark.parametrize(
    ("plan", "actual"),
    [
        ("22 TN", "100%"),
        ("500 tấn", "500 ha"),
        ("500", "500 tấn"),
        ("95%", "95‰"),
        ("10 mô hình", "10 công trình"),
        ("60 triệu đồng/người/năm", "61 triệu đồng/năm"),
    ],
)
def test_units_of_different_kinds_are_not_compared(plan, actual):
    verdict = judge("Kết quả", plan, actual)

    assert (verdict.status, verdict.percent) == ("not_comparable", None)
    assert [warned.kind for warned in verdict.warnings] == ["unit_mismatch"]


@pytest.mark.parametrize(
    ("plan", "actual", "stated"),
    [
        (None, "19 tiêu chí", None),
        ("", "19 tiêu chí", ""),
        (" – ", "19 tiêu chí", None),
        (None, None, None),
        (None, "12 hộ", "bằng 120% so với cùng kỳ"),
        (None, "69.759/74.412 hộ, 93,74%", None),
        (None, "73/80, 91,25%", None),
    ],
)
def test_without_plan_and_percentage_of_one_there_is_no_plan(plan, actual, stated):
    assert judge("Kết quả", plan, actual, stated).status == "no_plan"


@pytest.mark.parametrize(
    ("plan", "actual", "stated"),
    [
        ("500 tấn", None, None),
        ("500 tấn", "nhiều", None),
        ("đạt chuẩn", "19 tiêu chí", None),
        ("35,229 tỷ", "45 tỷ", "129%"),
        ("45 tỷ", "35,229 tỷ", None),
        (None, "100 tấn", "vượt 16%"),
        ("500 tấn", None, "bằng 120% cùng kỳ"),
    ],
)
def test_missing_or_ambiguous_side_is_not_compared(plan, actual, stated):
    assert judge("Kết quả", plan, actual, stated).status == "not_comparable"


@pytest.mark.parametrize(
    ("stated", "direction", "status"),
    [
        ("116%", Direction.HIGHER, "exceeded"),
        ("100%", Direction.HIGHER, "met"),
        ("99,75%", Direction.HIGHER, "missed"),
        ("hơn 116%", Direction.HIGHER, "exceeded"),
        ("gần 100%", Direction.HIGHER, "missed"),
        ("gần 130%", Direction.HIGHER, "not_comparable"),
        ("116% dự toán", Direction.HIGHER, "exceeded"),
        ("104% nghị quyết", Direction.HIGHER, "exceeded"),
        ("tăng 16% so kế hoạch", Direction.HIGHER, "exceeded"),
        ("tăng 16%", Direction.HIGHER, "exceeded"),
        ("116", Direction.HIGHER, "exceeded"),
        ("116%", Direction.KEEP, "met"),
        ("116%", Direction.EXACTLY, "met"),
        ("116%", Direction.AT_LEAST, "met"),
        ("99%", Direction.EXACTLY, "missed"),
        ("90%", Direction.LOWER, "not_comparable"),
        ("90%", Direction.AT_MOST, "not_comparable"),
        ("giảm 5%", Direction.HIGHER, "no_plan"),
        ("10/11 chỉ tiêu", Direction.HIGHER, "no_plan"),
    ],
)
def test_stated_percentage_decides_where_a_side_is_missing(stated, direction, status):
    assert judge("Chăn nuôi", None, "302 con", stated, direction).status == status


@pytest.mark.parametrize(
    ("actual", "status"),
    [
        ("1.615,6 tấn, đạt 116,48% kế hoạch", "exceeded"),
        ("341 tấn, 82,4% KH", "missed"),
        ("103,2% kế hoạch", "exceeded"),
        ("gần 800 triệu đồng (bằng 130% KH)", "exceeded"),
        ("73/70ha", "exceeded"),
        ("69/70ha", "missed"),
    ],
)
def test_actual_may_bring_its_percentage_or_its_plan(actual, status):
    assert judge("Kết quả", None, actual).status == status


def test_percentage_of_the_plan_is_no_actual():
    verdict = judge("Diện tích gieo trồng", "772 ha", "99,75% kế hoạch")

    assert (verdict.status, verdict.actual.text) == ("missed", "99,75% kế hoạch")
    assert [warned.kind for warned in verdict.warnings] == ["percent_only"]


def test_plan_in_percent_of_the_target_is_compared_with_its_like():
    assert judge("Thu ngân sách", "100% chỉ tiêu trở lên", "104% chỉ tiêu").status == "met"


def test_first_number_of_a_ratio_is_compared_with_the_plan():
    verdict = judge("Tiêu chí NTM", "19 tiêu chí", "18/19 tiêu chí")

    assert (verdict.status, str(verdict.percent)) == ("missed", "94.736842")
