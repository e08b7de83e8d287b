"""`thidua areas`: load the State's table of areas, once."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from thidua.common.actors import SYSTEM
from thidua.organisations import operations


class Command(BaseCommand):
    help = "Nạp 34 tỉnh, 3.321 xã, phường, đặc khu và các xã cũ. Chạy lại không đổi gì."

    def handle(self, **_: Any) -> None:
        count = operations.load_areas(by=SYSTEM, at=timezone.now())
        if count:
            self.stdout.write(f"Đã nạp {count} đơn vị hành chính.")
