"""Writing a nomination, sending it, withdrawing it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.common.states import move
from thidua.cycles import queries as cycles
from thidua.cycles.models import Cycle
from thidua.files.enums import FileKind
from thidua.nominations import permissions, policies, queries
from thidua.nominations.enums import MOVES, NominationState, Occasion, PaperKind
from thidua.nominations.models import Nomination
from thidua.nominations.operations.papers import add_paper
from thidua.organisations import operations as organisations
from thidua.organisations.enums import RecipientKind
from thidua.organisations.models import Person, Recipient, Unit


SUMMARY_LENGTH, REPORT_LENGTH = 500, 20_000


@dataclass(frozen=True)
class Newcomer:
    """Somebody whom nobody has entered yet: a person, a group of people or a household."""

    kind: RecipientKind
    name: str
    group: str = ""


Nominee = Recipient | Person | Unit | Newcomer


@transaction.atomic
def draft_nomination(
    *,
    cycle: Cycle,
    unit: Unit,
    recipient: Nominee,
    code: str,
    occasion: str,
    summary: str,
    achievements: str = "",
    once_key: UUID | None = None,
    is_illustrative: bool = False,
    by: Actor,
    at: datetime,
) -> Nomination:
    """Begin a dossier; a person, a unit or a newcomer becomes a recipient on the way.

    Sending the same `once_key` again gives the dossier that the first sending made.
    """
    permissions.check_can_propose(by, unit)
    # The row of the year is held first, so that a second click waits and finds the first one's.
    cycle = Cycle.objects.select_for_update(of=("self",)).select_related("unit").get(pk=cycle.pk)
    if (known := _sent_before(once_key, by=by)) is not None:
        return known
    cycles.check_open(cycle)
    chosen = _recipient(recipient, cycle, unit, by=by, at=at)
    nomination = Nomination(
        cycle=cycle,
        unit=unit,
        recipient=chosen,
        year=cycle.year,
        number=_next_number(cycle),
        created_by_account_id=by.account_id,
        once_key=once_key,
        is_illustrative=is_illustrative or chosen.is_illustrative,
    )
    _write(
        nomination, code=code, occasion=occasion, summary=summary, achievements=achievements, by=by
    )

    nomination.save(force_insert=True)
    book.record(
        "nomination.drafted",
        nomination,
        by=by,
        at=at,
        unit_path=unit.path,
        number=nomination.number,
        recipient=chosen.name,
    )
    return nomination


@transaction.atomic
def put_forward(
    *,
    cycle: Cycle,
    unit: Unit,
    recipient: Nominee,
    code: str,
    occasion: str,
    summary: str,
    achievements: str = "",
    photos: Sequence["UploadedFile[bytes]"] = (),
    once_key: UUID | None = None,
    by: Actor,
    at: datetime,
) -> Nomination:
    """The phone's three questions at once: name a neighbour, say what they did, send it."""
    nomination = draft_nomination(
        cycle=cycle,
        unit=unit,
        recipient=recipient,
        code=code,
        occasion=occasion,
        summary=summary,
        achievements=achievements,
        once_key=once_key,
        by=by,
        at=at,
    )
    if nomination.state != NominationState.DRAFT:
        return nomination
    for photo in photos:
        add_paper(
            nomination, kind=PaperKind.OTHER, upload=photo, file_kind=FileKind.PHOTO, by=by, at=at
        )
    return submit_nomination(nomination, by=by, at=at)


@transaction.atomic
def change_nomination(
    nomination: Nomination,
    *,
    version: int,
    code: str,
    occasion: str,
    summary: str,
    achievements: str,
    by: Actor,
    at: datetime,
) -> Nomination:
    """Change a draft or a returned dossier. Raises Stale when somebody saved meanwhile."""
    nomination = Nomination.objects.locked().get(pk=nomination.pk)
    permissions.check_can_propose(by, nomination.unit)
    policies.check_with_the_unit(nomination.state)
    if nomination.version != version:
        raise _stale(nomination)
    before = {name: getattr(nomination, name) for name in ("code", "occasion", "summary")}
    _write(
        nomination, code=code, occasion=occasion, summary=summary, achievements=achievements, by=by
    )

    nomination.version += 1
    nomination.save()
    changed = sorted(name for name, value in before.items() if getattr(nomination, name) != value)
    book.record(
        "nomination.changed",
        nomination,
        by=by,
        at=at,
        unit_path=nomination.unit.path,
        changed=changed,
    )
    return nomination


@transaction.atomic
def submit_nomination(nomination: Nomination, *, by: Actor, at: datetime) -> Nomination:
    """Send the dossier to the office; name and position stay as they are on this day.

    A dossier that comes back after a return keeps the day on which it was first received.
    """
    nomination = Nomination.objects.locked().get(pk=nomination.pk)
    permissions.check_can_propose(by, nomination.unit)
    cycles.check_open(nomination.cycle)
    move(nomination, NominationState.SUBMITTED, along=MOVES)
    day = timezone.localdate(at)

    nomination.submitted_at = at
    nomination.received_on = nomination.received_on or day
    nomination.frozen_name = nomination.recipient.name
    nomination.frozen_position = queries.position_on(nomination.recipient, day)
    _note_writer(nomination, by)
    nomination.version += 1
    nomination.save()
    book.record(
        "nomination.submitted",
        nomination,
        by=by,
        at=at,
        unit_path=nomination.unit.path,
        number=nomination.number,
        name=nomination.frozen_name,
        received_on=nomination.received_on,
    )
    return nomination


@transaction.atomic
def withdraw_nomination(
    nomination: Nomination, *, reason: str = "", by: Actor, at: datetime
) -> Nomination:
    """Take a dossier out. The unit does so before the appraisal, the office until the council."""
    nomination = Nomination.objects.locked().get(pk=nomination.pk)
    permissions.check_can_propose(by, nomination.unit)
    policies.check_not_tabled(nomination.tabled_at)
    if nomination.state == NominationState.APPRAISED:
        permissions.check_can_appraise(by, nomination)
    if nomination.state != NominationState.DRAFT:
        reason = policies.check_reason(reason, of="rút hồ sơ")
    move(nomination, NominationState.WITHDRAWN, along=MOVES)

    nomination.withdrawal_reason = reason
    nomination.version += 1
    nomination.save(update_fields=["state", "withdrawal_reason", "version"])
    book.record(
        "nomination.withdrawn",
        nomination,
        by=by,
        at=at,
        unit_path=nomination.unit.path,
        reason=reason,
    )
    return nomination


def _write(
    nomination: Nomination, *, code: str, occasion: str, summary: str, achievements: str, by: Actor
) -> None:
    page = queries.award_page(code, year=nomination.year)
    policies.check_awarded_to(
        recipient_kind=nomination.recipient.kind, awarded_to=page.awarded_to, name=page.name
    )
    if occasion not in Occasion.values:
        raise Refused("Chọn loại khen thưởng trong danh sách.", field="occasion")
    nomination.code, nomination.occasion = code, occasion
    nomination.summary = policies.check_text(
        " ".join(summary.split()),
        what="thành tích tóm tắt",
        field="summary",
        longest=SUMMARY_LENGTH,
    )
    nomination.achievements = achievements.strip()
    if nomination.achievements:
        policies.check_text(
            achievements, what="báo cáo thành tích", field="achievements", longest=REPORT_LENGTH
        )
    _note_writer(nomination, by)
    _clean(nomination)


def _sent_before(once_key: UUID | None, *, by: Actor) -> Nomination | None:
    known = Nomination.objects.filter(once_key=once_key).first() if once_key else None
    if known is not None:
        permissions.check_can_see(by, known)
    return known


def _note_writer(nomination: Nomination, by: Actor) -> None:
    if by.account_id is not None and by.account_id not in nomination.writer_account_ids:
        nomination.writer_account_ids = [*nomination.writer_account_ids, by.account_id]


def _recipient(nominee: Nominee, cycle: Cycle, unit: Unit, *, by: Actor, at: datetime) -> Recipient:
    """The nominee as somebody who can be honoured, from the body whose year it is."""
    recipient = _entered(nominee, unit, by=by, at=at)
    for place in (unit.path, recipient.home.path):
        if not place.startswith(cycle.unit.path):
            raise NotAllowed
    return recipient


def _entered(nominee: Nominee, unit: Unit, *, by: Actor, at: datetime) -> Recipient:
    match nominee:
        case Recipient():
            return nominee
        case Person():
            home = nominee.home or unit
            return organisations.recipient_of_person(nominee, home=home, by=by, at=at)
        case Unit():
            return organisations.recipient_of_unit(nominee, by=by, at=at)
        case Newcomer(kind=RecipientKind.COLLECTIVE, name=name):
            return organisations.add_collective(name=name, home=unit, by=by, at=at)
        case Newcomer(kind=RecipientKind.HOUSEHOLD, name=name):
            return organisations.add_household(name=name, home=unit, by=by, at=at)
        case Newcomer():
            person = organisations.add_person(
                full_name=nominee.name, home=unit, group=nominee.group, by=by, at=at
            )
            return organisations.recipient_of_person(person, home=unit, by=by, at=at)


def _next_number(cycle: Cycle) -> int:
    last = Nomination.objects.filter(cycle=cycle).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def _clean(nomination: Nomination) -> None:
    """Let named constraints speak before the database does."""
    try:
        nomination.validate_constraints()
    except ValidationError as error:
        raise Refused(" ".join(error.messages), field="summary") from error


def _stale(nomination: Nomination) -> Stale:
    who, at = queries.last_saved(nomination)
    return Stale(
        {
            "code": nomination.code,
            "occasion": nomination.occasion,
            "summary": nomination.summary,
            "achievements": nomination.achievements,
            "version": str(nomination.version),
        },
        who=who,
        at=at,
    )
