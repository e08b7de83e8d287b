"""Every doubt about an indicator: when it is raised, and when not."""

import pytest

from thidua.indicators.enums import ERRORS, Direction, WarningKind
from thidua.indicators.policies import IndicatorFacts, judge, judge_all


def kinds(verdict):
    return [warned.kind for warned in verdict.warnings]


@pytest.mark.parametrize(
    ("plan", "actual", "stated"),
    [
        ("35 tỷ", "45 tỷ", "130%"),
        ("848 triệu", "984 triệu", "114%"),
        ("848 triệu", "984 triệu", "116,02%"),
        ("700 triệu", "gần 800 triệu", "130%"),
        ("700 triệu", "trên 800 triệu", "110%"),
        ("trên 700 triệu", "800 triệu", "130%"),
        ("848 triệu", "984 triệu", "trên 118%"),
        ("848 triệu", "984 triệu", "tăng 20%"),
        (None, "69.759/74.412 hộ, 95,74%", None),
        (None, "69.759/74.412 hộ", "95% tổng số hộ"),
    ],
)
def test_stated_percentage_that_does_not_fit_is_an_error(plan, actual, stated):
    assert WarningKind.PERCENT_MISMATCH in kinds(judge("Kết quả", plan, actual, stated))


@pytest.mark.parametrize(
    ("plan", "actual", "stated"),
    [
        ("848 triệu", "984 triệu", "116%"),
        ("848 triệu", "984 triệu", "117%"),
        ("848 triệu", "984 triệu", "116,03%"),
        ("848 triệu", "984 triệu", "hơn 116%"),
        ("848 triệu", "984 triệu", "tăng 16%"),
        ("700 triệu", "gần 800 triệu", "114%"),
        ("700 triệu", "trên 800 triệu", "130%"),
        (None, "69.759/74.412 hộ, 93,74%", None),
        (None, "142/147 cơ quan, 96,59%", None),
        (None, "gần 800 triệu (bằng 130% KH)", None),
        ("848 triệu", "984 triệu", "150% cùng kỳ"),
        ("26 hộ", "100%", "90%"),
    ],
)
def test_cut_or_rounded_percentage_fits(plan, actual, stated):
    assert WarningKind.PERCENT_MISMATCH not in kinds(judge("Kết quả", plan, actual, stated))


def test_mismatch_says_both_percentages():
    verdict = judge("Thu ngân sách", "35 tỷ", "45 tỷ", "129,5%")

    assert verdict.warnings[0].says == "Nêu 129,5% so với kế hoạch, tính ra 128,57%."


@pytest.mark.parametrize(
    ("actual", "says"),
    [
        ("gần 800 triệu", "Nêu 300% so với kế hoạch, tính ra nhiều nhất 114,29%."),
        ("800 - 900 triệu", "Nêu 300% so với kế hoạch, tính ra từ 114,29% đến 128,57%."),
    ],
)
def test_mismatch_by_bounds_says_the_bounds(actual, says):
    assert judge("Thu ngân sách", "700 triệu", actual, "300%").warnings[0].says == says


def test_mismatch_from_below_says_the_least():
    verdict = judge("Thu ngân sách", "700 triệu", "trên 800 triệu", "hơn 100%, dưới 110%")

    assert kinds(verdict) == []
    assert judge("Thu", "700 triệu", "trên 800 triệu", "gần 110%").warnings[0].says == (
        "Nêu gần 110% so với kế hoạch, tính ra ít nhất 114,29%."
    )


def test_different_kinds_of_units_are_an_error():
    verdict = judge("Giao quân", "22 TN", "100%")

    assert kinds(verdict) == [WarningKind.UNIT_MISMATCH]
    assert verdict.errors[0].says == "Kế hoạch tính bằng thanh niên, thực hiện tính bằng %."


@pytest.mark.parametrize(
    ("name", "actual"),
    [
        ("Tổng sản lượng lương thực", "500 ha"),
        ("Sản lượng lúa", "5.000 hộ"),
        ("Diện tích lúa", "500 tấn"),
        ("Diện tích gieo trồng", "5 km"),
        ("Năng suất lúa", "56 tạ"),
        ("Năng suất lúa", "56 tạ/hộ"),
        ("Sản lượng lúa", "95%"),
    ],
)
def test_unit_that_cannot_measure_the_name_is_an_error(name, actual):
    assert kinds(judge(name, None, actual)) == [WarningKind.UNIT_NOUN]


@pytest.mark.parametrize(
    ("name", "actual"),
    [
        ("Tổng sản lượng lương thực", "500 tấn"),
        ("Sản lượng gỗ", "500 m3"),
        ("Sản lượng sữa", "500 lít"),
        ("Diện tích lúa", "500 ha"),
        ("Diện tích lúa", "12 sào"),
        ("Năng suất lúa", "56 tạ/ha"),
        ("Năng suất lúa", "2,5 tạ/sào"),
        ("Năng suất lao động", "90 triệu đồng/người"),
        ("Diện tích nhà ở bình quân", "22 m2/người"),
        ("Sản lượng lương thực bình quân đầu người", "500 kg/người"),
        ("Tăng giá trị sản lượng nông nghiệp", "7,5%"),
        ("Giá trị sản lượng", "15 tỷ đồng"),
        ("Tỷ lệ diện tích được tưới", "95%"),
        ("Sản lượng lúa", "500"),
        ("Sản lượng lúa", "95% kế hoạch"),
    ],
)
def test_unit_that_fits_the_name_is_passed(name, actual):
    assert WarningKind.UNIT_NOUN not in kinds(judge(name, None, actual))


@pytest.mark.parametrize(
    ("plan", "actual", "stated"),
    [
        ("35,229 tỷ", "45 tỷ", None),
        ("45 tỷ", "35,229 tỷ", None),
        ("45 tỷ", "46 tỷ", "102,345%"),
        ("45 tỷ", "46 tỷ", "vượt 2%"),
        ("45 tỷ", "46 tỷ, vượt 2% kế hoạch", None),
        (None, "9/10", None),
    ],
)
def test_ambiguous_number_is_an_error(plan, actual, stated):
    assert kinds(judge("Kết quả", plan, actual, stated)) == [WarningKind.AMBIGUOUS_NUMBER]


@pytest.mark.parametrize(
    ("name", "plan", "actual", "stated"),
    [
        ("Hộ dùng nước sạch", "99%", "99,9%", "100,9%"),
        ("Mức giảm sinh", "0,02‰", "0,02‰", "100%"),
        ("Tỷ lệ bao phủ BHYT", None, None, "101% kế hoạch"),
        ("Tỉ lệ tiêm chủng", None, "95,5%, đạt 100,5% kế hoạch", None),
    ],
)
def test_percentage_of_a_rate_is_an_error(name, plan, actual, stated):
    assert WarningKind.PERCENT_OF_RATE in kinds(judge(name, plan, actual, stated))


def test_rate_without_stated_percentage_is_fine():
    assert kinds(judge("Tỷ lệ bao phủ BHYT", "95%", "96%")) == []


@pytest.mark.parametrize("actual", ["100,1%", "trên 100%", "105 - 110%"])
def test_rate_over_a_hundred_is_an_error(actual):
    assert kinds(judge("Tỷ lệ bao phủ BHYT", None, actual)) == [WarningKind.RATE_OVER_100]


@pytest.mark.parametrize(
    ("name", "actual"),
    [
        ("Tỷ lệ bao phủ BHYT", "100%"),
        ("Tỷ lệ bao phủ BHYT", "100% trở lên"),
        ("Tỷ lệ bao phủ BHYT", "gần 105%"),
        ("Tỷ lệ sinh", "105‰"),
        ("Thu ngân sách", "105%"),
    ],
)
def test_other_rates_are_fine(name, actual):
    assert WarningKind.RATE_OVER_100 not in kinds(judge(name, None, actual))


@pytest.mark.parametrize(
    ("name", "plan"), [("Hộ nghèo", "26 hộ"), ("Số vụ cháy", "dưới 26 vụ"), ("Hộ nghèo", None)]
)
def test_percentage_of_what_should_be_low_is_an_error(name, plan):
    actual = "20 vụ" if "vụ" in name else "20 hộ"

    assert WarningKind.INVERSE_PERCENT in kinds(judge(name, plan, actual, "76,9%"))


@pytest.mark.parametrize(
    ("whole", "part", "is_error"),
    [
        ("10 tỷ", "11 tỷ", True),
        ("10 tỷ", "trên 10 tỷ", True),
        ("gần 10 tỷ", "10 tỷ", True),
        ("10 tấn", "101 tạ", True),
        ("10 tỷ", "10 tỷ", False),
        ("trên 55 tỷ", "gần 15 tỷ", False),
        ("trên 10 tỷ", "11 tỷ", False),
        ("10 tỷ", "gần 11 tỷ", False),
        ("khoảng 10 tỷ", "11 tỷ", False),
        ("10 tỷ", "11 ha", False),
    ],
)
def test_part_above_its_whole_is_an_error(whole, part, is_error):
    _, detail = judge_all(
        [
            IndicatorFacts("Tổng thu", actual=whole),
            IndicatorFacts("Thu", actual=part, part_of="Tổng thu"),
        ]
    )

    assert (WarningKind.PART_EXCEEDS_WHOLE in kinds(detail)) is is_error


@pytest.mark.parametrize(
    ("actual", "is_error"),
    [
        ("12/11 chỉ tiêu", True),
        ("9/8 tổ dân phố", True),
        ("20/19 đại biểu", True),
        ("8/8 tổ dân phố", False),
        ("73/70ha", False),
        ("thứ 12/10 huyện", False),
        ("407 học sinh/11 lớp", False),
    ],
)
def test_ratio_above_one_is_an_error_where_b_is_the_whole(actual, is_error):
    found = kinds(judge("Kết quả", None, actual))

    assert (WarningKind.PART_EXCEEDS_WHOLE in found) is is_error


def whole_with(parts, actual, *, complete=True):
    listed = [IndicatorFacts("Tổng", actual=actual, are_parts_complete=complete)]
    listed += [
        IndicatorFacts(f"Phần {place}", actual=part, part_of="Tổng")
        for place, part in enumerate(parts)
    ]
    return judge_all(listed)[0]


@pytest.mark.parametrize(
    ("actual", "parts"),
    [
        ("407 học sinh", ["125 học sinh", "87 học sinh", "103 học sinh", "91 học sinh"]),
        ("100%", ["63,2%", "30,5%", "6,1%"]),
        ("35,2 tỷ", ["20,11 tỷ", "15,3 tỷ"]),
        ("10 tấn", ["60 tạ", "50 tạ"]),
        ("10 tỷ", ["trên 6 tỷ", "5 tỷ"]),
        ("10 tỷ", ["gần 4 tỷ", "5 tỷ"]),
        ("10 tỷ", ["11 tỷ", None]),
        ("10 tỷ", ["khoảng 5 tỷ", "11 tỷ"]),
        ("10 tỷ", ["3 - 4 tỷ", "5 tỷ"]),
    ],
)
def test_complete_parts_that_do_not_add_up_are_an_error(actual, parts):
    assert kinds(whole_with(parts, actual)) == [WarningKind.SUM_MISMATCH]


@pytest.mark.parametrize(
    ("actual", "parts"),
    [
        ("407 học sinh", ["125 học sinh", "87 học sinh", "103 học sinh", "92 học sinh"]),
        ("100%", ["63,2%", "30,5%", "6,3%"]),
        ("100%", ["63,2%", "30,5%", "6,2%"]),
        ("35,2 tỷ", ["20,11 tỷ", "15,12 tỷ"]),
        ("trên 55 tỷ", ["gần 15 tỷ", "45 tỷ"]),
        ("10 tỷ", ["gần 6 tỷ", "5 tỷ"]),
        ("10 tỷ", ["4 tỷ", None]),
        ("10 tỷ", ["khoảng 4 tỷ", "5 tỷ"]),
        ("10 tỷ", ["5 tỷ", "5 ha"]),
        ("ước 10 tỷ", ["5 tỷ", "4 tỷ"]),
        ("10 tỷ", []),
        (None, ["5 tỷ"]),
    ],
)
def test_parts_that_can_add_up_are_fine(actual, parts):
    assert kinds(whole_with(parts, actual)) == []


def test_incomplete_parts_need_not_add_up():
    assert kinds(whole_with(["4 tỷ"], "10 tỷ", complete=False)) == []


@pytest.mark.parametrize(
    ("actual", "parts", "says"),
    [
        ("10 tỷ", ["5 tỷ", "4 tỷ"], "bằng 9 tỷ đồng"),
        ("10 tỷ", ["trên 6 tỷ", "5 tỷ"], "ít nhất 11 tỷ đồng"),
        ("10 tỷ", ["3 - 4 tỷ", "5 tỷ"], "từ 8 tỷ đồng đến 9 tỷ đồng"),
    ],
)
def test_sum_is_said(actual, parts, says):
    sentence = whole_with(parts, actual).warnings[0].says.replace("\u00a0", " ")

    assert sentence == f"Các phần cộng lại {says}, không khớp với tổng 10 tỷ đồng."


def test_said_met_below_the_plan_is_an_error():
    verdict = judge("Diện tích gieo trồng", "772 ha", "770 ha", stated_met=True)

    assert kinds(verdict) == [WarningKind.MET_BELOW_PLAN]


@pytest.mark.parametrize(
    ("actual", "stated_met"), [("772 ha", True), ("770 ha", False), ("770 ha", None)]
)
def test_other_claims_of_success_are_fine(actual, stated_met):
    assert kinds(judge("Diện tích", "772 ha", actual, stated_met=stated_met)) == []


@pytest.mark.parametrize(
    ("plan", "actual", "stated"),
    [
        ("500 triệu", "2.855 triệu", None),
        ("0,02‰", "0,19‰", None),
        ("10 hộ", "trên 30 hộ", None),
        ("ít nhất 10 hộ", "31 hộ", None),
        ("5 - 10 hộ", "31 hộ", None),
    ],
)
def test_actual_above_three_times_the_plan_is_doubtful(plan, actual, stated):
    assert kinds(judge("Kết quả", plan, actual, stated)) == [WarningKind.OUTLIER]


@pytest.mark.parametrize(
    ("plan", "actual"), [("10 hộ", "30 hộ"), ("10 hộ", "gần 40 hộ"), ("0 hộ", "5 hộ")]
)
def test_actual_up_to_three_times_the_plan_is_not(plan, actual):
    assert WarningKind.OUTLIER not in kinds(judge("Kết quả", plan, actual))


def test_stated_percentage_above_300_is_doubtful_where_none_is_computed():
    verdict = judge("Đàn bò", None, "302 con", "355,2% kế hoạch")

    assert kinds(verdict) == [WarningKind.OUTLIER, WarningKind.PERCENT_ONLY]


def test_times_of_the_plan_are_said():
    verdict = judge("Tỷ lệ giảm sinh", "0,02‰", "0,19‰")

    assert verdict.warnings[0].says.startswith("Thực hiện gấp 9,5 lần kế hoạch")


def test_status_by_percentage_alone_says_so():
    assert kinds(judge("Chăn nuôi", None, None, "103,2%")) == [WarningKind.PERCENT_ONLY]


@pytest.mark.parametrize(
    "stated", ["120% so với cùng kỳ", "94,5% số hộ đăng ký", "94,5% tổng số hộ"]
)
def test_percentage_of_another_base_says_so(stated):
    verdict = judge("Hộ gia đình văn hóa", "850 hộ", "871 hộ", stated)

    assert kinds(verdict) == [WarningKind.PERCENT_BASE]


def test_plan_without_actual_says_so():
    assert kinds(judge("Sản lượng lúa", "2.961 tấn", None)) == [WarningKind.NO_ACTUAL]
    assert kinds(judge("Sản lượng lúa", "2.961 tấn", "khá")) == [WarningKind.NO_ACTUAL]
    assert kinds(judge("Sản lượng lúa", "2.961 tấn", None, "98%")) == [WarningKind.PERCENT_ONLY]


@pytest.mark.parametrize(
    ("plan", "actual", "stated"),
    [
        ("800 triệu", "ước 900 triệu", None),
        ("khoảng 800 triệu", "900 triệu", None),
        (None, None, "khoảng 105% kế hoạch"),
    ],
)
def test_status_by_an_estimate_says_so(plan, actual, stated):
    assert WarningKind.APPROXIMATE in kinds(judge("Thu ngân sách", plan, actual, stated))


def test_estimate_that_decides_nothing_is_not_mentioned():
    assert kinds(judge("Thu ngân sách", None, "ước 900 triệu")) == []


def test_errors_are_told_from_remarks():
    verdict = judge("Hộ nghèo", "26 hộ", "90 hộ", "346%", Direction.LOWER)

    assert [warned.kind for warned in verdict.errors] == [WarningKind.INVERSE_PERCENT]
    assert [warned.is_error for warned in verdict.warnings] == [True, False]
    assert WarningKind.OUTLIER not in ERRORS
