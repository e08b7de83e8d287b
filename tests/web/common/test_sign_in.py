"""Signing in and out: nobody comes in by guessing, and nobody is left inside."""

from datetime import timedelta

import pytest
from django.conf import settings as project
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories.accounts import PASSWORD, client_of, make_account
from tests.factories.cycles import make_cycle
from tests.factories.organisations import AT, Commune, make_commune, make_person
from thidua.accounts import operations
from thidua.accounts.models import Account
from thidua.audit.models import Event
from thidua.common.actors import SYSTEM, Role


pytestmark = pytest.mark.django_db

WRONG = "Tên đăng nhập hoặc mật khẩu chưa đúng."
NEW = "con-duong-lang-2023"
OFFICE = "/van-phong/2022/"


@pytest.fixture
def commune() -> Commune:
    commune = make_commune()
    make_cycle(commune)
    return commune


@pytest.fixture
def officer(commune: Commune) -> Account:
    person = make_person("Võ Thị Thu", home=commune.unit)
    return make_account("thu", Role.OFFICER, unit=commune.unit, person=person)


def sign_in(client: Client, *, username: str = "thu", password: str = PASSWORD, **more: str):
    return client.post("/dang-nhap/", {"username": username, "password": password, **more})


def is_inside(client: Client) -> bool:
    return client.get(OFFICE).status_code == 200


def set_session(client: Client, **values: int) -> None:
    """What the clock would have written, had the person come at another hour."""
    session = client.session
    session.update(values)
    session.save()


def minutes_ago(minutes: float) -> int:
    return int(timezone.now().timestamp() - minutes * 60)


# Coming in


def test_right_password_leads_to_the_desk(client: Client, officer: Account) -> None:
    answer = sign_in(client)

    assert (answer.status_code, answer.url) == (302, "/bat-dau/")
    assert client.get("/bat-dau/").url == OFFICE
    event = Event.objects.get(action="account.signed_in")
    assert (event.actor_name, event.account_id) == ("Võ Thị Thu", officer.pk)


def test_name_is_taken_in_any_case_and_with_stray_spaces(client: Client, officer: Account) -> None:
    assert sign_in(client, username=" Thu ").status_code == 302


@pytest.mark.parametrize(
    ("username", "password"), [("thu", "sai"), ("khong-co", PASSWORD), ("thu", PASSWORD + " ")]
)
def test_wrong_name_and_wrong_password_get_one_answer_that_keeps_the_name(
    client: Client, officer: Account, username: str, password: str
) -> None:
    answer = sign_in(client, username=username, password=password)

    html = answer.content.decode()
    assert answer.status_code == 422
    assert WRONG in html
    assert f'value="{username}"' in html
    assert password not in html.replace(project.THIDUA_DEMO_PASSWORD, "")
    assert not is_inside(client)


def test_empty_form_says_what_to_fill(client: Client) -> None:
    html = client.post("/dang-nhap/", {}).content.decode()

    assert "Điền tên đăng nhập." in html
    assert "Điền mật khẩu." in html


def test_eight_wrong_passwords_shut_the_door_even_to_the_right_one(
    client: Client, officer: Account
) -> None:
    for _ in range(8):
        assert WRONG in sign_in(client, password="sai").content.decode()

    answers = [sign_in(client, password=password) for password in ("sai", PASSWORD)]

    for answer in answers:
        assert answer.status_code == 422
        assert "Sai mật khẩu 8 lần liền. Thử lại sau 10 phút." in answer.content.decode()
    assert not is_inside(client)
    assert Event.objects.filter(action="account.sign_in_failed").count() == 8


def test_door_opens_again_after_the_pause(client: Client, officer: Account) -> None:
    for _ in range(8):
        sign_in(client, password="sai")
    Account.objects.update(failed_at=timezone.now() - timedelta(minutes=10))

    assert sign_in(client).status_code == 302
    assert Account.objects.get().failed_count == 0


def test_closed_account_is_told_whom_to_ask(client: Client, officer: Account) -> None:
    operations.close_account(officer, by=SYSTEM, at=AT)

    answer = sign_in(client)

    assert answer.status_code == 422
    assert "Tài khoản này đã đóng. Hỏi người quản trị của xã." in answer.content.decode()


def test_form_without_its_token_is_not_taken(officer: Account) -> None:
    strict = Client(enforce_csrf_checks=True)

    answer = sign_in(strict)

    assert answer.status_code == 403
    assert "Biểu mẫu đã mở quá lâu" in answer.content.decode()


def test_session_gets_a_new_key_at_the_door(client: Client, officer: Account) -> None:
    """A key planted in the browser beforehand is worth nothing afterwards."""
    client.post("/giao-dien/", {"theme": "dark", "size": "lon"})
    planted = client.session.session_key

    sign_in(client)

    assert client.session.session_key != planted
    assert not Session.objects.filter(pk=planted).exists()


def test_demonstration_sign_ins_stand_only_on_a_demonstration(
    client: Client, officer: Account, settings
) -> None:
    settings.THIDUA_DEMO = False
    assert "Bản dùng thử" not in client.get("/dang-nhap/").content.decode()

    settings.THIDUA_DEMO = True
    html = client.get("/dang-nhap/").content.decode()
    assert "Bản dùng thử" in html
    assert "Công chức thi đua, khen thưởng · UBND xã Thử" in html


# Where one goes afterwards


def test_page_asked_for_is_opened_after_signing_in(client: Client, officer: Account) -> None:
    asked = client.get("/van-phong/2022/viec/?xep=han")

    assert asked.url == "/dang-nhap/?next=/van-phong/2022/viec/%3Fxep%3Dhan"
    form = client.get(asked.url).content.decode()
    assert 'name="next" value="/van-phong/2022/viec/?xep=han"' in form
    assert (
        sign_in(client, next="/van-phong/2022/viec/?xep=han").url == "/van-phong/2022/viec/?xep=han"
    )


@pytest.mark.parametrize(
    "wanted",
    [
        "https://example.org/",
        "//example.org/",
        "///example.org/",
        "/\\example.org/",
        "http:example.org",
        "javascript:alert(1)",
        "admin:health",
        "start",
        "example",
        "",
    ],
)
def test_address_that_is_not_ours_leads_to_the_own_desk(
    client: Client, officer: Account, wanted: str
) -> None:
    assert "example" not in client.get("/dang-nhap/", {"next": wanted}).content.decode()
    assert sign_in(client, next=wanted).url == "/bat-dau/"


@pytest.mark.parametrize(
    ("role", "page", "years"),
    [
        (Role.OFFICER, "office:home", [2022]),
        (Role.CHAIR, "office:signing", [2022]),
        (Role.COUNCIL_MEMBER, "council:sessions", [2022]),
        (Role.UNIT_HEAD, "unit:home", [2022]),
        (Role.ADMINISTRATOR, "admin:health", []),
    ],
)
def test_each_role_starts_at_its_own_desk(
    commune: Commune, role: Role, page: str, years: list[int]
) -> None:
    client = client_of(make_account("ai", role, unit=commune.unit))

    assert client.get("/bat-dau/").url == reverse(page, args=years)
    assert client.get(reverse(page, args=years)).status_code == 200


def test_account_without_a_duty_is_told_who_gives_one(commune: Commune) -> None:
    answer = client_of(make_account("moi", unit=commune.unit)).get("/bat-dau/")

    assert answer.status_code == 403
    assert "chưa được giao nhiệm vụ nào" in answer.content.decode()


def test_stranger_at_the_start_is_asked_to_sign_in(client: Client) -> None:
    assert client.get("/bat-dau/").url == "/dang-nhap/"


# Going out


def test_signing_out_ends_the_session_for_good(officer: Account) -> None:
    client = client_of(officer)
    stolen = client.cookies[project.SESSION_COOKIE_NAME].value
    assert is_inside(client)

    answer = client.post("/dang-xuat/")

    assert (answer.status_code, answer.headers["Clear-Site-Data"]) == (302, '"cache", "storage"')
    assert not is_inside(client)
    client.cookies[project.SESSION_COOKIE_NAME] = stolen
    assert not is_inside(client)
    assert Event.objects.filter(action="account.signed_out", account_id=officer.pk).count() == 1


def test_link_alone_signs_nobody_out(officer: Account) -> None:
    client = client_of(officer)

    assert client.get("/dang-xuat/").status_code == 405
    assert is_inside(client)


def test_stranger_signing_out_leaves_no_line(client: Client) -> None:
    assert client.post("/dang-xuat/").status_code == 302
    assert not Event.objects.filter(action="account.signed_out").exists()


@pytest.mark.parametrize(("minutes", "inside"), [(59.5, True), (60.5, False)])
def test_idle_hour_signs_out(officer: Account, *, minutes: float, inside: bool) -> None:
    client = client_of(officer)
    assert is_inside(client)

    set_session(client, seen=minutes_ago(minutes))

    assert is_inside(client) is inside
    assert is_inside(client) is inside


def test_reading_on_keeps_one_inside(officer: Account) -> None:
    client = client_of(officer)
    set_session(client, seen=minutes_ago(30))
    assert is_inside(client)

    assert client.session["seen"] >= minutes_ago(1)


@pytest.mark.parametrize(("hours", "inside"), [(9.9, True), (10.1, False)])
def test_session_never_outlives_a_working_day(
    officer: Account, *, hours: float, inside: bool
) -> None:
    client = client_of(officer)
    set_session(client, since=minutes_ago(hours * 60), seen=minutes_ago(1))

    assert is_inside(client) is inside


def test_signing_in_again_begins_a_new_day(client: Client, officer: Account) -> None:
    sign_in(client)
    set_session(client, since=minutes_ago(9 * 60), seen=minutes_ago(1))

    sign_in(client)

    assert client.session["since"] >= minutes_ago(1)


def test_who_was_idle_comes_back_to_the_same_page(officer: Account) -> None:
    client = client_of(officer)
    set_session(client, seen=minutes_ago(61))

    assert client.get(OFFICE).url == f"/dang-nhap/?next={OFFICE}"


def test_closing_the_account_ends_its_session_at_once(officer: Account) -> None:
    client = client_of(officer)
    assert is_inside(client)

    operations.close_account(officer, by=SYSTEM, at=AT)

    assert not is_inside(client)


def test_duty_that_ended_yesterday_opens_nothing_today(officer: Account) -> None:
    client = client_of(officer)
    assert is_inside(client)
    yesterday = timezone.localdate() - timedelta(days=1)

    operations.end_duty(officer.duties.get(), last_day=yesterday, by=SYSTEM, at=AT)

    assert client.get(OFFICE).status_code == 404


def test_pages_of_somebody_inside_are_kept_by_no_cache(officer: Account) -> None:
    assert "private" in client_of(officer).get(OFFICE).headers["Cache-Control"]


# One's own password


@pytest.fixture
def newcomer(commune: Commune) -> Account:
    account = operations.open_account(
        username="moi", password=PASSWORD, person=None, by=SYSTEM, at=AT
    )
    for role in (Role.OFFICER, Role.ADMINISTRATOR, Role.UNIT_HEAD, Role.COUNCIL_MEMBER):
        operations.give_duty(
            account=account, role=role, unit=commune.unit, from_on=None, by=SYSTEM, at=AT
        )
    return account


@pytest.mark.parametrize(
    "address", ["/bat-dau/", OFFICE, "/van-phong/2022/nguoi/", "/quan-tri/", "/don-vi/2022/"]
)
def test_password_that_another_chose_is_changed_before_anything_else(
    newcomer: Account, address: str
) -> None:
    client = Client()
    sign_in(client, username="moi", next=address)

    assert client.get(address).url == "/mat-khau/"


def test_changed_password_opens_the_desks_here_and_ends_other_sessions(newcomer: Account) -> None:
    here, elsewhere = client_of(newcomer), client_of(newcomer)

    answer = here.post("/mat-khau/", {"old": PASSWORD, "new": NEW})

    assert answer.url == "/bat-dau/"
    assert is_inside(here)
    assert elsewhere.get(OFFICE).url.startswith("/dang-nhap/")
    assert sign_in(Client(), username="moi", password=NEW).status_code == 302


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("sai", NEW, "Mật khẩu đang dùng gõ chưa đúng."),
        (PASSWORD, "ngan", "Gõ một câu dễ nhớ, từ 12 ký tự."),
        (PASSWORD, "", "Điền mật khẩu mới."),
    ],
)
def test_password_not_taken_says_why_and_shows_none_of_them(
    officer: Account, old: str, new: str, words: str
) -> None:
    client = client_of(officer)

    answer = client.post("/mat-khau/", {"old": old, "new": new})

    html = answer.content.decode()
    assert answer.status_code == 422
    assert words in html
    assert PASSWORD not in html
    assert NEW not in html
    assert sign_in(Client()).status_code == 302


def test_stranger_changes_no_password(client: Client) -> None:
    assert client.post("/mat-khau/", {"old": "a", "new": "b"}).url == "/dang-nhap/"
