"""a/b and its six meanings."""

from decimal import Decimal

import pytest

from thidua.common.figures import Kind, Ratio, read_figure


@pytest.mark.parametrize(
    ("text", "part", "whole", "unit", "ratio"),
    [
        ("10/11 chỉ tiêu", 10, 11, "chỉ tiêu", Ratio.MET),
        ("đạt và vượt 10/11 chỉ tiêu chủ yếu", 10, 11, "chỉ tiêu chủ yếu", Ratio.MET),
        ("10/ 11 chỉ tiêu", 10, 11, "chỉ tiêu", Ratio.MET),
        ("10 trên tổng số 11 chỉ tiêu", 10, 11, "chỉ tiêu", Ratio.MET),
        ("19/19 tiêu chí", 19, 19, "tiêu chí", Ratio.MET),
        ("8/8 tổ dân phố", 8, 8, "tổ dân phố", Ratio.PART),
        ("8/8 TDP", 8, 8, "tổ dân phố", Ratio.PART),
        ("06/6 đơn vị", 6, 6, "đơn vị", Ratio.PART),
        ("7/8 cụm", 7, 8, "cụm", Ratio.PART),
        ("8 thôn/8 thôn", 8, 8, "thôn", Ratio.PART),
        ("8 thôn/8", 8, 8, "thôn", Ratio.PART),
        ("2/3 số hộ", 2, 3, "số hộ", Ratio.PART),
        ("1/3 dân số", 1, 3, "dân số", Ratio.PART),
        ("69.759/74.412 hộ", 69759, 74412, "hộ", Ratio.PART),
        ("35/35 thôn có truyền thanh", 35, 35, "thôn", Ratio.PART),
        ("73/70ha", 73, 70, "ha", Ratio.ACTUAL_PLAN),
        ("95/90%", 95, 90, "%", Ratio.ACTUAL_PLAN),
        ("1.200/1.000 triệu đồng", 1_200_000_000, 1_000_000_000, "đồng", Ratio.ACTUAL_PLAN),
        ("45 tỷ/35 tỷ đồng", 45_000_000_000, 35_000_000_000, "đồng", Ratio.ACTUAL_PLAN),
        ("61/58 triệu đồng/người", 61_000_000, 58_000_000, "đồng/người", Ratio.ACTUAL_PLAN),
        ("thứ 2/10 huyện", 2, 10, "huyện", Ratio.PLACE),
        ("Xếp thứ 20/27 trường", 20, 27, "trường", Ratio.PLACE),
        ("hạng 15/27", 15, 27, None, Ratio.PLACE),
        ("thứ 2 trong 10 huyện", 2, 10, "huyện", Ratio.PLACE),
        ("407 học sinh/11 lớp", 407, 11, "học sinh/lớp", Ratio.PER),
        ("407/11 học sinh/lớp", 407, 11, "học sinh/lớp", Ratio.PER),
        ("18/19 đại biểu", 18, 19, "đại biểu", Ratio.ATTENDANCE),
        ("15/12 công trình", 15, 12, "công trình", None),
        ("22/27", 22, 27, None, None),
        ("đạt 9/10", 9, 10, None, None),
        ("2/4, 50%", 2, 4, None, None),
        ("31/6", 31, 6, None, None),
        ("9,5/10", Decimal("9.5"), 10, None, None),
    ],
)
def test_noun_decides_what_a_ratio_means(text, part, whole, unit, ratio):
    figure = read_figure(text)

    assert (figure.kind, figure.value, figure.of) == (Kind.RATIO, part, whole)
    assert (figure.unit, figure.ratio) == (unit, ratio)
    assert (figure.low, figure.high) == (None, None)


@pytest.mark.parametrize("text", ["9/10", "10/11", "29/2", "13/01", "hội nghị 9/10 tại xã"])
def test_bare_ratio_that_could_be_a_day_is_asked(text):
    figure = read_figure(text)

    assert (figure.kind, figure.value, figure.of) == (Kind.AMBIGUOUS, None, None)
    assert "tháng" in figure.ask


def test_words_between_two_numbers_are_not_always_a_ratio():
    assert read_figure("5 hộ trong 12 tháng").kind is Kind.FIGURE
