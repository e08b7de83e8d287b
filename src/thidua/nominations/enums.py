"""States of a nomination, its papers, and what an officer may ask to be mended."""

from django.db import models


class NominationState(models.TextChoices):
    DRAFT = "du_thao", "Đang soạn"
    SUBMITTED = "da_gui", "Đã gửi, chờ thẩm định"
    RETURNED = "tra_lai", "Trả lại để sửa"
    APPRAISED = "da_tham_dinh", "Đã thẩm định, chờ Hội đồng"
    ENDORSED = "thong_qua", "Hội đồng thông qua"
    DECLINED = "khong_thong_qua", "Hội đồng không thông qua"
    AWARDED = "da_khen", "Đã khen thưởng"
    WITHDRAWN = "da_rut", "Đã rút"


MOVES = frozenset(
    {
        (NominationState.DRAFT, NominationState.SUBMITTED),
        (NominationState.SUBMITTED, NominationState.RETURNED),
        (NominationState.RETURNED, NominationState.SUBMITTED),
        (NominationState.SUBMITTED, NominationState.APPRAISED),
        (NominationState.APPRAISED, NominationState.SUBMITTED),  # taken back by the officer
        (NominationState.APPRAISED, NominationState.ENDORSED),
        (NominationState.APPRAISED, NominationState.DECLINED),
        (NominationState.ENDORSED, NominationState.AWARDED),
        (NominationState.DRAFT, NominationState.WITHDRAWN),
        (NominationState.SUBMITTED, NominationState.WITHDRAWN),
        (NominationState.RETURNED, NominationState.WITHDRAWN),
        (NominationState.APPRAISED, NominationState.WITHDRAWN),
    }
)

# States in which the unit that proposes still holds the dossier.
WITH_THE_UNIT = frozenset({NominationState.DRAFT, NominationState.RETURNED})
# States in which a dossier still competes: it counts for quotas and for what a collective has.
ALIVE = frozenset(
    {
        NominationState.SUBMITTED,
        NominationState.APPRAISED,
        NominationState.ENDORSED,
        NominationState.AWARDED,
    }
)
# States that members of the council see.
BEFORE_THE_COUNCIL = frozenset(
    {
        NominationState.APPRAISED,
        NominationState.ENDORSED,
        NominationState.DECLINED,
        NominationState.AWARDED,
    }
)


class Occasion(models.TextChoices):
    """Kinds of commendation (Luật 06/2022/QH15 Điều 8); the values are those of the lawbook."""

    MERIT = "cong_trang", "Công trạng"
    MOVEMENT = "phong_trao", "Phong trào thi đua"
    IRREGULAR = "dot_xuat", "Đột xuất"
    CONTRIBUTION = "cong_hien", "Quá trình cống hiến"
    SENIORITY = "nien_han", "Niên hạn"
    DIPLOMATIC = "doi_ngoai", "Đối ngoại"


class PaperKind(models.TextChoices):
    """The usual papers of a dossier; the lawbook says which are needed and may name others."""

    SUBMISSION_LETTER = "to_trinh", "Tờ trình đề nghị"
    ACHIEVEMENT_REPORT = "bao_cao_thanh_tich", "Báo cáo thành tích"
    REVIEW_MINUTES = "bien_ban", "Biên bản bình xét"
    RECOGNITION = "chung_nhan_sang_kien", "Quyết định công nhận sáng kiến, đề tài"
    OTHER = "khac", "Ảnh, giấy tờ khác"


class Part(models.TextChoices):
    """The part of a dossier that a return asks to mend."""

    CODE = "hinh_thuc", "Danh hiệu, hình thức"
    SUMMARY = "tom_tat", "Thành tích tóm tắt"
    ACHIEVEMENTS = "bao_cao", "Báo cáo thành tích"
    PAPERS = "giay_to", "Giấy tờ"


ACTS = {
    "nomination.drafted": "Soạn hồ sơ đề nghị",
    "nomination.changed": "Sửa hồ sơ đề nghị",
    "nomination.submitted": "Gửi hồ sơ đề nghị",
    "nomination.returned": "Trả lại hồ sơ",
    "nomination.appraised": "Thẩm định xong hồ sơ",
    "nomination.taken_back": "Lấy lại hồ sơ để thẩm định lại",
    "nomination.withdrawn": "Rút hồ sơ",
    "nomination.tabled": "Đưa hồ sơ vào phiên Hội đồng",
    "nomination.untabled": "Rút hồ sơ khỏi phiên Hội đồng",
    "nomination.endorsed": "Hội đồng thông qua hồ sơ",
    "nomination.declined": "Hội đồng không thông qua hồ sơ",
    "nomination.awarded": "Hồ sơ đã được khen thưởng",
    "nomination.paper_added": "Nộp giấy tờ vào hồ sơ",
    "nomination.paper_removed": "Bỏ giấy tờ khỏi hồ sơ",
}
