"""Registers the package with Django, and the names of its acts with the book of events."""

from django.apps import AppConfig


class PledgesConfig(AppConfig):
    name = "thidua.pledges"
    verbose_name = "Đăng ký, giao ước"

    def ready(self) -> None:
        from thidua.audit import book  # noqa: PLC0415 -- app ready
        from thidua.pledges.enums import ACTS  # noqa: PLC0415 -- app ready

        book.register(ACTS)
