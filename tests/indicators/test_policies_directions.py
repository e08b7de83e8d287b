"""Which way is good, by the words of plan and name."""

import pytest

from thidua.indicators.enums import Direction
from thidua.indicators.policies import judge


@pytest.mark.parametrize(
    ("plan", "direction"),
    [
        ("dưới 6%", Direction.AT_MOST),
        ("không quá 5 vụ", Direction.AT_MOST),
        ("tối đa 5 vụ", Direction.AT_MOST),
        ("5 vụ trở xuống", Direction.AT_MOST),
        ("trên 95%", Direction.AT_LEAST),
        ("ít nhất 95%", Direction.AT_LEAST),
        ("tối thiểu 95%", Direction.AT_LEAST),
        ("95% trở lên", Direction.AT_LEAST),
        ("ước đạt trên 55 tỷ", Direction.AT_LEAST),
    ],
)
def test_words_of_the_plan_come_first(plan, direction):
    assert judge("Giảm hộ nghèo", plan, "5%").direction is direction


@pytest.mark.parametrize(
    ("name", "direction"),
    [
        ("Giảm hộ nghèo", Direction.HIGHER),
        ("Tỷ lệ giảm sinh", Direction.HIGHER),
        ("Hộ nghèo giảm", Direction.HIGHER),
        ("Tỷ lệ hộ nghèo giảm còn", Direction.LOWER),
        ("Giữ chuẩn 19 tiêu chí NTM", Direction.KEEP),
        ("Thôn giữ chuẩn văn hóa", Direction.KEEP),
        ("Duy trì mô hình", Direction.KEEP),
        ("Giao quân", Direction.EXACTLY),
        ("Công tác tuyển quân", Direction.EXACTLY),
        ("Tỷ lệ hộ nghèo", Direction.LOWER),
        ("Hộ cận nghèo", Direction.LOWER),
        ("Tỉ lệ trẻ em suy dinh dưỡng", Direction.LOWER),
        ("Tỷ lệ bỏ học khối 10", Direction.LOWER),
        ("Tỷ lệ tăng dân số tự nhiên", Direction.LOWER),
        ("Sinh con thứ ba", Direction.LOWER),
        ("Sinh con thứ 3 trở lên", Direction.LOWER),
        ("Số vụ tội phạm", Direction.LOWER),
        ("Tai nạn giao thông", Direction.LOWER),
        ("Cán bộ bị kỷ luật", Direction.LOWER),
        ("Cán bộ bị kỉ luật", Direction.LOWER),
        ("Xoá nhà tạm", Direction.HIGHER),
        ("Nhà cho hộ nghèo", Direction.HIGHER),
        ("Hộ nghèo được hỗ trợ nhà", Direction.HIGHER),
        ("Hộ thoát nghèo", Direction.HIGHER),
        ("Điều tra, khám phá tội phạm", Direction.HIGHER),
        ("Ấp không ma túy", Direction.HIGHER),
        ("Không để xảy ra cháy nổ", Direction.LOWER),
        ("Không có học sinh bỏ học", Direction.LOWER),
        ("Tiêu chí chưa đạt", Direction.LOWER),
        ("Chăm sóc trẻ suy dinh dưỡng", Direction.HIGHER),
        ("Giám sát chuyên đề", Direction.HIGHER),
        ("Xếp hạng cải cách hành chính", Direction.LOWER),
        ("Hạng mục hoàn thành", Direction.HIGHER),
        ("Thu ngân sách", Direction.HIGHER),
        ("Tổng sản lượng lương thực", Direction.HIGHER),
    ],
)
def test_name_tells_the_direction(name, direction):
    assert judge(name, "5", "5").direction is direction


def test_a_reduction_as_plan_is_a_target_to_reach():
    verdict = judge("Tỷ lệ hộ nghèo", "giảm 1%", "giảm 1,2%")

    assert (verdict.direction, verdict.status) == (Direction.HIGHER, "exceeded")


def test_a_rank_as_plan_is_better_when_small():
    verdict = judge("Chuyển đổi số cấp xã", "thứ 5/10 xã", "thứ 2/10 xã")

    assert (verdict.direction, verdict.status) == (Direction.LOWER, "exceeded")


def test_almost_is_no_word_of_a_plan_that_tells_a_direction():
    assert judge("Thu ngân sách", "gần 800 triệu", "900 triệu").direction is Direction.HIGHER


def test_told_direction_wins():
    verdict = judge("Tỷ lệ hộ nghèo", "5%", "4%", direction=Direction.HIGHER)

    assert (verdict.direction, verdict.status) == (Direction.HIGHER, "missed")
    assert verdict.direction_because == "theo khai báo"


@pytest.mark.parametrize(
    ("name", "plan", "because"),
    [
        ("Trẻ em suy dinh dưỡng", "dưới 6%", "kế hoạch ghi “dưới”"),
        ("Giao quân", "22 TN", "tên có “giao quân”"),
        ("Tỷ lệ hộ nghèo", "5%", "“hộ nghèo” càng ít càng tốt"),
        ("Thu ngân sách", "5 tỷ", "không có dấu hiệu nào khác"),
    ],
)
def test_proposal_gives_its_reason(name, plan, because):
    assert judge(name, plan, None).direction_because == because
