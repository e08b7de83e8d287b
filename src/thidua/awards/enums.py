"""States of decisions, awards and papers."""

from django.db import models


class DecisionState(models.TextChoices):
    DRAFT = "du_thao", "Dự thảo"
    READY = "cho_ky", "Chờ ký"
    ISSUED = "da_ban_hanh", "Đã ban hành"
    CANCELLED = "da_bo", "Đã bỏ dự thảo"


MOVES = frozenset(
    {
        (DecisionState.DRAFT, DecisionState.READY),
        (DecisionState.READY, DecisionState.DRAFT),
        (DecisionState.READY, DecisionState.ISSUED),
        (DecisionState.DRAFT, DecisionState.CANCELLED),
        (DecisionState.READY, DecisionState.CANCELLED),
    }
)


class NumberedBy(models.TextChoices):
    SERIES = "day_so_rieng", "Dãy số của hệ thống"
    CLERK = "van_thu", "Số do văn thư cấp"


class PaperState(models.TextChoices):
    WAITING = "cho_in", "Chờ in"
    PRINTED = "da_in", "Đã in"
    FAILED = "loi", "Chưa in được"


ACTS = {
    "decision.drafted": "Soạn quyết định khen thưởng",
    "decision.changed": "Sửa dự thảo quyết định",
    "decision.sent_to_sign": "Trình ký quyết định",
    "decision.taken_back": "Đưa quyết định về dự thảo",
    "decision.cancelled": "Bỏ dự thảo quyết định",
    "decision.issued": "Ban hành quyết định",
    "award.revoked": "Hủy bỏ khen thưởng",
    "paper.printed": "In giấy khen, văn bản",
    "paper.failed": "Chưa in được văn bản",
    "paper.retried": "In lại văn bản",
}
