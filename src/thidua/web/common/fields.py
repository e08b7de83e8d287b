"""Fields that read what people type: dates, money and figures the Vietnamese way."""

import re
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone


DAY_MONTH_YEAR = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})")
IN_WORDS = re.compile(r"(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
FROM_A_PICKER = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
SAID = {"hôm nay": 0, "hôm qua": -1, "ngày mai": 1}


class DateField(forms.Field):
    """A day as people write it: 17/01/2023, 17-1-2023, 17.1.2023, hôm nay.

    Day before month, always; a date of the browser's own picker is read too.
    """

    widget = forms.TextInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        attrs = {"inputmode": "numeric", "autocomplete": "off", "maxlength": "40"}
        self.widget.attrs = attrs | self.widget.attrs

    def prepare_value(self, value: object) -> object:
        return value.strftime("%d/%m/%Y") if isinstance(value, date) else value

    def to_python(self, value: object) -> date | None:
        text = str(value or "").strip().lower()
        if not text:
            return None
        return read_date(text, today=timezone.localdate())

    def has_changed(self, initial: object, data: object) -> bool:
        try:
            return bool(self.to_python(initial_text(self, initial)) != self.to_python(data))
        except ValidationError:
            return True


def initial_text(field: forms.Field, initial: object) -> object:
    return field.prepare_value(initial)


def read_date(text: str, *, today: date) -> date:
    """The day that was typed; if there is none, a sentence with value, rule and example."""
    if text in SAID:
        return today + timedelta(days=SAID[text])
    if found := FROM_A_PICKER.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := (DAY_MONTH_YEAR.fullmatch(text) or IN_WORDS.fullmatch(text)):
        day, month, year = map(int, found.groups())
    else:
        raise ValidationError(
            f"“{text}” chưa đọc được thành ngày. Gõ ngày/tháng/năm, ví dụ 17/01/2023.",
            code="invalid",
        )
    try:
        return date(year, month, day)
    except ValueError:
        raise ValidationError(
            f"Không có ngày {day:02}/{month:02}/{year}. Gõ ngày/tháng/năm, ví dụ 17/01/2023.",
            code="invalid",
        ) from None
