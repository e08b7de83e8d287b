"""Tinos, the free twin of Times New Roman: its files, which letters it has and how wide they are.

Only a few tables of the font files are read, enough to fit a name to its line before anything is
drawn, alike for PDF and DOCX.
"""

import struct
from functools import cache
from pathlib import Path
from typing import Literal


FOLDER = Path(__file__).parent
FAMILY = "Tinos"
MM_PER_POINT = 25.4 / 72

Face = Literal["Regular", "Bold", "Italic", "BoldItalic"]


def has(letter: str) -> bool:
    return ord(letter) in _widths("Regular")


def width_mm(text: str, *, size: float, face: Face = "Regular") -> float:
    """How long the text is on one line at a size in points. A letter that is not there is 1 em."""
    widths = _widths(face)
    return sum(widths.get(ord(letter), 1.0) for letter in text) * size * MM_PER_POINT


@cache
def _widths(face: Face) -> dict[int, float]:
    """Of each letter (by code point) its width, as a share of the size."""
    font = (FOLDER / f"{FAMILY}-{face}.ttf").read_bytes()
    tables = _tables(font)
    (units,) = struct.unpack_from(">H", tables["head"], 18)
    (measured,) = struct.unpack_from(">H", tables["hhea"], 34)
    advances = [struct.unpack_from(">H", tables["hmtx"], 4 * at)[0] for at in range(measured)]
    glyphs = _glyph_of_letter(tables["cmap"])
    return {letter: advances[min(glyph, measured - 1)] / units for letter, glyph in glyphs.items()}


def _tables(font: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4s4xII", font, 12 + 16 * entry) for entry in range(count))
    return {tag.decode("ascii"): font[start : start + length] for tag, start, length in entries}


def _glyph_of_letter(cmap: bytes) -> dict[int, int]:
    """The table of format 4, which every text font has: segments of code points, each shifted."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    starts = (struct.unpack_from(">4xI", cmap, 4 + 8 * entry)[0] for entry in range(count))
    table = next(cmap[at:] for at in starts if cmap[at : at + 2] == b"\x00\x04")
    (size,) = struct.unpack_from(">H", table, 6)  # of one column, in bytes
    columns = [struct.unpack_from(f">{size // 2}H", table, at) for at in (14, *_after(size))]
    indirect_at = 16 + 3 * size
    glyphs = {}
    for segment, (end, first, shift, indirect) in enumerate(zip(*columns, strict=True)):
        for letter in range(first, min(end, 0xFFFE) + 1):
            glyph = letter
            if indirect:
                at = indirect_at + 2 * segment + indirect + 2 * (letter - first)
                (glyph,) = struct.unpack_from(">H", table, at)
            glyphs[letter] = (glyph + shift) & 0xFFFF if glyph else 0
    return {letter: glyph for letter, glyph in glyphs.items() if glyph}


def _after(size: int) -> tuple[int, int, int]:
    """Where the columns of firsts, shifts and indirections start, behind the ends and a pad."""
    return 16 + size, 16 + 2 * size, 16 + 3 * size
