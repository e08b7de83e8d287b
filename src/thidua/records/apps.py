"""Registers the package with Django, and the names of its acts with the book of events."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "thidua.records"
    verbose_name = "Hồ sơ năm, quá trình khen thưởng"

    def ready(self) -> None:
        from thidua.audit import book  # noqa: PLC0415 -- app ready
        from thidua.records.enums import ACTS  # noqa: PLC0415 -- app ready

        book.register(ACTS)
