"""Entering a decision that was signed on paper, with the number that the clerk gave it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from thidua.audit import book
from thidua.awards import permissions, policies, queries
from thidua.awards.enums import DecisionState, NumberedBy, SeriesKind
from thidua.awards.models import Award, Decision, NumberSeries
from thidua.awards.operations.issuing import record_honours
from thidua.awards.queries import Line
from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed, Refused
from thidua.cycles import queries as cycles
from thidua.cycles.models import Cycle
from thidua.law import edition, name_of, title_or_form
from thidua.organisations.models import Recipient


@dataclass(frozen=True)
class PaperAward:
    """One line of the paper, as it stands there."""

    recipient: Recipient
    achievement: str
    position_text: str = ""
    reward_vnd: int | None = None


@dataclass(frozen=True)
class PaperHead:
    """What the head and the foot of the paper say."""

    number: int
    signed_on: date
    signer_name: str
    signer_title: str
    subject: str
    achievement: str = ""


@transaction.atomic
def record_paper_decision(
    *,
    cycle: Cycle,
    code: str,
    occasion: str,
    head: PaperHead,
    lines: Sequence[PaperAward],
    field: str = "",
    is_illustrative: bool = False,
    once_key: UUID | None = None,
    by: Actor,
    at: datetime,
) -> Decision:
    """Enter a decision that exists on paper: its awards go into the register and the records.

    It is marked as such for good; nothing is computed that the paper does not say, and no paper
    is owed for it.
    """
    permissions.check_can_prepare(by, cycle.unit)
    known = Decision.objects.filter(once_key=once_key).first() if once_key else None
    if known is not None:
        return known
    cycles.check_open(cycle)
    _check_lines(lines, cycle=cycle, code=code)
    NumberSeries.objects.hold(unit=cycle.unit, kind=SeriesKind.DECISION, year=head.signed_on.year)
    decision = _as_on_paper(cycle, code, head, by=by, at=at)
    decision.field, decision.once_key = field, once_key
    decision.is_illustrative = is_illustrative
    _check_day(decision, head.number, today=timezone.localdate(at))
    queries.check_number(decision, head.number, year=head.signed_on.year)

    decision.save(force_insert=True)
    awards = _award(decision, lines, occasion=occasion, on=head.signed_on)
    book.record(
        "decision.recorded",
        decision,
        by=by,
        at=at,
        unit_path=cycle.unit.path,
        number=policies.numbered(decision.number, decision.symbol),
        signed_on=decision.signed_on,
        register=[award.register_number for award in awards],
    )
    record_honours(decision, awards, by=by, at=at)
    return decision


def _as_on_paper(cycle: Cycle, code: str, head: PaperHead, *, by: Actor, at: datetime) -> Decision:
    return Decision(
        unit=cycle.unit,
        cycle=cycle,
        code=code,
        subject=policies.check_text(head.subject, what="trích yếu", field="subject"),
        achievement=head.achievement or queries.proposed_achievement(code, year=cycle.year),
        state=DecisionState.ISSUED,
        numbered_by=NumberedBy.CLERK,
        number=head.number,
        number_year=head.signed_on.year,
        signed_on=head.signed_on,
        issued_at=at,
        signer_name=head.signer_name.strip(),
        signer_title=head.signer_title.strip(),
        signer_capacity=policies.capacity_of(head.signer_title),
        prepared_by_name=by.name,
        lawbook_edition=edition(),
        is_from_paper=True,
    )


def _check_lines(lines: Sequence[PaperAward], *, cycle: Cycle, code: str) -> None:
    if not lines:
        raise Refused("Danh sách chưa có ai. Ghi từng tập thể, cá nhân có tên trong quyết định.")
    awarded_to = title_or_form(code).awarded_to
    for line in lines:
        if not line.recipient.home.path.startswith(cycle.unit.path):
            raise NotAllowed
        if line.recipient.kind not in awarded_to:
            kind = policies.KINDS[line.recipient.kind]
            raise Refused(f"{line.recipient.name}: {name_of(code)} không tặng cho {kind}.")


def _check_day(decision: Decision, number: int, *, today: date) -> None:
    policies.check_signing_day(
        decision.signed_on,
        today=today,
        received_last=None,
        session_on=None,
        neighbours=queries.neighbours_of(decision, signed_on=decision.signed_on, number=number),
    )


def _award(
    decision: Decision, lines: Sequence[PaperAward], *, occasion: str, on: date
) -> list[Award]:
    ordered = sorted(lines, key=lambda line: policies.KIND_ORDER.index(line.recipient.kind))
    series = NumberSeries.objects.hold(
        unit=decision.unit, kind=SeriesKind.REGISTER, year=decision.cycle.year
    )
    first = series.take(len(ordered))
    awards = []
    for place, line in enumerate(ordered):
        award = _line(line, place + 1).as_award(decision, on=on, register_number=first + place)
        award.occasion, award.reward_vnd = occasion, line.reward_vnd
        awards.append(award)
    return Award.objects.bulk_create(awards)


def _line(line: PaperAward, position: int) -> Line:
    return Line(
        position=position,
        kind=line.recipient.kind,
        honorific=queries.honorific_of(line.recipient),
        name=line.recipient.name,
        position_text=line.position_text,
        achievement=line.achievement,
        votes="",
        answer="",
        reward=None,
        recipient=line.recipient,
        is_illustrative=line.recipient.is_illustrative,
    )
