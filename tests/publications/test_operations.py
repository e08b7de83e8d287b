from datetime import UTC, datetime
from uuid import uuid4

import pytest

from tests.factories.conferences import make_conference, make_held, make_photo
from tests.factories.cycles import make_cycle
from tests.factories.organisations import make_commune
from tests.factories.publications import WRITTEN_AT, make_article, make_published
from thidua.audit.models import Event
from thidua.common.actors import SYSTEM, Role
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.publications import operations, queries
from thidua.publications.enums import ArticleState
from thidua.publications.models import Article


pytestmark = pytest.mark.django_db
LATER = datetime(2023, 1, 20, 2, 0, tzinfo=UTC)


def change(article: Article, *, version: int, **words: str) -> Article:
    whole = {"title": "Đầu đề mới", "lead": "Mở.", "body": "Lời.", "author": "", "source": ""}
    return operations.change_article(
        article, version=version, **(whole | words), by=SYSTEM, at=LATER
    )


def correct(article: Article, *, version: int, correction: str = "Sửa một số.") -> Article:
    return operations.correct_article(
        article,
        version=version,
        title=article.title,
        lead=article.lead,
        body="Lời đúng.",
        correction=correction,
        figures={"awards": []},
        by=SYSTEM,
        at=LATER,
    )


def test_draft_takes_its_address_from_the_title_and_its_year_from_the_event() -> None:
    cycle = make_cycle(make_commune())

    article = make_article(cycle, conference=make_conference(cycle))

    assert (article.year, article.slug) == (2023, "xa-thu-khep-nam-thi-dua-2022")
    assert article.state == ArticleState.DRAFT
    assert Event.objects.latest("pk").action == "article.drafted"


def test_year_of_an_article_without_an_event_is_that_of_viet_nam() -> None:
    new_year_at_home = datetime(2022, 12, 31, 18, 0, tzinfo=UTC)  # 01:00, 1 January

    article = operations.draft_article(
        cycle=make_cycle(make_commune()),
        conference=None,
        title="Tin",
        lead="",
        body="",
        by=SYSTEM,
        at=new_year_at_home,
    )

    assert article.year == 2023


def test_two_articles_of_one_title_have_two_addresses() -> None:
    cycle = make_cycle(make_commune())

    assert make_article(cycle).slug != make_article(cycle).slug


def test_draft_sent_twice_makes_one() -> None:
    cycle, key = make_cycle(make_commune()), uuid4()

    assert make_article(cycle, once_key=key) == make_article(cycle, once_key=key)


def test_key_of_another_year_opens_nothing() -> None:
    commune, key = make_commune(), uuid4()
    make_article(make_cycle(commune), once_key=key)

    with pytest.raises(NotAllowed):
        make_article(make_cycle(commune, year=2023), once_key=key)


def test_draft_about_the_conference_of_another_year_is_refused() -> None:
    commune = make_commune()
    conference = make_conference(make_cycle(commune))

    with pytest.raises(NotAllowed):
        make_article(make_cycle(commune, year=2023), conference=conference)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<script>alert(1)</script>Lời", "<p>Lời</p>"),
        ('<p onclick="x()">Lời</p>', "<p>Lời</p>"),
        ('<a href="javascript:x()">Lời</a>', '<p><a rel="noopener noreferrer">Lời</a></p>'),
        ("<img src=x onerror=alert(1)>", "<p></p>"),
        ('<p style="color:red">Lời</p>', "<p>Lời</p>"),
    ],
)
def test_what_could_run_is_taken_out_of_the_text(typed: str, kept: str) -> None:
    article = make_article(make_cycle(make_commune()), body=typed)

    assert article.body == kept


def test_changed_draft_moves_its_address_and_raises_its_version() -> None:
    article = make_article(make_cycle(make_commune()))

    changed = change(article, version=1)

    assert (changed.slug, changed.version) == ("dau-de-moi", 2)


def test_change_with_an_old_version_shows_theirs_and_keeps_it() -> None:
    article = make_article(make_cycle(make_commune()))
    change(article, version=1, body="Của người trước")

    with pytest.raises(Stale) as stale:
        change(article, version=1, body="Của người sau")

    assert stale.value.theirs["body"] == "Của người trước"
    assert stale.value.at == "09:00, 20/01/2023"


def test_published_article_has_its_figures_frozen_and_keeps_its_address() -> None:
    article = make_published(make_cycle(make_commune()), figures={"awards": [1]})

    assert (article.state, article.figures) == (ArticleState.PUBLISHED, {"awards": [1]})
    assert article.published_at == WRITTEN_AT
    facts = Event.objects.get(action="article.published").facts
    assert facts["address"] == f"2023/{article.slug}"
    with pytest.raises(Refused, match="sửa bằng đính chính"):
        change(article, version=article.version)


def test_unwritten_article_is_not_published() -> None:
    article = make_article(make_cycle(make_commune()), body="")

    with pytest.raises(Refused, match="có nội dung"):
        operations.publish_article(article, figures={}, by=SYSTEM, at=LATER)


def test_article_about_a_conference_waits_until_it_was_held() -> None:
    cycle = make_cycle(make_commune())

    with pytest.raises(Refused, match="hội nghị trong bài đã tổ chức"):
        make_published(cycle, conference=make_conference(cycle))
    assert make_published(cycle, conference=make_held(cycle)).state == ArticleState.PUBLISHED


def test_correction_tells_the_reader_and_keeps_the_address() -> None:
    article = make_published(make_cycle(make_commune()))

    corrected = correct(article, version=article.version)

    assert (corrected.slug, corrected.body) == (article.slug, "<p>Lời đúng.</p>")
    assert (corrected.correction, corrected.corrected_at) == ("Sửa một số.", LATER)


def test_correction_without_a_word_to_the_reader_is_refused() -> None:
    article = make_published(make_cycle(make_commune()))

    with pytest.raises(Refused) as refusal:
        correct(article, version=article.version, correction=" ")

    assert refusal.value.field == "correction"


def test_draft_is_not_corrected() -> None:
    article = make_article(make_cycle(make_commune()))

    with pytest.raises(Refused, match="bài đang đăng"):
        correct(article, version=1)


def withdraw(article: Article, *, note: str = "Nhầm ảnh.") -> Article:
    return operations.withdraw_article(article, note=note, by=SYSTEM, at=LATER)


def test_withdrawn_article_may_be_changed_and_put_back_at_its_address_and_day() -> None:
    article = make_published(make_cycle(make_commune()))
    withdrawn = withdraw(article)
    changed = change(withdrawn, version=withdrawn.version)

    back = operations.publish_article(changed, figures={}, by=SYSTEM, at=LATER)

    assert (back.slug, back.published_at) == (article.slug, WRITTEN_AT)
    assert back.withdrawn_note == ""


def test_withdrawal_gives_its_reason() -> None:
    with pytest.raises(Refused, match="lý do gỡ bài"):
        withdraw(make_published(make_cycle(make_commune())), note=" ")


def test_others_than_the_officer_write_nothing() -> None:
    commune = make_commune()
    article = make_article(make_cycle(commune))

    for actor in (commune.chair, make_commune("UBND xã Khác").officer):
        with pytest.raises(NotAllowed):
            operations.publish_article(article, figures={}, by=actor, at=LATER)


def test_drafts_are_seen_by_the_office_alone() -> None:
    commune = make_commune()
    cycle = make_cycle(commune)
    article = make_article(cycle)

    assert queries.get_article(cycle, article.pk, by=commune.chair) == article
    for stranger in (
        make_commune("UBND xã Khác").officer,
        commune.actor(Role.UNIT_HEAD, unit=commune.villages[0]),
        commune.actor(Role.COUNCIL_MEMBER),
    ):
        with pytest.raises(NotAllowed):
            queries.get_article(cycle, article.pk, by=stranger)


def test_public_sees_published_and_withdrawn_articles_and_no_draft() -> None:
    cycle = make_cycle(make_commune())
    draft, shown = make_article(cycle), make_published(cycle, title="Tin đã đăng")

    assert list(queries.news_public()) == [shown]
    assert queries.article_public(draft.year, draft.slug) is None
    assert queries.article_public(shown.year, shown.slug) == shown
    withdraw(shown)
    assert list(queries.news_public()) == []
    assert queries.article_public(shown.year, shown.slug) == shown


def test_news_are_found_without_marks() -> None:
    found = make_published(make_cycle(make_commune()), title="Ký giao ước ở Hàm Liêm")

    assert list(queries.news_public("ham liem KY")) == [found]
    assert list(queries.news_public("mỹ quý")) == []


def test_photo_is_public_only_while_an_article_shows_it() -> None:
    cycle = make_cycle(make_commune())
    conference = make_held(cycle)
    photo = make_photo(conference)
    assert queries.photo_public(photo.pk) is None

    article = make_published(cycle, conference=conference)
    assert queries.photo_public(photo.pk) == photo

    withdraw(article)
    assert queries.photo_public(photo.pk) is None
