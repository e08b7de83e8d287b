"""The end of the year on screen: conference, report, article, and what the public reads."""

import io
import re

from docx import Document
from playwright.sync_api import expect

from tests.journeys.browser.people import Cast
from tests.journeys.browser.pictures import picture
from tests.journeys.browser.serving import Site


CONFERENCE = "Hội nghị tổng kết phong trào thi đua năm 2022, phát động năm 2023"
TITLE = "Xã Hàm Liêm khép năm thi đua 2022"
ACTS = (
    ("Tổng kết năm cũ", "Nhìn lại phong trào năm 2022"),
    ("Phát động năm mới", "Phát động phong trào năm 2023"),
    ("Trao khen thưởng", "Trao giấy khen"),
)


def plan_conference(cast: Cast, site: Site) -> None:
    """Day, hour, place, who presides."""
    thu = cast.window_of("thu")
    thu.follow("Hội nghị", within="nav")
    thu.follow("Lên lịch hội nghị")
    thu.fill("Tên hội nghị", CONFERENCE)
    thu.fill("Ngày họp", "hôm nay")
    thu.choose("Buổi", "Chiều")
    thu.fill("Giờ họp", "14 giờ")
    thu.fill("Nơi họp", "Hội trường Nhà văn hóa xã")
    thu.choose("Người chủ trì", "Nguyễn Quang Minh")
    thu.press("Lưu lịch hội nghị")
    thu.reads("Đã lên lịch.")


def fill_the_programme(cast: Cast, site: Site) -> None:
    """Guests by class, acts of which the awards name the decision, a photograph with its words."""
    thu = cast.window_of("thu")
    thu.follow("Hội nghị", within="nav")
    thu.follow(CONFERENCE)
    thu.follow("Sửa khách mời")
    thu.fill("Thành phần, dòng 1", "Bí thư Đảng ủy xã")
    thu.fill("Thành phần, dòng 2", "Trưởng thôn")
    thu.choose("Cấp, dòng 2", "Thôn")
    thu.fill("Số mời, dòng 2", "6")
    thu.press("Lưu khách mời")
    assert thu.download("In", within="tr:has-text('Trưởng thôn')").startswith(b"%PDF")
    for kind, text in ACTS:
        thu.follow("Thêm nội dung")
        thu.choose("Loại", kind)
        thu.fill("Nội dung", text)
        if kind == "Trao khen thưởng":
            thu.choose("Quyết định được trao", "01/QĐ-UBND")
        thu.press("Thêm nội dung")
    thu.follow("Thêm ảnh")
    thu.attach("Ảnh", "trao-giay-khen.png", "image/png", picture("PNG"))
    thu.fill("Chú thích", "Chủ tịch trao giấy khen")
    thu.fill("Mô tả cho người không xem được ảnh", "Hai người cầm khung giấy khen")
    thu.choose("Ảnh của nội dung", "Trao giấy khen")
    thu.press("Thêm ảnh")
    expect(thu.page.get_by_alt_text("Hai người cầm khung giấy khen")).to_be_visible()


def hold_conference(cast: Cast, site: Site) -> None:
    """Held, the report adopted and taken away as a Word file."""
    thu = cast.window_of("thu")
    thu.follow("Hội nghị", within="nav")
    thu.follow(CONFERENCE)
    thu.press("Ghi đã tổ chức")
    thu.reads("Hội nghị đã tổ chức.")
    thu.follow("Xem báo cáo tổng kết")
    thu.press("Chốt số liệu")
    report = Document(io.BytesIO(thu.download("Tải .docx")))
    assert any("10/12 chỉ tiêu" in each.text for each in report.paragraphs)
    thu.go("/van-phong/2022/hoi-nghi/1/")
    thu.follow("Ghi báo cáo được thông qua")
    thu.press("Ghi báo cáo được thông qua")
    thu.reads("Đã ghi báo cáo được thông qua.")


def publish(cast: Cast, site: Site) -> None:
    """Drafted from the conference, read, published."""
    thu = cast.window_of("thu")
    thu.follow("Hội nghị", within="nav")
    thu.follow(CONFERENCE)
    thu.press("Soạn bài từ hội nghị")
    thu.fill("Nguồn", "Văn phòng UBND xã")
    thu.press("Lưu bài")
    thu.follow("Xem trước")
    thu.page.go_back()
    thu.press("Đăng bài")
    thu.reads("Địa chỉ này giữ mãi.")


def read_in_public(cast: Cast, site: Site) -> None:
    """Anybody reads the article at its address, the list, and whether a certificate is true."""
    reader = cast.somebody(phone=True)
    reader.go("/")
    reader.follow(TITLE)
    assert re.search(r"/tin/[0-9]{4}/xa-ham-liem-[a-z0-9-]+$", reader.page.url)
    reader.reads("10/11")
    reader.reads("03 tập thể")
    reader.reads("09 cá nhân")
    reader.reads("5.018,6 tấn")
    expect(reader.page.get_by_alt_text("Hai người cầm khung giấy khen")).to_be_visible()
    reader.follow("Xem danh sách và thành tích")
    reader.reads("12 tập thể, cá nhân")
    reader.go(f"/kiem-tra/?ma={code_of_a_certificate(cast)}")
    reader.reads("Giấy khen có thật và đang có hiệu lực")


def code_of_a_certificate(cast: Cast) -> str:
    """As it is printed beside the QR of the first sheet."""
    thu = cast.window_of("thu")
    thu.follow("Sổ khen thưởng", within="nav")
    thu.follow("Huỳnh Văn Lúa", within="main")
    return thu.page.get_by_role("link", name=re.compile(r"^\w{4}-\w{4}-\w{4}$")).inner_text()


def close_the_year(cast: Cast, site: Site) -> None:
    """All eight steps are done, what units did not answer still stands, the year is closed."""
    thu = cast.window_of("thu")
    steps = thu.page.locator(".nam .xong")
    expect(steps).to_have_count(8)
    titles = thu.page.locator(".viec strong").all_inner_texts()
    assert [re.sub("[0-9]+", "N", title) for title in titles] == [
        "Nhắc N đơn vị báo đã nhận phong trào"
    ]
    thu.follow("Các bước và hạn")
    thu.press("Khép năm 2022")
    thu.reads("Đã khép năm 2022.")


STEPS = (
    plan_conference,
    fill_the_programme,
    hold_conference,
    publish,
    read_in_public,
    close_the_year,
)
