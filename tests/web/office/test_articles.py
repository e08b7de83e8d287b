from uuid import uuid4

import pytest
from django.test import Client

from tests.factories.accounts import client_of, make_account
from tests.factories.awards import make_issued
from tests.factories.conferences import make_act, make_conference, make_held, make_photo
from tests.factories.cycles import make_cycle
from tests.factories.indicators import make_ham_liem
from tests.factories.organisations import Commune, make_commune
from tests.factories.publications import make_article, make_published
from tests.web.counting import queries_of
from thidua.common.actors import Role
from thidua.conferences.enums import ActKind
from thidua.cycles.models import Cycle
from thidua.publications.enums import ArticleState
from thidua.publications.models import Article


pytestmark = pytest.mark.django_db

URL = "/van-phong/2022/bai-dang/"
WORDS = {"title": "Đầu đề", "lead": "Mở.", "body": "Lời.", "author": "", "source": "VP"}


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


@pytest.fixture
def officer(commune: Commune) -> Client:
    return client_of(make_account("can.bo", Role.OFFICER, unit=commune.unit))


def one(article: Article, *words: str) -> str:
    return "/".join([f"{URL}{article.pk}", *words, ""])


def reading(article: Article) -> list[str]:
    return [URL, one(article), one(article, "xem-truoc")]


def writing(article: Article) -> list[str]:
    words = ("sua", "dinh-chinh", "go")
    return [f"{URL}soan/", *(one(article, word) for word in words)]


def test_officer_opens_every_page_and_form(officer: Client, cycle: Cycle) -> None:
    article = make_published(cycle, conference=make_held(cycle))

    for url in [*reading(article), *writing(article)]:
        assert officer.get(url).status_code == 200, url


def test_chair_reads_and_is_told_who_writes(commune: Commune, cycle: Cycle) -> None:
    chair = client_of(make_account("chu.tich", Role.CHAIR, unit=commune.unit))
    article = make_published(cycle)

    for url in reading(article):
        assert chair.get(url).status_code == 200, url
    for url in writing(article):
        assert chair.get(url).status_code == 403, url
    assert chair.post(one(article, "dang")).status_code == 403


@pytest.mark.parametrize("role", [Role.UNIT_HEAD, Role.COUNCIL_MEMBER, Role.ADMINISTRATOR])
def test_other_roles_find_nothing(commune: Commune, cycle: Cycle, role: Role) -> None:
    client = client_of(make_account("nguoi.khac", role, unit=commune.unit))
    article = make_article(cycle)

    for url in [*reading(article), *writing(article)]:
        assert client.get(url).status_code == 404, url


def test_officer_of_another_commune_finds_nothing(cycle: Cycle) -> None:
    other = make_commune("UBND xã Khác")
    make_cycle(other)
    client = client_of(make_account("xa.khac", Role.OFFICER, unit=other.unit))
    article = make_article(cycle)

    for url in [*reading(article)[1:], *writing(article)[1:]]:
        assert client.get(url).status_code == 404, url
    assert client.post(one(article, "dang")).status_code == 404


def test_strangers_are_asked_to_sign_in(client: Client, cycle: Cycle) -> None:
    assert client.get(URL).status_code == 302


def test_list_of_three_asks_no_more_queries_than_of_one(officer: Client, cycle: Cycle) -> None:
    make_article(cycle)
    make_conference(cycle)
    of_one = queries_of(officer, URL)

    for _ in range(2):
        make_article(cycle)
        make_conference(cycle)

    assert queries_of(officer, URL) == of_one


def test_list_finds_titles_without_marks_and_by_state(officer: Client, cycle: Cycle) -> None:
    make_article(cycle, title="Dọn đường làng")
    make_published(cycle, title="Ký giao ước")

    by_words = officer.get(URL, {"tim": "duong lang"}).content.decode()
    by_state = officer.get(URL, {"trang_thai": "da_dang"}).content.decode()

    assert "Dọn đường làng" in by_words
    assert "Ký giao ước" not in by_words
    assert "Dọn đường làng" not in by_state
    assert "Ký giao ước" in by_state


def test_article_is_drafted_from_the_conference_once(officer: Client, cycle: Cycle) -> None:
    make_ham_liem(cycle)
    conference = make_held(cycle)
    make_act(conference, ActKind.AWARDS, text="Trao giấy khen", decision=make_issued(cycle))
    key = str(uuid4())

    for _ in range(2):
        answer = officer.post(
            f"/van-phong/2022/hoi-nghi/{conference.pk}/soan-bai/", {"once_key": key}
        )

    article = Article.objects.get()
    assert answer["Location"] == one(article, "sua")
    assert "01 tập thể và 02 cá nhân" in article.body
    assert article.figures["indicators"][0]["claim"]["met"] == 10


def test_blank_article_is_written_by_hand(officer: Client, cycle: Cycle) -> None:
    officer.post(f"{URL}soan/", WORDS)

    article = Article.objects.get()
    assert (article.title, article.body, article.source) == ("Đầu đề", "<p>Lời.</p>", "VP")


def test_text_comes_back_to_the_form_as_it_was_typed(officer: Client, cycle: Cycle) -> None:
    article = make_article(cycle, body="Một đoạn.\n\n<h2>Mục</h2>\n\nHai đoạn.")

    page = officer.get(one(article, "sua")).content.decode()

    assert "Một đoạn.\n\n&lt;h2&gt;Mục&lt;/h2&gt;\n\nHai đoạn.</textarea>" in page


def test_stale_change_shows_both_versions(officer: Client, cycle: Cycle) -> None:
    article = make_article(cycle)
    officer.post(one(article, "sua"), WORDS | {"lead": "Của người trước", "version": 1})

    answer = officer.post(one(article, "sua"), WORDS | {"lead": "Của tôi", "version": 1})
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "Của người trước" in page
    assert "Của tôi" in page


def test_title_left_out_keeps_the_text(officer: Client, cycle: Cycle) -> None:
    answer = officer.post(f"{URL}soan/", WORDS | {"title": " ", "body": "Lời đã gõ"})
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "Điền đầu đề." in page
    assert "Lời đã gõ" in page


def test_closed_button_says_what_the_article_lacks(officer: Client, cycle: Cycle) -> None:
    article = make_article(cycle, conference=make_conference(cycle), lead="")

    page = officer.get(one(article)).content.decode()

    assert "Mở được khi xong 2 điều kiện còn lại." in page
    assert officer.post(one(article, "dang")).status_code == 409


def test_publishing_freezes_the_figures_of_that_minute(officer: Client, cycle: Cycle) -> None:
    conference = make_held(cycle)
    article = make_article(cycle, conference=conference, figures={"indicators": []})
    make_ham_liem(cycle)
    assert "Đổi ở: bảng chỉ tiêu" in officer.get(one(article)).content.decode()

    officer.post(one(article, "dang"))

    article.refresh_from_db()
    assert article.state == ArticleState.PUBLISHED
    assert len(article.figures["indicators"][0]["rows"]) == 12


def test_double_click_on_publish_publishes_once(officer: Client, cycle: Cycle) -> None:
    article = make_article(cycle)

    answers = [officer.post(one(article, "dang")).status_code for _ in range(2)]

    assert answers == [302, 409]


def test_correction_is_told_and_keeps_the_frozen_figures(officer: Client, cycle: Cycle) -> None:
    article = make_published(cycle, conference=make_held(cycle), figures={"awards": []})
    make_ham_liem(cycle)
    words = {"title": article.title, "lead": "Mở.", "body": "Lời.", "version": article.version}

    officer.post(one(article, "dinh-chinh"), words | {"correction": "Sửa ngày họp."})

    article.refresh_from_db()
    assert (article.correction, article.figures) == ("Sửa ngày họp.", {"awards": []})


def test_correction_may_take_the_figures_of_now(officer: Client, cycle: Cycle) -> None:
    article = make_published(cycle, conference=make_held(cycle), figures={"awards": []})
    make_ham_liem(cycle)
    words = {"title": article.title, "lead": "Mở.", "body": "Lời.", "version": article.version}

    officer.post(one(article, "dinh-chinh"), words | {"correction": "Số mới.", "new_figures": "on"})

    article.refresh_from_db()
    assert len(article.figures["indicators"]) == 1


def test_withdrawal_asks_for_a_reason(officer: Client, cycle: Cycle) -> None:
    article = make_published(cycle)

    assert officer.post(one(article, "go"), {"note": ""}).status_code == 422
    officer.post(one(article, "go"), {"note": "Nhầm ảnh."})

    article.refresh_from_db()
    assert (article.state, article.withdrawn_note) == (ArticleState.WITHDRAWN, "Nhầm ảnh.")


def test_preview_shows_what_readers_will_see_and_is_not_public(
    officer: Client, client: Client, cycle: Cycle
) -> None:
    conference = make_held(cycle)
    make_photo(conference, caption="Trong hội trường")
    article = make_article(cycle, conference=conference, body="[ảnh 1]")

    page = officer.get(one(article, "xem-truoc")).content.decode()

    assert "Bản xem trước." in page
    assert "Ảnh 1. Trong hội trường" in page
    assert client.get(f"/tin/2023/{article.slug}").status_code == 404
