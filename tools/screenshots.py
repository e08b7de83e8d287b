"""Photograph every screen its people reach from their menus, at 1366 and 360 px.

`tools/screenshots.py [--whole]`: the demonstration as prepared, or at the end of its year;
the pictures go to var/screenshots/<width>/<person>/.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright


ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
from tests.journeys.browser import serving  # noqa: E402 -- the root has to be on the path first
from tests.journeys.browser.conftest import ARGUMENTS, CHROMIUM  # noqa: E402
from tests.journeys.browser.people import PASSWORD  # noqa: E402


OUT = ROOT / "var" / "screenshots"
SIZES = {1366: 768, 360: 740}
READER = "nguoi-doc"
PEOPLE = (READER, "thu", "minh", "bon", "canh", "quy", "hien")
MENU = "nav a[href^='/']"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--whole", action="store_true", help="the year at its end")
    whole = parser.parse_args().whole
    shutil.rmtree(OUT, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        prepared = Path(folder) / "prepared"
        prepared.mkdir()
        serving.prepare(prepared, whole=whole)
        with serving.serve(prepared, Path(folder) / "site") as site:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            for width in SIZES:
                for person in PEOPLE:
                    photograph(browser, site.url, person, width)
            browser.close()


def photograph(browser: Browser, url: str, person: str, width: int) -> None:
    """Every page in the person's menu, and the page they start on."""
    page = browser.new_page(viewport={"width": width, "height": SIZES[width]})
    if person == READER:
        page.goto(url)
    else:
        sign_in(page, url, person)
    waiting, seen = [urlsplit(page.url).path], set[str]()
    folder = OUT / str(width) / person
    while waiting:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        page.goto(url + path)
        page.screenshot(path=folder / f"{name_of(path)}.png", full_page=True)
        waiting += [urlsplit(found).path for found in links(page)]
    sys.stdout.write(f"{width} px, {person}: {len(seen)}\n")
    page.close()


def sign_in(page: Page, url: str, person: str) -> None:
    page.goto(f"{url}/dang-nhap/")
    page.locator("input[name=username]").fill(person)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").click()


def links(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        MENU, "found => found.map(each => each.getAttribute('href'))"
    )
    return found


def name_of(path: str) -> str:
    return path.strip("/").replace("/", "--") or "trang-chu"


if __name__ == "__main__":
    main()
