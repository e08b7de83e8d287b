"""Questions about accounts and duties."""

from datetime import date

from django.db.models import F, Prefetch, Q, QuerySet

from thidua.accounts.models import Account, Duty
from thidua.common.actors import Actor, Held, Role
from thidua.common.errors import NotAllowed
from thidua.common.vietnamese import fold
from thidua.cycles.enums import CycleState
from thidua.cycles.queries import cycles_visible_to
from thidua.organisations.models import Person, in_force


def actor_of(account: Account, *, on: date) -> Actor:
    """The account as an actor, with the duties in force on the day. One query."""
    duties = (
        Duty.objects.filter(in_force(on), account=account)
        .order_by("pk")
        .values_list("role", "unit_id", "unit__path", "account__person__full_name")
    )
    rows = list(duties)
    name = rows[0][3] if rows and rows[0][3] else account.username
    return Actor(
        name=name,
        account_id=account.pk,
        person_id=account.person_id,
        duties=tuple(Held(Role(role), unit_id, path) for role, unit_id, path, _ in rows),
    )


def find_account_public(username: str) -> Account | None:
    """The account of a typed name, for the sign-in page only."""
    return Account.objects.filter(username=username.strip().lower()).first()


def demo_sign_ins_public() -> list[tuple[str, str, str]]:
    """(username, name, duties in words) of demonstration accounts, for the sign-in page."""
    accounts = Account.objects.filter(is_demo=True, is_active=True).select_related("person")
    rows = []
    for account in accounts.prefetch_related("duties__unit").order_by("pk"):
        duties = "; ".join(
            f"{duty.get_role_display()} · {duty.unit.name}"
            for duty in account.duties.all()
            if duty.to_on is None
        )
        rows.append((account.username, account.person.full_name if account.person else "", duties))
    return rows


def spend_time_of_a_password(password: str) -> None:
    """Hash once, so that an unknown name takes as long as a wrong password."""
    Account().set_password(password)


def year_to_open(by: Actor) -> int | None:
    """The latest open emulation year the actor works in, else the latest; None if there is none."""
    cycles = cycles_visible_to(by)
    opened = [cycle.year for cycle in cycles if cycle.state == CycleState.OPEN]
    return next(iter([*opened, *(cycle.year for cycle in cycles)]), None)


def count_demo_accounts_public() -> int:
    return Account.objects.filter(is_demo=True, is_active=True).count()


def accounts_visible_to(by: Actor, *, text: str = "") -> QuerySet[Account]:
    """Accounts of people at home in, or with a duty for, the administrator's units; by name.

    Each has its `present_duties`.
    """
    if not (by.is_system or by.has(Role.ADMINISTRATOR)):
        raise NotAllowed
    accounts = Account.objects.filter(
        _administered(by, "person__home__path", "duties__unit__path")
    ).distinct()
    for word in fold(text).split():
        accounts = accounts.filter(
            Q(username__contains=word) | Q(person__folded_name__contains=word)
        )
    related = accounts.select_related("person__home").prefetch_related(_present_duties())
    return related.order_by("username")


def get_account(pk: int, *, by: Actor) -> Account:
    found = accounts_visible_to(by).filter(pk=pk).first()
    if found is None:
        raise NotAllowed
    return found


def duties_of(account: Account, *, by: Actor) -> QuerySet[Duty]:
    get_account(account.pk, by=by)
    duties = account.duties.select_related("unit", "account__person__home")
    return duties.order_by(F("to_on").desc(nulls_first=True), "pk")


def get_duty(pk: int, *, account: Account, by: Actor) -> Duty:
    found = duties_of(account, by=by).filter(pk=pk).first()
    if found is None:
        raise NotAllowed
    return found


def people_without_account(by: Actor) -> list[tuple[int, str]]:
    """(id, name) of people at home in the administrator's units, without a sign-in."""
    people = Person.objects.filter(_administered(by, "home__path"), account__isnull=True)
    return list(people.order_by("given_name_key", "pk").values_list("pk", "full_name"))


def _present_duties() -> Prefetch[str, QuerySet[Duty], str]:
    present = Duty.objects.filter(to_on__isnull=True).select_related("unit").order_by("pk")
    return Prefetch("duties", queryset=present, to_attr="present_duties")


def _administered(by: Actor, *paths: str) -> Q:
    """Rows of which one of the paths lies at or below a place that the actor administers."""
    if by.is_system:
        return Q(pk__isnull=False)
    mine = Q(pk__in=[])
    for place in by.paths(Role.ADMINISTRATOR):
        for path in paths:
            mine |= Q(**{f"{path}__startswith": place})
    return mine
