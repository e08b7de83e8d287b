"""States travel along a table of pairs; moving is one function."""

from collections.abc import Collection
from typing import Protocol

from thidua.common.errors import Refused


class HasState(Protocol):
    state: str


def move(record: HasState, to: str, *, along: Collection[tuple[str, str]]) -> str:
    """Set `record.state` and return the state it left. Saving is the caller's business.

    Raises Refused when the pair is not in the table.
    """
    left = record.state
    if (left, to) not in along:
        raise Refused(
            f"Không thể chuyển từ “{label_of(record, left)}” sang “{label_of(record, to)}”."
        )
    record.state = to
    return left


def label_of(record: HasState, state: str) -> str:
    """The Vietnamese label of a state, from the choices of the record's own field."""
    meta = getattr(record, "_meta", None)
    if meta is None:
        return state
    choices = dict(meta.get_field("state").flatchoices)
    return str(choices.get(state, state))
