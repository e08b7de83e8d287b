"""What holds for every template of every desk: no inline script or style, only icons we have."""

import gzip
import re
from functools import lru_cache
from itertools import chain
from pathlib import Path

import pytest
from django.template.loader import get_template

from thidua.web.common import menus
from thidua.web.common.templatetags.thidua import LOOKS


SOURCE = Path(__file__).parents[3] / "src" / "thidua"
STATIC = SOURCE / "web" / "common" / "static" / "thidua"
TEMPLATES = sorted(SOURCE.glob("web/**/templates/**/*.html"))
INLINE = re.compile(
    r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:|\shx-on", re.IGNORECASE
)
NAMED_IN_TEMPLATES = re.compile(r'{%\s*ic\s+"([^"]+)"')
NAMED_IN_CODE = re.compile(r'\bicon="([^"]+)"')


def name_of(path):
    return str(path).split("/templates/")[1]


@lru_cache
def ruled():
    sheets = (STATIC / name for name in ("bootstrap.css", "theme.css"))
    return set(re.findall(r"\.([a-z][\w-]*)", "".join(s.read_text("utf-8") for s in sheets)))


def icons():
    return set(re.findall(r'<symbol id="([^"]+)"', (STATIC / "icons.svg").read_text("utf-8")))


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_template_compiles_and_has_nothing_inline(path):
    get_template(name_of(path))
    assert INLINE.findall(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_every_class_has_a_rule_in_our_style_sheets(path):
    """Bootstrap is reduced: a class of a part we left out would do nothing."""
    text = re.sub(r"{[%{].*?[%}]}", " | ", path.read_text("utf-8"))
    words = {word for value in re.findall(r'class="([^"]*)"', text) for word in value.split()}
    plain = {word for word in words if re.fullmatch(r"[a-z][a-z0-9-]*[a-z0-9]", word)}
    assert plain <= ruled()


def test_every_icon_that_is_named_is_in_the_sprite():
    templates = (NAMED_IN_TEMPLATES.findall(p.read_text("utf-8")) for p in TEMPLATES)
    code = (NAMED_IN_CODE.findall(p.read_text("utf-8")) for p in SOURCE.glob("web/**/*.py"))
    entries = (e.icon for m in menus.MENUS.values() for s in m for e in s.entries)
    named = {*chain.from_iterable(templates), *chain.from_iterable(code), *entries}
    named |= {look.icon for look in LOOKS.values()}
    assert named
    assert named <= icons()


def test_every_font_and_file_of_the_style_sheet_is_there():
    sheet = (STATIC / "theme.css").read_text("utf-8")
    named = set(re.findall(r"url\(([^)]+)\)", sheet))
    assert named == {f"fonts/{path.name}" for path in (STATIC / "fonts").iterdir()}


def test_first_page_keeps_its_budget():
    """100 KB on the wire, where fonts are as they are and the rest is compressed."""
    packed = ["bootstrap.css", "theme.css", "icons.svg", "htmx.min.js", "co-so.js"]
    text = sum(len(gzip.compress((STATIC / name).read_bytes(), 9)) for name in packed)
    fonts = sum(p.stat().st_size for p in (STATIC / "fonts").glob("[bs]*.woff2"))
    assert text + fonts <= 100_000
