"""Registers the package with Django, and the names of its acts with the book of events."""

from django.apps import AppConfig


class CouncilsConfig(AppConfig):
    name = "thidua.councils"
    verbose_name = "Hội đồng"

    def ready(self) -> None:
        from thidua.audit import book  # noqa: PLC0415 -- app ready
        from thidua.councils.enums import ACTS  # noqa: PLC0415 -- app ready

        book.register(ACTS)
