"""`thidua demo`: load the demonstration localities; running it twice changes nothing."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from thidua.accounts import queries
from thidua.demo import loading


class Command(BaseCommand):
    help = "Nạp dữ liệu minh họa của năm địa phương. --reset: xóa hết rồi nạp lại."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--reset", action="store_true", help="xóa hết dữ liệu rồi nạp lại")
        parser.add_argument("--sign-ins", action="store_true", help="chỉ in các tài khoản")

    def handle(self, *, reset: bool, sign_ins: bool, **_: Any) -> None:
        if sign_ins:
            self._say_sign_ins()
            return
        if not settings.THIDUA_DEMO:
            raise CommandError(
                "Dữ liệu minh họa chỉ nạp khi THIDUA_DEMO=1; máy chủ thật không dùng.", returncode=2
            )
        if reset:
            self._empty()
        call_command("migrate", verbosity=0, interactive=False)
        if loading.load_all(say=self.stdout.write):
            self.stdout.write("Đã nạp dữ liệu minh họa.")

    def _empty(self) -> None:
        """A fresh database: every table of ours is taken back and made again."""
        call_command("migrate", "audit", "zero", verbosity=0, interactive=False)
        call_command("flush", verbosity=0, interactive=False)

    def _say_sign_ins(self) -> None:
        rows = queries.demo_sign_ins_public()
        self.stdout.write(f"  Mật khẩu chung: {settings.THIDUA_DEMO_PASSWORD}")
        for username, name, duties in rows[:SHOWN]:
            self.stdout.write(f"    {username:<8} {name}: {duties}")
        if len(rows) > SHOWN:
            self.stdout.write(f"    … và {len(rows) - SHOWN} tài khoản khác ở trang đăng nhập.")


SHOWN = 8
