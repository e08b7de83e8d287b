"""Registers the package with Django, and the names of its acts with the book of events."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "thidua.notices"
    verbose_name = "Tin báo"

    def ready(self) -> None:
        from thidua.audit import book  # noqa: PLC0415 -- app ready
        from thidua.notices.enums import ACTS  # noqa: PLC0415 -- app ready

        book.register(ACTS)
