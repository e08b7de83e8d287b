"""Fields that read what people type: dates, money and figures the Vietnamese way."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from thidua.common.vietnamese import parse_date


SAID = {"hôm nay": 0, "hôm qua": -1, "ngày mai": 1}


class DateField(forms.Field):
    """A day as people write it: 17/01/2023, 17-1-2023, 17.1.2023, hôm nay.

    Day before month, always; the form of the browser's own picker is read too.
    """

    widget = forms.TextInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        attrs = {"inputmode": "numeric", "autocomplete": "off", "maxlength": "40"}
        self.widget.attrs = attrs | self.widget.attrs

    def prepare_value(self, value: object) -> object:
        return value.strftime("%d/%m/%Y") if isinstance(value, date) else value

    def to_python(self, value: object) -> date | None:
        if value is None or isinstance(value, date):
            return value
        text = str(value).strip()
        return read_date(text, today=timezone.localdate()) if text else None


def read_date(text: str, *, today: date) -> date:
    """The day that was typed, or the sentence for the person who typed it."""
    if text.lower() in SAID:
        return today + timedelta(days=SAID[text.lower()])
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return parse_date(text)
    except ValueError as unread:
        raise ValidationError(str(unread), code="invalid") from None
