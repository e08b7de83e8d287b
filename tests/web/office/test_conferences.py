from datetime import time
from uuid import uuid4

import pytest
from django.test import Client

from tests.factories.accounts import client_of, make_account
from tests.factories.awards import make_issued
from tests.factories.conferences import make_act, make_conference, make_held, make_photo, upload
from tests.factories.cycles import make_cycle
from tests.factories.organisations import Commune, make_commune, make_person
from tests.factories.pledges import make_pledge
from tests.web.counting import queries_of
from thidua.common.actors import SYSTEM, Role
from thidua.conferences.enums import ConferenceState
from thidua.conferences.models import Act, Conference, Photo
from thidua.cycles.models import Cycle
from thidua.organisations.operations import give_post


pytestmark = pytest.mark.django_db

URL = "/van-phong/2022/hoi-nghi/"
PLAN = {
    "name": "Hội nghị tổng kết",
    "held_on": "17/01/2023",
    "day_part": "chieu",
    "begins_at": "14:00",
    "place": "Hội trường",
    "presider_text": "Chủ tịch xã",
}


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


@pytest.fixture
def officer(commune: Commune) -> Client:
    return client_of(make_account("can.bo", Role.OFFICER, unit=commune.unit))


@pytest.fixture
def chair(commune: Commune) -> Client:
    return client_of(make_account("chu.tich", Role.CHAIR, unit=commune.unit))


def pages_of(conference: Conference) -> list[str]:
    """Every page of one conference that is read."""
    photo = make_photo(conference)
    one = f"{URL}{conference.pk}/"
    return [URL, one, f"{one}anh/{photo.pk}/"]


def forms_of(conference: Conference) -> list[str]:
    photo = conference.photos.first() or make_photo(conference)
    one = f"{URL}{conference.pk}/"
    words = ("sua", "khach-moi", "thong-qua-bao-cao", "noi-dung/them", "anh/them")
    return [f"{URL}len-lich/", f"{one}anh/{photo.pk}/sua/", *(f"{one}{word}/" for word in words)]


def status(client: Client, url: str) -> int:
    """The answer's status; a file that is sent is read to its end, and so closed."""
    answer = client.get(url)
    if answer.streaming:
        b"".join(answer.streaming_content)
    return answer.status_code


def test_officer_opens_every_page_and_form(officer: Client, cycle: Cycle) -> None:
    conference = make_held(cycle)

    for url in [*pages_of(conference), *forms_of(conference)]:
        assert status(officer, url) == 200, url


def test_chair_reads_and_is_told_who_writes(chair: Client, cycle: Cycle) -> None:
    conference = make_held(cycle)

    for url in pages_of(conference):
        assert status(chair, url) == 200, url
    for url in forms_of(conference):
        answer = chair.get(url)
        assert answer.status_code == 403, url
        assert "công chức phụ trách thi đua, khen thưởng" in answer.content.decode()


@pytest.mark.parametrize("role", [Role.UNIT_HEAD, Role.COUNCIL_MEMBER, Role.ADMINISTRATOR])
def test_other_roles_find_nothing(commune: Commune, cycle: Cycle, role: Role) -> None:
    client = client_of(make_account("nguoi.khac", role, unit=commune.unit))
    conference = make_held(cycle)

    for url in [*pages_of(conference), *forms_of(conference)]:
        assert client.get(url).status_code == 404, url


def test_officer_of_another_commune_finds_nothing(cycle: Cycle) -> None:
    other = make_commune("UBND xã Khác")
    make_cycle(other)
    client = client_of(make_account("xa.khac", Role.OFFICER, unit=other.unit))
    conference = make_held(cycle)

    for url in [*pages_of(conference)[1:], *forms_of(conference)[1:]]:
        assert client.get(url).status_code == 404, url


def test_conference_of_another_year_is_not_found(officer: Client, commune: Commune) -> None:
    conference = make_conference(make_cycle(commune))
    make_cycle(commune, year=2023)

    assert officer.get(f"/van-phong/2023/hoi-nghi/{conference.pk}/").status_code == 404


def test_strangers_are_asked_to_sign_in(client: Client, cycle: Cycle) -> None:
    assert client.get(URL).status_code == 302


def test_list_and_page_of_three_ask_no_more_queries_than_of_one(
    officer: Client, cycle: Cycle
) -> None:
    conference = make_held(cycle)
    pages = (URL, f"{URL}{conference.pk}/")
    make_photo(conference, act=make_act(conference))
    of_one = [queries_of(officer, url) for url in pages]

    for _ in range(2):
        make_held(cycle)
        make_photo(conference, act=make_act(conference))

    assert [queries_of(officer, url) for url in pages] == of_one


def test_empty_list_says_when_to_plan_one(officer: Client, cycle: Cycle) -> None:
    page = officer.get(URL).content.decode()

    assert "Chưa có hội nghị nào của năm 2022." in page
    assert "Lên lịch hội nghị" in page


def test_planned_conference_is_kept_once(officer: Client, cycle: Cycle) -> None:
    key = str(uuid4())

    for _ in range(2):
        answer = officer.post(f"{URL}len-lich/", PLAN | {"once_key": key})

    conference = Conference.objects.get()
    assert answer["Location"] == f"{URL}{conference.pk}/"
    assert (conference.begins_at, conference.presider_text) == (time(14), "Chủ tịch xã")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"held_on": "32/01/2023"}, "Không có ngày 32/1/2023"),
        ({"held_on": "17/01/2032"}, "không phải ngày 17/01/2032"),
        ({"begins_at": "hai giờ"}, "gõ giờ và phút, ví dụ 14:00"),
        ({"name": ""}, "Điền tên hội nghị."),
    ],
)
def test_bad_plan_is_told_and_kept(officer: Client, cycle: Cycle, typed: dict, says: str) -> None:
    answer = officer.post(f"{URL}len-lich/", PLAN | typed)
    page = answer.content.decode()

    assert answer.status_code == 422
    assert says in page
    assert 'value="Hội trường"' in page
    assert Conference.objects.count() == 0


def test_stale_change_shows_both_versions(officer: Client, cycle: Cycle) -> None:
    conference = make_conference(cycle)
    url = f"{URL}{conference.pk}/sua/"
    officer.post(url, PLAN | {"name": "Của người trước", "version": 1})

    answer = officer.post(url, PLAN | {"name": "Của người sau", "version": 1})
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "Của người trước" in page
    assert "Của người sau" in page
    conference.refresh_from_db()
    assert conference.name == "Của người trước"


def test_presider_is_chosen_from_those_with_a_post(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    person = make_person("Trần Văn Chủ Trì", home=commune.unit)
    give_post(
        person=person, unit=commune.unit, title="Chủ tịch", from_on=None, by=SYSTEM,
        at=cycle.opened_at,
    )  # fmt: skip

    officer.post(f"{URL}len-lich/", PLAN | {"presider": person.pk})

    assert Conference.objects.get().presider == person


def guests(**typed: object) -> dict[str, object]:
    rows = {
        "version": 1,
        "level_1": "xa", "name_1": "Bí thư Đảng ủy", "invited_1": "1", "came_1": "1",
        "level_2": "thon", "name_2": "", "invited_2": "", "came_2": "",
        "level_3": "thon", "name_3": "Trưởng thôn", "invited_3": "6", "came_3": "",
    }  # fmt: skip
    return rows | typed


def test_guests_are_saved_without_the_empty_lines(officer: Client, cycle: Cycle) -> None:
    conference = make_conference(cycle)

    officer.post(f"{URL}{conference.pk}/khach-moi/", guests())

    rows = conference.guest_classes.order_by("position")
    assert [(row.name, row.invited_count, row.came_count) for row in rows] == [
        ("Bí thư Đảng ủy", 1, 1),
        ("Trưởng thôn", 6, None),
    ]


def test_wrong_number_of_guests_names_its_line_and_keeps_all(officer: Client, cycle: Cycle) -> None:
    conference = make_conference(cycle)

    answer = officer.post(f"{URL}{conference.pk}/khach-moi/", guests(invited_3="sáu"))
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "Số khách dòng 3: gõ một số nguyên" in page
    assert 'value="sáu"' in page
    assert conference.guest_classes.count() == 0


def test_act_links_the_decision_and_the_next_years_pledge(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    conference, decision = make_conference(cycle), make_issued(cycle)
    pledge = make_pledge(make_cycle(commune, year=2023), commune.villages)
    url = f"{URL}{conference.pk}/noi-dung/them/"

    officer.post(url, {"kind": "trao_thuong", "text": "Trao giấy khen", "decision": decision.pk})
    officer.post(url, {"kind": "ky_giao_uoc", "text": "Ký giao ước", "pledge": pledge.pk})

    assert [(act.decision, act.pledge) for act in conference.acts.order_by("position")] == [
        (decision, None),
        (None, pledge),
    ]


def test_decision_on_the_wrong_act_is_told_at_its_field(officer: Client, cycle: Cycle) -> None:
    conference, decision = make_conference(cycle), make_issued(cycle)

    answer = officer.post(
        f"{URL}{conference.pk}/noi-dung/them/",
        {"kind": "tong_ket", "text": "Tổng kết", "decision": decision.pk},
    )

    assert answer.status_code == 422
    assert "Quyết định chỉ gắn với nội dung trao khen thưởng" in answer.content.decode()


def test_act_and_photo_of_another_conference_are_not_found(officer: Client, cycle: Cycle) -> None:
    mine, other = make_conference(cycle), make_conference(cycle)
    act, photo = make_act(other), make_photo(other)

    for url in (f"noi-dung/{act.pk}/bo/", f"anh/{photo.pk}/bo/", f"anh/{photo.pk}/sua/"):
        assert officer.post(f"{URL}{mine.pk}/{url}").status_code == 404
    assert (Act.objects.count(), Photo.objects.count()) == (1, 1)


def test_act_and_photo_are_taken_out(officer: Client, cycle: Cycle) -> None:
    conference = make_conference(cycle)
    act = make_act(conference)
    photo = make_photo(conference, act=act)

    officer.post(f"{URL}{conference.pk}/noi-dung/{act.pk}/bo/")
    officer.post(f"{URL}{conference.pk}/anh/{photo.pk}/bo/")

    assert (Act.objects.count(), Photo.objects.count()) == (0, 0)


def test_photo_is_sent_once_with_its_words(officer: Client, cycle: Cycle) -> None:
    conference, key = make_conference(cycle), str(uuid4())
    words = {"caption": "Ký giao ước", "alt": "Hai người ký", "once_key": key}

    for _ in range(2):
        officer.post(f"{URL}{conference.pk}/anh/them/", words | {"file": upload()})

    photo = Photo.objects.get()
    assert (photo.caption, photo.file.media_type) == ("Ký giao ước", "image/jpeg")


def test_broken_photo_is_told_and_the_words_kept(officer: Client, cycle: Cycle) -> None:
    conference = make_conference(cycle)
    broken = upload()
    broken.file.truncate(20)
    broken.size = 20

    answer = officer.post(
        f"{URL}{conference.pk}/anh/them/", {"caption": "Ký", "alt": "Hai người", "file": broken}
    )
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "bị hỏng. Chọn ảnh khác." in page
    assert 'value="Hai người"' in page


def test_held_conference_opens_the_adoption_of_the_report(officer: Client, cycle: Cycle) -> None:
    conference = make_conference(cycle)
    one = f"{URL}{conference.pk}/"
    before = officer.get(one).content.decode()
    assert 'aria-disabled="true" aria-describedby="de-thong-qua"' in before

    officer.post(f"{one}da-to-chuc/")
    officer.post(f"{one}thong-qua-bao-cao/", {"adopted_on": "17/01/2023", "changes": ""})

    conference.refresh_from_db()
    assert conference.state == ConferenceState.HELD
    assert "Thông qua ngày 17/01/2023, nguyên văn." in officer.get(one).content.decode()


def test_adoption_before_the_day_is_told_at_its_field(officer: Client, cycle: Cycle) -> None:
    conference = make_held(cycle)

    answer = officer.post(f"{URL}{conference.pk}/thong-qua-bao-cao/", {"adopted_on": "16/01/2023"})

    assert answer.status_code == 422
    assert "từ ngày hội nghị 17/01/2023 trở đi" in answer.content.decode()


def test_invitation_needs_the_hour_and_then_is_a_paper(officer: Client, cycle: Cycle) -> None:
    conference = make_conference(cycle)
    officer.post(f"{URL}{conference.pk}/khach-moi/", guests())
    row = conference.guest_classes.first()
    paper = f"{URL}{conference.pk}/giay-moi/{row.pk}."
    assert officer.get(f"{paper}pdf").status_code == 409

    officer.post(f"{URL}{conference.pk}/sua/", PLAN | {"version": 2})

    assert officer.get(f"{paper}pdf").content.startswith(b"%PDF-")
    assert officer.get(f"{paper}docx").content.startswith(b"PK")
    assert officer.get(f"{paper}exe").status_code == 404
    assert officer.get(f"{URL}{conference.pk}/giay-moi/999.pdf").status_code == 404


def test_caption_is_changed(officer: Client, cycle: Cycle) -> None:
    photo = make_photo(make_conference(cycle))

    officer.post(
        f"{URL}{photo.conference_id}/anh/{photo.pk}/sua/", {"caption": "Đúng tên", "alt": "Ảnh"}
    )

    photo.refresh_from_db()
    assert photo.caption == "Đúng tên"


def test_poisoned_words_are_only_words(officer: Client, cycle: Cycle) -> None:
    poison = "<script>alert(1)</script>"
    conference = make_conference(cycle, name=f"Hội nghị {poison}")
    make_act(conference, text=poison)
    make_photo(conference, caption=f'"{poison}')

    page = officer.get(f"{URL}{conference.pk}/").content.decode()

    assert poison not in page
    assert "&lt;script&gt;" in page
