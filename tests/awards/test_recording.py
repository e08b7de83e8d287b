"""Decisions entered from paper, and awards cancelled."""

import uuid
from datetime import date

import pytest

from tests.factories.awards import SIGNED_AT, SIGNED_ON, chair_of, make_issued, make_list
from tests.factories.cycles import make_cycle
from tests.factories.nominations import officer_of
from tests.factories.organisations import (
    Commune,
    make_collective,
    make_commune,
    make_individual,
    make_unit,
)
from thidua.audit.models import Event
from thidua.awards import operations, queries
from thidua.awards.enums import DecisionState, NumberedBy, RevocationGround
from thidua.awards.models import Award, Decision, OwedPaper
from thidua.awards.operations import PaperAward, PaperHead
from thidua.common.actors import SYSTEM
from thidua.common.errors import NotAllowed, Refused
from thidua.cycles.models import Cycle
from thidua.records.models import Honour


pytestmark = pytest.mark.django_db
HEAD = PaperHead(
    number=6,
    signed_on=SIGNED_ON,
    signer_name="Nguyễn Văn Ký",
    signer_title="Chủ tịch",
    subject="Về việc tặng giấy khen",
)


@pytest.fixture
def cycle() -> Cycle:
    return make_cycle(make_commune("UBND xã Hàm Thử"))


def record(cycle: Cycle, lines: list[PaperAward], **changes: object) -> Decision:
    chosen = {"code": "giay_khen_xa", "occasion": "phong_trao", "head": HEAD} | changes
    return operations.record_paper_decision(
        cycle=cycle, lines=lines, by=officer_of(cycle), at=SIGNED_AT, **chosen
    )


def lines_of(cycle: Cycle) -> list[PaperAward]:
    village = cycle.unit.children.first()
    return [
        PaperAward(make_individual("Nguyễn Thị Lành", home=village), "Hiến đất"),
        PaperAward(make_collective(make_unit("Hội Phụ nữ", parent=village)), "Giúp 14 hộ"),
    ]


# Recording


def test_record_paper_decision_enters_awards_and_honours(cycle) -> None:
    decision = record(cycle, lines_of(cycle))

    assert (decision.state, decision.number) == (DecisionState.ISSUED, 6)
    assert (decision.numbered_by, decision.is_from_paper) == (NumberedBy.CLERK, True)
    awards = list(Award.objects.order_by("position"))
    assert [(award.name, award.register_number) for award in awards] == [
        ("Hội Phụ nữ", 1),
        ("Nguyễn Thị Lành", 2),
    ]
    assert {award.reward_vnd for award in awards} == {None}
    assert Honour.objects.count() == 2
    assert OwedPaper.objects.count() == 0
    assert Event.objects.get(action="decision.recorded").facts["number"] == "06/QĐ-UBND"


def test_record_paper_decision_sent_twice_is_one(cycle) -> None:
    key, lines = uuid.uuid4(), lines_of(cycle)

    assert record(cycle, lines, once_key=key) == record(cycle, lines, once_key=key)


def test_record_paper_decision_keeps_days_and_numbers_in_order(cycle) -> None:
    record(cycle, lines_of(cycle))
    earlier = PaperHead(
        number=7,
        signed_on=date(2023, 1, 11),
        signer_name="A",
        signer_title="Chủ tịch",
        subject="Về việc",
    )
    later = PaperHead(
        number=5,
        signed_on=date(2023, 1, 12),
        signer_name="A",
        signer_title="Chủ tịch",
        subject="Về việc",
    )
    line = [PaperAward(make_individual("Trần Văn Đức", home=cycle.unit), "Hòa giải")]

    with pytest.raises(Refused, match="vì quyết định số 06 ký ngày đó"):
        record(cycle, line, head=earlier)

    assert record(cycle, line, head=later).number == 5


def test_record_paper_decision_refuses_a_number_in_use_and_an_empty_list(cycle) -> None:
    record(cycle, lines_of(cycle))

    with pytest.raises(Refused, match="đã cấp cho quyết định ngày 12/01/2023"):
        record(cycle, [PaperAward(make_individual("Trần Văn Đức", home=cycle.unit), "x")])
    with pytest.raises(Refused, match="Danh sách chưa có ai"):
        record(cycle, [])


def test_record_paper_decision_refuses_a_title_for_the_wrong_kind(cycle) -> None:
    collective = [line for line in lines_of(cycle) if line.recipient.kind == "collective"]

    with pytest.raises(Refused, match="Hội Phụ nữ: Lao động tiên tiến không tặng cho tập thể"):
        record(cycle, collective, code="lao_dong_tien_tien")


def test_record_paper_decision_is_for_the_officer(cycle) -> None:
    with pytest.raises(NotAllowed):
        operations.record_paper_decision(
            cycle=cycle,
            code="giay_khen_xa",
            occasion="phong_trao",
            head=HEAD,
            lines=lines_of(cycle),
            by=chair_of(cycle),
            at=SIGNED_AT,
        )


# Cancelling


def revoke(award: Award, cycle: Cycle, **changes: object) -> Award:
    chosen = {
        "ground": RevocationGround.FRAUD,
        "decision_number": "31/QĐ-UBND",
        "decided_on": SIGNED_ON,
        "by": chair_of(cycle),
        "at": SIGNED_AT,
    } | changes
    return operations.revoke_award(award, **chosen)


def test_revoke_award_keeps_the_line_and_tells_the_records(cycle) -> None:
    make_issued(cycle, make_list(cycle, people=1, collectives=0))
    award = Award.objects.get()

    revoked = revoke(award, cycle)

    assert revoked.revoked_by_decision == "Quyết định số 31/QĐ-UBND ngày 12/01/2023"
    assert Honour.objects.get().revoked_at == SIGNED_AT
    assert Award.objects.count() == 1
    assert queries.award_counts(cycle.unit, title_year=2022, by=officer_of(cycle)) == []
    assert Event.objects.get(action="award.revoked").facts["ground"] == "gian_doi"


def test_revoke_award_twice_is_refused(cycle) -> None:
    make_issued(cycle, make_list(cycle, people=1, collectives=0))
    award = revoke(Award.objects.get(), cycle)

    with pytest.raises(Refused, match="đã bị hủy bỏ bằng Quyết định số 31/QĐ-UBND"):
        revoke(award, cycle)


@pytest.mark.parametrize("decided_on", [date(2023, 1, 11), date(2023, 1, 13)])
def test_revoke_award_on_an_impossible_day_is_refused(cycle, decided_on: date) -> None:
    make_issued(cycle, make_list(cycle, people=1, collectives=0))

    with pytest.raises(Refused, match="phải từ 12/01/2023"):
        revoke(Award.objects.get(), cycle, decided_on=decided_on)


def test_revoke_award_is_for_whoever_gave_it(cycle) -> None:
    make_issued(cycle, make_list(cycle, people=1, collectives=0))
    award = Award.objects.get()

    for actor in (officer_of(cycle), SYSTEM):
        with pytest.raises(NotAllowed) as denial:
            revoke(award, cycle, by=actor)
        assert denial.value.sentence == "Chỉ Chủ tịch Ủy ban nhân dân hủy bỏ được khen thưởng này."
    with pytest.raises(NotAllowed) as denial:
        revoke(award, cycle, by=make_commune("UBND xã Khác").chair)
    assert denial.value.sentence == ""


def test_dependent_awards_are_the_later_ones_of_the_same_recipient(cycle) -> None:
    person = make_individual("Lâm Thị Thảo", home=cycle.unit.children.first())
    next_year = make_cycle(Commune(cycle.unit), year=2023)
    first = record(cycle, [PaperAward(person, "Hiến đất")])
    later = PaperHead(
        number=9,
        signed_on=date(2023, 1, 12),
        signer_name="A",
        signer_title="Chủ tịch",
        subject="Về việc",
    )
    record(next_year, [PaperAward(person, "Hòa giải")], head=later)

    dependents = queries.dependent_awards(first.awards.get(), by=officer_of(cycle))

    assert [award.title_year for award in dependents] == [2023]
