"""Which dossiers of a list can pass at once, and why the others are held."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.nominations import policies
from thidua.nominations.enums import NominationState
from thidua.nominations.models import Nomination
from thidua.nominations.queries.comparing import Comparison, comparisons_of
from thidua.nominations.queries.rules import check_complete


@dataclass(frozen=True)
class SortedOut:
    """The two heaps of a bulk appraisal."""

    passing: list[Nomination] = field(default_factory=list)
    held: list[tuple[Nomination, str]] = field(default_factory=list)


def sort_for_appraisal(nominations: Iterable[Nomination], *, by: Actor, at: datetime) -> SortedOut:
    """Dossiers without a question pass; whatever wants a person's eye is held with its reason."""
    rows, found = list(nominations), SortedOut()
    compared = comparisons_of(rows, at=at)
    for each in rows:
        why = reason_to_hold(each, compared[each.pk], by=by)
        if why:
            found.held.append((each, why))
        else:
            found.passing.append(each)
    return found


def reason_to_hold(nomination: Nomination, comparison: Comparison, *, by: Actor) -> str:
    """Why a dossier does not pass in bulk; empty when nothing stands against it."""
    if nomination.state != NominationState.SUBMITTED:
        return f"đang ở bước “{nomination.get_state_display()}”"
    try:
        check_may_appraise(nomination, by=by)
        check_complete(nomination)
    except Refused as refusal:
        return _as_clause(refusal.sentence)
    for answer, words in (("chua_dat", "chưa đạt"), ("thieu_du_lieu", "thiếu dữ liệu")):
        says = [line.says for line in comparison.lines if line.answer == answer]
        if comparison.answer == answer and says:
            return f"{words}: {_as_clause(says[0])}" + (
                f" và {len(says) - 1} chỗ nữa" if says[1:] else ""
            )
    return ""


def check_may_appraise(nomination: Nomination, *, by: Actor) -> None:
    """Raises Refused when the actor wrote, sent or is named in the dossier."""
    policies.check_appraiser(
        account_id=by.account_id,
        person_id=by.person_id,
        proposers=nomination.writer_account_ids,
        recipient_person_id=nomination.recipient.person_id,
    )


def _as_clause(sentence: str) -> str:
    return f"{sentence[:1].lower()}{sentence[1:]}".rstrip(". ")
