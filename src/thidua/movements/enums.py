"""Kinds and states of movements, kinds of activities."""

from django.db import models


class MovementKind(models.TextChoices):
    REGULAR = "thuong_xuyen", "Thường xuyên"
    THEMATIC = "chuyen_de", "Theo chuyên đề"


class MovementState(models.TextChoices):
    DRAFT = "du_thao", "Dự thảo"
    LAUNCHED = "da_phat_dong", "Đã phát động"
    CLOSED = "da_tong_ket", "Đã tổng kết"


MOVES = frozenset(
    {
        (MovementState.DRAFT, MovementState.LAUNCHED),
        (MovementState.LAUNCHED, MovementState.CLOSED),
    }
)


class Field(models.TextChoices):
    """Field of activity (lĩnh vực)."""

    ECONOMY = "kinh_te", "Kinh tế"
    CULTURE_SOCIETY = "van_hoa_xa_hoi", "Văn hóa – xã hội"
    EDUCATION = "giao_duc", "Giáo dục"
    DEFENCE_SECURITY = "quoc_phong_an_ninh", "Quốc phòng – an ninh"
    ENVIRONMENT = "moi_truong", "Môi trường, đô thị"
    PARTY_GOVERNMENT = "dang_chinh_quyen", "Xây dựng Đảng, chính quyền"
    MASS_MOBILISATION = "dan_van", "Dân vận khéo"
    ALL = "chung", "Nhiều lĩnh vực"


class ActivityKind(models.TextChoices):
    """The choices a village head taps."""

    CLEANING = "ve_sinh", "Vệ sinh đường thôn"
    HELP_POOR = "giup_ho_ngheo", "Giúp hộ nghèo"
    MEETING = "hop_dan", "Họp dân, tuyên truyền"
    CULTURE_SPORT = "van_hoa_the_thao", "Văn hóa, thể thao"
    SECURITY = "an_ninh", "Giữ gìn an ninh"
    OTHER = "viec_khac", "Việc khác"


ACTS = {
    "movement.drafted": "Soạn phong trào",
    "movement.changed": "Sửa phong trào",
    "movement.launched": "Phát động phong trào",
    "movement.closed": "Tổng kết phong trào",
    "delivery.acknowledged": "Đơn vị báo đã nhận phong trào",
    "delivery.reminded": "Nhắc đơn vị về phong trào",
    "activity.reported": "Báo hoạt động",
}
