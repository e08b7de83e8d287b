"""Telling the unit that proposed what became of its dossier."""

from datetime import datetime

from django.utils import timezone

from thidua.common.actors import Actor, Role
from thidua.nominations.models import Nomination
from thidua.notices import operations as notices, queries as readers
from thidua.notices.enums import NoticeKind


def tell_unit(
    nomination: Nomination, says: str, *, kind: NoticeKind, by: Actor, at: datetime
) -> None:
    """One notice for each head of the unit, in the transaction of the act that is told of."""
    heads = readers.accounts_holding(
        Role.UNIT_HEAD, units=[nomination.unit], on=timezone.localdate(at), by=by
    )
    name = nomination.frozen_name or nomination.recipient.name
    notices.tell(
        heads,
        kind=kind,
        says=f"Hồ sơ {nomination.number:02} ({name}) {says}",
        about=nomination,
        by=by,
        at=at,
    )
