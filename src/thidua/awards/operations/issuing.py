"""Signing a decision: number, awards, register, money, papers owed, all at once or not at all."""

from collections.abc import Sequence
from datetime import date, datetime
from math import ceil

from django.db import transaction

from thidua.audit import book
from thidua.awards import permissions, policies, queries
from thidua.awards.enums import MOVES, DecisionState, NumberedBy, SeriesKind
from thidua.awards.models import Award, Decision, NumberSeries, OwedPaper
from thidua.awards.operations.telling import tell_officers
from thidua.awards.queries import Line
from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.common.states import move
from thidua.cycles import queries as cycles
from thidua.documents.rendering import BATCH
from thidua.law import Kind, title_or_form
from thidua.nominations import operations as nominations
from thidua.nominations.models import Nomination
from thidua.notices.enums import NoticeKind
from thidua.organisations.models import Post, in_force
from thidua.records import operations as records
from thidua.records.enums import HonourKind


DECISION_PAPER, CERTIFICATE = "quyet_dinh_khen_thuong", "giay_khen"


@transaction.atomic
def issue_decision(
    decision: Decision,
    *,
    signed_on: date,
    number: int | None = None,
    version: int | None = None,
    reward_vnd: int | None = None,
    by: Actor,
    at: datetime,
) -> Decision:
    """Sign a decision: it takes a number of the year, and every line becomes an award.

    `number` is the one the clerk (văn thư) gave; without it our own series gives the next.
    `version` and `reward_vnd` are those of the page the signer read: what is issued is what was
    read. Signing twice is signing once.
    """
    decision = Decision.objects.hold(decision.pk)
    permissions.check_can_sign(by, decision)
    if decision.state == DecisionState.ISSUED:
        return _signed_already(decision, by)
    cycles.check_open(decision.cycle)
    _check_as_read(decision, version)
    move(decision, DecisionState.ISSUED, along=MOVES)
    series = NumberSeries.objects.hold(
        unit=decision.unit, kind=SeriesKind.DECISION, year=signed_on.year
    )
    _hold_dossiers(decision)
    facts = queries.signing_facts(decision, signed_on=signed_on, number=number, by=by, at=at)
    policies.check_may_be_signed(facts)

    decision.signed_on, decision.issued_at = signed_on, at
    _number(decision, series, number)
    _sign(decision, by, on=signed_on)
    lines = queries.draft_lines(queries.nominations_of(decision, by=by), on=signed_on)
    policies.check_money_as_read(queries.total_of(lines), read=reward_vnd, signed_on=signed_on)
    _keep_law(decision, lines, on=signed_on)
    decision.version += 1
    decision.save()
    awards = _award(decision, lines, on=signed_on)
    _owe_papers(decision, len(awards), at=at)
    _tell(decision, awards, by=by, at=at)
    return decision


def record_honours(decision: Decision, awards: Sequence[Award], *, by: Actor, at: datetime) -> None:
    """Tell the records of each recipient what they hold from now on."""
    kind = HonourKind.TITLE if title_or_form(decision.code).kind == Kind.TITLE else HonourKind.FORM
    number = policies.numbered(decision.number, decision.symbol)
    for award in awards:
        try:
            records.record_honour(
                award.recipient,
                kind=kind,
                code=award.code,
                year=award.title_year,
                decided_on=award.signed_on,
                decision_number=number,
                decided_by=f"{decision.signer_title} {decision.unit.name}",
                occasion=award.occasion,
                award_key=book.key_of(award),
                by=by,
                at=at,
            )
        except Refused as refusal:
            raise Refused(f"{award.name}: {refusal.sentence}", source=refusal.source) from refusal


def _signed_already(decision: Decision, by: Actor) -> Decision:
    """The second click of the same signer changes nothing; somebody else is told."""
    if by.account_id is not None and decision.signer_account_id == by.account_id:
        return decision
    number = policies.numbered(decision.number, decision.symbol)
    raise Refused(f"Quyết định này đã ban hành, số {number}.")


def _check_as_read(decision: Decision, version: int | None) -> None:
    if version is not None and version != decision.version:
        raise Refused("Danh sách đã đổi từ lúc mở trang này. Xem lại danh sách rồi ký.")


def _number(decision: Decision, series: NumberSeries, number: int | None) -> None:
    """The next number of the held series, or the one that the clerk gave."""
    queries.check_number(decision, number, year=series.year)
    decision.number_year = series.year
    if number is None:
        decision.numbered_by, decision.number = NumberedBy.SERIES, series.take()
    else:
        decision.numbered_by, decision.number = NumberedBy.CLERK, number


def _hold_dossiers(decision: Decision) -> None:
    """Lock all dossiers in one order before anything is written to the book."""
    rows = Nomination.objects.select_for_update().filter(decisions=decision)
    list(rows.order_by("pk").values_list("pk"))


def _sign(decision: Decision, by: Actor, *, on: date) -> None:
    """Freeze who signed, in which post of the body on that day."""
    posts = Post.objects.filter(in_force(on), person=by.person_id, unit=decision.unit)
    post = posts.order_by("rank", "pk").values_list("title", flat=True).first() or "Chủ tịch"
    decision.signer_id = by.person_id
    decision.signer_account_id = by.account_id
    decision.signer_name, decision.signer_title = by.name, post
    decision.signer_capacity = policies.capacity_of(post)


def _keep_law(decision: Decision, lines: Sequence[Line], *, on: date) -> None:
    """Store what was applied, value by value, with source and edition, as of the signing day."""
    law = queries.law_applied(decision.code, [line.reward for line in lines], on=on)
    decision.legal_basis, decision.lawbook_edition = law.basis, law.edition
    decision.base_salary_vnd, decision.rounding = law.base_salary_vnd, law.rounding


def _award(decision: Decision, lines: Sequence[Line], *, on: date) -> list[Award]:
    series = NumberSeries.objects.hold(
        unit=decision.unit, kind=SeriesKind.REGISTER, year=decision.cycle.year
    )
    first = series.take(len(lines))
    return Award.objects.bulk_create(
        line.as_award(decision, on=on, register_number=first + place)
        for place, line in enumerate(lines)
    )


def _owe_papers(decision: Decision, count: int, *, at: datetime) -> None:
    for form in ("pdf", "docx"):
        OwedPaper.objects.owe(decision, DECISION_PAPER, form, at=at)
    for part in range(1, ceil(count / BATCH) + 1):
        OwedPaper.objects.owe(decision, CERTIFICATE, "pdf", part=part, at=at)


def _tell(decision: Decision, awards: Sequence[Award], *, by: Actor, at: datetime) -> None:
    book.record(
        "decision.issued",
        decision,
        by=by,
        at=at,
        unit_path=decision.unit.path,
        number=policies.numbered(decision.number, decision.symbol),
        signed_on=decision.signed_on,
        register=[award.register_number for award in awards],
        reward_vnd=sum(award.reward_vnd or 0 for award in awards),
        edition=decision.lawbook_edition,
    )
    for award in awards:
        if award.nomination is not None:
            nominations.mark_awarded(award.nomination, by=by, at=at)
    record_honours(decision, awards, by=by, at=at)
    says = f"đã ký, số {policies.numbered(decision.number, decision.symbol)}. Văn bản đang in."
    tell_officers(decision, says, kind=NoticeKind.TO_KNOW, by=by, at=at)
