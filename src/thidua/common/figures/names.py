"""Digits and numerals that name a thing and do not count: tổ 65, Cụm số VII, lớp 8A1, 5 rõ."""

import re

from thidua.common.figures.amounts import Amount, read_amount
from thidua.common.figures.nouns import is_counted
from thidua.common.figures.tokens import (
    Token,
    Tokens,
    digits_at,
    key_at,
    listed,
    phrases,
    stands_at,
    word_at,
)
from thidua.common.figures.units import is_unit_word
from thidua.common.figures.words import ORDINALS, read_words


# Nouns that a number behind them names. Several words stand as "a b".
_NAMED = frozenset(
    listed(
        "tổ|tổ dân phố|tdp|khu|khu phố|kp|khối|khối phố|khóm|ấp|thôn|xóm|bản|buôn|làng|đội|"
        "cụm|vùng|nhóm|đợt|khóa|khoá|kỳ|học kỳ|lớp|loại|cấp|cấp độ|mức độ|tốp|top|tuần|bài|"
        "câu|bước|chuyên đề|giai đoạn|phương án|điều|khoản|mục|chương|phần|bảng|biểu|phụ lục|"
        "trang|quận|phường|tiêu chí|quốc lộ|tỉnh lộ|đường|ngõ|ngách|hẻm|kiệt|số nhà|tiểu khu|"
        "lô|thửa|quân khu|sư đoàn|trung đoàn|tiểu đoàn|đại đội|trung đội|tiểu đội|chi bộ|"
        "chi hội|chi đoàn|nghị quyết|nghị định|chỉ thị|quyết định|thông tư|công văn|kết luận|"
        "luật|đề án|chương trình|đại hội|hội nghị|thế kỷ|"
        "thập niên|thập kỷ|nq|qđ|nđ|số|thứ|hạng|giải|lần|covid|cơ sở|"
        "khu vực|điểm trường|mẫu giáo|mầm non|tiểu học|huân chương|phân trường|kdc|"
        "khu dân cư|mẫu|vành đai|dự án|vòng|bậc|vụ|đường tỉnh|đường huyện"
    )
)
_LONGEST_NAME = 3
# These may have a name of their own before the number: "ấp Tân Lập 2".
_NAMED_PLACES = ("thôn", "xóm", "ấp", "bản", "buôn", "làng", "khóm", "khu", "khối", "phố", "tổ")
_LONGEST_PLACE_NUMBER = 2  # digits
# Words before such a noun that make it another word: "đại biểu", "tổng số", "cùng kỳ".
_NOT_NAMED = {
    "số": listed(
        "tổng|dân|quân|sĩ|nhân|hệ|chỉ|điểm|tỷ|tỉ|doanh|tần|đa|thiểu|phân|con|một|trị|năng|ẩn|hàm"
    ),
    "biểu": ("đại", "tiêu", "phát"),
    "bản": ("văn", "cơ", "căn", "kịch", "ấn"),
    "kỳ": ("cùng", "đầu", "cuối"),
    "mục": ("hạng", "danh", "chuyên"),
    "khoản": ("tài", "các"),
    "phần": ("thành", "góp", "cổ", "một"),
    "cấp": ("cung", "trợ", "đã", "được", "nâng", "phân", "trao"),
    "lần": ("gấp", "tăng", "giảm"),
    "tổ": ("họp",),
    "vụ": ("số", "các", "nghĩa", "nhiệm", "dịch"),
}
# Nouns and verbs behind which a number names only when nothing is counted: "cấp 3", "cấp 12 giấy".
_WEAK = frozenset(
    listed(
        "cấp|mẫu|phần|giải|đường|bài|câu|mục|nhóm|bản|biểu|dự án|chương trình|hội nghị|"
        "đại hội|cơ sở|đề án|lần|đội|mẫu giáo|mầm non|tiểu học|khu dân cư|kdc|chuyên đề|vùng|"
        "luật|điều|bậc|vụ"
    )
)
_ORDERED = ("thứ", "hạng", "giải", "lần", "nhì", "tốp", "top")
_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_PLACES_OF_RANK = ("cụm", "khối", "tỉnh", "huyện", "toàn", "thành", "xã", "thị", "cấp", "trường")
_SLOGANS = phrases("rõ|không|có|sạch|tự|nhất|xung kích")
_MOST_OF_A_SLOGAN = 10
_TELEPHONE = re.compile(r"(?<![\w.,/])(?:\+84|0)(?:[ .\-)]{0,2}\d)+(?![\d/])")
_TELEPHONE_DIGITS = 9
_DOCUMENT = re.compile(
    r"(?<![\w.,])\d+[a-zđ]?(?:\s?/\s?(?:19|20)\d\d)?(?:\s?/\s?|-)(?!KH\s?:?\s?\d)(?:QH\d+|[A-ZĐ]{2,}[A-ZĐƯÔa-z\d]*"
    r"(?:\s?[-/&.]\s?[A-ZĐƯÔ][A-ZĐƯÔa-z\d]*)*)"
)
_ROUND_THE_CLOCK = re.compile(
    r"(?<![\w.,/])24\s?/\s?(?:24|7|07)(?![\d/,.])(?=\s*(?:h\b|giờ|$|[^\w\s]|ngày))"
)


def telephone_at(text: str, start: int) -> int | None:
    """Where a telephone number ends that begins here."""
    number = _TELEPHONE.match(text, start)
    if number is None or sum(map(str.isdigit, number[0])) < _TELEPHONE_DIGITS:
        return None
    return number.end()


def document_at(text: str, start: int) -> int | None:
    """Where a number of a document, or "24/7", ends that begins here."""
    for pattern in (_DOCUMENT, _ROUND_THE_CLOCK):
        match = pattern.match(text, start)
        if match is not None:
            return match.end()
    return None


def code_at(tokens: Tokens, place: int) -> int | None:
    """Where a word with digits in it ends: 8A1, 44B, Covid-19, A1. None: there is none."""
    if not digits_at(tokens, place):
        return None
    if _hangs_on_a_word(tokens, place):
        return _end_of_code(tokens, place)
    if not word_at(tokens, place + 1) or not tokens[place + 1].is_glued:
        return None
    word = tokens[place + 1]
    is_noun = len(word.text) > 1 and not word.text.isupper()
    if is_unit_word(tokens, place + 1) or is_noun or _is_abbreviation(word):
        return None
    return _end_of_code(tokens, place)


def ordinal_at(tokens: Tokens, place: int) -> int | None:
    """Where a number behind its noun ends: tổ 65, khu 7, Cụm số VII, hạng Ba, giải nhì."""
    if key_at(tokens, place) == "nhì" or _is_best(tokens, place):
        return place + 1
    noun = _naming_noun(tokens, place)
    if noun is None:
        return None
    if digits_at(tokens, place):
        return _numbered(tokens, place, noun)
    if word_at(tokens, place):
        return _spelled(tokens, place)
    return None


def item_number_at(tokens: Tokens, place: int) -> int | None:
    """Where the number of a section at the head of a text ends: "1. Công tác thi đua"."""
    if place or not digits_at(tokens, 0) or not tokens[0].text.isdigit():
        return None
    is_marked = key_at(tokens, 1) in (".", ")") and tokens[1].is_glued
    return 2 if is_marked and len(tokens) > 2 and not tokens[2].is_glued else None  # noqa: PLR2004


def slogan_at(tokens: Tokens, place: int, amount: Amount) -> int | None:
    """Where a slogan ends: a small number before rõ, không, có, sạch, tự, nhất, xung kích."""
    if amount.exponent or amount.is_damaged or amount.value > _MOST_OF_A_SLOGAN:
        return None
    after = place + 1
    if key_at(tokens, after) == '"':
        after += 1
    is_prize = stands_at(tokens, after, ("nhất",)) and _counts_prizes(tokens, after + 1)
    is_slogan = any(stands_at(tokens, after, slogan) for slogan in _SLOGANS) and not is_prize
    return after + 1 if is_slogan else None


def whole_numeral(text: str) -> bool:
    """A Roman numeral alone: the number of a section."""
    return bool(_ROMAN.fullmatch(text.rstrip(".)")))


def _hangs_on_a_word(tokens: Tokens, place: int) -> bool:
    if word_at(tokens, place - 1) and tokens[place].is_glued:
        return True
    return (
        key_at(tokens, place - 1) == "-"
        and tokens[place].is_glued
        and tokens[place - 1].is_glued
        and word_at(tokens, place - 2)
        and not is_unit_word(tokens, place - 2)
    )


def _is_abbreviation(word: Token) -> bool:
    return word.text in ("TDP", "KDC", "TN", "HS")


def _end_of_code(tokens: Tokens, place: int) -> int:
    end = place + 1
    while (
        end < len(tokens)
        and tokens[end].is_glued
        and (tokens[end].is_word or tokens[end].is_digits)
    ):
        end += 1
    return end


def _naming_noun(tokens: Tokens, place: int) -> str | None:
    """The naming noun that stands right before this place."""
    last = place - 1
    if key_at(tokens, last) == ":" and key_at(tokens, last - 1) == "số":
        last -= 1
    for first in range(max(0, last - _LONGEST_NAME + 1), last + 1):
        noun = " ".join(token.key for token in tokens[first : last + 1])
        if noun in _NAMED:
            return None if key_at(tokens, first - 1) in _NOT_NAMED.get(noun, ()) else noun
    return _place_with_a_name(tokens, place)


def _place_with_a_name(tokens: Tokens, place: int) -> str | None:
    """The noun before the name of a place that is numbered: thôn Đông 1, ấp Tân Lập 2."""
    if len(key_at(tokens, place)) > _LONGEST_PLACE_NUMBER:
        return None
    for name in range(place - 1, max(0, place - 1 - _LONGEST_NAME), -1):
        if not tokens[name].is_word or not tokens[name].text[0].isupper():
            return None
        if key_at(tokens, name - 1) in _NAMED_PLACES:
            return key_at(tokens, name - 1)
    return None


def _numbered(tokens: Tokens, place: int, noun: str) -> int | None:
    """A plain whole number that measures nothing and counts nobody."""
    if not tokens[place].text.isdigit() or is_fraction(tokens, place + 1):
        return None
    amount = read_amount(tokens, place)
    if amount is None or amount.exponent or amount.is_damaged:
        return None
    is_of_a_name = word_at(tokens, place - 1) and key_at(tokens, place - 1) not in noun
    is_weak = noun in _WEAK or is_of_a_name  # "thôn Đông 12 hộ" counts
    if amount.unit.name and (is_weak or _counts(tokens, place, amount)):
        return None
    return _end_of_list(tokens, place + 1)


def _counts(tokens: Tokens, place: int, amount: Amount) -> bool:
    if amount.unit.is_rate or is_unit_word(tokens, place + 1):
        return True
    noun = tokens[place + 1 : amount.end]
    is_proper = any(token.text[:1].isupper() and not token.text.isupper() for token in noun[1:])
    names_on = digits_at(tokens, amount.end)
    return is_counted(amount.unit.name) and not is_proper and not names_on


def is_fraction(tokens: Tokens, place: int) -> bool:
    """Whether "/10" or "trên 10" stands here."""
    if key_at(tokens, place) not in ("/", "trên", "trong"):
        return False
    return digits_at(tokens, skip_total(tokens, place + 1))


def skip_total(tokens: Tokens, place: int) -> int:
    """The place behind the "tổng số" of "10 trên tổng số 11 chỉ tiêu"."""
    if key_at(tokens, place) == "tổng":
        place += 1
    return place + 1 if key_at(tokens, place) == "số" else place


def _end_of_list(tokens: Tokens, place: int) -> int:
    """The further numbers of "mức độ 3, 4" and "lớp 1 - 5", if they count nothing."""
    while key_at(tokens, place) in (",", "-", "và", "đến") and digits_at(tokens, place + 1):
        amount = read_amount(tokens, place + 1)
        if amount is None or not amount.is_bare or not tokens[place + 1].text.isdigit():
            break
        place += 2
    return place


def _spelled(tokens: Tokens, place: int) -> int | None:
    word = tokens[place]
    if word.text.isupper() and _ROMAN.fullmatch(word.text):
        return place + 1
    if key_at(tokens, place - 1) not in _ORDERED or word.key not in ORDINALS:
        return None
    spoken = read_words(tokens, place)
    return spoken[1] if spoken else place + 1


def _is_best(tokens: Tokens, place: int) -> bool:
    return place == 0 and key_at(tokens, 0) == "nhất" and key_at(tokens, 1) in _PLACES_OF_RANK


def _counts_prizes(tokens: Tokens, place: int) -> bool:
    """ "1 nhất, 11 nhì" are prizes."""
    return any(token.key in ("nhì", "ba") for token in tokens[place : place + 4])
