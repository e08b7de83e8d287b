"""Renders a paper from its context: the one door of this package."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from thidua.common.errors import Refused
from thidua.documents import kinds as declared, pdf, word
from thidua.documents.fields import check_context
from thidua.documents.kinds import PaperKind


Format = Literal["pdf", "docx"]
FORMATS: tuple[Format, ...] = ("pdf", "docx")
BATCH = 1000  # sheets in one file: five thousand would take a gigabyte of memory


def kinds() -> list[PaperKind]:
    """Every kind of paper, by code."""
    return list(declared.all_kinds())


def sample(kind: str) -> dict[str, Any]:
    """A context with illustrative people, for a look and for tests."""
    return declared.get_kind(kind).sample()


def render(
    kind: str,
    context: Mapping[str, Any],
    *,
    format: Format,  # noqa: A002 -- the word of the command line and of the web
    draft: bool = False,
) -> bytes:
    """The paper as one file. A draft bears DỰ THẢO.

    Raises WrongContext when the context does not fit the declared fields; Refused when there is no
    such kind, when words do not fit their sheet, and for more sheets than one file should hold
    (then call `render_batches`).
    """
    found = declared.get_kind(kind)
    checked = check_context(context, found.fields, paper=kind)
    if found.sheet_for and len(checked[found.sheet_for]) > BATCH:
        raise Refused(f"Một tệp chỉ in được {BATCH} tờ. Chia danh sách thành nhiều tệp.")
    paper = found.compose(checked)
    return pdf.lay(paper, draft=draft) if format == "pdf" else word.lay(paper, draft=draft)


def render_batches(
    kind: str,
    context: Mapping[str, Any],
    *,
    format: Format,  # noqa: A002 -- as above
    draft: bool = False,
) -> Iterator[bytes]:
    """One sheet a recipient, in files of at most BATCH sheets, in the order of the list."""
    key = declared.get_kind(kind).sheet_for
    if key is None:
        yield render(kind, context, format=format, draft=draft)
        return
    for start in range(0, len(context[key]), BATCH):
        part = {**context, key: context[key][start : start + BATCH]}
        yield render(kind, part, format=format, draft=draft)
