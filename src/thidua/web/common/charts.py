"""Charts as SVG, drawn on the server: pure functions from plain numbers to safe markup.

Colour comes from class names only, so themes and print follow and the content security policy
holds; each chart says its finding in `aria-label`. Text is 12 px at true size: draw for the column
the chart stands in, do not scale. The table with the same numbers belongs on the same page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


Number = int | Decimal | Fraction

AXIS_END = 150  # per cent of plan at the end of the axis; beyond it an arrow
PLAN_WIDTH = 120
MONTHS = 12
FULL_MONTH = 3  # three activities or more fill the column
STRIP_ROW = 25
STRIP_COLUMN = 19


@dataclass(frozen=True)
class Strip:
    """A unit and how many activities it reported in each of the twelve months."""

    name: str
    counts: Sequence[int]


@dataclass(frozen=True)
class Share:
    """A part of a stacked bar: how many, what they are, and the class that colours them."""

    count: int
    label: str
    css: str = "f-muc"


def plan_bar(percent: Number, *, reached: bool = True) -> SafeString:
    """One indicator against its plan: tick at 100 %, axis to 150 %, arrow beyond.

    Not for thresholds and tiny bases, where a share of the plan means nothing.
    """
    width = _px(Fraction(min(max(percent, 0), AXIS_END)) * PLAN_WIDTH / AXIS_END)
    css = "f-dat" if reached else "f-chua"
    arrow = format_html('<path d="M122 3 l6 5 l-6 5z" class="{}"/>', css)
    return _svg(
        132,
        16,
        f"{_words(percent)} phần trăm kế hoạch",
        format_html('<rect y="4" width="{}" height="8" class="f-nen"/>', PLAN_WIDTH),
        format_html('<rect y="4" width="{}" height="8" class="{}"/>', width, css),
        arrow if percent > AXIS_END else SafeString(),
        format_html('<path d="M{} 0V16" class="s-chu"/>', PLAN_WIDTH * 100 // AXIS_END),
    )


def threshold_bar(
    count: int, total: int, *, threshold: Fraction, noun: str, width: int = 84
) -> SafeString:
    """Votes, attendance or money against a line: `noun` says what is counted ("thành viên đồng ý").

    Whether the line is reached is an integer comparison, like the law's own.
    """
    share = Fraction(count, total) if total else Fraction(0)
    css = "f-dat" if share >= threshold else "f-chua"
    label = f"{count} trên {total} {noun}, ngưỡng {_words(threshold * 100)} phần trăm"
    return _svg(
        width,
        16,
        label,
        format_html('<rect y="4" width="{}" height="8" class="f-nen"/>', width),
        format_html('<rect y="4" width="{}" height="8" class="{}"/>', _px(share * width), css),
        format_html('<path d="M{} 0V16" class="s-chu"/>', _px(threshold * width)),
    )


def stacked_bar(shares: Sequence[Share], *, width: int = 340, height: int = 18) -> SafeString:
    """How a whole falls into parts, side by side with a gap of 2; empty parts are only named."""
    total = sum(share.count for share in shares)
    drawn = [share for share in shares if share.count]
    room = width - 2 * max(len(drawn) - 1, 0)
    rects, left = [], Fraction(0)
    for share in drawn:
        wide = Fraction(room * share.count, total)
        rects.append((_px(left), _px(wide), height, share.css))
        left += wide + 2
    label = ", ".join(f"{share.count} {share.label}" for share in shares)
    bars = format_html_join(
        "", '<rect x="{}" width="{}" height="{}" class="{}"/>', rects
    ) or format_html('<rect width="{}" height="{}" class="f-nen"/>', width, height)
    return _svg(width, height, label, bars)


def share_bar(count: int, total: int, *, noun: str, width: int = 200) -> SafeString:
    """A part of a whole without a line: 7 of 10 work directly."""
    filled = _px(Fraction(count * width, total)) if total else 0
    return _svg(
        width,
        14,
        f"{count} trên {total} {noun}",
        format_html('<rect y="3" width="{}" height="8" class="f-nen"/>', width),
        format_html('<rect y="3" width="{}" height="8" class="f-muc"/>', filled),
    )


def month_strip(rows: Sequence[Strip], *, name_width: int = 54, width: int = 405) -> SafeString:
    """Twelve months a row: the column's height is the activity, a hollow foot is none."""
    pitch = Fraction(width - name_width - 44, MONTHS)
    heads = format_html_join(
        "",
        '<text x="{}" y="12" text-anchor="middle" class="t-mo">{}</text>',
        ((_px(name_width + pitch * (m + Fraction(1, 2))), m + 1) for m in range(MONTHS)),
    )
    right = width - 2
    title = format_html('<text x="{}" y="12" text-anchor="end" class="t-mo">có tin</text>', right)
    lines = [
        _strip_row(row, top=21 + STRIP_ROW * i, left=name_width, pitch=pitch, right=right)
        for i, row in enumerate(rows)
    ]
    label = "; ".join(f"{row.name} có hoạt động {_busy(row)} trên {MONTHS} tháng" for row in rows)
    return _svg(width, 22 + STRIP_ROW * len(rows), label, heads, title, *lines)


def _strip_row(row: Strip, *, top: int, left: int, pitch: Fraction, right: int) -> SafeString:
    wide, foot = _px(pitch - 4), top + STRIP_COLUMN
    columns = []
    for month, count in enumerate(row.counts):
        high = Fraction(STRIP_COLUMN * min(count, FULL_MONTH), FULL_MONTH) or 3
        css = "f-muc" if count else "f-trong"
        columns.append((_px(left + pitch * month), _px(foot - high), wide, _px(high), css))
    return format_html(
        '<text y="{0}">{1}</text>{2}<text x="{3}" y="{0}" text-anchor="end">{4}/{5}</text>',
        foot - 4,
        row.name,
        format_html_join("", '<rect x="{}" y="{}" width="{}" height="{}" class="{}"/>', columns),
        right,
        _busy(row),
        MONTHS,
    )


def _busy(row: Strip) -> int:
    return sum(count > 0 for count in row.counts)


def _svg(width: int, height: int, label: str, *inside: SafeString) -> SafeString:
    return format_html(
        '<svg class="bieu" width="{0}" height="{1}" viewBox="0 0 {0} {1}" role="img"'
        ' aria-label="{2}">{3}</svg>',
        width,
        height,
        label,
        format_html_join("", "{}", ((part,) for part in inside)),
    )


def _px(value: Number) -> str:
    """A length with at most one decimal."""
    return f"{float(value):.1f}".removesuffix(".0")


def _words(value: Number) -> str:
    """A percentage for the ear: 100,37."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".").replace(".", ",")
