"""Numbers that count or measure: single quantities, ranges, fractions, and nought in words."""

from dataclasses import replace
from decimal import Decimal

from thidua.common.figures.amounts import Amount, read_amount
from thidua.common.figures.days import bare_year_at, could_be_day
from thidua.common.figures.measures import in_base
from thidua.common.figures.mention import Mention, Sort
from thidua.common.figures.names import is_fraction, skip_total, slogan_at
from thidua.common.figures.nouns import ratio_of, read_noun
from thidua.common.figures.tokens import (
    Tokens,
    digits_at,
    first_at,
    key_at,
    listed,
    phrases,
    word_at,
)
from thidua.common.figures.units import Unit, is_measure
from thidua.common.figures.words import is_five, read_words


_ZERO = phrases(
    "không để xảy ra|không xảy ra|không để phát sinh|không phát sinh|không có|không còn"
)
_BEFORE_A_NUMBER = frozenset(
    listed(
        "đạt|bằng|là|có|còn|gần|hơn|trên|dưới|tăng|giảm|khoảng|ước|chừng|nhất|thiểu|quá|đa|:|"
        "=|tổng|từ|đến|tới|vượt|chiếm"
    )
)
# Before or behind these, "năm" is the year.
_YEAR_BEFORE = frozenset(
    listed(
        "trong|cả|hằng|hàng|cuối|đầu|mỗi|một|từng|các|những|giữa|hết|tháng|qua|của|sang|nửa|"
        "theo|quý|sau|trước|nhiều|cùng"
    )
)
_YEAR_BEHIND = frozenset(listed("nay|trước|qua|sau|học|tới|ngoái|nào|đó|này|liền"))
# "Năm doanh nghiệp" is the name of a year.
_THEMES = listed(
    "doanh nghiệp|du lịch|dân vận|chuyển đổi số|kỷ cương|an toàn giao thông|văn minh|dữ liệu|"
    "thanh niên tình nguyện|hành động|cải cách|trật tự|đô thị"
)
_ARTICLE_BEFORE = ("là", "như", "thành", "làm")  # "là một xã": the article, not the number
_BETWEEN = ("-", "đến", "tới", "~", "÷")


def zero(_: str, tokens: Tokens, place: int) -> Mention | None:
    end = first_at(tokens, place, _ZERO)
    if end is None or digits_at(tokens, end):
        return None
    unit = Unit(*read_noun(tokens, end))
    return Mention(Sort.QUANTITY, place, unit.end, (Amount((Decimal(0),), unit),))


def fraction(_: str, tokens: Tokens, place: int) -> Mention | None:
    """a/b, each with or without its unit: 10/11 chỉ tiêu, 407 học sinh/11 lớp, 10 trên 11 hộ."""
    if not digits_at(tokens, place):
        return None
    part = read_amount(tokens, place)
    if part is None or not is_fraction(tokens, part.end):
        return None
    in_words = key_at(tokens, part.end) != "/"
    whole = read_amount(tokens, skip_total(tokens, part.end + 1))
    if whole is None or (in_words and not _may_stand_in_words(tokens, place, part, whole)):
        return None
    if _is_broken(tokens, part, whole):
        return Mention(Sort.DAMAGED, place, whole.end + 1)
    return Mention(Sort.FRACTION, place, whole.end, _under_one_unit(part, whole))


def span(_: str, tokens: Tokens, place: int) -> Mention | None:
    """From–to: 7,5 - 8,0%; từ 5 đến 7 hộ."""
    low = _amount(tokens, place)
    if low is None or key_at(tokens, low.end) not in _BETWEEN:
        return None
    high = _amount(tokens, low.end + 1)
    if high is None or not (low.is_bare or high.is_bare or low.unit.name == high.unit.name):
        return None
    if low.is_damaged or high.is_damaged:
        return Mention(Sort.DAMAGED, place, high.end)
    if _is_day_and_month(low, high):
        return Mention(Sort.DAY, place, high.end)
    return Mention(Sort.RANGE, place, high.end, _under_one_unit(low, high))


def quantity(text: str, tokens: Tokens, place: int) -> Mention | None:
    amount = _negative(tokens, place) or _amount(tokens, place)
    if amount is None:
        return None
    amount = _with_smaller_measures(tokens, amount)
    if amount.is_damaged:
        return Mention(Sort.DAMAGED, place, amount.end)
    slogan_end = slogan_at(tokens, place, amount)
    if slogan_end is not None:
        return Mention(Sort.NAME, place, slogan_end)
    if _is_year(text, tokens, place, amount):
        return Mention(Sort.DAY, place, amount.end)
    return Mention(Sort.QUANTITY, place, amount.end, (amount,))


def _may_stand_in_words(tokens: Tokens, place: int, part: Amount, whole: Amount) -> bool:
    """ "10 trên 11 chỉ tiêu", "thứ 2 trong 10 huyện"; not "5 trong 12 tháng"."""
    if key_at(tokens, place - 1) in ("thứ", "hạng"):
        return True
    is_over = key_at(tokens, part.end) == "trên"
    return is_over and part.is_bare and ratio_of(whole.unit.name or "") is not None


def _is_broken(tokens: Tokens, part: Amount, whole: Amount) -> bool:
    runs_on = key_at(tokens, whole.end) == "/" and digits_at(tokens, whole.end + 1)
    return part.is_damaged or whole.is_damaged or runs_on


def _is_day_and_month(first: Amount, last: Amount) -> bool:
    """ "20-11": what goes down is no range."""
    if not (first.is_bare and last.is_bare and first.value > last.value):
        return False
    are_whole = first.place is None and last.place is None
    return are_whole and could_be_day(int(first.value), int(last.value))


def _under_one_unit(first: Amount, last: Amount) -> tuple[Amount, Amount]:
    if first.is_bare and not last.is_bare:
        return first.scaled_like(last), last
    if last.is_bare and not first.is_bare:
        return first, last.scaled_like(first)
    return first, last


def _amount(tokens: Tokens, place: int) -> Amount | None:
    """The amount at this place, if its words are a number here."""
    amount = read_amount(tokens, place)
    if amount is None or not amount.is_words:
        return amount
    is_number = _counts(tokens, place, amount) and not _is_proper_name(tokens, place)
    return amount if is_number else None


def _counts(tokens: Tokens, place: int, amount: Amount) -> bool:
    key = key_at(tokens, place)
    before = key_at(tokens, place - 1)
    if key == "năm" and not (is_five(tokens, place) or _starts_a_span(tokens, amount.end)):
        return _is_five_of(tokens, place, amount)
    if key == "một" and before in _ARTICLE_BEFORE:
        return False
    if key == "ba" and any(token.key == "nhì" for token in tokens[:place]):
        return False  # nhất, nhì, ba: the third place
    if not amount.is_bare or _starts_a_span(tokens, amount.end):
        return True
    is_long = amount.end - place > 1
    return amount.end == len(tokens) and (place == 0 or is_long or before in _BEFORE_A_NUMBER)


def _starts_a_span(tokens: Tokens, end: int) -> bool:
    """The "năm" of "từ năm đến bảy hộ"."""
    return key_at(tokens, end) in ("đến", "tới") and read_words(tokens, end + 1) is not None


def _is_five_of(tokens: Tokens, place: int, amount: Amount) -> bool:
    """Whether "năm" counts the noun behind it: "năm điểm nghẽn", not "trong năm", "năm nay"."""
    noun = amount.unit.name
    if noun is None or digits_at(tokens, place - 1) or key_at(tokens, place - 1) in _YEAR_BEFORE:
        return False
    is_theme = tokens[place].text[0].isupper() and noun.startswith(_THEMES)
    return not is_theme and noun.partition(" ")[0] not in _YEAR_BEHIND


def _is_proper_name(tokens: Tokens, place: int) -> bool:
    """Ba Vì, Hai Bà Trưng."""
    if not tokens[place].text[0].isupper() or place + 1 >= len(tokens):
        return False
    following = tokens[place + 1].text
    return following[0].isupper() and not following.isupper()


def _negative(tokens: Tokens, place: int) -> Amount | None:
    """A minus right before its number. A plain dash may be a bullet: only rates may follow it."""
    sign = key_at(tokens, place)
    if sign not in ("−", "-") or not digits_at(tokens, place + 1) or not tokens[place + 1].is_glued:
        return None
    if tokens[place].is_glued and (word_at(tokens, place - 1) or digits_at(tokens, place - 1)):
        return None
    amount = read_amount(tokens, place + 1)
    if amount is None or amount.is_damaged:
        return None
    is_bullet = sign == "-" and not (amount.unit.is_rate or len(tokens) == place + 2)
    if is_bullet or (sign == "-" and tokens[place + 1].text.startswith("0") and amount.is_bare):
        return None
    return replace(amount, readings=tuple(-reading for reading in amount.readings))


def _with_smaller_measures(tokens: Tokens, amount: Amount) -> Amount:
    """The sum of "7 tấn 5 tạ", in the first unit."""
    if amount.unit.name is None or len(amount.readings) != 1 or not is_measure(amount.unit.name):
        return amount
    smaller = read_amount(tokens, amount.end) if digits_at(tokens, amount.end) else None
    if smaller is None or smaller.unit.name is None or len(smaller.readings) != 1:
        return amount
    (kind, factor), (same_kind, part) = in_base(amount.unit.name), in_base(smaller.unit.name)
    if kind != same_kind or part >= factor:
        return amount
    total = amount.value + smaller.value * part / factor
    return replace(amount, readings=(total,), unit=Unit(amount.unit.name, smaller.end))


def _is_year(text: str, tokens: Tokens, place: int, amount: Amount) -> bool:
    if not amount.is_bare or amount.is_words or key_at(tokens, place - 1) in _BEFORE_A_NUMBER:
        return False
    return bare_year_at(text, tokens[place].start) is not None
