"""Questions about articles."""

from django.db.models import Q, QuerySet

from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed
from thidua.common.vietnamese import fold
from thidua.cycles.models import Cycle
from thidua.publications.enums import ArticleState
from thidua.publications.models import Article


SHOWN = (ArticleState.PUBLISHED, ArticleState.WITHDRAWN)


def articles_visible_to(by: Actor) -> QuerySet[Article]:
    """Articles of the bodies at or above the actor's places, drafts included."""
    mine = Q() if by.is_system else Q(pk__in=[])
    for path in by.paths():
        mine |= Q(unit__path__startswith=path)
    return Article.objects.filter(mine).select_related("unit", "cycle", "conference")


def articles_of(cycle: Cycle, *, by: Actor) -> QuerySet[Article]:
    return articles_visible_to(by).filter(cycle=cycle).order_by("-changed_at", "-pk")


def get_article(pk: int, *, by: Actor) -> Article:
    found = articles_visible_to(by).filter(pk=pk).first()
    if found is None:
        raise NotAllowed
    return found


def news_public(text: str = "", *, unit_id: int | None = None) -> QuerySet[Article]:
    """Published articles, newest first; the words may stand in title or opening, marks or no marks."""
    articles = Article.objects.filter(state=ArticleState.PUBLISHED).select_related("unit")
    if unit_id is not None:
        articles = articles.filter(unit_id=unit_id)
    for word in fold(text).split():
        articles = articles.filter(folded_text__contains=word)
    return articles.order_by("-published_at", "-pk")


def article_public(year: int, slug: str) -> Article | None:
    """What stands at a public address: an article, or a withdrawn one with its note."""
    found = Article.objects.filter(year=year, slug=slug, state__in=SHOWN)
    return found.select_related("unit", "conference").first()
