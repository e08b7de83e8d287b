"""Health, the book of events and the lawbook, as the administrator reads them."""

import pytest
from django.db import connection
from django.test import Client

from tests.factories.accounts import client_of, make_account
from tests.factories.organisations import AT, Commune, make_actor, make_commune, make_unit
from tests.web.counting import queries_of
from thidua import law
from thidua.audit import book
from thidua.audit.models import ChainHead, Event
from thidua.common.actors import SYSTEM, Role


pytestmark = pytest.mark.django_db

HEALTH, AUDIT, LAWBOOK = "/quan-tri/", "/quan-tri/nhat-ky/", "/quan-tri/bo-quy-dinh/"


@pytest.fixture
def commune() -> Commune:
    return make_commune(villages=0)


@pytest.fixture
def administrator(commune: Commune) -> Client:
    return client_of(make_account("hien", Role.ADMINISTRATOR, unit=commune.unit))


def html_of(answer) -> str:
    return answer.content.decode()


def test_health_names_engine_and_says_that_the_book_holds(administrator: Client) -> None:
    html = html_of(administrator.get(HEALTH))

    assert {"sqlite": "SQLite 3.", "postgresql": "PostgreSQL"}[connection.vendor] in html
    assert "Mọi dòng khớp mã băm." in html
    assert law.edition() in html


def test_health_names_the_line_where_the_book_breaks(administrator: Client) -> None:
    last = Event.objects.latest("pk")
    ChainHead.objects.update(event_count=99)

    html = html_of(administrator.get(HEALTH))

    assert f"Dòng {last.pk} không khớp." in html
    assert "Mọi dòng khớp" not in html


def test_health_says_when_the_demonstration_is_on(administrator: Client, settings) -> None:
    assert "Tài khoản minh họa đang bật." not in html_of(administrator.get(HEALTH))

    settings.THIDUA_DEMO = True
    assert "Tài khoản minh họa đang bật." in html_of(administrator.get(HEALTH))


def test_book_is_read_as_sentences_newest_first(commune: Commune, administrator: Client) -> None:
    by = make_actor(Role.OFFICER, unit=commune.unit, name="Võ Thị Thu")
    book.record(
        "unit.renamed", commune.unit, by=by, at=AT, unit_path=commune.unit.path, after="Tên <mới>"
    )

    html = html_of(administrator.get(AUDIT))

    assert "10/01/2023 09:00:00" in html
    assert book.label("unit.renamed") in html
    assert "after: Tên &lt;mới&gt;" in html
    assert html.index("Võ Thị Thu") < html.index("Hệ thống")


def test_book_is_filtered_by_act_and_by_name(commune: Commune, administrator: Client) -> None:
    make_unit("Thôn 9", parent=commune.unit)
    by = make_actor(Role.OFFICER, unit=commune.unit, name="Võ Thị Thu")
    book.record("unit.renamed", commune.unit, by=by, at=AT, unit_path=commune.unit.path)

    by_act = html_of(administrator.get(AUDIT, {"viec": "unit.created"}))
    by_name = html_of(administrator.get(AUDIT, {"nguoi": "Thị Thu"}))
    nothing = html_of(administrator.get(AUDIT, {"nguoi": "Không Ai"}))

    assert "Thôn 9" in by_act
    assert "Võ Thị Thu" not in by_act
    assert "Võ Thị Thu" in by_name
    assert "Thôn 9" not in by_name
    assert "Chưa có dòng nào khớp." in nothing


def test_filter_that_is_not_understood_is_passed_over(administrator: Client) -> None:
    answer = administrator.get(AUDIT, {"viec": "khong.co", "trang": "abc"})

    assert answer.status_code == 200


def test_lines_of_another_commune_are_not_shown(administrator: Client) -> None:
    make_commune("UBND xã Kín Đáo")

    assert "Kín Đáo" not in html_of(administrator.get(AUDIT))


def test_book_costs_the_same_however_long_and_has_fifty_lines_a_page(
    commune: Commune, administrator: Client
) -> None:
    cost = queries_of(administrator, AUDIT)
    for _ in range(60):
        book.record("unit.renamed", commune.unit, by=SYSTEM, at=AT, unit_path=commune.unit.path)

    assert queries_of(administrator, AUDIT) == cost
    first, second = (html_of(administrator.get(AUDIT, {"trang": page})) for page in (1, 2))
    assert first.count("10/01/2023 09:00:00") == 50
    assert second.count("10/01/2023 09:00:00") >= 10


def test_value_of_the_law_shows_its_history_with_sources(administrator: Client) -> None:
    html = html_of(administrator.get(f"{LAWBOOK}base_salary/"))

    assert "01/07/2019" in html
    assert "1.490.000" in html
    assert "01/07/2023" in html
    assert "Nghị định" in html


def test_values_are_found_by_name_without_marks(administrator: Client) -> None:
    html = html_of(administrator.get(LAWBOOK, {"tim": "luong co so"}))

    assert "base_salary" in html
    assert "Không có giá trị nào" in html_of(administrator.get(LAWBOOK, {"tim": "zzz"}))


def test_value_that_the_law_does_not_have_is_not_found(administrator: Client) -> None:
    assert administrator.get(f"{LAWBOOK}../../etc/").status_code == 404
    assert administrator.get(f"{LAWBOOK}khong_co/").status_code == 404


def test_every_value_of_the_lawbook_has_a_page(administrator: Client) -> None:
    broken = [
        name for name in law.names() if administrator.get(f"{LAWBOOK}{name}/").status_code != 200
    ]

    assert broken == []
