"""`thidua paper`: one paper from its sample data, for a look."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from thidua.common.errors import Refused
from thidua.documents import rendering


class Command(BaseCommand):
    help = "In một loại văn bản từ dữ liệu mẫu, để xem thử."
    requires_system_checks = ()  # neither database nor settings are needed

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kind", nargs="?", help="mã loại văn bản: to_trinh, giay_khen…")
        parser.add_argument("--sample", action="store_true", help="dùng dữ liệu mẫu (bắt buộc)")
        parser.add_argument(
            "--format", dest="ending", default="pdf", help="pdf (ngầm định) hoặc docx"
        )
        parser.add_argument("--out", help="tệp ghi ra; ngầm định: <mã>.pdf ở thư mục hiện tại")

    def handle(
        self, *, kind: str | None, sample: bool, ending: str, out: str | None, **_: Any
    ) -> None:
        if kind is None:
            raise CommandError(f"Thiếu mã loại văn bản. Các loại có:\n{_listed()}", returncode=2)
        format_ = next((known for known in rendering.FORMATS if known == ending), None)
        if format_ is None:
            raise CommandError(f"--format là pdf hoặc docx, đang là “{ending}”.", returncode=2)
        if not sample:
            raise CommandError(
                "Thêm --sample: lệnh này chỉ in dữ liệu mẫu. Văn bản thật in từ trang của nó.",
                returncode=2,
            )
        try:
            content = rendering.render(kind, rendering.sample(kind), format=format_)
        except Refused as refusal:
            raise CommandError(refusal.sentence, returncode=2) from None
        path = Path(out or f"{kind}.{format_}")
        try:
            path.write_bytes(content)
        except OSError:
            raise CommandError(
                f"Không ghi được {path}. Kiểm tra thư mục có sẵn và được phép ghi.", returncode=2
            ) from None
        self.stdout.write(f"Đã ghi {path} ({len(content):,} byte).".replace(",", "."))


def _listed() -> str:
    return "\n".join(f"  {kind.code}: {kind.title}" for kind in rendering.kinds())
