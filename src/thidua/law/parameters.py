"""The named values of the law: numbers and codes by date, each with its source.

`law("base_salary").on(day)` is the one way to a number that the law owns.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache, partial

from thidua.common.sources import Source
from thidua.law.dates import Dated
from thidua.law.fields import Fields, day, number
from thidua.law.pages import names_under, page, source_of, trust_of, versions_of
from thidua.law.reading import Plain, Unreadable


UNITS = (
    "vnd",
    "times_base_salary",
    "times",
    "share",
    "years",
    "months",
    "days",
    "points",
    "code",
    "month_day",
)
WORDED = ("code", "month_day")
WORDS = {
    "rounding.reward": ("none", "nearest_10k", "ceil_10k"),
    "stats.forms": ("bieu_0701_0703", "bieu_0601_0605"),
}

# Families of names that exist for every title and form: where no page sets a value, there is none.
FAMILIES = {
    "reward": "times_base_salary",
    "quota": "share",
    "vote": "share",
    "share": "share",
    "run": "years",
    "movement_years": "years",
    "model_years": "years",
    "founded_years": "years",
    "min_months": "months",
    "authority": "code",
}


@dataclass(frozen=True)
class Value:
    """One value of the law on a day. `text` is None where the law of that day sets none."""

    name: str
    unit: str
    text: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    source: Source | None = None
    verified: bool = True
    doubt: str = ""
    inclusive: bool | None = None  # of a share of members: whether the limit itself passes

    @property
    def number(self) -> Decimal | None:
        """The value as an exact number."""
        return None if self.text is None or self.unit in WORDED else Decimal(self.text)

    @property
    def value(self) -> Decimal | str | None:
        """The value as a number, or as text where the unit is a code or a day of the year."""
        return self.text if self.unit in WORDED else self.number

    @property
    def whole(self) -> int:
        """The value as a whole number; only where there is one."""
        return int(self.share)

    @property
    def share(self) -> Fraction:
        """The value as a fraction, for comparing without rounding; only where there is one."""
        if self.number is None:
            raise LookupError(f"{self.name}: no value in force")
        return Fraction(self.number)


@dataclass(frozen=True)
class Parameter:
    """A named value over time."""

    name: str
    title: str
    unit: str
    dated: Dated[Value] | None

    def on(self, when: date) -> Value:
        """The value on a day, with the day it began, its last day and its source."""
        found = self.dated.on(when) if self.dated else None
        if found is None:
            return Value(
                self.name, self.unit, verified=False, doubt="Sổ luật chưa ghi giá trị cho ngày này."
            )
        return replace(found.value, valid_from=found.valid_from, valid_to=found.valid_to)


@cache
def law(name: str) -> Parameter:
    """The value of that name. An unknown name is refused in one Vietnamese sentence."""
    if name.startswith("authority."):
        return _authority(name.removeprefix("authority."))
    if name in names_under("parameters"):
        return read_parameter(name, page(f"parameters/{name.replace('.', '/')}.yaml"))
    family, _, code = name.partition(".")
    if family in FAMILIES and code in codes():
        return Parameter(name, "", FAMILIES[family], None)
    raise Unreadable(f"Sổ luật không có giá trị «{name}», hãy xem danh mục tên trong tài liệu.")


def names() -> tuple[str, ...]:
    """The names of all values that have a page, authorities included."""
    return (*names_under("parameters"), *(f"authority.{code}" for code in _decides()))


def codes() -> frozenset[str]:
    """The codes of all titles and forms."""
    return frozenset({*names_under("titles"), *names_under("forms")})


def read_parameter(name: str, fields: Fields) -> Parameter:
    """The parameter of a page; a careless page is refused."""
    title, unit = fields.text("name"), fields.text("unit")
    if unit not in UNITS:
        raise Unreadable(
            f"{fields.place('unit')}: không có đơn vị «{unit}», hãy chọn: {', '.join(UNITS)}."
        )
    dated = versions_of(fields, partial(_value, name, unit))
    fields.text_or("note", "")
    fields.done()
    return Parameter(name, title, unit, dated)


def _value(name: str, unit: str, fields: Fields, _: date) -> Value:
    verified, doubt = trust_of(fields)
    inclusive = fields.flag("inclusive")
    if "value" not in fields.given:
        raise Unreadable(
            f"{fields.where}: thiếu khóa «value», hãy ghi giá trị, hoặc null nếu không đặt mức."
        )
    text = _text(name, unit, fields.take("value"), fields.place("value"))
    if name.startswith("share.") and inclusive is None:
        raise Unreadable(
            f"{fields.where}: thiếu khóa «inclusive», hãy ghi true nếu bằng mức vẫn đạt."
        )
    return Value(
        name=name,
        unit=unit,
        text=text,
        source=source_of(fields, verified=verified),
        verified=verified,
        doubt=doubt,
        inclusive=inclusive,
    )


def _text(name: str, unit: str, value: Plain, where: str) -> str | None:
    if value is None:
        return None
    if unit == "code":
        return _word(value, where, WORDS.get(name, ()))
    if unit == "month_day":
        return day(f"2024-{value}", where).strftime("%m-%d")
    if number(value, where) > 1 and unit == "share":
        raise Unreadable(f"{where}: tỷ lệ phải từ 0 đến 1, ghi 0.15 cho 15%.")
    return str(value)


def _word(value: Plain, where: str, known: Iterable[str]) -> str:
    if isinstance(value, str) and value in known:
        return value
    raise Unreadable(f"{where}: «{value}» không có trong danh mục, hãy chọn: {', '.join(known)}.")


@cache
def authorities() -> dict[str, str]:
    """Who may decide: code and Vietnamese name."""
    pairs = page("authorities.yaml").pairs("who") or ()
    return {code: str(name) for code, name, _ in pairs}


@cache
def _decides() -> dict[str, Dated[Value]]:
    return read_deciders(page("authorities.yaml"))


def read_deciders(fields: Fields) -> dict[str, Dated[Value]]:
    """Who decides on each title and form; a careless page is refused."""
    fields.take("who")
    decides: dict[str, Dated[Value]] = {}
    for code, versions, where in fields.pairs("decides") or ():
        if code not in codes():
            raise Unreadable(f"{where}: không có danh hiệu hay hình thức «{code}».")
        entry = Fields({"versions": versions}, where)
        decides[code] = versions_of(entry, partial(_decider, code))
    fields.done()
    return decides


def _decider(code: str, fields: Fields, _: date) -> Value:
    verified, doubt = trust_of(fields)
    who = fields.take("who")
    return Value(
        name=f"authority.{code}",
        unit="code",
        text=None if who is None else _word(who, fields.place("who"), authorities()),
        source=source_of(fields, verified=verified),
        verified=verified,
        doubt=doubt,
    )


def _authority(code: str) -> Parameter:
    if code not in codes():
        raise Unreadable(
            f"Sổ luật không có giá trị «authority.{code}», hãy xem danh mục tên trong tài liệu."
        )
    return Parameter(f"authority.{code}", "Thẩm quyền quyết định", "code", _decides().get(code))
