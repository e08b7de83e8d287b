"""The house rules of templates and documents."""

import re
import subprocess
import sys

from tests.house.reading import HOUSE, ROOT, SOURCE


def templates() -> dict[str, str]:
    found = {}
    for path in HOUSE.rglob("templates/**/*.html"):
        name = str(path).split("/templates/", 1)[1]
        found[name] = path.read_text(encoding="utf-8")
    return found


def test_every_template_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    pages = templates()
    everything = code + "\n".join(pages.values())

    unused = [
        name for name in pages if not re.search(rf"[\"']{re.escape(name)}(#\w+)?[\"']", everything)
    ]

    assert unused == []


def test_every_page_has_a_title() -> None:
    """Its own, or that of the page it extends."""
    pages = templates()

    def is_titled(name: str) -> bool:
        text = pages[name]
        parent = re.search(r'{% extends "([^"]+)"', text)
        if parent is None or name.startswith("common/"):
            return True
        return "block title" in text or (
            not parent[1].startswith("common/") and is_titled(parent[1])
        )

    assert [name for name in pages if not is_titled(name)] == []


def test_no_style_or_script_stands_inline() -> None:
    wrong = [
        name
        for name, text in templates().items()
        if re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", text)
    ]

    assert wrong == []


def test_state_diagrams_are_current() -> None:
    done = subprocess.run(
        [sys.executable, "tools/states.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
