"""What people type for a day."""

from datetime import date

import pytest
from django.utils import timezone

from thidua.web.common.fields import DateField, read_date
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
