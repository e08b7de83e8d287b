"""What people type for a day."""

from datetime import date

import pytest
from django.utils import timezone

from thidua.common.figures import read_figure
from thidua.web.common.fields import DateField, FigureField, MoneyField, read_date
from thidua.web.common.forms import Form


TODAY = date(2023, 1, 1)


class DayForm(Form):
    day = DateField(label="Ngày ký")


@pytest.mark.parametrize("text", ["17/01/2023", "17-1-2023", " 17.01.2023 ", "2023-01-17"])
def test_day_is_read_however_it_is_typed(text):
    form = DayForm({"day": text})
    assert form.is_valid()
    assert form.cleaned_data["day"] == date(2023, 1, 17)


@pytest.mark.parametrize(
    ("text", "day"),
    [("Hôm nay", TODAY), ("hôm qua", date(2022, 12, 31)), ("ngày mai", date(2023, 1, 2))],
)
def test_day_may_be_said(text, day):
    assert read_date(text, today=TODAY) == day


@pytest.mark.parametrize("text", ["31/02/2023", "17/13/2023", "mai", "17/1", "1/17/2023"])
def test_day_that_is_none_gives_one_sentence_and_stays_typed(text):
    form = DayForm({"day": text})
    assert not form.is_valid()
    assert len(form.errors["day"]) == 1
    assert f'value="{text}"' in str(form["day"])


def test_day_is_shown_the_vietnamese_way():
    form = DayForm(initial={"day": date(2023, 1, 5)})
    assert 'value="05/01/2023"' in str(form["day"])
    assert not DayForm({"day": "5/1/2023"}, initial={"day": date(2023, 1, 5)}).has_changed()


def test_day_of_nothing_is_asked_for():
    form = DayForm({"day": "  "})
    assert form.errors["day"] == ["Điền ngày ký."]


def test_day_is_todays_in_vietnam():
    assert DateField(label="x").clean("hôm nay") == timezone.localdate()


class SumForm(Form):
    sum_vnd = MoneyField(label="Tiền thưởng", required=False)
    actual = FigureField(label="Thực hiện", required=False)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("3.650.000", 3_650_000),
        ("984 tr.đ", 984_000_000),
        ("1,5 tỷ", 1_500_000_000),
        ("0", 0),
        ("", None),
    ],
)
def test_money_is_read_in_any_scale(text, amount):
    form = SumForm({"sum_vnd": text})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["sum_vnd"] == amount


@pytest.mark.parametrize(
    "text", ["gần 800 triệu", "khoảng 5 tỷ", "12 hộ", "nhiều", "-5", "0,5", "12/13"]
)
def test_money_that_is_no_sum_is_asked_again_and_stays_typed(text):
    form = SumForm({"sum_vnd": text})
    assert not form.is_valid()
    assert f"“{text}”" in form.errors["sum_vnd"][0]
    assert f'value="{text}"' in str(form["sum_vnd"])


def test_money_stored_is_shown_with_its_dots():
    assert 'value="3.650.000"' in str(SumForm(initial={"sum_vnd": 3_650_000})["sum_vnd"])


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("984 tr.đ", "“984 tr.đ” đọc là 984.000.000\u00a0đồng"),
        ("5018,6 tấn", "“5018,6 tấn” đọc là 5.018,6\u00a0tấn"),
        ("từ 5 đến 7 hộ", "“từ 5 đến 7 hộ” đọc là từ 5\u00a0hộ đến 7\u00a0hộ"),
    ],
)
def test_figure_echoes_what_was_read(text, echo):
    form = SumForm({"actual": text})
    assert form.is_valid(), form.errors
    assert form["actual"].echo == echo
    assert form.cleaned_data["actual"].text == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("dưới 6%", "dưới 6%"),
        ("gần 800 triệu đồng", "dưới 800.000.000\u00a0đồng"),
        ("trên 55 tỷ", "trên 55.000.000.000\u00a0đồng"),
        ("khoảng 5 hộ", "khoảng 5\u00a0hộ"),
        ("12/13 hộ", "12 trên 13\u00a0hộ"),
    ],
)
def test_bound_is_echoed_as_a_bound(text, read):
    form = SumForm({"actual": text})
    assert form.is_valid(), form.errors
    assert form["actual"].echo == f"“{text}” đọc là {read}"


@pytest.mark.parametrize("text", ["nhiều lắm", "17/01/2023"])
def test_figure_that_is_none_is_asked_again(text):
    form = SumForm({"actual": text})
    assert "ví dụ 5.018,6 tấn" in form.errors["actual"][0]


def test_figure_with_two_readings_is_asked_about():
    form = SumForm({"actual": "1,500"})
    assert form.errors["actual"] == [f"{read_figure('1,500').ask} Gõ lại cho rõ."]
