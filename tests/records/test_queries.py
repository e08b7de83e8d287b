"""What is known of recipients, and which years are known at all."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.organisations import AT, make_actor, make_commune, make_individual
from tests.factories.records import make_title, make_year_record
from thidua.common.actors import SYSTEM, Role
from thidua.common.errors import NotAllowed
from thidua.records import operations, queries
from thidua.records.queries import Coverage


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("year", "known"), [(2014, False), (2015, True), (2018, False), (2022, True)]
)
def test_year_is_known_from_the_first_complete_one_unless_missing(
    *, year: int, known: bool
) -> None:
    assert Coverage(2015, frozenset({2018})).knows(year) is known


def test_without_coverage_no_year_is_known() -> None:
    assert not Coverage().knows(2022)


def test_history_has_years_and_honours_newest_first_without_revoked_ones() -> None:
    commune = make_commune()
    recipient = make_individual(home=commune.villages[0])
    for year in (2020, 2022, 2021):
        make_year_record(recipient, year=year)
        make_title(recipient, "lao_dong_tien_tien", year=year)
    operations.record_honour(
        recipient,
        kind="hinh_thuc",
        code="giay_khen_xa",
        year=2022,
        award_key="awards.award:1",
        by=SYSTEM,
        at=AT,
    )
    operations.revoke_honour(award_key="awards.award:1", by=SYSTEM, at=AT)

    history = queries.history_of(recipient, by=commune.officer)

    assert [record.year for record in history.years] == [2022, 2021, 2020]
    assert [honour.year for honour in history.honours] == [2022, 2021, 2020]
    assert history.recognitions == []


def test_coverage_is_that_of_the_nearest_unit_above() -> None:
    commune = make_commune()
    near, far = commune.villages
    for unit, year in ((commune.unit, 2010), (near, 2020)):
        operations.set_coverage(unit, complete_from_year=year, missing_years=[], by=SYSTEM, at=AT)

    found = {
        unit.pk: queries.history_of(make_individual(home=unit), by=SYSTEM).coverage
        for unit in (near, far)
    }

    assert found[near.pk].complete_from_year == 2020
    assert found[far.pk].complete_from_year == 2010


def test_history_of_strangers_is_not_told() -> None:
    recipient = make_individual(home=make_commune().unit)
    stranger = make_actor(Role.OFFICER, unit=make_commune("UBND xã Khác").unit)

    with pytest.raises(NotAllowed):
        queries.history_of(recipient, by=stranger)


@pytest.mark.parametrize("count", [1, 3])
def test_histories_cost_four_queries_however_many_are_asked(count: int) -> None:
    commune = make_commune()
    recipients = [make_individual(f"Người {n}", home=commune.unit) for n in range(count)]
    for recipient in recipients:
        make_year_record(recipient)

    with CaptureQueriesContext(connection) as spent:
        histories = queries.histories_of(recipients, by=commune.officer)

    assert len(histories) == count
    assert len(spent) == 4
