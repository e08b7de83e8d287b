"""Refusals and failures as pages."""

import pytest


pytestmark = pytest.mark.django_db


def test_refusal_is_a_page_with_sentence_article_and_way_back(site):
    answer = site.post("/tu-choi/", HTTP_REFERER="http://testserver/mau/?q=1")
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Ngày ký phải từ 05/01/2023 trở đi." in html
    assert "Căn cứ: Luật Thi đua, khen thưởng 06/2022/QH15, Điều 83 khoản 1" in html
    assert 'href="http://testserver/mau/?q=1"' in html


def test_refusal_sends_nobody_to_a_foreign_site(site):
    html = site.post("/tu-choi/", HTTP_REFERER="https://example.org/").content.decode()
    assert "example.org" not in html


def test_refusal_of_a_part_goes_into_the_message_bar(site):
    answer = site.post("/tu-choi/", HTTP_HX_REQUEST="true")
    assert answer.status_code == 409
    assert answer.headers["HX-Retarget"] == "#tin"
    assert b"<!DOCTYPE" not in answer.content
    assert "Ngày ký phải từ" in answer.content.decode()


def test_what_is_not_yours_does_not_exist(site):
    answer = site.get("/khong-phai/")
    unknown = site.get("/khong-co-trang-nay/")
    assert answer.status_code == unknown.status_code == 404
    assert answer.content == unknown.content


def test_no_right_says_who_has_it(site):
    answer = site.get("/nguoi-khac/")
    assert answer.status_code == 403
    assert "Chỉ Chủ tịch ký được. Trình ông Nguyễn Quang Minh." in answer.content.decode()


def test_stale_edit_shows_both_versions_and_escapes_them(site):
    answer = site.post("/hai-nguoi/", {"name": "<b>Phan Thị Mặn</b>"})
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "&lt;b&gt;Phan Thị Mặn&lt;/b&gt;" in html
    assert "Phan Thị Mận" in html
    assert "Võ Thị Thu lưu trước lúc 10:02" in html


def test_fault_of_the_program_is_a_vietnamese_page(site):
    site.raise_request_exception = False
    answer = site.get("/hong/")
    assert answer.status_code == 500
    assert "Máy chủ đang gặp trục trặc" in answer.content.decode()


def test_expired_form_is_a_vietnamese_page(site):
    site.handler.enforce_csrf_checks = True
    answer = site.post("/mau/", {"name": "x"})
    assert answer.status_code == 403
    assert "Biểu mẫu đã mở quá lâu" in answer.content.decode()
