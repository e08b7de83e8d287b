"""`thidua law NAME --on DATE [--json]`: one value of the lawbook with its source."""

import json
import sys
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser

from thidua.law import Unreadable, cite, law, value_on
from thidua.law.fields import day


UNITS = {
    "vnd": "đồng",
    "times_base_salary": "lần mức lương cơ sở",
    "times": "lần",
    "share": "(tỷ lệ của 1)",
    "years": "năm",
    "months": "tháng",
    "days": "ngày",
    "points": "điểm",
}


class Command(BaseCommand):
    help = "Một giá trị của sổ luật vào một ngày, kèm căn cứ."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", nargs="?", default="", help="tên, ví dụ base_salary")
        parser.add_argument("--on", default="", help="ngày, ví dụ 2026-07-01")
        parser.add_argument("--json", action="store_true", help="in một tài liệu JSON")

    def handle(self, *_: Any, **options: Any) -> None:
        """Print the value, or refuse the call in one sentence."""
        if not (options["name"] and options["on"]):
            self.refuse("Thiếu tên hoặc ngày, hãy ghi như: thidua law base_salary --on 2026-07-01.")
        try:
            when = day(options["on"], "--on")
            made = value_on(options["name"], when)
        except Unreadable as error:
            self.refuse(str(error))
        if options["json"]:
            self.stdout.write(json.dumps(made, ensure_ascii=False, indent=2))
            return
        value = law(options["name"]).on(when)
        shown = (
            "không đặt mức"
            if value.text is None
            else f"{value.text} {UNITS.get(value.unit, '')}".strip()
        )
        self.stdout.write(f"{value.name}: {shown} (ngày {when:%d/%m/%Y})")
        if value.valid_from:
            until = f" đến {value.valid_to:%d/%m/%Y}" if value.valid_to else ""
            self.stdout.write(f"Từ {value.valid_from:%d/%m/%Y}{until}")
        if value.source:
            self.stdout.write(f"Căn cứ: {cite(value.source)}")
        if not value.verified:
            self.stdout.write(f"Nguồn chưa kiểm chứng: {value.doubt}")

    def refuse(self, sentence: str) -> NoReturn:
        """Say what is wrong with the call, and end with 2."""
        self.stderr.write(sentence)
        sys.exit(2)
