"""Fields that read what people type: dates, money and figures the Vietnamese way."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from thidua.common.figures import Figure, Kind, read_figure
from thidua.common.figures.printing import print_number, print_quantity
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
        raise fault(str(unread)) from None


class FigureField(forms.CharField):
    """A figure with its unit as it stands in a text: 5.018,6 tấn, gần 800 triệu đồng, dưới 6%.

    Cleans to a `Figure`, whose `text` is what was typed; the page echoes what was read.
    """

    def clean(self, value: object) -> Figure | None:
        text = str(super().clean(value))
        if not text:
            return None
        figure = read_figure(text)
        if figure.kind is Kind.AMBIGUOUS:
            raise fault(f"{figure.ask} Gõ lại cho rõ.")
        if figure.kind in (Kind.NONE, Kind.DATE, Kind.LABEL):
            raise fault(f"Không đọc được số trong “{text}”. Gõ như trên giấy, ví dụ 5.018,6 tấn.")
        return figure

    def prepare_value(self, value: object) -> object:
        return value.text if isinstance(value, Figure) else value

    def echo(self, typed: str, value: Figure) -> str:
        return f"“{typed}” đọc là {figure_in_words(value)}"


class MoneyField(forms.CharField):
    """A sum in whole đồng, typed in any scale: 3.650.000, 984 triệu, 1,5 tỷ. Cleans to an int."""

    def clean(self, value: object) -> int | None:
        text = str(super().clean(value))
        if not text:
            return None
        figure = read_figure(text)
        amount = figure.value if figure.low == figure.high == figure.value else None
        if amount is None or figure.unit not in (None, "đồng"):
            raise fault(f"“{text}” không phải một số tiền. Gõ số đồng, ví dụ 3.650.000.")
        if amount < 0 or amount != amount.to_integral_value():
            raise fault(f"“{text}” không tròn đồng hoặc là số âm. Gõ số đồng, ví dụ 3.650.000.")
        return int(amount)

    def prepare_value(self, value: object) -> object:
        return print_number(value) if isinstance(value, int) else value

    def echo(self, typed: str, value: int) -> str:
        return f"“{typed}” đọc là {print_number(value)} đồng"


def figure_in_words(figure: Figure) -> str:
    """What was read, with its bounds said as bounds: a bound is never a value."""
    if figure.kind is Kind.RATIO:
        return f"{print_number(figure.value)} trên {print_quantity(figure.of, figure.unit)}"
    low, high = (print_quantity(bound, figure.unit) for bound in (figure.low, figure.high))
    if figure.is_approximate:
        return f"khoảng {print_quantity(figure.value, figure.unit)}"
    if figure.low == figure.high:
        return low
    if figure.low is not None and figure.high is not None:
        return f"từ {low} đến {high}"
    if figure.low is None:
        return f"{'dưới' if figure.high_open else 'nhiều nhất'} {high}"
    return f"{'trên' if figure.low_open else 'ít nhất'} {low}"


def fault(sentence: str) -> ValidationError:
    return ValidationError(sentence, code="invalid")
