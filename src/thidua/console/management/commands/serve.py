"""`thidua serve`: the web server, with the worker beside it when asked."""

import socket
import subprocess
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.checks import Tags
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from config import sound_sqlite


MAX_PORT = 65_535
STOPPING = 5  # seconds; a process that is still starting hears no Ctrl-C and must be ended


class Command(BaseCommand):
    help = "Chạy máy chủ web. --prepare: cập nhật cơ sở dữ liệu trước. --worker: chạy kèm việc nền."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", default="8000")
        parser.add_argument("--workers", type=int, default=2, help="số tiến trình web")
        parser.add_argument("--prepare", action="store_true")
        parser.add_argument("--worker", action="store_true")

    def handle(
        self, *, host: str, port: str, workers: int, prepare: bool, worker: bool, **_: Any
    ) -> None:
        number = self._port(port)
        self._check_free(host, number)
        if prepare:
            self._prepare()
        self.check(tags=[Tags.database], databases=["default"])
        one_writer = self._one_writer()
        connections.close_all()
        self._say(host, number)
        beside = self._start_worker() if worker else None
        try:
            Granian(
                "config.wsgi:application",
                address=host,
                port=number,
                interface=Interfaces.WSGI,
                workers=1 if one_writer else workers,
                blocking_threads=1 if one_writer else 2,
                respawn_failed_workers=True,
                workers_kill_timeout=STOPPING,
                log_access=False,
                log_level=LogLevels.error,
            ).serve()
        finally:
            if beside is not None:
                beside.terminate()
                try:
                    beside.wait(timeout=STOPPING)
                except subprocess.TimeoutExpired:
                    beside.kill()

    def _port(self, text: str) -> int:
        if not text.isdigit() or not 0 < int(text) <= MAX_PORT:
            raise CommandError(
                f"Cổng phải là số từ 1 đến {MAX_PORT}, đang là “{text}”.", returncode=2
            )
        return int(text)

    def _check_free(self, host: str, port: int) -> None:
        """Ask before anything is prepared; the server itself would say it late and in English."""
        try:
            socket.create_server((host, port)).close()
        except OSError as error:
            raise CommandError(
                f"Không mở được cổng {port} trên {host}: {error.strerror}. "
                "Tắt chương trình đang giữ cổng, hoặc chọn cổng khác: make run PORT=8001.",
                returncode=2,
            ) from None

    def _prepare(self) -> None:
        call_command("migrate", verbosity=0, interactive=False)
        call_command("areas", stdout=self.stdout)
        if settings.THIDUA_DEMO:
            call_command("demo", stdout=self.stdout)

    def _one_writer(self) -> bool:
        """An unsound SQLite may have one writing process only; the check says so at start."""
        return connections["default"].vendor == "sqlite" and not sound_sqlite.is_sound()

    def _say(self, host: str, port: int) -> None:
        self.stdout.write(f"\n  Mở trang: http://{host}:{port}/\n")
        if settings.THIDUA_DEMO:
            call_command("demo", sign_ins=True, stdout=self.stdout)
        self.stdout.write("  Dừng: Ctrl-C\n")
        self.stdout.flush()

    def _start_worker(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-m", "thidua.console", "work"])
