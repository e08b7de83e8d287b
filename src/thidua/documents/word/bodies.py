"""Headings, paragraphs and tables of a paper."""

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.shared import Mm
from docx.table import _Cell as Cell

from thidua.documents.blocks import Align, Heading, Paragraph, RowKind, Table
from thidua.documents.word.parts import (
    ALIGNMENTS,
    Sheet,
    add,
    gap,
    keep_whole,
    repeat_on_each_page,
    set_cell_margins,
    set_widths,
    write,
)


_INDENT = Mm(12.7)
_TABLE_SIZE = 12


@add.register
def _heading(block: Heading, sheet: Sheet) -> None:
    paragraph = sheet.document.add_paragraph(block.text, style=f"Heading {block.level + 1}")
    paragraph.paragraph_format.first_line_indent = _INDENT


@add.register
def _paragraph(block: Paragraph, sheet: Sheet) -> None:
    paragraph = sheet.document.add_paragraph()
    if block.lead:
        paragraph.add_run(f"{block.lead} ").bold = True
    run = paragraph.add_run(block.text)
    run.bold, run.italic = block.bold or None, block.italic or None
    paragraph.alignment = ALIGNMENTS[block.align]
    paragraph.paragraph_format.keep_with_next = block.keep or None
    if block.align is Align.JUSTIFY:
        paragraph.paragraph_format.first_line_indent = _INDENT


@add.register
def _table(block: Table, sheet: Sheet) -> None:
    table = sheet.document.add_table(1, len(block.columns), style="Table Grid")
    for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
        _fill(cell, column.header, align=Align.CENTER, bold=True)
    repeat_on_each_page(table.rows[0])
    for row in block.rows:
        cells = table.add_row().cells
        if row.kind is RowKind.GROUP:
            _fill(cells[0].merge(cells[-1]), row.cells[0], align=Align.LEFT, bold=True)
            continue
        for cell, text, column in zip(cells, row.cells, block.columns, strict=True):
            _fill(cell, text, align=column.align, bold=row.kind is RowKind.TOTAL)
    for line in table.rows:
        keep_whole(line)
    shares = sum(column.width for column in block.columns)
    set_widths(table, [column.width * sheet.width_mm / shares for column in block.columns])
    set_cell_margins(table, 1.5, ends_mm=0.8)
    gap(sheet)


def _fill(cell: Cell, text: str, *, align: Align, bold: bool) -> None:
    write(cell, text, size=_TABLE_SIZE, align=align, bold=bold)
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
