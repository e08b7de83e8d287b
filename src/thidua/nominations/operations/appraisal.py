"""Returning, appraising and taking back, one dossier or many at once."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.common.states import move
from thidua.cycles.models import Cycle
from thidua.nominations import permissions, policies, queries
from thidua.nominations.enums import MOVES, NominationState
from thidua.nominations.models import Nomination
from thidua.nominations.operations.telling import tell_unit
from thidua.notices.enums import NoticeKind


@transaction.atomic
def return_nomination(
    nomination: Nomination, *, reason: str, part: str = "", by: Actor, at: datetime
) -> Nomination:
    """Give the dossier back to the unit; the reason stands at the part that is to be mended."""
    nomination = Nomination.objects.locked().get(pk=nomination.pk)
    permissions.check_can_appraise(by, nomination)
    reason = policies.check_reason(reason, of="trả lại")
    move(nomination, NominationState.RETURNED, along=MOVES)

    nomination.return_reason, nomination.return_part = reason, part
    nomination.version += 1
    nomination.save(update_fields=["state", "return_reason", "return_part", "version"])
    book.record(
        "nomination.returned",
        nomination,
        by=by,
        at=at,
        unit_path=nomination.unit.path,
        reason=reason,
        part=part,
    )
    tell_unit(nomination, f"được trả lại để sửa: {reason}", kind=NoticeKind.TO_DO, by=by, at=at)
    return nomination


@transaction.atomic
def appraise_nomination(
    nomination: Nomination, *, note: str = "", by: Actor, at: datetime
) -> Nomination:
    """Finish the appraisal: the comparison with the law stays as it was found today.

    A finding never stops a dossier; a missing paper does. Where the answer is chưa đạt or thiếu dữ
    liệu the appraiser says why it goes on.
    """
    nomination = Nomination.objects.locked().get(pk=nomination.pk)
    permissions.check_can_appraise(by, nomination)
    queries.check_may_appraise(nomination, by=by)
    move(nomination, NominationState.APPRAISED, along=MOVES)
    queries.check_complete(nomination)
    comparison = queries.compare_now(nomination, at=at)
    note = policies.check_note(comparison.answer, note)

    nomination.appraised_at = at
    nomination.appraised_by_account_id = by.account_id
    nomination.appraisal_note = note
    nomination.frozen = comparison.as_frozen(by=by, at=at)
    nomination.version += 1
    nomination.save()
    book.record(
        "nomination.appraised",
        nomination,
        by=by,
        at=at,
        unit_path=nomination.unit.path,
        number=nomination.number,
        answer=comparison.answer,
        note=note,
    )
    return nomination


@transaction.atomic
def appraise_nominations(
    nominations: Iterable[Nomination], *, by: Actor, at: datetime
) -> list[Nomination]:
    """Appraise all of a list that was shown before, or none.

    Raises Refused naming the dossiers that changed since and would be held now.
    """
    wanted = list(nominations)
    sorted_out = queries.sort_for_appraisal(wanted, by=by, at=at)
    if sorted_out.held:
        lines = "; ".join(f"hồ sơ {each.number}: {why}" for each, why in sorted_out.held)
        raise Refused(f"Có hồ sơ vừa thay đổi, chưa chuyển hồ sơ nào. {lines}")
    return [appraise_nomination(each, by=by, at=at) for each in sorted_out.passing]


@transaction.atomic
def take_back_appraisal(nomination: Nomination, *, by: Actor, at: datetime) -> Nomination:
    """Back to the appraisal, unless the dossier lies before a session already."""
    nomination = Nomination.objects.locked().get(pk=nomination.pk)
    permissions.check_can_appraise(by, nomination)
    policies.check_not_tabled(nomination.tabled_at)
    move(nomination, NominationState.SUBMITTED, along=MOVES)

    nomination.appraised_at = nomination.appraised_by_account_id = nomination.frozen = None
    nomination.version += 1
    nomination.save()
    book.record(
        "nomination.taken_back",
        nomination,
        by=by,
        at=at,
        unit_path=nomination.unit.path,
        number=nomination.number,
    )
    return nomination


@transaction.atomic
def take_back_appraisals(
    cycle: Cycle, *, appraised_at: datetime, by: Actor, at: datetime
) -> list[Nomination]:
    """Undo one bulk appraisal: all that the actor appraised at that moment."""
    batch = Nomination.objects.filter(
        cycle=cycle,
        appraised_at=appraised_at,
        appraised_by_account_id=by.account_id,
        state=NominationState.APPRAISED,
    )
    found = list(batch.order_by("number"))
    if not found:
        raise Refused("Không còn hồ sơ nào của lần thẩm định đó để lấy lại.")
    return [take_back_appraisal(each, by=by, at=at) for each in found]
