"""Items of a session, votes on them, and the share each one needs."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet

from thidua import law
from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed
from thidua.councils import policies
from thidua.councils.enums import TAKE_PART, SessionState
from thidua.councils.models import Attendance, Ballot, Session, Vote
from thidua.councils.queries.sessions import councils_visible_to, quorum_of
from thidua.nominations.models import DossierPaper
from thidua.organisations.models import Post, in_force


@dataclass(frozen=True)
class VoteRule:
    """The share that an item needs, and where it comes from."""

    text: str
    says: str
    verified: bool = True

    @property
    def words(self) -> str:
        return policies.share_words(policies.fraction_of(self.text))

    def as_json(self) -> dict[str, Any]:
        return {"says": self.says, "verified": self.verified}


@dataclass(frozen=True)
class Seat:
    """A member of the roll with their vote on one item, and why they might step aside."""

    attendance: Attendance
    vote: Vote | None
    suggestion: str = ""

    @property
    def takes_part(self) -> bool:
        return self.attendance.presence in TAKE_PART


def live_ballots(session: Session, *, by: Actor) -> QuerySet[Ballot]:
    """The items of a session in order, without those taken off; with what a page shows of them."""
    papers = DossierPaper.objects.filter(removed_at__isnull=True).select_related("file")
    return (
        session.ballots.filter(
            removed_at__isnull=True, session__council__in=councils_visible_to(by)
        )
        .select_related(
            "session__council__unit",
            "nomination__cycle__unit",
            "nomination__unit",
            "nomination__recipient__person",
            "nomination__recipient__home",
            "nomination__recipient__unit",
        )
        .prefetch_related(Prefetch("nomination__papers", papers.order_by("pk")), "votes")
        .order_by("position")
    )


def get_ballot(session: Session, position: int, *, by: Actor) -> Ballot:
    """One live item. Raises NotAllowed (404) when it is not the actor's."""
    ballot = live_ballots(session, by=by).filter(position=position).first()
    if ballot is None:
        raise NotAllowed
    return ballot


def open_ballot_of(session: Session, *, by: Actor) -> Ballot | None:
    """The item that is being voted on."""
    live = live_ballots(session, by=by)
    return live.filter(opened_at__isnull=False, closed_at__isnull=True).first()


def ballots_to_vote(by: Actor) -> list[Ballot]:
    """Open items on whose roll the actor takes part and has said nothing yet, for the menu."""
    if by.person_id is None:
        return []
    mine = Ballot.objects.filter(
        session__state=SessionState.OPEN,
        session__roll__member__person_id=by.person_id,
        session__roll__presence__in=TAKE_PART,
        opened_at__isnull=False,
        closed_at__isnull=True,
        removed_at__isnull=True,
    ).exclude(votes__member__person_id=by.person_id)
    return list(mine.select_related("session__cycle", "nomination__recipient").distinct())


def vote_rule(ballot: Ballot) -> VoteRule:
    """The share set by the law of the dossier's year, else that of the council's regulation."""
    if ballot.share_text and ballot.share_source:
        return VoteRule(ballot.share_text, **ballot.share_source)
    nomination = ballot.nomination
    value = law.law(f"vote.{nomination.code}").on(
        law.criteria_day(nomination.year, nomination.received_on)
    )
    if value.text is not None and value.source is not None:
        return VoteRule(value.text, law.cite(value.source), value.verified)
    council = ballot.session.council
    return VoteRule(council.vote_share, council.regulation or "Quy chế Hội đồng")


def tally(ballot: Ballot) -> policies.Tally:
    """The votes as they stand; members of the roll who said nothing count in the base."""
    votes = list(ballot.votes.all())
    return policies.Tally(
        members=ballot.session.roll.count(),
        recused=sum(vote.is_recused for vote in votes),
        agreed=sum(vote.choice == "dong_y" for vote in votes),
        against=sum(vote.choice == "khong_dong_y" for vote in votes),
        written=sum(vote.is_written for vote in votes),
    )


def results_of(session: Session, *, by: Actor) -> list[tuple[Ballot, policies.Tally]]:
    """Closed items with their counts as they were fixed."""
    members = session.roll.count()
    return [
        (ballot, _fixed(ballot, members))
        for ballot in live_ballots(session, by=by)
        if ballot.closed_at is not None
    ]


def _fixed(ballot: Ballot, members: int) -> policies.Tally:
    return policies.Tally(
        members=members,
        recused=members - (ballot.base or 0),
        agreed=ballot.agreed or 0,
        against=ballot.against or 0,
        written=sum(vote.is_written for vote in ballot.votes.all()),
    )


def seats_of(ballot: Ballot, roll: Iterable[Attendance]) -> list[Seat]:
    """The roll with each one's vote on the item, and why the records say to step aside."""
    rows, votes = list(roll), {vote.member_id: vote for vote in ballot.votes.all()}
    reasons = _reasons_to_step_aside(ballot, rows)
    return [
        Seat(row, votes.get(row.member_id), reasons.get(row.member.person_id, "")) for row in rows
    ]


def _reasons_to_step_aside(ballot: Ballot, roll: list[Attendance]) -> dict[int, str]:
    """Own dossier, own household, own unit: the machine suggests, the person who chairs decides."""
    nomination = ballot.nomination
    people = {row.member.person_id for row in roll}
    units = {nomination.unit_id, nomination.recipient.unit_id} - {None, nomination.cycle.unit_id}
    posts = Post.objects.filter(
        in_force(ballot.session.held_on), person__in=people, unit__in=units
    ).select_related("unit")
    reasons = {post.person_id: f"{post.title}, {post.unit.name}: đơn vị của mình" for post in posts}
    own = {
        nomination.recipient.head_id: "hộ gia đình của mình",
        nomination.recipient.person_id: "hồ sơ của chính mình",
    }
    return reasons | {pk: words for pk, words in own.items() if pk in people and pk is not None}


def check_quorum(session: Session) -> None:
    """Raises Refused when too few members of the roll are present."""
    quorum = quorum_of(session, session.roll.all())
    policies.check_quorum(present=quorum.present, members=quorum.members, share=quorum.share)
