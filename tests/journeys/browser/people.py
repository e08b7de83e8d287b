"""Somebody at a browser: opens pages, presses buttons, and looks at every new screen with axe."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    expect,
)


DESK = {"width": 1366, "height": 900}
PHONE = {"width": 360, "height": 740}
TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]
GRAVE = {"serious", "critical"}
PASSWORD = "minh-hoa-2022"  # settings.THIDUA_DEMO_PASSWORD
SHAPE = """() => [...document.querySelectorAll("[id]")]
    .map((each) => each.id.replace(/[0-9]+/g, "")).sort().join(" ")"""
SEND = """async (button) => {
    const body = new FormData(button.form, button);
    const answer = await fetch(button.form.action, { method: "POST", body, redirect: "manual" });
    return answer.type;
}"""
FOCUSED = """() => {
    const at = document.activeElement;
    const label = at.labels && at.labels.length ? at.labels[0] : at;
    return label.innerText || "";
}"""
MOST_TABS = 30
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass
class Looked:
    """The screens that were looked at, and what was wrong with them."""

    screens: set[tuple[str, str, int]] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


@dataclass
class Person:
    """One person with one window; a stranger until they sign in."""

    page: Page
    looked: Looked
    base_url: str
    has_script: bool = True  # axe cannot run where scripts may not

    # Going about

    def go(self, address: str) -> None:
        self.page.goto(address)
        self.look()

    def follow(
        self, name: str | re.Pattern[str], *, within: str = "body", exact: bool = False
    ) -> None:
        self._go_by(self.page.locator(within).get_by_role("link", name=name, exact=exact).first)

    def press(
        self, name: str | re.Pattern[str], *, within: str = "body", exact: bool = False
    ) -> None:
        self._go_by(self.page.locator(within).get_by_role("button", name=name, exact=exact).first)

    def _go_by(self, target: Locator) -> None:
        with self.page.expect_navigation():
            target.click()
        self.look()

    def send(self, name: str | re.Pattern[str], *, within: str = "body") -> None:
        """Press a button without going on to the answer: for the many votes of a meeting."""
        button = self.page.locator(within).get_by_role("button", name=name).first
        assert button.evaluate(SEND) == "opaqueredirect"

    def download(self, name: str | re.Pattern[str], *, within: str = "body") -> bytes:
        """The file behind a link, with this person's own sign-in."""
        link = self.page.locator(within).get_by_role("link", name=name).first
        answer = self.page.request.get(str(link.evaluate("each => each.href")))
        assert answer.ok, answer.status
        return answer.body()

    # Filling in

    def fill(self, label: str | re.Pattern[str], value: str) -> None:
        self.page.get_by_label(label).first.fill(value)

    def choose(self, label: str | re.Pattern[str], option: str | re.Pattern[str]) -> None:
        box = self.page.get_by_label(label).first
        texts = box.locator("option").all_inner_texts()
        wanted = [text for text in texts if re.search(option, text)]
        assert wanted, f"{option} not in {texts}"
        box.select_option(label=wanted[0])

    def tick(self, label: str | re.Pattern[str]) -> None:
        self.page.get_by_label(label).first.check()

    def attach(self, label: str | re.Pattern[str], name: str, kind: str, content: bytes) -> None:
        file: Any = {"name": name, "mimeType": kind, "buffer": content}
        self.page.get_by_label(label).first.set_input_files(file)

    # By keyboard

    def tab_to(self, name: str) -> None:
        """Press Tab until the link or box of that name has the focus."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if name in self.page.evaluate(FOCUSED):
                return
        raise AssertionError(f"{name} was not reached with the Tab key")

    def enter(self) -> None:
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.look()

    # Reading

    def reads(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.locator("body")).to_contain_text(text)

    def look(self) -> None:
        """Look once at every distinct screen: axe, and on a phone nothing that moves sideways."""
        path = re.sub(r"[0-9]+", "N", self.page.url.removeprefix(self.base_url).split("?")[0])
        width = (self.page.viewport_size or DESK)["width"]
        screen = (path, self.page.evaluate(SHAPE), width)
        if screen in self.looked.screens:
            return
        self.looked.screens.add(screen)
        here = f"{path} at {width}"
        if width == PHONE["width"] and self.page.evaluate(SIDEWAYS) > 0:
            self.looked.faults.append(f"{here}: moves sideways")
        if self.has_script:
            self.looked.faults += [f"{here}: {fault}" for fault in self.grave_faults()]

    def grave_faults(self) -> Iterator[str]:
        """What axe finds serious or critical on this page."""
        options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
        for fault in Axe().run(self.page, options=options).response["violations"]:
            if fault["impact"] in GRAVE:
                yield f"{fault['id']}: {fault['nodes'][0]['html']}"


@dataclass
class Cast:
    """Everybody who takes part, each in a browser window of their own."""

    browser: Browser
    base_url: str
    looked: Looked = field(default_factory=Looked)
    contexts: list[BrowserContext] = field(default_factory=list)
    windows: dict[str, Person] = field(default_factory=dict)

    def somebody(self, *, phone: bool = False, javascript: bool = True) -> Person:
        """A stranger at a desk, or with a phone in hand."""
        context = self.browser.new_context(
            base_url=self.base_url,
            viewport=PHONE if phone else DESK,
            has_touch=phone,
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            java_script_enabled=javascript,
        )
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", self._hear)
        page.on("pageerror", lambda fault: self.looked.faults.append(f"{page.url}: {fault}"))
        return Person(page, self.looked, self.base_url, has_script=javascript)

    def _hear(self, message: ConsoleMessage) -> None:
        # the browser also writes an answer of 404, 409 or 422 here; those are answers, not faults
        if message.type == "error" and "status of 4" not in message.text:
            self.looked.faults.append(f"{message.location.get('url')}: {message.text}")

    def sign_in(self, username: str, *, phone: bool = False, javascript: bool = True) -> Person:
        person = self.somebody(phone=phone, javascript=javascript)
        person.go("/dang-nhap/")
        person.fill("Tên đăng nhập", username)
        person.fill("Mật khẩu", PASSWORD)
        person.press("Đăng nhập")
        return person

    def window_of(self, username: str, *, phone: bool = False) -> Person:
        """The window in which this person signed in before, back at the start of their desk."""
        if username in self.windows:
            self.windows[username].go("/bat-dau/")
        else:
            self.windows[username] = self.sign_in(username, phone=phone)
        return self.windows[username]

    def leave(self) -> None:
        """Everybody closes their windows; what was seen stays known."""
        while self.contexts:
            self.contexts.pop().close()
