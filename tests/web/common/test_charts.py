"""Charts say their finding in words and draw it to scale."""

import re
from decimal import Decimal
from fractions import Fraction
from xml.etree import ElementTree as ET

import pytest

from thidua.web.common import charts
from thidua.web.common.charts import Share, Strip


SVG = "{http://www.w3.org/2000/svg}"


def parse(svg):
    return ET.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))  # noqa: S314 -- our own markup


def rects(svg):
    return [(r.get("class"), float(r.get("width"))) for r in parse(svg).iter(f"{SVG}rect")]


def test_plan_bar_draws_the_share_of_the_plan_and_says_it():
    svg = charts.plan_bar(Decimal("116.04"))
    assert parse(svg).get("aria-label") == "116,04 phần trăm kế hoạch"
    assert rects(svg) == [("f-nen", 120), ("f-dat", 92.8)]
    assert 'd="M80 0V16"' in svg


def test_plan_bar_beyond_the_axis_ends_in_an_arrow():
    svg = charts.plan_bar(571)
    assert rects(svg)[1] == ("f-dat", 120)
    assert "l6 5" in svg
    assert "l6 5" not in charts.plan_bar(150)


def test_plan_bar_not_reached_has_the_colour_of_not_reached():
    assert rects(charts.plan_bar(Decimal(80), reached=False))[1] == ("f-chua", 64)


def test_threshold_bar_compares_exactly():
    two_thirds = Fraction(2, 3)
    below = charts.threshold_bar(7, 11, threshold=two_thirds, noun="thành viên đồng ý")
    exact = charts.threshold_bar(8, 12, threshold=two_thirds, noun="thành viên đồng ý")
    assert rects(below)[1][0] == "f-chua"
    assert rects(exact)[1][0] == "f-dat"
    label = "7 trên 11 thành viên đồng ý, ngưỡng 66,67 phần trăm"
    assert parse(below).get("aria-label") == label


def test_threshold_bar_of_nobody_is_empty():
    assert rects(charts.threshold_bar(0, 0, threshold=Fraction(1, 2), noun="x"))[1][1] == 0


def test_stacked_bar_names_empty_parts_and_draws_only_the_others():
    parts = [Share(6, "vượt", "f-dat"), Share(0, "chưa đạt", "f-chua"), Share(2, "đạt", "f-muc")]
    svg = charts.stacked_bar(parts, width=82)
    assert parse(svg).get("aria-label") == "6 vượt, 0 chưa đạt, 2 đạt"
    assert rects(svg) == [("f-dat", 60), ("f-muc", 20)]


def test_stacked_bar_of_nothing_is_an_empty_ground():
    assert rects(charts.stacked_bar([Share(0, "đạt")])) == [("f-nen", 340)]


def test_month_strip_counts_the_months_with_activity():
    svg = charts.month_strip([Strip("Thôn 5", [1, 0, 0, 4, 0, 2, 0, 0, 0, 0, 0, 3])])
    assert parse(svg).get("aria-label") == "Thôn 5 có hoạt động 4 trên 12 tháng"
    assert ">4/12<" in svg
    heights = [float(r.get("height")) for r in parse(svg).iter(f"{SVG}rect")]
    assert heights[3] == heights[11] == 19  # three and more fill the column
    assert heights[1] == 3  # a hollow foot


@pytest.mark.parametrize(
    "svg",
    [
        charts.plan_bar(100),
        charts.threshold_bar(9, 11, threshold=Fraction(7, 10), noun="thành viên"),
        charts.stacked_bar([Share(1, "đạt")]),
        charts.share_bar(7, 10, noun="là người trực tiếp"),
        charts.month_strip([Strip("Thôn <1>", [0] * 12)]),
    ],
)
def test_every_chart_is_an_image_with_words_and_without_style(svg):
    root = parse(svg)
    assert root.get("role") == "img"
    assert root.get("aria-label")
    assert (root.get("width"), root.get("height")) == tuple(root.get("viewBox").split()[2:])
    assert not re.search(r"style=|<style|<script|#[0-9a-f]{3,6}", svg)
