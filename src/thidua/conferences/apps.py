"""Registers the package with Django, and the names of its acts with the book of events."""

from django.apps import AppConfig


class ConferencesConfig(AppConfig):
    name = "thidua.conferences"
    verbose_name = "Hội nghị"

    def ready(self) -> None:
        from thidua.audit import book  # noqa: PLC0415 -- app ready
        from thidua.conferences.enums import ACTS  # noqa: PLC0415 -- app ready

        book.register(ACTS)
