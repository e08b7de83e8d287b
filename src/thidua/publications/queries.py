"""Questions about articles."""

from collections.abc import Hashable

from django.db.models import Count, Max, Q, QuerySet, Sum

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.common.vietnamese import fold
from thidua.conferences.enums import ConferenceState
from thidua.conferences.models import Photo
from thidua.cycles.models import Cycle
from thidua.organisations.models import Unit
from thidua.publications.enums import ArticleState
from thidua.publications.models import Article


READERS = (Role.OFFICER, Role.CHAIR)
SHOWN = (ArticleState.PUBLISHED, ArticleState.WITHDRAWN)


def articles_visible_to(by: Actor) -> QuerySet[Article]:
    """Articles of the bodies the actor works for, drafts included."""
    mine = Q(pk__isnull=False) if by.is_system else Q(pk__in=[])
    for path in by.paths(*READERS):
        mine |= Q(unit__path__startswith=path)
    return Article.objects.filter(mine).select_related("unit", "cycle", "conference")


def articles_of(cycle: Cycle, *, by: Actor, text: str = "", state: str = "") -> QuerySet[Article]:
    """The articles of a year, the last changed first; narrowed by words, marks or no marks."""
    articles = articles_visible_to(by).filter(cycle=cycle)
    for word in fold(text).split():
        articles = articles.filter(folded_text__contains=word)
    if state:
        articles = articles.filter(state=state)
    return articles.order_by("-changed_at", "-pk")


def get_article(cycle: Cycle, pk: int, *, by: Actor) -> Article:
    """An article of the year. Raises NotAllowed (404) when it is not yours or of another year."""
    found = articles_visible_to(by).filter(pk=pk, cycle=cycle).first()
    if found is None:
        raise NotAllowed
    return found


def is_event_held(article: Article) -> bool:
    """Whether what the article tells of took place; an article without a conference may stand."""
    conference = article.conference
    return conference is None or conference.state == ConferenceState.HELD


def news_public(text: str = "", *, unit_id: int | None = None) -> QuerySet[Article]:
    """Published articles, newest first, whose title and opening hold the words, marks or not."""
    articles = Article.objects.filter(state=ArticleState.PUBLISHED).select_related("unit")
    if unit_id is not None:
        articles = articles.filter(unit_id=unit_id)
    for word in fold(text).split():
        articles = articles.filter(folded_text__contains=word)
    return articles.order_by("-published_at", "-pk")


def bodies_with_news_public() -> QuerySet[Unit]:
    """Bodies that have published something, by name."""
    published = Article.objects.filter(state=ArticleState.PUBLISHED)
    return Unit.objects.filter(pk__in=published.values("unit")).order_by("folded_name", "pk")


def article_public(year: int, slug: str) -> Article | None:
    """What stands at a public address: an article, or a withdrawn one with its note."""
    found = Article.objects.filter(year=year, slug=slug, state__in=SHOWN)
    return found.select_related("unit", "conference").first()


def stamp_of_news_public() -> tuple[Hashable, ...]:
    """Changes whenever any article does: each act raises a version, and none is removed."""
    counted = Article.objects.aggregate(
        Count("pk"), Sum("version"), Max("changed_at"), Max("published_at")
    )
    return tuple(counted.values())


def stamp_of_article_public(year: int, slug: str) -> tuple[Hashable, ...] | None:
    """What an article's page is made of, without loading it; None where there is none."""
    found = Article.objects.filter(year=year, slug=slug, state__in=SHOWN)
    columns = ("conference_id", "pk", "version", "changed_at", "published_at", "unit__name")
    stamp = found.values_list(*columns).first()
    if stamp is None:
        return None
    photos = Photo.objects.filter(conference_id=stamp[0]).order_by("position")
    return (*stamp, *photos.values_list("pk", "caption", "alt", "is_illustrative"))


def photo_public(pk: int) -> Photo | None:
    """A photograph that a published article shows."""
    shown = Article.objects.filter(state=ArticleState.PUBLISHED, conference__isnull=False)
    photos = Photo.objects.filter(pk=pk, conference__in=shown.values("conference"))
    return photos.select_related("file").first()
