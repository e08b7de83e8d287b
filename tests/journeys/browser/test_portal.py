"""The public pages: no script, no mouse, no account; nobody shut out at any width or theme."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.journeys.browser import serving
from tests.journeys.browser.people import Cast, Person
from tests.journeys.browser.serving import Site
from tests.journeys.browser.telling import code_of_a_certificate


pytestmark = pytest.mark.browser
TITLE = "Hàm Liêm khép năm thi đua 2022"
IN_VIEW = "document.activeElement.getBoundingClientRect().top >= 0"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Hàm Liêm after its year: the article is published."""
    prepared = tmp_path_factory.mktemp("whole")
    serving.prepare(prepared, whole=True)
    with serving.serve(prepared, tmp_path_factory.mktemp("portal")) as opened:
        yield opened


@pytest.mark.parametrize("at", ["desk", "phone"])
def test_article_is_reached_with_the_keyboard_alone(cast: Cast, at: str) -> None:
    reader = cast.somebody(phone=at == "phone", javascript=False)
    reader.go("/")
    expect(reader.page.locator("script")).to_have_count(0)
    reader.tab_to("Đến nội dung chính")
    assert reader.page.evaluate(IN_VIEW)
    reader.page.keyboard.press("Enter")
    assert reader.page.url.endswith("#chinh")
    reader.tab_to(TITLE)
    reader.enter()
    reader.reads("10/11")
    reader.tab_to("Xem danh sách và thành tích")
    reader.enter()
    reader.tab_to("Tên")
    reader.page.keyboard.type("huynh van lua")
    reader.enter()
    expect(reader.page.locator("tbody tr")).to_have_count(1)
    reader.reads("Huỳnh Văn Lúa")


def test_certificate_is_checked_with_the_keyboard_alone(cast: Cast) -> None:
    code = code_of_a_certificate(cast)
    reader = cast.somebody(javascript=False)
    reader.go("/kiem-tra/")
    check(reader, "AAAA-AAAA-AAAA")
    reader.reads("Không tìm thấy mã này")
    check(reader, code.lower().replace("-", " "))
    reader.reads("Giấy khen có thật và đang có hiệu lực")


def check(reader: Person, code: str) -> None:
    reader.tab_to("Mã in cạnh ô QR")
    reader.page.keyboard.type(code)
    reader.enter()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("at", ["desk", "phone"])
def test_public_pages_shut_nobody_out(cast: Cast, site: Site, at: str, theme: str) -> None:
    reader = cast.somebody(phone=at == "phone")
    reader.page.context.add_cookies([{"name": "giao_dien", "value": theme, "url": site.url}])
    reader.go("/")
    reader.follow(TITLE)
    reader.follow("Xem danh sách và thành tích")
    reader.follow("Kiểm tra một giấy khen")
    reader.fill("Mã in cạnh ô QR", "AAAA-AAAA-AAAA")
    reader.press("Kiểm tra")
    reader.go("/giao-dien/")
    assert len(cast.looked.screens) == 6


def test_article_keeps_its_address_and_tells_machines(cast: Cast) -> None:
    reader = cast.somebody()
    reader.go("/")
    reader.follow(TITLE)
    address = reader.page.locator("link[rel=canonical]").get_attribute("href")
    assert address == reader.page.url
    rows = reader.download(re.compile("Tải số liệu mở")).decode("utf-8-sig").splitlines()
    assert len(rows) == 1 + 12
    assert any("5.018,6 tấn" in row for row in rows)
    assert reader.page.request.get("/tin.atom").ok
    assert address.split("/tin/")[1] in reader.page.request.get("/sitemap.xml").text()
