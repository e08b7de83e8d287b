"""Registers the package with Django, and the names of its acts with the book of events."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "thidua.organisations"
    verbose_name = "Đơn vị, con người"

    def ready(self) -> None:
        from thidua.audit import book  # noqa: PLC0415 -- app ready
        from thidua.organisations.enums import ACTS  # noqa: PLC0415 -- app ready

        book.register(ACTS)
