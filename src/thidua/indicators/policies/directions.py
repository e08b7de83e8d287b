"""Which way is good: as told, or proposed from the words of plan and name."""

import re

from thidua.common.figures import Change, Figure, Kind, Ratio
from thidua.common.vietnamese import plain
from thidua.indicators.enums import Direction


_AT_MOST = ("duoi", "khong_qua", "tro_xuong")
_AT_LEAST = ("tren", "hon", "it_nhat", "tro_len")
_IN_WORDS = {
    "duoi": "dưới",
    "khong_qua": "không quá",
    "tro_xuong": "trở xuống",
    "tren": "trên",
    "hon": "hơn",
    "it_nhat": "ít nhất",
    "tro_len": "trở lên",
}


def _words(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)")


_REDUCTION = _words(r"giảm(?!\s+(?:xuống|còn|chỉ\s+còn))")
_KEEP = _words("giữ(?! trẻ)", "duy trì")
_LEVY = _words("giao quân", "tuyển quân", "giao nhận quân", "gọi công dân nhập ngũ", "nhập ngũ")
_UNWANTED = _words(
    "hộ nghèo",
    "người nghèo",
    "tỷ lệ nghèo",
    "nghèo đa chiều",
    "cận nghèo",
    "tái nghèo",
    "hộ đói",
    "suy dinh dưỡng",
    "sdd",
    "thấp còi",
    "bỏ học",
    "lưu ban",
    "tăng dân số",
    "tăng tự nhiên",
    "sinh con thứ (?:ba|3)",
    "con thứ (?:ba|3)",
    "tảo hôn",
    "tội phạm",
    "phạm tội",
    "phạm pháp",
    "vi phạm",
    "tai nạn",
    "tngt",
    "va chạm giao thông",
    "k[ỷỉ] luật",
    "thất nghiệp",
    "tử vong",
    "(?:số )?người chết",
    "bị thương",
    "mắc bệnh",
    "ca mắc",
    "dịch bệnh",
    "ngộ độc",
    "nghiện",
    "ma túy",
    "tệ nạn",
    "trộm cắp",
    "bạo lực",
    "khiếu nại",
    "khiếu kiện",
    "tố cáo",
    "đơn thư",
    "tồn đọng",
    "quá hạn",
    "trễ hạn",
    "chậm hạn",
    "nợ đọng",
    "nợ xấu",
    "nợ thuế",
    "vụ cháy",
    "cháy nổ",
    "thiệt hại",
    "ô nhiễm",
    "nhà tạm",
    "dột nát",
    "ly hôn",
    "mù chữ",
    "lãng phí",
    "tham nhũng",
    "học lực (?:yếu|kém)",
    "hạnh kiểm (?:yếu|kém)",
    "học sinh (?:yếu|kém)",
    "xếp loại (?:yếu|kém)",
    "yếu kém",
    "không hoàn thành",
    "(?:chưa|không) đạt",
    "chưa qua đào tạo",
    "sốt xuất huyết",
)
# With these a name speaks of what is done about the unwanted thing, and more is better.
_REMEDY = _words(
    "hỗ trợ",
    "giúp",
    "giúp đỡ",
    "phòng",
    "chống",
    "giải quyết",
    "xử lý",
    "xóa",
    "thoát",
    "khắc phục",
    "ngăn chặn",
    "đẩy lùi",
    "điều tra",
    "khám phá",
    "phá án",
    "cai",
    "tặng",
    "cho",
    "vì người nghèo",
    "cấp thẻ",
    "cấp phát",
    "được",
    "vay",
    "tuyên truyền",
    "vận động",
    "tiếp nhận",
    "thăm",
    "chăm sóc",
    "điều trị",
    "phục hồi",
    "cảm hóa",
    "quà",
    "quỹ",
    "thu hồi",
    "truy thu",
    "thẻ",
    "bhyt",
    "bảo hiểm",
    "không(?! hoàn thành| đạt)",
    "kéo giảm",
    "kiềm chế",
    "đúng hạn",
    "trước hạn",
    "kiểm tra",
    "giám sát",
)
# "Không để xảy ra cháy nổ": the number is of what must not be.
_NONE_OF = _words("^không (?:để |có |còn |xảy ra|phát sinh)[^:]*")
_RANK = _words("^hạng(?! mục)", "xếp hạng", "thứ hạng", "xếp thứ", "vị trí xếp")


def direction_of(
    name: str, plan: Figure | None, actual: Figure | None, told: Direction | None
) -> tuple[Direction, str]:
    """The direction and, in one clause, why."""
    if told:
        return Direction(told), "theo khai báo"
    return _by_plan(plan) or _by_name(plain(name), plan, actual)


def _by_plan(plan: Figure | None) -> tuple[Direction, str] | None:
    qualifier = _last_qualifier(plan)
    if qualifier in _AT_MOST:
        return Direction.AT_MOST, f"kế hoạch ghi “{_IN_WORDS[qualifier]}”"
    if qualifier in _AT_LEAST:
        return Direction.AT_LEAST, f"kế hoạch ghi “{_IN_WORDS[qualifier]}”"
    return None


def _by_name(name: str, plan: Figure | None, actual: Figure | None) -> tuple[Direction, str]:
    if _REDUCTION.search(name) or _is_reduction(plan):
        return Direction.HIGHER, "chỉ tiêu là mức giảm, giảm nhiều là tốt"
    for words, direction in ((_KEEP, Direction.KEEP), (_LEVY, Direction.EXACTLY)):
        found = words.search(name)
        if found:
            return direction, f"tên có “{found[0]}”"
    none_of = _NONE_OF.search(name)
    if none_of:
        return Direction.LOWER, f"“{none_of[0]}”: càng ít càng tốt"
    unwanted = _UNWANTED.search(name)
    if unwanted and not _REMEDY.search(name):
        return Direction.LOWER, f"“{unwanted[0]}” càng ít càng tốt"
    if _RANK.search(name) or _is_rank(plan) or _is_rank(actual):
        return Direction.LOWER, "thứ hạng, số nhỏ là hạng cao"
    return Direction.HIGHER, "không có dấu hiệu nào khác"


def _is_reduction(plan: Figure | None) -> bool:
    return plan is not None and plan.change is Change.DOWN


def _is_rank(figure: Figure | None) -> bool:
    return figure is not None and figure.kind is Kind.RATIO and figure.ratio is Ratio.PLACE


def _last_qualifier(plan: Figure | None) -> str:
    """The one that leaves the bound: of "uoc_tren" it is "tren"."""
    qualifier = (plan and plan.qualifier) or ""
    return next(
        (code for code in _IN_WORDS if qualifier == code or qualifier.endswith(f"_{code}")), ""
    )
