"""Makes any text safe to print: nothing invisible, nothing that turns the reading direction."""

import re
import unicodedata

from thidua.documents import fonts


NO_BREAK_SPACE = "\u00a0"
MISSING = "□"  # in the PDF, for a letter that the font does not have: the reader sees that it lacks
_ZERO_WIDTH_SPACE = "\u200b"
_BEFORE_DASH = re.compile(" (?=[-–] )")
_BEFORE_NUMBER = re.compile(r"\b(năm|Điều) (?=\d)")
_ENDLESS_WORD = re.compile(r"\S{20,}")
_BREAKS = re.compile(r"...(?=.)")
# Controls, formats (bidi, zero width, soft hyphen), surrogates, private use, unassigned.
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def clean(text: str) -> str:
    """One line in NFC, without control and bidi characters, without spaces at its ends."""
    letters = (
        " " if letter.isspace() and letter != NO_BREAK_SPACE else letter
        for letter in unicodedata.normalize("NFC", text)
    )
    kept = "".join(letter for letter in letters if unicodedata.category(letter) not in _DROPPED)
    return re.sub(" +", " ", kept).strip(" ")


def bound(text: str) -> str:
    """No line begins with a dash, or with the number of a year or an article."""
    return _BEFORE_NUMBER.sub(rf"\1{NO_BREAK_SPACE}", _BEFORE_DASH.sub(NO_BREAK_SPACE, text))


def typeset(text: str) -> str:
    """A clean text for the PDF.

    An absent letter is shown as such, an endless word may break, what belongs together does not.
    """
    shown = "".join(letter if fonts.has(letter) else MISSING for letter in bound(text))
    return _ENDLESS_WORD.sub(lambda word: _BREAKS.sub(rf"\g<0>{_ZERO_WIDTH_SPACE}", word[0]), shown)
