"""Vietnamese words: spelling, order of names, dates and numbers in words."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from enum import StrEnum


_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng; ngang has no mark
_ALPHABET = " _-–,;:!?.'\"()/&0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_MISPLACED = re.compile(rf"(o(?=[ae])|(?<!q)u(?=y))([aey])([{_TONES}])(?![^\W\d_])", re.IGNORECASE)
_YEARS = range(1900, 2200)


# Spelling


def fold(text: str) -> str:
    """The text for searching: no marks, đ as d, lower case, single spaces."""
    bare = (sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return " ".join("".join(bare).casefold().replace("đ", "d").split())


def plain(text: str) -> str:
    """The text for comparing: marks kept, but one form, one place of the tone, lower case.

    "Hoà" and "Hòa" become equal; "giám" and "giảm" stay apart, which `fold` would lose.
    """
    return " ".join(tidy_tones(text).lower().split())


def tidy_tones(text: str) -> str:
    """Put the tone where official papers print it: hóa, khỏe, thủy; not hoá, khoẻ, thuỷ."""
    apart = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", _MISPLACED.sub(r"\1\3\2", apart))


# Order


def sort_key(name: str) -> str:
    """A text whose plain order is the Vietnamese order: letters first, then tones, then case.

    As ICU orders Vietnamese: a ă â, d đ, e ê, o ô ơ, u ư are letters of their own; the tones
    (ngang, huyền, hỏi, ngã, sắc, nặng) decide only between equal letters; a space comes before
    every letter, so that names sort word by word. Digits only, so every database agrees.
    """
    signs = list(_signs(" ".join(name.split())))
    letters = "".join(f"{place:02d}" for place, _, _ in signs)
    tones = "".join(str(tone) for _, tone, _ in signs)
    cases = "".join("2" if is_upper else "1" for _, _, is_upper in signs)
    return f"{letters}00{tones}0{cases}"


def given_name_key(full_name: str) -> str:
    """Order of a list of people: by given name, then family name, then what stands between."""
    words = full_name.split()
    given = words[-1] if words else ""
    family = words[0] if len(words) > 1 else ""
    between = " ".join(words[1:-1])
    return "00".join(sort_key(part) for part in (given, family, between))


def _signs(text: str) -> Iterator[tuple[int, int, bool]]:
    """For each letter its place in the alphabet, its tone and whether it is a capital."""
    for sign in unicodedata.normalize("NFC", text):
        apart = unicodedata.normalize("NFD", sign)
        tone = next((_TONES.index(mark) + 2 for mark in apart if mark in _TONES), 1)
        letter = unicodedata.normalize("NFC", "".join(m for m in apart if m not in _TONES))
        yield _ALPHABET.find(letter.lower()) + 1 or 99, tone, letter.isupper()


# Days


def date_in_words(day: date) -> str:
    """The day as papers print it: days below 10 and the months 1 and 2 with a zero before."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)  # noqa: PLR2004 -- the decree's
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def parse_date(text: str) -> date:
    """The day of a typed text: "17/01/2023", "17-1-2023", "17.1.2023", "ngày 17 tháng 1 năm 2023".

    Raises ValueError with a sentence for the person who typed.
    """
    numbers = re.fullmatch(
        r"(?:ngày\s+)?(\d{1,2})(?:\s*([/.\-])\s*|\s+tháng\s+)(\d{1,2})"
        r"(?:\s*\2\s*|\s+năm\s+)(\d{4})",
        plain(text),
    )
    if numbers is None:
        raise ValueError(
            f"Không đọc được ngày “{text.strip()}”. Gõ ngày/tháng/năm, ví dụ 17/01/2023."
        )
    day, month, year = (int(numbers[place]) for place in (1, 3, 4))
    if year not in _YEARS:
        raise ValueError(f"Năm {year} trong “{text.strip()}” không hợp lý. Xem lại bốn số của năm.")
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"Không có ngày {day}/{month}/{year}. Xem lại ngày và tháng.") from None


_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def weekday_name(day: date) -> str:
    return _WEEKDAYS[day.weekday()]


# Numbers in words


class Speech(StrEnum):
    """How numbers are said: "nghìn, linh" in the north, "ngàn, lẻ" in the south."""

    NORTH = "north"
    SOUTH = "south"


_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_THOUSAND = {Speech.NORTH: "nghìn", Speech.SOUTH: "ngàn"}
_ODD = {Speech.NORTH: "linh", Speech.SOUTH: "lẻ"}
_BILLION = 10**9


def number_in_words(number: int, *, speech: Speech = Speech.NORTH) -> str:
    """12 is "mười hai", 105 "một trăm linh năm", 1.000.000.000 "một tỷ"."""
    if number == 0:
        return _DIGITS[0]
    if number < 0:
        return f"âm {number_in_words(-number, speech=speech)}"
    high, low = divmod(number, _BILLION)
    words = [f"{number_in_words(high, speech=speech)} tỷ"] if high else []
    scales = (("triệu", low // 10**6), (_THOUSAND[speech], low // 1000 % 1000), ("", low % 1000))
    for scale, group in scales:
        if group:
            words.append(f"{_group_in_words(group, speech, after=bool(words))} {scale}".rstrip())
    return " ".join(words)


def _group_in_words(group: int, speech: Speech, *, after: bool) -> str:
    """Three digits; `after` a larger group the hundreds are always said."""
    hundreds, rest = divmod(group, 100)
    words = [f"{_DIGITS[hundreds]} trăm"] if hundreds or after else []
    if rest:
        words.append(_tens_in_words(rest, speech, after=bool(words)))
    return " ".join(words)


def _tens_in_words(rest: int, speech: Speech, *, after: bool) -> str:
    tens, ones = divmod(rest, 10)
    if tens == 0:
        return f"{_ODD[speech]} {_DIGITS[ones]}" if after else _DIGITS[ones]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if ones == 0:
        return head
    return f"{head} {_ones_after_tens(tens, ones)}"


def _ones_after_tens(tens: int, ones: int) -> str:
    if ones == 5:  # noqa: PLR2004 -- a digit
        return "lăm"
    if tens > 1 and ones == 1:
        return "mốt"
    return _DIGITS[ones]
