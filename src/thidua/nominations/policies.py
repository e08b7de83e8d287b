"""When something may happen to a dossier: pure questions over plain values."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from fractions import Fraction

from thidua.common.errors import Refused
from thidua.common.sources import Source
from thidua.nominations.enums import WITH_THE_UNIT, NominationState


# Papers for which the text typed into the dossier stands.
REPORTS = frozenset({"bao_cao_thanh_tich", "tom_tat_thanh_tich", "mau_05_thon"})
SHINGLE = 5  # words in a row that are compared between two reports
ALIKE = Fraction(60, 100)  # from this likeness on two reports are shown side by side


def check_with_the_unit(state: str) -> None:
    """Only a draft or a returned dossier may be changed."""
    if state not in WITH_THE_UNIT:
        raise Refused(
            "Hồ sơ đã gửi nên không sửa được nữa. Nhờ công chức thẩm định trả lại hồ sơ rồi sửa."
        )


def check_takes_papers(state: str, *, from_office: bool) -> None:
    """The unit adds papers while it holds the dossier; the office until it has appraised it."""
    if state in WITH_THE_UNIT or (from_office and state == NominationState.SUBMITTED):
        return
    raise Refused("Hồ sơ không còn nhận giấy tờ ở bước này. Trả lại hồ sơ rồi nộp thêm.")


def check_text(text: str, *, what: str, field: str, longest: int) -> str:
    """The text without stray spaces at its ends. Raises Refused when empty or too long."""
    clean = text.strip()
    if not clean:
        raise Refused(f"Điền {what}.", field=field)
    if len(clean) > longest:
        raise Refused(
            f"{what[:1].upper()}{what[1:]} dài {len(clean)} ký tự, nhiều nhất {longest}. Rút gọn.",
            field=field,
        )
    return clean


def check_reason(reason: str, *, of: str) -> str:
    clean = reason.strip()
    if not clean:
        raise Refused(f"Nêu lý do {of}. Đơn vị sẽ đọc được lý do này.", field="reason")
    return clean


def check_awarded_to(*, recipient_kind: str, awarded_to: Collection[str], name: str) -> None:
    """A title is for people, collectives or households; an empty collection means all of them."""
    words = {"individual": "cá nhân", "collective": "tập thể", "household": "hộ gia đình"}
    if awarded_to and recipient_kind not in awarded_to:
        meant = ", ".join(words[kind] for kind in sorted(awarded_to))
        raise Refused(
            f"“{name}” chỉ dành cho {meant}, không dành cho {words[recipient_kind]}.", field="code"
        )


def check_appraiser(
    *,
    account_id: int | None,
    person_id: int | None,
    proposers: Iterable[int | None],
    recipient_person_id: int | None,
) -> None:
    """Whoever wrote or sent a dossier, or is its recipient, does not appraise it."""
    if account_id is not None and account_id in set(proposers):
        raise Refused(
            "Người soạn hoặc gửi hồ sơ không tự thẩm định hồ sơ đó. Chuyển cho công chức khác."
        )
    if person_id is not None and person_id == recipient_person_id:
        raise Refused("Người được đề nghị không tự thẩm định hồ sơ của mình.")


def missing_papers(
    *, needed: Sequence[str], present: Collection[str], has_report_text: bool
) -> list[str]:
    """The papers still wanted, in the order of the list; a typed report stands for a paper one."""
    there = {*present, *(REPORTS if has_report_text else ())}
    return [kind for kind in needed if kind not in there]


def check_papers(missing: Sequence[str], *, source: Source | None) -> None:
    """`missing` are the names of the papers that are still wanted."""
    if missing:
        names = ", ".join(f"{name[:1].lower()}{name[1:]}" for name in missing)
        raise Refused(f"Hồ sơ còn thiếu: {names}.", source=source, field="papers")


def wants_note(answer: str) -> bool:
    """Whether an appraiser must say why the dossier goes on."""
    return answer in {"chua_dat", "thieu_du_lieu"}


def check_note(answer: str, note: str) -> str:
    clean = note.strip()
    if wants_note(answer) and not clean:
        words = "chưa đạt" if answer == "chua_dat" else "thiếu dữ liệu"
        raise Refused(
            f"Đối chiếu {words}. Nêu ý kiến thẩm định: vì sao vẫn trình Hội đồng.", field="note"
        )
    return clean


def check_not_tabled(tabled_at: datetime | None) -> None:
    if tabled_at is not None:
        raise Refused("Hồ sơ đang nằm trong phiên họp Hội đồng. Rút hồ sơ khỏi phiên rồi làm lại.")


def likeness(one: str, other: str) -> Fraction:
    """The share of five-word runs of the shorter text that also stand in the other one."""
    first, second = _shingles(one), _shingles(other)
    if not first or not second:
        return Fraction(0)
    return Fraction(len(first & second), min(len(first), len(second)))


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = "".join(letter if letter.isalnum() else " " for letter in text.lower()).split()
    return {tuple(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1)}
