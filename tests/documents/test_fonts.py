"""The vendored fonts have what Vietnamese papers need, and their widths are read aright."""

import unicodedata

import pytest
from PIL import ImageFont

from thidua.documents import fonts
from thidua.documents.text import MISSING


VOWELS = "aăâeêioôơuưy"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
FACES = ("Regular", "Bold", "Italic", "BoldItalic")


@pytest.mark.parametrize("face", FACES)
def test_every_vietnamese_letter_is_there(face: fonts.Face) -> None:
    letters = {unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES}
    letters |= set("bcdđghklmnpqrstvx0123456789–−’“”…₫²‰%/-.,;:()") | {MISSING}

    for letter in letters | {letter.upper() for letter in letters}:
        assert fonts.has(letter), letter
        assert fonts.width_mm(letter, size=10, face=face) > 0


@pytest.mark.parametrize("face", FACES)
def test_widths_are_those_that_another_program_reads(face: fonts.Face) -> None:
    words = "Hội đồng Thi đua, khen thưởng xã Minh Họa: 09/11 “ỪỂ” – 1.490.000 ₫"
    path = fonts.FOLDER / f"Tinos-{face}.ttf"
    expected = sum(ImageFont.truetype(path, 2048).getlength(letter) for letter in words) / 2048

    measured = fonts.width_mm(words, size=1, face=face) / fonts.MM_PER_POINT

    assert measured == pytest.approx(expected, rel=1e-3)


def test_letter_that_is_not_there_is_told_and_counted_as_square() -> None:
    assert not fonts.has("漢")
    assert fonts.width_mm("漢", size=72) == pytest.approx(25.4)


def test_licence_goes_with_the_fonts() -> None:
    assert "SIL Open Font License" in (fonts.FOLDER / "OFL.txt").read_text(encoding="utf-8")
