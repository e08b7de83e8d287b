"""The honour roll and the checking page, as anybody meets them."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tests.factories.awards import (
    SIGNED_AT,
    SIGNED_ON,
    chair_of,
    make_endorsed,
    make_issued,
    make_list,
)
from tests.factories.cycles import make_cycle
from tests.factories.organisations import make_commune, make_individual
from thidua.awards import operations, policies
from thidua.awards.models import Award
from thidua.cycles.models import Cycle
from thidua.web.portal.verify import TRIES


pytestmark = pytest.mark.django_db
ROLL = "/nguoi-duoc-khen/"


@pytest.fixture(autouse=True)
def _nobody_has_asked_yet() -> None:
    cache.clear()


@pytest.fixture
def cycle() -> Cycle:
    return make_cycle(make_commune("UBND xã Hàm Thử"))


@pytest.fixture
def award(cycle) -> Award:
    make_issued(cycle, make_list(cycle, people=1, collectives=0))
    return Award.objects.get()


def check(code: str, **headers: str):
    return Client(**headers).get(reverse("portal:verify_code", args=[code]))


# The honour roll


def test_roll_names_award_and_decision_and_no_money(award) -> None:
    page = Client().get(ROLL).text

    assert "Người 1" in page
    assert "01/QĐ-UBND" in page
    assert "12/01/2023" in page
    assert "230.000" not in page
    assert award.verify_code not in page
    assert "<script" not in page


def test_roll_is_searched_by_name_and_year(cycle, award) -> None:
    assert "Người 1" in Client().get(ROLL, {"tim": "nguoi", "nam": "2022"}).text
    assert "Người 1" not in Client().get(ROLL, {"tim": "khac"}).text


def test_roll_leaves_out_what_was_cancelled(cycle) -> None:
    home = cycle.unit.children.first()
    people = [make_individual("Lê Văn Khỏe", home=home), make_individual("Đỗ Thị Hòa", home=home)]
    make_issued(cycle, make_endorsed(cycle, people))
    cancel(Award.objects.get(name="Lê Văn Khỏe"), cycle)

    page = Client().get(ROLL).text

    assert "Lê Văn Khỏe" not in page
    assert "Đỗ Thị Hòa" in page


def test_roll_of_an_empty_system_says_so() -> None:
    assert "Chưa có khen thưởng nào được công bố." in Client().get(ROLL).text


def test_roll_costs_the_same_for_one_and_for_three(cycle, django_assert_num_queries) -> None:
    make_issued(cycle, make_list(cycle, people=1, collectives=0))
    Client().get(ROLL)
    with django_assert_num_queries(4):
        Client().get(ROLL)
    make_issued(cycle, make_list(cycle, people=2, collectives=0))

    with django_assert_num_queries(4):
        Client().get(ROLL)


# The checking page


def cancel(award: Award, cycle: Cycle) -> None:
    operations.revoke_award(
        award,
        ground="gian_doi",
        decision_number="31/QĐ-UBND",
        decided_on=SIGNED_ON,
        by=chair_of(cycle),
        at=SIGNED_AT,
    )


def test_check_shows_what_is_printed_and_nothing_else(award) -> None:
    page = check(policies.printed_code(award.verify_code))

    assert page.status_code == 200
    assert "Giấy khen có thật và đang có hiệu lực" in page.text
    assert "Người 1" in page.text
    assert "01/QĐ-UBND ngày 12/01/2023" in page.text
    assert "230.000" not in page.text
    assert "<script" not in page.text
    assert page["X-Robots-Tag"] == "noindex"


def test_check_reads_a_code_however_it_is_typed(award) -> None:
    typed = award.verify_code.lower().replace("0", "o")

    page = Client().get("/kiem-tra/", {"ma": f" {typed} "}, follow=True)

    assert "Giấy khen có thật" in page.text
    assert page.redirect_chain[0][0].endswith(policies.printed_code(award.verify_code))


def test_check_of_a_cancelled_award_answers_and_names_no_ground(cycle, award) -> None:
    cancel(award, cycle)

    page = check(award.verify_code)

    assert page.status_code == 200
    assert "Khen thưởng này đã bị hủy bỏ, thu hồi" in page.text
    assert "Quyết định số 31/QĐ-UBND ngày 12/01/2023" in page.text
    assert "Gian dối" not in page.text


def test_check_answers_an_unknown_code_and_no_code_alike(award) -> None:
    unknown, nonsense = check(policies.verify_code(7)), check("abc")

    assert (unknown.status_code, nonsense.status_code) == (404, 404)
    assert "Không tìm thấy mã này" in unknown.text
    assert unknown.text.replace(policies.verify_code(7), "abc") == nonsense.text


def test_check_escapes_what_was_typed() -> None:
    page = check("<script>alert(1)")

    assert "<script>" not in page.text


def test_check_does_not_search_by_name(award) -> None:
    page = Client().get("/kiem-tra/", {"ma": "Người 1"}, follow=True)

    assert (page.status_code, "Không tìm thấy mã này" in page.text) == (404, True)


def test_check_slows_down_whoever_tries_many(award) -> None:
    answers = {check("abc").status_code for _ in range(TRIES)}

    page = check(award.verify_code)

    assert answers == {404}
    assert page.status_code == 429
    assert check(award.verify_code, REMOTE_ADDR="203.0.113.9").status_code == 200


def test_check_behind_a_proxy_counts_each_reader(award) -> None:
    for _ in range(TRIES):
        check("abc", HTTP_X_FORWARDED_FOR="198.51.100.7")

    assert check(award.verify_code, HTTP_X_FORWARDED_FOR="198.51.100.7").status_code == 429
    assert check(award.verify_code, HTTP_X_FORWARDED_FOR="198.51.100.8").status_code == 200
