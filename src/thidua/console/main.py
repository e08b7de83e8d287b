"""The console script."""

import os
import sys


WRONG = 2  # the call or the installation is wrong; the sentence says what and how to mend it
INTERRUPTED = 130


def main() -> None:
    """Run a command with the settings of the environment (development, if nothing is said)."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    try:
        _run()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _run() -> None:
    from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415 -- slow
    from django.core.management import execute_from_command_line  # noqa: PLC0415 -- slow
    from django.db import OperationalError  # noqa: PLC0415 -- slow

    from thidua.console import usage  # noqa: PLC0415 -- slow

    usage.install()
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        _refuse(str(error))
    except OperationalError as error:
        _refuse(
            f"Không dùng được cơ sở dữ liệu: {str(error).strip().splitlines()[0]}. "
            "Xem lại DATABASE_URL và THIDUA_VAR; máy mới thì chạy `thidua migrate` trước."
        )


def _refuse(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
    sys.exit(WRONG)
