from datetime import date

import pytest
from django.test import Client

from tests.factories.accounts import client_of, make_account
from tests.factories.cycles import make_cycle
from tests.factories.movements import make_activity, make_draft, make_launched, make_movement
from tests.factories.organisations import Commune, make_commune
from tests.web.counting import queries_of
from thidua.common.actors import Role
from thidua.cycles.models import Cycle
from thidua.movements.enums import MovementState
from thidua.movements.models import Movement


pytestmark = pytest.mark.django_db

URL = "/van-phong/2022/phong-trao/"


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


@pytest.fixture
def officer(commune: Commune) -> Client:
    return client_of(make_account("can.bo", Role.OFFICER, unit=commune.unit))


def posted(**words: object) -> dict[str, str]:
    """The draft as the browser sends it."""
    draft = vars(make_draft(**words))
    return {
        name: f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)
        for name, value in draft.items()
    }


@pytest.mark.parametrize("role", [Role.UNIT_HEAD, Role.COUNCIL_MEMBER, Role.ADMINISTRATOR])
def test_list_is_not_found_by_other_roles(commune: Commune, cycle: Cycle, role: Role) -> None:
    client = client_of(make_account("nguoi.khac", role, unit=commune.unit))

    assert client.get(URL).status_code == 404


def test_list_asks_strangers_to_sign_in(cycle: Cycle, client: Client) -> None:
    answer = client.get(URL)

    assert (answer.status_code, answer["Location"]) == (302, f"/dang-nhap/?next={URL}")


def test_empty_list_says_what_to_do(officer: Client, cycle: Cycle) -> None:
    page = officer.get(URL).content.decode()

    assert "Chưa có phong trào nào trong năm này." in page
    assert "Soạn phong trào" in page


def test_list_finds_names_without_marks_and_by_state(officer: Client, cycle: Cycle) -> None:
    make_movement(cycle, name="Sạch đường làng")
    make_launched(cycle, name="Xây dựng nông thôn mới")

    found = officer.get(URL, {"tim": "duong sach"}).content.decode()
    launched = officer.get(URL, {"trang_thai": MovementState.LAUNCHED}).content.decode()

    assert ("Sạch đường làng" in found, "nông thôn mới" in found) == (True, False)
    assert ("Sạch đường làng" in launched, "nông thôn mới" in launched) == (False, True)


def test_list_costs_the_same_for_one_and_three(officer: Client, cycle: Cycle) -> None:
    make_launched(cycle)
    one = queries_of(officer, URL)
    make_launched(cycle, plan_number=13)
    make_launched(cycle, plan_number=14)

    assert queries_of(officer, URL) == one
    assert one <= 10


def test_new_movement_is_drafted_once_for_two_presses(officer: Client, cycle: Cycle) -> None:
    sent = posted() | {"once_key": "0f0e9a52-6f5c-4b43-9f0c-3b1d0a9a8a11"}

    first = officer.post(f"{URL}soan/", sent)
    again = officer.post(f"{URL}soan/", sent)

    movement = Movement.objects.get()
    assert first["Location"] == again["Location"] == f"{URL}{movement.pk}/"


def test_bad_input_keeps_what_was_typed_and_says_how_to_mend_it(
    officer: Client, cycle: Cycle
) -> None:
    sent = posted(name="") | {"starts_on": "31/02/2022", "aim": "Giữ chữ này"}

    answer = officer.post(f"{URL}soan/", sent)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Có 2 chỗ cần sửa" in page
    assert ("Điền tên phong trào." in page, "31/02/2022" in page, "Giữ chữ này" in page) == (
        True,
        True,
        True,
    )
    assert not Movement.objects.exists()


def test_draft_lists_what_is_missing_and_keeps_the_button_closed(
    officer: Client, cycle: Cycle
) -> None:
    movement = make_movement(cycle, criteria="", measures="")

    page = officer.get(f"{URL}{movement.pk}/").content.decode()

    assert "Mở được khi xong 2 điều kiện còn lại." in page
    assert f"/phong-trao/{movement.pk}/sua/#id_criteria" in page
    assert "Luật Thi đua, khen thưởng 06/2022/QH15, Điều 17 khoản 1" in page
    assert f"/phong-trao/{movement.pk}/phat-dong/" not in page


def test_launch_page_of_an_unready_draft_says_why(officer: Client, cycle: Cycle) -> None:
    movement = make_movement(cycle, measures="")

    answer = officer.get(f"{URL}{movement.pk}/phat-dong/")

    assert answer.status_code == 409
    assert "biện pháp" in answer.content.decode()


def test_launch_goes_to_the_chosen_units(officer: Client, commune: Commune, cycle: Cycle) -> None:
    movement = make_movement(cycle)
    first = commune.villages[0]

    officer.post(
        f"{URL}{movement.pk}/phat-dong/",
        {
            "plan_number": "12",
            "plan_symbol": "KH-UBND",
            "plan_signed_on": "14/01/2022",
            "units": [str(first.pk)],
        },
    )

    movement.refresh_from_db()
    assert (movement.state, movement.plan_number) == (MovementState.LAUNCHED, 12)
    assert [delivery.unit for delivery in movement.deliveries.all()] == [first]


def test_launch_with_a_day_to_come_keeps_what_was_typed(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    movement = make_movement(cycle)

    answer = officer.post(
        f"{URL}{movement.pk}/phat-dong/",
        {
            "plan_number": "12",
            "plan_symbol": "KH-UBND",
            "plan_signed_on": "14/01/2199",
            "units": [str(commune.villages[0].pk)],
        },
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Ngày ký kế hoạch 14/01/2199 chưa tới." in page
    assert 'value="14/01/2199"' in page


def test_launched_movement_shows_who_has_answered(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    movement = make_launched(cycle)
    make_activity(cycle, commune.villages[0], on=date(2022, 3, 6), movement=movement)

    page = officer.get(f"{URL}{movement.pk}/").content.decode()

    assert "Nhắc 2 đơn vị" in page
    assert "1/12" in page
    assert "Vệ sinh đường thôn" in page
    assert f"/phong-trao/{movement.pk}/sua/" not in page


def test_reminder_says_how_many_and_a_second_one_today_is_refused(
    officer: Client, cycle: Cycle
) -> None:
    movement = make_launched(cycle)

    first = officer.post(f"{URL}{movement.pk}/nhac/", follow=True)
    second = officer.post(f"{URL}{movement.pk}/nhac/")

    assert "Đã nhắc 2 đơn vị báo nhận." in first.content.decode()
    assert (second.status_code, "Hôm nay đã nhắc" in second.content.decode()) == (409, True)


def test_two_who_edit_at_once_both_see_both(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    movement = make_movement(cycle)
    chair = client_of(make_account("chu.tich", Role.CHAIR, unit=commune.unit))
    url = f"{URL}{movement.pk}/sua/"
    chair.post(url, posted(slogan="Của chủ tịch") | {"version": "1"})

    answer = officer.post(url, posted(slogan="Của tôi") | {"version": "1"})
    page = answer.content.decode()
    kept = officer.post(url, posted(slogan="Của tôi") | {"version": "2"})

    assert answer.status_code == 422
    assert ("Của chủ tịch" in page, "Của tôi" in page, "chu.tich" in page) == (True, True, True)
    assert kept.status_code == 302
    movement.refresh_from_db()
    assert movement.slogan == "Của tôi"


def test_movement_is_summed_up_in_words(officer: Client, cycle: Cycle) -> None:
    movement = make_launched(cycle)

    officer.post(f"{URL}{movement.pk}/tong-ket/", {"review": "Sáu thôn làm đều."})

    movement.refresh_from_db()
    assert (movement.state, movement.review) == (MovementState.CLOSED, "Sáu thôn làm đều.")
    assert "Sáu thôn làm đều." in officer.get(f"{URL}{movement.pk}/").content.decode()


def test_movement_of_another_commune_or_year_is_not_found(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    foreign = make_movement(make_cycle(make_commune("UBND xã Khác")))
    make_cycle(commune, year=2023)
    mine = make_movement(cycle)

    assert officer.get(f"{URL}{foreign.pk}/").status_code == 404
    assert officer.get(f"/van-phong/2023/phong-trao/{mine.pk}/").status_code == 404
    assert officer.get(f"{URL}{mine.pk}/").status_code == 200


@pytest.mark.parametrize(("form", "begins"), [("pdf", "%PDF-"), ("docx", "PK")])
def test_plan_is_downloaded_as_a_paper(
    officer: Client, cycle: Cycle, form: str, begins: str
) -> None:
    movement = make_launched(cycle)

    answer = officer.get(f"{URL}{movement.pk}/ke-hoach.{form}")

    assert answer.content.startswith(begins.encode())
    assert answer["Content-Disposition"] == (
        f'attachment; filename="ke-hoach-phat-dong-2022-12.{form}"'
    )


def test_plan_in_another_format_is_no_page(officer: Client, cycle: Cycle) -> None:
    movement = make_launched(cycle)

    assert officer.get(f"{URL}{movement.pk}/ke-hoach.odt").status_code == 404
