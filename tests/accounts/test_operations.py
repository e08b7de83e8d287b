"""Accounts are opened, closed and given duties; each act stands in the book."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.factories.accounts import PASSWORD, make_account
from tests.factories.organisations import AT, Commune, make_actor, make_commune, make_person
from thidua.accounts import operations, policies, queries
from thidua.accounts.models import Account
from thidua.audit.models import Event
from thidua.common.actors import ANYONE, SYSTEM, Actor, Role
from thidua.common.errors import NotAllowed, Refused


pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def administrator(commune: Commune) -> Actor:
    return commune.actor(Role.ADMINISTRATOR, name="Quản trị thử")


def lines(account: Account) -> list[tuple[str, str]]:
    found = Event.objects.filter(about=f"accounts.account:{account.pk}").order_by("pk")
    return list(found.values_list("action", "unit_path"))


def test_account_is_opened_for_a_person_and_must_change_its_password(
    commune: Commune, administrator: Actor
) -> None:
    person = make_person("Võ Thị Thu", home=commune.villages[0])

    account = operations.open_account(
        username=" Vo-Thi-Thu ", password=PASSWORD, person=person, by=administrator, at=AT
    )

    assert (account.username, account.person, account.must_change_password, account.opened_at) == (
        "vo-thi-thu",
        person,
        True,
        AT,
    )
    assert account.check_password(PASSWORD)
    assert lines(account) == [("account.opened", commune.villages[0].path)]


@pytest.mark.parametrize(
    ("password", "words"),
    [("ngan", "từ 12 ký tự"), ("password1234", "dễ đoán"), ("vo-thi-thu-1", "giống tên đăng nhập")],
)
def test_account_with_a_weak_password_is_refused_at_the_field(
    commune: Commune, administrator: Actor, password: str, words: str
) -> None:
    with pytest.raises(Refused) as refusal:
        operations.open_account(
            username="vo-thi-thu", password=password, person=None, by=administrator, at=AT
        )

    assert refusal.value.field == "password"
    assert words in refusal.value.sentence
    assert not Account.objects.exists()


def test_taken_name_is_refused_at_the_field(commune: Commune, administrator: Actor) -> None:
    make_account("thu", unit=commune.unit)

    with pytest.raises(Refused) as refusal:
        operations.open_account(
            username="THU", password=PASSWORD, person=None, by=administrator, at=AT
        )

    assert (refusal.value.field, refusal.value.sentence) == (
        "username",
        "Tên đăng nhập này đã có người dùng.",
    )


def test_person_has_one_account_only(commune: Commune, administrator: Actor) -> None:
    person = make_person(home=commune.unit)
    make_account("mot", unit=commune.unit, person=person)

    with pytest.raises(Refused) as refusal:
        operations.open_account(
            username="hai", password=PASSWORD, person=person, by=administrator, at=AT
        )

    assert refusal.value.field == "person"


def test_person_of_another_commune_gets_no_account_here(administrator: Actor) -> None:
    stranger = make_person(home=make_commune("UBND xã Khác").unit)

    with pytest.raises(NotAllowed):
        operations.open_account(
            username="nguoi-la", password=PASSWORD, person=stranger, by=administrator, at=AT
        )


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_an_administrator_opens_closes_and_gives(commune: Commune, role: Role) -> None:
    by = commune.actor(role)
    account = make_account("thu", Role.OFFICER, unit=commune.unit)
    duty = account.duties.get()

    with pytest.raises(NotAllowed):
        operations.open_account(username="hai", password=PASSWORD, person=None, by=by, at=AT)
    with pytest.raises(NotAllowed):
        operations.close_account(account, by=by, at=AT)
    with pytest.raises(NotAllowed):
        operations.give_duty(
            account=account, role=Role.CHAIR, unit=commune.unit, from_on=None, by=by, at=AT
        )
    with pytest.raises(NotAllowed):
        operations.end_duty(duty, last_day=AT.date(), by=by, at=AT)


def test_closing_ends_the_duties_on_that_day_in_viet_nam(
    commune: Commune, administrator: Actor
) -> None:
    account = make_account("thu", Role.OFFICER, unit=commune.unit)
    late_evening = datetime(2023, 1, 10, 18, 0, tzinfo=UTC)  # 01:00 of the 11th in Việt Nam

    closed = operations.close_account(account, by=administrator, at=late_evening)

    assert not closed.is_active
    assert closed.duties.get().to_on == date(2023, 1, 11)
    assert [act for act, _ in lines(account)] == ["account.opened", "account.closed"]


def test_closing_ends_a_duty_that_has_not_begun_on_its_first_day(
    commune: Commune, administrator: Actor
) -> None:
    account = make_account("thu", unit=commune.unit)
    operations.give_duty(
        account=account,
        role=Role.CHAIR,
        unit=commune.unit,
        from_on=date(2023, 2, 1),
        by=SYSTEM,
        at=AT,
    )

    operations.close_account(account, by=administrator, at=AT)

    assert account.duties.get().to_on == date(2023, 2, 1)


def test_account_with_a_duty_elsewhere_is_closed_there(
    commune: Commune, administrator: Actor
) -> None:
    account = make_account("thu", Role.OFFICER, unit=commune.unit)
    elsewhere = make_commune("UBND xã Khác").unit
    operations.give_duty(
        account=account, role=Role.OFFICER, unit=elsewhere, from_on=None, by=SYSTEM, at=AT
    )

    with pytest.raises(NotAllowed) as denial:
        operations.close_account(account, by=administrator, at=AT)

    assert denial.value.sentence
    account.refresh_from_db()
    assert account.is_active


def test_account_of_another_commune_cannot_be_closed(administrator: Actor) -> None:
    stranger = make_account("la", Role.OFFICER, unit=make_commune("UBND xã Khác").unit)

    with pytest.raises(NotAllowed):
        operations.close_account(stranger, by=administrator, at=AT)


def test_duty_is_given_from_a_day_and_recorded_for_its_unit(
    commune: Commune, administrator: Actor
) -> None:
    account = make_account("canh", unit=commune.unit)
    village = commune.villages[0]

    duty = operations.give_duty(
        account=account,
        role=Role.UNIT_HEAD,
        unit=village,
        from_on=date(2023, 2, 1),
        by=administrator,
        at=AT,
    )

    event = Event.objects.get(about=f"accounts.duty:{duty.pk}")
    assert (event.action, event.unit_path, event.facts["unit"], event.facts["account"]) == (
        "duty.given",
        village.path,
        village.name,
        "canh",
    )
    assert queries.actor_of(account, on=date(2023, 1, 31)).duties == ()
    assert queries.actor_of(account, on=date(2023, 2, 1)).has(Role.UNIT_HEAD)


def test_duty_held_already_is_not_given_twice(commune: Commune, administrator: Actor) -> None:
    account = make_account("thu", Role.OFFICER, unit=commune.unit)

    with pytest.raises(Refused) as refusal:
        operations.give_duty(
            account=account,
            role=Role.OFFICER,
            unit=commune.unit,
            from_on=None,
            by=administrator,
            at=AT,
        )

    assert refusal.value.sentence == "Người này đang giữ nhiệm vụ đó."


def test_closed_account_gets_no_duty(commune: Commune, administrator: Actor) -> None:
    account = make_account("thu", Role.OFFICER, unit=commune.unit)
    closed = operations.close_account(account, by=administrator, at=AT)

    with pytest.raises(Refused, match="đã đóng"):
        operations.give_duty(
            account=closed,
            role=Role.CHAIR,
            unit=commune.unit,
            from_on=None,
            by=administrator,
            at=AT,
        )


def test_duty_cannot_end_before_it_begins(commune: Commune, administrator: Actor) -> None:
    account = make_account("thu", unit=commune.unit)
    duty = operations.give_duty(
        account=account,
        role=Role.OFFICER,
        unit=commune.unit,
        from_on=date(2023, 2, 1),
        by=administrator,
        at=AT,
    )

    with pytest.raises(Refused) as refusal:
        operations.end_duty(duty, last_day=date(2023, 1, 31), by=administrator, at=AT)

    assert refusal.value.sentence == "Ngày thôi nhiệm vụ phải sau ngày nhận."


def test_own_password_is_changed_and_the_duty_to_change_it_ends(commune: Commune) -> None:
    account = operations.open_account(
        username="thu", password=PASSWORD, person=None, by=SYSTEM, at=AT
    )
    by = Actor(name="thu", account_id=account.pk)

    operations.change_password(account, old=PASSWORD, new="con-duong-lang-2023", by=by, at=AT)

    account.refresh_from_db()
    assert account.check_password("con-duong-lang-2023")
    assert not account.must_change_password
    assert [act for act, _ in lines(account)] == ["account.opened", "account.password_changed"]


def test_password_of_somebody_else_cannot_be_changed(commune: Commune) -> None:
    account = make_account("thu", unit=commune.unit)

    with pytest.raises(Refused) as refusal:
        operations.change_password(
            account,
            old=PASSWORD,
            new="con-duong-lang-2023",
            by=make_actor(Role.ADMINISTRATOR, unit=commune.unit),
            at=AT,
        )

    assert refusal.value.field == "old"


@pytest.mark.parametrize(
    ("old", "new", "field"), [("sai", "con-duong-lang-2023", "old"), (PASSWORD, "ngan", "new")]
)
def test_refused_password_names_the_field_and_changes_nothing(
    commune: Commune, old: str, new: str, field: str
) -> None:
    account = make_account("thu", unit=commune.unit)

    with pytest.raises(Refused) as refusal:
        operations.change_password(
            account, old=old, new=new, by=Actor(name="thu", account_id=account.pk), at=AT
        )

    assert refusal.value.field == field
    account.refresh_from_db()
    assert account.check_password(PASSWORD)


def test_eight_wrong_passwords_pause_even_the_right_one(commune: Commune) -> None:
    account = make_account("thu", unit=commune.unit)
    for _ in range(policies.TRIES):
        operations.note_failed_sign_in(account, by=ANYONE, at=AT)

    with pytest.raises(Refused):
        operations.note_failed_sign_in(account, by=ANYONE, at=AT)
    with pytest.raises(Refused):
        operations.sign_in(account, by=ANYONE, at=AT + timedelta(minutes=9))
    signed_in = operations.sign_in(account, by=ANYONE, at=AT + policies.PAUSE)

    assert (signed_in.failed_count, signed_in.failed_at) == (0, None)
    assert [act for act, _ in lines(account)] == [
        "account.opened",
        *["account.sign_in_failed"] * policies.TRIES,
        "account.signed_in",
    ]


def test_guesses_sent_side_by_side_are_all_counted(commune: Commune) -> None:
    """Each request holds the account as it was before any of them was counted."""
    make_account("thu", unit=commune.unit)
    side_by_side = [queries.find_account_public("thu") for _ in range(3)]

    for account in side_by_side:
        operations.note_failed_sign_in(account, by=ANYONE, at=AT)

    assert Account.objects.get().failed_count == 3


def test_count_begins_anew_after_the_pause(commune: Commune) -> None:
    account = make_account("thu", unit=commune.unit)
    for _ in range(policies.TRIES):
        operations.note_failed_sign_in(account, by=ANYONE, at=AT)

    counted = operations.note_failed_sign_in(account, by=ANYONE, at=AT + policies.PAUSE)

    assert counted.failed_count == 1


def test_closed_account_does_not_sign_in(commune: Commune, administrator: Actor) -> None:
    account = make_account("thu", Role.OFFICER, unit=commune.unit)
    operations.close_account(account, by=administrator, at=AT)

    with pytest.raises(Refused, match="đã đóng"):
        operations.sign_in(account, by=ANYONE, at=AT)


def test_first_administrator_is_made_by_djangos_command_and_can_sign_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", PASSWORD)

    call_command("createsuperuser", interactive=False, username="Quan-Tri", verbosity=0)

    account = queries.find_account_public("Quan-Tri")
    assert account is not None
    assert account.check_password(PASSWORD)
    assert operations.sign_in(account, by=ANYONE, at=timezone.now()).last_login is not None
