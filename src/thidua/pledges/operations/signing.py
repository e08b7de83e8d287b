"""Signing a pledge on the screen or on paper, and its witness; the last signature completes it."""

from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone

from thidua.audit import book
from thidua.common.actors import Actor, Role
from thidua.common.states import move
from thidua.cycles import queries as cycles
from thidua.notices import operations as notices, queries as readers
from thidua.notices.enums import NoticeKind
from thidua.pledges import permissions, policies, queries
from thidua.pledges.enums import MOVES, PledgeState, SignedHow
from thidua.pledges.models import Pledge, Signatory


@transaction.atomic
def sign_pledge(signatory: Signatory, *, seen_hash: str, by: Actor, at: datetime) -> Signatory:
    """The unit's head signs on the screen what was read; the first signature stands."""
    pledge, signatory = _locked(signatory)
    permissions.check_can_sign(by, signatory)
    cycles.check_open(pledge.cycle)
    if signatory.signed_at is not None:
        return signatory
    policies.check_may_sign(
        is_open=pledge.state == PledgeState.OPEN, seen_hash=seen_hash, text_hash=pledge.text_hash
    )

    signatory.signed_at, signatory.signed_by = at, by.name
    signatory.signed_how = SignedHow.ON_SCREEN
    signatory.signed_title = queries.title_of_signer(by, signatory.unit, on=timezone.localdate(at))
    return _signed(pledge, signatory, by=by, at=at)


@transaction.atomic
def record_paper_signature(
    signatory: Signatory,
    *,
    signed_by: str,
    signed_title: str,
    signed_on: date,
    by: Actor,
    at: datetime,
) -> Signatory:
    """The officer writes down a signature that stands on paper; the first one stands."""
    pledge, signatory = _locked(signatory)
    permissions.check_can_run(by, pledge.cycle.unit)
    cycles.check_open(pledge.cycle)
    if signatory.signed_at is not None:
        return signatory
    policies.check_may_sign(
        is_open=pledge.state == PledgeState.OPEN,
        seen_hash=pledge.text_hash,
        text_hash=pledge.text_hash,
    )
    today = timezone.localdate(at)
    policies.check_paper_signature(signed_by=signed_by, signed_on=signed_on, today=today)

    midnight = timezone.make_aware(datetime.combine(signed_on, time.min))
    signatory.signed_at = at if signed_on == today else midnight
    signatory.signed_by, signatory.signed_title = signed_by.strip(), signed_title.strip()
    signatory.signed_how = SignedHow.ON_PAPER
    return _signed(pledge, signatory, by=by, at=at)


@transaction.atomic
def witness_pledge(pledge: Pledge, *, by: Actor, at: datetime) -> Pledge:
    """Note that the named witness stood by; only where one is set."""
    pledge = _locked_pledge(pledge)
    permissions.check_can_run(by, pledge.cycle.unit)
    cycles.check_open(pledge.cycle)
    policies.check_has_witness(pledge.witness)
    if pledge.witnessed_at is not None:
        return pledge
    policies.check_may_sign(
        is_open=pledge.state == PledgeState.OPEN,
        seen_hash=pledge.text_hash,
        text_hash=pledge.text_hash,
    )

    pledge.witnessed_at = at
    pledge.save(update_fields=["witnessed_at"])
    book.record(
        "pledge.witnessed",
        pledge,
        by=by,
        at=at,
        unit_path=pledge.cycle.unit.path,
        witness=pledge.witness,
    )
    _complete_if_all_signed(pledge, by=by, at=at)
    return pledge


def _signed(pledge: Pledge, signatory: Signatory, *, by: Actor, at: datetime) -> Signatory:
    signatory.save()
    book.record(
        "pledge.signed",
        pledge,
        by=by,
        at=at,
        unit_path=signatory.unit.path,
        unit=signatory.unit.name,
        signer=signatory.signed_by,
        how=signatory.signed_how,
        text_hash=pledge.text_hash,
    )
    _complete_if_all_signed(pledge, by=by, at=at)
    return signatory


def _complete_if_all_signed(pledge: Pledge, *, by: Actor, at: datetime) -> None:
    signed = [
        signed_at is not None
        for signed_at in pledge.signatories.values_list("signed_at", flat=True)
    ]
    if not policies.is_complete(
        signed, needs_witness=bool(pledge.witness), is_witnessed=pledge.witnessed_at is not None
    ):
        return

    move(pledge, PledgeState.COMPLETE, along=MOVES)
    pledge.completed_at = at
    pledge.save(update_fields=["state", "completed_at"])
    book.record(
        "pledge.completed",
        pledge,
        by=by,
        at=at,
        unit_path=pledge.cycle.unit.path,
        parties=len(signed),
    )
    officers = readers.accounts_holding(
        Role.OFFICER, units=[pledge.cycle.unit], on=timezone.localdate(at), by=by
    )
    notices.tell(
        officers,
        kind=NoticeKind.TO_KNOW,
        says=f"{pledge.name}: đã ký đủ {len(signed)} bên.",
        about=pledge,
        by=by,
        at=at,
    )


def _locked(signatory: Signatory) -> tuple[Pledge, Signatory]:
    """Lock the pledge first, so that of two last signatures exactly one completes it."""
    pledge = _locked_pledge(signatory.pledge)
    locked = Signatory.objects.select_for_update(of=("self",)).select_related("unit")
    return pledge, locked.get(pk=signatory.pk)


def _locked_pledge(pledge: Pledge) -> Pledge:
    locked = Pledge.objects.select_for_update(of=("self",))
    return locked.select_related("cycle__unit").get(pk=pledge.pk)
