"""The register of instruments: which text is in force on a day, and how it is cited.

`cite` names a place of the law on a screen; `citations_on` gives the căn cứ lines that a decision
of the chair of a commune's People's Committee carries on its day.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from thidua.common.sources import Source
from thidua.law.fields import Fields, day, items
from thidua.law.reading import Plain, Unreadable, read_file


REGISTER = Path(__file__).resolve().parent.parent / "lawbook" / "texts.yaml"

KINDS = {
    "luat": "Luật",
    "nghi_dinh": "Nghị định",
    "thong_tu": "Thông tư",
    "cong_van": "Công văn",
}
FIELDS = (
    "chinh_quyen_dia_phuong",
    "thi_dua_khen_thuong",
    "van_hoa",
    "luong_co_so",
    "danh_gia",
    "khac",
)
CITED = FIELDS[:2]


@dataclass(frozen=True)
class Transition:
    """Dossiers of achievement years from `years_from` follow a text by the day of their receipt."""

    received_from: date
    years_from: int


@dataclass(frozen=True)
class Text:
    """One instrument. `valid_to` is its last day; None: still in force."""

    code: str
    kind: str
    number: str
    name: str
    issuer: str
    issued_on: date
    valid_from: date
    valid_to: date | None
    field: str
    replaces: tuple[str, ...]
    amends: tuple[str, ...]
    transition: Transition | None
    verified: bool
    doubt: str

    def in_force(self, on: date) -> bool:
        """Whether the text is in force on that day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    @property
    def short(self) -> str:
        """«Luật Thi đua, khen thưởng 06/2022/QH15» or «Nghị định 91/2017/NĐ-CP»."""
        return f"{self.name if self.kind == 'luat' else KINDS[self.kind]} {self.number}"

    @property
    def line(self) -> str:
        """The text as a căn cứ line names it: a law by name and day, others in full."""
        if self.kind == "luat":
            return f"{self.name} {in_words(self.issued_on)}"
        return (
            f"{KINDS[self.kind]} số {self.number} {in_words(self.issued_on)} "
            f"của {self.issuer} {self.name}"
        )


@dataclass(frozen=True)
class Citation:
    """One căn cứ line of a paper and the text it names."""

    text: str
    line: str
    verified: bool
    doubt: str


def in_words(on: date) -> str:
    """«ngày 05 tháng 01 năm 2026»: days below 10 and months below 3 with a zero."""
    return f"ngày {on.day:02} tháng {on.month:0{2 if on.month < 3 else 1}} năm {on.year}"  # noqa: PLR2004 -- NĐ 30/2020


@cache
def register() -> Mapping[str, Text]:
    """All instruments by code, in the order in which a paper cites them."""
    return read_register(Fields(read_file(REGISTER, "texts.yaml"), "texts.yaml"))


def read_register(page: Fields) -> Mapping[str, Text]:
    """The instruments of a page; a careless page is refused."""
    found = {
        code: _text(code, Fields(page.take(code), page.place(code))) for code in list(page.given)
    }
    for text in found.values():
        unknown = {*text.replaces, *text.amends} - set(found)
        if unknown:
            raise Unreadable(
                f"{page.place(text.code)}: không có văn bản «{min(unknown)}», hãy thêm vào."
            )
    return found


def _text(code: str, fields: Fields) -> Text:
    text = Text(
        code=code,
        kind=_known(fields, "kind", KINDS),
        number=fields.text("number"),
        name=fields.text("name"),
        issuer=fields.text("issuer"),
        issued_on=day(fields.need("issued_on"), fields.place("issued_on")),
        valid_from=day(fields.need("from"), fields.place("from")),
        valid_to=fields.day("to"),
        field=_known(fields, "field", FIELDS),
        replaces=_codes(fields, "replaces"),
        amends=_codes(fields, "amends"),
        transition=_transition(fields.fields("transition")),
        verified=fields.flag("verified") is not False,
        doubt=fields.text_or("doubt", ""),
    )
    fields.done()
    if not text.verified and not text.doubt:
        raise Unreadable(
            f"{fields.where}: chưa kiểm chứng thì phải ghi «doubt», nói rõ còn ngờ điều gì."
        )
    return text


def _known(fields: Fields, key: str, known: Mapping[str, str] | tuple[str, ...]) -> str:
    word = fields.text(key)
    if word not in known:
        raise Unreadable(
            f"{fields.place(key)}: «{word}» không có trong danh mục, hãy chọn: {', '.join(known)}."
        )
    return word


def _codes(fields: Fields, key: str) -> tuple[str, ...]:
    value: Plain = fields.take(key)
    return (
        tuple(str(code) for code, _ in items(value, fields.place(key))) if value is not None else ()
    )


def _transition(fields: Fields | None) -> Transition | None:
    if fields is None:
        return None
    since = day(fields.need("received_from"), fields.place("received_from"))
    transition = Transition(since, fields.year("years_from") or since.year)
    fields.done()
    return transition


def cite(source: Source) -> str:
    """«Luật Thi đua, khen thưởng 06/2022/QH15, Điều 23 khoản 2»."""
    text = register().get(source.text)
    return f"{text.short if text else source.text}, {source.at}"


def criteria_day(year: int, received_on: date | None) -> date:
    """The day whose law judges an achievement year: its last day, moved by a law's transition."""
    chosen = date(year, 12, 31)
    for text in register().values():
        change = text.transition
        if change is None or received_on is None or year < change.years_from:
            continue
        if received_on < change.received_from:
            chosen = min(chosen, change.received_from - timedelta(days=1))
        else:
            chosen = max(chosen, change.received_from)
    return chosen


def governing(on: date) -> tuple[Text, ...]:
    """The laws, decrees and circulars of emulation and commendation in force on a day."""
    return tuple(
        text
        for text in register().values()
        if text.field == "thi_dua_khen_thuong" and text.kind != "cong_van" and text.in_force(on)
    )


def citations_on(day: date) -> tuple[Citation, ...]:
    """The căn cứ lines of a commune chair's decision signed on that day, in their order."""
    return tuple(
        Citation(text.code, f"Căn cứ {text.line}", text.verified, text.doubt)
        for text in register().values()
        if text.field in CITED and text.kind != "cong_van" and text.in_force(day)
    )
