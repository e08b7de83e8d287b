"""`thidua bench [NAME] [--json]`: measurements as a table or as one JSON document."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from thidua.bench import apart, telling


class Command(BaseCommand):
    help = "Đo thời gian và bộ nhớ, cạnh một phương án so sánh. Không đụng dữ liệu thật."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        listed = "; ".join(f"{name}: {says}" for name, says in apart.NAMES.items())
        parser.add_argument("name", nargs="?", default="", help=f"một phép đo ({listed})")
        parser.add_argument("--json", action="store_true", help="in một tài liệu JSON")

    def handle(self, *, name: str, **options: Any) -> None:
        """Measure one after another, each in a process of its own."""
        if name and name not in apart.NAMES:
            raise CommandError(
                f"Không có phép đo “{name}”. Có: {', '.join(apart.NAMES)}.", returncode=2
            )
        measured = []
        for each in [name] if name else apart.NAMES:
            self.stderr.write(f"Đang đo: {apart.NAMES[each]}…")
            try:
                measured += apart.measure(each)
            except apart.Failed as failure:
                raise CommandError(f"Không đo được {each}: {failure}", returncode=1) from None
        told = telling.document(measured, on=timezone.localdate())
        if options["json"]:
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))
        else:
            self.stdout.write(telling.table(told))
