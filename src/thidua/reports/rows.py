"""Where the rows behind a number stand, so that every figure opens them."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Rows:
    """The name of a page, the record it shows (if one), and the filter words that narrow it."""

    page: str
    key: int | None = None
    query: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Counted:
    """A number and the page that lists what was counted."""

    label: str
    count: int
    rows: Rows
