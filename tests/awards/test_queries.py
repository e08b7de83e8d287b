"""Lists, the register, counts by either year, what the public sees, whether numbers are whole."""

from datetime import UTC, date, datetime

import pytest
from django.db.models import F

from tests.factories.awards import (
    SIGNED_AT,
    SIGNED_ON,
    chair_of,
    make_draft_decision,
    make_endorsed,
    make_issued,
    make_list,
    make_ready,
)
from tests.factories.cycles import make_cycle
from tests.factories.nominations import head_of, officer_of
from tests.factories.organisations import (
    Commune,
    make_collective,
    make_commune,
    make_individual,
    make_unit,
)
from thidua.awards import operations, policies, queries
from thidua.awards.models import Award, Decision, NumberSeries
from thidua.awards.operations import PaperAward, PaperHead
from thidua.awards.queries import AwardCount, Wanted
from thidua.common.actors import ANYONE, Role
from thidua.common.errors import NotAllowed
from thidua.cycles.models import Cycle


pytestmark = pytest.mark.django_db


@pytest.fixture
def cycle() -> Cycle:
    return make_cycle(make_commune("UBND phường Thử"))


def from_paper(
    cycle: Cycle, code: str, number: int, signed_on: date, *, people: int, collectives: int = 0
) -> Decision:
    """A decision as the seeds tell of it: so many of each, by a paper of that day."""
    village = cycle.unit.children.first()
    lines = [
        PaperAward(make_individual(f"Người {number}.{each}", home=village), "Thi đua")
        for each in range(people)
    ]
    lines += [
        PaperAward(make_collective(make_unit(f"Tổ {number}.{each}", parent=cycle.unit)), "Thi đua")
        for each in range(collectives)
    ]
    head = PaperHead(
        number=number,
        signed_on=signed_on,
        signer_name="Chủ tịch",
        signer_title="Chủ tịch",
        subject="Về việc khen thưởng",
    )
    return operations.record_paper_decision(
        cycle=cycle,
        code=code,
        occasion="phong_trao",
        head=head,
        lines=lines,
        by=officer_of(cycle),
        at=datetime(2024, 1, 5, 3, tzinfo=UTC),
    )


# The two years never mix (FX-06, FX-17)


def test_titles_of_2022_decided_in_2023_count_for_2022_and_are_found_in_2023(cycle) -> None:
    """FX-06: 64 Lao động tiên tiến of 2022, decided in 2023, beside giấy khen of 2023."""
    year_2023 = make_cycle(Commune(cycle.unit), year=2023)
    from_paper(cycle, "lao_dong_tien_tien", 3, date(2023, 2, 1), people=64)
    from_paper(year_2023, "giay_khen_xa", 90, date(2023, 12, 20), people=50, collectives=12)
    by = officer_of(cycle)

    of_2022 = queries.award_counts(cycle.unit, title_year=2022, by=by)
    in_2023 = queries.award_counts(cycle.unit, decision_year=2023, by=by)

    titles = AwardCount("lao_dong_tien_tien", "", "individual", 2022, 2023, 64, 0)
    assert of_2022 == [titles]
    assert in_2023 == [
        AwardCount("giay_khen_xa", "", "collective", 2023, 2023, 12, 0),
        AwardCount("giay_khen_xa", "", "individual", 2023, 2023, 50, 0),
        titles,
    ]
    assert queries.award_counts(cycle.unit, decision_year=2022, by=by) == []
    assert queries.award_counts_public(cycle.unit, title_year=2022) == of_2022


@pytest.mark.parametrize("years", [{}, {"title_year": 2022, "decision_year": 2023}])
def test_award_counts_ask_for_exactly_one_year(cycle, years: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="one of them"):
        queries.award_counts(cycle.unit, **years, by=officer_of(cycle))


def test_award_counts_of_another_body_stay_apart(cycle) -> None:
    """FX-17: what one locality gave is never added to another's."""
    elsewhere = make_cycle(make_commune("UBND xã Khác"))
    from_paper(cycle, "giay_khen_xa", 1, date(2023, 1, 12), people=9, collectives=3)
    from_paper(elsewhere, "giay_khen_xa", 1, date(2023, 1, 12), people=16)

    ours = queries.award_counts(cycle.unit, title_year=2022, by=officer_of(cycle))

    assert {row.recipient_kind: row.count for row in ours} == {"individual": 9, "collective": 3}
    assert queries.award_counts(elsewhere.unit, title_year=2022, by=officer_of(cycle)) == []


# Money (law.md 8.3, 2, 3 and 9)


@pytest.mark.parametrize(
    ("signed_on", "individual", "collective", "total"),
    [
        (date(2023, 12, 20), 270_000, 540_000, 19_980_000),
        (date(2026, 12, 20), 760_000, 1_520_000, 56_240_000),
    ],
)
def test_fifty_people_and_twelve_collectives_by_the_law_of_the_day(
    signed_on: date, individual: int, collective: int, total: int
) -> None:
    person = queries.reward_on("giay_khen_xa", "individual", signed_on)
    group = queries.reward_on("giay_khen_xa", "collective", signed_on)

    assert (person.amount_vnd, group.amount_vnd) == (individual, collective)
    assert 50 * person.amount_vnd + 12 * group.amount_vnd == total


def test_money_changes_overnight_with_the_base_salary() -> None:
    before = queries.reward_on("giay_khen_xa", "individual", date(2026, 6, 30))
    after = queries.reward_on("giay_khen_xa", "individual", date(2026, 7, 1))

    assert (before.base_salary, after.base_salary) == (2_340_000, 2_530_000)


@pytest.mark.parametrize(
    ("day", "individual", "collective"),
    [
        (date(2023, 1, 12), 230_000, 450_000),  # 0,15 × 1.490.000 = 223.500
        (date(2023, 7, 1), 270_000, 540_000),
        (date(2025, 7, 1), 710_000, 1_410_000),  # 0,3 × 2.340.000 = 702.000; once, after doubling
        (date(2026, 7, 1), 760_000, 1_520_000),
    ],
)
def test_money_is_multiplied_first_and_rounded_once(
    day: date, individual: int, collective: int
) -> None:
    assert queries.reward_on("giay_khen_xa", "individual", day).amount_vnd == individual
    assert queries.reward_on("giay_khen_xa", "collective", day).amount_vnd == collective


# Who sees what


def test_awards_are_seen_by_the_body_and_by_the_head_of_the_awarded_unit(cycle) -> None:
    first, second = cycle.unit.children.order_by("pk")
    make_issued(
        cycle,
        make_endorsed(
            cycle,
            [make_individual("Một", home=first), make_individual("Hai", home=second)],
        ),
    )
    commune = Commune(cycle.unit)

    def names(by) -> list[str]:
        return sorted(queries.awards_visible_to(by).values_list("name", flat=True))

    assert names(officer_of(cycle)) == names(chair_of(cycle)) == ["Hai", "Một"]
    assert names(commune.actor(Role.COUNCIL_MEMBER)) == ["Hai", "Một"]
    assert names(head_of(first)) == ["Một"]
    assert names(ANYONE) == names(make_commune("UBND xã Khác").officer) == []


def test_get_decision_of_another_commune_is_not_found(cycle) -> None:
    decision = make_draft_decision(cycle)

    with pytest.raises(NotAllowed):
        queries.get_decision(cycle, decision.pk, by=make_commune("UBND xã Khác").officer)
    assert queries.get_decision(cycle, decision.pk, by=officer_of(cycle)) == decision


def test_to_sign_lists_what_waits_for_this_chair(cycle) -> None:
    waiting = make_ready(cycle)
    make_ready(make_cycle(make_commune("UBND xã Khác")))

    assert list(queries.to_sign(chair_of(cycle))) == [waiting]
    assert list(queries.to_sign(officer_of(cycle))) == []


def test_endorsed_nominations_leave_out_what_a_living_decision_holds(cycle) -> None:
    chosen = make_list(cycle, people=3, collectives=0)
    draft = make_draft_decision(cycle, chosen[:2])

    assert list(queries.endorsed_nominations(cycle, by=officer_of(cycle))) == [chosen[2]]

    operations.cancel_decision(draft, reason="Gộp", by=officer_of(cycle), at=SIGNED_AT)
    assert list(queries.endorsed_nominations(cycle, by=officer_of(cycle))) == chosen


# The register


def test_register_is_searched_without_marks_and_filtered(cycle) -> None:
    first, second = cycle.unit.children.order_by("pk")
    make_issued(
        cycle,
        make_endorsed(
            cycle,
            [
                make_individual("Đỗ Thị Hoà", home=first),
                make_individual("Đỗ Văn Hoàng", home=second),
            ],
        ),
    )
    by = officer_of(cycle)

    def names(**wanted: object) -> list[str]:
        found = queries.register(cycle.unit, wanted=Wanted(**wanted), by=by)
        return sorted(found.values_list("name", flat=True))

    assert names(text="do hoa") == ["Đỗ Thị Hoà", "Đỗ Văn Hoàng"]
    assert names(text="thi HÒA") == ["Đỗ Thị Hoà"]
    assert names(home_id=second.pk) == ["Đỗ Văn Hoàng"]
    assert names(code="lao_dong_tien_tien") == names(title_year=2021) == []
    assert names(recipient_kind="individual", title_year=2022) == ["Đỗ Thị Hoà", "Đỗ Văn Hoàng"]


def test_similar_awards_find_the_same_person_and_the_same_name_nearby(cycle) -> None:
    village, other = cycle.unit.children.order_by("pk")
    lanh = make_individual("Nguyễn Thị Lành", home=village)
    namesake = make_individual("Nguyễn Thị Lành", home=other)
    make_issued(cycle, make_endorsed(cycle, [lanh, namesake]))

    found = queries.similar_awards(lanh, by=officer_of(cycle))

    assert [award.recipient_id for award in found] == [lanh.pk]


# The balance of a list


def test_balance_counts_only_what_is_known(cycle) -> None:
    village, empty = cycle.unit.children.order_by("pk")
    people = [
        make_individual("Một", home=village, gender="nu", is_direct_worker=True),
        make_individual("Hai", home=village, gender="nam", is_direct_worker=False),
        make_individual("Ba", home=village),
    ]
    decision = make_ready(cycle, make_endorsed(cycle, people))
    by = officer_of(cycle)

    balance = queries.balance_of(decision, queries.lines_of(decision, by=by), by=by)

    assert (balance.people, balance.direct_workers, balance.direct_workers_known) == (3, 1, 2)
    assert (balance.women, balance.women_known) == (1, 2)
    assert balance.empty_villages == (empty.name,)


def test_lines_stand_in_the_order_of_the_minutes_collectives_first(cycle) -> None:
    decision = make_ready(cycle, make_list(cycle, people=2, collectives=2))

    lines = queries.lines_of(decision, on=SIGNED_ON, by=officer_of(cycle))

    assert [line.name for line in lines] == ["Hội 1", "Hội 2", "Người 1", "Người 2"]
    assert [line.reward_vnd for line in lines] == [450_000, 450_000, 230_000, 230_000]
    assert {line.answer for line in lines} == {"hoi_dong"}


# What everybody may see


def test_award_by_code_public_shows_what_is_printed_and_no_money(cycle) -> None:
    make_issued(cycle, make_list(cycle, people=1, collectives=0))
    code = Award.objects.get().verify_code

    shown = queries.award_by_code_public(policies.printed_code(code).lower())

    assert (shown.name, shown.decision_number) == ("Người 1", "01/QĐ-UBND")
    assert not shown.is_revoked
    assert not any("vnd" in name or "ground" in name for name in vars(shown))


def test_award_by_code_public_knows_no_other_code(cycle) -> None:
    make_issued(cycle, make_list(cycle, people=1, collectives=0))

    assert queries.award_by_code_public(policies.verify_code(12345)) is None
    assert queries.award_by_code_public("' OR 1=1") is None


def test_awards_public_leave_out_what_was_cancelled(cycle) -> None:
    make_issued(cycle, make_list(cycle, people=2, collectives=0))
    first = Award.objects.order_by("pk").first()
    operations.revoke_award(
        first,
        ground="gian_doi",
        decision_number="31/QĐ-UBND",
        decided_on=SIGNED_ON,
        by=chair_of(cycle),
        at=SIGNED_AT,
    )

    names = [award.name for award in queries.awards_public(cycle.unit, title_year=2022)]

    assert names == ["Người 2"]
    assert queries.years_public(cycle.unit) == [(2022, 1)]
    assert queries.bodies_public() == [cycle.unit]


# Whether the numbers are whole


def test_owed_number_gaps_finds_nothing_in_a_sound_register(cycle) -> None:
    make_issued(cycle)
    from_paper(make_cycle(make_commune("UBND xã Khác")), "giay_khen_xa", 7, SIGNED_ON, people=1)

    assert list(queries.owed_number_gaps()) == []


def test_owed_number_gaps_names_a_missing_number(cycle) -> None:
    make_issued(cycle, make_list(cycle, people=3, collectives=0))
    Award.objects.filter(register_number=2).update(register_number=F("register_number") + 40)

    [gap] = queries.owed_number_gaps()

    assert gap.about == "Số vào sổ khen thưởng 2022, UBND phường Thử"
    assert gap.says == "thiếu số 2; có số 42 ngoài dãy 1–3."


def test_owed_number_gaps_names_a_series_that_was_put_back(cycle) -> None:
    make_issued(cycle, make_list(cycle, people=1, collectives=0))
    NumberSeries.objects.filter(kind="QD").update(last=0)

    [gap] = queries.owed_number_gaps()

    assert gap.says == "có số 1 ngoài dãy 1–0."
