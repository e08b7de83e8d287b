"""What each paper says, against its approved text.

After a meant change: `GOLDEN=write pytest tests/documents/test_golden.py`, then read the diff.
"""

import os
from collections import Counter
from pathlib import Path

import pytest

from tests.documents.looking import pages, word_text
from thidua.documents import rendering


GOLDEN = Path(__file__).parent / "golden"
CODES = [kind.code for kind in rendering.kinds()]


def approved(name: str, said: str) -> str:
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("GOLDEN") == "write":
        path.write_text(said + "\n", encoding="utf-8")
    return path.read_text(encoding="utf-8").removesuffix("\n")


@pytest.mark.parametrize("code", CODES)
def test_pdf_says_what_was_approved(code: str) -> None:
    said = "\n\f\n".join(pages(rendering.render(code, rendering.sample(code), format="pdf")))

    assert said == approved(f"{code}.pdf", said)


@pytest.mark.parametrize("code", CODES)
def test_docx_says_what_was_approved(code: str) -> None:
    said = word_text(rendering.render(code, rendering.sample(code), format="docx"))

    assert said == approved(f"{code}.docx", said)


@pytest.mark.parametrize("code", CODES)
def test_both_renderings_say_the_same(code: str) -> None:
    """Letter by letter, for lines break elsewhere."""
    pdf = pages(rendering.render(code, rendering.sample(code), format="pdf"))
    docx = word_text(rendering.render(code, rendering.sample(code), format="docx"))

    assert letters(said_once(pdf)) == letters(docx.replace(" | ", " ").replace(" / ", " "))


def said_once(pages: list[str]) -> str:
    """Without page numbers, and without the head that a table repeats on a new page."""
    first, *others = (page.split("\n") for page in pages)
    said = list(first)
    for page in others:
        unnumbered = page[1:] if page[0].isdigit() else page
        heads = 1 if unnumbered[0].startswith("TT ") and unnumbered[0] in said else 0
        said += unnumbered[heads:]
    return "\n".join(said)


def letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text if letter not in " \n|")
