"""A pledge from its first words to the day it is open for signing."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from thidua.audit import book
from thidua.audit.models import Event
from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.common.states import move
from thidua.common.vietnamese import fold
from thidua.cycles import queries as cycles
from thidua.cycles.models import Cycle
from thidua.indicators.models import Indicator
from thidua.notices import operations as notices, queries as readers
from thidua.notices.enums import NoticeKind
from thidua.organisations.models import Membership, Unit
from thidua.pledges import permissions, policies, queries
from thidua.pledges.enums import MOVES, PledgeState
from thidua.pledges.models import Clause, Pledge, Signatory
from thidua.pledges.policies import Draft, Promise


WORDS = ("kind", "name", "preamble", "sign_by_on", "place", "witness")


@transaction.atomic
def draft_pledge(
    *,
    cycle: Cycle,
    draft: Draft,
    signatories: Sequence[Unit],
    convener: Unit | None = None,
    once_key: UUID | None = None,
    is_illustrative: bool = False,
    by: Actor,
    at: datetime,
) -> Pledge:
    """Begin a pledge of the year with its clauses and parties; the same key twice gives one."""
    permissions.check_can_run(by, cycle.unit)
    cycles.check_open(cycle)
    known = Pledge.objects.filter(once_key=once_key).first() if once_key else None
    if known is not None:
        return _same_year(known, cycle)
    pledge = Pledge(
        cycle=cycle,
        convener=convener or cycle.unit,
        once_key=once_key,
        is_illustrative=is_illustrative,
    )
    _write_words(pledge, draft, signatories)

    pledge.save()
    _write_parts(pledge, draft.promises, signatories)
    book.record(
        "pledge.drafted",
        pledge,
        by=by,
        at=at,
        unit_path=cycle.unit.path,
        name=pledge.name,
        clauses=len(draft.promises),
        parties=len(signatories),
    )
    return pledge


@transaction.atomic
def change_pledge(
    pledge: Pledge,
    *,
    version: int,
    draft: Draft,
    signatories: Sequence[Unit],
    by: Actor,
    at: datetime,
) -> Pledge:
    """Rewrite a draft. Raises Stale when somebody saved it since `version` was read."""
    pledge = _locked(pledge)
    permissions.check_can_run(by, pledge.cycle.unit)
    cycles.check_open(pledge.cycle)
    policies.check_is_draft(is_draft=pledge.state == PledgeState.DRAFT)
    if pledge.version != version:
        raise _stale(pledge)
    _write_words(pledge, draft, signatories)

    pledge.version += 1
    pledge.save()
    pledge.clauses.all().delete()
    pledge.signatories.all().delete()
    _write_parts(pledge, draft.promises, signatories)
    book.record(
        "pledge.changed",
        pledge,
        by=by,
        at=at,
        unit_path=pledge.cycle.unit.path,
        name=pledge.name,
        clauses=len(draft.promises),
        parties=len(signatories),
    )
    return pledge


@transaction.atomic
def open_pledge(pledge: Pledge, *, by: Actor, at: datetime) -> Pledge:
    """Fix the text and let the parties sign; their heads are told."""
    pledge = _locked(pledge)
    permissions.check_can_run(by, pledge.cycle.unit)
    cycles.check_open(pledge.cycle)
    units = [party.unit for party in pledge.signatories.select_related("unit")]
    policies.check_can_be_opened(clause_count=pledge.clauses.count(), signatory_count=len(units))
    move(pledge, PledgeState.OPEN, along=MOVES)

    pledge.text_hash = policies.hash_of(queries.words_of(pledge))
    pledge.version += 1
    pledge.save()
    book.record(
        "pledge.opened",
        pledge,
        by=by,
        at=at,
        unit_path=pledge.cycle.unit.path,
        text_hash=pledge.text_hash,
        parties=len(units),
    )
    heads = readers.accounts_holding(Role.UNIT_HEAD, units=units, on=timezone.localdate(at), by=by)
    until = f", hạn {pledge.sign_by_on:%d/%m/%Y}" if pledge.sign_by_on else ""
    notices.tell(
        heads,
        kind=NoticeKind.TO_DO,
        says=f"Đọc và ký {pledge.name}{until}.",
        about=pledge,
        by=by,
        at=at,
    )
    return pledge


@transaction.atomic
def take_back_pledge(pledge: Pledge, *, by: Actor, at: datetime) -> Pledge:
    """Back to the draft, only while nobody has signed."""
    pledge = _locked(pledge)
    permissions.check_can_run(by, pledge.cycle.unit)
    cycles.check_open(pledge.cycle)
    policies.check_nobody_signed(pledge.signatories.filter(signed_at__isnull=False).count())
    move(pledge, PledgeState.DRAFT, along=MOVES)

    pledge.text_hash, pledge.witnessed_at = "", None
    pledge.version += 1
    pledge.save()
    book.record("pledge.taken_back", pledge, by=by, at=at, unit_path=pledge.cycle.unit.path)
    return pledge


def _write_words(pledge: Pledge, draft: Draft, signatories: Sequence[Unit]) -> None:
    """Check the draft and put its words into the record; saving is the caller's business."""
    policies.check_draft(draft)
    _check_parties(pledge, signatories)
    _check_indicators(pledge, draft.promises)
    for name in WORDS:
        setattr(pledge, name, getattr(draft, name))
    pledge.folded_name = fold(draft.name)
    relations = [field.name for field in pledge._meta.fields if field.is_relation]
    try:
        pledge.clean_fields(exclude=relations)
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise Refused(" ".join(messages), field=field) from error


def _check_parties(pledge: Pledge, units: Sequence[Unit]) -> None:
    """The parties belong to the body, or to the bloc that convenes the pledge."""
    members = Membership.objects.filter(within=pledge.convener, to_on__isnull=True)
    of_bloc = set(members.values_list("unit_id", flat=True))
    paths = [unit.path for unit in units if unit.pk not in of_bloc]
    policies.check_within(paths, body_path=pledge.cycle.unit.path)


def _check_indicators(pledge: Pledge, promises: Sequence[Promise]) -> None:
    """A clause is measured by an indicator of the same body and year."""
    wanted = {promise.indicator_id for promise in promises if promise.indicator_id}
    known = Indicator.objects.filter(pk__in=wanted, target_set__cycle=pledge.cycle)
    if known.count() != len(wanted):
        raise NotAllowed


def _write_parts(pledge: Pledge, promises: Sequence[Promise], units: Sequence[Unit]) -> None:
    Clause.objects.bulk_create(
        Clause(pledge=pledge, position=position, **asdict(promise))
        for position, promise in enumerate(promises, start=1)
    )
    Signatory.objects.bulk_create(
        Signatory(pledge=pledge, unit=unit, position=position)
        for position, unit in enumerate(dict.fromkeys(units), start=1)
    )


def _same_year(known: Pledge, cycle: Cycle) -> Pledge:
    """What was sent before under the same key; a key made up by somebody else opens nothing."""
    if known.cycle_id != cycle.pk:
        raise NotAllowed
    return known


def _locked(pledge: Pledge) -> Pledge:
    locked = Pledge.objects.select_for_update(of=("self",))
    return locked.select_related("cycle__unit", "convener").get(pk=pledge.pk)


def _stale(pledge: Pledge) -> Stale:
    """The stored words, with who wrote them and when."""
    values = {name: getattr(pledge, name) for name in WORDS}
    values["promises"] = "\n".join(
        f"{clause.text} | {clause.target_text}" for clause in pledge.clauses.order_by("position")
    )
    saved = Event.objects.filter(about=book.key_of(pledge)).order_by("-pk").first()
    theirs = {
        name: f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value or "")
        for name, value in values.items()
    }
    return Stale(
        theirs | {"version": str(pledge.version)},
        who=saved.actor_name if saved else "",
        at=f"{timezone.localtime(saved.at):%H:%M, %d/%m/%Y}" if saved else "",
    )
