"""The kinds of paper there are, each a folder of `papers/`: declaration, words, sample."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

from thidua.common.errors import Refused
from thidua.documents.blocks import Paper
from thidua.documents.fields import Fields


_PAPERS = Path(__file__).parent / "papers"


@dataclass(frozen=True)
class PaperKind:
    code: str  # "quyet_dinh_khen_thuong"
    title: str  # "Quyết định khen thưởng"
    abbreviation: str | None  # of the kind, in the symbol of its number: "QĐ"
    legal_basis: tuple[str, ...]
    fields: Fields
    sheet_for: str | None = None  # the list of which each item is one sheet

    def compose(self, context: Mapping[str, Any]) -> Paper:
        """The blocks of the paper. The context has been checked."""
        words = import_module(f"thidua.documents.papers.{self.code}.words")
        composed: Callable[[Mapping[str, Any]], Paper] = words.compose
        return composed(context)

    def sample(self) -> dict[str, Any]:
        """A context with illustrative people, for a look and for the tests."""
        return _read(_PAPERS / self.code / "sample.yaml")


@cache
def all_kinds() -> tuple[PaperKind, ...]:
    folders = sorted(declaration.parent for declaration in _PAPERS.glob("*/paper.yaml"))
    return tuple(_kind(folder) for folder in folders)


def get_kind(code: str) -> PaperKind:
    """Raises Refused, naming the kinds there are."""
    for kind in all_kinds():
        if kind.code == code:
            return kind
    known = ", ".join(kind.code for kind in all_kinds())
    raise Refused(f"Không có loại văn bản “{code}”. Các loại có: {known}.")


def _kind(folder: Path) -> PaperKind:
    declared = _read(folder / "paper.yaml")
    return PaperKind(
        code=folder.name,
        title=declared["title"],
        abbreviation=declared.get("abbreviation"),
        legal_basis=tuple(declared["legal_basis"]),
        sheet_for=declared.get("sheet_for"),
        fields=_with_records(declared["fields"], _records()),
    )


@cache
def _records() -> dict[str, Fields]:
    return _read(_PAPERS / "_records.yaml")


def _with_records(declared: Any, records: Mapping[str, Fields]) -> Any:
    """The declaration with the names of shared records replaced by what they hold."""
    if isinstance(declared, str):
        return _with_records(records[declared], records) if declared in records else declared
    if isinstance(declared, list):
        return [_with_records(item, records) for item in declared]
    return {key: _with_records(kind, records) for key, kind in declared.items()}


def _read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content
