"""When a title may be registered, and when a pledge may be opened, signed and called complete."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from thidua.common.errors import Refused
from thidua.pledges.enums import PledgeKind


LONGEST_TEXT, LONGEST_TARGET = 500, 100


@dataclass(frozen=True)
class Promise:
    """A clause before it is stored. With an indicator it is measured, without one it is words."""

    text: str
    target_text: str = ""
    indicator_id: int | None = None


@dataclass(frozen=True)
class Draft:
    """The words of a pledge, as a form or the demo gives them."""

    name: str
    kind: str = PledgeKind.COVENANT
    preamble: str = ""
    sign_by_on: date | None = None
    place: str = ""
    witness: str = ""
    promises: tuple[Promise, ...] = ()


def no_such_title(code: str, *, year: int) -> Refused:
    return Refused(
        f"Quy định của năm {year} không có danh hiệu thi đua “{code}”. "
        "Chọn danh hiệu trong danh sách.",
        field="title",
    )


def check_recipient(
    *, name: str, home_path: str, unit_path: str, unit: str, kind_fits: bool, title: str
) -> None:
    """The recipient belongs to the unit that registers, and is of the kind the title is for."""
    if not home_path.startswith(unit_path):
        raise Refused(
            f"{name} không thuộc {unit}. Chọn người, tập thể, hộ của {unit}.", field="recipient"
        )
    if not kind_fits:
        raise Refused(
            f"Danh hiệu {title} không dành cho {name}. Chọn danh hiệu khác.", field="title"
        )


def check_registered_once(*, is_registered: bool, name: str, title: str, year: int) -> None:
    if is_registered:
        raise Refused(f"{name} đã đăng ký {title} năm {year}.", field="title")


def check_within(unit_paths: Sequence[str], *, body_path: str) -> None:
    if not all(path.startswith(body_path) for path in unit_paths):
        raise Refused("Có đơn vị không thuộc nơi lập giao ước. Chọn lại đơn vị.", field="units")


def check_draft(draft: Draft) -> None:
    """What even a draft must have: a name, and clauses that say something within their length."""
    if not draft.name.strip():
        raise Refused("Điền tên giao ước.", field="name")
    for number, promise in enumerate(draft.promises, start=1):
        if not promise.text.strip():
            raise Refused(
                f"Điều {number} chưa có nội dung. Viết, hoặc bỏ điều này.", field="promises"
            )
        if len(promise.text) > LONGEST_TEXT or len(promise.target_text) > LONGEST_TARGET:
            raise Refused(
                f"Điều {number} dài quá: nội dung tới {LONGEST_TEXT} ký tự, mức phấn đấu tới "
                f"{LONGEST_TARGET} ký tự.",
                field="promises",
            )


def check_is_draft(*, is_draft: bool) -> None:
    if not is_draft:
        raise Refused(
            "Giao ước đã mở ký, lời văn không sửa được nữa. "
            "Khi chưa ai ký thì đưa về dự thảo để sửa."
        )


def check_can_be_opened(*, clause_count: int, signatory_count: int) -> None:
    if not clause_count:
        raise Refused(
            "Giao ước chưa có điều nào. Thêm ít nhất một điều rồi mở ký.", field="promises"
        )
    if not signatory_count:
        raise Refused("Giao ước chưa có bên ký. Chọn ít nhất một đơn vị.", field="units")


def check_nobody_signed(signed_count: int) -> None:
    if signed_count:
        raise Refused(
            f"Đã có {signed_count} bên ký, không đưa về dự thảo được. "
            "Muốn đổi thì lập giao ước mới."
        )


def check_may_sign(*, is_open: bool, seen_hash: str, text_hash: str) -> None:
    """The pledge is open, and its text is the one that was read."""
    if not is_open:
        raise Refused("Giao ước này hiện không mở ký.")
    if seen_hash != text_hash:
        raise Refused("Lời văn giao ước đã đổi sau khi mở trang này. Đọc lại rồi ký.")


def check_paper_signature(*, signed_by: str, signed_on: date, today: date) -> None:
    if not signed_by.strip():
        raise Refused("Điền họ tên người đã ký trên giấy.", field="signed_by")
    if signed_on > today:
        raise Refused(
            f"Ngày ký {signed_on:%d/%m/%Y} chưa tới. Gõ ngày ghi trên bản giấy.", field="signed_on"
        )


def check_has_witness(witness: str) -> None:
    if not witness:
        raise Refused("Giao ước này không có người chứng kiến.")


def is_complete(signed: Sequence[bool], *, needs_witness: bool, is_witnessed: bool) -> bool:
    """Every signatory has signed, and the witness too where one is set."""
    return bool(signed) and all(signed) and (is_witnessed or not needs_witness)


def hash_of(lines: Sequence[str]) -> str:
    """What is signed, as one fingerprint: the lines of the pledge in their order."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
