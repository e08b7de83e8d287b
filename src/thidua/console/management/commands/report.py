"""`thidua report UNIT YEAR`: the year-end report as DOCX, PDF or JSON."""

import json
from argparse import ArgumentParser
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from thidua.common.actors import SYSTEM
from thidua.common.errors import NotAllowed, Refused
from thidua.cycles.models import Cycle
from thidua.cycles.queries import get_cycle
from thidua.organisations.enums import UnitKind
from thidua.organisations.models import Unit
from thidua.organisations.queries import find_units
from thidua.reports.paper import report_file, report_paper
from thidua.reports.summary import year_summary


FORMATS = ("docx", "pdf", "json")
NO, WRONG = 1, 2  # exit codes: the answer is no; the call is wrong


class Command(BaseCommand):
    help = "Báo cáo tổng kết của một xã trong một năm: DOCX (ngầm định), PDF hoặc JSON."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("unit", nargs="?", default="", help="tên hoặc mã số đơn vị")
        parser.add_argument("year", nargs="?", default="", help="năm thi đua, ví dụ 2022")
        parser.add_argument("--format", dest="ending", default="docx", help="docx, pdf hoặc json")
        parser.add_argument("--out", default="", help="tệp ghi ra; json không có --out thì in ra")

    def handle(self, *, unit: str, year: str, ending: str, out: str, **_: Any) -> None:
        if not unit or not year:
            raise CommandError(
                "Thiếu đơn vị hoặc năm, hãy ghi như: thidua report 'UBND xã Hàm Liêm' 2022.",
                returncode=WRONG,
            )
        if ending not in FORMATS:
            raise CommandError(
                f"--format là docx, pdf hoặc json, đang là “{ending}”.", returncode=WRONG
            )
        cycle = _cycle(_unit(unit), year)
        try:
            content = _content(cycle, ending)
        except Refused as refusal:
            raise CommandError(refusal.sentence, returncode=NO) from None
        if ending == "json" and not out:
            self.stdout.write(content.decode())
            return
        path = Path(out or f"bao-cao-tong-ket-{cycle.unit_id}-{cycle.year}.{ending}")
        try:
            path.write_bytes(content)
        except OSError:
            raise CommandError(
                f"Không ghi được {path}. Kiểm tra thư mục có sẵn và được phép ghi.",
                returncode=WRONG,
            ) from None
        self.stderr.write(f"Đã ghi {path}.")


def _content(cycle: Cycle, ending: str) -> bytes:
    at = timezone.now()
    if ending == "json":
        summary = asdict(year_summary(cycle, by=SYSTEM, at=at))
        return json.dumps(summary, ensure_ascii=False, indent=2, default=_said).encode()
    paper = report_paper(cycle, by=SYSTEM, at=at)
    return report_file(paper, format="pdf" if ending == "pdf" else "docx")


def _said(value: date) -> str:
    """A day or a moment, as ISO 8601 in Vietnam's time."""
    local = timezone.localtime(value) if isinstance(value, datetime) else value
    return local.isoformat()


def _unit(given: str) -> Unit:
    """The commune body of that number or name; more than one is a question, not a guess."""
    bodies = Unit.objects.filter(kind=UnitKind.COMMUNE_BODY)
    if given.isdecimal():
        found = list(bodies.filter(pk=int(given)))
    else:
        named = find_units(given, by=SYSTEM).filter(kind=UnitKind.COMMUNE_BODY)
        found = [unit for unit in named if unit.name == given] or list(named)
    if not found:
        raise CommandError(
            f"Không có đơn vị “{given}”. Ghi tên như trong hệ thống, hoặc mã số của đơn vị.",
            returncode=WRONG,
        )
    if len(found) > 1:
        listed = "; ".join(f"{unit.pk}: {unit.name}" for unit in found)
        raise CommandError(f"Nhiều đơn vị khớp “{given}”: {listed}. Ghi mã số.", returncode=WRONG)
    return found[0]


def _cycle(unit: Unit, year: str) -> Cycle:
    if not year.isdecimal():
        raise CommandError(f"Năm phải là số, ví dụ 2022, đang là “{year}”.", returncode=WRONG)
    try:
        return get_cycle(int(year), by=SYSTEM, unit_id=unit.pk)
    except NotAllowed:
        raise CommandError(f"{unit.name} chưa có năm thi đua {year}.", returncode=WRONG) from None
