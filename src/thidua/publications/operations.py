"""Everything that can be done to an article."""

from datetime import datetime
from typing import Any
from uuid import UUID

import nh3
from django.db import transaction
from django.utils import timezone

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.common.states import move
from thidua.common.vietnamese import fold
from thidua.conferences.models import Conference
from thidua.cycles.models import Cycle
from thidua.publications import permissions, policies, queries
from thidua.publications.enums import MOVES, ArticleState
from thidua.publications.models import Article


ATTRIBUTES = {"a": {"href"}}
SCHEMES = {"http", "https", "mailto"}


@transaction.atomic
def draft_article(
    *,
    cycle: Cycle,
    conference: Conference | None,
    title: str,
    lead: str,
    body: str,
    author: str = "",
    source: str = "",
    figures: dict[str, Any] | None = None,
    once_key: UUID | None = None,
    is_illustrative: bool = False,
    by: Actor,
    at: datetime,
) -> Article:
    """Begin an article. Its address is made from the title and kept once it is public.

    `figures` are those the text was written from, so that a later change can be told.
    """
    permissions.check_can_write(by, cycle.unit)
    known = Article.objects.filter(once_key=once_key).first() if once_key else None
    if known is not None:
        return _same(known, cycle)
    title = policies.check_words(title, what="đầu đề", field="title")
    if conference is not None and conference.cycle_id != cycle.pk:
        raise NotAllowed
    year = conference.held_on.year if conference is not None else timezone.localdate(at).year

    article = Article(
        unit=cycle.unit,
        cycle=cycle,
        conference=conference,
        year=year,
        slug=policies.address_of(title, taken=_taken(year)),
        author=author.strip(),
        source=source.strip(),
        figures=figures,
        once_key=once_key,
        is_illustrative=is_illustrative,
    )
    _write(article, title=title, lead=lead, body=body, by=by, at=at)
    article.save()
    book.record("article.drafted", article, by=by, at=at, unit_path=cycle.unit.path, title=title)
    return article


@transaction.atomic
def change_article(
    article: Article,
    *,
    version: int,
    title: str,
    lead: str,
    body: str,
    author: str,
    source: str,
    by: Actor,
    at: datetime,
) -> Article:
    """Change what is not public now. Raises Stale when somebody saved since `version` was read."""
    article = _locked(article, by=by)
    _check_version(article, version)
    if article.state == ArticleState.PUBLISHED:
        raise Refused("Bài đã đăng: sửa bằng đính chính, để người đọc thấy chỗ đã sửa.")

    _write(article, title=title, lead=lead, body=body, by=by, at=at)
    article.author, article.source = author.strip(), source.strip()
    if article.published_at is None:
        others = _taken(article.year) - {article.slug}
        article.slug = policies.address_of(article.title, taken=others)
    article.version += 1
    article.save()
    book.record("article.changed", article, by=by, at=at, unit_path=article.unit.path)
    return article


@transaction.atomic
def publish_article(
    article: Article, *, figures: dict[str, Any], by: Actor, at: datetime
) -> Article:
    """Make an article public with the figures as they stand now; putting one back keeps its day."""
    article = _locked(article, by=by)
    policies.check_ready(
        title=article.title,
        lead=article.lead,
        body=article.body,
        is_event_held=queries.is_event_held(article),
    )
    move(article, ArticleState.PUBLISHED, along=MOVES)

    article.figures = figures
    article.published_at = article.published_at or at
    article.withdrawn_note = ""
    article.version += 1
    article.save()
    book.record(
        "article.published",
        article,
        by=by,
        at=at,
        unit_path=article.unit.path,
        address=f"{article.year}/{article.slug}",
    )
    return article


@transaction.atomic
def correct_article(
    article: Article,
    *,
    version: int,
    title: str,
    lead: str,
    body: str,
    correction: str,
    figures: dict[str, Any],
    by: Actor,
    at: datetime,
) -> Article:
    """Change a public article and tell the reader what was changed. The address stays."""
    article = _locked(article, by=by)
    _check_version(article, version)
    if article.state != ArticleState.PUBLISHED:
        raise Refused("Chỉ đính chính bài đang đăng.")
    correction = policies.check_words(correction, what="nội dung đính chính", field="correction")

    _write(article, title=title, lead=lead, body=body, by=by, at=at)
    policies.check_ready(title=article.title, lead=article.lead, body=article.body)
    article.correction, article.corrected_at, article.figures = correction, at, figures
    article.version += 1
    article.save()
    book.record(
        "article.corrected",
        article,
        by=by,
        at=at,
        unit_path=article.unit.path,
        correction=correction,
    )
    return article


@transaction.atomic
def withdraw_article(article: Article, *, note: str, by: Actor, at: datetime) -> Article:
    """Take the text of an article down; the address stays and says why."""
    article = _locked(article, by=by)
    note = policies.check_words(note, what="lý do gỡ bài", field="note")
    move(article, ArticleState.WITHDRAWN, along=MOVES)

    article.withdrawn_note = note
    article.version += 1
    article.save()
    book.record("article.withdrawn", article, by=by, at=at, unit_path=article.unit.path, note=note)
    return article


def _write(article: Article, *, title: str, lead: str, body: str, by: Actor, at: datetime) -> None:
    article.title = policies.check_words(title, what="đầu đề", field="title")
    article.lead = " ".join(lead.split())
    article.body = nh3.clean(
        policies.as_html(body),
        tags=policies.TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
    )
    article.folded_text = fold(f"{article.title} {article.lead}")
    article.changed_at, article.changed_by = at, by.name


def _taken(year: int) -> set[str]:
    return set(Article.objects.filter(year=year).values_list("slug", flat=True))


def _locked(article: Article, *, by: Actor) -> Article:
    """The article as it stands, for one who writes for its body."""
    rows = Article.objects.select_for_update(of=("self",))
    article = rows.select_related("unit", "cycle", "conference").get(pk=article.pk)
    permissions.check_can_write(by, article.unit)
    return article


def _same(known: Article, cycle: Cycle) -> Article:
    """What was sent before under the same key; a key made up by somebody else opens nothing."""
    if known.cycle_id != cycle.pk:
        raise NotAllowed
    return known


def _check_version(article: Article, version: int) -> None:
    if article.version != version:
        raise Stale(
            {
                "title": article.title,
                "lead": article.lead,
                "body": policies.as_typed(article.body),
                "author": article.author,
                "source": article.source,
                "version": str(article.version),
            },
            who=article.changed_by,
            at=f"{timezone.localtime(article.changed_at):%H:%M, %d/%m/%Y}",
        )
