"""An article as the page shows it: its text with the table and the photographs in their places."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe

from thidua.common.vietnamese import weekday_name
from thidua.web.common.parts import Cell, Column, Row, Table


WORDS_A_MINUTE = 180
ANSWERS = {"met": "dat", "exceeded": "dat", "missed": "chua_dat"}
HEADING = ("<h2>", '<h2 class="fs-5 mt-4 mb-2">')
_MARK = re.compile(r"<p>\s*\[(bảng chỉ tiêu|ảnh \d{1,3})\]\s*</p>")


@dataclass(frozen=True)
class Picture:
    """A photograph with the words under it."""

    number: int
    url: str
    alt: str
    caption: str
    width: int
    height: int
    illustrative: bool


@dataclass(frozen=True)
class IndicatorPart:
    """One table with the sentence about what was claimed elsewhere."""

    table: Table
    claim: str


@dataclass(frozen=True)
class Part:
    """A stretch of text, or pictures side by side, or the tables: one of them."""

    html: SafeString | None = None
    pictures: tuple[Picture, ...] = ()
    tables: tuple[IndicatorPart, ...] = ()


@dataclass(frozen=True)
class ArticleView:
    """Plain values for the template."""

    title: str
    lead: str
    byline: str
    parts: tuple[Part, ...]
    awards: tuple[Mapping[str, Any], ...]
    illustrative: bool


def view_of(
    article: Any,
    *,
    figures: Mapping[str, Any] | None,
    photos: Iterable[Any],
    photo_url: Callable[[Any], str],
) -> ArticleView:
    """The article with these figures and photographs; what has no mark in the text stands last."""
    figures = figures or {}
    pictures = [_picture(number, photo, photo_url(photo)) for number, photo in enumerate(photos, 1)]
    tables = tuple(
        _indicators(place, table) for place, table in enumerate(figures.get("indicators", []))
    )
    return ArticleView(
        title=article.title,
        lead=article.lead,
        byline=_byline(article),
        parts=tuple(_parts(article.body, pictures, tables)),
        awards=tuple(figures.get("awards", ())),
        illustrative=article.is_illustrative,
    )


def public_photo_url(photo: Any) -> str:
    return reverse("portal:photo", args=[photo.pk])


def _parts(body: str, pictures: list[Picture], tables: tuple[IndicatorPart, ...]) -> Iterator[Part]:
    left = {picture.number: picture for picture in pictures}
    tables_left = tables
    side_by_side: list[Picture] = []
    for place, piece in enumerate(_MARK.split(body)):
        is_mark = place % 2 == 1
        if is_mark and piece.startswith("ảnh"):
            found = left.pop(int(piece.split()[1]), None)
            side_by_side += [found] if found else []
            continue
        if side_by_side and piece.strip():
            yield Part(pictures=tuple(side_by_side))
            side_by_side = []
        if is_mark:
            yield Part(tables=tables_left)
            tables_left = ()
        elif piece.strip():
            # Cleaned by `nh3` when it was saved; nothing else writes this column.
            yield Part(html=mark_safe(piece.replace(*HEADING)))  # noqa: S308 -- as said above
    yield Part(pictures=(*side_by_side, *left.values()))
    yield Part(tables=tables_left)


def _picture(number: int, photo: Any, url: str) -> Picture:
    return Picture(
        number=number,
        url=url,
        alt=photo.alt,
        caption=photo.caption,
        width=photo.file.width or 0,
        height=photo.file.height or 0,
        illustrative=photo.is_illustrative,
    )


def _indicators(place: int, table: Mapping[str, Any]) -> IndicatorPart:
    claim = table.get("claim")
    source = table["resolution"] or table["name"]
    said = (
        f"Theo {claim['source']}: đạt và vượt {claim['met']}/{claim['total']} chỉ tiêu. "
        f"Bảng có {table['total']} chỉ tiêu; con số được nêu giữ nguyên, không tự sửa."
        if claim
        else ""
    )
    return IndicatorPart(
        table=Table(
            id=f"chi-tieu-{place}",
            caption=f"Số liệu trong bài, so với {source}",
            columns=[
                Column("TT", number=True, wide_only=True),
                Column("Chỉ tiêu", head=True),
                Column("Kế hoạch", number=True, short="KH"),
                Column("Thực hiện", number=True, short="TH"),
                Column("% KH", number=True),
                Column("Kết quả", last=True),
            ],
            rows=[_row(number, row) for number, row in enumerate(table["rows"], start=1)],
            stack_on_phone=True,
        ),
        claim=said,
    )


def _row(number: int, row: Mapping[str, Any]) -> Row:
    return Row(
        [
            Cell(number, muted=True),
            row["name"],
            row["plan"] or None,
            row["actual"] or None,
            row["percent"] or None,
            Cell(row["words"], answer=ANSWERS.get(row["status"], "thieu_du_lieu")),
        ],
        part=row["part"],
    )


def _byline(article: Any) -> str:
    """Day, writer, source, how long it takes to read."""
    at = timezone.localtime(article.published_at) if article.published_at else None
    minutes = max(1, round(len(strip_tags(article.body).split()) / WORDS_A_MINUTE))
    parts = (
        f"{weekday_name(at.date())}, {at:%d/%m/%Y}" if at else "Chưa đăng",
        f"Người viết: {article.author}" if article.author else "",
        f"Nguồn: {article.source}" if article.source else "",
        f"đọc {minutes} phút",
    )
    return " · ".join(filter(None, parts))
