"""Partials print what they receive, and in the order that people need."""

from datetime import date

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from thidua.web.common.parts import Action, Cell, Column, Condition, Finding, Row, Table, Task


pytestmark = pytest.mark.usefixtures("site")


def text_of(template, **context):
    html = render_to_string(template, context, RequestFactory().get("/?xep=ten"))
    return " ".join(html.split())


def test_closed_gate_says_why_who_and_where():
    conditions = [
        Condition("Danh sách công khai đủ thời hạn", met=True),
        Condition("13/13 hồ sơ", met=False, left="còn 2", url="/ho-so/", link="mở", who="bạn"),
    ]
    action = Action("Mở phiên họp", "/mo/", kind="son")
    html = text_of("phan/dieu_kien.html", conditions=conditions, verb=action.verb, action=action)
    assert 'aria-disabled="true" aria-describedby="dieu-kien"' in html
    assert "Mở được khi xong 1 điều kiện còn lại." in html
    assert html.index("13/13 hồ sơ") < html.index("Danh sách công khai")
    assert 'còn 2 · <a href="/ho-so/">mở</a> · người làm: bạn' in html
    assert "/mo/" not in html


def test_open_gate_has_its_button():
    action = Action("Mở phiên họp", "/mo/", kind="son")
    conditions = [Condition("Đủ số", met=True)]
    html = text_of("phan/dieu_kien.html", conditions=conditions, verb=action.verb, action=action)
    assert '<a class="btn btn-son" href="/mo/">' in html
    assert "aria-disabled" not in html


def test_findings_stand_worst_first_and_are_counted_best_first():
    answers = ["dat", "hoi_dong", "chua_dat", "thieu_du_lieu", "dat"]
    findings = [Finding(a, f"luật {i}", "vì") for i, a in enumerate(answers)]
    html = text_of("phan/doi_chieu.html", findings=findings, law_note="")
    assert "2 đạt · 1 Hội đồng xem xét · 1 thiếu dữ liệu · 1 chưa đạt" in html
    places = [html.index(f"luật {i}") for i in (2, 3, 1, 0, 4)]
    assert places == sorted(places)


def test_unverified_source_says_so():
    finding = Finding("dat", "Có đăng ký", "18/02/2022", "Điều 10", verified=False)
    assert "nguồn chưa kiểm chứng" in text_of("phan/doi_chieu.html", findings=[finding])


def test_table_prints_numbers_unknowns_and_totals():
    table = Table(
        caption="Tiền",
        columns=[Column("TT", number=True), Column("Tên", head=True), Column("đ", number=True)],
        rows=[Row([1, Cell("<Lành>", illustrative=True), 1230000]), Row([2, "Sen", None])],
        totals=[Row([Cell("Cộng", span=2), 1230000])],
    )
    html = text_of("phan/bang.html", table=table)
    assert "&lt;Lành&gt;" in html
    assert '<span class="minh-hoa">minh họa</span>' in html
    assert html.count("1.230.000") == 2
    assert '<td class="so">–</td>' in html
    assert 'colspan="2">Cộng</th>' in html
    assert 'role="region" tabindex="0" aria-labelledby="bang-ten"' in html


def test_table_marks_the_column_it_is_sorted_by():
    columns = [Column("Tên", head=True, sort="ten"), Column("Tiền", number=True, sort="tien")]
    html = text_of("phan/bang.html", table=Table("x", columns, rows=[Row(["Lành", 1])]))
    assert 'aria-sort="ascending"><a class="text-body text-nowrap" href="?xep=-ten">' in html
    assert 'href="?xep=tien"' in html


def test_empty_table_says_what_will_be_here():
    table = Table("x", [], empty="Chưa có phong trào nào năm 2023.")
    html = text_of("phan/bang.html", table=table)
    assert "Chưa có phong trào nào năm 2023." in html
    assert "<table" not in html


@pytest.mark.parametrize(("done", "refreshes"), [(7, True), (12, False)])
def test_long_work_refreshes_until_it_is_done(done, refreshes):
    context = {"title": "In", "done": done, "total": 12, "refresh_url": "/in/"}
    assert ('hx-get="/in/"' in text_of("phan/tien_trinh.html", **context)) is refreshes


def test_posted_action_is_a_form_with_token_and_once_key():
    action = Action("Ký", "/ky/", kind="son", post=True, once=True, name="so", value="6")
    html = text_of("phan/nut.html", action=action)
    assert '<form method="post" action="/ky/">' in html
    assert "csrfmiddlewaretoken" in html
    assert 'name="once_key"' in html
    assert 'type="submit" name="so" value="6"' in html


def test_task_row_has_reason_deadline_and_a_verb_of_its_own():
    task = Task(
        "Nhắc 2 thành viên", "9/11 đã xác nhận", "/nhac/", "Nhắc 2 người", date(2023, 1, 11)
    )
    html = text_of("phan/viec.html", tasks=[task], today=date(2023, 1, 10))
    assert "Còn 1 ngày, 11/01" in html
    assert 'href="/nhac/">Nhắc 2 người</a>' in html


def test_no_tasks_says_so():
    html = text_of("phan/viec.html", tasks=[], next_text="xem 10 bản giao ước, 16/01.")
    assert "Hôm nay không có việc. Việc tới: xem 10 bản giao ước, 16/01." in html
