"""Directions, statuses and warnings of indicators, with their Vietnamese words."""

from django.db import models


class Direction(models.TextChoices):
    HIGHER = "higher", "Càng cao càng tốt"
    LOWER = "lower", "Càng thấp càng tốt"
    AT_MOST = "at_most", "Không vượt ngưỡng"
    AT_LEAST = "at_least", "Ít nhất bằng ngưỡng"
    EXACTLY = "exactly", "Đúng bằng"
    KEEP = "keep", "Giữ vững"


ACTS = {
    "target_set.created": "Lập bảng chỉ tiêu",
    "target_set.changed": "Sửa bảng chỉ tiêu",
    "target_set.claimed": "Ghi con số đạt đã nêu",
    "target_set.locked": "Chốt số liệu",
    "target_set.reopened": "Mở lại bảng chỉ tiêu",
    "indicator.added": "Thêm chỉ tiêu",
    "indicator.changed": "Sửa chỉ tiêu",
    "indicator.measured": "Nhập số thực hiện",
}
