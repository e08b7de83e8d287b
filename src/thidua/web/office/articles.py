"""Articles of the year: list, draft from a conference, edit, look, publish, correct, withdraw."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thidua.conferences import queries as conferences
from thidua.publications import operations, permissions, policies, queries
from thidua.publications.enums import ArticleState
from thidua.reports.article import draft_from
from thidua.reports.article_figures import article_figures, changed_parts
from thidua.web.common.form_page import form_page
from thidua.web.common.once import sent_key
from thidua.web.common.pages import did, page, paginate
from thidua.web.common.parts import Action, Cell, Column, Condition, Crumb, Row, Table
from thidua.web.common.requests import Request
from thidua.web.office.desk import office
from thidua.web.office.forms.articles import (
    ArticleFilter,
    ArticleForm,
    CorrectionForm,
    WithdrawForm,
)
from thidua.web.portal.article_view import view_of


HERE = "Bài đăng"
LOOKS = {
    ArticleState.DRAFT: "thieu_du_lieu",
    ArticleState.PUBLISHED: "dat",
    ArticleState.WITHDRAWN: "chua_dat",
}


@require_safe
@office
def articles(request: Request, cycle) -> HttpResponse:
    filters = ArticleFilter(request.GET)
    found = queries.articles_of(
        cycle,
        by=request.actor,
        text=filters.wanted("tim") or "",
        state=filters.wanted("trang_thai") or "",
    )
    trang = paginate(found, request)
    writing = Action(
        "Soạn bài trống", reverse("office:new_article", args=[cycle.year]), icon="plus-lg"
    )
    may_write = permissions.can_write(request.actor, cycle.unit)
    return page(
        request,
        "office/articles/list.html",
        cycle=cycle,
        filters=filters,
        trang=trang,
        table=table_of(trang, year=cycle.year),
        conferences=conferences.conferences_of(cycle, by=request.actor) if may_write else [],
        actions=[writing] if may_write else [],
    )


def table_of(articles, *, year: int) -> Table:
    return Table(
        caption="Bài của năm, sửa gần nhất đứng trước",
        columns=[
            Column("Đầu đề", head=True),
            Column("Sửa lúc", short="Sửa"),
            Column("Người sửa", wide_only=True),
            Column("Trạng thái", last=True),
        ],
        rows=[
            Row(
                [
                    Cell(
                        row.title,
                        url=reverse("office:article", args=[year, row.pk]),
                        illustrative=row.is_illustrative,
                    ),
                    f"{timezone.localtime(row.changed_at):%H:%M, %d/%m/%Y}",
                    row.changed_by,
                    Cell(row.get_state_display(), answer=LOOKS[ArticleState(row.state)]),
                ]
            )
            for row in articles
        ],
        empty="Chưa có bài nào. Soạn bài từ hội nghị, hoặc bỏ lọc.",
        stack_on_phone=True,
    )


@require_POST
@office
def draft_article(request: Request, cycle, conference_id: int) -> HttpResponse:
    """An article written by the records of a conference, for the officer to go on with."""
    conference = conferences.get_conference(cycle, conference_id, by=request.actor)
    permissions.check_can_write(request.actor, cycle.unit)
    at = timezone.now()
    drafted = draft_from(conference, by=request.actor, at=at)
    article = operations.draft_article(
        cycle=cycle,
        conference=conference,
        title=drafted.title,
        lead=drafted.lead,
        body=drafted.body,
        figures=drafted.figures,
        once_key=sent_key(request),
        is_illustrative=conference.is_illustrative,
        by=request.actor,
        at=at,
    )
    did(request, "Đã soạn bài từ hội nghị. Đọc lại, sửa lời, rồi đăng.")
    return redirect("office:change_article", cycle.year, article.pk)


@require_http_methods(["GET", "POST"])
@office
def new_article(request: Request, cycle) -> HttpResponse:
    permissions.check_can_write(request.actor, cycle.unit)

    def do(form: ArticleForm) -> str:
        words = dict(form.cleaned_data)
        words.pop("version")
        article = operations.draft_article(
            cycle=cycle,
            conference=None,
            once_key=sent_key(request),
            by=request.actor,
            at=timezone.now(),
            **words,
        )
        return reverse("office:article", args=[cycle.year, article.pk])

    back = reverse("office:articles", args=[cycle.year])
    return form_page(
        request,
        ArticleForm.of(request),
        heading="Soạn bài",
        verb="Lưu bài",
        do=do,
        said="Đã lưu bài.",
        back=back,
        crumbs=[Crumb(HERE, back), Crumb("Soạn bài")],
    )


@require_safe
@office
def article(request: Request, cycle, article_id: int) -> HttpResponse:
    found = queries.get_article(cycle, article_id, by=request.actor)
    may_write = permissions.can_write(request.actor, found.unit)
    is_public = found.state == ArticleState.PUBLISHED
    here = [cycle.year, found.pk]
    publishing = Action(
        "Đăng lại bài" if found.published_at else "Đăng bài",
        reverse("office:publish_article", args=here),
        kind="son",
        post=True,
    )
    changed = [] if is_public else changed_since_drafted(found, by=request.actor)
    changes = (
        Action("Đính chính", reverse("office:correct_article", args=here), icon="pen")
        if is_public
        else Action("Sửa bài", reverse("office:change_article", args=here), icon="pen")
    )
    look = Action("Xem trước", reverse("office:preview_article", args=here), icon="eye")
    return page(
        request,
        "office/articles/article.html",
        cycle=cycle,
        article=found,
        look=LOOKS[ArticleState(found.state)],
        address=request.build_absolute_uri(address_of(found)),
        may_write=may_write,
        is_public=is_public,
        conditions=conditions_of(found),
        publishing=publishing,
        changed=changed,
        changed_words=f"Đổi ở: {', '.join(changed)}. Đọc lại các câu có số trước khi đăng.",
        body=text_of(found),
        actions=[*([changes] if may_write else []), look],
        crumbs=crumbs_of(cycle, found),
    )


@require_http_methods(["GET", "POST"])
@office
def change_article(request: Request, cycle, article_id: int) -> HttpResponse:
    found = queries.get_article(cycle, article_id, by=request.actor)
    permissions.check_can_write(request.actor, found.unit)
    back = reverse("office:article", args=[cycle.year, found.pk])

    def do(form: ArticleForm) -> str:
        words = dict(form.cleaned_data)
        version = words.pop("version") or 0
        operations.change_article(
            found, version=version, **words, by=request.actor, at=timezone.now()
        )
        return back

    return form_page(
        request,
        ArticleForm.of(request, initial=words_of(found)),
        heading="Sửa bài",
        verb="Lưu bài",
        do=do,
        said="Đã lưu bài. Xem trước rồi đăng.",
        back=back,
        crumbs=[*crumbs_of(cycle, found), Crumb("Sửa")],
    )


@require_safe
@office
def preview_article(request: Request, cycle, article_id: int) -> HttpResponse:
    """The article as readers would see it, with the figures of now."""
    found = queries.get_article(cycle, article_id, by=request.actor)
    photos = conferences.photos_of(found.conference, by=request.actor) if found.conference else []
    view = view_of(
        found,
        figures=figures_of(found, by=request.actor),
        photos=photos,
        photo_url=lambda photo: reverse(
            "office:conference_photo", args=[cycle.year, photo.conference_id, photo.pk]
        ),
    )
    back = reverse("office:article", args=[cycle.year, found.pk])
    return page(
        request, "office/articles/preview.html", cycle=cycle, article=found, view=view, back=back
    )


@require_POST
@office
def publish_article(request: Request, cycle, article_id: int) -> HttpResponse:
    found = queries.get_article(cycle, article_id, by=request.actor)
    figures = figures_of(found, by=request.actor)
    published = operations.publish_article(
        found, figures=figures, by=request.actor, at=timezone.now()
    )
    did(request, f"Đã đăng bài tại {address_of(published)}. Địa chỉ này giữ mãi.")
    return redirect("office:article", cycle.year, found.pk)


@require_http_methods(["GET", "POST"])
@office
def correct_article(request: Request, cycle, article_id: int) -> HttpResponse:
    found = queries.get_article(cycle, article_id, by=request.actor)
    permissions.check_can_write(request.actor, found.unit)
    back = reverse("office:article", args=[cycle.year, found.pk])

    def do(form: CorrectionForm) -> str:
        words = dict(form.cleaned_data)
        is_new = words.pop("new_figures")
        figures = figures_of(found, by=request.actor) if is_new else found.figures or {}
        operations.correct_article(
            found,
            version=words.pop("version") or 0,
            **words,
            figures=figures,
            by=request.actor,
            at=timezone.now(),
        )
        return back

    return form_page(
        request,
        CorrectionForm.of(request, initial=words_of(found)),
        heading="Đính chính bài",
        verb="Đăng bản đính chính",
        button_class="btn-son",
        do=do,
        said="Đã đăng bản đính chính. Người đọc thấy chỗ đã sửa.",
        back=back,
        crumbs=[*crumbs_of(cycle, found), Crumb("Đính chính")],
    )


@require_http_methods(["GET", "POST"])
@office
def withdraw_article(request: Request, cycle, article_id: int) -> HttpResponse:
    found = queries.get_article(cycle, article_id, by=request.actor)
    permissions.check_can_write(request.actor, found.unit)
    back = reverse("office:article", args=[cycle.year, found.pk])

    def do(form: WithdrawForm) -> str:
        operations.withdraw_article(
            found, note=form.cleaned_data["note"], by=request.actor, at=timezone.now()
        )
        return back

    return form_page(
        request,
        WithdrawForm.of(request),
        heading="Gỡ bài",
        verb="Gỡ bài",
        do=do,
        said="Đã gỡ bài. Địa chỉ còn lại, nói lý do gỡ.",
        back=back,
        subline="Bài không hiện nữa; sau này đăng lại được ở đúng địa chỉ cũ.",
        crumbs=[*crumbs_of(cycle, found), Crumb("Gỡ bài")],
    )


def figures_of(article, *, by) -> dict[str, Any]:
    """The figures as they stand now; an article without a conference counts nothing."""
    if article.conference is None:
        return {}
    return article_figures(article.conference, by=by, at=timezone.now())


def changed_since_drafted(article, *, by) -> list[str]:
    """Parts of the figures that differ from those the text was written from."""
    if not article.figures:
        return []
    return changed_parts(article.figures, figures_of(article, by=by))


def conditions_of(article) -> list[Condition]:
    checks = policies.publishing_checks(
        title=article.title,
        lead=article.lead,
        body=article.body,
        is_event_held=queries.is_event_held(article),
    )
    return [Condition(check.says, met=check.met) for check in checks]


def text_of(article) -> SafeString:
    """The stored text; it was cleaned by `nh3` when it was saved."""
    body: str = article.body
    return mark_safe(body)  # noqa: S308 -- as said above


def words_of(article) -> dict[str, object]:
    return {
        "title": article.title,
        "lead": article.lead,
        "body": policies.as_typed(article.body),
        "author": article.author,
        "source": article.source,
        "version": article.version,
    }


def address_of(article) -> str:
    return reverse("portal:article", args=[article.year, article.slug])


def crumbs_of(cycle, article) -> list[Crumb]:
    return [
        Crumb(HERE, reverse("office:articles", args=[cycle.year])),
        Crumb(article.title, reverse("office:article", args=[cycle.year, article.pk])),
    ]
