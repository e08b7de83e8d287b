"""Roles, attendance, choices and states of a council's work."""

from django.db import models


class MemberRole(models.TextChoices):
    CHAIR = "chu_tich", "Chủ tịch Hội đồng"
    VICE_CHAIR = "pho_chu_tich", "Phó Chủ tịch Hội đồng"
    SECRETARY = "thu_ky", "Ủy viên, thư ký"
    MEMBER = "uy_vien", "Ủy viên"


LEADERS = (MemberRole.CHAIR, MemberRole.VICE_CHAIR)
RUNNERS = (*LEADERS, MemberRole.SECRETARY)


class SessionState(models.TextChoices):
    PLANNED = "du_kien", "Đã lên lịch"
    OPEN = "dang_hop", "Đang họp"
    CLOSED = "da_be_mac", "Đã bế mạc"


MOVES = frozenset(
    {(SessionState.PLANNED, SessionState.OPEN), (SessionState.OPEN, SessionState.CLOSED)}
)


class Presence(models.TextChoices):
    EXPECTED = "chua_ro", "Chưa điểm danh"
    PRESENT = "co_mat", "Có mặt"
    WRITTEN = "van_ban", "Ý kiến bằng văn bản"
    ABSENT = "vang", "Vắng"


TAKE_PART = (Presence.PRESENT, Presence.WRITTEN)


class Choice(models.TextChoices):
    AGREE = "dong_y", "Đồng ý"
    AGAINST = "khong_dong_y", "Không đồng ý"


ACTS = {
    "council.established": "Kiện toàn Hội đồng",
    "member.added": "Thêm thành viên Hội đồng",
    "member.ended": "Thôi thành viên Hội đồng",
    "session.planned": "Lên lịch phiên họp",
    "session.changed": "Sửa lịch phiên họp",
    "session.opened": "Khai mạc phiên họp",
    "session.closed": "Bế mạc phiên họp",
    "attendance.recorded": "Điểm danh",
    "item.added": "Đưa hồ sơ vào phiên họp",
    "item.removed": "Rút hồ sơ khỏi phiên họp",
    "ballot.opened": "Mở biểu quyết",
    "vote.cast": "Biểu quyết",
    "member.recused": "Tránh biểu quyết",
    "ballot.closed": "Đóng biểu quyết",
    "minutes.written": "Ghi biên bản",
}
