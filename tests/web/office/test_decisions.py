"""The pages of decisions: list, draft, review and sign, papers."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories.accounts import client_of, make_account
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
from tests.factories.organisations import make_commune, make_individual
from thidua.awards import operations, tasks
from thidua.awards.enums import DecisionState, PaperState
from thidua.awards.models import Award, Decision, OwedPaper
from thidua.common.actors import Role
from thidua.cycles.models import Cycle


pytestmark = pytest.mark.django_db


@pytest.fixture
def cycle() -> Cycle:
    return make_cycle(make_commune("UBND xã Hàm Thử"))


@pytest.fixture
def officer(cycle) -> Client:
    return client_of(make_account("vanphong", Role.OFFICER, unit=cycle.unit))


@pytest.fixture
def chair(cycle) -> Client:
    return client_of(make_account("chutich", Role.CHAIR, unit=cycle.unit))


@pytest.fixture
def stranger() -> Client:
    elsewhere = make_cycle(make_commune("UBND xã Khác"))
    return client_of(make_account("nguoila", Role.OFFICER, Role.CHAIR, unit=elsewhere.unit))


def at(name: str, *args: object) -> str:
    return reverse(f"office:{name}", args=[2022, *args])


# The list


def test_list_shows_the_decisions_of_the_year(cycle, officer) -> None:
    make_issued(cycle)

    page = officer.get(at("decisions"))

    assert page.status_code == 200
    assert "01/QĐ-UBND" in page.text
    assert "12/01/2023" in page.text
    assert "Đã ban hành" in page.text


def cost(client: Client, address: str) -> int:
    """How many queries the page takes."""
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


def test_list_costs_the_same_for_one_and_for_three(cycle, officer) -> None:
    dossiers = make_list(cycle, people=3, collectives=0)
    make_draft_decision(cycle, dossiers[:1])
    officer.get(at("decisions"))
    for_one = cost(officer, at("decisions"))

    make_draft_decision(cycle, dossiers[1:2])
    make_draft_decision(cycle, dossiers[2:])

    assert cost(officer, at("decisions")) == for_one <= 10


def test_list_filters_by_state(cycle, officer) -> None:
    make_draft_decision(cycle)

    assert "Dự thảo" in officer.get(at("decisions"), {"trang_thai": "du_thao"}).text
    shown = officer.get(at("decisions"), {"trang_thai": "da_ban_hanh"}).text
    assert "Chưa có quyết định nào khớp" in shown


def test_pages_ask_a_stranger_to_sign_in(cycle) -> None:
    page = Client().get(at("decisions"))

    assert (page.status_code, page["Location"].split("?")[0]) == (302, reverse("sign_in"))


def test_pages_of_a_decision_are_not_told_of_to_another_commune(cycle, stranger) -> None:
    decision = make_issued(cycle)
    award, paper = Award.objects.first(), OwedPaper.objects.first()

    for name, pk in [
        ("decision", [decision.pk]),
        ("change_decision", [decision.pk]),
        ("return_decision", [decision.pk]),
        ("cancel_decision", [decision.pk]),
        ("decision_draft", [decision.pk]),
        ("decision_paper", [decision.pk, paper.pk]),
        ("award", [award.pk]),
        ("certificate", [award.pk]),
        ("revoke_award", [award.pk]),
    ]:
        assert stranger.get(at(name, *pk)).status_code == 404, name
    for name, pk in [
        ("sign_decision", [decision.pk]),
        ("send_decision", [decision.pk]),
        ("retry_paper", [decision.pk, paper.pk]),
    ]:
        assert stranger.post(at(name, *pk)).status_code == 404, name


# Drafting


def test_new_decision_offers_what_the_council_endorsed(cycle, officer) -> None:
    dossiers = make_list(cycle, people=2, collectives=1)

    page = officer.get(at("new_decision"))
    sent = officer.post(
        at("new_decision"), {"nominations": [each.pk for each in dossiers[:2]], "signed_on": ""}
    )

    assert "01 · Người 1 · Hiến đất" in page.text
    decision = Decision.objects.get()
    assert sent["Location"] == at("decision", decision.pk)
    assert decision.nominations.count() == 2


def test_new_decision_says_when_nothing_is_endorsed(cycle, officer) -> None:
    assert "Chưa có hồ sơ nào" in officer.get(at("new_decision")).text


def test_new_decision_keeps_what_was_typed(cycle, officer) -> None:
    make_list(cycle)

    page = officer.post(at("new_decision"), {"subject": "Về việc khen", "signed_on": "32/13/2023"})

    assert page.status_code == 422
    assert "Về việc khen" in page.text
    assert "32/13/2023" in page.text
    assert Decision.objects.count() == 0


def test_new_decision_knows_no_dossier_of_another_commune(cycle, officer) -> None:
    make_list(cycle)
    elsewhere = make_list(make_cycle(make_commune("UBND xã Xa")))

    page = officer.post(at("new_decision"), {"nominations": [elsewhere[0].pk]})

    assert page.status_code == 422
    assert Decision.objects.count() == 0


def test_change_decision_that_somebody_saved_meanwhile_shows_both(cycle, officer) -> None:
    dossiers = make_list(cycle)
    decision = make_draft_decision(cycle, dossiers)
    Decision.objects.filter(pk=decision.pk).update(version=2, subject="Bản của người kia")

    page = officer.post(
        at("change_decision", decision.pk),
        {
            "nominations": [each.pk for each in dossiers],
            "subject": "Bản của tôi",
            "achievement": "đã có thành tích",
            "version": "1",
        },
    )

    assert page.status_code == 422
    assert "Bản của tôi" in page.text
    assert "Bản của người kia" in page.text
    assert Decision.objects.get().subject == "Bản của người kia"


def test_draft_is_sent_returned_with_a_reason_and_given_up(cycle, officer, chair) -> None:
    decision = make_draft_decision(cycle)

    officer.post(at("send_decision", decision.pk))
    refused = chair.post(at("return_decision", decision.pk), {"reason": ""})
    chair.post(at("return_decision", decision.pk), {"reason": "Thiếu chức vụ"})
    shown = officer.get(at("decision", decision.pk))
    officer.post(at("cancel_decision", decision.pk), {"reason": "Gộp lại"})

    assert refused.status_code == 422
    assert "Thiếu chức vụ" in shown.text
    decision.refresh_from_db()
    assert decision.state == DecisionState.CANCELLED


# Review and sign


def typed_by_the_chair(decision: Decision, **changes: str) -> dict[str, object]:
    """The form as the page of the twelfth of January sends it: 1 collective, 2 people."""
    sent = {"signed_on": "12/01/2023", "number": "", "version": decision.version}
    return sent | {"reward_vnd": "910000"} | changes


def test_signing_on_a_day_with_other_money_shows_it_first(cycle, chair) -> None:
    """From July 2023 the base salary is higher: what is issued is what was read."""
    decision = make_ready(cycle)
    typed = typed_by_the_chair(decision, signed_on="03/07/2023")

    refused = chair.post(at("sign_decision", decision.pk), typed)
    accepted = chair.post(
        at("sign_decision", decision.pk), typed | {"reward_vnd": "1080000"}, follow=True
    )

    assert refused.status_code == 422
    assert "khác số đã xem (910.000" in refused.text
    assert 'value="1080000"' in refused.text
    assert "1.080.000" in refused.text
    assert "Đã ký và cấp số 01/QĐ-UBND." in accepted.text


def test_signing_lists_what_waits(cycle, chair, officer) -> None:
    decision = make_ready(cycle)

    page = chair.get(at("signing"))

    assert decision.subject in page.text
    assert officer.get(at("signing")).status_code == 404


def test_review_shows_list_money_sources_and_the_number_to_come(cycle, chair) -> None:
    decision = make_ready(cycle, make_list(cycle, people=2, collectives=1), signed_on=SIGNED_ON)

    page = chair.get(at("decision", decision.pk)).text

    assert "01 tập thể · mức 0,3 × 1.490.000 = 447.000, làm tròn lên 450.000 đ" in page
    assert "02 cá nhân · mức 0,15 × 1.490.000 = 223.500, làm tròn lên 230.000 đ" in page
    assert "Cộng 3 đối tượng" in page
    assert "910.000" in page
    assert "Lương cơ sở 1.490.000 đ ở ngày ký" in page
    assert "Ký và cấp số 01" in page
    assert "Danh sách khớp phiên họp 10/01/2023." in page
    assert "3/3" in page


def test_review_by_the_officer_shows_no_signature(cycle, officer) -> None:
    decision = make_ready(cycle)

    page = officer.get(at("decision", decision.pk)).text

    assert "Chỉ Chủ tịch ký được" in page
    assert "Ký và cấp số 01" not in page


def test_signing_issues_once_however_often_it_is_sent(cycle, chair) -> None:
    decision = make_ready(cycle)
    typed = typed_by_the_chair(decision)

    first = chair.post(at("sign_decision", decision.pk), typed, follow=True)
    second = chair.post(at("sign_decision", decision.pk), typed, follow=True)

    assert "Đã ký và cấp số 01/QĐ-UBND." in first.text
    assert second.status_code == 200
    assert Award.objects.count() == 3
    assert Decision.objects.get().number == 1


def test_signing_on_a_wrong_day_keeps_what_was_typed(cycle, chair) -> None:
    decision = make_ready(cycle)

    page = chair.post(
        at("sign_decision", decision.pk),
        typed_by_the_chair(decision, signed_on="04/01/2023"),
    )

    assert page.status_code == 422
    assert "Ngày ký phải từ 10/01/2023 trở đi, vì hồ sơ nhận ngày đó." in page.text
    assert 'value="04/01/2023"' in page.text
    assert Decision.objects.get().state == DecisionState.READY


def test_signing_a_list_that_changed_meanwhile_is_refused(cycle, chair) -> None:
    decision = make_ready(cycle)

    page = chair.post(at("sign_decision", decision.pk), typed_by_the_chair(decision, version="1"))

    assert page.status_code == 422
    assert "Danh sách đã đổi từ lúc mở trang này" in page.text


def test_signing_with_the_clerks_number(cycle, chair) -> None:
    decision = make_ready(cycle)

    chair.post(
        at("sign_decision", decision.pk),
        typed_by_the_chair(decision, number="128"),
    )

    assert Decision.objects.get().number == 128
    assert "văn thư cấp" in chair.get(at("decision", decision.pk)).text


def test_signing_is_not_for_the_officer(cycle, officer) -> None:
    decision = make_ready(cycle)

    page = officer.post(at("sign_decision", decision.pk), typed_by_the_chair(decision))

    assert page.status_code == 403
    assert "Chỉ Chủ tịch Ủy ban nhân dân ký được quyết định này." in page.text
    assert Award.objects.count() == 0


def test_signature_stays_closed_with_its_reason_outside_the_authority(cycle, chair) -> None:
    person = make_individual("Ngô Thị Duyên", home=cycle.unit.children.first())
    dossiers = make_endorsed(cycle, [person], code="chien_si_thi_dua_co_so")
    decision = make_ready(cycle, dossiers, signed_on=SIGNED_ON)

    page = chair.get(at("decision", decision.pk)).text

    assert 'aria-disabled="true"' in page
    assert "không phải Chủ tịch UBND xã. Lập tờ trình gửi lên." in page
    assert reverse("office:sign_decision", args=[2022, decision.pk]) not in page


def test_issued_decision_shows_names_as_links_to_the_register(cycle, officer) -> None:
    decision = make_issued(cycle)
    award = Award.objects.first()

    page = officer.get(at("decision", decision.pk)).text

    assert at("award", award.pk) in page
    assert "Chủ tịch thử" in page


def test_decision_costs_the_same_for_one_and_for_three_names(cycle, officer) -> None:
    one = make_issued(cycle, make_list(cycle, people=1, collectives=0))
    three = make_issued(cycle, make_list(cycle, people=3, collectives=0))
    officer.get(at("decision", one.pk))

    costs = {cost(officer, at("decision", each.pk)) for each in (one, three)}

    assert len(costs) == 1
    assert costs.pop() <= 16


# Papers


def test_papers_show_their_state_and_are_downloaded(cycle, officer) -> None:
    decision = make_issued(cycle)
    waiting = officer.get(at("decision", decision.pk)).text
    while tasks.print_owed_papers.call():
        pass
    paper = OwedPaper.objects.get(kind="quyet_dinh_khen_thuong", format="docx")

    printed = officer.get(at("decision", decision.pk)).text
    download = officer.get(at("decision_paper", decision.pk, paper.pk))

    assert "Đang in" in waiting
    assert "Tải DOCX" in printed
    assert download["Content-Disposition"].startswith("attachment; filename")
    assert download["X-Content-Type-Options"] == "nosniff"
    assert b"".join(download.streaming_content).startswith(b"PK")


def test_paper_that_is_not_printed_yet_is_not_found(cycle, officer) -> None:
    decision = make_issued(cycle)

    for paper in OwedPaper.objects.all():
        assert officer.get(at("decision_paper", decision.pk, paper.pk)).status_code == 404


def test_paper_that_failed_is_printed_again_on_demand(cycle, officer) -> None:
    decision = make_issued(cycle)
    paper = OwedPaper.objects.get(kind="giay_khen")
    OwedPaper.objects.filter(pk=paper.pk).update(
        state=PaperState.FAILED, attempt_count=3, failure="Tên dài quá."
    )

    shown = officer.get(at("decision", decision.pk)).text
    officer.post(at("retry_paper", decision.pk, paper.pk))

    assert "Tên dài quá." in shown
    paper.refresh_from_db()
    assert paper.state == PaperState.WAITING


def test_draft_is_looked_at_as_a_paper(cycle, officer) -> None:
    decision = make_draft_decision(cycle)

    page = officer.get(at("decision_draft", decision.pk))

    assert page["Content-Type"] == "application/pdf"
    assert page.content.startswith(b"%PDF-")


def test_list_of_a_recorded_paper_says_so(cycle, officer) -> None:
    from tests.awards.test_recording import lines_of, record

    decision = record(cycle, lines_of(cycle))

    assert "Ghi lại từ quyết định giấy" in officer.get(at("decision", decision.pk)).text


def test_cancelling_page_repeats_the_consequence(cycle, chair) -> None:
    make_issued(cycle, make_list(cycle, people=1, collectives=0))
    award = Award.objects.get()

    page = chair.get(at("revoke_award", award.pk)).text
    chair.post(
        at("revoke_award", award.pk),
        {"ground": "gian_doi", "decision_number": "31/QĐ-UBND", "decided_on": "13/01/2023"},
    )

    assert "quyết định 01/QĐ-UBND ngày 12/01/2023" in page
    award.refresh_from_db()
    assert award.revoked_at is not None
    assert "Quyết định số 31/QĐ-UBND ngày 13/01/2023" in chair.get(at("award", award.pk)).text


def test_register_shows_later_awards_to_look_at_again(cycle, chair) -> None:
    make_issued(cycle, make_list(cycle, people=1, collectives=0))
    award = Award.objects.get()
    operations.revoke_award(
        award,
        ground="gian_doi",
        decision_number="31/QĐ-UBND",
        decided_on=SIGNED_ON,
        by=chair_of(cycle),
        at=SIGNED_AT,
    )

    page = chair.get(at("award", award.pk)).text

    assert "Đã hủy bỏ." in page
    assert "Gian dối trong kê khai thành tích" in page
