"""Registers the package with Django, and the names of its acts with the book of events."""

from django.apps import AppConfig


class AwardsConfig(AppConfig):
    name = "thidua.awards"
    verbose_name = "Quyết định, khen thưởng"

    def ready(self) -> None:
        from thidua.audit import book  # noqa: PLC0415 -- app ready
        from thidua.awards.enums import ACTS  # noqa: PLC0415 -- app ready

        book.register(ACTS)
