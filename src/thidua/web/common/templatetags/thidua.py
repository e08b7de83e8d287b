"""Tags and filters that every template has: icons, numbers, dates, pills, deadlines, sorting."""

import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django import template
from django.core.paginator import Page
from django.http import QueryDict
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from thidua.common.figures.printing import NONE, print_count, print_number
from thidua.common.money import print_money
from thidua.law import cite
from thidua.web.common import deadlines
from thidua.web.common.parts import Cell, Column, Condition, Finding, Row, Table


register = template.Library()


class Look(NamedTuple):
    word: str
    icon: str
    css: str


LOOKS = {
    "chua_dat": Look("Chưa đạt", "x-circle-fill", "kq-chua"),
    "thieu_du_lieu": Look("Thiếu dữ liệu", "question-circle", "kq-thieu"),
    "hoi_dong": Look("Hội đồng xem xét", "people-fill", "kq-hd"),
    "han": Look("Cần xem lại", "exclamation-triangle-fill", "kq-han"),
    "tin": Look("Ghi chú", "info-circle", "kq-tin"),
    "dat": Look("Đạt", "check-circle-fill", "kq-dat"),
}
ORDER = tuple(LOOKS)  # the order of findings on a page: worst first

BUTTONS = {"primary": "btn-primary", "son": "btn-son", "vien": "btn-vien", "link": "btn-link"}


@register.simple_tag
def ic(name: str, css: str = "") -> SafeString:
    """An icon of the sprite; always beside a word, so never read aloud."""
    return format_html(
        '<svg class="ic{}" aria-hidden="true"><use href="{}#{}"/></svg>',
        f" {css}" if css else "",
        static("thidua/icons.svg"),
        name,
    )


@register.simple_tag
def illustrative(words: str = "minh họa") -> SafeString:
    """The mark of what is made up for the picture."""
    return format_html('<span class="minh-hoa">{}</span>', words)


@register.simple_tag
def once_key() -> SafeString:
    """A hidden key: the operation that creates something stores it, so a double send makes one."""
    return format_html('<input type="hidden" name="once_key" value="{}">', uuid.uuid4())


@register.simple_tag
def ket_luan(answer: str, text: object = None) -> SafeString:
    """The pill that every status uses."""
    look = LOOKS[answer]
    return format_html(
        '<span class="kq {}">{}{}</span>', look.css, ic(look.icon), text or look.word
    )


@register.simple_tag
def cell_inside(cell: Cell) -> SafeString:
    """What stands in a cell of a table; in Python because a list has hundreds of them."""
    if cell.html is not None:
        inside = cell.html
    elif cell.answer:
        inside = ket_luan(cell.answer, cell.text)
    elif cell.url:
        inside = format_html('<a href="{}">{}</a>', cell.url, or_dash(cell.text))
    else:
        inside = format_html("{}", NONE if cell.text is None else cell.text)
    if cell.illustrative:
        inside = format_html("{} {}", inside, illustrative())
    if cell.note:
        inside = format_html('{}<br><span class="nho mo">{}</span>', inside, cell.note)
    return inside


@register.inclusion_tag("phan/han.html")
def han(due_on: date, today: date | None = None, *, working_days: bool = False) -> dict[str, Any]:
    """A deadline in words."""
    day = today or timezone.localdate()
    return {"deadline": deadlines.deadline(due_on, day, working_days=working_days)}


@register.inclusion_tag("phan/so.html")
def so(text: object, unit: str = "", source: str = "") -> dict[str, Any]:
    """A number in digits of one width, linked to the rows behind it if `source` is given."""
    return {"text": or_dash(text), "unit": unit, "source": source}


@register.filter
def button_class(kind: str) -> str:
    return BUTTONS[kind]


@register.filter
def or_dash(value: object) -> object:
    return NONE if value is None or value == "" else value


@register.filter
def unmet(conditions: Iterable[Condition]) -> int:
    return sum(not condition.met for condition in conditions)


@register.filter
def unmet_first(conditions: Iterable[Condition]) -> list[Condition]:
    return sorted(conditions, key=lambda condition: condition.met)


@register.filter
def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: ORDER.index(finding.answer))


@register.filter
def count_answers(findings: Iterable[Finding]) -> str:
    """`2 đạt · 1 chưa đạt`, best first."""
    counts = Counter(finding.answer for finding in findings)
    return " · ".join(
        f"{counts[code]} {LOOKS[code].word[0].lower() + LOOKS[code].word[1:]}"
        if code != "hoi_dong"
        else f"{counts[code]} {LOOKS[code].word}"
        for code in reversed(ORDER)
        if counts[code]
    )


@register.filter
def cells_of(row: Row, table: Table) -> list[tuple[Column, Cell]]:
    """The cells of a row with their columns; a cell that spans skips the columns it covers."""
    pairs, place = [], 0
    for value in row.cells:
        column = table.columns[place]
        cell = value if isinstance(value, Cell) else Cell(value)
        if column.number and isinstance(cell.text, int | Decimal):
            cell = replace(cell, text=print_number(cell.text))
        pairs.append((column, cell))
        place += cell.span
    return pairs


@register.filter
def page_numbers(page: Page[Any]) -> Sequence[int | None]:
    """The page numbers to show; None is a gap."""
    pages = page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return [number if isinstance(number, int) else None for number in pages]


@register.simple_tag(takes_context=True)
def sort_state(context: dict[str, Any], column: Column) -> SafeString | str:
    """`aria-sort` of the column the list is sorted by."""
    sorted_by = _sorted_by(context)
    if not column.sort or sorted_by.lstrip("-") != column.sort:
        return ""
    direction = "descending" if sorted_by.startswith("-") else "ascending"
    return format_html(' aria-sort="{}"', direction)


@register.simple_tag(takes_context=True)
def sort_link(context: dict[str, Any], column: Column) -> str:
    """The address of the same list sorted by this column, or the other way round; first page."""
    query: QueryDict = context["request"].GET.copy()
    query["xep"] = f"-{column.sort}" if _sorted_by(context) == column.sort else column.sort
    query.pop("trang", None)
    return f"?{query.urlencode()}"


@register.simple_tag(takes_context=True)
def sort_arrow(context: dict[str, Any], column: Column) -> SafeString | str:
    sorted_by = _sorted_by(context)
    if sorted_by.lstrip("-") != column.sort:
        return ""
    return format_html(" {}", ic("arrow-down" if sorted_by.startswith("-") else "arrow-up"))


def _sorted_by(context: dict[str, Any]) -> str:
    request = context.get("request")
    return request.GET.get("xep", "") if request else ""


@register.filter
def ngay(value: date | datetime | None) -> str:
    """17/01/2023, zero-padded as on papers."""
    if value is None:
        return NONE
    day = timezone.localtime(value) if isinstance(value, datetime) else value
    return day.strftime("%d/%m/%Y")


@register.filter
def ngay_gio(value: datetime | None) -> str:
    """16:18, 17/01/2023."""
    return NONE if value is None else timezone.localtime(value).strftime("%H:%M, %d/%m/%Y")


register.filter("number", print_number)  # 5.018,6; – for none
register.filter("cite", cite)  # Luật Thi đua, khen thưởng 06/2022/QH15, Điều 83 khoản 1
register.filter("count", print_count)  # 03, as awards are counted


@register.filter
def money(amount: int | Decimal | None) -> str:
    """3.650.000 đ; – for none."""
    return NONE if amount is None else print_money(amount)
