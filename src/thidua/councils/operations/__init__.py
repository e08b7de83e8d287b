"""Everything that can be done to a council, its sessions and its ballots."""

from thidua.councils.operations.ballots import cast_vote, close_ballot, open_ballot, recuse
from thidua.councils.operations.members import add_member, end_member, establish_council
from thidua.councils.operations.sessions import (
    add_item,
    add_items,
    change_session,
    close_session,
    open_session,
    plan_session,
    record_attendance,
    remove_item,
    write_minutes,
)


__all__ = [
    "add_item",
    "add_items",
    "add_member",
    "cast_vote",
    "change_session",
    "close_ballot",
    "close_session",
    "end_member",
    "establish_council",
    "open_ballot",
    "open_session",
    "plan_session",
    "record_attendance",
    "recuse",
    "remove_item",
    "write_minutes",
]
