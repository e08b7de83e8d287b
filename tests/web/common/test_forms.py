"""Forms: the summary of errors, and what was typed stays."""

import re

import pytest
from django import forms
from django.http import QueryDict

from tests.web.common.site import SmallForm
from thidua.common.errors import Refused, Stale
from thidua.common.sources import Source


pytestmark = pytest.mark.django_db


def test_error_summary_links_to_the_fields_and_keeps_what_was_typed(site):
    answer = site.post("/mau/", {"name": "", "note": "Mất <một> trang", "kind": "z"})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Có 2 chỗ cần sửa" in html
    assert '<a href="#id_name">Điền họ và tên.</a>' in html
    assert '<a href="#id_kind">Loại: “z” không có trong danh sách. Chọn lại.</a>' in html
    assert 'value="Mất &lt;một&gt; trang"' in html


def test_every_error_link_and_description_has_its_target(site):
    html = site.post("/mau/", {}).content.decode()
    ids = set(re.findall(r'id="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= ids
    described = {
        word for value in re.findall(r'aria-describedby="([^"]+)"', html) for word in value.split()
    }
    assert {"id_name_helptext", "id_name_error"} <= described <= ids


def test_optional_field_says_so(site):
    html = site.get("/mau/").content.decode()
    assert html.count("(không bắt buộc)") == 1


def test_form_carries_a_fresh_once_key(site):
    keys = {
        re.search(r'name="once_key" value="([0-9a-f-]{36})"', site.get("/mau/").content.decode())[1]
        for _ in "12"
    }
    assert len(keys) == 2


def test_refusal_of_the_operation_lands_at_its_field_with_its_article():
    form = SmallForm({"name": "Lành", "kind": "a"})
    assert form.is_valid()
    form.add_refusal(Refused("Tên này đã có.", field="name", source=Source("luat", "Điều 9")))
    problem = form.problems[0]
    assert (problem.sentence, problem.anchor) == ("Tên này đã có.", "id_name")
    assert problem.source == Source("luat", "Điều 9")


def test_conflict_shows_both_and_keeps_mine():
    form = SmallForm({"name": "Phan Thị Mặn", "kind": "a"})
    form.show_conflict(Stale({"name": "Phan Thị Mận"}, who="Võ Thị Thu", at="10:02"))
    assert form.conflict["rows"] == [
        {"label": "Họ và tên", "mine": "Phan Thị Mặn", "theirs": "Phan Thị Mận"}
    ]
    assert form["name"].value() == "Phan Thị Mặn"


def test_conflict_sent_again_is_of_the_newest_version():
    class Versioned(SmallForm):
        version = forms.CharField(widget=forms.HiddenInput)

    form = Versioned(QueryDict("name=Mặn&kind=a&version=3"))
    form.show_conflict(Stale({"name": "Mận", "kind": "b", "version": "4"}))
    assert 'name="version" value="4"' in str(form["version"])
    assert form.conflict["rows"][1] == {"label": "Loại", "mine": "Thôn", "theirs": "Tổ"}
