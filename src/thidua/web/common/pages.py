"""How a view answers: a whole page, or only the named part when htmx asks for it."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers


PAGE_SIZE = 50


def page(
    request: HttpRequest,
    template: str,
    *,
    part: str | None = None,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """Render the template, or only its `{% partialdef part %}` when the request comes from htmx.

    A fragment carries the waiting messages with it, so that the undo bar of the page stays true.
    Give a form that was not accepted `status=422`.
    """
    only_part = part is not None and is_fragment(request)
    name = f"{template}#{part}" if only_part else template
    html = render_to_string(name, context, request)
    if only_part:
        html += render_to_string("phan/tin_kem.html", {}, request)
    response = HttpResponse(html, status=status)
    if part is not None:
        patch_vary_headers(response, ["HX-Request"])
    return response


def is_fragment(request: HttpRequest) -> bool:
    """Whether htmx asks for a part. Restoring its history it asks for the whole page."""
    htmx = getattr(request, "htmx", None)
    return htmx is not None and bool(htmx) and not (htmx.boosted or htmx.history_restore_request)


def paginate(
    rows: QuerySet[Any] | Sequence[Any], request: HttpRequest, *, size: int = PAGE_SIZE
) -> Page[Any]:
    """The page of rows that `?trang=` names; a number out of range gives the nearest page.

    Print its foot with `{% include "phan/phan_trang.html" with trang=… %}`; the other query words
    are kept.
    """
    return Paginator(rows, size).get_page(request.GET.get("trang"))


def did(request: HttpRequest, sentence: str, *, undo_url: str = "") -> None:
    """Say what was done in a bar that stays until the next page, with the way to take it back."""
    messages.success(request, sentence, extra_tags=undo_url)
