"""The layout of Nghị định 30/2020/NĐ-CP, measured on the page to a millimetre."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pikepdf
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from tests.documents.looking import line, lines, page_sizes_mm, pages, word_document
from thidua.documents import fonts
from thidua.documents.rendering import kinds, render, sample


UPRIGHT = [kind.code for kind in kinds() if kind.code not in ("giay_khen", "so_khen_thuong")]
LANDSCAPE = "so_khen_thuong"


def report(**changes: Any) -> dict[str, Any]:
    return sample("bao_cao_tong_ket") | changes


def test_page_is_a4_upright() -> None:
    for code in UPRIGHT:
        for size in page_sizes_mm(render(code, sample(code), format="pdf")):
            assert size == pytest.approx((210, 297), abs=0.1)


def test_page_of_the_register_is_a4_landscape() -> None:
    for size in page_sizes_mm(render(LANDSCAPE, sample(LANDSCAPE), format="pdf")):
        assert size == pytest.approx((297, 210), abs=0.1)


@pytest.mark.parametrize("code", [*UPRIGHT, LANDSCAPE])
def test_words_keep_to_the_margins(code: str) -> None:
    pdf = render(code, sample(code), format="pdf")

    for page, (width, height) in enumerate(page_sizes_mm(pdf)):
        for found in lines(pdf, page):
            if page and found.words == str(page + 1):
                continue
            assert found.left >= 30 - 0.3, found
            assert found.right <= width - 15 + 0.3, found
            assert found.top >= 20 - 1.3, found  # capitals wear their accents above the line
            assert found.bottom <= height - 20, found


def test_body_fills_the_width_between_the_margins() -> None:
    found = lines(render("bao_cao_tong_ket", report(), format="pdf"))

    body = [each for each in found if each.right - each.left > 150]
    assert min(each.left for each in body) == pytest.approx(30, abs=0.5)
    assert max(each.right for each in body) == pytest.approx(195, abs=0.5)


def test_page_number_stands_top_centre_from_the_second_page() -> None:
    pdf = render("bao_cao_tong_ket", report(rollout=["Câu dài. " * 400]), format="pdf")

    assert "1" not in [found.words for found in lines(pdf, 0)]
    for page in range(1, len(pages(pdf))):
        number = line(pdf, str(page + 1), page)
        assert number.words == str(page + 1)
        assert number.middle == pytest.approx(30 + 165 / 2, abs=1)
        assert 8 < number.top < 14


def test_nation_stands_on_one_line_with_its_rule_under_the_motto() -> None:
    pdf = render("to_trinh", sample("to_trinh"), format="pdf")

    nation = line(pdf, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    motto = line(pdf, "Độc lập - Tự do - Hạnh phúc")

    assert nation.middle == pytest.approx(motto.middle, abs=1)
    assert nation.right - nation.left == pytest.approx(
        fonts.width_mm("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=13, face="Bold"), abs=1.5
    )
    assert motto.right - motto.left == pytest.approx(
        fonts.width_mm("Độc lập - Tự do - Hạnh phúc", size=14, face="Bold"), abs=1.5
    )


def test_number_and_day_stand_on_one_line() -> None:
    pdf = render("quyet_dinh_khen_thuong", sample("quyet_dinh_khen_thuong"), format="pdf")

    number, day = line(pdf, "Số: 06/QĐ-UBND"), line(pdf, "Minh Họa, ngày")

    assert number.top == pytest.approx(day.top, abs=1)
    assert number.right < 30 + 63 < day.left


def test_first_line_of_a_paragraph_is_indented_by_half_an_inch() -> None:
    pdf = render("bao_cao_tong_ket", report(), format="pdf")

    assert line(pdf, "Đầu năm, Ủy ban nhân dân xã").left == pytest.approx(42.7, abs=0.6)
    assert line(pdf, "và hướng dẫn").left == pytest.approx(30, abs=0.6)


def test_signature_stays_whole_and_with_the_last_words() -> None:
    """Wherever the text ends, the page of the name also has its post and the last paragraph."""
    for sentences in range(0, 60, 3):
        pdf = render(
            "giay_moi",
            sample("giay_moi") | {"notes": ["Câu thêm. "] * sentences + ["Hết"]},
            format="pdf",
        )

        last = pages(pdf)[-1]
        for words in ("Hết./.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn Minh Họa"):
            assert words in last
        assert "Nơi nhận:" in last


def test_long_number_is_not_cut_at_its_hyphen() -> None:
    for length in range(40, 60):
        ground = "Căn " * length + "số 184/TTr-HĐTĐKT của Hội đồng"
        pdf = render("to_trinh", sample("to_trinh") | {"grounds": [ground]}, format="pdf")

        assert "184/TTr-HĐTĐKT" in pages(pdf)[0]


def test_rows_of_a_table_are_not_cut_and_its_head_is_repeated() -> None:
    context = sample("quyet_dinh_khen_thuong")
    context["groups"][1]["rows"] = [
        {"name": f"Ông Minh Họa {count} {'dài ' * 12}", "reward_vnd": 223500} for count in range(90)
    ]

    found = pages(render("quyet_dinh_khen_thuong", context, format="pdf"))[1:]

    assert len(found) > 2
    assert all("Họ và tên, tên tập thể" in page for page in found)
    for page in found:
        assert page.count("Ông Minh Họa") * 12 <= page.count("dài")


def test_pdf_is_archivable_tagged_and_brings_its_fonts() -> None:
    for code in ("bao_cao_tong_ket", "giay_khen"):
        with pikepdf.open(BytesIO(render(code, sample(code), format="pdf"))) as pdf:
            with pdf.open_metadata() as record:
                assert (record["pdfaid:part"], record["pdfaid:conformance"]) == ("2", "B")
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.Root.Lang) == "vi"
            names = {
                str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()
            }
        assert names
        assert all("Tinos" in name for name in names)


def test_same_context_gives_the_same_bytes() -> None:
    first, again = (render("giay_moi", sample("giay_moi"), format="pdf") for _ in range(2))

    assert first == again


def test_docx_has_the_same_sheet() -> None:
    section = word_document(render("giay_moi", sample("giay_moi"), format="docx")).sections[0]

    assert [round(side.mm) for side in (section.page_width, section.page_height)] == [210, 297]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(side.mm) for side in margins] == [20, 20, 30, 15]
    assert section.different_first_page_header_footer
    assert section.header.paragraphs[0].alignment is WD_ALIGN_PARAGRAPH.CENTER
    assert "PAGE" in section.header._element.xml


def test_docx_is_editable_text_in_times_new_roman() -> None:
    document = word_document(render("bao_cao_tong_ket", report(), format="docx"))

    normal = document.styles["Normal"]
    assert (normal.font.name, normal.font.size) == ("Times New Roman", Pt(14))
    headings = [each.text for each in document.paragraphs if each.style.name.startswith("Heading")]
    assert headings[0] == "BÁO CÁO"
    assert "1. Tổ chức triển khai" in headings
    body = next(each for each in document.paragraphs if each.text.startswith("Đầu năm"))
    assert body.alignment is WD_ALIGN_PARAGRAPH.JUSTIFY
    assert body.paragraph_format.first_line_indent == Mm(12.7)
    assert [len(table.rows) for table in document.tables] == [2, 1, 6, 3, 1]


def test_docx_head_has_no_cell_margins_so_that_the_nation_does_not_wrap() -> None:
    head = word_document(render("giay_moi", sample("giay_moi"), format="docx")).tables[0]

    nation = head.cell(0, 1)
    (margins,) = head._tbl.tblPr.xpath("w:tblCellMar")
    assert {side.attrib.values()[0] for side in margins} == {"0"}
    assert nation.width.mm > fonts.width_mm(nation.paragraphs[0].text, size=13, face="Bold")


def test_docx_names_no_theme_font() -> None:
    """A font of the theme would win over the one that the styles name."""
    with ZipFile(BytesIO(render("giay_moi", sample("giay_moi"), format="docx"))) as archive:
        document = archive.read("word/document.xml").decode()

    assert "Theme" not in document
