"""Figures as five real documents write them: the fixtures FX-01 to FX-04 and FX-15."""

from decimal import Decimal

import pytest

from thidua.common.figures import Basis, Kind, read_figure
from thidua.common.figures.printing import print_count, print_number


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("5.018,6 tấn", "5018.6", "tấn"),
        ("2.855 triệu đồng", "2855000000", "đồng"),
        ("848 tr.đ", "848000000", "đồng"),
        ("19,98 ha", "19.98", "ha"),
        ("0,19‰", "0.19", "‰"),
        ("70,5 tỷ", "70500000000", "đồng"),
    ],
)
def test_fx_01_exact_decimals_and_units_and_the_text_as_typed(text, value, unit):
    figure = read_figure(text)

    assert (figure.value, figure.unit, figure.text) == (Decimal(value), unit, text)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("39 415", "39.415"),
        ("3554878", "3.554.878"),
        ("2.762.064", "2.762.064"),
        ("4523", "4.523"),
    ],
)
def test_fx_02_counters_have_one_form_on_the_screen(text, printed):
    assert print_number(read_figure(text).value) == printed


def test_fx_03_almost_800_is_a_bound_and_its_percentage_is_as_stated():
    figure = read_figure("gần 800 triệu (bằng 130% KH)")

    assert (figure.low, figure.high, figure.high_open) == (None, 800_000_000, True)
    assert (figure.percent, figure.basis) == (130, Basis.PLAN)
    assert figure.is_single is False


def test_fx_04_over_55_and_almost_15_are_bounds():
    whole, part = read_figure("trên 55 tỷ đồng"), read_figure("gần 15 tỷ đồng")

    assert (whole.low, whole.low_open, whole.high) == (55 * 10**9, True, None)
    assert (part.low, part.high, part.high_open) == (None, 15 * 10**9, True)


def test_fx_15_leading_noughts_are_printed_and_whole_numbers_stored():
    figures = [read_figure("03 tập thể"), read_figure("09 cá nhân")]

    assert [figure.value for figure in figures] == [3, 9]
    assert [print_count(int(figure.value)) for figure in figures] == ["03", "09"]


def test_exchanged_form_has_exact_texts():
    assert read_figure("gần 800 triệu đồng (bằng 130% KH)").to_json() == {
        "text": "gần 800 triệu đồng (bằng 130% KH)",
        "kind": "figure",
        "value": "800000000",
        "of": None,
        "low": None,
        "high": "800000000",
        "low_open": False,
        "high_open": True,
        "unit": "đồng",
        "qualifier": "gan",
        "change": None,
        "percent": "130",
        "basis": "plan",
        "ratio": None,
        "readings": [],
        "ask": None,
    }


def test_figure_without_value_has_empty_places():
    figure = read_figure("tổ 65")

    assert figure.kind is Kind.LABEL
    assert {key for key, value in figure.to_json().items() if value} == {"text", "kind"}
