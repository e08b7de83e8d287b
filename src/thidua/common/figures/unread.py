"""Numbers that are no figures: days, names, damaged digits, vague words."""

import re

from thidua.common.figures.days import FIRST_WORDS, day_at
from thidua.common.figures.mention import Mention, Sort
from thidua.common.figures.names import (
    code_at,
    document_at,
    item_number_at,
    ordinal_at,
    telephone_at,
)
from thidua.common.figures.tokens import Tokens, digits_at, first_at, key_at, phrases
from thidua.common.figures.words import ORDINALS, read_words


_VAGUE_SCALES = ("chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ")
_VAGUE = phrases(
    "một số|một vài|một phần|một trong|một bộ phận|một cửa|một cách|một mặt|một lần nữa|"
    "một thời|một nửa|một khi|một chiều|một lòng|một ít|một loạt|một chút"
)
_VAGUE_WORDS = ("hàng", "hằng", "vài", "mấy", "dăm", "nhiều")
_LOOK_ALIKE = re.compile(r"(?<![\w.,])(?=[.,OolI|]*\d)[\dOolI|]+(?:[.,][\dOolI|]+)*(?![^\W_])")
_DIGITS_ONLY = re.compile(r"[\d.,]+")
_BROKEN = re.compile(r"\d[\d.,]*(?:[?#_�□]|\.{3}|[xX]{2,}|[.,]{2,}\d|\s[.,]\d)")


def day(text: str, tokens: Tokens, place: int) -> Mention | None:
    if not digits_at(tokens, place) and key_at(tokens, place) not in FIRST_WORDS:
        return None
    found = day_at(text, tokens[place].start)
    if found is None:
        return None
    sort = Sort.DAY if found.is_real else Sort.DAMAGED
    return Mention(sort, place, _place_behind(tokens, place, found.end))


def document(text: str, tokens: Tokens, place: int) -> Mention | None:
    end_of_text = document_at(text, tokens[place].start) if digits_at(tokens, place) else None
    if end_of_text is None:
        return None
    return Mention(Sort.NAME, place, _place_behind(tokens, place, end_of_text))


def name(text: str, tokens: Tokens, place: int) -> Mention | None:
    end_of_text = telephone_at(text, tokens[place].start)
    if end_of_text is not None:
        return Mention(Sort.NAME, place, _place_behind(tokens, place, end_of_text))
    end = item_number_at(tokens, place) or ordinal_at(tokens, place)
    return None if end is None else Mention(Sort.NAME, place, end)


def damaged(text: str, tokens: Tokens, place: int) -> Mention | None:
    """Letters read for digits (1O5), signs in the middle, marks in a row."""
    start = tokens[place].start
    match = _LOOK_ALIKE.match(text, start)
    if match is None or _DIGITS_ONLY.fullmatch(match[0]):
        match = _BROKEN.match(text, start)
    if match is None:
        return None
    return Mention(Sort.DAMAGED, place, _place_behind(tokens, place, match.end()))


def code(_: str, tokens: Tokens, place: int) -> Mention | None:
    end = code_at(tokens, place)
    return None if end is None else Mention(Sort.NAME, place, end)


def vague(_: str, tokens: Tokens, place: int) -> Mention | None:
    end = first_at(tokens, place, _VAGUE)
    if end is None and key_at(tokens, place) in _VAGUE_WORDS:
        end = place + 1
    if end is None:
        return _part_in_words(tokens, place)
    while key_at(tokens, end) in _VAGUE_SCALES:
        end += 1
    return Mention(Sort.VAGUE, place, end)


def _part_in_words(tokens: Tokens, place: int) -> Mention | None:
    """ "hai phần ba số hộ" is neither 2 nor 3."""
    spoken = read_words(tokens, place)
    if spoken is None or key_at(tokens, spoken[1]) != "phần":
        return None
    below = spoken[1] + 1
    return Mention(Sort.VAGUE, place, below + 1) if key_at(tokens, below) in ORDINALS else None


def _place_behind(tokens: Tokens, place: int, end_of_text: int) -> int:
    """The first token from this one on that begins at or behind the end in the text."""
    while place < len(tokens) and tokens[place].start < end_of_text:
        place += 1
    return place
