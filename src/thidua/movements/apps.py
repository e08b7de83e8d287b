"""Registers the package with Django, and the names of its acts with the book of events."""

from django.apps import AppConfig


class MovementsConfig(AppConfig):
    name = "thidua.movements"
    verbose_name = "Phong trào thi đua"

    def ready(self) -> None:
        from thidua.audit import book  # noqa: PLC0415 -- app ready
        from thidua.movements.enums import ACTS  # noqa: PLC0415 -- app ready

        book.register(ACTS)
