"""Cancelling an award, with its ground and the decision that cancels it."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from thidua.audit import book
from thidua.awards import permissions, policies
from thidua.awards.enums import RevocationGround
from thidua.awards.models import Award
from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.records import operations as records


@transaction.atomic
def revoke_award(
    award: Award,
    *,
    ground: RevocationGround,
    decision_number: str,
    decided_on: date,
    by: Actor,
    at: datetime,
) -> Award:
    """Cancel an award by a decision of the one who gave it. The line stays in the register."""
    rows = Award.objects.select_for_update(of=("self",)).select_related("unit", "decision")
    award = rows.get(pk=award.pk)
    permissions.check_can_revoke(by, award)
    if award.revoked_at is not None:
        raise Refused(f"Khen thưởng này đã bị hủy bỏ bằng {award.revoked_by_decision}.")
    number = policies.check_text(
        decision_number, what="số, ký hiệu quyết định hủy bỏ", field="decision_number", longest=60
    )
    policies.check_revocation_day(
        decided_on, signed_on=award.signed_on, today=timezone.localdate(at)
    )

    award.revoked_at, award.revoked_ground = at, RevocationGround(ground)
    award.revoked_by_decision = f"Quyết định số {number} ngày {decided_on:%d/%m/%Y}"
    award.save(update_fields=["revoked_at", "revoked_ground", "revoked_by_decision"])
    book.record(
        "award.revoked",
        award,
        by=by,
        at=at,
        unit_path=award.unit.path,
        ground=award.revoked_ground,
        decided_by=award.revoked_by_decision,
        name=award.name,
    )
    records.revoke_honour(award_key=book.key_of(award), by=by, at=at)
    return award
