"""Every address of every desk: strangers sign in, the wrong role and foreign ids find nothing.

The addresses come from the resolver, so that a page added tomorrow is tried too.
"""

from collections.abc import Iterator
from functools import cache

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import converters, get_resolver, reverse

from tests.factories.accounts import client_of, make_account
from tests.factories.cycles import make_cycle
from tests.factories.organisations import Commune, make_commune
from thidua.common.actors import Role


pytestmark = pytest.mark.django_db

NOBODYS = 999_999  # an id that no row has
MAY_ENTER = {
    "office": {Role.OFFICER, Role.CHAIR},
    "council": {Role.COUNCIL_MEMBER, Role.CHAIR},
    "unit": {Role.UNIT_HEAD},
    "admin": {Role.ADMINISTRATOR},
}


@cache
def addresses(desk: str) -> list[tuple[str, str]]:
    """(name, address) of every page of the desk; ids are nobody's, the year is 2022."""
    _, resolver = get_resolver().namespace_dict[desk]
    found = []
    for name in sorted(key for key in resolver.reverse_dict if isinstance(key, str)):
        for possibilities, _, _, converters_of in resolver.reverse_dict.getlist(name):
            words = [param for _, params in possibilities for param in params]
            kwargs = {word: value_of(word, converters_of[word]) for word in words}
            found.append((name, reverse(f"{desk}:{name}", kwargs=kwargs)))
    return found


def value_of(word: str, converter: object) -> object:
    if word == "year":
        return 2022
    return NOBODYS if isinstance(converter, converters.IntConverter) else "khong-co"


def pages() -> Iterator[tuple[str, str]]:
    for desk in MAY_ENTER:
        yield from ((desk, address) for _, address in addresses(desk))


def knock(client: Client, address: str) -> HttpResponse:
    """Look at the page, or press its button where there is only a button."""
    answer = client.get(address)
    return client.post(address) if answer.status_code == 405 else answer


@pytest.fixture
def commune() -> Commune:
    commune = make_commune()
    make_cycle(commune)
    return commune


def test_the_walk_finds_the_pages() -> None:
    names = {name for name, _ in addresses("office")}

    assert {"home", "tasks", "units", "person", "close_cycle"} <= names
    assert {name for name, _ in addresses("admin")} >= {"health", "account", "law_value", "audit"}


def test_stranger_is_asked_to_sign_in_at_every_address(client: Client, commune: Commune) -> None:
    wrong = {
        address: answer.status_code
        for _, address in pages()
        if not (answer := knock(client, address))
        .headers.get("Location", "")
        .startswith("/dang-nhap/")
    }

    assert wrong == {}


@pytest.mark.parametrize("role", list(Role))
def test_wrong_role_finds_nothing_at_any_address(commune: Commune, role: Role) -> None:
    place = commune.villages[0] if role is Role.UNIT_HEAD else commune.unit
    client = client_of(make_account("ai", role, unit=place))
    wrong = {
        address: answer.status_code
        for desk, address in pages()
        if role not in MAY_ENTER[desk] and (answer := knock(client, address)).status_code != 404
    }

    assert wrong == {}


@pytest.mark.parametrize("role", list(Role))
def test_right_role_of_another_commune_has_no_such_year(commune: Commune, role: Role) -> None:
    other = make_commune("UBND xã Khác")
    client = client_of(make_account("ai", role, unit=other.unit))
    wrong = {
        address: answer.status_code
        for _, address in pages()
        if "/2022/" in address and (answer := knock(client, address)).status_code != 404
    }

    assert wrong == {}


@pytest.mark.parametrize("desk", list(MAY_ENTER))
def test_id_that_is_nobodys_is_not_found(commune: Commune, desk: str) -> None:
    account = make_account("ai", *MAY_ENTER[desk], unit=commune.unit)
    client = client_of(account)
    wrong = {
        address: answer.status_code
        for _, address in addresses(desk)
        if str(NOBODYS) in address and (answer := knock(client, address)).status_code != 404
    }

    assert wrong == {}
