"""Parts of a conference, and of the year-end report that it adopts."""

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


class ReportSection(models.TextChoices):
    """The parts of the year-end report that people write; the figures are never typed."""

    GROUNDS = "can_cu", "Căn cứ thêm"
    CONTEXT = "boi_canh", "Tổ chức triển khai"
    EMULATION = "thi_dua", "Công tác thi đua"
    STRENGTHS = "uu_diem", "Ưu điểm"
    LIMITS = "han_che", "Hạn chế"
    LESSONS = "bai_hoc", "Bài học"
    DIRECTIONS = "phuong_huong", "Phương hướng, nhiệm vụ năm sau"
    PROPOSALS = "kien_nghi", "Kiến nghị"
    COPIES = "noi_nhan", "Nơi nhận"


class TotalRelation(models.TextChoices):
    """How a total that somebody stated stands to the awards in the register."""

    UNKNOWN = "chua_ro", "Chưa rõ quan hệ"
    INSIDE = "nam_trong", "Đã nằm trong số đếm từ quyết định"
    APART = "ngoai", "Ngoài số đếm từ quyết định"


ACTS = {
    "conference.planned": "Lên lịch hội nghị",
    "conference.changed": "Sửa hội nghị",
    "conference.held": "Ghi hội nghị đã tổ chức",
    "guest_class.set": "Đặt thành phần khách mời",
    "act.added": "Thêm nội dung hội nghị",
    "act.removed": "Bỏ nội dung hội nghị",
    "photo.added": "Thêm ảnh hội nghị",
    "photo.changed": "Sửa chú thích ảnh",
    "photo.removed": "Bỏ ảnh hội nghị",
    "report.worded": "Viết phần lời của báo cáo tổng kết",
    "report.headed": "Ghi số, ngày, người ký báo cáo tổng kết",
    "report.frozen": "Chốt số liệu báo cáo tổng kết",
    "report.adopted": "Thông qua báo cáo tại hội nghị",
    "total.stated": "Ghi tổng số khen thưởng được nêu",
    "total.related": "Xác định quan hệ của tổng số được nêu",
}
