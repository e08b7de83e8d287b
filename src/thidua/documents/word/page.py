"""The sheet: its size, margins, fonts, styles, and the number at the top from the second page."""

# ruff: noqa: SLF001 -- python-docx shows its XML elements under private names only

import datetime as dt

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.font import CT_RPr
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from thidua.documents.blocks import Page, Paper


FONT = "Times New Roman"
BODY_SIZE = 14
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
DRAFT = "DỰ THẢO"
_FRAME = {"val": "thinThickSmallGap", "sz": "36", "space": "24", "color": "9F1B1F"}
_LINE_SPACING = 1.13
_UPRIGHT = (Mm(210), Mm(297))
_MARGINS = (20, 15, 20, 30)  # mm: top, right, bottom, left
_FRAMED_MARGINS = (24, 28, 18, 28)


def new_document(paper: Paper, *, draft: bool) -> WordDocument:
    document: WordDocument = Document()
    _set_styles(document)
    _set_record(document, paper)
    section = document.sections[0]
    _set_sheet(section, paper)
    if paper.page is not Page.CERTIFICATE:
        _set_header(section, draft=draft)
    elif not paper.stock:
        _set_frame(section)
    return document


def text_width_mm(page: Page) -> int:
    return {Page.PORTRAIT: 165, Page.LANDSCAPE: 252, Page.CERTIFICATE: 241}[page]


def _set_styles(document: WordDocument) -> None:
    styles = document.styles
    (defaults,) = styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")
    _set_font(defaults)
    normal = styles["Normal"]
    _set_font(normal.element.get_or_add_rPr())
    form = normal.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(0), Pt(6), _LINE_SPACING
    for level in (1, 2, 3):
        heading = styles[f"Heading {level}"]
        _set_font(heading.element.get_or_add_rPr())
        heading.font.bold = True
        heading.font.color.rgb = RGBColor(0, 0, 0)
        for link in heading.element.xpath("w:link"):  # to a character style in blue
            heading.element.remove(link)
        form = heading.paragraph_format
        form.space_before, form.space_after = Pt(0 if level == 1 else 6), Pt(6)
        form.keep_with_next = True


def _set_font(properties: CT_RPr) -> None:
    """One font for every script, named outright: a theme's font would win over it."""
    for name in ("w:rFonts", "w:sz", "w:szCs", "w:lang"):
        for element in properties.xpath(name):
            properties.remove(element)
    fonts = OxmlElement("w:rFonts")
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    properties.insert(0, fonts)
    for name, value in (
        ("sz", str(BODY_SIZE * 2)),
        ("szCs", str(BODY_SIZE * 2)),
        ("lang", "vi-VN"),
    ):
        element = OxmlElement(f"w:{name}")
        element.set(qn("w:val"), value)
        properties.append(element)


def _set_record(document: WordDocument, paper: Paper) -> None:
    record = document.core_properties
    record.title, record.author, record.comments, record.language = paper.name[:255], "", "", "vi"
    if paper.day:
        record.created = record.modified = dt.datetime.combine(paper.day, dt.time())


def _set_sheet(section: Section, paper: Paper) -> None:
    upright = paper.page is Page.PORTRAIT
    section.orientation = WD_ORIENT.PORTRAIT if upright else WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _UPRIGHT if upright else _UPRIGHT[::-1]
    top, right, bottom, left = _FRAMED_MARGINS if paper.page is Page.CERTIFICATE else _MARGINS
    shift_right, shift_down = paper.shift_mm
    section.left_margin, section.right_margin = Mm(left + shift_right), Mm(right - shift_right)
    section.top_margin, section.bottom_margin = Mm(top + shift_down), Mm(bottom - shift_down)
    section.header_distance = section.footer_distance = Mm(9)


def _set_header(section: Section, *, draft: bool) -> None:
    """The page number in the middle, from the second page; a draft says so on every page."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _add_page_number(paragraph)
    if draft:
        mark = section.header.add_paragraph(DRAFT)
        mark.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        mark.runs[0].bold = True


def _add_page_number(paragraph: WordParagraph) -> None:
    run = paragraph.add_run()
    run.font.size = Pt(13)
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)


def _set_frame(section: Section) -> None:
    """A page border instead of the ornament, which Word cannot draw."""
    frame = OxmlElement("w:pgBorders")
    frame.set(qn("w:offsetFrom"), "page")
    for side in ("top", "left", "bottom", "right"):
        line = OxmlElement(f"w:{side}")
        for name, value in _FRAME.items():
            line.set(qn(f"w:{name}"), value)
        frame.append(line)
    section._sectPr.insert_element_before(frame, "w:lnNumType", "w:pgNumType", "w:cols")
