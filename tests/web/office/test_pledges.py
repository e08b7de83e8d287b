import pytest
from django.test import Client

from tests.factories.accounts import client_of, make_account
from tests.factories.cycles import make_cycle
from tests.factories.indicators import make_indicator, make_measurement, make_target_set
from tests.factories.organisations import Commune, make_commune
from tests.factories.pledges import make_open_pledge, make_pledge
from tests.web.counting import queries_of
from thidua.common.actors import Role
from thidua.cycles.models import Cycle
from thidua.pledges.enums import PledgeState, SignedHow
from thidua.pledges.models import Pledge
from thidua.pledges.policies import Promise


pytestmark = pytest.mark.django_db

URL = "/van-phong/2022/giao-uoc/"


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


def posted(commune: Commune, **words: object) -> dict[str, object]:
    return {
        "name": "Giao ước năm 2022",
        "kind": "giao_uoc",
        "units": [str(unit.pk) for unit in commune.villages],
        "row_count": "3",
        "text_0": "Thu ngân sách đạt mức giao",
        "target_0": "100%",
        "text_2": "Mỗi tháng một buổi dọn đường",
    } | words


def test_list_is_not_found_by_a_village_head(commune: Commune, cycle: Cycle) -> None:
    head = client_of(make_account("truong.thon", Role.UNIT_HEAD, unit=commune.villages[0]))

    assert head.get(URL).status_code == 404


def test_list_shows_how_many_have_signed(officer: Client, commune: Commune, cycle: Cycle) -> None:
    make_open_pledge(cycle, commune.villages)

    page = officer.get(URL, {"tim": "giao uoc"}).content.decode()

    assert "0/2" in page
    assert "Không có giao ước nào khớp" in officer.get(URL, {"tim": "xyz"}).content.decode()


def test_list_costs_the_same_for_one_and_three(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    make_pledge(cycle, commune.villages)
    one = queries_of(officer, URL)
    make_pledge(cycle, commune.villages)
    make_pledge(cycle, commune.villages)

    assert queries_of(officer, URL) == one
    assert one <= 10


def test_new_pledge_leaves_empty_rows_out(officer: Client, commune: Commune, cycle: Cycle) -> None:
    officer.post(f"{URL}soan/", posted(commune))

    pledge = Pledge.objects.get()
    assert [(clause.position, clause.text) for clause in pledge.clauses.order_by("position")] == [
        (1, "Thu ngân sách đạt mức giao"),
        (2, "Mỗi tháng một buổi dọn đường"),
    ]
    assert pledge.signatories.count() == 2


def test_more_rows_come_without_complaints_and_keep_the_words(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    answer = officer.post(f"{URL}soan/", posted(commune, more="1", name=""))

    page = answer.content.decode()
    assert answer.status_code == 200
    assert ("text_7" in page, "text_8" in page) == (True, False)
    assert "Thu ngân sách đạt mức giao" in page
    assert "chỗ cần sửa" not in page
    assert not Pledge.objects.exists()


def test_clauses_come_from_the_table_of_indicators(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    indicator = make_indicator(make_target_set(cycle), "Giảm hộ nghèo", "26 hộ")

    page = officer.get(f"{URL}soan/?chi-tieu=1").content.decode()

    assert 'value="Giảm hộ nghèo"' in page
    assert f'<option value="{indicator.pk}" selected>' in page


def test_bad_input_keeps_what_was_typed(officer: Client, commune: Commune, cycle: Cycle) -> None:
    answer = officer.post(f"{URL}soan/", posted(commune, name="", sign_by_on="hôm kia"))

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Có 2 chỗ cần sửa" in page
    assert ("Thu ngân sách đạt mức giao" in page, "hôm kia" in page) == (True, True)


def test_draft_without_clause_says_why_it_cannot_be_opened(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    pledge = make_pledge(cycle, commune.villages, promises=())

    page = officer.get(f"{URL}{pledge.pk}/").content.decode()
    answer = officer.post(f"{URL}{pledge.pk}/mo-ky/")

    assert "Mở được khi xong 1 điều kiện còn lại." in page
    assert answer.status_code == 409


def test_opened_pledge_is_signed_on_paper_and_completed(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    pledge = make_pledge(cycle, commune.villages)
    officer.post(f"{URL}{pledge.pk}/mo-ky/")

    for unit in commune.villages:
        officer.post(
            f"{URL}{pledge.pk}/ben/{unit.pk}/ky-giay/",
            {"signed_by": "Lưu Văn Cảnh", "signed_title": "Trưởng thôn", "signed_on": "17/01/2023"},
        )

    pledge.refresh_from_db()
    assert pledge.state == PledgeState.COMPLETE
    assert {party.signed_how for party in pledge.signatories.all()} == {SignedHow.ON_PAPER}
    assert "2/2" in officer.get(f"{URL}{pledge.pk}/").content.decode()


def test_paper_signature_of_a_day_to_come_is_refused_with_the_form(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    pledge = make_open_pledge(cycle, commune.villages)

    answer = officer.post(
        f"{URL}{pledge.pk}/ben/{commune.villages[0].pk}/ky-giay/",
        {"signed_by": "Lưu Văn Cảnh", "signed_on": "17/01/2199"},
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert ("17/01/2199 chưa tới" in page, "Lưu Văn Cảnh" in page) == (True, True)


def test_chair_signs_for_the_body_and_officer_is_told_who_may(
    officer: Client, chair: Client, commune: Commune, cycle: Cycle
) -> None:
    pledge = make_open_pledge(cycle, [commune.unit])

    denied = officer.post(f"{URL}{pledge.pk}/ky/", {"text_hash": pledge.text_hash})
    chair.post(f"{URL}{pledge.pk}/ky/", {"text_hash": pledge.text_hash})

    pledge.refresh_from_db()
    assert denied.status_code == 403
    assert f"Chỉ người đứng đầu {commune.unit.name}" in denied.content.decode()
    assert pledge.state == PledgeState.COMPLETE


def test_witness_and_taking_back(officer: Client, commune: Commune, cycle: Cycle) -> None:
    pledge = make_open_pledge(cycle, commune.villages, witness="Phòng Nội vụ")

    officer.post(f"{URL}{pledge.pk}/chung-kien/")
    pledge.refresh_from_db()
    witnessed = pledge.witnessed_at is not None
    officer.post(f"{URL}{pledge.pk}/du-thao/")

    pledge.refresh_from_db()
    assert (witnessed, pledge.state) == (True, PledgeState.DRAFT)


def test_measured_clause_shows_what_was_reached(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    indicator = make_indicator(make_target_set(cycle), "Giảm hộ nghèo", "26 hộ")
    make_measurement(indicator, "20 hộ")
    pledge = make_pledge(
        cycle, commune.villages, promises=(Promise("Giảm hộ nghèo", "26 hộ", indicator.pk),)
    )

    page = officer.get(f"{URL}{pledge.pk}/").content.decode()

    assert ("20 hộ" in page, "Chưa đạt" in page) == (True, True)


def test_two_who_edit_at_once_both_see_both(
    officer: Client, chair: Client, commune: Commune, cycle: Cycle
) -> None:
    pledge = make_pledge(cycle, commune.villages)
    url = f"{URL}{pledge.pk}/sua/"
    chair.post(url, posted(commune, place="Nhà văn hóa", version="1"))

    answer = officer.post(url, posted(commune, place="Hội trường", version="1"))

    page = answer.content.decode()
    assert answer.status_code == 422
    assert ("Nhà văn hóa" in page, "Hội trường" in page) == (True, True)


def test_pledge_of_another_commune_is_not_found(officer: Client, cycle: Cycle) -> None:
    other = make_commune("UBND xã Khác")
    foreign = make_pledge(make_cycle(other), other.villages)

    assert officer.get(f"{URL}{foreign.pk}/").status_code == 404


def test_pledge_is_downloaded_as_a_paper(officer: Client, commune: Commune, cycle: Cycle) -> None:
    pledge = make_pledge(cycle, commune.villages)

    answer = officer.get(f"{URL}{pledge.pk}/giao-uoc.docx")

    assert answer.content.startswith(b"PK")
    assert officer.get(f"{URL}{pledge.pk}/giao-uoc.odt").status_code == 404


def test_open_pledge_shows_each_the_way_to_a_signature(
    officer: Client, chair: Client, commune: Commune, cycle: Cycle
) -> None:
    pledge = make_open_pledge(cycle, [commune.unit])
    url = f"{URL}{pledge.pk}/"

    of_officer, of_chair = officer.get(url).content.decode(), chair.get(url).content.decode()

    assert ("Ghi chữ ký trên giấy" in of_officer, "Đọc và ký" in of_officer) == (True, False)
    assert ("Ghi chữ ký trên giấy" in of_chair, "Đọc và ký" in of_chair) == (False, True)
    assert "Ký giao ước" in chair.get(f"{url}ky/").content.decode()
