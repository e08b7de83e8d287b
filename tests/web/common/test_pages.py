"""The page recipe: whole page or part, pages of fifty, the frame around it."""

import re

import pytest


pytestmark = pytest.mark.django_db


def test_page_is_whole_for_a_browser(site):
    answer = site.get("/van-phong/2022/")
    assert answer.status_code == 200
    html = answer.content.decode()
    assert html.startswith("<!DOCTYPE html>")
    assert '<div id="list">' in html
    assert "<title>Trang nhỏ · UBND xã Hàm Liêm</title>" in html
    assert answer.headers["Vary"].find("HX-Request") >= 0


def test_page_is_only_the_part_for_htmx(site):
    html = site.get("/van-phong/2022/", HTTP_HX_REQUEST="true").content.decode()
    assert html.strip().startswith('<div id="list">')
    assert "<!DOCTYPE" not in html
    assert 'id="tin" role="status" hx-swap-oob="true"' in html


def test_page_is_whole_when_htmx_restores_its_history(site):
    headers = {"HTTP_HX_REQUEST": "true", "HTTP_HX_HISTORY_RESTORE_REQUEST": "true"}
    assert site.get("/van-phong/2022/", **headers).content.startswith(b"<!DOCTYPE html>")


def test_menu_shows_only_pages_that_exist_and_marks_the_current_one(site):
    html = site.get("/van-phong/2022/viec/").content.decode()
    menu = html[html.index('<nav class="ben"') : html.index("</nav>")]
    assert re.findall(r'a href="([^"]+)"', menu) == ["/van-phong/2022/", "/van-phong/2022/viec/"]
    assert '<a href="/van-phong/2022/viec/" aria-current="page">' in menu


def test_menu_counts_what_waits(site):
    html = site.get("/van-phong/2022/").content.decode()
    assert '<span class="dem dem-gap">5<span class="visually-hidden"> việc</span></span>' in html


def test_year_switch_keeps_the_page(site):
    html = site.get("/van-phong/2022/").content.decode()
    assert '<a href="/van-phong/2023/">Năm 2023</a>' in html
    assert '<a href="/van-phong/2022/" aria-current="true">Năm 2022</a>' in html


def test_list_has_fifty_rows_a_page_and_keeps_the_query(site):
    html = site.get("/van-phong/2022/viec/?xep=-so&trang=2").content.decode()
    numbers = [int(n) for n in re.findall(r'<th scope="row"[^>]*>\s*(\d+)\s*</th>', html)]
    assert numbers == list(range(51, 101))
    assert "51–100 trong 120" in html
    assert 'href="?xep=-so&amp;trang=3"' in html


def test_list_page_out_of_range_gives_the_last(site):
    html = site.get("/van-phong/2022/viec/?trang=99").content.decode()
    assert "101–120 trong 120" in html


def test_list_says_how_it_is_sorted(site):
    html = site.get("/van-phong/2022/viec/?xep=-so&trang=2").content.decode()
    assert 'aria-sort="descending"' in html
    assert 'href="?xep=so"' in html  # the other way round, first page


def test_theme_follows_the_choice_of_the_person(site):
    site.cookies["giao_dien"] = "dark"
    assert b'data-bs-theme="dark"' in site.get("/van-phong/2022/").content
