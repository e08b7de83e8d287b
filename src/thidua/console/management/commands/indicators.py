"""`thidua indicators FILE [--json]`: evaluate plans and actuals."""

import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser

from thidua.common.figures.printing import print_percent, print_points
from thidua.indicators.enums import ERRORS, Direction, Status, WarningKind
from thidua.indicators.policies import BadDocument, evaluate
from thidua.law.reading import Unreadable, read_file


class Command(BaseCommand):
    help = "So thực hiện với kế hoạch của các chỉ tiêu trong tệp; không cần cơ sở dữ liệu."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", default="", help="tệp JSON hoặc YAML")
        parser.add_argument("--json", action="store_true", help="in một tài liệu JSON")

    def handle(self, *_: Any, **options: Any) -> None:
        """Evaluate the document of the file, or each of a list of them."""
        if not options["file"]:
            self.refuse("Thiếu tệp, hãy ghi như: thidua indicators chi_tieu.json.")
        path = Path(options["file"])
        try:
            given = read_file(path)
            made = _evaluated_all(given) if isinstance(given, list) else evaluate(given)
        except Unreadable as error:
            self.refuse(str(error))
        except BadDocument as error:
            self.refuse(f"{path.name}: {error}")
        if options["json"]:
            self.stdout.write(json.dumps(made, ensure_ascii=False, indent=2))
            return
        for result in made if isinstance(made, list) else [made]:
            self.stdout.write("\n".join(told(result)) + "\n")

    def refuse(self, sentence: str) -> NoReturn:
        """Say what is wrong with the call or the input, and end with 2."""
        self.stderr.write(sentence)
        sys.exit(2)


def told(result: dict[str, Any]) -> Iterator[str]:
    """An evaluation in Vietnamese lines."""
    for verdict in result["indicators"]:
        yield f"{verdict['name']}: {', '.join(_clauses(verdict))}"
        yield from _warned(verdict["warnings"], indent="  ")
    yield result["sentence"]
    yield from _warned(result["warnings"], indent="")


def _evaluated_all(documents: list[Any]) -> list[dict[str, Any]]:
    made = []
    for place, document in enumerate(documents, 1):
        try:
            made.append(evaluate(document))
        except BadDocument as error:
            raise BadDocument(f"văn bản thứ {place}: {error}") from error
    return made


def _clauses(verdict: dict[str, Any]) -> Iterator[str]:
    yield Status(verdict["status"]).label.lower()
    for key, word in (("plan", "kế hoạch"), ("actual", "thực hiện")):
        if verdict[key]:
            yield f"{word} “{verdict[key]['text'].strip()}”"
    if verdict["percent"]:
        yield f"bằng {print_percent(Decimal(verdict['percent']))} kế hoạch"
    if verdict["points"]:
        yield print_points(Decimal(verdict["points"]), unit=verdict["plan"]["unit"])
    if verdict["share"]:
        yield f"chiếm {print_percent(Decimal(verdict['share']))} tổng"
    label = Direction(verdict["direction"]).label.lower()
    yield f"{label} ({verdict['direction_because']})"


def _warned(warnings: list[dict[str, str]], *, indent: str) -> Iterator[str]:
    for warned in warnings:
        kind = WarningKind(warned["kind"])
        word = "Phải xử lý" if kind in ERRORS else "Lưu ý"
        yield f"{indent}{word} – {kind.label}: {warned['says']}"
