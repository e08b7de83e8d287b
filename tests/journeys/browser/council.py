"""The dossiers and the council on screen: sent, appraised, put to the vote, minuted."""

import io
import re

from docx import Document

from tests.journeys.browser.people import Cast, Person
from tests.journeys.browser.serving import Site


PRESENT = (
    "Nguyễn Quang Minh", "Lê Văn Bốn", "Võ Thị Thu", "Phạm Thị Sáu", "Đỗ Văn Tám",
    "Hồ Văn Chín", "Bùi Thị Mười", "Trương Văn Hai", "Đặng Thị Ba",
)  # fmt: skip
IN_WRITING = "Ngô Văn Năm"
AWAY = "Lý Thị Tư"
# Who steps aside, and who is against, by item; everybody else agrees.
ASIDE = {2: "Bùi Thị Mười", 3: "Đỗ Văn Tám", 12: "Hồ Văn Chín"}
AGAINST = {13: ("Trương Văn Hai", "Đặng Thị Ba", "Ngô Văn Năm")}
ITEMS = range(1, 14)
SESSION = "/van-phong/2022/hoi-dong/phien-hop/1/"
BY_PHONE = "Lê Văn Bốn"


def send_dossiers(cast: Cast, site: Site) -> None:
    """Two heads of units send the dossiers that they have ready."""
    for head, number in (("chin", "11"), ("dung", "13")):
        person = cast.window_of(head, phone=True)
        person.go("/don-vi/2022/")
        person.follow("Khen", within="nav")
        person.follow("Xem và gửi")
        person.reads(f"hồ sơ {number}")
        person.press("Gửi lên xã")
        person.reads("Đã gửi")


def appraise(cast: Cast, site: Site) -> None:
    """All thirteen in bulk, seen before they go."""
    thu = cast.window_of("thu")
    thu.follow("Hồ sơ đề nghị", within="nav")
    thu.follow("Ngô Thị Duyên", within="main")
    thu.page.go_back()
    thu.tick("Chọn tất cả trên trang này")
    thu.press("Thẩm định các hồ sơ đã chọn")
    thu.reads("13 hồ sơ sẽ chuyển Hội đồng")
    thu.press("Chuyển 13 hồ sơ")
    thu.reads("Đã chuyển 13 hồ sơ, chờ Hội đồng.")


def open_session(cast: Cast, site: Site) -> None:
    """Planned for today, with all that was appraised; opened, the roll taken."""
    thu = cast.window_of("thu")
    thu.follow("Hội đồng", within="nav")
    thu.follow("Lên lịch phiên họp")
    thu.fill("Ngày họp", "hôm nay")
    thu.fill("Giờ họp", "8h05")
    thu.fill("Nơi họp", "Phòng họp Ủy ban nhân dân xã")
    thu.press("Lên lịch")
    thu.reads("Chọn hồ sơ đưa vào phiên")
    thu.follow("Chọn hồ sơ đưa vào phiên")
    thu.tick("Chọn tất cả trên trang này")
    thu.press("Đưa hồ sơ đã chọn vào phiên")
    thu.press("Khai mạc phiên họp")
    for name in PRESENT:
        note_presence(thu, name, "Có mặt")
    note_presence(thu, IN_WRITING, "Ý kiến bằng văn bản")
    note_presence(thu, AWAY, "Vắng")
    thu.reads("Đủ số: 9 có mặt, cần 8 (2/3 của 11)")


def note_presence(officer: Person, name: str, word: str) -> None:
    officer.press(word, within=f"#diem-danh li:has-text('{name}')")
    officer.reads(f"{name}: {word.lower()}.")


def vote(cast: Cast, site: Site) -> None:
    """Hands are raised and noted, one member votes from a phone, each item is closed."""
    thu = cast.window_of("thu")
    bon = cast.window_of("bon", phone=True)
    thu.go(SESSION)
    for item in ITEMS:
        thu.press("Mở biểu quyết")
        if item in ASIDE:
            step_aside(thu, ASIDE[item])
        if item == 1:
            vote_by_phone(bon)
        note_hands(thu, item)
        thu.press(f"Đóng biểu quyết mục {item}")
    thu.reads("Đã đóng mục 13: 7/11 đồng ý, không đủ phiếu.")
    thu.reads("12 thông qua")


def step_aside(officer: Person, name: str) -> None:
    officer.follow(f"Tránh , {name}")
    officer.press("Ghi tránh")
    officer.reads(f"Đã ghi {name} tránh")


def vote_by_phone(member: Person) -> None:
    """One tap and its confirmation."""
    member.go("/hoi-dong/2022/bo-phieu/")
    member.press("Đồng ý", exact=True)
    member.press("Gửi ý kiến: Đồng ý")
    member.reads("Đổi được tới khi đóng.")


def note_hands(officer: Person, item: int) -> None:
    """The first vote of an item is pressed on screen, the others sent by the same buttons."""
    already = {ASIDE.get(item), BY_PHONE if item == 1 else None}
    officer.page.reload()
    names = [name for name in (*PRESENT, IN_WRITING) if name not in already]
    for place, name in enumerate(names):
        word = "Không đồng ý" if name in AGAINST.get(item, ()) else "Đồng ý"
        act = officer.send if place else officer.press
        act(re.compile(f"^{word} ?, {name}$"))


def close_session(cast: Cast, site: Site) -> None:
    """The conclusion, the end, the minutes as two files."""
    thu = cast.window_of("thu")
    thu.go(SESSION)
    thu.follow("Ghi biên bản")
    thu.fill("Diễn biến, ý kiến", "Hội đồng xét từng hồ sơ, hỏi thêm ở hồ sơ 13.")
    thu.press("Lưu biên bản")
    thu.follow("Bế mạc")
    thu.fill("Giờ bế mạc", "11h00")
    thu.fill("Kết luận của chủ tọa", "Thông qua mười hai hồ sơ; hồ sơ 13 theo dõi thêm.")
    thu.press("Bế mạc phiên họp")
    thu.reads("Đã bế mạc phiên 1.")
    thu.follow("Biên bản", within="main")
    assert thu.download("In, PDF").startswith(b"%PDF")
    paragraphs = [each.text for each in Document(io.BytesIO(thu.download("Tải .docx"))).paragraphs]
    assert any("hỏi thêm ở hồ sơ 13" in text for text in paragraphs)


STEPS = (send_dossiers, appraise, open_session, vote, close_session)
