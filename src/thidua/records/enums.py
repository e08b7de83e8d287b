"""Values of the law package, with their Vietnamese words."""

from django.db import models


class TaskGrade(models.TextChoices):
    EXCELLENT = "excellent", "Hoàn thành xuất sắc nhiệm vụ"
    GOOD = "good", "Hoàn thành tốt nhiệm vụ"
    COMPLETED = "completed", "Hoàn thành nhiệm vụ"
    FAILED = "failed", "Không hoàn thành nhiệm vụ"


class Discipline(models.TextChoices):
    NONE = "none", "Không bị kỷ luật"
    REPRIMAND = "reprimand", "Khiển trách"
    WARNING = "warning", "Cảnh cáo"
    PAY_CUT = "pay_cut", "Hạ bậc lương"
    DEMOTION = "demotion", "Giáng chức, cách chức"
    DISMISSAL = "dismissal", "Buộc thôi việc"


class HonourKind(models.TextChoices):
    TITLE = "danh_hieu", "Danh hiệu thi đua"
    FORM = "hinh_thuc", "Hình thức khen thưởng"


class RecognisedKind(models.TextChoices):
    INITIATIVE = "initiative", "Sáng kiến"
    RESEARCH_TOPIC = "research_topic", "Đề tài khoa học"
    PROJECT = "project", "Đề án, công trình"
    COMBAT = "combat", "Mưu trí, sáng tạo trong chiến đấu"


class RecognisedLevel(models.TextChoices):
    GRASSROOTS = "grassroots", "Cơ sở"
    PROVINCIAL = "provincial", "Cấp tỉnh"
    NATIONAL = "national", "Toàn quốc"


ACTS = {
    "year_record.written": "Ghi hồ sơ năm",
    "honour.recorded": "Ghi danh hiệu, hình thức khen thưởng đã có",
    "honour.revoked": "Ghi việc hủy danh hiệu, hình thức khen thưởng",
    "recognition.recorded": "Ghi sáng kiến, đề tài được công nhận",
    "coverage.set": "Ghi mức đủ của kho quyết định",
}
