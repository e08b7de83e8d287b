"""What changes, what is recorded, what is refused."""

import uuid
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import transaction

from tests.factories.accounts import make_account
from tests.factories.awards import (
    SIGNED_AT,
    SIGNED_ON,
    chair_of,
    make_chair,
    make_draft_decision,
    make_endorsed,
    make_issued,
    make_list,
    make_ready,
)
from tests.factories.cycles import make_cycle
from tests.factories.nominations import make_appraised, officer_of
from tests.factories.organisations import make_actor, make_commune, make_individual
from tests.factories.records import make_title
from thidua.audit import book
from thidua.audit.models import Event
from thidua.awards import operations
from thidua.awards.enums import DecisionState, NumberedBy, PaperState
from thidua.awards.models import Award, Decision, NumberSeries, OwedPaper
from thidua.common.actors import SYSTEM, Actor, Held, Role
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.cycles import operations as cycles
from thidua.cycles.models import Cycle
from thidua.nominations.enums import NominationState
from thidua.notices.models import Notice
from thidua.records.models import Honour


pytestmark = pytest.mark.django_db


@pytest.fixture
def cycle() -> Cycle:
    return make_cycle(make_commune("UBND xã Hàm Thử"))


def issue(decision: Decision, cycle: Cycle, **changes: object) -> Decision:
    chosen = {"signed_on": SIGNED_ON, "by": chair_of(cycle), "at": SIGNED_AT} | changes
    return operations.issue_decision(decision, **chosen)


# Drafting


def test_draft_decision_words_its_subject_from_the_list(cycle) -> None:
    decision = make_draft_decision(cycle, make_list(cycle, people=2, collectives=1))

    assert decision.subject == (
        "Về việc tặng giấy khen cho 01 tập thể và 02 cá nhân có thành tích xuất sắc năm 2022"
    )
    assert decision.session is not None
    assert decision.number is None
    assert Event.objects.filter(action="decision.drafted").get().facts["dossiers"] == [1, 2, 3]


def test_draft_decision_sent_twice_is_one(cycle) -> None:
    key, chosen = uuid.uuid4(), make_list(cycle)

    first = make_draft_decision(cycle, chosen, once_key=key)
    second = make_draft_decision(cycle, chosen, once_key=key)

    assert first == second
    assert Decision.objects.count() == 1


def test_draft_decision_refuses_what_the_council_has_not_endorsed(cycle) -> None:
    appraised = make_appraised(cycle, cycle.unit.children.first())

    with pytest.raises(Refused, match="Hồ sơ 01 chưa được Hội đồng thông qua"):
        make_draft_decision(cycle, [appraised])


def test_draft_decision_refuses_a_dossier_of_another_decision(cycle) -> None:
    chosen = make_list(cycle)
    make_draft_decision(cycle, chosen)

    with pytest.raises(Refused, match="Hồ sơ 01 đã nằm trong một quyết định khác"):
        make_draft_decision(cycle, chosen[:1])


def test_draft_decision_refuses_an_empty_list(cycle) -> None:
    with pytest.raises(Refused, match="Chọn ít nhất một hồ sơ"):
        operations.draft_decision(
            cycle=cycle, code="giay_khen_xa", nominations=[], by=officer_of(cycle), at=SIGNED_AT
        )


def test_draft_decision_knows_no_dossier_of_another_commune(cycle) -> None:
    elsewhere = make_cycle(make_commune("UBND xã Khác"))
    chosen = make_list(elsewhere)

    with pytest.raises(NotAllowed):
        make_draft_decision(cycle, chosen)


def test_change_decision_takes_a_dossier_out_and_counts_up(cycle) -> None:
    chosen = make_list(cycle)
    decision = make_draft_decision(cycle, chosen)

    changed = operations.change_decision(
        decision,
        version=1,
        nominations=chosen[:2],
        subject="Về việc tặng giấy khen",
        achievement="đã có thành tích",
        field="kinh_te",
        signed_on=SIGNED_ON,
        by=officer_of(cycle),
        at=SIGNED_AT,
    )

    assert changed.version == 2
    assert [each.number for each in changed.nominations.order_by("number")] == [1, 2]
    assert Event.objects.get(action="decision.changed").facts["removed"] == [3]


def test_change_decision_of_an_older_page_is_stale(cycle) -> None:
    chosen = make_list(cycle)
    decision = make_draft_decision(cycle, chosen)
    words = {
        "nominations": chosen,
        "achievement": "đã có thành tích",
        "by": officer_of(cycle),
        "at": SIGNED_AT,
    }
    operations.change_decision(decision, version=1, subject="Bản của người kia", **words)

    with pytest.raises(Stale) as conflict:
        operations.change_decision(decision, version=1, subject="Bản của tôi", **words)

    assert conflict.value.theirs["subject"] == "Bản của người kia"
    assert conflict.value.theirs["version"] == "2"
    assert Decision.objects.get().subject == "Bản của người kia"


def test_change_decision_is_closed_once_sent(cycle) -> None:
    chosen = make_list(cycle)
    decision = make_ready(cycle, chosen)

    with pytest.raises(Refused, match="Đưa về dự thảo rồi sửa"):
        operations.change_decision(
            decision,
            version=2,
            nominations=chosen,
            subject="x",
            achievement="y",
            by=officer_of(cycle),
            at=SIGNED_AT,
        )


def test_send_to_sign_owes_the_letter(cycle) -> None:
    decision = make_ready(cycle)

    assert decision.state == DecisionState.READY
    assert [(paper.kind, paper.format) for paper in OwedPaper.objects.order_by("pk")] == [
        ("to_trinh", "pdf"),
        ("to_trinh", "docx"),
    ]


def test_take_back_by_the_chair_needs_a_reason(cycle) -> None:
    decision = make_ready(cycle)

    with pytest.raises(Refused, match="Nêu lý do trả lại"):
        operations.take_back(decision, by=chair_of(cycle), at=SIGNED_AT)
    returned = operations.take_back(
        decision, reason="Thiếu chức vụ", by=chair_of(cycle), at=SIGNED_AT
    )

    assert (returned.state, returned.return_reason) == (DecisionState.DRAFT, "Thiếu chức vụ")


def test_letter_is_owed_anew_when_a_decision_is_sent_again(cycle) -> None:
    decision = make_ready(cycle)
    for paper in OwedPaper.objects.all():
        operations.print_paper(paper, by=SYSTEM, at=SIGNED_AT)

    operations.take_back(decision, by=officer_of(cycle), at=SIGNED_AT)
    operations.send_to_sign(decision, by=officer_of(cycle), at=SIGNED_AT)

    assert set(OwedPaper.objects.values_list("state", flat=True)) == {PaperState.WAITING}


def test_cancel_decision_frees_its_dossiers_and_takes_no_number(cycle) -> None:
    chosen = make_list(cycle)
    decision = make_draft_decision(cycle, chosen)

    operations.cancel_decision(decision, reason="Gộp lại", by=officer_of(cycle), at=SIGNED_AT)

    assert make_draft_decision(cycle, chosen).pk != decision.pk
    assert NumberSeries.objects.count() == 0


# Issuing


def test_issue_decision_makes_everything_at_once(cycle) -> None:
    decision = make_ready(cycle, make_list(cycle, people=2, collectives=1))

    issued = issue(decision, cycle)

    assert (issued.state, issued.number, issued.number_year) == (DecisionState.ISSUED, 1, 2023)
    assert issued.numbered_by == NumberedBy.SERIES
    awards = list(Award.objects.order_by("position"))
    assert [award.recipient_kind for award in awards] == ["collective", "individual", "individual"]
    assert [award.register_number for award in awards] == [1, 2, 3]
    assert {award.register_year for award in awards} == {2022}
    assert {award.title_year for award in awards} == {2022}
    assert {award.votes for award in awards} == {"3/3"}
    assert len({award.verify_code for award in awards}) == 3
    states = {each.state for each in decision.nominations.all()}
    assert states == {NominationState.AWARDED}
    assert set(Honour.objects.values_list("decision_number", "award_key")) == {
        ("01/QĐ-UBND", book.key_of(award)) for award in awards
    }
    owed = OwedPaper.objects.exclude(kind="to_trinh").order_by("pk")
    assert [(paper.kind, paper.format) for paper in owed] == [
        ("quyet_dinh_khen_thuong", "pdf"),
        ("quyet_dinh_khen_thuong", "docx"),
        ("giay_khen", "pdf"),
    ]


def test_issue_decision_pays_by_the_base_salary_of_the_signing_day(cycle) -> None:
    issued = issue(make_ready(cycle, make_list(cycle, people=1, collectives=1)), cycle)

    rewards = dict(Award.objects.values_list("recipient_kind", "reward_vnd"))
    assert rewards == {"individual": 230_000, "collective": 450_000}
    assert (issued.base_salary_vnd, issued.rounding) == (1_490_000, "ceil_10k")
    multiples = dict(Award.objects.values_list("recipient_kind", "multiple"))
    assert multiples == {"individual": "0.15", "collective": "0.3"}


def test_issue_decision_stores_the_law_it_was_judged_by(cycle) -> None:
    issued = issue(make_ready(cycle), cycle)

    used = {value["name"]: value for value in issued.legal_basis}
    assert used["base_salary"]["value"] == "1490000"
    assert used["reward.giay_khen_xa"]["text"]
    assert isinstance(used["reward.giay_khen_xa"]["verified"], bool)
    assert used["authority.giay_khen_xa"]["value"] == "chu_tich_ubnd_xa"
    assert used["can_cu"]["value"].startswith("Căn cứ ")
    assert issued.lawbook_edition


def test_issue_decision_freezes_signer_names_and_posts(cycle) -> None:
    home = cycle.unit.children.first()
    recipient = make_individual("Nguyễn Thị Lành", home=home, gender="nu", group="farmer")
    chair = make_chair(cycle, name="Lê Văn Ký", post="Phó Chủ tịch")
    decision = make_ready(cycle, make_endorsed(cycle, [recipient]))

    issued = issue(decision, cycle, by=chair)

    award = Award.objects.get()
    assert (issued.signer_name, issued.signer_title) == ("Lê Văn Ký", "Phó Chủ tịch")
    assert issued.signer_capacity == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert (award.honorific, award.name) == ("Bà", "Nguyễn Thị Lành")
    assert award.position_text == f"Nông dân, {home.name}"
    assert award.folded_name == "nguyen thi lanh"


def test_issue_decision_is_written_in_the_book(cycle) -> None:
    issue(make_ready(cycle), cycle)

    event = Event.objects.get(action="decision.issued")
    assert event.facts["number"] == "01/QĐ-UBND"
    assert event.facts["signed_on"] == "2023-01-12"
    assert event.facts["register"] == [1, 2, 3]
    assert event.facts["reward_vnd"] == 910_000
    assert event.unit_path == cycle.unit.path
    assert book.first_broken() is None


def test_issue_decision_clicked_twice_issues_one(cycle) -> None:
    decision = make_ready(cycle)

    first = issue(decision, cycle)
    second = issue(decision, cycle)

    assert (first.pk, second.number) == (second.pk, 1)
    assert NumberSeries.objects.get(kind="QD").last == 1
    assert Award.objects.count() == 3
    assert Event.objects.filter(action="decision.issued").count() == 1


def test_issue_decision_that_another_chair_signed_is_refused(cycle) -> None:
    decision = make_ready(cycle)
    issue(decision, cycle)

    with pytest.raises(Refused, match="đã ban hành, số 01/QĐ-UBND"):
        issue(decision, cycle, by=make_actor(Role.CHAIR, unit=cycle.unit, name="Người khác"))


def test_issue_decision_that_was_not_sent_is_refused(cycle) -> None:
    decision = make_draft_decision(cycle)

    with pytest.raises(Refused, match="“Dự thảo” sang “Đã ban hành”"):
        issue(decision, cycle)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.COUNCIL_MEMBER])
def test_issue_decision_is_for_the_chair(cycle, role: Role) -> None:
    decision = make_ready(cycle)

    with pytest.raises(NotAllowed) as denial:
        issue(decision, cycle, by=make_actor(role, unit=cycle.unit))

    assert denial.value.sentence == "Chỉ Chủ tịch Ủy ban nhân dân ký được quyết định này."


def test_issue_decision_is_not_for_the_program_nor_for_strangers(cycle) -> None:
    decision = make_ready(cycle)
    stranger = make_commune("UBND xã Khác").chair

    with pytest.raises(NotAllowed):
        issue(decision, cycle, by=SYSTEM)
    with pytest.raises(NotAllowed) as denial:
        issue(decision, cycle, by=stranger)

    assert denial.value.sentence == ""


def test_issue_decision_by_its_preparer_is_refused(cycle) -> None:
    decision = make_ready(cycle)
    officer = officer_of(cycle)
    both = Actor(
        name="Kiêm nhiệm",
        account_id=officer.account_id,
        duties=(*officer.duties, Held(Role.CHAIR, cycle.unit.pk, cycle.unit.path)),
    )

    with pytest.raises(Refused, match="Người soạn quyết định không tự ký"):
        issue(decision, cycle, by=both)


def test_issue_decision_by_an_appraiser_is_refused(cycle) -> None:
    chosen = make_list(cycle)
    other_officer = make_actor(Role.OFFICER, unit=cycle.unit, name="Công chức khác")
    decision = operations.draft_decision(
        cycle=cycle, code="giay_khen_xa", nominations=chosen, by=other_officer, at=SIGNED_AT
    )
    operations.send_to_sign(decision, by=other_officer, at=SIGNED_AT)
    appraiser = make_actor(Role.CHAIR, unit=cycle.unit, account_id=officer_of(cycle).account_id)

    with pytest.raises(Refused, match="Người thẩm định hồ sơ không tự ký"):
        issue(decision, cycle, by=appraiser)


@pytest.mark.parametrize(
    ("signed_on", "sentence"),
    [
        (date(2023, 1, 9), "Ngày ký phải từ 10/01/2023 trở đi, vì hồ sơ nhận ngày đó."),
        (date(2023, 1, 13), "Ngày ký 13/01/2023 chưa tới. Ghi muộn nhất là hôm nay, 12/01/2023."),
    ],
)
def test_issue_decision_on_a_wrong_day_is_refused(cycle, signed_on: date, sentence: str) -> None:
    decision = make_ready(cycle)

    with pytest.raises(Refused) as refusal:
        issue(decision, cycle, signed_on=signed_on)

    assert (refusal.value.sentence, refusal.value.field) == (sentence, "signed_on")
    assert NumberSeries.objects.count() == 0


def test_issue_decision_before_the_day_of_the_last_number_is_refused(cycle) -> None:
    first, second = make_list(cycle, people=1, collectives=0), make_list(cycle, people=0)
    issue(make_ready(cycle, first), cycle)

    with pytest.raises(Refused, match="từ 12/01/2023 trở đi, vì quyết định số 01 ký ngày đó"):
        issue(make_ready(cycle, second), cycle, signed_on=date(2023, 1, 11))


def test_issue_decision_reads_the_day_in_viet_nam(cycle) -> None:
    """At 17:30 UTC it is already the next day in Việt Nam."""
    decision = make_ready(cycle)

    issued = issue(
        decision, cycle, signed_on=date(2023, 1, 13), at=datetime(2023, 1, 12, 17, 30, tzinfo=UTC)
    )

    assert issued.signed_on == date(2023, 1, 13)


def test_issue_decision_outside_the_chairs_authority_names_who_decides(cycle) -> None:
    home = cycle.unit.children.first()
    endorsed = make_endorsed(
        cycle, [make_individual("Ngô Thị Duyên", home=home)], code="chien_si_thi_dua_co_so"
    )
    decision = make_ready(cycle, endorsed)

    with pytest.raises(Refused, match="Chủ tịch Ủy ban nhân dân huyện") as refusal:
        issue(decision, cycle)

    assert refusal.value.source is not None


def test_issue_decision_of_a_list_that_changed_is_refused(cycle) -> None:
    decision = make_ready(cycle)

    with pytest.raises(Refused, match="Danh sách đã đổi từ lúc mở trang này"):
        issue(decision, cycle, version=decision.version - 1)

    assert issue(decision, cycle, version=decision.version).number == 1


def test_issue_decision_in_a_closed_year_is_refused(cycle) -> None:
    decision = make_ready(cycle)
    cycles.close_cycle(cycle, by=SYSTEM, at=SIGNED_AT)

    with pytest.raises(Refused, match="đã khép"):
        issue(decision, cycle)


def test_issue_decision_takes_the_number_that_the_clerk_gave(cycle) -> None:
    issued = issue(make_ready(cycle), cycle, number=128)

    assert (issued.number, issued.numbered_by) == (128, NumberedBy.CLERK)
    assert NumberSeries.objects.get(kind="QD").last == 0


def test_issue_decision_with_a_number_in_use_is_refused(cycle) -> None:
    first, second = make_list(cycle, people=1, collectives=0), make_list(cycle, people=0)
    issue(make_ready(cycle, first), cycle, number=6)

    with pytest.raises(Refused) as refusal:
        issue(make_ready(cycle, second), cycle, number=6)

    assert refusal.value.sentence == (
        "Số 06/QĐ-UBND đã cấp cho quyết định ngày 12/01/2023. Hỏi lại văn thư."
    )


def test_issue_decision_does_not_mix_the_clerks_numbers_with_a_series(cycle) -> None:
    first, second = make_list(cycle, people=1, collectives=0), make_list(cycle, people=0)
    issue(make_ready(cycle, first), cycle, number=6)

    with pytest.raises(Refused, match="số quyết định do văn thư cấp"):
        issue(make_ready(cycle, second), cycle)


def test_issue_decision_numbers_a_series_for_each_year_and_body(cycle) -> None:
    first, second = make_list(cycle, people=1, collectives=0), make_list(cycle, people=0)
    elsewhere = make_cycle(make_commune("UBND xã Khác"))
    later = datetime(2024, 2, 1, 3, tzinfo=UTC)

    numbers = [
        issue(make_ready(cycle, first), cycle).number,
        make_issued(elsewhere, make_list(elsewhere, people=1, collectives=0)).number,
        issue(make_ready(cycle, second), cycle, signed_on=date(2024, 2, 1), at=later).number,
    ]

    assert numbers == [1, 1, 1]
    ours = Award.objects.filter(unit=cycle.unit).order_by("pk")
    assert [award.register_number for award in ours] == [1, 2]


def test_issue_decision_for_a_title_held_already_leaves_nothing(cycle) -> None:
    """The same title twice for a year: the second decision is refused whole."""
    recipient = make_individual("Lâm Thị Thảo", home=cycle.unit.children.first())
    decision = make_ready(cycle, make_endorsed(cycle, [recipient], code="lao_dong_tien_tien"))
    make_title(recipient, "lao_dong_tien_tien", year=2022)
    before = Event.objects.count()

    with pytest.raises(Refused, match="Lâm Thị Thảo: Danh hiệu của năm này đã được ghi"):
        issue(decision, cycle)

    assert Decision.objects.get().state == DecisionState.READY
    assert (Award.objects.count(), Event.objects.count()) == (0, before)
    assert NumberSeries.objects.count() == 0


def test_issue_decision_whose_transaction_is_undone_leaves_a_legal_state(cycle) -> None:
    """What a kill before the commit leaves: no number, no award, no paper; then it goes through."""
    decision = make_ready(cycle)
    with transaction.atomic():
        issue(decision, cycle)
        transaction.set_rollback(True)
    assert (Award.objects.count(), NumberSeries.objects.count()) == (0, 0)
    assert book.first_broken() is None

    issued = issue(decision, cycle)

    assert issued.number == 1
    assert [award.register_number for award in Award.objects.order_by("position")] == [1, 2, 3]


# Who is told


def test_chair_is_told_what_waits_and_the_officer_what_became_of_it(cycle) -> None:
    chair = make_account("chutich", Role.CHAIR, unit=cycle.unit)
    officer = make_account("vanphong", Role.OFFICER, unit=cycle.unit)
    decision = make_ready(cycle)

    operations.take_back(decision, reason="Thiếu chức vụ", by=chair_of(cycle), at=SIGNED_AT)
    operations.send_to_sign(decision, by=officer_of(cycle), at=SIGNED_AT)
    issue(decision, cycle)

    what = "Quyết định tặng giấy khen năm 2022"
    told = Notice.objects.filter(about=book.key_of(decision)).order_by("pk")
    assert [(notice.account_id, notice.says) for notice in told] == [
        (chair.pk, f"{what} chờ ký."),
        (officer.pk, f"{what} bị trả lại: Thiếu chức vụ"),
        (chair.pk, f"{what} chờ ký."),
        (officer.pk, f"{what} đã ký, số 01/QĐ-UBND. Văn bản đang in."),
    ]


# After signing


def test_signing_late_keeps_both_days(cycle) -> None:
    issued = issue(make_ready(cycle), cycle, at=SIGNED_AT + timedelta(days=3))

    assert (issued.signed_on, issued.issued_at) == (SIGNED_ON, SIGNED_AT + timedelta(days=3))
