"""Directions, statuses and warnings of indicators, with their Vietnamese words."""

from django.db import models


class Direction(models.TextChoices):
    HIGHER = "higher", "Càng cao càng tốt"
    LOWER = "lower", "Càng thấp càng tốt"
    AT_MOST = "at_most", "Không vượt ngưỡng"
    AT_LEAST = "at_least", "Ít nhất bằng ngưỡng"
    EXACTLY = "exactly", "Đúng bằng"
    KEEP = "keep", "Giữ vững"


class Status(models.TextChoices):
    """How the actual stands to the plan."""

    MET = "met", "Đạt"
    EXCEEDED = "exceeded", "Vượt"
    MISSED = "missed", "Chưa đạt"
    NO_PLAN = "no_plan", "Chưa có kế hoạch"
    NOT_COMPARABLE = "not_comparable", "Chưa so được"


REACHED = frozenset({Status.MET, Status.EXCEEDED})
UNCOUNTED = frozenset({Status.NO_PLAN, Status.NOT_COMPARABLE})


class WarningKind(models.TextChoices):
    """What is doubtful about an indicator, or about a list of them."""

    PERCENT_MISMATCH = "percent_mismatch", "Tỷ lệ nêu khác tỷ lệ tính"
    UNIT_MISMATCH = "unit_mismatch", "Hai đơn vị tính khác loại"
    UNIT_NOUN = "unit_noun", "Đơn vị tính không hợp tên chỉ tiêu"
    AMBIGUOUS_NUMBER = "ambiguous_number", "Số đọc được hai cách"
    PERCENT_OF_RATE = "percent_of_rate", "Phần trăm của một tỷ lệ"
    RATE_OVER_100 = "rate_over_100", "Tỷ lệ trên 100%"
    INVERSE_PERCENT = "inverse_percent", "Phần trăm của chỉ tiêu càng thấp càng tốt"
    PART_EXCEEDS_WHOLE = "part_exceeds_whole", "Phần lớn hơn tổng"
    SUM_MISMATCH = "sum_mismatch", "Các phần không cộng thành tổng"
    MET_BELOW_PLAN = "met_below_plan", "Nói đạt nhưng dưới kế hoạch"
    OUTLIER = "outlier", "Cách xa kế hoạch"
    PERCENT_ONLY = "percent_only", "Chỉ dựa vào tỷ lệ nêu"
    PERCENT_BASE = "percent_base", "Tỷ lệ so với gốc khác"
    NO_ACTUAL = "no_actual", "Chưa có số thực hiện"
    APPROXIMATE = "approximate", "Dựa vào số ước"
    UNDECIDED = "undecided", "Giới hạn chưa đủ để so"
    COUNT_MISMATCH = "count_mismatch", "Danh sách trái với con số đã nêu"
    UNMET_UNNAMED = "unmet_unnamed", "Chỉ tiêu chưa đạt chưa được nêu tên"


# These must be settled by a person before anything is saved; the others may stay.
ERRORS = frozenset(
    {
        WarningKind.PERCENT_MISMATCH,
        WarningKind.UNIT_MISMATCH,
        WarningKind.UNIT_NOUN,
        WarningKind.AMBIGUOUS_NUMBER,
        WarningKind.PERCENT_OF_RATE,
        WarningKind.RATE_OVER_100,
        WarningKind.INVERSE_PERCENT,
        WarningKind.PART_EXCEEDS_WHOLE,
        WarningKind.SUM_MISMATCH,
        WarningKind.MET_BELOW_PLAN,
        WarningKind.COUNT_MISMATCH,
    }
)


ACTS = {
    "target_set.created": "Lập bảng chỉ tiêu",
    "target_set.changed": "Sửa bảng chỉ tiêu",
    "target_set.claimed": "Ghi con số đạt đã nêu",
    "target_set.locked": "Chốt số liệu",
    "target_set.reopened": "Mở lại bảng chỉ tiêu",
    "indicator.added": "Thêm chỉ tiêu",
    "indicator.changed": "Sửa chỉ tiêu",
    "indicator.removed": "Bỏ chỉ tiêu",
    "indicator.measured": "Nhập số thực hiện",
    "warning.settled": "Giữ nguyên số có cảnh báo",
}
