"""Lays a paper as PDF with Typst: PDF/A-2b, tagged, the same bytes for the same paper."""

import json
import re
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, cast

import typst

from thidua.documents import fonts, qr
from thidua.documents.blocks import Block, Certificate, Page, Paper
from thidua.documents.text import typeset


_PAPERS = Path(__file__).parent / "papers"


def lay(paper: Paper, *, draft: bool) -> bytes:
    data = {
        "name": typeset(paper.name),
        "page": paper.page,
        "stock": paper.stock,
        "shift_mm": paper.shift_mm,
        "day": paper.day.isoformat() if paper.day else None,
        "blocks": [_as_data(block) for block in paper.blocks],
    }
    compiler = typst.Compiler(_PAPERS / "_layout.typ", root=_PAPERS, font_paths=_fonts())
    laid = compiler.compile(
        format="pdf",
        pdf_standards=["a-2b"],
        sys_inputs={"paper": json.dumps(data), "draft": "yes" if draft else "no"},
        timestamp=0,  # the file's own day, unless the paper has one
    )
    pdf = cast("bytes", laid)  # one format, no output path
    if paper.page is Page.CERTIFICATE:
        _check_pages(pdf, len(paper.blocks))
    return pdf


def _check_pages(pdf: bytes, sheets: int) -> None:
    """An overfull sheet would silently become two, and every later name stand on a wrong page."""
    counted = re.search(rb"/Type/Pages[^>]*?/Count (\d+)", pdf)
    if counted is None or int(counted[1]) != sheets:
        raise RuntimeError(f"{sheets} sheets asked for, {counted and int(counted[1])} pages laid")


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts.FOLDER]
    )


def _as_data(block: Block) -> dict[str, Any]:
    data: dict[str, Any] = _typeset(asdict(block)) | {"kind_of_block": type(block).__name__}
    if isinstance(block, Certificate):
        data["qr"] = qr.svg(block.link) if block.link else ""
    return data


def _typeset(value: Any) -> Any:
    """Every text in the data made ready for the page."""
    if isinstance(value, str):
        return typeset(value)
    if isinstance(value, dict):
        return {key: _typeset(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_typeset(item) for item in value]
    return value
