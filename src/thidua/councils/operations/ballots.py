"""Voting: open, by name, on one item at a time."""

from datetime import datetime

from django.db import transaction

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed, Refused
from thidua.councils import permissions, policies, queries
from thidua.councils.enums import Choice, Presence, SessionState
from thidua.councils.models import Attendance, Ballot, Member, Session, Vote
from thidua.nominations import operations as nominations


@transaction.atomic
def open_ballot(ballot: Ballot, *, by: Actor, at: datetime) -> Ballot:
    """Put one item to the vote. The share it needs is fixed now, with the place it comes from."""
    ballot = _locked(ballot)
    session = ballot.session
    permissions.check_can_run(by, session)
    if session.state != SessionState.OPEN:
        raise Refused("Phiên họp chưa khai mạc hoặc đã bế mạc.")
    policies.check_ballot_waits(opened_at=ballot.opened_at, removed_at=ballot.removed_at)
    other = queries.open_ballot_of(session, by=by)
    if other is not None:
        raise Refused(f"Đang biểu quyết mục {other.position}. Đóng mục đó trước.")
    queries.check_quorum(session)
    rule = queries.vote_rule(ballot)

    ballot.opened_at = at
    ballot.share_text, ballot.share_source = rule.text, rule.as_json()
    ballot.save(update_fields=["opened_at", "share_text", "share_source"])
    book.record(
        "ballot.opened",
        ballot,
        by=by,
        at=at,
        unit_path=session.council.unit.path,
        session=session.number,
        item=ballot.position,
        share=rule.text,
    )
    return ballot


@transaction.atomic
def cast_vote(ballot: Ballot, *, member: Member, choice: Choice, by: Actor, at: datetime) -> Vote:
    """Note one member's open vote; until the ballot closes it may be changed.

    Whoever runs the session may note it for a member who raised a hand or sent a written opinion.
    """
    ballot = _locked(ballot)
    seat = _seat(ballot, member)
    permissions.check_can_speak_for(by, ballot, member)
    _check_open(ballot)
    policies.check_takes_part(seat.presence)
    policies.check_not_own(
        member_person_id=member.person_id,
        recipient_person_id=ballot.nomination.recipient.person_id,
    )
    vote = _vote(ballot, member)

    vote.choice, vote.is_recused, vote.recusal_reason = Choice(choice), False, ""
    vote.is_written = seat.presence == Presence.WRITTEN
    vote.cast_at, vote.recorded_by = at, by.name
    vote.save()
    book.record(
        "vote.cast",
        vote,
        by=by,
        at=at,
        unit_path=ballot.session.council.unit.path,
        item=ballot.position,
        member=seat.name,
        choice=vote.choice,
    )
    return vote


@transaction.atomic
def recuse(ballot: Ballot, *, member: Member, reason: str, by: Actor, at: datetime) -> Vote:
    """The member steps aside; the base of the share becomes smaller by one."""
    ballot = _locked(ballot)
    seat = _seat(ballot, member)
    permissions.check_can_speak_for(by, ballot, member)
    _check_open(ballot)
    if not reason.strip():
        raise Refused("Nêu lý do tránh. Biên bản ghi lý do.", field="reason")
    vote = _vote(ballot, member)

    vote.choice, vote.is_recused, vote.is_written = "", True, False
    vote.recusal_reason, vote.cast_at, vote.recorded_by = reason.strip(), at, by.name
    vote.save()
    book.record(
        "member.recused",
        vote,
        by=by,
        at=at,
        unit_path=ballot.session.council.unit.path,
        item=ballot.position,
        member=seat.name,
        reason=vote.recusal_reason,
    )
    return vote


@transaction.atomic
def close_ballot(ballot: Ballot, *, by: Actor, at: datetime) -> Ballot:
    """Count the votes in whole numbers and tell the dossier how it fared."""
    ballot = _locked(ballot)
    session = ballot.session
    permissions.check_can_run(by, session)
    _check_open(ballot)
    queries.check_quorum(session)
    tally = queries.tally(ballot)
    if tally.base == 0:
        raise Refused("Mọi thành viên đều tránh nên không tính được kết quả. Rút mục khỏi phiên.")
    share = policies.fraction_of(ballot.share_text)
    endorsed = policies.carries(tally, share=share)

    ballot.closed_at, ballot.is_endorsed = at, endorsed
    ballot.agreed, ballot.against, ballot.base = tally.agreed, tally.against, tally.base
    ballot.save(update_fields=["closed_at", "is_endorsed", "agreed", "against", "base"])
    book.record(
        "ballot.closed",
        ballot,
        by=by,
        at=at,
        unit_path=session.council.unit.path,
        item=ballot.position,
        agreed=tally.agreed,
        against=tally.against,
        base=tally.base,
        endorsed=endorsed,
    )
    nominations.record_council_outcome(
        ballot.nomination,
        endorsed=endorsed,
        reason=policies.outcome_words(tally, share=share),
        by=by,
        at=at,
    )
    return ballot


def _locked(ballot: Ballot) -> Ballot:
    """The stored item; its session's row is held first, so that votes and closing take turns."""
    Session.objects.locked().get(pk=ballot.session_id)
    rows = Ballot.objects.select_for_update(of=("self",))
    return rows.select_related(
        "session__council__unit", "nomination__recipient", "nomination__cycle", "nomination__unit"
    ).get(pk=ballot.pk)


def _seat(ballot: Ballot, member: Member) -> Attendance:
    """The member's line in the roll. Who is not on the roll has no vote, and no such page."""
    seat = Attendance.objects.filter(session=ballot.session, member=member).first()
    if seat is None:
        raise NotAllowed
    return seat


def _check_open(ballot: Ballot) -> None:
    policies.check_ballot_open(
        opened_at=ballot.opened_at, closed_at=ballot.closed_at, removed_at=ballot.removed_at
    )


def _vote(ballot: Ballot, member: Member) -> Vote:
    found = Vote.objects.filter(ballot=ballot, member=member).first()
    return found or Vote(ballot=ballot, member=member)
