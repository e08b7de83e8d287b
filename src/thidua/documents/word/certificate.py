"""A framed paper: rows of fixed height, so that one recipient is one page whatever the name."""

from io import BytesIO

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_BREAK
from docx.shared import Mm, Pt
from docx.table import _Cell as Cell

from thidua.documents import fonts, qr
from thidua.documents.blocks import Align, Certificate, Fitted
from thidua.documents.word.page import DRAFT, MOTTO, NATION
from thidua.documents.word.parts import Sheet, add, grid, rule, set_height, write


_RED = "9F1B1F"
_HEIGHTS_MM = (66, 48, 22, 26)  # head, name and achievement, day and post, facts and name
_WIDTHS_MM = (28, 113, 100)  # QR, facts, signature


@add.register
def _certificate(block: Certificate, sheet: Sheet) -> None:
    _break_page(sheet)
    table = grid(sheet.document, len(_HEIGHTS_MM), _WIDTHS_MM)
    for row, height in zip(table.rows, _HEIGHTS_MM, strict=True):
        set_height(row, height)
    head, words, signing, foot = (row.cells for row in table.rows)
    _write_head(head[0].merge(head[2]), block, sheet)
    _write_words(words[0].merge(words[2]), block)
    _write_fitted(signing[2], block.place_date, italic=True)
    for line in block.capacity:
        write(signing[2], line, size=14, bold=True)
    for cell in foot:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
    if block.link:
        picture = BytesIO(qr.png(block.link))
        foot[0].paragraphs[0].add_run().add_picture(picture, width=Mm(22))
    for fact in block.facts:
        write(foot[1], fact, size=10.5, align=Align.LEFT)
    _write_fitted(foot[2], block.signer, bold=True)
    _end_page(sheet)


def _break_page(sheet: Sheet) -> None:
    """Each sheet ends in a flat paragraph; the next one begins with a page break in it."""
    if sheet.document.paragraphs:
        sheet.document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)


def _end_page(sheet: Sheet) -> None:
    form = sheet.document.add_paragraph().paragraph_format
    form.space_after, form.line_spacing = Pt(0), Pt(1)


def _write_head(cell: Cell, block: Certificate, sheet: Sheet) -> None:
    """What a pre-printed sheet already bears; a draft says so all the same."""
    if sheet.draft:
        write(cell, DRAFT, size=12, align=Align.RIGHT, bold=True)
    if sheet.stock:
        return
    width_mm = sum(_WIDTHS_MM)
    write(cell, NATION, size=15, bold=True)
    write(cell, MOTTO, size=14, bold=True)
    rule(cell, cell_mm=width_mm, length_mm=fonts.width_mm(MOTTO, size=14, face="Bold"))
    _write_fitted(cell, block.issuer, bold=True, color=_RED, above_mm=7)
    _write_fitted(cell, block.verb, bold=True, above_mm=3)
    _write_fitted(cell, block.title, bold=True, color=_RED)


def _write_words(cell: Cell, block: Certificate) -> None:
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    _write_fitted(cell, block.name, bold=True)
    _write_fitted(cell, block.description, above_mm=1)
    _write_fitted(cell, block.achievement, italic=True, above_mm=3)


def _write_fitted(
    cell: Cell,
    text: Fitted,
    *,
    bold: bool = False,
    italic: bool = False,
    color: str | None = None,
    above_mm: float = 0,
) -> None:
    for place, line in enumerate(text.lines):
        paragraph = write(cell, line, size=text.size, bold=bold, italic=italic, color=color)
        paragraph.paragraph_format.space_before = Mm(above_mm if place == 0 else 0)
