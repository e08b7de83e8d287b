"""Telling the chair what waits for a signature, and the office what became of it."""

from datetime import datetime

from django.utils import timezone

from thidua.awards import queries
from thidua.awards.models import Decision
from thidua.common.actors import Actor, Role
from thidua.notices import operations as notices, queries as readers
from thidua.notices.enums import NoticeKind


def tell_chair(decision: Decision, *, by: Actor, at: datetime) -> None:
    """One notice for each chair of the body: a decision waits."""
    says = f"{queries.heading_of(decision)} chờ ký."
    _tell(decision, Role.CHAIR, says, kind=NoticeKind.TO_DO, by=by, at=at)


def tell_officers(
    decision: Decision, what: str, *, kind: NoticeKind, by: Actor, at: datetime
) -> None:
    """One notice for each officer of the body: returned, or signed."""
    says = f"{queries.heading_of(decision)} {what}"
    _tell(decision, Role.OFFICER, says, kind=kind, by=by, at=at)


def _tell(
    decision: Decision, role: Role, says: str, *, kind: NoticeKind, by: Actor, at: datetime
) -> None:
    held = readers.accounts_holding(role, units=[decision.unit], on=timezone.localdate(at), by=by)
    others = [account for account in held if account.pk != by.account_id]
    notices.tell(others, kind=kind, says=says, about=decision, by=by, at=at)
