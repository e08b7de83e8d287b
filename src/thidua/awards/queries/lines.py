"""The list of a decision: drawn from its dossiers as a draft, from its awards once issued."""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from thidua.awards import permissions, policies
from thidua.awards.models import Award, Decision
from thidua.awards.queries.rewards import basis_of, reward_on
from thidua.common.actors import Actor
from thidua.common.vietnamese import fold
from thidua.councils.models import Ballot, Session
from thidua.law import Reward
from thidua.nominations.models import Nomination
from thidua.organisations.enums import Gender, RecipientKind
from thidua.organisations.models import Recipient


@dataclass(frozen=True)
class Endorsement:
    """The ballot by which the council endorsed a dossier."""

    session: Session
    position: int
    votes: str  # "10/11"


@dataclass(frozen=True)
class Line:
    """One line of the list, as it is or will be issued."""

    position: int  # 1…n over the whole list
    kind: str
    honorific: str
    name: str
    position_text: str
    achievement: str
    votes: str
    answer: str  # of the comparison with the law when the dossier was appraised
    reward: Reward | None
    recipient: Recipient
    nomination: Nomination | None = None
    award: Award | None = None
    is_illustrative: bool = False

    @property
    def called(self) -> str:
        """The name as a paper calls it: "Bà Nguyễn Thị Lành"."""
        return " ".join(filter(None, (self.honorific, self.name)))

    @property
    def reward_vnd(self) -> int | None:
        return (
            self.award.reward_vnd
            if self.award
            else (self.reward.amount_vnd if self.reward else None)
        )

    def as_award(self, decision: Decision, *, on: date, register_number: int) -> Award:
        """The award this line becomes, frozen as it is signed; not stored yet."""
        nomination, reward = self.nomination, self.reward
        return Award(
            decision=decision,
            nomination=nomination,
            recipient=self.recipient,
            position=self.position,
            code=decision.code,
            title_year=nomination.year if nomination else decision.cycle.year,
            occasion=nomination.occasion if nomination else "",
            field=decision.field,
            recipient_kind=self.kind,
            honorific=self.honorific,
            name=self.name,
            folded_name=fold(self.name),
            position_text=self.position_text,
            votes=self.votes,
            achievement=self.achievement,
            multiple=reward.multiple if reward else "",
            reward_vnd=reward.amount_vnd if reward else None,
            legal_basis=basis_of(reward.values) if reward else [],
            register_number=register_number,
            register_year=decision.cycle.year,
            unit=decision.unit,
            signed_on=on,
            verify_code=policies.verify_code(secrets.randbelow(policies.CODE_SPACE)),
            is_illustrative=self.is_illustrative or decision.is_illustrative,
        )


def total_of(lines: Iterable[Line]) -> int:
    """The money of a list."""
    return sum(line.reward_vnd or 0 for line in lines)


def lines_of(decision: Decision, *, on: date | None = None, by: Actor) -> list[Line]:
    """The list: collectives, households, people, each in the order of the minutes.

    Of a draft the money is that of the proposed signing day, or of `on`.
    """
    permissions.check_can_see(by, decision)
    awards = list(
        decision.awards.select_related(
            "recipient__home", "recipient__person", "nomination", "decision"
        ).order_by("position")
    )
    if awards:
        return [_issued(award) for award in awards]
    return draft_lines(nominations_of(decision, by=by), on=on or decision.signed_on)


def nominations_of(decision: Decision, *, by: Actor) -> list[Nomination]:
    permissions.check_can_see(by, decision)
    return list(
        decision.nominations.select_related(
            "recipient__person", "recipient__home", "cycle"
        ).order_by("number")
    )


def draft_lines(nominations: Sequence[Nomination], *, on: date | None) -> list[Line]:
    """The list as it would be issued on that day; without a day there is no money yet."""
    given = endorsements(nominations)
    place = partial(_place, given=given)
    return [
        _drafted(nomination, given.get(nomination.pk), position, on)
        for position, nomination in enumerate(sorted(nominations, key=place), start=1)
    ]


def endorsements(nominations: Iterable[Nomination]) -> dict[int, Endorsement]:
    """How the council endorsed each of these dossiers, by dossier."""
    ballots = Ballot.objects.filter(
        nomination__in=list(nominations), is_endorsed=True, removed_at__isnull=True
    )
    return {
        ballot.nomination_id: Endorsement(
            ballot.session, ballot.position, f"{ballot.agreed}/{ballot.base}"
        )
        for ballot in ballots.select_related("session").order_by("closed_at")
    }


def last_session_id(nominations: Iterable[Nomination]) -> int | None:
    """The latest session among those that endorsed these dossiers."""
    sessions = [given.session for given in endorsements(nominations).values()]
    latest = max(sessions, key=lambda session: (session.held_on, session.pk), default=None)
    return latest.pk if latest else None


def honorific_of(recipient: Recipient) -> str:
    person = recipient.person if recipient.kind == RecipientKind.INDIVIDUAL else None
    called = {Gender.FEMALE.value: "Bà", Gender.MALE.value: "Ông"}
    return called.get(person.gender, "") if person else ""


def _place(nomination: Nomination, *, given: dict[int, Endorsement]) -> tuple[int, int, int]:
    endorsed = given.get(nomination.pk)
    kind = policies.KIND_ORDER.index(nomination.recipient.kind)
    return kind, endorsed.position if endorsed else 0, nomination.number


def _drafted(
    nomination: Nomination, endorsed: Endorsement | None, position: int, on: date | None
) -> Line:
    recipient = nomination.recipient
    return Line(
        position=position,
        kind=recipient.kind,
        honorific=honorific_of(recipient),
        name=nomination.frozen_name or recipient.name,
        position_text=nomination.frozen_position,
        achievement=nomination.summary,
        votes=endorsed.votes if endorsed else "",
        answer=(nomination.frozen or {}).get("answer", ""),
        reward=reward_on(nomination.code, recipient.kind, on) if on else None,
        recipient=recipient,
        nomination=nomination,
        is_illustrative=nomination.is_illustrative or recipient.is_illustrative,
    )


def _issued(award: Award) -> Line:
    nomination = award.nomination
    return Line(
        position=award.position,
        kind=award.recipient_kind,
        honorific=award.honorific,
        name=award.name,
        position_text=award.position_text,
        achievement=award.achievement,
        votes=award.votes,
        answer=(nomination.frozen or {}).get("answer", "") if nomination else "",
        reward=reward_on(award.code, award.recipient_kind, award.signed_on),
        recipient=award.recipient,
        nomination=nomination,
        award=award,
        is_illustrative=award.is_illustrative,
    )
