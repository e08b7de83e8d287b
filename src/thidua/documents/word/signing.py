"""Signatures and nơi nhận: blocks that Word keeps on one page."""

from collections.abc import Sequence

from docx.shared import Mm
from docx.table import _Cell as Cell

from thidua.documents.blocks import Align, Closing, Copies, Signature, Signatures
from thidua.documents.word.parts import Sheet, add, centered, gap, grid, keep_whole, write


_COPIES_MM = 75
_ROOM = Mm(24)  # for signature and seal


@add.register
def _closing(block: Closing, sheet: Sheet) -> None:
    gap(sheet).paragraph_format.keep_with_next = True
    (row,) = grid(sheet.document, 1, [_COPIES_MM, sheet.width_mm - _COPIES_MM]).rows
    keep_whole(row)
    left, right = row.cells
    _write_copies(left, block.copies_to)
    _write_signature(right, block.signature)


@add.register
def _copies(block: Copies, sheet: Sheet) -> None:
    gap(sheet)
    table = grid(sheet.document, 1, [_COPIES_MM, sheet.width_mm - _COPIES_MM])
    _write_copies(table.cell(0, 0), block.lines)


@add.register
def _signatures(block: Signatures, sheet: Sheet) -> None:
    """Two rows for each line of people: posts and names, so that the names stand level."""
    if block.heading:
        centered(sheet, block.heading, bold=True).paragraph_format.space_before = Mm(8)
    gap(sheet).paragraph_format.keep_with_next = True
    widths = [sheet.width_mm / block.columns] * block.columns
    for start in range(0, len(block.items), block.columns):
        posts, names = grid(sheet.document, 2, widths, gutter_mm=3).rows
        for row in (posts, names):
            keep_whole(row)
        for place, signature in enumerate(block.items[start : start + block.columns]):
            for line in signature.capacity:
                write(posts.cells[place], line, size=14, bold=True, keep=True)
            _write_name(names.cells[place], signature.name)
        gap(sheet)


def _write_copies(cell: Cell, lines: Sequence[str]) -> None:
    if not lines:
        return
    write(cell, "Nơi nhận:", size=12, align=Align.LEFT, bold=True, italic=True)
    for line in lines:
        write(cell, line, size=11, align=Align.LEFT)


def _write_signature(cell: Cell, signature: Signature) -> None:
    for line in signature.capacity:
        write(cell, line, size=14, bold=True, keep=True)
    _write_name(cell, signature.name)


def _write_name(cell: Cell, name: str) -> None:
    write(cell, name, size=14, bold=True).paragraph_format.space_before = _ROOM
