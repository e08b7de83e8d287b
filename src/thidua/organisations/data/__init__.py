"""The administrative areas of Vietnam around the merger of 1 July 2025, as rows to be stored.

Three tables of text lie beside this file; `README.md` says where they come from.
This package only reads them: what becomes of the rows is for `organisations.operations`.
"""

from collections.abc import Iterator
from datetime import date
from importlib import resources
from typing import NamedTuple


class AreaRow(NamedTuple):
    """An area in force since the merger: a province (two digits) or a commune (five)."""

    code: str
    kind: str
    name: str
    parent: str  # code of the province; empty for a province
    valid_from: date
    source: str


class FormerAreaRow(NamedTuple):
    """A commune as it was on the last day before the merger, with its district and province.

    Five island districts had no communes; they stand here themselves, with kind `huyen`.
    """

    code: str
    kind: str
    name: str
    district_code: str
    district: str
    province_code: str
    province: str
    valid_to: date
    source: str


class SuccessionRow(NamedTuple):
    """A former area and one of its successors; `extent` is `part` where it was divided."""

    former: str
    successor: str
    extent: str
    source: str


def read_areas() -> Iterator[AreaRow]:
    for code, kind, name, parent, valid_from, source in _lines("areas.tsv"):
        yield AreaRow(code, kind, name, parent, date.fromisoformat(valid_from), source)


def read_former_areas() -> Iterator[FormerAreaRow]:
    for *words, valid_to, source in _lines("former_areas.tsv"):
        code, kind, name, district_code, district, province_code, province = words
        yield FormerAreaRow(
            code,
            kind,
            name,
            district_code,
            district,
            province_code,
            province,
            date.fromisoformat(valid_to),
            source,
        )


def read_successions() -> Iterator[SuccessionRow]:
    for former, successor, extent, source in _lines("successions.tsv"):
        yield SuccessionRow(former, successor, extent, source)


def _lines(name: str) -> Iterator[list[str]]:
    """Yield the cells of each line but the head."""
    text = resources.files(__name__).joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        yield line.split("\t")
