"""When a row, a figure or the whole table may be written: pure questions with their sentences."""

from dataclasses import dataclass

from thidua.common.errors import Refused
from thidua.common.figures import Kind, read_figure


MOST = 999  # indicators of one resolution
BLANKS = "-–—− "  # people write a stroke for nothing
READABLE = frozenset({Kind.FIGURE, Kind.RANGE, Kind.RATIO})


@dataclass(frozen=True)
class Target:
    """One row of the resolution as it is written, before it is stored."""

    name: str
    plan_text: str = ""
    direction: str = ""  # blank: proposed by the words of plan and name
    group: str = ""
    part_of_id: int | None = None
    are_parts_complete: bool = False
    source_agency: str = ""
    source: str = ""


def check_named(name: str, *, what: str) -> str:
    """The name on one line. Raises Refused when nothing is left."""
    line = " ".join(name.split())
    if not line:
        raise Refused(f"Điền tên {what}.", field="name")
    return line


def check_not_locked(*, is_locked: bool) -> None:
    if is_locked:
        raise Refused("Số liệu đã chốt. Mở lại bảng, có lý do, rồi mới sửa được.")


def check_new_name(*, is_taken: bool, name: str) -> None:
    if is_taken:
        raise Refused(
            f"Bảng đã có chỉ tiêu “{name}”. Sửa dòng đó, hoặc đặt tên khác.", field="name"
        )


def check_whole(*, is_itself: bool, is_part: bool) -> None:
    """A part belongs to a whole that is no part itself."""
    if is_itself:
        raise Refused("Một chỉ tiêu không thể là phần của chính nó.", field="part_of")
    if is_part:
        raise Refused(
            "Chỉ tiêu được chọn đã là phần của chỉ tiêu khác. Chọn chỉ tiêu chung nhất.",
            field="part_of",
        )


def check_removable(*, part_count: int) -> None:
    if part_count:
        raise Refused(f"Chỉ tiêu này có {part_count} phần “trong đó”. Bỏ hoặc tách các phần trước.")


def check_claim(*, met: int | None, total: int | None, source: str) -> None:
    """A claim is whole (both numbers and where it was said), or there is none."""
    if met is None and total is None:
        return
    if met is None or total is None:
        raise Refused(
            "Nêu đủ cả số đạt và tổng số, hoặc để trống cả hai.",
            field="met" if met is None else "total",
        )
    if not 0 < total <= MOST:
        raise Refused(f"Tổng số chỉ tiêu phải từ 1 đến {MOST}.", field="total")
    if met > total:
        raise Refused(f"Số đạt {met} không thể hơn tổng số {total}.", field="met")
    if not source.strip():
        raise Refused("Ghi nơi nêu con số này, ví dụ: bài ngày 17/01/2023.", field="source")


def check_reason(reason: str, *, what: str) -> str:
    if not reason.strip():
        raise Refused(f"Nêu lý do {what}. Lý do được ghi vào nhật ký.", field="reason")
    return reason.strip()


def check_may_lock(*, open_errors: int, row_count: int) -> None:
    if not row_count:
        raise Refused("Bảng chưa có chỉ tiêu nào để chốt.")
    if open_errors:
        raise Refused(
            f"Chưa chốt được: còn {open_errors} chỗ sai chưa giải quyết. "
            "Sửa số, hoặc giữ nguyên và nêu lý do."
        )


def check_readable(text: str, *, field: str) -> None:
    """Raises Refused with the reader's own question when a text is no figure or could be two."""
    if not text.strip(BLANKS):
        return
    figure = read_figure(text)
    if figure.kind is Kind.AMBIGUOUS:
        raise Refused(f"{figure.ask} Gõ lại cho rõ.", field=field)
    if figure.kind not in READABLE:
        raise Refused(
            f"Không đọc được số trong “{text.strip()}”. "
            "Gõ số và đơn vị, ví dụ 5.018,6 tấn hoặc dưới 6%.",
            field=field,
        )
