"""A notice."""

from django.db import models

from thidua.accounts.models import Account
from thidua.notices.enums import NoticeKind


class Notice(models.Model):
    """One thing told to one account."""

    account = models.ForeignKey(Account, on_delete=models.RESTRICT, related_name="notices")
    kind = models.CharField("loại", max_length=8, choices=NoticeKind.choices)
    says = models.CharField("nội dung", max_length=300)
    url = models.CharField("trang", max_length=200, blank=True)
    about = models.CharField("về", max_length=96)
    told_at = models.DateTimeField("báo lúc")
    read_at = models.DateTimeField("đọc lúc", null=True, blank=True)

    class Meta:
        verbose_name = "tin báo"
        verbose_name_plural = "tin báo"
        indexes = [models.Index(fields=["account", "read_at"], name="notice_account_read")]

    def __str__(self) -> str:
        return f"{self.says[:40]} ({self.account_id}, {self.pk})"
