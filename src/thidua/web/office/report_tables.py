"""The tables of the year in figures, and the sheet and margin of the paper on screen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import NoReverseMatch, reverse

from thidua.common.money import print_money
from thidua.documents.blocks import (
    Align,
    Closing,
    Heading,
    Letterhead,
    Paper,
    Paragraph,
    RowKind,
    Table as PaperTable,
    Title,
)
from thidua.reports.paper_parts import ASK, Note
from thidua.reports.rows import Rows
from thidua.reports.summary import YearSummary
from thidua.reports.summary_awards import AwardLine
from thidua.web.common.parts import Cell, Column, Group, Row, Table


ANSWERS = {"met": "dat", "exceeded": "dat", "missed": "chua_dat"}
SIDES = {Align.CENTER: "text-center", Align.RIGHT: "text-end"}
KINDS = {
    Letterhead: "letterhead",
    Title: "title",
    Heading: "heading",
    Paragraph: "paragraph",
    PaperTable: "table",
    Closing: "closing",
}


def rows_url(rows: Rows | None, *, year: int) -> str:
    """The address of the rows behind a number; nothing while that page is not there."""
    if rows is None:
        return ""
    args = [year] if rows.key is None else [year, rows.key]
    try:
        address = reverse(rows.page, args=args)
    except NoReverseMatch:
        return ""
    return f"{address}?{urlencode(rows.query)}" if rows.query else address


# The year in figures


def counts_table(summary: YearSummary, *, year: int) -> Table:
    groups = (
        ("Phong trào", _movements(summary, year)),
        ("Hoạt động", _activity(summary, year)),
        ("Đăng ký danh hiệu", _registrations(summary, year)),
        ("Giao ước, cam kết", _pledges(summary, year)),
        ("Hồ sơ đề nghị", _nominations(summary, year)),
    )
    return Table(
        id="so-lieu",
        caption="Mỗi con số mở ra các dòng đã đếm",
        columns=[Column("Nội dung", head=True), Column("Số", number=True), Column("Chi tiết")],
        groups=[Group(title, rows) for title, lines in groups if (rows := list(lines))],
        empty="Năm này chưa ghi gì để tổng kết.",
        stack_on_phone=True,
    )


def _movements(summary: YearSummary, year: int) -> Iterator[Row]:
    for line in summary.movements:
        told = f"{line.acknowledged}/{line.delivered} đơn vị báo nhận, {line.activities} hoạt động"
        yield Row(
            [
                Cell(line.name, url=rows_url(line.rows, year=year)),
                line.delivered,
                told if line.is_launched else "còn là dự thảo",
            ]
        )


def _activity(summary: YearSummary, year: int) -> Iterator[Row]:
    activity = summary.activity
    if activity.activities.count:
        units = f"{activity.active_units}/{activity.units} đơn vị, {activity.people} lượt người"
        yield Row(
            [
                Cell(activity.activities.label, url=rows_url(activity.activities.rows, year=year)),
                activity.activities.count,
                f"{activity.active_months}/12 tháng, {units}",
            ]
        )


def _registrations(summary: YearSummary, year: int) -> Iterator[Row]:
    for line in summary.registrations:
        counts = (
            (line.collectives, "tập thể"),
            (line.households, "hộ gia đình"),
            (line.individuals, "cá nhân"),
        )
        yield Row(
            [
                Cell(line.title, url=rows_url(line.rows, year=year)),
                sum(count for count, _ in counts),
                ", ".join(f"{count} {word}" for count, word in counts if count),
            ]
        )


def _pledges(summary: YearSummary, year: int) -> Iterator[Row]:
    for line in summary.pledges:
        witness = f", chứng kiến: {line.witness}" if line.witness else ""
        yield Row(
            [
                Cell(line.name, url=rows_url(line.rows, year=year)),
                line.signed,
                f"{line.signed}/{line.parties} bên đã ký{witness}",
            ]
        )


def _nominations(summary: YearSummary, year: int) -> Iterator[Row]:
    for line in summary.nominations:
        yield Row([Cell(line.label, url=rows_url(line.rows, year=year)), line.count, None])


def indicator_tables(summary: YearSummary, *, year: int) -> list[tuple[Any, Table]]:
    return [
        (table, _indicators(place, table, year)) for place, table in enumerate(summary.indicators)
    ]


def _indicators(place: int, table: Any, year: int) -> Table:
    return Table(
        id=f"chi-tieu-{place}",
        caption=f"{table.name}, so với {table.resolution or 'kế hoạch'}",
        columns=[
            Column("Chỉ tiêu", head=True),
            Column("Kế hoạch", number=True, short="KH"),
            Column("Thực hiện", number=True, short="TH"),
            Column("% KH", number=True),
            Column("Kết quả", last=True),
        ],
        rows=[
            Row(
                [
                    Cell(
                        line.name, url=rows_url(line.rows, year=year), note=" ".join(line.warnings)
                    ),
                    line.plan or None,
                    line.actual or None,
                    line.percent or None,
                    Cell(line.status_words, answer=ANSWERS.get(line.status, "thieu_du_lieu")),
                ],
                part=line.is_part,
            )
            for line in table.lines
        ],
        stack_on_phone=True,
    )


def awards_table(summary: YearSummary, *, year: int) -> Table:
    awards = summary.awards
    groups = (
        (f"Thành tích năm {year}", awards.of_year),
        (f"Thành tích năm khác, quyết định trong năm {year} (không cộng vào {year})",
         awards.of_other_years),
    )  # fmt: skip
    return Table(
        id="khen-thuong",
        caption="Khen thưởng theo năm thành tích và năm quyết định, từ sổ khen thưởng",
        columns=[
            Column("Danh hiệu, hình thức", head=True),
            Column("Quyết định năm", number=True, short="QĐ"),
            Column("Tập thể", number=True, short="TT"),
            Column("Hộ", number=True, short="Hộ"),
            Column("Cá nhân", number=True, short="CN"),
            Column("Tiền thưởng", number=True, short="Tiền"),
        ],
        groups=[
            Group(title, [row for line in lines for row in _award_rows(line, year)])
            for title, lines in groups
            if lines
        ],
        empty="Chưa có khen thưởng nào trong sổ.",
        stack_on_phone=True,
    )


def _award_rows(line: AwardLine, year: int) -> Iterator[Row]:
    yield Row(
        [
            Cell(f"{line.name}, năm {line.title_year}", url=rows_url(line.rows, year=year)),
            Cell(str(line.decision_year)),
            line.counts.collectives or None,
            line.counts.households or None,
            line.counts.individuals or None,
            print_money(line.reward_vnd) if line.reward_vnd else None,
        ]
    )
    for part in line.fields if len(line.fields) > 1 else ():
        counts = (part.counts.collectives, part.counts.households, part.counts.individuals)
        yield Row([part.field, None, *(count or None for count in counts), None], part=True)


# The paper on screen


@dataclass(frozen=True)
class MarginNote:
    quote: str
    says: str
    url: str
    link: str
    kind: str


def notes_of(notes: Iterable[Note], *, year: int) -> list[MarginNote]:
    """The margin, what a person should look at first."""
    ordered = sorted(notes, key=lambda note: note.kind != ASK)
    return [
        MarginNote(note.quote, note.says, rows_url(note.rows, year=year), note.link, note.kind)
        for note in ordered
    ]


def sheet_of(paper: Paper) -> list[dict[str, Any]]:
    """The blocks of the paper with the name by which the template prints each."""
    return [{"kind": KINDS[type(block)], "is": _shown(block)} for block in paper.blocks]


def _shown(block: Any) -> Any:
    if not isinstance(block, PaperTable):
        return block
    sides = [SIDES.get(column.align, "") for column in block.columns]
    return {
        "heads": [column.header for column in block.columns],
        "rows": [
            {
                "cells": list(zip(row.cells, sides, strict=False)),
                "is_group": row.kind == RowKind.GROUP,
                "width": len(sides),
            }
            for row in block.rows
        ],
    }


def head_of(report: Any) -> dict[str, Any]:
    """Number, day and signer as their form shows them, with a proposal when there are none."""
    if report is None:
        return {
            "symbol": "BC-UBND",
            "signer_capacity": "TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH",
            "version": 0,
        }
    names = ("number", "symbol", "issued_on", "signer_capacity", "version")
    return {name: getattr(report, name) for name in names}
