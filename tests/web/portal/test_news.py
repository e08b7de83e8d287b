from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from tests.factories.accounts import client_of, make_account
from tests.factories.awards import make_issued
from tests.factories.conferences import make_act, make_held, make_photo
from tests.factories.cycles import make_cycle
from tests.factories.indicators import make_ham_liem
from tests.factories.organisations import make_commune
from tests.factories.publications import make_article, make_published
from tests.web.counting import queries_of
from thidua.common.actors import SYSTEM, Role
from thidua.conferences import operations as conferences
from thidua.conferences.enums import ActKind
from thidua.organisations.operations import rename_unit
from thidua.publications import operations
from thidua.publications.models import Article
from thidua.reports.article_figures import article_figures


pytestmark = pytest.mark.django_db
AT = datetime(2023, 1, 18, 2, 0, tzinfo=UTC)
POISON = "<script>alert(1)</script>"


def address(article: Article) -> str:
    return f"/tin/{article.year}/{article.slug}"


def whole_article() -> Article:
    """Published, with indicators, awards and two photographs."""
    cycle = make_cycle(make_commune("UBND xã Thử Nghiệm"))
    make_ham_liem(cycle)
    conference = make_held(cycle)
    make_act(conference, ActKind.AWARDS, text="Trao", decision=make_issued(cycle))
    make_photo(conference, caption="Trong hội trường")
    make_photo(conference, caption="Trao giấy khen")
    return make_published(
        cycle,
        conference=conference,
        body="Lời đầu.\n\n[bảng chỉ tiêu]\n\nLời cuối.\n\n[ảnh 2]",
        figures=article_figures(conference, by=SYSTEM, at=AT),
        source="Văn phòng UBND xã",
    )


def test_home_says_when_there_is_no_news(client: Client) -> None:
    assert "Chưa có tin nào được đăng." in client.get("/").content.decode()


def test_home_lists_published_articles_newest_first(client: Client) -> None:
    cycle = make_cycle(make_commune())
    make_published(cycle, title="Tin thứ nhất")
    make_published(cycle, title="Tin thứ hai")
    make_article(cycle, title="Còn là dự thảo")

    page = client.get("/").content.decode()

    assert page.index("Tin thứ hai") < page.index("Tin thứ nhất")
    assert "Còn là dự thảo" not in page


def test_home_finds_without_marks_and_by_commune(client: Client) -> None:
    first, second = make_commune("UBND xã Một"), make_commune("UBND xã Hai")
    make_published(make_cycle(first), title="Ký giao ước")
    make_published(make_cycle(second), title="Dọn đường")

    by_words = client.get("/", {"tim": "giao uoc"}).content.decode()
    by_place = client.get("/", {"xa": second.unit.pk}).content.decode()

    assert "Ký giao ước" in by_words
    assert "Dọn đường" not in by_words
    assert "Dọn đường" in by_place
    assert "Ký giao ước" not in by_place
    assert "Không có tin nào khớp." in client.get("/", {"tim": "xyz"}).content.decode()


def test_home_has_twenty_articles_a_page(client: Client) -> None:
    cycle = make_cycle(make_commune())
    for number in range(21):
        make_published(cycle, title=f"Tin {number:02}")

    first = client.get("/").content.decode()
    second = client.get("/", {"trang": 2}).content.decode()

    assert (first.count("<article"), second.count("<article")) == (20, 1)


@pytest.mark.parametrize("count", [1, 3])
def test_home_asks_the_same_number_of_queries(client: Client, count: int) -> None:
    cycle = make_cycle(make_commune())
    for number in range(count):
        make_published(cycle, title=f"Tin {number}")

    assert queries_of(client, "/") == 1  # kept as rendered
    assert queries_of(client, "/?tim=tin") == 3


def test_article_shows_its_frozen_figures_in_their_places(client: Client) -> None:
    article = whole_article()

    page = client.get(address(article)).content.decode()

    places = [page.index(words) for words in ("Lời đầu.", "Thu ngân sách", "Lời cuối.", "Ảnh 2.")]
    assert places == sorted(places)
    assert page.index("Ảnh 2. Trao giấy khen") < page.index("Ảnh 1. Trong hội trường")
    assert "984 triệu đồng" in page
    assert "đạt và vượt 10/11 chỉ tiêu" in page
    assert "Thứ Tư, 18/01/2023 · Nguồn: Văn phòng UBND xã · đọc 1 phút" in page


def test_article_counts_awards_and_leads_to_their_list(client: Client) -> None:
    article = whole_article()

    page = client.get(address(article)).content.decode()

    assert '<strong class="fs-5">01</strong> tập thể' in page
    assert '<strong class="fs-5">02</strong> cá nhân' in page
    assert "Quyết định 01/QĐ-UBND ngày 12/01/2023" in page
    assert f'href="/nguoi-duoc-khen/?xa={article.unit_id}&amp;nam=2022"' in page


def test_table_stacks_on_a_phone_and_keeps_its_roles(client: Client) -> None:
    page = client.get(address(whole_article())).content.decode()

    assert 'class="table table-hover align-middle gon xep" role="table"' in page


def test_portal_pages_load_no_script(client: Client) -> None:
    article = whole_article()

    for url in ("/", address(article)):
        assert "<script" not in client.get(url).content.decode(), url


@pytest.mark.parametrize("photos", [1, 3])
def test_article_asks_the_same_number_of_queries(client: Client, photos: int) -> None:
    cycle = make_cycle(make_commune())
    conference = make_held(cycle)
    for _ in range(photos):
        make_photo(conference)

    assert queries_of(client, address(make_published(cycle, conference=conference))) == 2


def test_article_is_shown_as_it_stands_after_every_change(client: Client) -> None:
    article = whole_article()
    client.get(address(article))
    photo = article.conference.photos.first()

    conferences.change_photo(photo, caption="Đúng chú thích", alt="Ảnh", by=SYSTEM, at=AT)
    rename_unit(article.unit, name="UBND xã Tên Mới", from_on=AT.date(), by=SYSTEM, at=AT)

    page = client.get(address(article)).content.decode()
    assert "Đúng chú thích" in page
    assert "UBND xã Tên Mới" in page
    operations.withdraw_article(article, note="Nhầm ảnh.", by=SYSTEM, at=AT)
    assert "Lý do: Nhầm ảnh." in client.get(address(article)).content.decode()


def test_home_shows_a_new_article_at_once(client: Client) -> None:
    cycle = make_cycle(make_commune())
    make_published(cycle, title="Tin đầu")
    client.get("/")

    make_published(cycle, title="Tin sau")

    assert "Tin sau" in client.get("/").content.decode()


def test_page_of_somebody_signed_in_is_kept_for_nobody(client: Client) -> None:
    commune = make_commune()
    article = make_published(make_cycle(commune))
    signed_in = client_of(make_account("can.bo", Role.OFFICER, unit=commune.unit))

    assert "can.bo" in signed_in.get(address(article)).content.decode()
    assert "can.bo" not in client.get(address(article)).content.decode()
    assert "can.bo" in signed_in.get(address(article)).content.decode()


def test_reader_who_chose_a_dark_page_gets_one(client: Client) -> None:
    article = make_published(make_cycle(make_commune()))
    client.get(address(article))

    client.cookies["giao_dien"] = "dark"

    assert 'data-bs-theme="dark"' in client.get(address(article)).content.decode()


def test_draft_and_unknown_addresses_are_not_found(client: Client) -> None:
    draft = make_article(make_cycle(make_commune()))

    assert client.get(address(draft)).status_code == 404
    assert client.get("/tin/2023/khong-co").status_code == 404


def test_correction_is_told_at_the_top(client: Client) -> None:
    article = make_published(make_cycle(make_commune()))
    operations.correct_article(
        article, version=article.version, title=article.title, lead="Mở.", body="Lời.",
        correction="Ngày họp là 17/01.", figures={}, by=SYSTEM, at=AT,
    )  # fmt: skip

    page = client.get(address(article)).content.decode()

    assert "Đính chính 18/01/2023" in page
    assert page.index("Ngày họp là 17/01.") < page.index("Lời.")


def test_withdrawn_article_keeps_its_address_and_says_why(client: Client) -> None:
    article = make_published(make_cycle(make_commune()), body="Lời đã gỡ.")
    operations.withdraw_article(article, note="Nhầm ảnh.", by=SYSTEM, at=AT)

    answer = client.get(address(article))
    page = answer.content.decode()

    assert answer.status_code == 200
    assert "Lý do: Nhầm ảnh." in page
    assert "noindex" in page
    assert "Lời đã gỡ." not in page
    assert article.title not in page
    assert article.title not in client.get("/").content.decode()


def test_photo_of_a_published_article_is_sent_as_a_picture(client: Client) -> None:
    article = whole_article()
    photo = article.conference.photos.first()

    answer = client.get(f"/tin/anh/{photo.pk}.jpg")

    assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")
    assert answer["Cache-Control"].startswith("public")
    assert b"".join(answer.streaming_content).startswith(b"\xff\xd8\xff")


def test_photo_of_no_public_article_is_not_found(client: Client) -> None:
    photo = make_photo(make_held(make_cycle(make_commune())))

    assert client.get(f"/tin/anh/{photo.pk}.jpg").status_code == 404


def test_figures_of_an_article_are_open_data(client: Client) -> None:
    article = whole_article()

    answer = client.get(f"{address(article)}.csv")
    lines = b"".join(answer.streaming_content).decode().splitlines()

    assert len(lines) == 13
    assert '"984 triệu đồng"' in lines[3] or "984 triệu đồng" in lines[3]
    assert client.get("/tin/2023/khong-co.csv").status_code == 404


def test_feed_and_sitemap_list_permanent_addresses(client: Client) -> None:
    article = make_published(make_cycle(make_commune()), title="Tin & <b>việc</b>")
    make_article(article.cycle, title="Dự thảo")

    feed = client.get("/tin.atom").content
    sitemap = client.get("/sitemap.xml").content

    titles = [node.text for node in ET.fromstring(feed).iter("{http://www.w3.org/2005/Atom}title")]  # noqa: S314 -- our own answer
    assert titles == ["Tin thi đua, khen thưởng", "Tin & <b>việc</b>"]
    assert f"http://testserver{address(article)}" in feed.decode()
    assert sitemap.decode().count("<loc>") == 1
    assert f"<loc>http://testserver{address(article)}</loc>" in sitemap.decode()


def test_poisoned_title_opening_and_caption_are_only_words(client: Client) -> None:
    cycle = make_cycle(make_commune())
    conference = make_held(cycle)
    make_photo(conference, caption=f'"{POISON}')
    article = make_published(
        cycle,
        conference=conference,
        title=f"Tin {POISON}",
        lead=f'"{POISON}',
        body=f"Lời {POISON} cuối",
        author=POISON,
        source=POISON,
    )

    for url in ("/", address(article), "/tin.atom"):
        page = client.get(url).content.decode()
        assert POISON not in page, url
    assert "Lời  cuối" in client.get(address(article)).content.decode()
