"""The style list and the script in Chromium: nobody shut out, nothing sent twice."""

import os
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright


pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ARGUMENTS = ["--no-sandbox", "--headless=new", "--disable-gpu", "--disable-background-networking"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS = [(1366, "light"), (1366, "dark"), (360, "light"), (360, "dark")]


@pytest.fixture(scope="module")
def chromium():
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright keeps a loop in this thread
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=ARGUMENTS
        )
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium, site, live_server):
    context = chromium.new_context(
        base_url=live_server.url, bypass_csp=False, viewport={"width": 1366, "height": 900}
    )
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda fault: page.complaints.append(str(fault)))
    yield page
    context.close()


@pytest.mark.parametrize(("width", "theme"), VIEWS)
def test_style_list_shuts_nobody_out(chromium, site, live_server, width, theme):
    # axe runs as a script of its own, which our policy would forbid
    context = chromium.new_context(bypass_csp=True, viewport={"width": width, "height": 900})
    context.add_cookies([{"name": "giao_dien", "value": theme, "url": live_server.url}])
    page = context.new_page()
    page.goto(f"{live_server.url}/danh-muc-mau/")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    sideways = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert [(v["id"], v["nodes"][0]["html"]) for v in found.response["violations"]] == []
    assert sideways == width


def test_page_loads_without_a_complaint_of_the_policy(tab):
    tab.goto("/danh-muc-mau/")
    assert tab.complaints == []


def test_errors_take_the_focus(tab):
    tab.goto("/mau/")
    tab.get_by_role("button", name="Gửi").click()
    assert tab.evaluate("document.activeElement.id") == "loi"


TWO_PRESSES = """() => {
  let sent = 0;
  window.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) sent += 1;
    event.preventDefault();
  });
  const button = document.querySelector("main button");
  button.click();
  button.click();
  return sent;
}"""


def test_second_press_sends_nothing(tab):
    tab.goto("/mau/")
    assert tab.evaluate(TWO_PRESSES) == 1


def test_choose_all_chooses_every_row(tab):
    tab.goto("/danh-muc-mau/")
    tab.get_by_label("Chọn tất cả trên trang này").check()
    assert tab.locator('input[name="chon"]:checked').count() == 50
    tab.get_by_label("Chọn tất cả trên trang này").uncheck()
    assert tab.locator('input[name="chon"]:checked').count() == 0
