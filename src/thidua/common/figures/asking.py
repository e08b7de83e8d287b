"""The questions that only a person can answer."""

from collections.abc import Sequence
from decimal import Decimal

from thidua.common.figures.printing import plain_decimal, print_number, print_quantity


def which_reading(written: str, readings: Sequence[Decimal], unit: str | None) -> str:
    choices = " hay ".join(print_quantity(plain_decimal(reading), unit) for reading in readings)
    return f"“{written}” là {choices}?"


def how_far_beyond(percent: Decimal) -> str:
    beyond = print_number(percent)
    return f"“Vượt {beyond}%” nghĩa là bằng {beyond}% hay bằng {print_number(100 + percent)}%?"


def day_or_share(part: Decimal, whole: Decimal) -> str:
    return f"“{part:f}/{whole:f}” là ngày {part:f} tháng {whole:f} hay {part:f} trên {whole:f}?"
