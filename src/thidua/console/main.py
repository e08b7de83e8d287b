"""The console script."""

import os
import sys


def main() -> None:
    """Run a command with the settings of the environment (development, if nothing is said)."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    from django.core.management import execute_from_command_line  # noqa: PLC0415 -- slow

    execute_from_command_line(sys.argv)
