"""A text cut into numbers, words and marks."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass


# Signs that mean the same. The true minus (−) stays apart from the dashes.
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u202f\u2009\t\r\n", " "),
        **dict.fromkeys("–—‑", "-"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("‘’", "'"),
        "²": "2",
        "³": "3",
        "％": "%",
        "⁄": "/",
        "…": "...",
    }
)
_SHORT_MONEY = re.compile(r"(?<![^\W\d_])(tr|tỷ|tỉ|ng)\.? ?đ(?:ồng)?(?![^\W\d_])", re.IGNORECASE)
_SCALE_NAMES = {"tr": "triệu", "ng": "nghìn"}
_TOKEN = re.compile(
    r"(?P<digits>\d{1,3}(?:\ \d{3})+(?!\d)(?:[.,]\d+)*|\d+(?:[.,]\d+)*)"
    r"|(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)"
    r"|(?P<mark>\.{2,}|[<>]=|\S)"
)


@dataclass(frozen=True)
class Token:
    """`key` is for comparing; `is_glued`: no space stands before it."""

    text: str
    key: str
    start: int
    end: int
    is_glued: bool
    is_digits: bool
    is_word: bool


Tokens = Sequence[Token]


def listed(words: str) -> tuple[str, ...]:
    """The words of "a|b c|d": long lists stay readable."""
    return tuple(words.split("|"))


def phrases(words: str) -> tuple[tuple[str, ...], ...]:
    """The same for what is compared token by token."""
    return tuple(tuple(phrase.split()) for phrase in listed(words))


def tidy(text: str) -> str:
    """One form for every sign that is written in several ways."""
    same = unicodedata.normalize("NFC", text.translate(_ALIKE)).strip()
    return _SHORT_MONEY.sub(_money_in_full, same)


def _money_in_full(short: re.Match[str]) -> str:
    """ "tr.đ", "trđ" and "tr đ" are "triệu đồng"."""
    scale = short[1].lower()
    return f"{_SCALE_NAMES.get(scale, scale)} đồng"


def cut(text: str) -> list[Token]:
    """The tokens of a tidy text."""
    tokens: list[Token] = []
    end = -1
    for match in _TOKEN.finditer(text):
        tokens.append(
            Token(
                text=match[0],
                key=match[0].lower(),
                start=match.start(),
                end=match.end(),
                is_glued=match.start() == end,
                is_digits=match["digits"] is not None,
                is_word=match["word"] is not None,
            )
        )
        end = match.end()
    return tokens


def key_at(tokens: Tokens, place: int) -> str:
    """The key at a place, "" outside the text."""
    return tokens[place].key if 0 <= place < len(tokens) else ""


def stands_at(tokens: Tokens, place: int, phrase: Sequence[str]) -> bool:
    """Whether the words of the phrase stand from this place on."""
    if key_at(tokens, place) != phrase[0]:
        return False
    return all(key_at(tokens, place + step) == word for step, word in enumerate(phrase))


def first_at(tokens: Tokens, place: int, phrases: Sequence[Sequence[str]]) -> int | None:
    """Where the first phrase that stands at this place ends."""
    for phrase in phrases:
        if stands_at(tokens, place, phrase):
            return place + len(phrase)
    return None


def digits_at(tokens: Tokens, place: int) -> bool:
    return 0 <= place < len(tokens) and tokens[place].is_digits


def word_at(tokens: Tokens, place: int) -> bool:
    return 0 <= place < len(tokens) and tokens[place].is_word
