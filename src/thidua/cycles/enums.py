"""The steps of a year."""

from django.db import models


class StepKind(models.TextChoices):
    LAUNCH = "phat_dong", "Phát động"
    PLEDGE = "giao_uoc", "Giao ước"
    CARRY_OUT = "thuc_hien", "Thực hiện"
    REVIEW = "binh_xet", "Bình xét"
    APPRAISE = "tham_dinh", "Thẩm định"
    COUNCIL = "hoi_dong", "Hội đồng"
    DECIDE = "quyet_dinh", "Quyết định"
    REPORT = "bao_cao", "Báo cáo"


class CycleState(models.TextChoices):
    OPEN = "dang_mo", "Đang mở"
    CLOSED = "da_khep", "Đã khép"


MOVES = frozenset({(CycleState.OPEN, CycleState.CLOSED), (CycleState.CLOSED, CycleState.OPEN)})

ACTS = {
    "cycle.opened": "Mở năm thi đua",
    "cycle.step_dated": "Đặt hạn một bước của năm",
    "cycle.closed": "Khép năm thi đua",
    "cycle.reopened": "Mở lại năm thi đua",
}
