"""What higher storeys tell a dossier: it is tabled, how the council voted, it is awarded.

Who may is asked by the caller, which holds the session or the decision.
"""

from datetime import datetime

from django.db import transaction

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.common.states import move
from thidua.nominations.enums import MOVES, NominationState
from thidua.nominations.models import Nomination
from thidua.nominations.operations.telling import tell_unit
from thidua.notices.enums import NoticeKind


@transaction.atomic
def table_nomination(nomination: Nomination, *, by: Actor, at: datetime) -> Nomination:
    """The dossier is on the agenda of a session; until it leaves, nobody takes it back."""
    nomination = Nomination.objects.locked().get(pk=nomination.pk)
    if nomination.state != NominationState.APPRAISED:
        raise Refused(
            f"Hồ sơ {nomination.number} chưa thẩm định xong nên chưa đưa vào phiên họp được."
        )
    if nomination.tabled_at is not None:
        raise Refused(f"Hồ sơ {nomination.number} đã nằm trong một phiên họp.")

    nomination.tabled_at = at
    nomination.save(update_fields=["tabled_at"])
    book.record("nomination.tabled", nomination, by=by, at=at, unit_path=nomination.unit.path)
    return nomination


@transaction.atomic
def untable_nomination(nomination: Nomination, *, by: Actor, at: datetime) -> Nomination:
    """The dossier leaves the agenda without a vote."""
    nomination = Nomination.objects.locked().get(pk=nomination.pk)

    nomination.tabled_at = None
    nomination.save(update_fields=["tabled_at"])
    book.record("nomination.untabled", nomination, by=by, at=at, unit_path=nomination.unit.path)
    return nomination


@transaction.atomic
def record_council_outcome(
    nomination: Nomination, *, endorsed: bool, reason: str = "", by: Actor, at: datetime
) -> Nomination:
    """How the council voted; called by `councils` when a ballot closes."""
    nomination = Nomination.objects.locked().get(pk=nomination.pk)
    state = NominationState.ENDORSED if endorsed else NominationState.DECLINED
    move(nomination, state, along=MOVES)

    nomination.outcome_reason = reason
    nomination.save(update_fields=["state", "outcome_reason"])
    action = "nomination.endorsed" if endorsed else "nomination.declined"
    book.record(
        action,
        nomination,
        by=by,
        at=at,
        unit_path=nomination.unit.path,
        number=nomination.number,
        reason=reason,
    )
    if not endorsed:
        tell_unit(
            nomination, f"không được thông qua. {reason}", kind=NoticeKind.TO_KNOW, by=by, at=at
        )
    return nomination


@transaction.atomic
def mark_awarded(nomination: Nomination, *, by: Actor, at: datetime) -> Nomination:
    """The decision is signed; called by `awards`."""
    nomination = Nomination.objects.locked().get(pk=nomination.pk)
    move(nomination, NominationState.AWARDED, along=MOVES)

    nomination.save(update_fields=["state"])
    book.record(
        "nomination.awarded",
        nomination,
        by=by,
        at=at,
        unit_path=nomination.unit.path,
        number=nomination.number,
    )
    tell_unit(nomination, "đã có quyết định khen thưởng.", kind=NoticeKind.TO_KNOW, by=by, at=at)
    return nomination
