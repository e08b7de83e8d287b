"""What people get wrong, in the browser: nothing is lost, nothing is done twice, each says why."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.browser.people import Cast, Person


pytestmark = pytest.mark.browser
FIGURES = "/van-phong/2022/chi-tieu/"
POOR = "Không để hộ nghèo một mình"


def open_left_movement(officer: Person) -> None:
    officer.go("/van-phong/2022/phong-trao/")
    officer.follow(POOR)


def value_of(person: Person, label: str) -> str:
    return person.page.get_by_label(label).first.input_value()


def test_figure_that_cannot_be_read_is_kept_and_explained(cast: Cast) -> None:
    thu = cast.sign_in("thu")
    thu.go(FIGURES)
    thu.fill("Thực hiện, Giảm hộ nghèo", "nhiều hơn năm ngoái")
    thu.fill("Thực hiện, Thu ngân sách", "984,5 triệu đồng")
    thu.press("Lưu số thực hiện")
    thu.reads("Có 1 chỗ cần sửa")
    assert value_of(thu, "Thực hiện, Giảm hộ nghèo") == "nhiều hơn năm ngoái"
    assert value_of(thu, "Thực hiện, Thu ngân sách") == "984,5 triệu đồng"
    thu.go(FIGURES)
    assert value_of(thu, "Thực hiện, Thu ngân sách") == "984 triệu đồng"


def test_day_that_does_not_exist_is_kept_and_explained(cast: Cast) -> None:
    thu = cast.sign_in("thu")
    open_left_movement(thu)
    thu.follow("Phát động", within="main")
    thu.fill("Số kế hoạch", "9")
    thu.fill("Ngày ký kế hoạch", "31/02/2022")
    thu.press("Phát động", within="main")
    thu.reads("Không có ngày 31/2/2022. Xem lại ngày và tháng.")
    assert value_of(thu, "Số kế hoạch") == "9"
    assert value_of(thu, "Ngày ký kế hoạch") == "31/02/2022"
    assert thu.page.evaluate("document.activeElement.id") == "loi"


def test_file_that_only_calls_itself_a_photo_is_refused(cast: Cast) -> None:
    quy = cast.sign_in("quy", phone=True)
    quy.attach("Chụp hoặc chọn ảnh", "anh.jpg", "image/jpeg", b"<script>alert(1)</script>")
    quy.page.get_by_text("Họp dân, tuyên truyền", exact=True).click()
    quy.fill("Bao nhiêu người?", "41")
    quy.fill("Ngày trong năm 2022", "05/12/2022")
    quy.press("Gửi")
    quy.reads("Có 1 chỗ cần sửa")
    assert value_of(quy, "Bao nhiêu người?") == "41"
    quy.go("/don-vi/2022/")
    expect(quy.page.get_by_text("41 người")).to_have_count(0)


def test_activity_sent_twice_is_kept_once(cast: Cast) -> None:
    quy = cast.sign_in("quy", phone=True)
    quy.page.get_by_text("Giúp hộ nghèo", exact=True).click()
    quy.fill("Bao nhiêu người?", "7")
    quy.fill("Ngày trong năm 2022", "06/12/2022")
    quy.send("Gửi")
    quy.press("Gửi")
    expect(quy.page.get_by_text("Giúp hộ nghèo, 7 người")).to_have_count(1)


@pytest.mark.parametrize(
    ("who", "address"),
    [
        ("quy", "/van-phong/2022/"),
        ("quy", "/van-phong/2022/ho-so/1/"),
        ("quy", "/don-vi/2022/khen/5/"),
        ("quy", "/don-vi/2022/giao-uoc/1/"),
        ("quy", "/hoi-dong/2022/phien-hop/"),
        ("bon", "/van-phong/2022/quyet-dinh/"),
        ("thu", "/van-phong/2022/quyet-dinh/999/"),
        ("thu", "/van-phong/2021/"),
        ("hien", "/van-phong/2022/ho-so/1/"),
    ],
)
def test_what_is_not_yours_is_not_there(cast: Cast, who: str, address: str) -> None:
    person = cast.sign_in(who)
    answer = person.page.goto(address)
    assert answer is not None
    assert answer.status == 404
    person.look()


def test_stranger_is_asked_to_sign_in_and_comes_back(cast: Cast) -> None:
    stranger = cast.somebody()
    stranger.go(FIGURES)
    assert "/dang-nhap/" in stranger.page.url
    stranger.fill("Tên đăng nhập", "thu")
    stranger.fill("Mật khẩu", "sai-mat-khau")
    stranger.press("Đăng nhập")
    stranger.reads("Tên đăng nhập hoặc mật khẩu chưa đúng.")
    assert value_of(stranger, "Tên đăng nhập") == "thu"
    stranger.fill("Mật khẩu", "minh-hoa-2022")
    stranger.press("Đăng nhập")
    assert stranger.page.url.endswith(FIGURES)


def test_plan_changed_in_two_windows_loses_nothing(cast: Cast) -> None:
    one, two = cast.sign_in("thu"), cast.sign_in("thu")
    for window in (one, two):
        open_left_movement(window)
        window.follow("Sửa", within="main", exact=True)
    one.fill("Khẩu hiệu", "Mỗi hội nhận một hộ")
    one.press("Lưu dự thảo")
    two.fill("Khẩu hiệu", "Không ai bị bỏ lại")
    two.press("Lưu dự thảo")
    two.reads("chưa có gì bị ghi đè")
    row = two.page.locator("tr", has_text="Khẩu hiệu")
    expect(row).to_contain_text("Không ai bị bỏ lại")
    expect(row).to_contain_text("Mỗi hội nhận một hộ")
    assert value_of(two, "Khẩu hiệu") == "Không ai bị bỏ lại"
    two.press("Giữ của tôi")
    two.reads("“Không ai bị bỏ lại”")


def test_figure_entered_in_two_windows_shows_both(cast: Cast) -> None:
    one, two = cast.sign_in("thu"), cast.sign_in("thu")
    for window, figure in ((one, "26 hộ"), (two, "27 hộ")):
        window.go(FIGURES)
        window.fill("Thực hiện, Giảm hộ nghèo", figure)
    one.press("Lưu số thực hiện")
    two.press("Lưu số thực hiện")
    two.reads("chưa có gì bị ghi đè")
    row = two.page.locator("[aria-label='Hai bản đã lưu'] tr", has_text="Giảm hộ nghèo")
    expect(row).to_contain_text("27 hộ")
    expect(row).to_contain_text("26 hộ")


CONTENTS = (
    "Mục tiêu", "Phạm vi", "Đối tượng", "Nội dung", "Tiêu chí", "Kế hoạch", "Biện pháp",
)  # fmt: skip


def test_plan_launch_and_figures_work_without_javascript(cast: Cast) -> None:
    thu = cast.sign_in("thu", javascript=False)
    thu.go("/van-phong/2022/phong-trao/soan/")
    thu.fill("Tên phong trào", "Sáng đường thôn")
    for content in CONTENTS:
        thu.fill(re.compile(f"^{content}"), f"{content} của phong trào sáng đường thôn")
    thu.fill("Thời gian: từ ngày", "1/3/2022")
    thu.fill("Thời gian: đến ngày", "30.11.2022")
    thu.press("Lưu dự thảo")
    thu.follow("Phát động", within="main")
    thu.fill("Số kế hoạch", "14")
    thu.fill("Ngày ký kế hoạch", "25-2-2022")
    thu.press("Phát động", within="main")
    thu.reads("Kế hoạch số 14/KH-UBND, ký 25/02/2022")
    thu.go(FIGURES)
    thu.fill("Thực hiện, Giữ chuẩn tiêu chí nông thôn mới", "19 tiêu chí")
    thu.press("Lưu số thực hiện")
    thu.reads("Đã lưu 1 số.")
