"""A number with its scale and unit, multiplied out."""

from dataclasses import dataclass, replace
from decimal import Decimal

from thidua.common.figures.digits import read_digits
from thidua.common.figures.tokens import Tokens, digits_at, key_at
from thidua.common.figures.units import MONEY, Unit, is_rate_at, read_scale, read_unit
from thidua.common.figures.words import decimals_in_words, is_five, read_words


_THOUSAND = 3


@dataclass(frozen=True)
class Amount:
    """One written quantity. No reading: damaged. Two readings: only a person can tell."""

    readings: tuple[Decimal, ...]
    unit: Unit
    exponent: int = 0
    place: Decimal | None = None  # one unit of the last decimal place; None for whole numbers
    is_words: bool = False

    @property
    def end(self) -> int:
        return self.unit.end

    @property
    def value(self) -> Decimal:
        return self.readings[0]

    @property
    def is_damaged(self) -> bool:
        return not self.readings

    @property
    def is_bare(self) -> bool:
        """Neither a scale nor a unit."""
        return self.unit.name is None and self.exponent == 0

    def scaled_like(self, other: "Amount") -> "Amount":
        """The same number under the scale and unit of another: the 5 of "5-7 triệu đồng"."""
        return replace(
            self,
            readings=tuple(reading.scaleb(other.exponent) for reading in self.readings),
            place=self.place and self.place.scaleb(other.exponent),
            exponent=other.exponent,
            unit=Unit(other.unit.name, self.unit.end),
        )


@dataclass(frozen=True)
class _Number:
    readings: tuple[Decimal, ...]
    end: int
    is_words: bool = False


def read_amount(tokens: Tokens, place: int) -> Amount | None:
    """The quantity that begins at this place."""
    number = read_number(tokens, place)
    if number is None:
        return None
    exponent, end = read_scale(tokens, number.end)
    readings = tuple(reading.scaleb(exponent) for reading in number.readings)
    finest = exponent
    if len(readings) == 1:
        value, finest, end = _chained(tokens, end, readings[0], below=exponent)
        readings = (value,)
    unit = read_unit(tokens, end, exponent=exponent)
    is_cut_off = digits_at(tokens, unit.end) and unit.end == end
    return Amount(
        readings=() if is_cut_off else readings,
        unit=unit,
        exponent=exponent,
        place=_place(readings, finest),
        is_words=number.is_words,
    )


def read_number(tokens: Tokens, place: int) -> _Number | None:
    """The number alone, in digits or in words."""
    if digits_at(tokens, place):
        end = place + 1
        readings = read_digits(tokens[place].text, is_rate=is_rate_at(tokens, end))
        return _Number(readings, end)
    spoken = read_words(tokens, place)
    if spoken is None:
        return None
    whole, end = spoken
    decimals, end = decimals_in_words(tokens, end)
    number = f"{whole}.{''.join(map(str, decimals))}" if decimals else str(whole)
    return _Number((Decimal(number),), end, is_words=True)


def _chained(tokens: Tokens, place: int, value: Decimal, *, below: int) -> tuple[Decimal, int, int]:
    """Add the smaller parts, the "434 triệu" of "16 tỷ 434 triệu": sum, last scale, end."""
    if below and key_at(tokens, place) == "rưỡi":
        return value + Decimal(5).scaleb(below - 1), below - 1, place + 1
    while below > 0:
        link = _link(tokens, place, below)
        if link is None:
            break
        part, below, place = link
        value += part
    return value, below, place


def _link(tokens: Tokens, place: int, below: int) -> tuple[Decimal, int, int] | None:
    if key_at(tokens, place) == "năm" and not is_five(tokens, place):
        return None
    number = read_number(tokens, place)
    if number is None or len(number.readings) != 1:
        return None
    exponent, end = read_scale(tokens, number.end)
    part = number.readings[0].scaleb(exponent)
    if part >= Decimal(1).scaleb(below) or exponent >= below:
        return None
    if exponent == 0 and not _may_end_a_chain(tokens, end, below, is_words=number.is_words):
        return None
    return part, exponent, end


def _may_end_a_chain(tokens: Tokens, place: int, below: int, *, is_words: bool) -> bool:
    """Ones without a scale: "2 nghìn 300 hộ", "5 triệu 500 đồng", but not "5 triệu 12 hộ"."""
    unit = read_unit(tokens, place, exponent=0)
    if unit.name is None:
        return is_words and key_at(tokens, place) == ""
    return is_words or unit.name == MONEY or below <= _THOUSAND


def _place(readings: tuple[Decimal, ...], finest: int) -> Decimal | None:
    """Printed with decimals or not: 35,2 tỷ is right to 100 triệu."""
    if not readings:
        return None
    last = readings[0].as_tuple().exponent
    return Decimal(1).scaleb(last) if isinstance(last, int) and last < finest else None
