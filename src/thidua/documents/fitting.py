"""Fits the words of a framed paper into their place, by the widths of the font.

A name stays on one line down to 20 pt, then breaks at a word into lines of like length. Only when
the whole still stands too high do all sizes shrink together. What could not be read any more is
refused.
"""

from dataclasses import dataclass

from thidua.common.errors import Refused
from thidua.documents import fonts
from thidua.documents.blocks import Fitted


NAME_SIZES = (27.0, 20.0)  # wished for, and the least on one line
LEAST_SIZE = 3.0  # a name of five thousand letters still gets its page
LINE_HEIGHT = 1.22  # of the size
_SPARE = 0.98  # kerning is not counted in the widths
_STEP = 0.94


@dataclass(frozen=True)
class Text:
    words: str
    face: fonts.Face
    size: float


def fit(texts: tuple[Text, ...], *, width_mm: float, height_mm: float) -> tuple[Fitted, ...]:
    """All texts, one above the other, in a box: as they are, or shrunk together until they fit."""
    shrink = 1.0
    while True:
        fitted = tuple(_lines(text, text.size * shrink, width_mm) for text in texts)
        if sum(_height_mm(each) for each in fitted) <= height_mm:
            return fitted
        shrink *= _STEP
        _check_size(texts[0], min(text.size for text in texts) * shrink)


def one_line(text: Text, *, width_mm: float) -> Fitted:
    """The text on one line, shrunk if it must be."""
    size = _one_line_size(text, width_mm)
    _check_size(text, size)
    return Fitted((text.words,), round(size, 2))


def balanced(words: str, *, face: fonts.Face, size: float, width_mm: float) -> tuple[str, ...]:
    """The fewest lines that hold the words, none much longer than the others."""
    return _lines(Text(words, face, size), size, width_mm).lines


def name_text(name: str, *, width_mm: float) -> Text:
    """The name at the size that makes it one line, within NAME_SIZES."""
    wished, least = NAME_SIZES
    return Text(name, "Bold", max(least, _one_line_size(Text(name, "Bold", wished), width_mm)))


def _one_line_size(text: Text, width_mm: float) -> float:
    room = width_mm * _SPARE / fonts.width_mm(text.words, size=1, face=text.face)
    return min(text.size, room)


def _check_size(text: Text, size: float) -> None:
    if size < LEAST_SIZE:
        begins = text.words[:60]
        raise Refused(f"“{begins}…” dài quá, không in vừa một tờ. Rút gọn lời ghi.")


def _height_mm(text: Fitted) -> float:
    return len(text.lines) * text.size * LINE_HEIGHT * fonts.MM_PER_POINT


def _lines(text: Text, size: float, width_mm: float) -> Fitted:
    """The fewest lines, none much longer than the others."""
    room = width_mm * _SPARE / size  # of the text at 1 pt
    words = [
        part for word in text.words.split(" ") if word for part in _parts(word, text.face, room)
    ]
    space = fonts.width_mm(" ", size=1, face=text.face)
    lines = _broken(words, space, room)
    widest = max((width for _, width in words), default=room)
    while len(lines) > 1 and room * _STEP >= widest:
        room *= _STEP
        tighter = _broken(words, space, room)
        if len(tighter) > len(lines):
            break
        lines = tighter
    return Fitted(tuple(lines), round(size, 2))


def _broken(words: list[tuple[str, float]], space: float, room: float) -> list[str]:
    lines: list[list[str]] = []
    used = room
    for word, width in words:
        if lines and used + space + width <= room:
            lines[-1].append(word)
            used += space + width
        else:
            lines.append([word])
            used = width
    return [" ".join(line) for line in lines]


def _parts(word: str, face: fonts.Face, room: float) -> list[tuple[str, float]]:
    """The word with its width at 1 pt; in pieces if no line could hold it."""
    width = fonts.width_mm(word, size=1, face=face)
    if width <= room:
        return [(word, width)]
    letters = max(1, int(len(word) * room / width * 0.8))
    pieces = [word[start : start + letters] for start in range(0, len(word), letters)]
    return [(piece, fonts.width_mm(piece, size=1, face=face)) for piece in pieces]
