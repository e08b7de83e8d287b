"""The first half of the year on screen: launch, the village's phone, the table of indicators."""

import io
import re

from PIL import Image

from tests.journeys.browser.people import Cast, Person
from tests.journeys.browser.pictures import picture
from tests.journeys.browser.serving import Site


def launch(cast: Cast, site: Site) -> None:
    """The officer launches the movement that was left."""
    thu = cast.window_of("thu")
    thu.reads("Phát động 1 phong trào đang soạn")
    thu.follow("Phong trào", within="nav")
    thu.follow("Không để hộ nghèo một mình")
    thu.follow("Phát động", within="main")
    thu.fill("Số kế hoạch", "9")
    thu.fill("Ngày ký kế hoạch", "11/02/2022")
    thu.press("Phát động", within="main")
    thu.reads("Đã phát động và giao tới các đơn vị.")
    thu.reads("Kế hoạch số 9/KH-UBND")


def answer_from_the_village(cast: Cast, site: Site) -> None:
    """The head of Thôn 5 signs and acknowledges on a phone."""
    quy = cast.window_of("quy", phone=True)
    quy.reads("Còn 3 việc")
    quy.follow("Đọc và ký")
    quy.press("Ký cho Thôn 5")
    quy.reads("Đã ký Giao ước")
    for _ in range(2):
        quy.follow("Đọc và báo đã nhận")
        quy.press("Thôn 5 đã nhận")
    quy.reads("Hôm nay không có việc")


def witness(cast: Cast, site: Site) -> None:
    """The officer notes the witness of the pledge that was signed last; all ten are complete."""
    thu = cast.window_of("thu")
    thu.reads("Ghi người chứng kiến của 1 giao ước")
    thu.follow("Đăng ký, giao ước", within="nav")
    thu.follow(re.compile("Thôn 5"), within="main")
    thu.press("Ghi đã chứng kiến")
    thu.reads("Ký đủ lúc")


def report_from_the_village(cast: Cast, site: Site) -> None:
    """A photo and three taps; the office sees it at once."""
    quy = cast.window_of("quy", phone=True)
    quy.attach("Chụp hoặc chọn ảnh", "don-duong.jpg", "image/jpeg", picture())
    quy.page.get_by_text("Vệ sinh đường thôn", exact=True).click()
    for _ in range(5):
        quy.page.get_by_role("button", name="Thêm 5 người").click()
    quy.fill("Ngày trong năm 2022", "04/12/2022")
    quy.page.get_by_text("Phong trào, ghi chú").click()
    quy.choose("Thuộc phong trào", "Giữ chuẩn nông thôn mới")
    quy.press("Gửi")
    quy.reads("Đã gửi. Xã thấy tin này ngay.")
    quy.page.get_by_text("Đã làm trong năm 2022").click()
    quy.reads("Vệ sinh đường thôn, 25 người")

    thu = cast.window_of("thu")
    thu.follow("Phong trào", within="nav")
    thu.follow("Giữ chuẩn nông thôn mới")
    photo = thu.download("Xem ảnh")
    assert Image.open(io.BytesIO(photo)).size == (1280, 720)


def enter_figures(cast: Cast, site: Site) -> None:
    """The last two figures, the question about 10/11, the errors let stand, the lock."""
    thu = cast.window_of("thu")
    thu.follow("Chỉ tiêu", within="nav")
    thu.reads("ghi “đạt 10/11 chỉ tiêu”")
    thu.fill("Thực hiện, Giảm hộ nghèo", "26 hộ")
    thu.fill("Thực hiện, Giữ chuẩn tiêu chí nông thôn mới", "19 tiêu chí")
    thu.press("Lưu số thực hiện")
    thu.reads("Đã lưu 2 số.")
    thu.reads("Bảng này có 12 số đo: 10 đạt hoặc vượt, không có số đo nào chưa đạt")
    thu.reads("Văn bản nêu 10/11 chỉ tiêu, nhưng danh sách có 12 chỉ tiêu.")
    settle(thu, "#da-neu", "Bài gộp hai chỉ tiêu; giữ nguyên câu của bài.")
    settle(thu, "main table", "Nghị quyết ghi số thanh niên, bài ghi phần trăm; cả hai đúng.")
    thu.press("Chốt số liệu")
    thu.reads("Đã chốt số liệu.")
    thu.reads("Câu “10/11” giữ nguyên như nguồn")


def settle(officer: Person, within: str, reason: str) -> None:
    officer.follow("Giữ nguyên, nêu lý do", within=within)
    officer.fill("Lý do", reason)
    officer.press("Giữ nguyên")
    officer.reads(f"Giữ nguyên: {reason}")


STEPS = (launch, answer_from_the_village, witness, report_from_the_village, enter_figures)
