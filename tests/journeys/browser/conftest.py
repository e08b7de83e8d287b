"""Chromium, the prepared demonstration, and a server of its own for each journey."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys.browser import serving
from tests.journeys.browser.people import Cast
from tests.journeys.browser.serving import Site


CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip("no chromium is installed: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Hàm Liêm's year as the officer finds it; every server works on a copy."""
    folder = tmp_path_factory.mktemp("prepared")
    serving.prepare(folder)
    return folder


@pytest.fixture(scope="module")
def site(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serving.serve(prepared, tmp_path_factory.mktemp("site")) as opened:
        yield opened


@pytest.fixture
def cast(chromium: Browser, site: Site) -> Iterator[Cast]:
    """The people of one journey; at its end nothing may have been wrong on any screen."""
    people = Cast(chromium, site.url)
    yield people
    people.leave()
    assert people.looked.faults == []
