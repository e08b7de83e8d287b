"""The administrator opens and closes sign-ins, gives and ends duties."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories.accounts import PASSWORD, client_of, make_account
from tests.factories.organisations import AT, Commune, make_commune, make_person
from tests.web.counting import queries_of
from thidua.accounts import operations
from thidua.accounts.models import Account, Duty
from thidua.common.actors import SYSTEM, Role


pytestmark = pytest.mark.django_db

ACCOUNTS = "/quan-tri/tai-khoan/"
OPEN = "/quan-tri/tai-khoan/mo/"


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def administrator(commune: Commune) -> Client:
    return client_of(make_account("hien", Role.ADMINISTRATOR, unit=commune.unit))


def html_of(answer) -> str:
    return answer.content.decode()


def address(name: str, *args: int) -> str:
    return reverse(f"admin:{name}", args=args)


def test_list_shows_the_own_accounts_with_what_they_do(
    commune: Commune, administrator: Client
) -> None:
    person = make_person("Võ Thị Thu", home=commune.unit)
    make_account("thu", Role.OFFICER, unit=commune.unit, person=person)
    make_account("la", Role.OFFICER, unit=make_commune("UBND xã Khác").unit)

    html = html_of(administrator.get(ACCOUNTS))

    assert "Võ Thị Thu" in html
    assert "Công chức thi đua, khen thưởng, UBND xã Thử" in html
    assert "UBND xã Khác" not in html


@pytest.mark.parametrize("typed", ["vo thi", "THU"])
def test_list_finds_by_name_without_marks_and_by_sign_in(
    commune: Commune, administrator: Client, typed: str
) -> None:
    make_account("thu", unit=commune.unit, person=make_person("Võ Thị Thu", home=commune.unit))

    html = html_of(administrator.get(ACCOUNTS, {"tim": typed}))

    assert "Võ Thị Thu" in html
    assert ">hien<" not in html


def test_list_that_finds_nothing_says_so(administrator: Client) -> None:
    assert "Chưa có tài khoản nào khớp." in html_of(administrator.get(ACCOUNTS, {"tim": "zz"}))


def test_list_costs_the_same_for_one_row_and_three(commune: Commune, administrator: Client) -> None:
    cost = queries_of(administrator, ACCOUNTS)
    for number in range(3):
        person = make_person(f"Người {number}", home=commune.unit)
        make_account(f"nguoi-{number}", Role.UNIT_HEAD, unit=commune.unit, person=person)

    assert queries_of(administrator, ACCOUNTS) == cost


def test_account_is_opened_and_waits_for_duties(commune: Commune, administrator: Client) -> None:
    person = make_person("Lưu Văn Cảnh", home=commune.villages[0])

    answer = administrator.post(
        OPEN, {"person": person.pk, "username": "canh", "password": PASSWORD}, follow=True
    )

    account = Account.objects.get(username="canh")
    assert (account.person, account.must_change_password) == (person, True)
    assert answer.redirect_chain == [(address("account", account.pk), 302)]
    assert "Đã mở tài khoản." in html_of(answer)
    assert "Chưa giao nhiệm vụ nào." in html_of(answer)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"username": "hien"}, "Tên đăng nhập này đã có người dùng."),
        ({"username": "Võ Thu"}, "Tên đăng nhập: chỉ gõ chữ không dấu, số, gạch nối."),
        ({"username": ""}, "Điền tên đăng nhập."),
        ({"password": "ngan"}, "Gõ một câu dễ nhớ, từ 12 ký tự."),
        ({"person": "999999"}, "“999999” không có trong danh sách."),
        ({"person": ""}, "Chọn người dùng tài khoản."),
    ],
)
def test_account_form_says_what_is_wrong_and_keeps_what_was_typed(
    commune: Commune, administrator: Client, typed: dict[str, str], words: str
) -> None:
    person = make_person("Lưu Văn Cảnh", home=commune.villages[0])
    whole = {"person": str(person.pk), "username": "canh", "password": PASSWORD} | typed

    answer = administrator.post(OPEN, whole)

    html = html_of(answer)
    assert answer.status_code == 422
    assert words in html
    assert whole["username"] == "" or f'value="{whole["username"]}"' in html
    assert whole["person"] != str(person.pk) or f'value="{person.pk}" selected' in html
    assert PASSWORD not in html
    assert Account.objects.count() == 1


def test_only_people_at_home_here_are_offered(commune: Commune, administrator: Client) -> None:
    make_person("Người Đây", home=commune.unit)
    make_person("Người Kia", home=make_commune("UBND xã Khác").unit)

    html = html_of(administrator.get(OPEN))

    assert "Người Đây" in html
    assert "Người Kia" not in html


def test_person_of_another_commune_sent_by_hand_is_not_taken(administrator: Client) -> None:
    stranger = make_person("Người Kia", home=make_commune("UBND xã Khác").unit)

    answer = administrator.post(
        OPEN, {"person": stranger.pk, "username": "kia", "password": PASSWORD}
    )

    assert answer.status_code == 422
    assert not Account.objects.filter(username="kia").exists()


def test_duty_is_given_and_ended(commune: Commune, administrator: Client) -> None:
    account = make_account("canh", unit=commune.unit, person=make_person(home=commune.unit))
    village = commune.villages[0]

    given = administrator.post(
        address("give_duty", account.pk),
        {"role": "unit_head", "unit": village.pk, "from_on": "1/2/2023"},
        follow=True,
    )
    duty = account.duties.get()
    ended = administrator.post(
        address("end_duty", account.pk, duty.pk), {"last_day": "31-12-2023"}, follow=True
    )

    assert (duty.role, duty.unit, duty.from_on) == ("unit_head", village, date(2023, 2, 1))
    assert "Đã giao nhiệm vụ." in html_of(given)
    assert "Đã ghi thôi nhiệm vụ." in html_of(ended)
    assert "31/12/2023" in html_of(ended)
    assert Duty.objects.get(pk=duty.pk).to_on == date(2023, 12, 31)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"role": "vua"}, "Vai trò: “vua” không có trong danh sách."),
        ({"from_on": "31/02/2023"}, "31/02/2023"),
        ({"unit": "999999"}, "Tại đơn vị: “999999” không có trong danh sách."),
    ],
)
def test_duty_form_says_what_is_wrong_and_keeps_what_was_typed(
    commune: Commune, administrator: Client, typed: dict[str, str], words: str
) -> None:
    account = make_account("canh", unit=commune.unit, person=make_person(home=commune.unit))
    whole = {"role": "unit_head", "unit": str(commune.unit.pk), "from_on": "01/02/2023"} | typed

    answer = administrator.post(address("give_duty", account.pk), whole)

    html = html_of(answer)
    assert answer.status_code == 422
    assert words in html
    assert f'value="{whole["from_on"]}"' in html
    assert not account.duties.exists()


def test_duty_ending_before_it_begins_is_refused_on_the_form(
    commune: Commune, administrator: Client
) -> None:
    account = make_account("canh", unit=commune.unit, person=make_person(home=commune.unit))
    duty = operations.give_duty(
        account=account,
        role=Role.UNIT_HEAD,
        unit=commune.unit,
        from_on=date(2023, 2, 1),
        by=SYSTEM,
        at=AT,
    )

    answer = administrator.post(address("end_duty", account.pk, duty.pk), {"last_day": "1/1/2023"})

    assert answer.status_code == 422
    assert "Ngày thôi nhiệm vụ phải sau ngày nhận." in html_of(answer)
    assert 'value="1/1/2023"' in html_of(answer)


def test_closed_account_is_shown_so_and_offers_nothing_more(
    commune: Commune, administrator: Client
) -> None:
    account = make_account("thu", Role.OFFICER, unit=commune.unit)

    page = html_of(administrator.post(address("close_account", account.pk), follow=True))

    assert "Đã đóng tài khoản thu." in page
    assert "Giao nhiệm vụ" not in page
    assert "Thôi nhiệm vụ" not in page
    assert f"{timezone.localdate():%d/%m/%Y}" in page
    assert "Đã đóng" in html_of(administrator.get(ACCOUNTS))


def test_link_alone_closes_no_account(commune: Commune, administrator: Client) -> None:
    account = make_account("thu", Role.OFFICER, unit=commune.unit)

    assert administrator.get(address("close_account", account.pk)).status_code == 405


def test_account_with_a_duty_elsewhere_says_who_closes_it(
    commune: Commune, administrator: Client
) -> None:
    account = make_account("thu", Role.OFFICER, unit=commune.unit)
    elsewhere = make_commune("UBND xã Khác").unit
    operations.give_duty(
        account=account, role=Role.OFFICER, unit=elsewhere, from_on=None, by=SYSTEM, at=AT
    )

    answer = administrator.post(address("close_account", account.pk))

    assert answer.status_code == 403
    assert "Người này còn nhiệm vụ ở nơi khác" in html_of(answer)


def test_accounts_and_duties_of_another_commune_are_not_found(administrator: Client) -> None:
    there = make_commune("UBND xã Khác")
    account = make_account("la", Role.OFFICER, unit=there.unit)
    duty = account.duties.get()

    for page in (
        address("account", account.pk),
        address("give_duty", account.pk),
        address("end_duty", account.pk, duty.pk),
    ):
        assert administrator.get(page).status_code == 404
    assert administrator.post(address("close_account", account.pk)).status_code == 404


def test_duty_of_another_account_is_not_found_below_this_one(
    commune: Commune, administrator: Client
) -> None:
    mine, other = (make_account(name, Role.OFFICER, unit=commune.unit) for name in ("thu", "khac"))

    page = address("end_duty", mine.pk, other.duties.get().pk)

    assert administrator.get(page).status_code == 404
