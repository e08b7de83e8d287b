"""The head of a paper, its title and the head of its annex."""

from docx.shared import Pt

from thidua.documents import fonts
from thidua.documents.blocks import Annex, Letterhead, Title
from thidua.documents.word.page import DRAFT, MOTTO, NATION
from thidua.documents.word.parts import Sheet, add, centered, gap, grid, rule, write


_ISSUER_MM = 63


@add.register
def _letterhead(block: Letterhead, sheet: Sheet) -> None:
    nation_mm = sheet.width_mm - _ISSUER_MM
    (issuing, nation), (numbered, dated) = (
        row.cells for row in grid(sheet.document, 2, [_ISSUER_MM, nation_mm]).rows
    )
    for line in block.superior:
        write(issuing, line, size=13)
    for line in block.issuer:
        write(issuing, line, size=13, bold=True)
    issuer_mm = fonts.width_mm(block.issuer[-1], size=13, face="Bold")
    rule(issuing, cell_mm=_ISSUER_MM, length_mm=min(issuer_mm, _ISSUER_MM) / 2.5)
    write(nation, NATION, size=13, bold=True)
    write(nation, MOTTO, size=14, bold=True)
    motto_mm = fonts.width_mm(MOTTO, size=14, face="Bold")
    rule(nation, cell_mm=nation_mm, length_mm=motto_mm)
    for cell, text, italic in (
        (numbered, block.number, False),
        (dated, block.place_date, True),
    ):
        write(cell, text or "", size=13, italic=italic).paragraph_format.space_before = Pt(8)
    if sheet.draft:
        write(numbered, DRAFT, size=12, bold=True)
    gap(sheet)


@add.register
def _title(block: Title, sheet: Sheet) -> None:
    centered(sheet, block.kind, style="Heading 1")
    for line in block.subject:
        centered(sheet, line, bold=True)
    table = grid(sheet.document, 1, [sheet.width_mm])
    rule(table.cell(0, 0), cell_mm=sheet.width_mm, length_mm=sheet.width_mm / 5)
    if block.authority:
        authority = centered(sheet, block.authority, bold=True)
        authority.paragraph_format.space_before = Pt(6)
    gap(sheet)


@add.register
def _annex(block: Annex, sheet: Sheet) -> None:
    heading = centered(sheet, block.title, style="Heading 1")
    heading.paragraph_format.page_break_before = True
    centered(sheet, block.subject, bold=True)
    reference = centered(sheet, block.reference, italic=True)
    reference.paragraph_format.space_after = Pt(6)
