"""Everything that can be done to accounts and duties."""

from datetime import date, datetime
from functools import cache

from django.contrib.auth import password_validation
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from thidua.accounts import permissions, policies, queries
from thidua.accounts.models import Account, Duty
from thidua.audit import book
from thidua.common.actors import Actor, Role
from thidua.common.errors import Refused
from thidua.organisations.models import Person, Unit


@transaction.atomic
def open_account(
    *,
    username: str,
    password: str,
    person: Person | None,
    is_demo: bool = False,
    by: Actor,
    at: datetime,
) -> Account:
    """Give a person a sign-in. Raises Refused for a weak password or a taken name."""
    permissions.check_can_administer(by, unit=person.home if person else None)
    account = Account(
        username=username.strip().lower(), person=person, is_demo=is_demo, opened_at=at
    )
    account.must_change_password = not is_demo
    if is_demo:
        account.password = _hash_of_demo(password)
    else:
        _check_password(account, password, field="password")
        account.set_password(password)
    _clean(account)

    account.save()
    _record("account.opened", account, by=by, at=at, username=account.username)
    return account


@transaction.atomic
def close_account(account: Account, *, by: Actor, at: datetime) -> Account:
    """Close a sign-in for good; duties in force end the same day."""
    account = queries.get_account(account.pk, by=by)
    duties = list(queries.duties_of(account, by=by).filter(to_on__isnull=True))
    permissions.check_can_end_all(by, duties)

    account.is_active = False
    account.save(update_fields=["is_active"])
    today = timezone.localdate(at)
    for duty in duties:
        end_duty(duty, last_day=max(today, duty.from_on or today), by=by, at=at)
    _record("account.closed", account, by=by, at=at, username=account.username)
    return account


@transaction.atomic
def change_password(account: Account, *, old: str, new: str, by: Actor, at: datetime) -> Account:
    """Change one's own password. Raises Refused naming the field that is wrong."""
    if by.account_id != account.pk or not account.check_password(old):
        raise Refused("Mật khẩu đang dùng gõ chưa đúng.", field="old")
    _check_password(account, new, field="new")

    account.set_password(new)
    account.must_change_password = False
    account.save(update_fields=["password", "must_change_password"])
    _record("account.password_changed", account, by=by, at=at)
    return account


@transaction.atomic
def give_duty(
    *, account: Account, role: Role, unit: Unit, from_on: date | None, by: Actor, at: datetime
) -> Duty:
    """Let the account hold a role for a unit from a day on."""
    permissions.check_can_administer(by, unit=unit)
    policies.check_may_hold_duties(is_active=account.is_active)
    duty = Duty(account=account, role=role.value, unit=unit, from_on=from_on)
    _clean(duty)

    duty.save()
    book.record(
        "duty.given",
        duty,
        by=by,
        at=at,
        unit_path=unit.path,
        role=role.value,
        account=account.username,
        unit=unit.name,
    )
    return duty


@transaction.atomic
def end_duty(duty: Duty, *, last_day: date, by: Actor, at: datetime) -> Duty:
    """End a duty with the given last day."""
    permissions.check_can_administer(by, unit=duty.unit)
    duty.to_on = last_day
    _clean(duty)

    duty.save(update_fields=["to_on"])
    book.record(
        "duty.ended",
        duty,
        by=by,
        at=at,
        unit_path=duty.unit.path,
        role=duty.role,
        account=duty.account.username,
        last_day=last_day,
    )
    return duty


@transaction.atomic
def sign_in(account: Account, *, by: Actor, at: datetime) -> Account:
    """Note a sign-in whose password was right."""
    account = _locked(account)
    policies.check_not_paused(failed_count=account.failed_count, failed_at=account.failed_at, at=at)
    policies.check_active(is_active=account.is_active)

    account.last_login, account.failed_count, account.failed_at = at, 0, None
    account.save(update_fields=["last_login", "failed_count", "failed_at"])
    _record("account.signed_in", account, by=by, at=at)
    return account


@transaction.atomic
def note_failed_sign_in(account: Account, *, by: Actor, at: datetime) -> Account:
    """Count a wrong password; during the pause nothing is counted, so it ends."""
    account = _locked(account)
    policies.check_not_paused(failed_count=account.failed_count, failed_at=account.failed_at, at=at)

    is_old = account.failed_at is not None and at - account.failed_at >= policies.PAUSE
    account.failed_count = 1 if is_old else account.failed_count + 1
    account.failed_at = at
    account.save(update_fields=["failed_count", "failed_at"])
    _record("account.sign_in_failed", account, by=by, at=at, count=account.failed_count)
    return account


@transaction.atomic
def sign_out(account: Account, *, by: Actor, at: datetime) -> Account:
    _record("account.signed_out", account, by=by, at=at)
    return account


@cache
def _hash_of_demo(password: str) -> str:
    """Hashed once: dozens of demonstration accounts share a password that everybody knows."""
    return make_password(password)


def _locked(account: Account) -> Account:
    """The row as it stands now, so that guesses sent side by side are counted one by one."""
    return Account.objects.select_for_update().get(pk=account.pk)


def _record(action: str, account: Account, *, by: Actor, at: datetime, **facts: str | int) -> None:
    """A line about the account, which the administrators of the person's home may read."""
    home = account.person.home if account.person else None
    book.record(action, account, by=by, at=at, unit_path=home.path if home else "", **facts)


def _check_password(account: Account, password: str, *, field: str) -> None:
    try:
        password_validation.validate_password(password, account)
    except ValidationError as error:
        faults = [policies.WEAK[e.code or ""].format(**e.params or {}) for e in error.error_list]
        raise Refused(" ".join(faults), field=field) from error


def _clean(record: Account | Duty) -> None:
    """Let named constraints speak before the database does."""
    try:
        record.full_clean()
    except ValidationError as error:
        field = next(iter(error.message_dict), None)
        raise Refused(" ".join(error.messages), field=field) from error
