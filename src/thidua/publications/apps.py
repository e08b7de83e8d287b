"""Registers the package with Django, and the names of its acts with the book of events."""

from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    name = "thidua.publications"
    verbose_name = "Bài đăng"

    def ready(self) -> None:
        from thidua.audit import book  # noqa: PLC0415 -- app ready
        from thidua.publications.enums import ACTS  # noqa: PLC0415 -- app ready

        book.register(ACTS)
