"""The year in figures: FX-06, FX-07, FX-15, and rows behind every number."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.awards import make_endorsed, make_issued
from tests.factories.conferences import HELD_AT, make_held
from tests.factories.cycles import make_cycle
from tests.factories.indicators import make_ham_liem
from tests.factories.movements import make_activity, make_launched
from tests.factories.organisations import make_collective, make_commune, make_individual, make_unit
from tests.factories.pledges import make_open_pledge
from thidua.common.actors import SYSTEM, Role
from thidua.common.errors import NotAllowed
from thidua.conferences import operations as conferences
from thidua.conferences.enums import TotalRelation
from thidua.law import name_of
from thidua.pledges import operations as pledges
from thidua.reports.rows import Rows
from thidua.reports.summary import YearSummary, year_summary
from thidua.reports.summary_awards import KindCounts
from thidua.reports.wording import counts_in_words


pytestmark = pytest.mark.django_db
AT = datetime(2023, 1, 13, 9, 20, tzinfo=UTC)
TITLE = "lao_dong_tien_tien"


def summary_of(cycle, *, by=SYSTEM) -> YearSummary:
    return year_summary(cycle, by=by, at=AT)


def people(commune, count: int) -> list:
    return [make_individual(f"Người {number}", home=commune.villages[0]) for number in range(count)]


def test_year_without_anything_is_told_as_nothing() -> None:
    summary = summary_of(make_cycle(make_commune()))

    assert (summary.year, summary.as_of) == (2022, AT)
    assert summary.movements == summary.pledges == summary.registrations == ()
    assert summary.nominations == summary.indicators == summary.stated_totals == ()
    assert summary.awards.of_year == summary.awards.of_other_years == ()
    assert summary.activity.activities.count == 0


def test_movements_and_activities_are_counted_by_units_and_months() -> None:
    commune = make_commune(villages=3)
    cycle = make_cycle(commune)
    movement = make_launched(cycle)
    make_activity(cycle, commune.villages[0], on=date(2022, 3, 1), movement=movement)
    make_activity(cycle, commune.villages[0], on=date(2022, 3, 9), movement=movement)
    make_activity(cycle, commune.villages[1], on=date(2022, 7, 1), movement=movement)

    summary = summary_of(cycle)

    (line,) = summary.movements
    assert (line.plan_number, line.delivered, line.acknowledged, line.activities) == (
        "12/KH-UBND", 3, 0, 3,
    )  # fmt: skip
    assert line.rows == Rows("office:movement", movement.pk)
    assert summary.activity.activities.count == 3
    assert (summary.activity.people, summary.activity.active_months) == (120, 2)
    assert (summary.activity.active_units, summary.activity.units) == (2, 3)


def test_pledges_and_registrations_are_counted() -> None:
    commune = make_commune()
    cycle = make_cycle(commune)
    pledge = make_open_pledge(cycle, commune.villages)
    for recipient in people(commune, 2):
        pledges.register_title(
            cycle=cycle,
            unit=commune.villages[0],
            recipient=recipient,
            title=TITLE,
            registered_on=date(2022, 1, 20),
            by=SYSTEM,
            at=AT,
        )

    summary = summary_of(cycle)

    (line,) = summary.pledges
    assert (line.signed, line.parties, line.rows.key) == (0, 2, pledge.pk)
    (registered,) = summary.registrations
    assert (registered.title, registered.individuals) == ("Lao động tiên tiến", 2)


def test_indicators_carry_sentence_claim_and_the_question_it_raises() -> None:
    cycle = make_cycle(make_commune())
    make_ham_liem(cycle)

    (table,) = summary_of(cycle).indicators

    assert (len(table.lines), table.total) == (12, 12)
    assert table.met + table.exceeded + table.missed + table.uncounted == 12
    assert (table.claim.met, table.claim.total) == (10, 11)
    assert any("1 chỉ tiêu chưa đạt chưa được nêu tên" in each for each in table.questions)
    words = {line.name: line.status_words for line in table.lines}
    assert words["Thu ngân sách"] == "Vượt"
    assert words["Giữ chuẩn thôn văn hóa"] == "Giữ"
    assert words["Giao quân"] == "Chưa so được"
    assert words["Giữ chuẩn 19 tiêu chí nông thôn mới"] == "Chưa có kế hoạch"


def test_percent_is_shown_only_where_it_means_something() -> None:
    cycle = make_cycle(make_commune())
    make_ham_liem(cycle)

    percents = {line.name: line.percent for line in summary_of(cycle).indicators[0].lines}

    assert percents["Thu ngân sách"] == "116%"  # as stated
    assert percents["Giảm hộ nghèo"] == "100%"  # as computed
    assert percents["Tỷ lệ trẻ em suy dinh dưỡng"] == ""
    assert percents["Hộ đăng ký gia đình văn hóa"].startswith("+0,9")


def test_awards_of_the_year_open_their_rows_in_the_register() -> None:
    commune = make_commune()
    cycle = make_cycle(commune)
    bodies = [
        make_collective(make_unit(f"Hội {number}", parent=commune.villages[0]))
        for number in range(3)
    ]
    decision = make_issued(cycle, make_endorsed(cycle, [*people(commune, 9), *bodies]))

    (line,) = summary_of(cycle).awards.of_year

    assert line.counts == KindCounts(collectives=3, individuals=9)
    assert counts_in_words(line.counts) == "03 tập thể và 09 cá nhân"  # FX-15
    assert (line.title_year, line.decision_year) == (2022, 2023)
    assert line.rows == Rows("office:register", query={"hinh_thuc": decision.code, "nam": "2022"})
    assert (
        line.reward_vnd
        == sum(decision.awards.values_list("reward_vnd", flat=True))
        == summary_of(cycle).awards.reward_vnd
    )


def test_titles_of_a_year_decided_in_the_next_belong_to_their_own_year() -> None:
    """FX-06: titles of 2022 decided in 2023 are of 2022; the report of 2023 tells of them apart."""
    commune = make_commune()
    closing, opening = make_cycle(commune), make_cycle(commune, year=2023)
    make_issued(closing, make_endorsed(closing, people(commune, 2)), signed_on=date(2023, 1, 12))

    of_2022, of_2023 = summary_of(closing).awards, summary_of(opening).awards

    assert [line.counts.individuals for line in of_2022.of_year] == [2]
    assert of_2022.of_other_years == ()
    assert of_2023.of_year == ()
    (line,) = of_2023.of_other_years
    assert (line.title_year, line.decision_year, line.counts.individuals) == (2022, 2023, 2)
    assert of_2023.reward_vnd == 0
    assert of_2023.reward_of_other_years_vnd == line.reward_vnd > 0


def test_two_totals_of_unknown_relation_are_never_added() -> None:
    """FX-07: 43 and 84 in the year stand beside what the decisions count."""
    commune = make_commune()
    cycle = make_cycle(commune)
    make_issued(cycle, make_endorsed(cycle, people(commune, 2)))
    conferences.state_total(
        cycle,
        words="Khen trong năm",
        source="bài ngày 14/01/2022",
        collectives=43,
        individuals=84,
        by=SYSTEM,
        at=HELD_AT,
    )

    summary = summary_of(cycle)

    assert [line.counts.individuals for line in summary.awards.of_year] == [2]
    (total,) = summary.stated_totals
    assert (total.collectives, total.individuals) == (43, 84)
    assert total.relation == TotalRelation.UNKNOWN


def test_nominations_are_counted_by_outcome_and_open_their_list() -> None:
    commune = make_commune()
    cycle = make_cycle(commune)
    make_endorsed(cycle, people(commune, 2))

    (line,) = summary_of(cycle).nominations

    assert (line.label, line.count) == ("Hội đồng thông qua", 2)
    assert line.rows.page == "office:nominations"
    assert list(line.rows.query.values()) == ["thong_qua"]


def test_conference_of_the_year_is_told() -> None:
    cycle = make_cycle(make_commune())
    conference = make_held(cycle)

    (line,) = summary_of(cycle).conferences

    assert (line.name, line.rows.key, line.is_report_adopted) == (
        conference.name, conference.pk, False,
    )  # fmt: skip


def test_summary_is_for_the_office_of_the_body() -> None:
    commune = make_commune()
    cycle = make_cycle(commune)

    assert summary_of(cycle, by=commune.officer).year == 2022
    assert summary_of(cycle, by=commune.chair).year == 2022
    for stranger in (
        make_commune("UBND xã Khác").officer,
        commune.actor(Role.UNIT_HEAD, unit=commune.villages[0]),
        commune.actor(Role.ADMINISTRATOR),
    ):
        with pytest.raises(NotAllowed):
            summary_of(cycle, by=stranger)


@pytest.mark.parametrize("count", [1, 3])
def test_number_of_queries_does_not_grow_with_the_year(count: int) -> None:
    commune = make_commune()
    cycle = make_cycle(commune)
    for number in range(count):
        movement = make_launched(cycle, plan_number=number + 1)
        make_activity(cycle, commune.villages[0], on=date(2022, 3, 1), movement=movement)
        make_open_pledge(cycle, commune.villages)
    make_issued(cycle, make_endorsed(cycle, people(commune, count)))

    with CaptureQueriesContext(connection) as asked:
        summary_of(cycle)

    assert len(asked) == 12


def test_names_of_awards_are_those_of_the_lawbook() -> None:
    commune = make_commune()
    cycle = make_cycle(commune)
    decision = make_issued(cycle, make_endorsed(cycle, people(commune, 1)))

    assert summary_of(cycle).awards.of_year[0].name == name_of(decision.code)
