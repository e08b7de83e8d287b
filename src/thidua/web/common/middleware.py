"""What stands around every view: security headers, who acts, and refusals made into pages."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from thidua.accounts.queries import actor_of
from thidua.common.actors import ANYONE, Actor
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.web.common import errors
from thidua.web.common.frame import THEME_HINT
from thidua.web.common.requests import Request


SEEN_EVERY = 60  # seconds between two notes of "was here", so that reading costs no writing

GetResponse = Callable[[HttpRequest], HttpResponseBase]

# No inline script or style anywhere: what is not served by us does not run. `data:` is for the
# little pictures inside Bootstrap's own style sheet, `blob:` for the preview of a chosen photo.
CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ]
)

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), geolocation=(), microphone=(), payment=(), usb=()",
}


class SecurityHeaders:
    """Sets the headers on every answer; a signed-in person's pages are kept by no shared cache."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault("Accept-CH", THEME_HINT)
        patch_vary_headers(response, [THEME_HINT])
        actor = getattr(request, "actor", None)
        if actor is not None and actor.account_id is not None:
            response.headers.setdefault("Cache-Control", "private, no-cache")
        return response


class ActorOfRequest:
    """Puts `request.actor` there: the account with the duties of today, or anyone.

    Somebody who has been idle too long, or signed in more than a working day ago, is signed out, so
    that a shared office machine keeps no open door.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponseBase:
        request.actor = self.actor(request)
        return self.get_response(request)

    def actor(self, request: Request) -> Actor:
        if SESSION_KEY not in request.session:
            return ANYONE
        now = int(timezone.now().timestamp())
        since, seen = request.session.setdefault("since", now), request.session.get("seen", now)
        is_over = (
            now - seen > settings.IDLE_MINUTES * 60 or now - since > settings.SESSION_COOKIE_AGE
        )
        if is_over or not request.user.is_authenticated:
            logout(request)
            return ANYONE
        if now - seen > SEEN_EVERY or "seen" not in request.session:
            request.session["seen"] = now
        return actor_of(request.user, on=timezone.localdate())


class Refusals:
    """Turns the two answers that stop an act, and a stale edit, into pages."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, Refused):
            return errors.refused(request, exception)
        if isinstance(exception, NotAllowed):
            return errors.not_allowed(request, exception)
        if isinstance(exception, Stale):
            return errors.stale(request, exception)
        return None
