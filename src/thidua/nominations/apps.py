"""Registers the package with Django, and the names of its acts with the book of events."""

from django.apps import AppConfig


class NominationsConfig(AppConfig):
    name = "thidua.nominations"
    verbose_name = "Hồ sơ đề nghị"

    def ready(self) -> None:
        from thidua.audit import book  # noqa: PLC0415 -- app ready
        from thidua.nominations.enums import ACTS  # noqa: PLC0415 -- app ready

        book.register(ACTS)
