"""The plain values that the template partials receive, one frozen dataclass a kind.

A view builds them from what the queries return, so that a partial needs no query and asks nothing
about persons. Field names are those of the partials' parameters.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.safestring import SafeString


@dataclass(frozen=True)
class Action:
    """A button or link: `kind` is primary (ink), son (legal effect), vien (outlined) or link.

    A `post` action is printed as a form of its own, so that it works without script.
    """

    verb: str
    url: str = ""
    kind: str = "vien"
    icon: str = ""
    post: bool = False
    form: str = ""  # id of the form that the button submits
    name: str = ""
    value: str = ""
    once: bool = False  # the posted form carries a once-key


@dataclass(frozen=True)
class Step:
    """One of the eight steps of the year; state is xong (done), nay (now) or toi (to come)."""

    name: str
    fact: str
    state: str
    url: str


@dataclass(frozen=True)
class Task:
    """A row of "Việc cần làm"."""

    title: str
    why: str
    url: str
    verb: str
    due: date | None = None
    urgent: bool = False  # the one task whose button is filled
    illustrative: bool = False


@dataclass(frozen=True)
class Condition:
    """A line of the readiness list behind a gate."""

    says: str
    met: bool
    left: str = ""
    url: str = ""
    link: str = "mở"
    who: str = ""
    waiver: str = ""


@dataclass(frozen=True)
class Finding:
    """One answer of the law: answer, rule, because, source, the act that mends it."""

    answer: str  # dat, chua_dat, hoi_dong, thieu_du_lieu
    rule: str
    because: str
    source: str = ""
    source_url: str = ""
    verified: bool = True
    mend: str = ""
    mend_url: str = ""
    inside: Sequence["Finding"] = ()
    text: str = ""  # another word on the pill


@dataclass(frozen=True)
class Entry:
    """A line of the history; an unknown year is an entry too (known=False)."""

    year: str
    text: str
    source: str = ""
    url: str = ""
    known: bool = True


@dataclass(frozen=True)
class Paper:
    """A paper of a dossier: there or still wanted."""

    name: str
    there: bool
    version: str = ""
    url: str = ""
    upload_url: str = ""
    accepts: str = "PDF hoặc ảnh, tới 10 MB"
    note: str = ""


@dataclass(frozen=True)
class Crumb:
    title: str
    url: str = ""


@dataclass(frozen=True)
class Column:
    """A column of a table. The row header is the column with `head`; `sort` is a query word."""

    title: str
    number: bool = False
    head: bool = False
    sort: str = ""
    wide_only: bool = False  # not shown on a phone
    short: str = ""  # the word before the value when the table stacks on a phone
    last: bool = False  # stands at the right of the first line when the table stacks


@dataclass(frozen=True)
class Cell:
    """What stands in a cell: text (None prints –), and what goes with it."""

    text: object = None
    url: str = ""
    note: str = ""
    answer: str = ""  # prints the text as a pill
    illustrative: bool = False
    html: SafeString | None = None  # a chart, a button; printed instead of the text
    muted: bool = False
    span: int = 1


@dataclass(frozen=True)
class Row:
    cells: Sequence[Cell | str | int | None]
    value: str = ""  # of the check box, when the table has `select`
    label: str = ""  # of the check box, for the ear
    part: bool = False  # "trong đó": indented


@dataclass(frozen=True)
class Group:
    title: str
    rows: Sequence[Row]


@dataclass(frozen=True)
class Table:
    """A whole table for phan/bang.html."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Row] = ()
    groups: Sequence[Group] = ()
    totals: Sequence[Row] = ()
    dense: bool = True
    stack_on_phone: bool = False
    select: str = ""  # name of the check boxes; empty for none
    form: str = ""  # id of the form the check boxes belong to
    empty: str = "Chưa có gì ở đây."
    id: str = "bang"

    @property
    def bodies(self) -> Sequence[Group]:
        """The rows by group; a table without groups has one without a title."""
        return self.groups or (Group("", self.rows),)

    @property
    def is_empty(self) -> bool:
        return not any(group.rows for group in self.bodies)

    @property
    def width(self) -> int:
        return len(self.columns) + bool(self.select)


@dataclass(frozen=True)
class Notice:
    """A boxed remark: kind is tin, han, chua or dat."""

    title: str
    body: str = ""
    kind: str = "tin"
    actions: Sequence[Action] = field(default=())
