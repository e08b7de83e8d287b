"""Numbers written in words, below a thousand; the scales are read elsewhere."""

from collections.abc import Sequence

from thidua.common.figures.tokens import Tokens, key_at


_ONES = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_AFTER_TENS = {**_ONES, "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_AFTER_TENS.pop("năm")  # "mười năm" is ten years
_ODD = ("linh", "lẻ")
_OF_A_NUMBER = ("mươi", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "vạn", "chục", "phần", "phẩy")
ORDINALS = frozenset({*_AFTER_TENS, "năm", "nhất", "nhì", "mười"})


def read_words(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """The number that begins at this place, and where it ends."""
    first = key_at(tokens, place)
    if key_at(tokens, place + 1) == "trăm" and first in {*_ONES, "không"}:
        hundreds = _ONES.get(first, 0) * 100
        rest = _after_hundreds(tokens, place + 2)
        return (hundreds + rest[0], rest[1]) if rest else (hundreds, place + 2)
    return _tens(tokens, place) or _one(tokens, place)


def is_five(tokens: Tokens, place: int) -> bool:
    """Whether "năm" is the number and not the year, by the word that follows it."""
    return key_at(tokens, place + 1) in _OF_A_NUMBER


def _after_hundreds(tokens: Tokens, place: int) -> tuple[int, int] | None:
    if key_at(tokens, place) in _ODD and key_at(tokens, place + 1) in _ONES:
        return _ONES[key_at(tokens, place + 1)], place + 2
    return _tens(tokens, place)


def _tens(tokens: Tokens, place: int) -> tuple[int, int] | None:
    first = key_at(tokens, place)
    if first == "mười":
        return _with_ones(tokens, place + 1, 10)
    if first in _ONES and key_at(tokens, place + 1) == "mươi":
        return _with_ones(tokens, place + 2, _ONES[first] * 10)
    return None


def _with_ones(tokens: Tokens, place: int, tens: int) -> tuple[int, int]:
    ones = _AFTER_TENS.get(key_at(tokens, place))
    return (tens + ones, place + 1) if ones else (tens, place)


def _one(tokens: Tokens, place: int) -> tuple[int, int] | None:
    ones = _ONES.get(key_at(tokens, place))
    return None if ones is None else (ones, place + 1)


def decimals_in_words(tokens: Tokens, place: int) -> tuple[Sequence[int], int]:
    """The digits said after "phẩy": "hai phẩy năm" is 2,5."""
    digits: list[int] = []
    if key_at(tokens, place) != "phẩy":
        return digits, place
    place += 1
    while key_at(tokens, place) in {*_ONES, "không"}:
        digits.append(_ONES.get(key_at(tokens, place), 0))
        place += 1
    return digits, place
