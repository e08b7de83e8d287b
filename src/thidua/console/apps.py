"""Registers the package with Django."""

from django.apps import AppConfig


class ConsoleConfig(AppConfig):
    name = "thidua.console"
    label = "console"
    verbose_name = "Dòng lệnh"
