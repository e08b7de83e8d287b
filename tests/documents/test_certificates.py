"""Framed papers: one page a recipient whatever the name, everything inside the frame."""

from typing import Any

import pytest
import segno
from pypdfium2 import PdfDocument

from tests.documents.looking import line, lines, page_sizes_mm, pages, word_document
from thidua.common.errors import Refused
from thidua.documents.rendering import render, render_batches, sample


WORST_NAMES = [
    "An",
    "Hộ gia đình ông Công Tằng Tôn Thất Minh Họa và bà Đoàn Nguyễn Thị Phương Thảo Ví Dụ",
    "Ban Chỉ đạo phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” " * 4,
    "Nguyễn " * 714,
    "W" * 400,
    "ỪỪỪ ỂỂỂ " * 40,
]


def certificates(*names: str, **changes: Any) -> dict[str, Any]:
    context = sample("giay_khen")
    someone = context["recipients"][1]
    recipients = [
        someone | {"name": name, "code": f"MH22-{place:04}"} for place, name in enumerate(names)
    ]
    return context | {"recipients": recipients} | changes


def test_every_recipient_has_one_page_in_the_order_of_the_list() -> None:
    said = pages(render("giay_khen", certificates(*WORST_NAMES), format="pdf"))

    assert len(said) == len(WORST_NAMES)
    for place, page in enumerate(said):
        assert f"Mã: MH22-{place:04}" in page


def test_no_word_leaves_the_frame() -> None:
    pdf = render("giay_khen", certificates(*WORST_NAMES), format="pdf")

    for page in range(len(WORST_NAMES)):
        for found in lines(pdf, page):
            assert found.left > 19, found
            assert found.right < 297 - 19, found
            assert found.top > 19, found
            assert found.bottom < 210 - 19, found


@pytest.mark.parametrize("name", WORST_NAMES)
def test_name_and_achievement_stay_between_title_and_day(name: str) -> None:
    pdf = render("giay_khen", certificates(name), format="pdf")

    title, day = line(pdf, "GIẤY KHEN"), line(pdf, "Minh Họa, ngày")
    between = [each for each in lines(pdf) if title.bottom <= each.top and each.bottom <= day.top]
    words = "".join(each.words for each in between).replace(" ", "")
    assert words.startswith(name.replace(" ", ""))
    assert words.endswith("phongtràothiđuanăm2022")


def test_name_shrinks_to_one_line_before_it_breaks() -> None:
    short = "Câu lạc bộ Liên thế hệ tự giúp nhau"
    long = "Câu lạc bộ Liên thế hệ tự giúp nhau thôn Minh Họa Ba, xã Minh Họa"
    whole, shrunk = (
        line(render("giay_khen", certificates(name), format="pdf"), "Câu lạc bộ")
        for name in (short, long)
    )

    assert shrunk.words == long
    assert 20 / 27 <= (shrunk.bottom - shrunk.top) / (whole.bottom - whole.top) < 0.95


def test_name_that_is_too_long_at_20_points_breaks_at_a_word_evenly() -> None:
    pdf = render("giay_khen", certificates(WORST_NAMES[1]), format="pdf")

    first, second = line(pdf, "Hộ gia đình"), line(pdf, "và bà")
    assert f"{first.words} {second.words}" == WORST_NAMES[1]
    assert first.middle == pytest.approx(second.middle, abs=1)
    assert (first.right - first.left) / (second.right - second.left) == pytest.approx(1, abs=0.3)


def test_long_title_shrinks_to_its_line() -> None:
    context = certificates(
        "An", verb="CÔNG NHẬN DANH HIỆU", title="TẬP THỂ LAO ĐỘNG XUẤT SẮC TIÊU BIỂU"
    )

    found = line(render("giay_khen", context, format="pdf"), "TẬP THỂ")

    assert found.words == "TẬP THỂ LAO ĐỘNG XUẤT SẮC TIÊU BIỂU"
    assert found.right - found.left < 230


def test_words_that_could_not_be_read_are_refused() -> None:
    context = certificates("An", place="Minh Họa " * 100)

    with pytest.raises(Refused, match="dài quá, không in vừa một tờ"):
        render("giay_khen", context, format="pdf")


def test_words_stand_at_their_places() -> None:
    """In mm from the upper left corner, as the mock-up has them."""
    pdf = render("giay_khen", certificates("Bà Trần Thị Mẫu"), format="pdf")

    middles = {
        "CỘNG HÒA": (148.5, 30),
        "CHỦ TỊCH ỦY BAN": (148.5, 55),
        "GIẤY KHEN": (148.5, 80),
        "Bà Trần Thị Mẫu": (148.5, 103),
        "Minh Họa, ngày": (221, 148),
        "Nguyễn Văn Minh Họa": (221, 181),
    }
    for begins, (across, down) in middles.items():
        found = line(pdf, begins)
        assert found.middle == pytest.approx(across, abs=1), found
        assert (found.top + found.bottom) / 2 == pytest.approx(down, abs=3.5), found


def test_signature_has_twenty_millimetres_of_room() -> None:
    found = lines(render("giay_khen", certificates("An"), format="pdf"))

    post = next(each for each in found if each.words == "CHỦ TỊCH")
    name = next(each for each in found if each.words == "Nguyễn Văn Minh Họa")
    assert name.top - post.bottom >= 20


def test_qr_code_holds_the_link() -> None:
    """Each module of the code is found on the page, black or white, where it should be."""
    context = certificates("An")
    link = context["recipients"][0]["link"]
    expected = segno.make_qr(link, error="m", boost_error=False, mask=2).matrix

    scale = 10  # pixels a point
    page = PdfDocument(render("giay_khen", context, format="pdf"))[0].render(scale=scale)
    picture = page.to_pil().convert("L")
    module = 22 / 25.4 * 72 * scale / (len(expected) + 8)
    left, top = 31 / 25.4 * 72 * scale, (210 - 26 - 22) / 25.4 * 72 * scale

    seen = [
        [
            picture.getpixel((round(left + (x + 4.5) * module), round(top + (y + 4.5) * module)))
            < 128
            for x in range(len(expected))
        ]
        for y in range(len(expected))
    ]
    assert seen == [[bool(dark) for dark in row] for row in expected]


def test_stock_mode_prints_only_what_the_sheet_leaves_open() -> None:
    (said,) = pages(render("giay_khen", certificates("Bà Mẫu", stock=True), format="pdf"))

    for printed in ("Bà Mẫu", "Đã có thành tích", "06/QĐ-UBND", "ngày 12 tháng 01 năm 2023"):
        assert printed in said
    for left_out in ("CỘNG HÒA", "CHỦ TỊCH ỦY BAN", "TẶNG", "GIẤY KHEN"):
        assert left_out not in said


def test_stock_mode_draws_no_ornament() -> None:
    whole, stock = (
        PdfDocument(render("giay_khen", certificates("An", stock=stock), format="pdf"))[0]
        for stock in (False, True)
    )

    assert whole.render().to_pil().convert("L").getpixel((26, 300)) < 200
    assert stock.render().to_pil().convert("L").getpixel((26, 300)) == 255


def test_shift_of_the_printer_moves_every_word() -> None:
    context = certificates("Bà Mẫu", stock=True)
    still = render("giay_khen", context, format="pdf")
    moved = render("giay_khen", context | {"shift": {"right_mm": 0.5, "down_mm": -1}}, format="pdf")

    for before, after in zip(lines(still), lines(moved), strict=True):
        assert after.left - before.left == pytest.approx(0.5, abs=0.05)
        assert after.top - before.top == pytest.approx(-1, abs=0.05)


def test_sheet_is_a4_landscape_in_both_formats() -> None:
    context = certificates("An", "Bình")

    assert (
        page_sizes_mm(render("giay_khen", context, format="pdf"))
        == [pytest.approx((297, 210), abs=0.1)] * 2
    )
    section = word_document(render("giay_khen", context, format="docx")).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)


def test_docx_has_a_table_of_fixed_height_and_a_page_break_for_each() -> None:
    document = word_document(render("giay_khen", certificates(*WORST_NAMES), format="docx"))

    assert len(document.tables) == len(WORST_NAMES)
    assert document.element.xml.count('w:type="page"') == len(WORST_NAMES) - 1
    section = document.sections[0]
    room = section.page_height - section.top_margin - section.bottom_margin
    for table in document.tables:
        assert sum(row.height for row in table.rows) < room


def test_draft_certificate_says_so() -> None:
    (said,) = pages(render("giay_khen", certificates("An"), format="pdf", draft=True))

    assert "DỰ THẢO" in said


def test_more_sheets_than_one_file_holds_are_refused_and_given_in_batches() -> None:
    names = [f"Ông Minh Họa {place}" for place in range(1001)]
    context = certificates(*names)

    with pytest.raises(Refused, match="1000 tờ"):
        render("giay_khen", context, format="pdf")
    first, second = (pages(pdf) for pdf in render_batches("giay_khen", context, format="pdf"))
    assert (len(first), len(second)) == (1000, 1)
    assert "Ông Minh Họa 999" in first[-1]
    assert "Ông Minh Họa 1000" in second[0]
