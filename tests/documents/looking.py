"""Reads papers back: the words and places of a PDF, the paragraphs and tables of a DOCX."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.table import Table, _Cell as Cell, _Row as Row
from pypdfium2 import PdfDocument, PdfPage


MM_PER_POINT = 25.4 / 72
_OVERLAP_MM, _WIDE_SPACE_MM = 2, 8


@dataclass(frozen=True)
class Line:
    """Words that stand together on a page, and where, in mm from its upper left corner."""

    words: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def pages(pdf: bytes) -> list[str]:
    return [_plain(page.get_textpage().get_text_bounded()) for page in PdfDocument(pdf)]


def page_sizes_mm(pdf: bytes) -> list[tuple[float, float]]:
    return [_in_mm(*page.get_size()) for page in PdfDocument(pdf)]


def lines(pdf: bytes, page: int = 0) -> list[Line]:
    return list(_lines(PdfDocument(pdf)[page]))


def line(pdf: bytes, begins: str, page: int = 0) -> Line:
    return next(found for found in lines(pdf, page) if found.words.startswith(begins))


def word_document(docx: bytes) -> WordDocument:
    return Document(BytesIO(docx))


def word_text(docx: bytes) -> str:
    """Paragraphs and tables in the order of the document; cells of a row divided by a bar."""
    found = []
    for part in word_document(docx).iter_inner_content():
        if isinstance(part, Table):
            found += [" | ".join(_cell(cell) for cell in _cells(row)) for row in part.rows]
        else:
            found.append(part.text)
    return _plain("\n".join(text for text in found if text.strip(" |")))


def _cells(row: Row) -> list[Cell]:
    """Each cell once, though it spans several columns."""
    return list({cell._tc: cell for cell in row.cells}.values())


def _cell(cell: Cell) -> str:
    return " / ".join(paragraph.text for paragraph in cell.paragraphs if paragraph.text)


def _lines(page: PdfPage) -> Iterator[Line]:
    """Letters that stand side by side, a wide space apart at most, are one line."""
    so_far: Line | None = None
    for letter in _letters(page):
        if so_far and _continues(so_far, letter):
            so_far = Line(
                so_far.words + letter.words,
                left=so_far.left,
                top=min(so_far.top, letter.top),
                right=letter.right,
                bottom=max(so_far.bottom, letter.bottom),
            )
            continue
        if so_far:
            yield so_far
        so_far = replace(letter, words=letter.words.strip())
    if so_far:
        yield so_far


def _continues(so_far: Line, letter: Line) -> bool:
    beside = -_OVERLAP_MM < letter.left - so_far.right < _WIDE_SPACE_MM
    return beside and letter.top < so_far.bottom and so_far.top < letter.bottom


def _letters(page: PdfPage) -> Iterator[Line]:
    """Every letter that is seen, with the space before it."""
    text, (_, height) = page.get_textpage(), page.get_size()
    space = ""
    for place, letter in enumerate(text.get_text_range()):
        if letter.isspace() or letter == "\u200b":
            space = " " if letter.isspace() else space
            continue
        left, bottom, right, top = text.get_charbox(place)
        yield Line(space + _plain(letter), *_in_mm(left, height - top, right, height - bottom))
        space = ""


def _in_mm(*points: float) -> tuple[float, ...]:
    return tuple(point * MM_PER_POINT for point in points)


def _plain(text: str) -> str:
    plain = text.replace("\u00a0", " ").replace("\u200b", "").replace("\r\n", "\n")
    plain = plain.replace("\x02", "-")  # how pdfium tells of a hyphen at the end of a line
    return "\n".join(line.rstrip() for line in plain.split("\n"))
