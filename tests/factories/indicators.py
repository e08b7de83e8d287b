"""Tables of indicators; `HAM_LIEM` is the one of a commune's article on 2022."""

from datetime import UTC, datetime

from thidua.common.actors import SYSTEM
from thidua.cycles.models import Cycle
from thidua.indicators import operations
from thidua.indicators.models import Indicator, Measurement, TargetSet
from thidua.indicators.policies.keeping import Target


ENTERED_AT = datetime(2023, 1, 3, 2, 0, tzinfo=UTC)

# name, plan, actual, stated percentage
HAM_LIEM = (
    ("Tổng sản lượng lương thực", "5.000 tấn", "5.018,6 tấn", "100,37%"),
    ("Xây dựng cơ bản", "500 triệu đồng", "2.855 triệu đồng", "571%"),
    ("Thu ngân sách", "848 tr.đ", "984 triệu đồng", "116%"),
    ("Cấp giấy chứng nhận quyền sử dụng đất", "15,1 ha", "19,98 ha", "132,32%"),
    ("Huy động trẻ 5 tuổi vào mẫu giáo và 6 tuổi vào lớp 1", "100%", "100%", ""),
    ("Tỷ lệ giảm sinh", "0,02‰", "0,19‰", ""),
    ("Tỷ lệ trẻ em suy dinh dưỡng", "dưới 6%", "5,6%", ""),
    ("Giữ chuẩn thôn văn hóa", "6 thôn", "6 thôn", ""),
    ("Hộ đăng ký gia đình văn hóa", "99%", "99,9%", ""),
    ("Giảm hộ nghèo", "26 hộ", "26 hộ", ""),
    ("Giao quân", "22 TN", "100%", ""),
    ("Giữ chuẩn 19 tiêu chí nông thôn mới", "", "19 tiêu chí", ""),
)


def make_target_set(cycle: Cycle, *, name: str = "Chỉ tiêu năm 2022") -> TargetSet:
    return operations.create_target_set(
        cycle=cycle, name=name, resolution="Nghị quyết HĐND xã", by=SYSTEM, at=ENTERED_AT
    )


def make_indicator(
    target_set: TargetSet, name: str = "Thu ngân sách", plan: str = "848 tr.đ", **words: object
) -> Indicator:
    return operations.add_indicator(
        target_set, target=Target(name=name, plan_text=plan, **words), by=SYSTEM, at=ENTERED_AT
    )


def make_measurement(
    indicator: Indicator, actual: str, *, percent: str = "", version: int = 0
) -> Measurement:
    return operations.measure(
        indicator,
        version=version,
        actual_text=actual,
        stated_percent_text=percent,
        by=SYSTEM,
        at=ENTERED_AT,
    )


def make_ham_liem(cycle: Cycle) -> TargetSet:
    """The twelve measures, with the "10/11" of the text."""
    target_set = make_target_set(cycle)
    for name, plan, actual, percent in HAM_LIEM:
        make_measurement(make_indicator(target_set, name, plan), actual, percent=percent)
    return operations.claim(
        target_set, met=10, total=11, source="Bài ngày 17/01/2023", by=SYSTEM, at=ENTERED_AT
    )
