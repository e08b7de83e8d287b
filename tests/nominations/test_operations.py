"""What a dossier goes through, what is recorded of it, what is refused and why."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.factories.cycles import make_cycle
from tests.factories.nominations import (
    FORM,
    PDF,
    add_pdf,
    head_of,
    make_appraised,
    make_complete,
    make_draft,
    make_submitted,
    officer_of,
)
from tests.factories.organisations import (
    AT,
    Commune,
    make_actor,
    make_collective,
    make_commune,
    make_individual,
    make_person,
)
from thidua.audit.models import Event
from thidua.common.actors import SYSTEM, Role
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.cycles import operations as cycles
from thidua.cycles.models import Cycle
from thidua.nominations import operations
from thidua.nominations.enums import NominationState, Part
from thidua.nominations.models import Nomination
from thidua.nominations.operations.drafts import Newcomer
from thidua.organisations import operations as organisations
from thidua.organisations.enums import RecipientKind
from thidua.organisations.models import Recipient


pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


def acts(nomination: Nomination) -> list[str]:
    events = Event.objects.filter(about=f"nominations.nomination:{nomination.pk}").order_by("pk")
    return list(events.values_list("action", flat=True))


def test_a_draft_takes_the_next_number_of_the_year_and_is_recorded(commune: Commune, cycle: Cycle):
    first = make_draft(cycle, commune.villages[0])
    second = make_draft(cycle, commune.villages[1], summary="  Dạy   kèm trẻ nghèo ")

    assert (first.number, second.number) == (1, 2)
    assert second.summary == "Dạy kèm trẻ nghèo"
    assert first.state == NominationState.DRAFT
    assert acts(first) == ["nomination.drafted"]


def test_sending_the_same_key_twice_makes_one_dossier(commune: Commune, cycle: Cycle):
    key, person = uuid4(), make_individual(home=commune.villages[0])

    first = make_draft(cycle, commune.villages[0], recipient=person, once_key=key)
    again = make_draft(cycle, commune.villages[0], recipient=person, once_key=key)

    assert again.pk == first.pk
    assert Nomination.objects.count() == 1


def test_same_person_form_and_achievement_is_refused_in_one_sentence(
    commune: Commune, cycle: Cycle
):
    person = make_individual(home=commune.villages[0])
    make_draft(cycle, commune.villages[0], recipient=person)

    with pytest.raises(Refused, match="cùng người, cùng hình thức, cùng thành tích"):
        make_draft(cycle, commune.villages[0], recipient=person)


@pytest.mark.parametrize(
    ("changed", "field", "sentence"),
    [
        ({"code": "giay_khen_khong_co"}, "code", "Chọn danh hiệu, hình thức trong danh sách"),
        ({"code": "gia_dinh_van_hoa"}, "code", "chỉ dành cho hộ gia đình"),
        ({"summary": "  "}, "summary", "Điền thành tích tóm tắt"),
        ({"summary": "x" * 501}, "summary", "dài 501 ký tự, nhiều nhất 500"),
        ({"occasion": "khac"}, "occasion", "Chọn loại khen thưởng"),
        ({"achievements": "x" * 20_001}, "achievements", "nhiều nhất 20000"),
    ],
)
def test_bad_input_is_refused_at_its_field(
    commune: Commune, cycle: Cycle, changed: dict[str, str], field: str, sentence: str
):
    with pytest.raises(Refused, match=sentence) as refused:
        make_draft(cycle, commune.villages[0], **changed)

    assert refused.value.field == field


def test_a_head_does_not_propose_for_another_unit_nor_a_stranger_at_all(
    commune: Commune, cycle: Cycle
):
    own, other = commune.villages
    elsewhere = make_individual("Người xã khác", home=make_commune("UBND xã Khác").unit)

    with pytest.raises(NotAllowed):
        make_draft(cycle, own, by=head_of(other))
    with pytest.raises(NotAllowed):
        make_draft(cycle, own, recipient=elsewhere)


def test_nothing_is_proposed_in_a_closed_year(commune: Commune, cycle: Cycle):
    cycles.close_cycle(cycle, by=SYSTEM, at=AT)

    with pytest.raises(Refused, match="đã khép"):
        make_draft(cycle, commune.villages[0])


def test_sending_freezes_name_and_posts_of_the_day(commune: Commune, cycle: Cycle):
    person = make_person("Võ Thị Thu", home=commune.unit)
    organisations.give_post(
        person=person, unit=commune.unit, title="Công chức Văn hóa", by=SYSTEM, at=AT
    )
    recipient = organisations.recipient_of_person(person, home=commune.unit, by=SYSTEM, at=AT)
    nomination = make_submitted(cycle, commune.unit, recipient=recipient)

    organisations.change_person(
        person,
        full_name="Võ Thị Thu Hà",
        gender="",
        birth_year=None,
        group="",
        is_direct_worker=None,
        by=SYSTEM,
        at=AT,
    )
    nomination.refresh_from_db()

    assert nomination.frozen_name == "Võ Thị Thu"
    assert nomination.frozen_position == "Công chức Văn hóa, UBND xã Thử"
    assert f"{nomination.received_on}" == "2023-01-10"


def test_positions_of_a_farmer_a_unit_a_group_and_a_household(commune: Commune, cycle: Cycle):
    village = commune.villages[0]
    farmer = make_individual("Huỳnh Văn Lúa", home=village, group="farmer")
    group = organisations.add_collective(name="Tổ tự quản 3", home=village, by=SYSTEM, at=AT)
    household = organisations.add_household(name="Hộ ông Lúa", home=village, by=SYSTEM, at=AT)

    frozen = [
        make_submitted(cycle, village, recipient=each).frozen_position
        for each in (farmer, make_collective(village), group, household)
    ]

    assert frozen == ["Nông dân, Thôn 1", "", "Thôn 1", "Thôn 1"]


def test_a_changed_draft_has_a_new_version_and_an_older_one_is_stale(
    commune: Commune, cycle: Cycle
):
    draft = make_draft(cycle, commune.villages[0])
    words = {"code": FORM, "occasion": "phong_trao", "achievements": "Dài"}
    by = head_of(commune.villages[0])

    changed = operations.change_nomination(
        draft, version=1, summary="Lần một", **words, by=by, at=AT
    )
    with pytest.raises(Stale) as stale:
        operations.change_nomination(draft, version=1, summary="Lần hai", **words, by=by, at=AT)

    assert (changed.version, changed.summary) == (2, "Lần một")
    assert stale.value.theirs == {
        "code": FORM,
        "occasion": "phong_trao",
        "summary": "Lần một",
        "achievements": "Dài",
        "version": "2",
    }
    assert stale.value.who == by.name
    assert stale.value.at == "09:00, 10/01/2023"
    assert Event.objects.get(action="nomination.changed").facts == {
        "changed": ["occasion", "summary"]
    }


def test_a_sent_dossier_is_not_changed(commune: Commune, cycle: Cycle):
    sent = make_submitted(cycle, commune.villages[0])

    with pytest.raises(Refused, match="Hồ sơ đã gửi"):
        operations.change_nomination(
            sent,
            version=sent.version,
            code=FORM,
            occasion="phong_trao",
            summary="Khác",
            achievements="",
            by=head_of(commune.villages[0]),
            at=AT,
        )


def test_a_return_carries_its_reason_and_part_and_the_day_of_receipt_stays(
    commune: Commune, cycle: Cycle
):
    sent = make_submitted(cycle, commune.villages[0])

    returned = operations.return_nomination(
        sent, reason="Ghi rõ số m² đất", part=Part.SUMMARY, by=officer_of(cycle), at=AT
    )
    again = operations.submit_nomination(
        returned, by=head_of(commune.villages[0]), at=AT.replace(day=12)
    )

    assert (returned.state, returned.return_part) == (NominationState.RETURNED, Part.SUMMARY)
    assert again.state == NominationState.SUBMITTED
    assert again.submitted_at == AT.replace(day=12)
    assert f"{again.received_on}" == "2023-01-10"
    assert acts(sent) == [
        "nomination.drafted",
        "nomination.submitted",
        "nomination.returned",
        "nomination.submitted",
    ]


def test_a_return_without_a_reason_and_a_return_by_the_unit_are_refused(
    commune: Commune, cycle: Cycle
):
    sent = make_submitted(cycle, commune.villages[0])

    with pytest.raises(Refused, match="Nêu lý do trả lại") as refused:
        operations.return_nomination(sent, reason=" ", by=officer_of(cycle), at=AT)
    with pytest.raises(NotAllowed):
        operations.return_nomination(sent, reason="Tôi", by=head_of(commune.villages[0]), at=AT)
    assert refused.value.field == "reason"


def test_appraising_freezes_the_comparison_and_names_the_appraiser(commune: Commune, cycle: Cycle):
    officer = officer_of(cycle)

    appraised = make_appraised(cycle, commune.villages[0])

    assert appraised.state == NominationState.APPRAISED
    assert appraised.appraised_by_account_id == officer.account_id
    assert appraised.frozen["answer"] == "hoi_dong"
    assert appraised.frozen["frozen_by"] == officer.name
    assert acts(appraised)[-1] == "nomination.appraised"


def test_missing_papers_stop_the_appraisal_with_the_article(commune: Commune, cycle: Cycle):
    sent = make_submitted(cycle, commune.villages[0], achievements="Đã gõ báo cáo")

    with pytest.raises(Refused, match="Hồ sơ còn thiếu: tờ trình đề nghị, biên bản") as refused:
        operations.appraise_nomination(sent, by=officer_of(cycle), at=AT)

    assert refused.value.source.text == "luat-15-2003"
    sent.refresh_from_db()
    assert sent.state == NominationState.SUBMITTED


def test_who_wrote_or_sent_or_is_named_does_not_appraise(commune: Commune, cycle: Cycle):
    officer = officer_of(cycle)
    person = make_person("Công chức được đề nghị", home=commune.unit)
    named = make_actor(Role.OFFICER, unit=commune.unit, name="Chính người đó", person=person)
    recipient = organisations.recipient_of_person(person, home=commune.unit, by=SYSTEM, at=AT)
    written = make_complete(cycle, commune.villages[0], by=officer)
    own = make_complete(cycle, commune.unit, recipient=recipient)

    with pytest.raises(Refused, match="không tự thẩm định hồ sơ đó"):
        operations.appraise_nomination(written, by=officer, at=AT)
    with pytest.raises(Refused, match="Người được đề nghị"):
        operations.appraise_nomination(own, by=named, at=AT)


def test_a_dossier_that_does_not_meet_the_criteria_goes_on_only_with_a_note(
    commune: Commune, cycle: Cycle
):
    person = make_individual(home=commune.unit, group="official")
    dossier = make_complete(cycle, commune.unit, recipient=person, code="lao_dong_tien_tien")

    with pytest.raises(Refused, match="Nêu ý kiến thẩm định") as refused:
        operations.appraise_nomination(dossier, by=officer_of(cycle), at=AT)
    done = operations.appraise_nomination(
        dossier, note="Đã tra bảng xếp loại giấy.", by=officer_of(cycle), at=AT
    )

    assert refused.value.field == "note"
    assert done.appraisal_note == "Đã tra bảng xếp loại giấy."


def test_bulk_appraisal_is_all_or_none_and_can_be_undone_as_one(commune: Commune, cycle: Cycle):
    officer = officer_of(cycle)
    whole = [make_complete(cycle, commune.villages[0], summary=f"Việc {n}") for n in range(3)]
    bare = make_submitted(cycle, commune.villages[1])

    with pytest.raises(Refused, match=f"hồ sơ {bare.number}: hồ sơ còn thiếu"):
        operations.appraise_nominations([*whole, bare], by=officer, at=AT)
    assert not Nomination.objects.filter(state=NominationState.APPRAISED).exists()

    later = AT.replace(minute=5)
    operations.appraise_nominations(whole, by=officer, at=later)
    taken_back = operations.take_back_appraisals(
        cycle, appraised_at=later, by=officer, at=AT.replace(minute=6)
    )

    assert [each.number for each in taken_back] == [each.number for each in whole]
    assert {each.state for each in taken_back} == {NominationState.SUBMITTED}
    assert {each.frozen for each in taken_back} == {None}
    with pytest.raises(Refused, match="Không còn hồ sơ nào"):
        operations.take_back_appraisals(cycle, appraised_at=later, by=officer, at=AT)


def test_a_tabled_dossier_is_neither_taken_back_nor_withdrawn(commune: Commune, cycle: Cycle):
    appraised = make_appraised(cycle, commune.villages[0])
    officer = officer_of(cycle)
    operations.table_nomination(appraised, by=officer, at=AT)

    with pytest.raises(Refused, match="Rút hồ sơ khỏi phiên"):
        operations.take_back_appraisal(appraised, by=officer, at=AT)
    with pytest.raises(Refused, match="Rút hồ sơ khỏi phiên"):
        operations.withdraw_nomination(appraised, reason="Nhầm", by=officer, at=AT)
    with pytest.raises(Refused, match="đã nằm trong một phiên"):
        operations.table_nomination(appraised, by=officer, at=AT)

    operations.untable_nomination(appraised, by=officer, at=AT)
    assert operations.take_back_appraisal(appraised, by=officer, at=AT).state == "da_gui"


def test_only_an_appraised_dossier_is_tabled(commune: Commune, cycle: Cycle):
    sent = make_submitted(cycle, commune.villages[0])

    with pytest.raises(Refused, match="chưa thẩm định xong"):
        operations.table_nomination(sent, by=officer_of(cycle), at=AT)


def test_withdrawing_a_draft_needs_no_reason_and_a_sent_one_does(commune: Commune, cycle: Cycle):
    by = head_of(commune.villages[0])
    draft = make_draft(cycle, commune.villages[0])
    sent = make_submitted(cycle, commune.villages[0], summary="Việc đã gửi")

    assert operations.withdraw_nomination(draft, by=by, at=AT).state == NominationState.WITHDRAWN
    with pytest.raises(Refused, match="Nêu lý do rút hồ sơ"):
        operations.withdraw_nomination(sent, by=by, at=AT)
    done = operations.withdraw_nomination(sent, reason="Trùng", by=by, at=AT)
    assert (done.state, done.withdrawal_reason) == (NominationState.WITHDRAWN, "Trùng")


def test_an_appraised_dossier_is_withdrawn_by_the_office_only(commune: Commune, cycle: Cycle):
    appraised = make_appraised(cycle, commune.villages[0])

    with pytest.raises(NotAllowed):
        operations.withdraw_nomination(
            appraised, reason="Đổi ý", by=head_of(commune.villages[0]), at=AT
        )
    done = operations.withdraw_nomination(
        appraised, reason="Đơn vị đề nghị", by=officer_of(cycle), at=AT
    )
    assert done.state == NominationState.WITHDRAWN


def test_a_withdrawn_dossier_makes_room_for_a_new_one(commune: Commune, cycle: Cycle):
    person = make_individual(home=commune.villages[0])
    draft = make_draft(cycle, commune.villages[0], recipient=person)
    operations.withdraw_nomination(draft, by=head_of(commune.villages[0]), at=AT)

    assert make_draft(cycle, commune.villages[0], recipient=person).number == 2


@pytest.mark.parametrize(
    ("endorsed", "state", "act"),
    [
        (True, NominationState.ENDORSED, "nomination.endorsed"),
        (False, NominationState.DECLINED, "nomination.declined"),
    ],
)
def test_the_outcome_of_the_council_moves_the_dossier(
    commune: Commune,
    cycle: Cycle,
    endorsed: bool,  # noqa: FBT001 -- a column of the table
    state: str,
    act: str,
):
    appraised = make_appraised(cycle, commune.villages[0])

    done = operations.record_council_outcome(
        appraised, endorsed=endorsed, reason="9/11 đồng ý", by=SYSTEM, at=AT
    )

    assert (done.state, done.outcome_reason) == (state, "9/11 đồng ý")
    assert acts(done)[-1] == act


def test_only_an_endorsed_dossier_is_awarded(commune: Commune, cycle: Cycle):
    appraised = make_appraised(cycle, commune.villages[0])

    with pytest.raises(Refused, match="Không thể chuyển"):
        operations.mark_awarded(appraised, by=SYSTEM, at=AT)
    operations.record_council_outcome(appraised, endorsed=True, by=SYSTEM, at=AT)
    assert operations.mark_awarded(appraised, by=SYSTEM, at=AT).state == NominationState.AWARDED


def test_papers_are_taken_by_content_and_a_removed_one_leaves_its_trace(
    commune: Commune, cycle: Cycle
):
    draft = make_draft(cycle, commune.villages[0])
    by = head_of(commune.villages[0])
    add_pdf(draft, "to_trinh", by=by)
    paper = draft.papers.get()

    operations.remove_paper(paper, by=by, at=AT)
    with pytest.raises(Refused, match="không phải PDF"):
        operations.add_paper(
            draft, kind="khac", upload=SimpleUploadedFile("x.pdf", b"MZ\x90"), by=by, at=AT
        )
    with pytest.raises(Refused, match="Chọn loại giấy tờ"):
        operations.add_paper(
            draft, kind="khong_co", upload=SimpleUploadedFile("x.pdf", PDF), by=by, at=AT
        )

    assert draft.papers.get().removed_at == AT
    assert acts(draft)[-2:] == ["nomination.paper_added", "nomination.paper_removed"]


def test_the_unit_adds_no_papers_after_sending_but_the_office_does(commune: Commune, cycle: Cycle):
    sent = make_submitted(cycle, commune.villages[0])

    add_pdf(sent, "bien_ban", by=officer_of(cycle))
    with pytest.raises(Refused, match="không còn nhận giấy tờ"):
        add_pdf(sent, "bien_ban", by=head_of(commune.villages[0]))


@pytest.mark.parametrize(
    ("kind", "stored"),
    [
        (RecipientKind.INDIVIDUAL, "individual"),
        (RecipientKind.COLLECTIVE, "collective"),
        (RecipientKind.HOUSEHOLD, "household"),
    ],
)
def test_putting_a_newcomer_forward_enters_and_sends_at_once_and_only_once(
    commune: Commune, cycle: Cycle, kind: RecipientKind, stored: str
):
    village, key = commune.villages[0], uuid4()
    words = {"code": FORM, "occasion": "phong_trao", "summary": "Dọn kênh", "once_key": key}

    for _ in range(2):
        sent = operations.put_forward(
            cycle=cycle,
            unit=village,
            recipient=Newcomer(kind, "Tổ dọn kênh"),
            **words,
            by=head_of(village),
            at=AT,
        )

    assert sent.state == NominationState.SUBMITTED
    assert (sent.recipient.kind, sent.recipient.home) == (stored, village)
    assert Recipient.objects.count() == Nomination.objects.count() == 1


def test_a_refused_newcomer_leaves_nobody_behind(commune: Commune, cycle: Cycle):
    village = commune.villages[0]

    with pytest.raises(Refused):
        operations.put_forward(
            cycle=cycle,
            unit=village,
            recipient=Newcomer(RecipientKind.INDIVIDUAL, "Người mới"),
            code=FORM,
            occasion="phong_trao",
            summary="",
            by=head_of(village),
            at=AT,
        )

    assert not Recipient.objects.exists()
