"""Public news: the list, an article at its permanent address, its photographs and figures."""

from django import forms
from django.http import FileResponse, Http404, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from thidua.conferences.queries import photos_of_conference_public
from thidua.publications import queries
from thidua.publications.enums import ArticleState
from thidua.web.common.exports import csv_response
from thidua.web.common.files import send
from thidua.web.common.forms import FilterForm
from thidua.web.common.pages import page, paginate
from thidua.web.common.parts import Crumb
from thidua.web.common.requests import Request
from thidua.web.portal.article_view import public_photo_url, view_of
from thidua.web.portal.hot import hot_page


PAGE_SIZE = 20
EVERYBODY = "Các xã, phường"
CSV_HEAD = ("Chỉ tiêu", "Kế hoạch", "Thực hiện", "Tỷ lệ", "Kết quả")


class NewsFilter(FilterForm):
    tim = forms.CharField(label="Tìm trong tin", max_length=100)
    xa = forms.TypedChoiceField(label="Xã, phường", coerce=int, empty_value=None)

    def __init__(self, *args: object, bodies: list[tuple[int, str]], **kwargs: object) -> None:
        self._bodies = bodies
        super().__init__(*args, **kwargs)

    def full_clean(self) -> None:
        """The bodies are known before anything is read; a single one is no choice."""
        self.offer("xa", [("", "Mọi nơi"), *self._bodies])
        if len(self._bodies) == 1:
            self.fields["xa"].widget = forms.HiddenInput()
        super().full_clean()


@require_safe
def home(request: Request) -> HttpResponse:
    if request.GET.get("tim"):
        return news_page(request)
    return hot_page(request, queries.stamp_of_news_public(), lambda: news_page(request))


def news_page(request: Request) -> HttpResponse:
    bodies = [(unit.pk, unit.name) for unit in queries.bodies_with_news_public()]
    filters = NewsFilter(request.GET, bodies=bodies)
    found = queries.news_public(filters.wanted("tim") or "", unit_id=filters.wanted("xa"))
    chosen = dict(bodies).get(filters.wanted("xa") or 0)
    request.unit_name = chosen or (bodies[0][1] if len(bodies) == 1 else EVERYBODY)
    trang = paginate(found, request, size=PAGE_SIZE)
    return page(
        request,
        "portal/news/home.html",
        filters=filters,
        trang=trang,
        several_bodies=len(bodies) > 1,
    )


@require_safe
def article(request: Request, year: int, slug: str) -> HttpResponse:
    stamp = queries.stamp_of_article_public(year, slug)
    if stamp is None:
        raise Http404
    return hot_page(request, stamp, lambda: article_page(request, year, slug))


def article_page(request: Request, year: int, slug: str) -> HttpResponse:
    found = queries.article_public(year, slug)
    if found is None:
        raise Http404
    request.unit_name = found.unit.name
    crumbs = [Crumb("Tin", reverse("portal:home"))]
    if found.state == ArticleState.WITHDRAWN:
        return page(request, "portal/news/withdrawn.html", article=found, crumbs=crumbs)
    photos = photos_of_conference_public(found.conference_id) if found.conference_id else []
    view = view_of(found, figures=found.figures, photos=photos, photo_url=public_photo_url)
    has_table = bool((found.figures or {}).get("indicators"))
    return page(
        request,
        "portal/news/article.html",
        article=found,
        view=view,
        address=request.build_absolute_uri(request.path),
        awards_url=awards_url(found),
        csv_url=reverse("portal:article_figures", args=[year, slug]) if has_table else "",
        crumbs=[*crumbs, Crumb(found.title)],
    )


@require_safe
def article_figures(_: Request, year: int, slug: str) -> StreamingHttpResponse:
    """The indicators of a published article for a spreadsheet, as they were frozen."""
    found = queries.article_public(year, slug)
    if found is None or found.state != ArticleState.PUBLISHED or not found.figures:
        raise Http404
    rows = [
        [row["name"], row["plan"], row["actual"], row["percent"], row["words"]]
        for table in found.figures["indicators"]
        for row in table["rows"]
    ]
    return csv_response(f"chi-tieu-{year}-{slug}", CSV_HEAD, rows)


@require_safe
def photo(_: Request, photo_id: int) -> FileResponse:
    """A photograph of a published article; it was encoded anew when it was stored."""
    found = queries.photo_public(photo_id)
    if found is None:
        raise Http404
    return send(found.file, is_public=True)


def awards_url(article) -> str:
    """The list of those whom the article counts, by the year of their achievement."""
    awards = (article.figures or {}).get("awards") or []
    if not awards:
        return ""
    return f"{reverse('portal:awards')}?xa={article.unit_id}&nam={awards[0]['title_year']}"
