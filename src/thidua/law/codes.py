"""The closed lists of the field, each code with the Vietnamese word shown on screen.

The values are those of facts and answers exchanged with other programs; the order inside a list
that ranks (grades, discipline, levels) is from the lowest up.
"""

from enum import StrEnum
from typing import Self


class Code(StrEnum):
    """A code and its Vietnamese word."""

    vi: str

    def __new__(cls, value: str, vi: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.vi = vi
        return member

    def reaches(self, other: Self) -> bool:
        """Whether this stands at or above the other in its list."""
        return self.rank >= other.rank

    @property
    def rank(self) -> int:
        """The place in the list, from 0."""
        return list(type(self)).index(self)


class Answer(Code):
    """What the law says of a criterion or a case."""

    MET = "dat", "Đạt"
    NOT_MET = "chua_dat", "Chưa đạt"
    COUNCIL = "hoi_dong", "Hội đồng xem xét"
    MISSING = "thieu_du_lieu", "Thiếu dữ liệu"


class Kind(Code):
    """A title (danh hiệu thi đua) or a form (hình thức khen thưởng)."""

    TITLE = "title", "danh hiệu thi đua"
    FORM = "form", "hình thức khen thưởng"


class Recipient(Code):
    INDIVIDUAL = "individual", "cá nhân"
    COLLECTIVE = "collective", "tập thể"
    HOUSEHOLD = "household", "hộ gia đình"


class Group(Code):
    OFFICIAL = "official", "cán bộ, công chức, viên chức"
    FARMER = "farmer", "nông dân"
    WORKER = "worker", "công nhân, người lao động"
    BUSINESS = "business", "doanh nhân"
    MILITIA = "militia", "dân quân"
    SOLDIER = "soldier", "quân đội, công an"
    STUDENT = "student", "học sinh, sinh viên"
    FOREIGN = "foreign", "người nước ngoài"


class Grade(Code):
    """The yearly grade of task completion."""

    FAILED = "failed", "không hoàn thành nhiệm vụ"
    COMPLETED = "completed", "hoàn thành nhiệm vụ"
    GOOD = "good", "hoàn thành tốt nhiệm vụ"
    EXCELLENT = "excellent", "hoàn thành xuất sắc nhiệm vụ"


class Discipline(Code):
    NONE = "none", "không bị kỷ luật"
    REPRIMAND = "reprimand", "khiển trách"
    WARNING = "warning", "cảnh cáo"
    PAY_CUT = "pay_cut", "hạ bậc lương"
    DEMOTION = "demotion", "giáng chức, cách chức"
    DISMISSAL = "dismissal", "buộc thôi việc"


class RecognisedKind(Code):
    INITIATIVE = "initiative", "sáng kiến"
    RESEARCH_TOPIC = "research_topic", "đề tài khoa học"
    PROJECT = "project", "đề án, công trình khoa học"
    COMBAT = "combat", "mưu trí, sáng tạo trong chiến đấu"


class RecognisedLevel(Code):
    GRASSROOTS = "grassroots", "cơ sở"
    PROVINCIAL = "provincial", "tỉnh"
    NATIONAL = "national", "toàn quốc"


class Organiser(Code):
    """Who organises a cluster, a bloc or a movement."""

    DISTRICT = "district", "huyện"
    PROVINCIAL = "provincial", "tỉnh"
    CENTRAL = "central", "trung ương"
    NATIONAL = "national", "Thủ tướng Chính phủ"


class Targets(Code):
    MISSED = "missed", "không hoàn thành"
    MET = "met", "hoàn thành"
    EXCEEDED = "exceeded", "hoàn thành vượt mức"


class Review(Code):
    MIDTERM = "midterm", "sơ kết"
    FINAL = "final", "tổng kết"


class Occasion(Code):
    """The kinds of commendation (loại khen thưởng)."""

    MERIT = "cong_trang", "công trạng"
    MOVEMENT = "phong_trao", "phong trào thi đua"
    IRREGULAR = "dot_xuat", "đột xuất"
    CONTRIBUTION = "cong_hien", "quá trình cống hiến"
    SENIORITY = "nien_han", "niên hạn"
    DIPLOMATIC = "doi_ngoai", "đối ngoại"


class Area(Code):
    """The areas by which a cultural family was scored."""

    UPLAND = "upland", "miền núi, hải đảo, vùng đặc biệt khó khăn; hộ nghèo, cận nghèo"
    OTHER = "other", "địa bàn khác"
    URBAN = "urban", "quận; thành phố thuộc thành phố trực thuộc trung ương"


class Exclusion(Code):
    """What keeps a household from the title of cultural family."""

    CRIMINAL_LIABILITY = "criminal_liability", "có người bị truy cứu trách nhiệm hình sự"
    MILITARY_SERVICE = "military_service", "chưa hoàn thành nghĩa vụ quân sự"
    TAX_DUTY = "tax_duty", "chưa hoàn thành nghĩa vụ nộp thuế"
    MARRIAGE_FINE = "marriage_fine", "bị phạt về tảo hôn, hôn nhân và gia đình"
    PUBLIC_ORDER_FINE = "public_order_fine", "bị phạt về trật tự công cộng"
    GAMBLING_FINE = "gambling_fine", "bị phạt về đánh bạc"
    SOCIAL_EVILS_FINE = "social_evils_fine", "bị phạt về tệ nạn xã hội"
    FIRE_SAFETY_FINE = "fire_safety_fine", "bị phạt về phòng cháy, chữa cháy"
    DOMESTIC_VIOLENCE_FINE = "domestic_violence_fine", "bị phạt về bạo lực gia đình"
