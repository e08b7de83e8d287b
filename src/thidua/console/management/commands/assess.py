"""`thidua assess FILE [--json]`: judge facts against titles and forms by the law of their day."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser

from thidua.law import Finding, Judgement, Unreadable, cite, judge, name_of, read_cases


class Command(BaseCommand):
    help = "Đối chiếu các trường hợp trong tệp với sổ luật; không cần cơ sở dữ liệu."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", default="", help="tệp YAML hoặc JSON")
        parser.add_argument("--json", action="store_true", help="in một tài liệu JSON")

    def handle(self, *_: Any, **options: Any) -> None:
        """Judge all cases of the file, or refuse it in one sentence."""
        if not options["file"]:
            self.refuse("Thiếu tệp, hãy ghi như: thidua assess truong_hop.yaml.")
        try:
            judged = [judge(case) for case in read_cases(Path(options["file"]))]
        except Unreadable as error:
            self.refuse(str(error))
        if options["json"]:
            made = [judgement.as_dict() for judgement in judged]
            self.stdout.write(json.dumps(made, ensure_ascii=False, indent=2))
            return
        for judgement in judged:
            self.stdout.write("\n".join(told(judgement)) + "\n")

    def refuse(self, sentence: str) -> NoReturn:
        """Say what is wrong with the call or the input, and end with 2."""
        self.stderr.write(sentence)
        sys.exit(2)


def told(judgement: Judgement) -> Iterator[str]:
    """A judgement in Vietnamese lines."""
    case = judgement.case
    asked = f"{case.name or 'Không tên'} – {name_of(case.code)}, năm {case.year}"
    yield f"{asked}: {judgement.answer.vi.upper()}"
    for finding in judgement.findings:
        yield from _lines(finding, "  ")
    if judgement.authority:
        yield f"  Thẩm quyền: {judgement.authority.name}"
    if judgement.reward:
        money = f"{judgement.reward.amount_vnd:,}".replace(",", ".")
        yield f"  Tiền thưởng: {judgement.reward.multiple} lần lương cơ sở, {money} đồng"
    if judgement.quota:
        left = _or_dash(judgement.quota.left)
        yield f"  Tỷ lệ khống chế: {judgement.quota.answer.vi}, còn {left}"
    if judgement.vote:
        share = judgement.vote.share.share * 100
        yield f"  Phiếu, cần từ {share}% tổng số thành viên: {judgement.vote.answer.vi}"
    if not judgement.verified:
        yield f"  Nguồn chưa kiểm chứng: {judgement.doubt}"


def _or_dash(number: int | None) -> str:
    return "–" if number is None else str(number)


def _lines(finding: Finding, indent: str) -> Iterator[str]:
    yield f"{indent}[{finding.answer.vi}] {finding.says}"
    if finding.because:
        yield f"{indent}    {finding.because}"
    yield f"{indent}    Căn cứ: {cite(finding.source)}"
    for below in finding.findings:
        yield from _lines(below, f"{indent}  ")
