"""Parts that papers share, made from the shared records of a context."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from thidua.documents.blocks import (
    Align,
    Block,
    Closing,
    Column,
    Letterhead,
    Paragraph,
    Row,
    RowKind,
    Signature,
    Table,
    Title,
)
from thidua.documents.fitting import balanced
from thidua.documents.text import NO_BREAK_SPACE, bound
from thidua.documents.wording import on_day, padded


Context = Mapping[str, Any]
_TITLE_WIDTH_MM = 150
_LEFT_OPEN = NO_BREAK_SPACE * 8


def letterhead(head: Context) -> Letterhead:
    """Head of a paper. A number or a day that is not there yet is left open."""
    place = head.get("place")
    return Letterhead(
        superior=tuple(head["superior"]),
        issuer=tuple(head["issuer"]),
        number=f"Số:{NO_BREAK_SPACE}{numbered(head)}" if "symbol" in head else None,
        place_date=f"{place}, {on_day(head['issued_on'])}" if place else None,
    )


def title(kind: str, subject: str, *, authority: str | None = None) -> Title:
    """Name of the kind and summary; a long summary is broken evenly."""
    lines = balanced(bound(subject), face="Bold", size=14, width_mm=_TITLE_WIDTH_MM)
    return Title(kind, lines, authority.upper() if authority else None)


def numbered(head: Context) -> str:
    """Number and symbol: "06/QĐ-UBND"."""
    number = head["number"]
    return f"{_LEFT_OPEN if number is None else padded(number)}/{head['symbol']}"


def listed(lines: Sequence[str]) -> list[str]:
    """Lines of a list: each ends in a semicolon, the last in a full stop."""
    bare = [line.rstrip(" .;,") for line in lines]
    return [f"{line};" for line in bare[:-1]] + [f"{line}." for line in bare[-1:]]


def grounds(lines: Sequence[str]) -> list[Block]:
    return [Paragraph(line, italic=True) for line in listed(lines)]


def prose(lines: Iterable[str]) -> list[Block]:
    return [Paragraph(line) for line in lines]


def counting(lines: Sequence[str]) -> list[Block]:
    return [Paragraph(f"{count}. {line}") for count, line in enumerate(listed(lines), start=1)]


def dashes(lines: Sequence[str]) -> list[Block]:
    return [Paragraph(f"- {line}") for line in listed(lines)]


def centered(text: str, *, bold: bool = False) -> Paragraph:
    return Paragraph(text, align=Align.CENTER, bold=bold, keep=True)


def ended(blocks: Sequence[Block]) -> list[Block]:
    """The last paragraph ends in "./.", and stays with the signature."""
    *others, last = blocks
    if not isinstance(last, Paragraph):
        return [*blocks, Paragraph("./.", keep=True)]
    return [*others, replace(last, text=last.text.rstrip(" .;") + "./.", keep=True)]


def signed(record: Context) -> Signature:
    return Signature(capacity=tuple(record["capacity"]), name=record["name"])


def closing(context: Context) -> Closing:
    return Closing(copied(context["copies_to"]), signed(context["signature"]))


def copied(lines: Sequence[str]) -> tuple[str, ...]:
    """Nơi nhận, line by line."""
    return tuple(f"- {line}" for line in listed(lines))


def counted(groups: Sequence[Context]) -> str:
    """How many of each: "03 tập thể và 09 cá nhân"."""
    return joined([f"{padded(len(group['rows']))} {group['of']}" for group in groups])


def joined(words: Sequence[str]) -> str:
    """ "a, b và c" ."""
    return " và ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def roman(count: int) -> str:
    """Numbers of the parts of a paper, to twelve."""
    return ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"][count - 1]


def begun(words: str) -> str:
    """With a capital letter first."""
    return words[:1].upper() + words[1:]


def with_post(person: Context) -> str:
    """A name with its post: "Ông A, Chủ tịch Ủy ban nhân dân xã"."""
    name = " ".join(filter(None, (person["honorific"], person["name"])))
    return ", ".join(filter(None, (name, person["post"])))


def table(
    columns: Sequence[Column],
    groups: Iterable[tuple[str, Sequence[Sequence[str]]]],
    total: Sequence[str] = (),
) -> Table:
    """Rows under the headings of their groups (none if empty), numbered anew in each."""
    counted_groups = [
        (heading, [(str(count), *row) for count, row in enumerate(members, start=1)])
        for heading, members in groups
    ]
    first = Column("TT", 9, Align.CENTER)
    return plain_table((first, *columns), counted_groups, ("", *total) if total else ())


def plain_table(
    columns: Sequence[Column],
    groups: Sequence[tuple[str, Sequence[Sequence[str]]]],
    total: Sequence[str] = (),
) -> Table:
    """A table without a column of its own numbers. A column without any words is left out."""
    every = [row for _, members in groups for row in members]
    kept = [place for place in range(len(columns)) if any(row[place] for row in every)]
    rows = []
    for heading, members in groups:
        rows += [Row((heading,), RowKind.GROUP)] if heading else []
        rows += [Row(tuple(row[place] for place in kept)) for row in members]
    if total:
        rows.append(Row(tuple(total[place] for place in kept), RowKind.TOTAL))
    return Table(tuple(columns[place] for place in kept), tuple(rows))


def headed(group: Context) -> str:
    """The heading of a group in a list: "Tập thể: 03"."""
    return f"{begun(group['of'])}: {padded(len(group['rows']))}"
