"""The office's pages of dossiers: who sees them, what they show, what they refuse."""

import re
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.factories.accounts import client_of, make_account
from tests.factories.cycles import make_cycle
from tests.factories.nominations import (
    PDF,
    head_of,
    make_appraised,
    make_complete,
    make_draft,
    make_submitted,
)
from tests.factories.organisations import AT, Commune, make_commune, make_individual, make_person
from tests.factories.records import make_title, make_year_record
from thidua.common.actors import SYSTEM, Role
from thidua.cycles.models import Cycle
from thidua.nominations import operations
from thidua.nominations.enums import NominationState
from thidua.nominations.models import Nomination
from thidua.records import operations as records


pytestmark = pytest.mark.django_db

LIST = "/van-phong/2022/ho-so/"


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


@pytest.fixture
def officer(commune: Commune, cycle: Cycle) -> Client:
    return client_of(make_account("congchuc", Role.OFFICER, unit=commune.unit))


def words(response) -> str:
    """The text of the main part, without tags."""
    main = response.content.decode().split('id="chinh"', 1)[-1]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


@pytest.mark.parametrize(
    ("role", "unit", "status"),
    [
        (Role.OFFICER, "body", 200),
        (Role.CHAIR, "body", 200),
        (Role.COUNCIL_MEMBER, "body", 404),
        (Role.UNIT_HEAD, "village", 404),
        (Role.OFFICER, "elsewhere", 404),
    ],
)
def test_who_opens_the_list_and_a_dossier(
    commune: Commune, cycle: Cycle, role: Role, unit: str, status: int
):
    nomination = make_submitted(cycle, commune.villages[0])
    held_for = {
        "body": commune.unit,
        "village": commune.villages[0],
        "elsewhere": make_commune("UBND xã Khác").unit,
    }[unit]
    client = client_of(make_account("ai-do", role, unit=held_for))

    assert client.get(LIST).status_code == status
    assert client.get(f"{LIST}{nomination.number}/").status_code == status


def test_a_stranger_is_asked_to_sign_in(cycle: Cycle):
    response = Client().get(LIST)

    assert response.status_code == 302
    assert response.url.startswith("/dang-nhap/?next=")


def test_an_empty_year_says_what_to_do(officer: Client):
    assert "Chưa có hồ sơ nào năm này" in words(officer.get(LIST))


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_for_one_and_for_three(
    commune: Commune, cycle: Cycle, officer: Client, count: int, django_assert_num_queries
):
    for number in range(count):
        home = commune.villages[number % 2]
        person = make_individual(f"Người {number}", home=home)
        make_submitted(cycle, home, recipient=person)
    officer.get(LIST)

    with django_assert_num_queries(17):
        response = officer.get(LIST)

    assert response.status_code == 200


def test_the_list_is_searched_without_marks_and_filtered(
    commune: Commune, cycle: Cycle, officer: Client
):
    lanh = make_individual("Nguyễn Thị Lành", home=commune.villages[0])
    lua = make_individual("Huỳnh Văn Lúa", home=commune.villages[1])
    make_submitted(cycle, commune.villages[0], recipient=lanh)
    make_draft(cycle, commune.villages[1], recipient=lua)

    def names(query: str) -> set[str]:
        shown = words(officer.get(f"{LIST}?{query}"))
        return {name for name in ("Nguyễn Thị Lành", "Huỳnh Văn Lúa") if name in shown}

    assert names("tim=nguyen+thi+lanh") == {"Nguyễn Thị Lành"}
    assert names("trang-thai=du_thao") == {"Huỳnh Văn Lúa"}
    assert names(f"don-vi={commune.villages[0].pk}") == {"Nguyễn Thị Lành"}
    assert names("doi-chieu=hoi_dong") == {"Nguyễn Thị Lành", "Huỳnh Văn Lúa"}
    assert names("doi-chieu=chua_dat") == set()
    assert names("danh-hieu=giay_khen_xa&trang-thai=khong-co") == {
        "Nguyễn Thị Lành",
        "Huỳnh Văn Lúa",
    }


def test_the_page_puts_what_is_missing_on_top_and_closes_the_button(
    commune: Commune, cycle: Cycle, officer: Client
):
    nomination = make_submitted(cycle, commune.villages[0], achievements="Đã gõ báo cáo.")

    shown = words(officer.get(f"{LIST}{nomination.number}/"))

    assert "Chưa trình Hội đồng được: còn 2 việc" in shown
    assert "Nộp tờ trình đề nghị" in shown
    assert "Chưa trình được: còn 2 việc" in shown
    assert "Báo cáo thành tích · gõ trong hồ sơ" in shown


def test_unknown_years_of_the_history_are_shown_as_unknown(
    commune: Commune, cycle: Cycle, officer: Client
):
    person = make_individual(home=commune.villages[0])
    make_title(person, "lao_dong_tien_tien", year=2021)
    records.set_coverage(
        commune.unit, complete_from_year=2018, missing_years=[2020], by=SYSTEM, at=AT
    )
    nomination = make_draft(cycle, commune.villages[0], recipient=person)

    shown = words(officer.get(f"{LIST}{nomination.number}/"))

    assert "2021 · Lao động tiên tiến" in shown
    assert "2020 · Chưa có dữ liệu. Chưa biết, không phải “không đạt”." in shown
    assert "2019 · Không có danh hiệu, hình thức nào." in shown


def test_findings_show_answer_reason_article_and_doubt(
    commune: Commune, cycle: Cycle, officer: Client
):
    nomination = make_draft(cycle, commune.villages[0])

    shown = words(officer.get(f"{LIST}{nomination.number}/"))

    assert "Hội đồng xem xét" in shown
    assert "Căn cứ: Luật Thi đua, Khen thưởng 15/2003/QH11" in shown
    assert "nguồn chưa kiểm chứng" in shown
    assert "Luật áp dụng: bản có hiệu lực cho năm thành tích 2022" in shown


def test_a_copied_report_is_pointed_out(commune: Commune, cycle: Cycle, officer: Client):
    report = "Vận động sáu hộ cùng hiến đất mở rộng đường thôn trong quý ba năm 2022, dài 300 mét."
    first, second = (
        make_draft(
            cycle,
            village,
            recipient=make_individual(f"Người {village.name}", home=village),
            achievements=report,
        )
        for village in commune.villages
    )

    shown = words(officer.get(f"{LIST}{second.number}/"))

    assert f"Báo cáo giống 100% hồ sơ {first.number:02} (Người Thôn 1)" in shown


def test_a_person_is_found_and_nominated_once(commune: Commune, cycle: Cycle, officer: Client):
    person = make_person("Võ Thị Thu", home=commune.villages[0])
    search = officer.get(f"{LIST}moi/?tim=vo+thi+thu")
    address = f"{LIST}moi/?nguoi={person.pk}"
    assert address in search.content.decode()
    sent = {
        "unit": commune.villages[0].pk,
        "code": "giay_khen_xa",
        "occasion": "cong_trang",
        "summary": "Phụ trách giao ước 6 thôn",
        "once_key": str(uuid4()),
    }

    first = officer.post(address, sent)
    second = officer.post(address, sent)

    assert first.status_code == second.status_code == 302
    assert first.url == second.url == f"{LIST}1/"
    assert Nomination.objects.get().recipient.person == person


def test_a_form_that_was_not_accepted_keeps_what_was_typed(
    commune: Commune, cycle: Cycle, officer: Client
):
    person = make_person("Võ Thị Thu", home=commune.villages[0])
    response = officer.post(
        f"{LIST}moi/?nguoi={person.pk}",
        {
            "unit": commune.villages[0].pk,
            "code": "giay_khen_xa",
            "occasion": "cong_trang",
            "summary": "",
            "achievements": "Một báo cáo dài đã gõ",
        },
    )

    assert response.status_code == 422
    assert "Điền thành tích tóm tắt." in words(response)
    assert "Một báo cáo dài đã gõ" in response.content.decode()
    assert not Nomination.objects.exists()


def test_a_person_of_another_commune_is_not_found(cycle: Cycle, officer: Client):
    stranger = make_person("Người xã khác", home=make_commune("UBND xã Khác").unit)

    assert officer.get(f"{LIST}moi/?nguoi={stranger.pk}").status_code == 404


def test_a_stale_edit_shows_both_versions_and_loses_nothing(
    commune: Commune, cycle: Cycle, officer: Client
):
    draft = make_draft(cycle, commune.villages[0])
    operations.change_nomination(
        draft,
        version=1,
        code=draft.code,
        occasion=draft.occasion,
        summary="Bản của trưởng thôn",
        achievements="",
        by=head_of(commune.villages[0]),
        at=AT,
    )

    response = officer.post(
        f"{LIST}{draft.number}/sua/",
        {
            "code": draft.code,
            "occasion": draft.occasion,
            "summary": "Bản của tôi",
            "version": "1",
        },
    )
    shown = response.content.decode()

    assert response.status_code == 422
    assert "Bản của trưởng thôn" in shown
    assert "Bản của tôi" in shown
    assert "Trưởng Thôn 1" in shown
    draft.refresh_from_db()
    assert draft.summary == "Bản của trưởng thôn"


def test_a_sent_dossier_is_not_edited(commune: Commune, cycle: Cycle, officer: Client):
    nomination = make_submitted(cycle, commune.villages[0])

    assert officer.get(f"{LIST}{nomination.number}/sua/").status_code == 409


def test_a_return_needs_its_reason_and_shows_it(commune: Commune, cycle: Cycle, officer: Client):
    nomination = make_submitted(cycle, commune.villages[0])
    address = f"{LIST}{nomination.number}/tra-lai/"

    empty = officer.post(address, {"part": "tom_tat", "reason": ""})
    done = officer.post(address, {"part": "tom_tat", "reason": "Ghi rõ số m² đất"}, follow=True)

    assert empty.status_code == 422
    assert "Trả lại để sửa: Thành tích tóm tắt" in words(done)
    assert "Ghi rõ số m² đất" in words(done)


def test_appraising_wants_a_note_only_where_a_question_is_left(
    commune: Commune, cycle: Cycle, officer: Client
):
    plain = make_complete(cycle, commune.villages[0])
    person = make_individual("Cán bộ xã", home=commune.unit, group="official")
    asked = make_complete(cycle, commune.unit, recipient=person, code="lao_dong_tien_tien")

    done = officer.post(f"{LIST}{plain.number}/tham-dinh/", {"note": ""})
    refused = officer.post(f"{LIST}{asked.number}/tham-dinh/", {"note": ""})

    assert done.status_code == 302
    assert refused.status_code == 422
    assert "Điền ý kiến thẩm định." in words(refused)
    plain.refresh_from_db()
    assert plain.state == NominationState.APPRAISED


def test_bulk_appraisal_shows_both_heaps_then_passes_one_and_can_be_undone(
    commune: Commune, cycle: Cycle, officer: Client
):
    whole = [make_complete(cycle, commune.villages[0], summary=f"Việc {n}") for n in range(3)]
    bare = make_submitted(cycle, commune.villages[1])

    preview = officer.post(f"{LIST}tham-dinh-loat/", {"tat_ca": "1", "loc": "trang-thai=da_gui"})
    assert "3 hồ sơ sẽ chuyển Hội đồng . 1 hồ sơ giữ lại" in words(preview).replace(
        "đồng.", "đồng ."
    )
    assert "hồ sơ còn thiếu: tờ trình đề nghị" in words(preview)
    assert Nomination.objects.filter(state=NominationState.APPRAISED).count() == 0

    numbers = [each.number for each in whole]
    done = officer.post(f"{LIST}tham-dinh-loat/", {"so": numbers, "xac_nhan": "1"}, follow=True)
    undo = re.search(r'action="([^"]+lay-lai/\?luc=[^"]+)"', done.content.decode())[1]
    assert Nomination.objects.filter(state=NominationState.APPRAISED).count() == 3
    assert "Đã chuyển 3 hồ sơ" in words(done)

    officer.post(undo.replace("&amp;", "&"))
    assert Nomination.objects.filter(state=NominationState.APPRAISED).count() == 0
    bare.refresh_from_db()
    assert bare.state == NominationState.SUBMITTED


def test_bulk_appraisal_of_nothing_is_refused(officer: Client):
    response = officer.post(f"{LIST}tham-dinh-loat/", {})

    assert response.status_code == 409
    assert "Chọn ít nhất một hồ sơ" in words(response)


def test_papers_are_put_in_opened_by_those_who_may_and_taken_out(
    commune: Commune, cycle: Cycle, officer: Client
):
    nomination = make_submitted(cycle, commune.villages[0])
    address = f"{LIST}{nomination.number}/giay-to/"

    wrong = officer.post(address, {"kind": "to_trinh", "file": SimpleUploadedFile("a.pdf", b"MZ")})
    added = officer.post(address, {"kind": "to_trinh", "file": SimpleUploadedFile("a.pdf", PDF)})
    paper = nomination.papers.get()
    opened = officer.get(f"{address}{paper.pk}/")
    stranger = client_of(
        make_account("nguoi-la", Role.OFFICER, unit=make_commune("UBND xã Khác").unit)
    )

    assert wrong.status_code == 422
    assert "không phải PDF" in words(wrong)
    assert added.status_code == 302
    assert (opened.status_code, b"".join(opened.streaming_content)) == (200, PDF)
    assert opened["Content-Disposition"].startswith("attachment")
    assert stranger.get(f"{address}{paper.pk}/").status_code == 404

    officer.post(f"{address}{paper.pk}/bo/")
    assert officer.get(f"{address}{paper.pk}/").status_code == 404


def test_a_paper_of_another_dossier_is_not_opened_under_this_one(
    commune: Commune, cycle: Cycle, officer: Client
):
    one = make_submitted(cycle, commune.villages[0])
    other = make_complete(cycle, commune.villages[1])
    paper = other.papers.first()

    assert officer.get(f"{LIST}{one.number}/giay-to/{paper.pk}/").status_code == 404


def test_the_chair_reads_but_does_not_appraise(commune: Commune, cycle: Cycle):
    nomination = make_complete(cycle, commune.villages[0])
    chair = client_of(make_account("chutich", Role.CHAIR, unit=commune.unit))

    page = chair.get(f"{LIST}{nomination.number}/")

    assert page.status_code == 200
    assert "Thẩm định xong, chờ Hội đồng" not in words(page)
    assert chair.post(f"{LIST}{nomination.number}/tham-dinh/", {"note": ""}).status_code == 404


def test_a_withdrawn_dossier_says_why(commune: Commune, cycle: Cycle, officer: Client):
    nomination = make_submitted(cycle, commune.villages[0])

    refused = officer.post(f"{LIST}{nomination.number}/rut/", {"reason": ""})
    done = officer.post(f"{LIST}{nomination.number}/rut/", {"reason": "Trùng hồ sơ"}, follow=True)

    assert refused.status_code == 422
    assert "Hồ sơ đã rút" in words(done)
    assert "Trùng hồ sơ" in words(done)


def test_sending_and_taking_back_move_the_dossier(commune: Commune, cycle: Cycle, officer: Client):
    draft = make_draft(cycle, commune.villages[0])
    appraised = make_appraised(cycle, commune.villages[1])

    sent = officer.post(f"{LIST}{draft.number}/gui/", follow=True)
    taken = officer.post(f"{LIST}{appraised.number}/lay-lai/", follow=True)

    assert "Đã gửi, chờ thẩm định" in words(sent)
    assert "Đã gửi, chờ thẩm định" in words(taken)
    assert officer.get(f"{LIST}{draft.number}/gui/").status_code == 405


def test_the_share_limit_stands_among_the_findings(commune: Commune, cycle: Cycle, officer: Client):
    people = [
        make_individual(f"Cán bộ {n}", home=commune.unit, group="official") for n in range(22)
    ]
    for person in people:
        make_title(person, "lao_dong_tien_tien", year=2022)
    for person in people[:4]:
        make_submitted(cycle, commune.unit, recipient=person, code="chien_si_thi_dua_co_so")

    shown = words(officer.get(f"{LIST}1/"))

    assert "nhiều nhất 3 người (15% là 3,3, làm tròn xuống). Đã tặng 0, đang đề nghị 4." in shown


def test_a_reason_of_discipline_is_read_at_the_office(
    commune: Commune, cycle: Cycle, officer: Client
):
    person = make_individual("Người bị nhắc", home=commune.unit, group="official")
    make_year_record(person, year=2022, task_grade="good", discipline="warning", months_worked=12)
    nomination = make_draft(cycle, commune.unit, recipient=person, code="lao_dong_tien_tien")

    assert "cảnh cáo" in words(officer.get(f"{LIST}{nomination.number}/"))
