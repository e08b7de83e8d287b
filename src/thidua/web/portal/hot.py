"""Public pages that many read: kept as rendered, for readers who have not signed in.

The key holds everything the page was made of, so a change is seen at once, in every process; the
time limit only clears what nobody reads any more.
"""

from collections.abc import Callable, Hashable
from hashlib import sha256

from django.contrib.messages import get_messages
from django.core.cache import cache
from django.http import HttpResponse

from thidua.web.common.frame import SIZE_COOKIE, theme_of
from thidua.web.common.requests import Request


SECONDS = 600


def hot_page(
    request: Request, made_of: Hashable, render: Callable[[], HttpResponse]
) -> HttpResponse:
    """The page as it was rendered from these values, or rendered now."""
    if request.actor.account_id is not None or len(get_messages(request)):
        return render()
    name = _name(request, made_of)
    kept: bytes | None = cache.get(name)
    if kept is not None:
        return HttpResponse(kept)
    response = render()
    cache.set(name, response.content, SECONDS)
    return response


def _name(request: Request, made_of: Hashable) -> str:
    """Its address and what the reader chose to see belong to the key."""
    look = (theme_of(request), request.COOKIES.get(SIZE_COOKIE, ""))
    words = repr((request.build_absolute_uri(), look, made_of))
    return f"hot:{sha256(words.encode()).hexdigest()}"
