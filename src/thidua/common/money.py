"""Sums of money in whole đồng: rounding, printing, words."""

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from enum import StrEnum

from thidua.common.figures.printing import NO_BREAK_SPACE, print_number
from thidua.common.vietnamese import Speech, number_in_words


_TEN_THOUSAND = Decimal(10_000)


class Rounding(StrEnum):
    """How a computed sum becomes the sum that is paid; which one, the lawbook says."""

    NONE = "none"
    NEAREST_10K = "nearest_10k"
    CEIL_10K = "ceil_10k"


_WAYS = {Rounding.NEAREST_10K: ROUND_HALF_UP, Rounding.CEIL_10K: ROUND_CEILING}


def round_money(amount: int | Decimal, *, rounding: str) -> int:
    """The sum that is paid. Without a mode only the fraction of a đồng is rounded away.

    702.000 stays with `none`, becomes 700.000 with `nearest_10k` and 710.000 with `ceil_10k`.
    """
    if Rounding(rounding) is Rounding.NONE:
        return int(Decimal(amount).quantize(Decimal(1), ROUND_HALF_UP))
    steps = (Decimal(amount) / _TEN_THOUSAND).quantize(Decimal(1), _WAYS[Rounding(rounding)])
    return int(steps * _TEN_THOUSAND)


def print_money(amount: int | Decimal) -> str:
    """As tables print it: "15.080.000 đ"."""
    return f"{print_number(amount)}{NO_BREAK_SPACE}đ"


def money_in_words(amount: int, *, speech: Speech = Speech.NORTH) -> str:
    """As decisions print it in brackets: "Mười lăm triệu không trăm tám mươi nghìn đồng"."""
    words = number_in_words(amount, speech=speech)
    return f"{words[0].upper()}{words[1:]} đồng"
