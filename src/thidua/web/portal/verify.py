"""The checking page of a certificate: only what is printed on it, and whether it still holds."""

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.views.decorators.http import require_safe

from thidua.awards import policies, queries
from thidua.web.common.pages import page


A_MINUTE = 60
TRIES = 30  # of one address in a minute


@require_safe
def verify(request: HttpRequest) -> HttpResponse:
    """The form for a typed code; it leads to the address that the QR code holds."""
    typed = request.GET.get("ma", "").strip()
    if typed:
        code = policies.read_code(typed)
        return redirect("portal:verify_code", policies.printed_code(code) if code else typed[:40])
    return _unlisted(page(request, "portal/verify/form.html"))


@require_safe
def verify_code(request: HttpRequest, code: str) -> HttpResponse:
    """An unknown code and something that is no code get the same answer."""
    if _too_often(request):
        return _unlisted(page(request, "portal/verify/too_often.html", status=429))
    award = queries.award_by_code_public(code)
    if award is None:
        return _unlisted(page(request, "portal/verify/unknown.html", status=404, typed=code[:40]))
    return _unlisted(
        page(
            request,
            "portal/verify/award.html",
            award=award,
            form_name=queries.name_by(award.code, award.issuer),
            looked_at=timezone.now(),
        )
    )


def _unlisted(response: HttpResponse) -> HttpResponse:
    """No search engine keeps the page, and nobody else's copy of it is shown later."""
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "no-store"
    return response


def _too_often(request: HttpRequest) -> bool:
    """Whether this address asked for too many codes in the minute since its first.

    The address itself is not kept, only a keyed hash of it, and that for a minute.
    """
    who = salted_hmac("kiem-tra", _address(request)).hexdigest()
    key = f"kiem-tra:{who}"
    cache.add(key, 0, timeout=A_MINUTE)
    try:
        return cache.incr(key) > TRIES
    except ValueError:  # the minute ended between the two lines
        return False


def _address(request: HttpRequest) -> str:
    """The asker's address; behind a proxy on this machine, the one the proxy saw."""
    near = str(request.META.get("REMOTE_ADDR", ""))
    if near in {"127.0.0.1", "::1", ""}:
        seen = request.headers.get("X-Forwarded-For", "").rsplit(",", 1)[-1].strip()
        return seen or near
    return near
