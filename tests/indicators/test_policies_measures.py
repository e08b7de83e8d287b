"""Percent of plan, points and share: each only where it means something."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from thidua.common.figures.printing import print_number
from thidua.indicators.enums import Direction
from thidua.indicators.policies import IndicatorFacts, judge, judge_all


@pytest.mark.parametrize(
    ("plan", "actual", "percent"),
    [
        ("5.000 tấn", "5.018,6 tấn", "100.372"),
        ("500 triệu đ", "2.855 triệu đ", "571"),
        ("848 tr.đ", "984 triệu đ", "116.037736"),
        ("15,1 ha", "19,98 ha", "132.317881"),
        ("5 tấn", "51 tạ", "102"),
        ("khoảng 800 triệu", "ước 900 triệu", "112.5"),
        ("73 ha", "73/70ha", "100"),
        ("45 lần/người/năm", "9 lần/người/năm", "20"),
    ],
)
def test_percent_is_the_actual_of_the_plan(plan, actual, percent):
    assert judge("Kết quả", plan, actual).percent == Decimal(percent)


@pytest.mark.parametrize(
    ("plan", "actual", "direction"),
    [
        ("99%", "99,9%", None),
        ("0,02‰", "0,19‰", None),
        ("5%/năm", "6%/năm", None),
        ("0 hộ", "5 hộ", None),
        ("26 hộ", "20 hộ", Direction.LOWER),
        ("26 hộ", "20 hộ", Direction.AT_MOST),
        ("trên 26 hộ", "30 hộ", None),
        ("20 - 26 hộ", "30 hộ", None),
        ("26 hộ", "gần 30 hộ", None),
        ("26 hộ", "28 - 30 hộ", None),
        ("26 hộ", "100%", None),
        ("26 hộ", None, None),
        (None, "26 hộ", None),
    ],
)
def test_percent_is_left_out_where_it_means_nothing(plan, actual, direction):
    assert judge("Kết quả", plan, actual, direction=direction).percent is None


@pytest.mark.parametrize(
    ("plan", "actual", "points"),
    [
        ("99%", "99,9%", "0.9"),
        ("95%", "90%", "-5"),
        ("0,02‰", "0,19‰", "0.17"),
        ("dưới 6%", "5,6%", None),
        ("6%", "trên 5%", None),
        ("5%", "5‰", None),
        ("5 hộ", "6 hộ", None),
        (None, "5%", None),
    ],
)
def test_points_are_the_difference_of_two_rates(plan, actual, points):
    verdict = judge("Kết quả", plan, actual)

    assert verdict.points == (None if points is None else Decimal(points))


@pytest.mark.parametrize(
    ("actual", "share"),
    [
        ("69.759/74.412 hộ", "93.746976"),
        ("8/8 tổ dân phố", "100"),
        ("10/11 chỉ tiêu", "90.909091"),
        ("18/19 đại biểu", "94.736842"),
        ("73/80", None),
        ("73/70ha", None),
        ("thứ 2/10 huyện", None),
        ("407 học sinh/11 lớp", None),
        ("0/0 hộ", None),
        ("12 hộ", None),
    ],
)
def test_share_is_the_part_of_its_whole(actual, share):
    verdict = judge("Kết quả", None, actual)

    assert verdict.share == (None if share is None else Decimal(share))


@pytest.mark.parametrize(
    ("whole", "part", "share"),
    [
        ("40 tỷ đồng", "10 tỷ đồng", "25"),
        ("40 tấn", "100 tạ", "25"),
        ("khoảng 40 tỷ", "ước 10 tỷ", "25"),
        ("trên 40 tỷ", "10 tỷ", None),
        ("40 tỷ", "gần 10 tỷ", None),
        ("40 tỷ", "10 ha", None),
        ("40 tỷ", None, None),
        (None, "10 tỷ", None),
    ],
)
def test_share_of_a_named_whole(whole, part, share):
    _, detail = judge_all(
        [
            IndicatorFacts("Tổng thu", actual=whole),
            IndicatorFacts("Thu", actual=part, part_of="tổng thu"),
        ]
    )

    assert detail.share == (None if share is None else Decimal(share))


def test_part_of_an_unlisted_or_its_own_whole_has_no_share():
    lonely, circular = judge_all(
        [
            IndicatorFacts("Thu phí", actual="5 tỷ", part_of="Tổng thu"),
            IndicatorFacts("Thu thuế", actual="5 tỷ", part_of="Thu thuế"),
        ]
    )

    assert (lonely.share, circular.share) == (None, None)


def test_fx_03_plan_behind_a_bound_is_itself_a_bound():
    verdict = judge("Thu ngân sách", None, "gần 800 triệu đồng (bằng 130% KH)")

    implied = verdict.implied_plan
    assert (implied.low, implied.high_open) == (None, True)
    assert round(implied.high) == 615_384_615
    assert (verdict.plan, verdict.percent) == (None, None)


@pytest.mark.parametrize(
    ("name", "plan", "actual", "stated"),
    [
        ("Thu ngân sách", "700 triệu", "800 triệu", "114%"),
        ("Thu ngân sách", None, "800 triệu", "114% cùng kỳ"),
        ("Thu ngân sách", None, "800 triệu", None),
        ("Thu ngân sách", None, None, "114%"),
        ("Hộ nghèo", None, "20 hộ", "114%"),
        ("Hộ dùng điện", None, "99%", "101%"),
    ],
)
def test_no_plan_is_implied_without_its_percentage(name, plan, actual, stated):
    assert judge(name, plan, actual, stated).implied_plan is None


@given(st.integers(1, 10**9), st.integers(0, 10**9))
def test_percent_of_whole_numbers_is_their_quotient(plan, actual):
    verdict = judge("Kết quả", f"{print_number(plan)} hộ", f"{print_number(actual)} hộ")

    assert abs(verdict.percent - Decimal(actual) * 100 / plan) <= Decimal("0.0000005")
    assert (verdict.status == "missed") == (actual < plan)
