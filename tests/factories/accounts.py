"""Accounts that can sign in."""

from django.test import Client

from tests.factories.organisations import AT
from thidua.accounts import operations
from thidua.accounts.models import Account
from thidua.common.actors import SYSTEM, Role
from thidua.organisations.models import Person, Unit


PASSWORD = "mot-cau-de-nho-2022"


def make_account(username: str, *roles: Role, unit: Unit, person: Person | None = None) -> Account:
    account = operations.open_account(
        username=username, password=PASSWORD, person=person, is_demo=True, by=SYSTEM, at=AT
    )
    for role in roles:
        operations.give_duty(account=account, role=role, unit=unit, from_on=None, by=SYSTEM, at=AT)
    return account


def client_of(account: Account) -> Client:
    """A browser in which the account has signed in."""
    client = Client()
    client.force_login(account)
    return client
