"""What a paper is made of. A paper says it once, in blocks; each renderer lays the same blocks.

Blocks carry finished words only: no dates, no amounts, no markup.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Page(StrEnum):
    """The sheet of Nghị định 30/2020, upright or turned for a wide table, and the framed paper."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"
    CERTIFICATE = "certificate"


class Align(StrEnum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True)
class Letterhead:
    """Issuing body on the left, quốc hiệu and tiêu ngữ on the right; number and day on one line."""

    issuer: tuple[str, ...]
    superior: tuple[str, ...] = ()
    number: str | None = None
    place_date: str | None = None


@dataclass(frozen=True)
class Title:
    """Name of the kind in capitals, summary (trích yếu) under it, a short rule."""

    kind: str
    subject: tuple[str, ...]  # lines of like length
    authority: str | None = None  # of a decision: who decides, between the summary and the grounds


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    text: str
    lead: str = ""  # bold words it begins with: "Điều 1."
    align: Align = Align.JUSTIFY
    bold: bool = False
    italic: bool = False
    keep: bool = False  # on the page of what follows


@dataclass(frozen=True)
class Column:
    header: str
    width: int  # its share of the text width
    align: Align = Align.LEFT


class RowKind(StrEnum):
    PLAIN = "plain"
    GROUP = "group"  # one cell over the whole width, a heading inside the table
    TOTAL = "total"


@dataclass(frozen=True)
class Row:
    cells: tuple[str, ...]
    kind: RowKind = RowKind.PLAIN


@dataclass(frozen=True)
class Table:
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Signature:
    """Authority and post in capitals ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), room, the name."""

    capacity: tuple[str, ...]
    name: str


@dataclass(frozen=True)
class Closing:
    """Nơi nhận on the left, the signature on the right; stays on one page."""

    copies_to: tuple[str, ...]
    signature: Signature


@dataclass(frozen=True)
class Signatures:
    """Many who sign, side by side; each row stays whole."""

    items: tuple[Signature, ...]
    heading: str = ""
    columns: int = 2


@dataclass(frozen=True)
class Copies:
    """Nơi nhận by itself, under signatures that stand side by side."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Annex:
    """A list that goes with the paper: new page, title, what it belongs to."""

    title: str
    subject: str
    reference: str


@dataclass(frozen=True)
class Fitted:
    """A text already broken into lines that fit at a size in points."""

    lines: tuple[str, ...]
    size: float


@dataclass(frozen=True)
class Certificate:
    """One framed paper, a page of its own."""

    issuer: Fitted
    verb: Fitted
    title: Fitted
    name: Fitted
    description: Fitted
    achievement: Fitted
    facts: tuple[str, ...]
    place_date: Fitted
    capacity: tuple[str, ...]
    signer: Fitted
    link: str | None = None  # of the QR code


Block = (
    Letterhead
    | Title
    | Heading
    | Paragraph
    | Table
    | Closing
    | Signatures
    | Copies
    | Annex
    | Certificate
)


@dataclass(frozen=True)
class Paper:
    name: str  # of the file's own title
    blocks: tuple[Block, ...]
    day: dt.date | None = None  # of issue, for the file's own record
    page: Page = Page.PORTRAIT
    stock: bool = False  # a certificate: only what the pre-printed sheet leaves open
    shift_mm: tuple[float, float] = (0.0, 0.0)  # of the printer: right, down
