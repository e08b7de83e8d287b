"""Registers the command line with Django, and the checks that guard real work."""

from django.apps import AppConfig


class ConsoleConfig(AppConfig):
    name = "thidua.console"
    label = "console"
    verbose_name = "Dòng lệnh"

    def ready(self) -> None:
        from config import safety  # noqa: F401, PLC0415 -- app ready
