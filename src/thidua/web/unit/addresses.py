"""Addresses inside the unit desk: who heads several units stays with the one in hand."""

from django.http import HttpRequest
from django.urls import reverse


def unit_url(request: HttpRequest, name: str, *args: object) -> str:
    """The page's address, with `?don-vi=` when the request names a unit."""
    wanted = request.GET.get("don-vi", "")
    url = reverse(f"unit:{name}", args=args)
    return f"{url}?don-vi={wanted}" if wanted.isdecimal() else url
