"""What somebody was told, and who is to be told."""

from collections.abc import Collection
from datetime import date

from django.db.models import F, QuerySet

from thidua.accounts.models import Account
from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.notices.models import Notice
from thidua.organisations.models import Unit, in_force


def notices_of(by: Actor) -> QuerySet[Notice]:
    """The actor's own notices: unread first, then newest first."""
    mine = Notice.objects.filter(account_id=by.account_id or 0)
    return mine.order_by(F("read_at").desc(nulls_first=True), "-told_at", "-pk")


def unread_count(by: Actor) -> int:
    return Notice.objects.filter(account_id=by.account_id or 0, read_at__isnull=True).count()


def get_notice(pk: int, *, by: Actor) -> Notice:
    notice = Notice.objects.filter(pk=pk, account_id=by.account_id or 0).first()
    if by.account_id is None or notice is None:
        raise NotAllowed
    return notice


def accounts_holding(role: Role, *, units: Collection[Unit], on: date, by: Actor) -> list[Account]:
    """Whom to tell: open accounts that hold the role on the day for one of the units itself.

    Whoever acts may have them told; the public may not learn who they are.
    """
    if by.account_id is None and not by.is_system:
        return []
    return list(
        Account.objects.filter(
            in_force(on, prefix="duties__"),
            duties__role=role.value,
            duties__unit__in=units,
            is_active=True,
        )
        .distinct()
        .order_by("pk")
    )
