"""Registers the package with Django, and the names of its acts with the book of events."""

from django.apps import AppConfig


class CyclesConfig(AppConfig):
    name = "thidua.cycles"
    verbose_name = "Năm thi đua"

    def ready(self) -> None:
        from thidua.audit import book  # noqa: PLC0415 -- app ready
        from thidua.cycles.enums import ACTS  # noqa: PLC0415 -- app ready

        book.register(ACTS)
