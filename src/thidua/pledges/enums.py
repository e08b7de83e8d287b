"""Kinds and states of pledges."""

from django.db import models


class PledgeKind(models.TextChoices):
    COVENANT = "giao_uoc", "Giao ước thi đua"
    COMMITMENT = "cam_ket", "Cam kết thi đua"


class PledgeState(models.TextChoices):
    DRAFT = "du_thao", "Dự thảo"
    OPEN = "dang_ky_ket", "Đang ký kết"
    COMPLETE = "da_ky_du", "Đã ký đủ"


MOVES = frozenset(
    {
        (PledgeState.DRAFT, PledgeState.OPEN),
        (PledgeState.OPEN, PledgeState.DRAFT),  # only while nobody has signed
        (PledgeState.OPEN, PledgeState.COMPLETE),
    }
)


class SignedHow(models.TextChoices):
    ON_SCREEN = "tren_may", "Ký trên máy"
    ON_PAPER = "tren_giay", "Ký trên giấy"


ACTS = {
    "registration.made": "Đăng ký danh hiệu",
    "registration.withdrawn": "Rút đăng ký danh hiệu",
    "pledge.drafted": "Soạn giao ước",
    "pledge.changed": "Sửa giao ước",
    "pledge.opened": "Mở ký giao ước",
    "pledge.taken_back": "Đưa giao ước về dự thảo",
    "pledge.signed": "Ký giao ước",
    "pledge.witnessed": "Chứng kiến giao ước",
    "pledge.completed": "Giao ước đã ký đủ",
}
