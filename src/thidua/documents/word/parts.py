"""Small parts of a Word file that python-docx has no word for."""

# ruff: noqa: SLF001 -- python-docx shows its XML elements under private names only

from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table as WordTable, _Cell as Cell, _Row as WordRow
from docx.text.paragraph import Paragraph as WordParagraph

from thidua.documents.blocks import Align, Block


ALIGNMENTS = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.JUSTIFY: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


@dataclass(frozen=True)
class Sheet:
    """Where blocks are laid: the document, and what all of them must know of it."""

    document: WordDocument
    width_mm: int  # between the margins
    draft: bool
    stock: bool = False


@singledispatch
def add(block: Block, sheet: Sheet) -> None:  # noqa: ARG001 -- for those that register
    """Lay one block at the end of the document; each kind of block registers how."""
    raise TypeError(type(block).__name__)


def centered(
    sheet: Sheet, text: str, *, style: str = "Normal", bold: bool = False, italic: bool = False
) -> WordParagraph:
    paragraph = sheet.document.add_paragraph(style=style)
    run = paragraph.add_run(text)
    run.bold, run.italic = bold or None, italic or None
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.keep_with_next = True
    return paragraph


def gap(sheet: Sheet) -> WordParagraph:
    """The empty paragraph that Word needs between a table and what follows."""
    paragraph = sheet.document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(6)
    return paragraph


def grid(
    document: WordDocument, rows: int, widths_mm: Sequence[float], *, gutter_mm: float = 0
) -> WordTable:
    """A table without borders, and without Word's cell margins: they make the quốc hiệu wrap."""
    table: WordTable = document.add_table(rows, len(widths_mm))
    set_widths(table, widths_mm)
    set_cell_margins(table, gutter_mm / 2)
    return table


def set_widths(table: WordTable, widths_mm: Sequence[float]) -> None:
    """Fixed widths, in the grid and in each cell: Word reads one, other programs the other."""
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        start = 0
        for cell in row._tr.tc_lst:
            end = start + cell.grid_span
            cell.width = Mm(sum(widths_mm[start:end]))
            start = end


def set_cell_margins(table: WordTable, sides_mm: float, *, ends_mm: float = 0) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side, width in (
        ("top", ends_mm),
        ("left", sides_mm),
        ("bottom", ends_mm),
        ("right", sides_mm),
    ):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(Mm(width).twips))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")


def write(
    cell: Cell,
    text: str,
    *,
    size: float,
    align: Align = Align.CENTER,
    bold: bool = False,
    italic: bool = False,
    color: str | None = None,
    keep: bool = False,
) -> WordParagraph:
    """One more paragraph in a cell, the one it has being used first; no indent, no space."""
    first = cell.paragraphs[0]
    paragraph: WordParagraph = cell.add_paragraph() if first.runs else first
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold or None, italic or None
    _set_mark_size(paragraph, size)
    if color:
        run.font.color.rgb = RGBColor.from_string(color)
    paragraph.alignment = ALIGNMENTS[align]
    form = paragraph.paragraph_format
    form.space_after, form.line_spacing, form.keep_with_next = Pt(0), 1.0, keep or None
    return paragraph


def _set_mark_size(paragraph: WordParagraph, size: float) -> None:
    """The mark that ends a paragraph counts for the height of its line."""
    mark, half_points = OxmlElement("w:rPr"), OxmlElement("w:sz")
    half_points.set(qn("w:val"), str(round(size * 2)))
    mark.append(half_points)
    paragraph._p.get_or_add_pPr().append(mark)


def rule(cell: Cell, *, cell_mm: float, length_mm: float) -> None:
    """A line in the middle of a cell: the lower border of a flat paragraph."""
    paragraph = write(cell, "", size=3)
    border = OxmlElement("w:pBdr")
    line = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    border.append(line)
    paragraph._p.get_or_add_pPr().insert_element_before(
        border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
    form = paragraph.paragraph_format
    form.line_spacing = Pt(4)
    form.left_indent = form.right_indent = Mm(max(0.0, (cell_mm - length_mm) / 2))


def keep_whole(row: WordRow) -> None:
    _flag(row, "w:cantSplit")


def repeat_on_each_page(row: WordRow) -> None:
    _flag(row, "w:tblHeader")


def set_height(row: WordRow, height_mm: float) -> None:
    row.height, row.height_rule = Mm(height_mm), WD_ROW_HEIGHT_RULE.EXACTLY


def _flag(row: WordRow, name: str) -> None:
    properties: Any = row._tr.get_or_add_trPr()
    properties.append(OxmlElement(name))
