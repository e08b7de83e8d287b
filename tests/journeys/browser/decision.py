"""The decision on screen: drafted, sent, signed once, printed."""

import re

import pypdfium2
from playwright.sync_api import expect

from tests.journeys.browser.people import Cast
from tests.journeys.browser.serving import Site


def draft(cast: Cast, site: Site) -> None:
    """The officer lists what the council endorsed and sends it to be signed."""
    thu = cast.window_of("thu")
    thu.follow("Quyết định", within="nav")
    thu.follow("Soạn quyết định")
    thu.fill("Trích yếu", "Tặng giấy khen cho các tập thể và cá nhân năm 2022")
    thu.fill("Ngày ký dự kiến", "hôm nay")
    thu.press("Lưu dự thảo")
    thu.reads("03 tập thể và 09 cá nhân")
    thu.press("Trình ký")
    thu.reads("Đã trình ký.")


def sign(cast: Cast, site: Site) -> None:
    """The chair reads and signs; clicks too many, from two windows, give one decision."""
    other_window = cast.sign_in("minh", javascript=False)
    other_window.follow("Xem và ký")
    minh = cast.window_of("minh")
    minh.reads("1 quyết định chờ ký")
    minh.follow("Xem và ký")
    minh.reads("Danh sách khớp phiên họp")
    minh.reads(re.compile("03 tập thể · mức .+ = .+ làm tròn lên .+ đ"))
    for window in (minh, other_window):
        button = window.page.get_by_role("button", name="Ký và cấp số")
        with window.page.expect_navigation():
            button.dblclick()
        window.reads("Đã ký và cấp số 01/QĐ-UBND.")
    minh.look()
    minh.reads("Cộng 12 đối tượng")
    minh.go("/van-phong/2022/quyet-dinh/")
    expect(minh.page.get_by_role("link", name="QĐ-UBND")).to_have_count(1)


def print_papers(cast: Cast, site: Site) -> None:
    """The worker prints; a sheet for every one of the twelve."""
    assert "Đã in: Giấy khen kèm Quyết định 01-QĐ-UBND.pdf" in site.work()
    thu = cast.window_of("thu")
    thu.follow("Quyết định", within="nav")
    thu.follow("01/QĐ-UBND", within="main")
    certificates = thu.download("Tải PDF", within="tr:has-text('Giấy khen PDF')")
    assert len(pypdfium2.PdfDocument(certificates)) == 12


STEPS = (draft, sign, print_papers)
