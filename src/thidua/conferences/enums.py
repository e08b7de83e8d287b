"""Parts of a conference."""

from django.db import models


class DayPart(models.TextChoices):
    MORNING = "sang", "Sáng"
    AFTERNOON = "chieu", "Chiều"
    EVENING = "toi", "Tối"


class ConferenceState(models.TextChoices):
    PLANNED = "du_kien", "Đã lên lịch"
    HELD = "da_to_chuc", "Đã tổ chức"


MOVES = frozenset({(ConferenceState.PLANNED, ConferenceState.HELD)})


class GuestLevel(models.TextChoices):
    UPPER = "cap_tren", "Cấp trên"
    COMMUNE = "xa", "Cấp xã"
    VILLAGE = "thon", "Thôn, khóm, khu phố, tổ dân phố"
    AWARDED = "duoc_khen", "Tập thể, cá nhân được khen"


class ActKind(models.TextChoices):
    REVIEW = "tong_ket", "Tổng kết năm cũ"
    LAUNCH = "phat_dong", "Phát động năm mới"
    REGISTRATION = "dang_ky", "Đăng ký danh hiệu"
    PLEDGE = "ky_giao_uoc", "Ký kết giao ước"
    AWARDS = "trao_thuong", "Trao khen thưởng"
    HANDOVER = "ban_giao", "Bàn giao khối trưởng"
    SPEECH = "phat_bieu", "Phát biểu"


ACTS = {
    "conference.planned": "Lên lịch hội nghị",
    "conference.changed": "Sửa hội nghị",
    "conference.held": "Ghi hội nghị đã tổ chức",
    "guest_class.set": "Đặt thành phần khách mời",
    "act.added": "Thêm nội dung hội nghị",
    "photo.added": "Thêm ảnh hội nghị",
    "photo.changed": "Sửa chú thích ảnh",
    "report.adopted": "Thông qua báo cáo tại hội nghị",
}
