"""Registers the package with Django, and the names of its acts with the book of events."""

from django.apps import AppConfig


class IndicatorsConfig(AppConfig):
    name = "thidua.indicators"
    verbose_name = "Chỉ tiêu"

    def ready(self) -> None:
        from thidua.audit import book  # noqa: PLC0415 -- app ready
        from thidua.indicators.enums import ACTS  # noqa: PLC0415 -- app ready

        book.register(ACTS)
