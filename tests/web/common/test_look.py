"""The reader's own choice of theme and type."""

import pytest


pytestmark = pytest.mark.django_db


def test_choice_is_kept_in_cookies_and_shown_on_the_next_page(site):
    answer = site.post("/giao-dien/", {"theme": "dark", "size": "lon"}, follow=True)
    html = answer.content.decode()
    assert 'data-bs-theme="dark" data-co-chu="lon"' in html
    assert "Đã đổi giao diện trên máy này." in html


def test_empty_choice_goes_back_to_what_the_machine_says(site):
    site.post("/giao-dien/", {"theme": "dark", "size": "lon"})
    site.post("/giao-dien/", {"theme": "may", "size": "thuong"})
    html = site.get("/giao-dien/").content.decode()
    assert 'data-bs-theme="light">' in html
    dark = site.get("/giao-dien/", headers={"sec-ch-prefers-color-scheme": "dark"})
    assert b'data-bs-theme="dark"' in dark.content
    assert "Sec-CH-Prefers-Color-Scheme" in dark.headers["Vary"]
    assert dark.headers["Accept-CH"] == "Sec-CH-Prefers-Color-Scheme"


def test_unknown_theme_is_refused_and_never_printed(site):
    site.cookies["giao_dien"] = '"><script>'
    html = site.get("/giao-dien/").content.decode()
    assert 'data-bs-theme="light"' in html
    assert site.post("/giao-dien/", {"theme": "hong"}).status_code == 422
