"""Thousand marks and decimal signs: what a written number may mean."""

import re
from decimal import Decimal


_THOUSANDS = re.compile(r"[1-9]\d{0,2}")
_GROUP = 3


def read_digits(written: str, *, is_rate: bool) -> tuple[Decimal, ...]:
    """All readings of a number: one as a rule, two when only a person can tell, none if damaged.

    `is_rate`: % or ‰ follows, where a dot before three digits may be a decimal sign.
    """
    is_spaced = " " in written
    groups = re.split("[.,]", written.replace(" ", ""))
    marks = re.findall("[.,]", written)
    if len(marks) <= 1:
        return _one_mark(groups, marks, is_spaced=is_spaced, is_rate=is_rate)
    if is_spaced:
        return ()
    return _many_marks(groups, marks)


def _one_mark(
    groups: list[str], marks: list[str], *, is_spaced: bool, is_rate: bool
) -> tuple[Decimal, ...]:
    if not marks:
        return (Decimal(groups[0]),)
    decimal = Decimal(".".join(groups))
    may_be_thousands = len(groups[1]) == _GROUP and _THOUSANDS.fullmatch(groups[0])
    if is_spaced or not may_be_thousands:
        return (decimal,)
    thousands = Decimal("".join(groups))
    if marks == ["."] and not is_rate:
        return (thousands,)
    return (decimal, thousands)


def _many_marks(groups: list[str], marks: list[str]) -> tuple[Decimal, ...]:
    *thousand_marks, last = marks
    has_decimals = last not in thousand_marks
    whole = groups[:-1] if has_decimals else groups
    if len(set(thousand_marks)) > 1 or not _fit(whole):
        return ()
    number = "".join(whole)
    return (Decimal(f"{number}.{groups[-1]}" if has_decimals else number),)


def _fit(groups: list[str]) -> bool:
    first, *others = groups
    return bool(_THOUSANDS.fullmatch(first)) and all(len(group) == _GROUP for group in others)
