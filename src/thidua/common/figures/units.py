"""Scales, money, measures and rates: what follows a number."""

from dataclasses import dataclass

from thidua.common.figures.nouns import read_noun
from thidua.common.figures.tokens import (
    Tokens,
    digits_at,
    first_at,
    key_at,
    phrases,
    stands_at,
    word_at,
)


MONEY = "đồng"
RATES = ("%", "‰")
_MONEY_EXPONENT = 6  # from triệu up, a number without a noun is money
_SCALES = {
    "chục": 1,
    "trăm": 2,
    "nghìn": 3,
    "ngàn": 3,
    "ngìn": 3,
    "nghin": 3,
    "ngan": 3,
    "vạn": 4,
    "triệu": 6,
    "trieu": 6,
    "tr": 6,
    "tỷ": 9,
    "tỉ": 9,
    "ty": 9,
}
_RATIO = ("tỷ", "tỉ", "ty")
_RATIO_WORDS = ("lệ", "trọng", "suất", "số")  # tỷ lệ, tỷ trọng …
_MONEY = ("đồng", "đ", "vnđ", "vnd", "dong")
_NOT_MONEY = ("chí", "bào", "đội", "hồ", "phục", "ruộng", "nghiệp", "minh", "lúa", "cỏ", "hương")
_MEASURES = {
    "m": "m",
    "km": "km",
    "ha": "ha",
    "kg": "kg",
    "tạ": "tạ",
    "tấn": "tấn",
    "tan": "tấn",
}
_POWERS = {"m": ("2", "3"), "km": ("2",)}
# What is done with the money, behind a number that has no noun: "500 triệu xây nhà văn hóa".
_ACTS = phrases(
    "xây|xây dựng|hỗ trợ|ủng hộ|đầu tư|mua|sửa|làm|chi|thu|tặng|trao|giúp|nâng cấp|"
    "đóng góp|vận động|huy động|cho vay|trả|nộp|khen|thưởng"
)
_PER_CENT = (("phần", "trăm"), ("%",))
_PER_MILLE = (("phần", "nghìn"), ("phần", "ngàn"), ("%", "o"), ("‰",))


@dataclass(frozen=True)
class Unit:
    """The unit's name (None: there is none), and where it ends."""

    name: str | None
    end: int

    @property
    def is_rate(self) -> bool:
        return self.name is not None and self.name.startswith(RATES)


def read_scale(tokens: Tokens, place: int) -> tuple[int, int]:
    """The power of ten in words ("nghìn tỷ" is 12), and where it ends."""
    exponent = 0
    while place < len(tokens):
        key = key_at(tokens, place)
        is_ratio = key in _RATIO and key_at(tokens, place + 1) in _RATIO_WORDS
        if key not in _SCALES or is_ratio:
            break
        exponent += _SCALES[key]
        place += 1
        if key == "tr" and stands_at(tokens, place, (".",)) and tokens[place].is_glued:
            place += 1
    return exponent, place


def read_unit(tokens: Tokens, place: int, *, exponent: int) -> Unit:
    """The unit from this place on; money when a scale of money has no noun."""
    unit = _rate(tokens, place) or _money(tokens, place) or _measure(tokens, place)
    if unit is None and not (exponent and _goes_on(tokens, place)):
        unit = Unit(*read_noun(tokens, place))
    if unit is None or unit.name is None:
        unit = Unit(MONEY if exponent >= _MONEY_EXPONENT else None, place)
    return _per(tokens, unit)


def _goes_on(tokens: Tokens, place: int) -> bool:
    """Whether no noun stands behind a scale: what is done with the money, or the year of it."""
    is_year = key_at(tokens, place) == "năm" and digits_at(tokens, place + 1)
    return is_year or first_at(tokens, place, _ACTS) is not None


def is_rate_at(tokens: Tokens, place: int) -> bool:
    return _rate(tokens, place) is not None


def is_unit_word(tokens: Tokens, place: int) -> bool:
    """Whether a word glued to a number is a scale or a unit ("145ha"), not a code ("8A1")."""
    if key_at(tokens, place) in _SCALES:
        return True
    return (_money(tokens, place) or _measure(tokens, place)) is not None


def _rate(tokens: Tokens, place: int) -> Unit | None:
    end = first_at(tokens, place, _PER_MILLE)
    if end is not None:
        return Unit("‰", end)
    end = first_at(tokens, place, _PER_CENT)
    if end is None:
        return None
    while key_at(tokens, end) == "%":
        end += 1
    return Unit("%", end)


def _money(tokens: Tokens, place: int) -> Unit | None:
    key = key_at(tokens, place)
    if key not in _MONEY or stands_at(tokens, place, ("đ", "/", "c")):
        return None
    if key_at(tokens, place + 1) in _NOT_MONEY:
        return None
    return Unit(MONEY, place + 1)


def _measure(tokens: Tokens, place: int) -> Unit | None:
    key = key_at(tokens, place)
    if key == "ta" and stands_at(tokens, place + 1, ("/", "ha")):
        return Unit("tạ", place + 1)  # the mark was lost
    name = _MEASURES.get(key)
    if name is None or not word_at(tokens, place):
        return None
    power = key_at(tokens, place + 1)
    if power in _POWERS.get(name, ()) and tokens[place + 1].is_glued:
        return Unit(f"{name}{power}", place + 2)
    return Unit(name, place + 1)


def _per(tokens: Tokens, unit: Unit) -> Unit:
    """Add what the unit is for: tạ/ha, kg/người/năm, đồng/1 ha."""
    while unit.name is not None and key_at(tokens, unit.end) == "/":
        place = unit.end + 1
        if key_at(tokens, place) in ("1", "01") and word_at(tokens, place + 1):
            place += 1
        if digits_at(tokens, place):
            break
        below = _measure(tokens, place) or Unit(*_below(tokens, place))
        if below.name is None:
            break
        unit = Unit(f"{unit.name}/{below.name}", below.end)
    return unit


def _below(tokens: Tokens, place: int) -> tuple[str | None, int]:
    """A noun below the stroke; there "năm" and "tháng" are spans of time."""
    if key_at(tokens, place) in ("kh", "kế"):
        return None, place  # "520 tấn/KH 500 tấn": the plan follows
    if key_at(tokens, place) in ("năm", "tháng", "ngày", "quý", "vụ"):
        return key_at(tokens, place), place + 1
    return read_noun(tokens, place)


def is_measure(unit: str) -> bool:
    """Money, a rate or a measure; not a noun that is counted."""
    return unit in (MONEY, *RATES, *_MEASURES) or (unit[:-1] in _POWERS and unit[-1] in "23")
