"""Lays a paper as DOCX that an office can go on editing: real paragraphs, tables and styles."""

from io import BytesIO

from thidua.documents.blocks import Paper
from thidua.documents.word import bodies, certificate, heads, signing  # noqa: F401 -- they register
from thidua.documents.word.page import new_document, text_width_mm
from thidua.documents.word.parts import Sheet, add


def lay(paper: Paper, *, draft: bool) -> bytes:
    document = new_document(paper, draft=draft)
    sheet = Sheet(document, text_width_mm(paper.page), draft=draft, stock=paper.stock)
    for block in paper.blocks:
        add(block, sheet)
    content = BytesIO()
    document.save(content)
    return content.getvalue()
