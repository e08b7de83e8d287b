"""`thidua number TEXT… [--json]`: read Vietnamese figures."""

import json
import re
import sys
from collections.abc import Iterator
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser

from thidua.common.figures import Basis, Change, Figure, Kind, Ratio, read_figure
from thidua.common.figures.printing import plain_decimal, print_number, print_value


KINDS = {
    Kind.FIGURE: "số liệu",
    Kind.RANGE: "khoảng từ – đến",
    Kind.RATIO: "phân số",
    Kind.AMBIGUOUS: "đọc được nhiều cách",
    Kind.DATE: "ngày, giờ hoặc năm",
    Kind.LABEL: "số để gọi tên, không đếm",
    Kind.NONE: "không có số đọc được",
}
RATIOS = {
    Ratio.MET: "số đạt trên tổng số",
    Ratio.PART: "phần trên tổng thể",
    Ratio.ACTUAL_PLAN: "thực hiện trên kế hoạch",
    Ratio.PLACE: "thứ hạng",
    Ratio.PER: "bình quân trên một đơn vị",
    Ratio.ATTENDANCE: "số dự trên số triệu tập",
}
CHANGES = {Change.UP: "mức tăng", Change.DOWN: "mức giảm"}
BASES = {
    Basis.PLAN: "kế hoạch",
    Basis.ESTIMATE: "dự toán",
    Basis.RESOLUTION: "nghị quyết",
    Basis.TOTAL: "tổng số",
    Basis.REGISTERED: "số đăng ký",
    Basis.LAST_YEAR: "năm trước",
}


class Command(BaseCommand):
    help = "Đọc số liệu viết theo lối Việt Nam: giá trị, giới hạn, đơn vị."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("texts", nargs="*", metavar="TEXT", help="các cụm chữ có số")
        parser.add_argument("--json", action="store_true", help="in một tài liệu JSON")
        # "-5%" is a figure, not an option; the library itself only knows bare negative numbers.
        parser._negative_number_matcher = re.compile(r"-\d")  # noqa: SLF001

    def handle(self, *_: Any, **options: Any) -> None:
        """Print what was read of each text. A text without a figure is an answer, too."""
        if not options["texts"]:
            self.refuse("Thiếu cụm chữ cần đọc, hãy ghi như: thidua number '5.018,6 tấn'.")
        figures = [read_figure(_sound(text)) for text in options["texts"]]
        if options["json"]:
            made = [figure.to_json() for figure in figures]
            self.stdout.write(json.dumps(made, ensure_ascii=False, indent=2))
            return
        for figure in figures:
            self.stdout.write(f"“{figure.text}”: {', '.join(told(figure))}")

    def refuse(self, sentence: str) -> NoReturn:
        """Say what is wrong with the call, and end with 2."""
        self.stderr.write(sentence)
        sys.exit(2)


def _sound(text: str) -> str:
    """A call may bring bytes that are no UTF-8; they cannot be printed back."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def told(figure: Figure) -> Iterator[str]:
    """What was read, in clauses."""
    yield KINDS[figure.kind]
    yield from _value(figure)
    if figure.kind is Kind.FIGURE:
        yield from _bounds(figure)
    if figure.change:
        yield CHANGES[figure.change]
    if figure.ratio:
        yield RATIOS[figure.ratio]
    yield from _percent(figure)
    if figure.ask:
        yield f"cần hỏi: {figure.ask}"


def _value(figure: Figure) -> Iterator[str]:
    if figure.kind is Kind.RANGE and figure.low is not None and figure.high is not None:
        low = print_number(plain_decimal(figure.low))
        yield f"từ {low} đến {print_value(plain_decimal(figure.high), figure.unit)}"
    if figure.value is None:
        return
    value = plain_decimal(figure.value)
    if figure.of is None:
        yield print_value(value, figure.unit)
    else:
        whole = print_number(plain_decimal(figure.of))
        yield f"{print_number(value)} trên {whole} {figure.unit or ''}".rstrip()


def _bounds(figure: Figure) -> Iterator[str]:
    """Only where they tell more than the value."""
    if figure.low is not None and figure.low == figure.high:
        return
    if figure.low is not None:
        yield "lớn hơn số này" if figure.low_open else "từ số này trở lên"
    elif figure.high is not None:
        yield "nhỏ hơn số này" if figure.high_open else "nhiều nhất là số này"
    else:
        yield "số ước"


def _percent(figure: Figure) -> Iterator[str]:
    if figure.percent is not None:
        yield f"tỷ lệ nêu {print_value(plain_decimal(figure.percent), '%')}"
    if figure.basis:
        yield f"so với {BASES[figure.basis]}"
