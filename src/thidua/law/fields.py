"""Takes the keys of a mapping one by one, each with its type; what is left over is refused."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import TypeVar

from thidua.law.codes import Code
from thidua.law.reading import Plain, Unreadable


C = TypeVar("C", bound=Code)

NUMBER = re.compile(r"-?\d{1,18}(\.\d{1,9})?")
WHOLE = re.compile(r"-?\d{1,15}")
YEARS = range(1900, 2201)


def shown(value: Plain) -> str:
    """A value as it is quoted in a refusal."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value[:60] if isinstance(value, str) else "danh sách hoặc nhóm khóa"


def one_of(kind: type[C], value: Plain, where: str) -> C:
    """The code, or a refusal that lists the codes."""
    for member in kind:
        if member == value:
            return member
    known = ", ".join(kind)
    raise Unreadable(
        f"{where}: «{shown(value)}» không có trong danh mục, hãy chọn một trong: {known}."
    )


def whole(value: Plain, where: str, *, least: int = 0) -> int:
    """A whole number, not below `least`."""
    if not isinstance(value, str) or not WHOLE.fullmatch(value) or int(value) < least:
        raise Unreadable(f"{where}: «{shown(value)}» phải là số nguyên từ {least} trở lên.")
    return int(value)


def number(value: Plain, where: str) -> Decimal:
    """A number from 0 up, with a decimal point."""
    if not isinstance(value, str) or not NUMBER.fullmatch(value) or value.startswith("-"):
        raise Unreadable(f"{where}: «{shown(value)}» phải là số không âm, phần lẻ sau dấu chấm.")
    return Decimal(value)


def day(value: Plain, where: str) -> date:
    """A day written as 2026-07-01."""
    try:
        if isinstance(value, str) and len(value) == len("2026-07-01"):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise Unreadable(f"{where}: «{shown(value)}» phải là ngày có thật, ghi như 2026-07-01.")


def year(value: Plain, where: str) -> int:
    """A calendar year."""
    if isinstance(value, str) and WHOLE.fullmatch(value) and int(value) in YEARS:
        return int(value)
    raise Unreadable(f"{where}: «{shown(value)}» phải là một năm, ghi như 2025.")


def items(value: Plain, where: str) -> Iterator[tuple[Plain, str]]:
    """The items of a list, each with its place."""
    if not isinstance(value, list):
        raise Unreadable(f"{where}: phải là danh sách.")
    return ((item, f"{where}[{place}]") for place, item in enumerate(value, 1))


class Fields:
    """The keys of one mapping. Absent and empty are the same: not given."""

    def __init__(self, value: Plain, where: str) -> None:
        if not isinstance(value, dict):
            raise Unreadable(f"{where}: phải là các cặp khóa và giá trị.")
        self.given = dict(value)
        self.where = where
        self.asked: list[str] = []

    def place(self, key: str) -> str:
        """Where a key stands, for a refusal."""
        return f"{self.where} › {key}"

    def take(self, key: str) -> Plain:
        """The value of a key that may be absent."""
        self.asked.append(key)
        return self.given.pop(key, None)

    def need(self, key: str) -> Plain:
        """The value of a key that must be there."""
        value = self.take(key)
        if value is None:
            raise Unreadable(f"{self.where}: thiếu khóa «{key}», hãy bổ sung.")
        return value

    def text(self, key: str) -> str:
        return self._as_text(key, self.need(key))

    def text_or(self, key: str, default: str) -> str:
        value = self.take(key)
        return default if value is None else self._as_text(key, value)

    def _as_text(self, key: str, value: Plain) -> str:
        if not isinstance(value, str) or not value.strip():
            raise Unreadable(f"{self.place(key)}: phải là chữ.")
        return value.strip()

    def flag(self, key: str) -> bool | None:
        value = self.take(key)
        if value is not None and not isinstance(value, bool):
            raise Unreadable(f"{self.place(key)}: «{shown(value)}» phải là true hoặc false.")
        return value

    def whole(self, key: str, *, least: int = 0) -> int | None:
        value = self.take(key)
        return None if value is None else whole(value, self.place(key), least=least)

    def number(self, key: str) -> Decimal | None:
        value = self.take(key)
        return None if value is None else number(value, self.place(key))

    def day(self, key: str) -> date | None:
        value = self.take(key)
        return None if value is None else day(value, self.place(key))

    def year(self, key: str) -> int | None:
        value = self.take(key)
        return None if value is None else year(value, self.place(key))

    def code(self, key: str, kind: type[C]) -> C | None:
        value = self.take(key)
        return None if value is None else one_of(kind, value, self.place(key))

    def codes(self, key: str, kind: type[C]) -> tuple[C, ...] | None:
        value = self.take(key)
        if value is None:
            return None
        return tuple(one_of(kind, item, place) for item, place in items(value, self.place(key)))

    def fields(self, key: str) -> "Fields | None":
        value = self.take(key)
        return None if value is None else Fields(value, self.place(key))

    def each(self, key: str) -> Iterator[tuple[Plain, str]] | None:
        value = self.take(key)
        return None if value is None else items(value, self.place(key))

    def pairs(self, key: str) -> Iterator[tuple[str, Plain, str]] | None:
        """The keys of a mapping inside, each with its value and place."""
        inner = self.fields(key)
        if inner is None:
            return None
        return ((name, value, inner.place(name)) for name, value in inner.given.items())

    def years(self, key: str) -> Iterator[tuple[int, Plain, str]] | None:
        """The same for a mapping by year; an empty value is a year not given."""
        pairs = self.pairs(key)
        if pairs is None:
            return None
        return ((year(name, at), value, at) for name, value, at in pairs if value is not None)

    def done(self) -> None:
        """Refuse the keys nobody asked for, with the nearest known one."""
        for key in self.given:
            near = get_close_matches(key, self.asked, n=1, cutoff=0.7)
            mend = (
                f"có phải «{near[0]}»?"
                if near
                else f"hãy dùng: {', '.join(sorted(set(self.asked)))}."
            )
            raise Unreadable(f"{self.where}: không có khóa «{key}», {mend}")
