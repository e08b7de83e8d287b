"""A decision before it is signed: drafted from endorsed dossiers, changed, sent, taken back."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from thidua.audit import book
from thidua.awards import permissions, policies, queries
from thidua.awards.enums import ALIVE, MOVES, DecisionState
from thidua.awards.models import Decision, OwedPaper
from thidua.awards.operations.telling import tell_chair, tell_officers
from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.common.states import move
from thidua.cycles import queries as cycles
from thidua.cycles.models import Cycle
from thidua.nominations.enums import NominationState
from thidua.nominations.models import Nomination
from thidua.notices.enums import NoticeKind


LETTER = "to_trinh"  # the paper that goes to the chair with a decision to sign


@transaction.atomic
def draft_decision(
    *,
    cycle: Cycle,
    code: str,
    nominations: Sequence[Nomination],
    subject: str = "",
    achievement: str = "",
    field: str = "",
    signed_on: date | None = None,
    once_key: UUID | None = None,
    by: Actor,
    at: datetime,
) -> Decision:
    """Draft a decision for one title or form from dossiers that the council endorsed.

    Sent twice with the same key it is drafted once.
    """
    permissions.check_can_prepare(by, cycle.unit)
    known = Decision.objects.filter(once_key=once_key).first() if once_key else None
    if known is not None:
        return known
    cycles.check_open(cycle)
    chosen = _taken(nominations, cycle=cycle, code=code)

    decision = Decision(unit=cycle.unit, cycle=cycle, code=code, once_key=once_key)
    decision.is_illustrative = any(each.is_illustrative for each in chosen)
    _word(
        decision,
        chosen,
        subject=subject,
        achievement=achievement,
        field=field,
        signed_on=signed_on,
        by=by,
    )
    decision.save(force_insert=True)
    decision.nominations.set(chosen)
    book.record(
        "decision.drafted",
        decision,
        by=by,
        at=at,
        unit_path=cycle.unit.path,
        code=code,
        dossiers=[each.number for each in chosen],
    )
    return decision


@transaction.atomic
def change_decision(
    decision: Decision,
    *,
    version: int,
    nominations: Sequence[Nomination],
    subject: str,
    achievement: str,
    field: str = "",
    signed_on: date | None = None,
    by: Actor,
    at: datetime,
) -> Decision:
    """Change a draft. Raises Stale when somebody saved meanwhile."""
    decision = Decision.objects.hold(decision.pk)
    permissions.check_can_prepare(by, decision.unit)
    _check_draft(decision)
    if decision.version != version:
        raise _stale(decision)
    chosen = _taken(nominations, cycle=decision.cycle, code=decision.code, besides=decision)
    before = {each.number for each in decision.nominations.all()}

    _word(
        decision,
        chosen,
        subject=subject,
        achievement=achievement,
        field=field,
        signed_on=signed_on,
        by=by,
    )
    decision.version += 1
    decision.save()
    decision.nominations.set(chosen)
    after = {each.number for each in chosen}
    book.record(
        "decision.changed",
        decision,
        by=by,
        at=at,
        unit_path=decision.unit.path,
        added=sorted(after - before),
        removed=sorted(before - after),
    )
    return decision


@transaction.atomic
def send_to_sign(decision: Decision, *, by: Actor, at: datetime) -> Decision:
    """Put the draft before the chair; the letter that goes with it is owed."""
    decision = Decision.objects.hold(decision.pk)
    permissions.check_can_prepare(by, decision.unit)
    cycles.check_open(decision.cycle)
    move(decision, DecisionState.READY, along=MOVES)
    _taken(
        list(decision.nominations.all()), cycle=decision.cycle, code=decision.code, besides=decision
    )

    decision.sent_at, decision.return_reason = at, ""
    _note_preparer(decision, by)
    decision.version += 1
    decision.save()
    for form in ("pdf", "docx"):
        OwedPaper.objects.owe(decision, LETTER, form, at=at)
    book.record(
        "decision.sent_to_sign",
        decision,
        by=by,
        at=at,
        unit_path=decision.unit.path,
        subject=decision.subject,
    )
    tell_chair(decision, by=by, at=at)
    return decision


@transaction.atomic
def take_back(decision: Decision, *, reason: str = "", by: Actor, at: datetime) -> Decision:
    """Back to a draft: the officer mends it, or the chair returns it with a reason."""
    decision = Decision.objects.hold(decision.pk)
    permissions.check_can_take_back(by, decision)
    if not permissions.can_prepare(by, decision.unit):
        reason = policies.check_reason(reason, of="trả lại. Người soạn sẽ đọc được lý do này")
    move(decision, DecisionState.DRAFT, along=MOVES)

    decision.return_reason = reason.strip()[:500]
    decision.version += 1
    decision.save(update_fields=["state", "return_reason", "version"])
    book.record(
        "decision.taken_back", decision, by=by, at=at, unit_path=decision.unit.path, reason=reason
    )
    says = f"bị trả lại: {decision.return_reason}"
    tell_officers(decision, says, kind=NoticeKind.TO_DO, by=by, at=at)
    return decision


@transaction.atomic
def cancel_decision(decision: Decision, *, reason: str, by: Actor, at: datetime) -> Decision:
    """Give up a draft. It took no number; its dossiers are free for another decision."""
    decision = Decision.objects.hold(decision.pk)
    permissions.check_can_prepare(by, decision.unit)
    reason = policies.check_reason(reason, of="bỏ dự thảo")
    move(decision, DecisionState.CANCELLED, along=MOVES)

    decision.return_reason = reason[:500]
    decision.version += 1
    decision.save(update_fields=["state", "return_reason", "version"])
    book.record(
        "decision.cancelled", decision, by=by, at=at, unit_path=decision.unit.path, reason=reason
    )
    return decision


def _word(
    decision: Decision,
    chosen: Sequence[Nomination],
    *,
    subject: str,
    achievement: str,
    field: str,
    signed_on: date | None,
    by: Actor,
) -> None:
    """What the draft says; words left empty are those that the list proposes."""
    code, year = decision.code, decision.cycle.year
    subject = subject.strip() or queries.proposed_subject(code, chosen, year=year)
    achievement = achievement.strip() or queries.proposed_achievement(code, year=year)
    decision.session_id = queries.last_session_id(chosen)
    decision.subject = policies.check_text(subject, what="trích yếu", field="subject")
    decision.achievement = policies.check_text(
        achievement, what="thành tích chung", field="achievement"
    )
    decision.field, decision.signed_on = field, signed_on
    _note_preparer(decision, by)


def _taken(
    nominations: Sequence[Nomination], *, cycle: Cycle, code: str, besides: Decision | None = None
) -> list[Nomination]:
    """The dossiers as stored, held; refused unless all are endorsed, of one kind, and free."""
    wanted = {each.pk for each in nominations}
    rows = Nomination.objects.select_for_update(of=("self",)).select_related("recipient")
    stored = list(rows.filter(pk__in=wanted, cycle=cycle).order_by("pk"))
    if len(stored) != len(wanted):
        raise NotAllowed
    if not stored:
        raise Refused("Chọn ít nhất một hồ sơ Hội đồng đã thông qua.", field="nominations")
    held = Decision.nominations.through.objects.filter(
        nomination__in=stored, decision__state__in=ALIVE
    ).exclude(decision=besides)
    elsewhere = set(held.values_list("nomination_id", flat=True))
    for each in stored:
        _check_free(each, code=code, is_held=each.pk in elsewhere)
    return stored


def _check_free(nomination: Nomination, *, code: str, is_held: bool) -> None:
    number = f"Hồ sơ {nomination.number:02}"
    if nomination.code != code:
        raise Refused(
            f"{number} đề nghị hình thức khác. Lập quyết định riêng.", field="nominations"
        )
    if nomination.state != NominationState.ENDORSED:
        raise Refused(f"{number} chưa được Hội đồng thông qua.", field="nominations")
    if is_held:
        raise Refused(f"{number} đã nằm trong một quyết định khác.", field="nominations")


def _check_draft(decision: Decision) -> None:
    if decision.state == DecisionState.ISSUED:
        raise Refused("Quyết định đã ban hành. Sửa sau khi ký phải ra quyết định sửa đổi.")
    if decision.state != DecisionState.DRAFT:
        raise Refused("Quyết định đã trình ký. Đưa về dự thảo rồi sửa.")


def _note_preparer(decision: Decision, by: Actor) -> None:
    decision.prepared_by_name = by.name
    if by.account_id is not None and by.account_id not in decision.preparer_account_ids:
        decision.preparer_account_ids = [*decision.preparer_account_ids, by.account_id]


def _stale(decision: Decision) -> Stale:
    who, when = queries.last_saved(decision)
    return Stale(
        {
            "subject": decision.subject,
            "achievement": decision.achievement,
            "field": decision.field,
            "signed_on": f"{decision.signed_on:%d/%m/%Y}" if decision.signed_on else "",
            "version": str(decision.version),
        },
        who=who,
        at=when,
    )
