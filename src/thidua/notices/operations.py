"""Telling people, and noting that they have read."""

from collections.abc import Iterable
from datetime import datetime

from django.db import models, transaction

from thidua.accounts.models import Account
from thidua.audit import book
from thidua.common.actors import Actor
from thidua.notices import permissions, policies
from thidua.notices.enums import NoticeKind
from thidua.notices.models import Notice


@transaction.atomic
def tell(
    accounts: Iterable[Account],
    *,
    kind: NoticeKind,
    says: str,
    about: models.Model,
    url: str = "",
    by: Actor,
    at: datetime,
) -> list[Notice]:
    """Tell each account once, inside the transaction of the act that is told of.

    `about` is the record; the web finds its page, so `url` is only for pages that no record has.
    """
    line = policies.sentence(says)
    told = {account.pk: account for account in accounts}
    if not told:
        return []

    notices = Notice.objects.bulk_create(
        Notice(account=account, kind=kind, says=line, url=url, about=book.key_of(about), told_at=at)
        for account in told.values()
    )
    book.record("notice.told", about, by=by, at=at, kind=kind.value, count=len(notices))
    return notices


@transaction.atomic
def mark_read(notice: Notice, *, by: Actor, at: datetime) -> Notice:
    """Note that its reader opened it; the first time counts."""
    permissions.check_can_read(by, notice)
    if notice.read_at is not None:
        return notice

    notice.read_at = at
    notice.save(update_fields=["read_at"])
    book.record("notice.read", notice, by=by, at=at)
    return notice
