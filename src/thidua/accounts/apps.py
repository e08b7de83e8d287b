"""Registers the package with Django, and the names of its acts with the book of events."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "thidua.accounts"
    verbose_name = "Tài khoản, nhiệm vụ"

    def ready(self) -> None:
        from thidua.accounts.enums import ACTS  # noqa: PLC0415 -- app ready
        from thidua.audit import book  # noqa: PLC0415 -- app ready

        book.register(ACTS)
