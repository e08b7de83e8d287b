"""The village head's phone: three questions, nothing lost on the way, a return and its mending."""

import io
import re
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from tests.factories.accounts import client_of, make_account
from tests.factories.cycles import make_cycle
from tests.factories.nominations import (
    PDF,
    make_appraised,
    make_draft,
    make_submitted,
    officer_of,
)
from tests.factories.organisations import AT, Commune, make_commune, make_individual, make_person
from tests.factories.records import make_year_record
from thidua.common.actors import SYSTEM, Role
from thidua.cycles.models import Cycle
from thidua.nominations import operations
from thidua.nominations.enums import NominationState, Part
from thidua.nominations.models import Nomination
from thidua.notices.models import Notice
from thidua.organisations.models import Person, Recipient


pytestmark = pytest.mark.django_db

LIST = "/don-vi/2022/khen/"
ASK = f"{LIST}de-cu/"
ANSWERS = {
    "kind": "individual",
    "name": "Nguyễn Thị Lành",
    "group": "farmer",
    "summary": "Hiến 120 m² đất làm đường thôn",
    "achievements": "Vận động thêm sáu hộ.",
    "code": "giay_khen_xa",
    "occasion": "phong_trao",
}


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


@pytest.fixture
def head(commune: Commune, cycle: Cycle) -> Client:
    return client_of(make_account("truongthon", Role.UNIT_HEAD, unit=commune.villages[0]))


def words(response) -> str:
    main = response.content.decode().split('id="chinh"', 1)[-1]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


def jpeg() -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(out, "JPEG")
    return SimpleUploadedFile("anh.jpg", out.getvalue(), content_type="image/jpeg")


def first(count: int) -> dict[str, str]:
    """The answers of the first questions."""
    names = {1: ("kind", "name", "group"), 2: ("summary", "achievements"), 3: ("code", "occasion")}
    return {key: ANSWERS[key] for step in range(1, count + 1) for key in names[step]}


def test_three_questions_a_look_and_it_is_sent_with_photos(
    commune: Commune, cycle: Cycle, head: Client
):
    assert "Câu 1/3" in words(head.get(ASK))
    assert "Câu 2/3" in words(head.post(ASK, first(1) | {"den": "2"}))
    assert "Câu 3/3" in words(head.post(ASK, first(2) | {"den": "3"}))
    look = words(head.post(ASK, first(3) | {"den": "4"}))
    sent = head.post(
        ASK,
        ANSWERS | {"den": "4", "gui": "1", "once_key": str(uuid4()), "photos": [jpeg(), jpeg()]},
        follow=True,
    )

    assert "Xem lại rồi gửi" in look
    assert "Hiến 120 m² đất làm đường thôn" in look
    nomination = Nomination.objects.get()
    assert nomination.state == NominationState.SUBMITTED
    assert nomination.recipient.person.group == "farmer"
    assert nomination.papers.count() == 2
    assert "Đã gửi hồ sơ 01 lên xã." in words(sent)
    assert "Đã gửi, chờ thẩm định" in words(sent)


def test_a_double_tap_sends_once(cycle: Cycle, head: Client):
    sent = ANSWERS | {"den": "4", "gui": "1", "once_key": str(uuid4())}

    head.post(ASK, sent)
    again = head.post(ASK, sent | {"who": "moi"})

    assert again.status_code == 302
    assert Nomination.objects.count() == Person.objects.count() == 1


def test_an_unanswered_question_is_asked_again_with_what_was_typed(cycle: Cycle, head: Client):
    response = head.post(ASK, {"kind": "individual", "name": "", "group": "farmer", "den": "2"})

    assert response.status_code == 422
    assert "Câu 1/3" in words(response)
    assert "Có 1 chỗ cần sửa" in words(response)
    assert 'value="farmer" selected' in response.content.decode()


def test_jumping_ahead_leads_to_the_first_open_question(cycle: Cycle, head: Client):
    response = head.post(ASK, first(1) | {"den": "4", "gui": "1"})

    assert "Câu 2/3" in words(response)
    assert not Nomination.objects.exists()


def test_going_back_loses_nothing(cycle: Cycle, head: Client):
    back = head.post(ASK, first(3) | {"den": "1"})

    assert back.status_code == 200
    assert 'value="Nguyễn Thị Lành"' in back.content.decode()
    assert 'name="summary" value="Hiến 120 m² đất làm đường thôn"' in back.content.decode()


def test_a_known_name_is_asked_about_and_not_entered_twice(
    commune: Commune, cycle: Cycle, head: Client
):
    village = commune.villages[0]
    known = make_individual("Nguyễn Thị Lành", home=village)
    make_person("Nguyễn Thị Lành", home=village)

    asked = head.post(ASK, first(1) | {"den": "2"})
    head.post(
        ASK,
        ANSWERS | {"who": f"r{known.pk}", "den": "4", "gui": "1", "once_key": str(uuid4())},
    )

    assert asked.status_code == 200
    assert "Có phải một trong những tên này?" in words(asked)
    assert "chỗ cần sửa" not in words(asked)
    assert "Nguyễn Thị Lành, Thôn 1" in words(asked)
    assert Nomination.objects.get().recipient == known
    assert Person.objects.count() == 2


def test_a_namesake_is_entered_when_the_head_says_so(commune: Commune, cycle: Cycle, head: Client):
    make_individual("Nguyễn Thị Lành", home=commune.villages[0])

    head.post(ASK, ANSWERS | {"who": "moi", "den": "4", "gui": "1", "once_key": str(uuid4())})

    assert Recipient.objects.filter(name="Nguyễn Thị Lành").count() == 2


def test_people_of_another_village_are_not_offered(commune: Commune, cycle: Cycle, head: Client):
    stranger = make_individual("Nguyễn Thị Lành", home=commune.villages[1])

    asked = head.post(ASK, first(1) | {"den": "2"})
    forged = head.post(
        ASK,
        ANSWERS | {"who": f"r{stranger.pk}", "den": "4", "gui": "1", "once_key": str(uuid4())},
    )

    assert "Câu 2/3" in words(asked)
    assert forged.status_code == 422
    assert not Nomination.objects.exists()


@pytest.mark.parametrize(
    ("kind", "name", "code"),
    [
        ("collective", "Tổ tự quản số 3", "giay_khen_xa"),
        ("household", "Hộ ông Huỳnh Văn Lúa", "gia_dinh_van_hoa"),
    ],
)
def test_collectives_and_households_too(
    cycle: Cycle, head: Client, kind: str, name: str, code: str
):
    answers = {"kind": kind, "name": name, "group": "", "code": code}

    head.post(ASK, ANSWERS | answers | {"den": "4", "gui": "1", "once_key": str(uuid4())})

    nomination = Nomination.objects.get()
    assert (nomination.recipient.kind, nomination.recipient.name) == (kind, name)


def test_a_title_for_people_is_not_offered_to_a_household(cycle: Cycle, head: Client):
    page = head.post(ASK, first(2) | {"kind": "household", "name": "Hộ ông Lúa", "den": "3"})

    assert "Gia đình văn hóa" in words(page)
    assert "Lao động tiên tiến" not in words(page)


def test_the_list_shows_state_and_reason_of_return_and_only_the_own_unit(
    commune: Commune, cycle: Cycle, head: Client
):
    own = make_submitted(cycle, commune.villages[0])
    other = make_individual("Người thôn khác", home=commune.villages[1])
    make_submitted(cycle, commune.villages[1], recipient=other)
    operations.return_nomination(
        own, reason="Ghi rõ số m² đất", part=Part.SUMMARY, by=officer_of(cycle), at=AT
    )

    shown = words(head.get(LIST))

    assert "Xã trả lại: Ghi rõ số m² đất" in shown
    assert "Người thôn khác" not in shown
    assert head.get(f"{LIST}2/").status_code == 404


def test_a_returned_dossier_is_mended_and_sent_again(commune: Commune, cycle: Cycle, head: Client):
    nomination = make_submitted(cycle, commune.villages[0])
    returned = operations.return_nomination(
        nomination, reason="Ghi rõ số m² đất", by=officer_of(cycle), at=AT
    )
    told = Notice.objects.get()
    address = f"{LIST}{nomination.number}/"
    words_of_form = {"achievements": "", "version": str(returned.version)}

    empty = head.post(f"{address}sua/", {"summary": "", **words_of_form})
    head.post(f"{address}sua/", {"summary": "Hiến 120 m² đất", **words_of_form})
    stale = head.post(f"{address}sua/", {"summary": "Bản khác", **words_of_form})
    sent = head.post(f"{address}gui/", follow=True)

    assert told.says == "Hồ sơ 01 (Nguyễn Thị Lành) được trả lại để sửa: Ghi rõ số m² đất"
    assert (empty.status_code, stale.status_code) == (422, 422)
    assert "Đã gửi lại hồ sơ 01." in words(sent)
    nomination.refresh_from_db()
    assert (nomination.summary, nomination.state) == ("Hiến 120 m² đất", NominationState.SUBMITTED)


def test_a_notice_of_a_return_leads_to_the_dossier(commune: Commune, cycle: Cycle, head: Client):
    nomination = make_submitted(cycle, commune.villages[0])
    operations.return_nomination(nomination, reason="Sửa", by=officer_of(cycle), at=AT)

    opened = head.post(f"/tin-bao/{Notice.objects.get().pk}/")

    assert opened.url == f"{LIST}{nomination.number}/"


def test_photos_and_papers_are_added_by_content_while_the_unit_holds_the_dossier(
    commune: Commune, cycle: Cycle, head: Client
):
    draft = make_draft(cycle, commune.villages[0])
    address = f"{LIST}{draft.number}/"

    wrong = head.post(
        f"{address}giay-to/nop/", {"kind": "khac", "file": SimpleUploadedFile("a.jpg", b"GIF89a")}
    )
    head.post(f"{address}giay-to/nop/", {"kind": "khac", "file": jpeg()})
    head.post(
        f"{address}giay-to/nop/",
        {"kind": "to_trinh", "file": SimpleUploadedFile("t.pdf", PDF, "application/pdf")},
    )
    head.post(f"{address}gui/")
    late = head.post(f"{address}giay-to/nop/", {"kind": "khac", "file": jpeg()})

    assert wrong.status_code == 422
    assert sorted(draft.papers.values_list("kind", flat=True)) == ["khac", "to_trinh"]
    assert late.status_code == 422
    assert "không còn nhận giấy tờ" in words(late)
    photo = head.get(f"{address}giay-to/{draft.papers.get(kind='khac').pk}/")
    assert b"".join(photo.streaming_content).startswith(b"\xff\xd8\xff")
    assert photo["Content-Type"] == "image/jpeg"


def test_a_head_withdraws_before_the_appraisal_and_not_after(
    commune: Commune, cycle: Cycle, head: Client
):
    sent = make_submitted(cycle, commune.villages[0])
    appraised = make_appraised(
        cycle, commune.villages[0], recipient=make_individual("Khác", home=commune.villages[0])
    )

    without = head.post(f"{LIST}{sent.number}/rut/", {"reason": ""})
    head.post(f"{LIST}{sent.number}/rut/", {"reason": "Trùng"})
    late = head.post(f"{LIST}{appraised.number}/rut/", {"reason": "Đổi ý"})

    sent.refresh_from_db()
    assert without.status_code == 422
    assert sent.state == NominationState.WITHDRAWN
    assert late.status_code in {403, 404}


def test_a_head_does_not_read_a_reason_of_discipline(commune: Commune, cycle: Cycle, head: Client):
    village = commune.villages[0]
    person = make_individual("Người bị nhắc", home=village, group="official")
    make_year_record(person, year=2022, task_grade="good", discipline="warning", months_worked=12)
    nomination = make_draft(cycle, village, recipient=person, code="lao_dong_tien_tien")

    shown = words(head.get(f"{LIST}{nomination.number}/"))

    assert "Lý do chỉ người có trách nhiệm xem." in shown
    assert "cảnh cáo" not in shown.lower()


@pytest.mark.parametrize("page", ["khen/", "khen/de-cu/", "khen/1/"])
def test_only_the_head_of_the_unit_comes_in(
    commune: Commune, cycle: Cycle, head: Client, page: str
):
    make_draft(cycle, commune.villages[0])
    officer = client_of(make_account("congchuc", Role.OFFICER, unit=commune.unit))

    assert head.get(f"/don-vi/2022/{page}").status_code == 200
    assert officer.get(f"/don-vi/2022/{page}").status_code == 404
    assert Client().get(f"/don-vi/2022/{page}").status_code == 302


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_for_one_and_for_three(
    commune: Commune, cycle: Cycle, head: Client, count: int, django_assert_num_queries
):
    village = commune.villages[0]
    for number in range(count):
        make_submitted(cycle, village, recipient=make_individual(f"Người {number}", home=village))
    head.get(LIST)

    with django_assert_num_queries(10):
        assert head.get(LIST).status_code == 200


def test_the_year_must_be_one_of_the_commune(head: Client):
    assert head.get("/don-vi/2019/khen/").status_code == 404


def test_a_declined_dossier_tells_the_unit_why(commune: Commune, cycle: Cycle, head: Client):
    nomination = make_appraised(cycle, commune.villages[0])
    operations.record_council_outcome(
        nomination, endorsed=False, reason="Không đủ phiếu: 7/11.", by=SYSTEM, at=AT
    )

    assert "Không đủ phiếu: 7/11." in words(head.get(LIST))
    assert "không được thông qua" in Notice.objects.get().says
