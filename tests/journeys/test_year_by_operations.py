"""A whole year by operations: Hàm Liêm 2022 as its data tells it, from launch to article."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from thidua.audit import book
from thidua.awards import queries as awards
from thidua.awards.enums import DecisionState, PaperState
from thidua.awards.models import Award, Decision, OwedPaper
from thidua.common.actors import SYSTEM
from thidua.conferences.enums import TotalRelation
from thidua.conferences.models import StatedTotal
from thidua.councils.models import Ballot
from thidua.demo import loading
from thidua.demo.place import Place
from thidua.indicators import queries as indicators
from thidua.nominations.enums import NominationState
from thidua.nominations.models import Nomination
from thidua.organisations.enums import RecipientKind
from thidua.organisations.operations import load_areas
from thidua.pledges.enums import PledgeState
from thidua.pledges.models import Pledge
from thidua.publications.enums import ArticleState
from thidua.records.models import Honour
from thidua.reports import work, year


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def ham_liem(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Place]:
    """The year is played once for all tests here, and taken back after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield loading.load("ham_liem", whole=True)
        transaction.set_rollback(True)


def test_the_year_goes_from_launch_to_the_conference(ham_liem: Place) -> None:
    steps = year.year_steps(ham_liem.cycle, by=ham_liem.officer, today=date(2023, 1, 18))

    assert [step.fact for step in steps] == [
        "3 phong trào",
        "10/10 bản ký đủ",
        "12/12 tháng có tin",
        "13/13 hồ sơ đã gửi",
        "13/13 hồ sơ",
        "họp 11/01",
        "1 quyết định",
        "đã đăng bài",
    ]
    assert all(step.is_done for step in steps)


def test_nothing_is_left_to_do_but_what_units_did_not_answer(ham_liem: Place) -> None:
    mine, others = work.work_of(ham_liem.cycle, by=ham_liem.officer, today=date(2023, 1, 18))

    assert [item.title for item in mine] == [
        "Nhắc 19 đơn vị báo đã nhận phong trào",
        "Nêu tên chỉ tiêu chưa đạt",
    ]
    assert others == []


def test_the_twelve_measures_stand_as_the_text_says(ham_liem: Place) -> None:
    table = indicators.table(ham_liem.made["target_set"], by=ham_liem.officer)

    assert [str(row.verdict.status) for row in table.rows] == [
        "exceeded",
        "exceeded",
        "exceeded",
        "exceeded",
        "met",
        "exceeded",
        "met",
        "met",
        "exceeded",
        "met",
        "not_comparable",
        "no_plan",
    ]
    assert {str(doubt.kind) for doubt in table.doubts} == {"count_mismatch", "unmet_unnamed"}
    assert (table.summary.reached, table.summary.total) == (10, 12)


def test_the_council_passes_twelve_and_the_thirteenth_lacks_votes(ham_liem: Place) -> None:
    counted = {
        ballot.nomination.number: (ballot.agreed, ballot.base, ballot.is_endorsed)
        for ballot in Ballot.objects.select_related("nomination")
    }

    assert counted[1] == (10, 11, True)
    assert counted[2] == (9, 10, True)  # one member stood aside
    assert counted[13] == (7, 11, False)  # 7 of 11 is less than 0.7
    states = Nomination.objects.filter(cycle=ham_liem.cycle).values_list("state", flat=True)
    assert sorted(states) == sorted([NominationState.AWARDED] * 12 + [NominationState.DECLINED])


def test_one_decision_gives_03_and_09_with_the_money_of_its_day(ham_liem: Place) -> None:
    decision = Decision.objects.get(cycle=ham_liem.cycle)
    rows = list(Award.objects.filter(decision=decision).order_by("position"))

    assert (decision.state, decision.number, decision.signed_on) == (
        DecisionState.ISSUED,
        6,
        date(2023, 1, 12),
    )
    kinds = [row.recipient_kind for row in rows]
    assert kinds.count(RecipientKind.COLLECTIVE) == 3
    assert kinds.count(RecipientKind.INDIVIDUAL) == 9
    # 0.15 × 1,490,000 = 223,500, rounded up to 230,000; a collective 0.3, so 447,000 → 450,000.
    assert {row.recipient_kind: row.reward_vnd for row in rows} == {
        RecipientKind.COLLECTIVE: 450_000,
        RecipientKind.INDIVIDUAL: 230_000,
    }
    assert [row.register_number for row in rows] == list(range(1, 13))
    assert {entry["name"] for entry in decision.legal_basis} >= {"base_salary", "rounding.reward"}


def test_what_was_awarded_stands_in_the_records_once(ham_liem: Place) -> None:
    told = Honour.objects.filter(year=2022, code="giay_khen_xa")

    assert told.count() == 12
    assert set(told.values_list("award_key", flat=True)) == {
        book.key_of(award) for award in Award.objects.all()
    }


def test_papers_are_owed_and_the_book_holds(ham_liem: Place) -> None:
    owed = OwedPaper.objects.filter(decision__cycle=ham_liem.cycle)

    assert owed.exists()
    assert set(owed.values_list("state", flat=True)) == {PaperState.WAITING}
    assert book.first_broken() is None


def test_every_pledge_is_signed_by_all(ham_liem: Place) -> None:
    pledges = Pledge.objects.filter(cycle__unit=ham_liem.body)

    assert pledges.count() == 20  # ten of 2022 and ten of 2023
    assert set(pledges.values_list("state", flat=True)) == {PledgeState.COMPLETE}


@pytest.mark.parametrize(
    ("name", "collectives", "individuals"),
    [("hung_long", 16, 16), ("my_quy", 12, 114), ("dau_lieu", 9, 28), ("lien_chieu", 0, 0)],
)
def test_the_other_four_localities_tell_what_their_texts_count(
    name: str, collectives: int, individuals: int
) -> None:
    load_areas(by=SYSTEM, at=loading.timezone.now())
    place = loading.load(name)

    rows = Award.objects.filter(unit=place.body)
    assert rows.filter(recipient_kind=RecipientKind.COLLECTIVE).count() == collectives
    assert rows.filter(recipient_kind=RecipientKind.INDIVIDUAL).count() == individuals


def test_titles_of_2022_decided_in_2023_never_mix_the_years() -> None:
    """FX-06 and FX-17: 64 Lao động tiên tiến of 2022, decided in 2023."""
    place = loading.load("my_quy")

    by_title = awards.award_counts(place.body, title_year=2022, by=place.officer)
    by_decision = awards.award_counts(place.body, decision_year=2023, by=place.officer)

    assert sum(row.count for row in by_title if row.code == "lao_dong_tien_tien") == 64
    assert sum(row.count for row in by_decision if row.code == "lao_dong_tien_tien") == 64
    assert {row.title_year for row in by_decision if row.code == "lao_dong_tien_tien"} == {2022}
    assert sum(row.count for row in by_decision if row.code == "giay_khen_xa") == 62


def test_five_wards_sign_one_covenant_before_a_witness() -> None:
    """FX-10 as Liên Chiểu tells it: five signatories and a witness, complete only then."""
    place = loading.load("lien_chieu")

    pledge = Pledge.objects.get(convener=place.units["khoi"])
    assert pledge.signatories.count() == 5
    assert pledge.signatories.filter(signed_at__isnull=False).count() == 5
    assert pledge.witness == "Phòng Nội vụ quận Liên Chiểu"
    assert pledge.state == PledgeState.COMPLETE


def test_totals_whose_relation_is_unknown_are_never_added() -> None:
    """FX-07: 43 and 84 of the year stand beside 9 and 28 of the conference."""
    place = loading.load("dau_lieu")

    total = StatedTotal.objects.get(cycle=place.cycle)
    assert (total.collectives, total.individuals) == (43, 84)
    assert total.relation == TotalRelation.UNKNOWN
    assert Award.objects.filter(unit=place.body).count() == 9 + 28


def test_the_article_counts_from_the_rows(ham_liem: Place) -> None:
    """FX-15: three and nine are stored, 03 and 09 printed."""
    article = ham_liem.made["article"]

    assert article.state == ArticleState.PUBLISHED
    assert "03 tập thể" in article.body
    assert "09 cá nhân" in article.body
    assert "10/11" in article.body
    assert "5.018,6" in article.body or "5.018,6" in str(article.figures)
