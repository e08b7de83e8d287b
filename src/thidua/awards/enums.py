"""States of decisions, awards and papers; why an award is cancelled; the names of acts."""

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
# States in which a decision holds its nominations: no other decision may take them.
ALIVE = frozenset({DecisionState.DRAFT, DecisionState.READY, DecisionState.ISSUED})


class NumberedBy(models.TextChoices):
    SERIES = "day_so_rieng", "Dãy số của hệ thống"
    CLERK = "van_thu", "Số do văn thư cấp"


class SeriesKind(models.TextChoices):
    """What a gapless series numbers."""

    DECISION = "QD", "Số quyết định"
    REGISTER = "SO_KHEN", "Số vào sổ khen thưởng"


class PaperState(models.TextChoices):
    WAITING = "cho_in", "Đang in"
    PRINTED = "da_in", "Đã in"
    FAILED = "loi", "Chưa in được"


class RevocationGround(models.TextChoices):
    """The grounds of Luật 06/2022/QH15 Điều 93 khoản 2."""

    FRAUD = "gian_doi", "Gian dối trong kê khai thành tích"
    FALSE_PAPERS = "giay_to_gia", "Cung cấp thông tin sai sự thật, làm giả hồ sơ, giấy tờ"
    UNLAWFUL_APPRAISAL = "tham_dinh_sai", "Thẩm định, xét, đề nghị khen thưởng trái pháp luật"
    VIOLATION = "vi_pham", "Kết luận có vi phạm trong thời gian tính thành tích"


ACTS = {
    "decision.drafted": "Soạn quyết định khen thưởng",
    "decision.changed": "Sửa dự thảo quyết định",
    "decision.sent_to_sign": "Trình ký quyết định",
    "decision.taken_back": "Đưa quyết định về dự thảo",
    "decision.cancelled": "Bỏ dự thảo quyết định",
    "decision.issued": "Ban hành quyết định",
    "decision.recorded": "Ghi quyết định đã ký trên giấy",
    "award.revoked": "Hủy bỏ khen thưởng",
    "paper.printed": "In giấy khen, văn bản",
    "paper.failed": "Chưa in được văn bản",
    "paper.retried": "In lại văn bản",
}
