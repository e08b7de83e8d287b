"""Questions about councils, sessions, ballots."""

from thidua.councils.queries.ballots import (
    Seat,
    VoteRule,
    ballots_to_vote,
    check_quorum,
    get_ballot,
    live_ballots,
    open_ballot_of,
    results_of,
    seats_of,
    tally,
    vote_rule,
)
from thidua.councils.queries.sessions import (
    council_of,
    councils_visible_to,
    get_attendance,
    get_member,
    get_session,
    members_on,
    quorum_of,
    removed_items,
    roll_of,
    seat_of,
    sessions_of,
)


__all__ = [
    "Seat",
    "VoteRule",
    "ballots_to_vote",
    "check_quorum",
    "council_of",
    "councils_visible_to",
    "get_attendance",
    "get_ballot",
    "get_member",
    "get_session",
    "live_ballots",
    "members_on",
    "open_ballot_of",
    "quorum_of",
    "removed_items",
    "results_of",
    "roll_of",
    "seat_of",
    "seats_of",
    "sessions_of",
    "tally",
    "vote_rule",
]
