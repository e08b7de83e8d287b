"""Figures inside the sentences of warnings."""

from decimal import Decimal

from thidua.common.figures import Figure
from thidua.common.figures.printing import plain_decimal, print_number, print_percent, print_value
from thidua.indicators.policies.intervals import Interval


_WORDS = {  # of two at once the first stands first
    "uoc": "ước",
    "khoang": "khoảng",
    "gan": "gần",
    "duoi": "dưới",
    "tren": "trên",
    "hon": "hơn",
    "it_nhat": "ít nhất",
    "khong_qua": "không quá",
    "tro_len": "từ",
    "tro_xuong": "không quá",
}


def said(figure: Figure | None) -> str:
    """A figure with its qualifier: "gần 800 triệu đồng"."""
    if figure is None or figure.value is None:
        return "" if figure is None else figure.text.strip()
    words = [said for code, said in _WORDS.items() if f"_{code}_" in f"_{figure.qualifier}_"]
    unit = "%" if figure.unit is None and figure.basis else figure.unit
    return " ".join([*words, print_value(plain_decimal(figure.value), unit)])


def bounds_said(bounds: Interval) -> str:
    """A percentage that was computed, or the limits of one."""
    if bounds.point is not None:
        return print_percent(bounds.point)
    if bounds.low is None:
        return f"nhiều nhất {print_percent(bounds.high)}"
    if bounds.high is None:
        return f"ít nhất {print_percent(bounds.low)}"
    return f"từ {print_percent(bounds.low)} đến {print_percent(bounds.high)}"


def times_said(done: Interval, plan: Decimal) -> str:
    low = done.low or Decimal(0)
    times = print_number(plain_decimal((low / plan).quantize(Decimal("0.1"))))
    return f"Thực hiện gấp {times} lần kế hoạch: cần minh chứng hoặc xem lại kế hoạch."
