"""Kinds of notices, grouped by what the reader must do."""

from django.db import models


class NoticeKind(models.TextChoices):
    TO_DO = "viec", "Việc phải làm"
    TO_KNOW = "biet", "Để biết"


ACTS = {"notice.told": "Báo tin", "notice.read": "Đọc tin báo"}
