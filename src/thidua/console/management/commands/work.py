"""`thidua work [--once]`: do what is owed, one line for each thing done, until stopped."""

import signal
import threading
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand
from django.db import OperationalError, close_old_connections
from django_tasks.base import Task

from thidua.awards import tasks as awards


# The sweeps: each is a task that finds waiting rows, does some of them, and says a line for each.
# They are called here in turn; with a queue of many machines they would be enqueued instead.
SWEEPS: tuple[Task[[], list[str]], ...] = (awards.print_owed_papers,)
PAUSE = 2.0  # seconds between two looks when nothing was owed


class Command(BaseCommand):
    help = "In văn bản và làm các việc nền đang nợ. --once: làm hết rồi dừng."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="làm hết việc đang nợ rồi dừng")

    def handle(self, *, once: bool, **_: Any) -> None:
        """Look, do, say; Ctrl-C and a polite kill stop it at once.

        What is half done then is not lost: a paper is kept in one transaction or still owed.
        """
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, _interrupt)
        try:
            while True:
                if self._sweep():
                    continue
                if once:
                    return
                close_old_connections()
                time.sleep(PAUSE)
        except KeyboardInterrupt:
            self.stdout.write("Đã dừng việc nền.")

    def _sweep(self) -> Sequence[str]:
        """One look at everything that may be owed."""
        said: list[str] = []
        for sweep in SWEEPS:
            try:
                said += sweep.call()
            except OperationalError as error:  # the database is busy or away: look again later
                self.stderr.write(f"Chưa đọc được cơ sở dữ liệu, sẽ thử lại: {error}")
        for line in said:
            self.stdout.write(line)
        self.stdout.flush()
        return said


def _interrupt(*_: int | FrameType | None) -> None:
    raise KeyboardInterrupt
