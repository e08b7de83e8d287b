"""What every page's frame shows: who acts, for whom, which year, which menu, which theme."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from thidua.common.actors import ANYONE, Actor, Role
from thidua.web.common.menus import MENUS


THEMES = ("light", "dark")
THEME_COOKIE = "giao_dien"
THEME_HINT = "Sec-CH-Prefers-Color-Scheme"
SIZE_COOKIE = "co_chu"
LARGE = "lon"


@dataclass(frozen=True)
class Link:
    """A menu entry that can be opened."""

    label: str
    icon: str
    url: str
    count: int
    current: str  # value of aria-current: page, true or nothing


@dataclass(frozen=True)
class Links:
    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Desk:
    code: str
    label: str
    page: str
    roles: frozenset[Role]


DESKS = (
    Desk("office", "Văn phòng", "office:home", frozenset({Role.OFFICER})),
    Desk("chair", "Chủ tịch", "office:signing", frozenset({Role.CHAIR})),
    Desk("council", "Hội đồng", "council:sessions", frozenset({Role.COUNCIL_MEMBER, Role.CHAIR})),
    Desk("unit", "Đơn vị", "unit:home", frozenset({Role.UNIT_HEAD})),
    Desk("admin", "Quản trị", "admin:health", frozenset({Role.ADMINISTRATOR})),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """The context processor of the frame. Costs no query of its own.

    A desk may set `request.menu_counts` (a mapping from an entry's count name to a number),
    `request.years` (the years the switch offers) and `request.unit_name`.
    """
    actor: Actor = getattr(request, "actor", ANYONE)
    desk, year = desk_of(request, actor), year_of(request)
    return {
        "actor": actor,
        "desk": desk,
        "year": year,
        "today": timezone.localdate(),
        "unit_name": getattr(request, "unit_name", ""),
        "menu": menu_of(desk, year, request),
        "desk_links": desk_links(actor, desk, year),
        "year_links": year_links(request),
        "notices_url": url_of("notices", year),
        "notices_count": getattr(request, "notices_count", 0),
        "search_url": url_of("office:search", year),
        "sign_in_url": url_of("sign_in", None),
        "sign_out_url": url_of("sign_out", None),
        "password_url": url_of("change_password", None),
        "theme": theme_of(request),
        "large_type": request.COOKIES.get(SIZE_COOKIE) == LARGE,
        "look_url": url_of("look", None),
    }


def desk_of(request: HttpRequest, actor: Actor) -> str:
    """The desk of the address; a chair who is no officer sees the chair's menu in the office."""
    match = request.resolver_match
    desk = match.namespace.split(":")[0] if match and match.namespace else "portal"
    if desk == "office" and actor.has(Role.CHAIR) and not actor.has(Role.OFFICER):
        return "chair"
    return desk if desk in MENUS else "portal"


def year_of(request: HttpRequest) -> int | None:
    """The emulation year in the address, so that a link always shows the same year."""
    return request.resolver_match.kwargs.get("year") if request.resolver_match else None


def menu_of(desk: str, year: int | None, request: HttpRequest) -> tuple[Links, ...]:
    """The desk's menu without the entries whose pages do not exist."""
    counts = _counts(request)
    found = [
        (section, [(entry, url) for entry in section.entries if (url := url_of(entry.page, year))])
        for section in MENUS[desk]
    ]
    here = current_url(request.path, [url for _, entries in found for _, url in entries])
    sections = (
        Links(
            section.title.format(year=year or ""),
            tuple(
                Link(e.label, e.icon, url, counts.get(e.count, 0), _mark(url, here, request.path))
                for e, url in entries
            ),
        )
        for section, entries in found
    )
    return tuple(section for section in sections if section.links)


def current_url(path: str, urls: list[str]) -> str:
    """The menu address that leads to the page: itself, or the longest one above it."""
    return max((url for url in urls if path.startswith(url)), key=len, default="")


def _mark(url: str, here: str, path: str) -> str:
    if url != here:
        return ""
    return "page" if url == path else "true"


def desk_links(actor: Actor, desk: str, year: int | None) -> tuple[Link, ...]:
    """The other desks this person works at."""
    others = (d for d in DESKS if d.code != desk and any(actor.has(role) for role in d.roles))
    return tuple(Link(d.label, "", url, 0, "") for d in others if (url := url_of(d.page, year)))


def year_links(request: HttpRequest) -> tuple[Link, ...]:
    """This same page in the other years."""
    match = request.resolver_match
    if match is None or "year" not in match.kwargs:
        return ()
    this = match.kwargs["year"]
    return tuple(
        Link(str(year), "", url, 0, "true" if year == this else "")
        for year in getattr(request, "years", ())
        if (url := _same_page(match.view_name, {**match.kwargs, "year": year}, year))
    )


def _same_page(view_name: str, kwargs: dict[str, Any], year: int) -> str:
    """A list exists in every year, a record does not: then the year's start page."""
    if set(kwargs) == {"year"}:
        return url_of(view_name, year)
    return url_of(f"{view_name.split(':', maxsplit=1)[0]}:home", year)


def theme_of(request: HttpRequest) -> str:
    """Light or dark: the person's choice, else what the browser says, else light."""
    chosen = request.COOKIES.get(THEME_COOKIE) or request.headers.get(THEME_HINT, "")
    return chosen if chosen in THEMES else "light"


@lru_cache(maxsize=512)
def url_of(page: str, year: int | None) -> str:
    """The address of a named page, with the year if it takes one; empty if there is none."""
    for kwargs in ({"year": year}, {}) if year else ({},):
        try:
            return reverse(page, kwargs=kwargs)
        except NoReverseMatch:
            continue
    return ""


def _counts(request: HttpRequest) -> dict[str, int]:
    return getattr(request, "menu_counts", {})
