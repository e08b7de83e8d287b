"""Registers the package with Django, and the names of its acts with the book of events."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "thidua.files"
    verbose_name = "Tệp lưu"

    def ready(self) -> None:
        from thidua.audit import book  # noqa: PLC0415 -- app ready
        from thidua.files.enums import ACTS  # noqa: PLC0415 -- app ready

        book.register(ACTS)
