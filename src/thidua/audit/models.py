"""One line of the book, and the head of the chain."""

from django.db import models


class Event(models.Model):
    """One act. Facts are plain words and numbers, never personal secrets."""

    at = models.DateTimeField("lúc")
    action = models.CharField("việc", max_length=64, db_index=True)
    about = models.CharField("về", max_length=96, db_index=True)  # "awards.decision:12"
    unit_path = models.CharField("đơn vị", max_length=255, blank=True, db_index=True)
    actor_name = models.CharField("người làm", max_length=160)
    account_id = models.BigIntegerField("tài khoản", null=True)
    facts = models.JSONField("dữ kiện", default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = "dòng nhật ký"
        verbose_name_plural = "nhật ký"

    def __str__(self) -> str:
        return f"{self.pk} · {self.action} · {self.about}"


class ChainHead(models.Model):
    """The single row that writers lock so that the chain has one order."""

    hash = models.CharField(max_length=64)
    event_count = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = "đầu chuỗi nhật ký"
        verbose_name_plural = "đầu chuỗi nhật ký"

    def __str__(self) -> str:
        return f"đầu chuỗi {self.pk} · {self.event_count} dòng"
