"""`thidua verify [--json]`: recompute the book's chain, the numbers and the stored files."""

import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict, dataclass
from typing import Any

from django.core.management.base import BaseCommand

from thidua.audit import book
from thidua.awards import queries as awards
from thidua.files import queries as files


@dataclass(frozen=True)
class Finding:
    """One thing that does not hold."""

    what: str  # nhat_ky, so_quyet_dinh, so_khen_thuong, tep
    about: str
    says: str


class Command(BaseCommand):
    requires_system_checks = []
    help = "Tính lại chuỗi nhật ký, số quyết định, sổ khen thưởng và mã băm của tệp lưu."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="in một tài liệu JSON")

    def handle(self, **options: Any) -> None:
        """Say what does not hold, and end with 1 if anything does not."""
        found = [*chain(), *numbers(), *stored_files()]
        if options["json"]:
            told = {"holds": not found, "findings": [asdict(finding) for finding in found]}
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))
        else:
            for finding in found:
                self.stdout.write(f"{finding.about}: {finding.says}")
            self.stdout.write(
                f"Có {len(found)} chỗ không khớp."
                if found
                else "Nhật ký, số quyết định, sổ khen thưởng và tệp lưu đều khớp."
            )
        if found:
            sys.exit(1)


def chain() -> list[Finding]:
    broken = book.first_broken()
    if broken is None:
        return []
    says = "chuỗi nhật ký đứt từ dòng này; từ đây trở đi không tin được nữa."
    return [Finding("nhat_ky", f"Dòng nhật ký {broken.pk or '(cuối)'}", says)]


def numbers() -> list[Finding]:
    return [Finding(gap.what, gap.about, gap.says) for gap in awards.owed_number_gaps()]


def stored_files() -> list[Finding]:
    return [
        Finding("tep", f"Tệp {file.pk} “{file.name}”", f"{reason}.")
        for file, reason in files.owed_broken_files()
    ]
