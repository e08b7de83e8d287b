"""Counting: quorum, shares, majorities, all in whole numbers and fractions, never in decimals."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from thidua.common.errors import Refused
from thidua.councils.enums import TAKE_PART, Presence


COMMITTEE = "Ủy ban nhân dân"
SHARE = re.compile(r"(\d{1,3})/(\d{1,3})|\d(?:\.\d{1,4})?")


@dataclass(frozen=True)
class Tally:
    """The votes on one item. Whoever says nothing has not agreed."""

    members: int
    recused: int = 0
    agreed: int = 0
    against: int = 0
    written: int = 0  # of the votes, how many came as a written opinion

    @property
    def base(self) -> int:
        """All members of the roll less those who step aside; not only those present."""
        return self.members - self.recused

    @property
    def cast(self) -> int:
        return self.agreed + self.against


def fraction_of(text: str) -> Fraction:
    """The exact share of a text: "2/3", "0.7"."""
    return Fraction(text)


def check_share(text: str, *, what: str, field: str) -> str:
    """The share as it is stored. Raises Refused for anything but a share above 0, at most 1."""
    clean = text.strip().replace(",", ".").replace(" ", "")
    if clean.endswith("%") and clean[:-1].isdigit():
        clean = str(Fraction(int(clean[:-1]), 100))
    if SHARE.fullmatch(clean) and not clean.endswith("/0") and 0 < Fraction(clean) <= 1:
        return clean
    raise Refused(
        f"{what}: “{text.strip()}” không phải một tỷ lệ. Gõ 2/3, 0,7 hoặc 70%.", field=field
    )


def needed(members: int, share: Fraction) -> int:
    """The least number of people that reaches the share."""
    return -(-members * share.numerator // share.denominator)


def carries(tally: Tally, *, share: Fraction) -> bool:
    """Whether the share of the base agrees, compared in whole numbers."""
    return tally.agreed * share.denominator >= share.numerator * tally.base


def share_words(share: Fraction) -> str:
    """70% where it is a whole percentage, else 2/3."""
    percent = share * 100
    return f"{percent.numerator}%" if percent.denominator == 1 else f"{share}"


def percent_words(part: int, whole: int) -> str:
    """90,9%: one decimal, rounded half up; for reading, never for comparing."""
    tenths = (2000 * part + whole) // (2 * whole)
    return f"{tenths // 10},{tenths % 10}%"


def check_quorum(*, present: int, members: int, share: Fraction) -> None:
    least = needed(members, share)
    if present < least:
        raise Refused(
            f"Chưa đủ số: {present} có mặt, cần {least} ({share_words(share)} của {members})."
        )


def check_can_open(
    *, held_on: date, today: date, item_count: int, unready: Sequence[int], has_leader: bool
) -> None:
    """The session's day has come, there is something to decide, and somebody may preside."""
    if today < held_on:
        raise Refused(
            f"Phiên họp định ngày {held_on:%d/%m/%Y}, chưa tới ngày. Sửa ngày họp nếu họp sớm."
        )
    if not item_count:
        raise Refused("Phiên họp chưa có hồ sơ nào. Đưa hồ sơ đã thẩm định vào phiên.")
    if unready:
        numbers = ", ".join(str(number) for number in unready)
        raise Refused(f"Hồ sơ {numbers} chưa thẩm định xong. Thẩm định hoặc rút khỏi phiên.")
    if not has_leader:
        raise Refused(
            "Hội đồng chưa có Chủ tịch hoặc Phó Chủ tịch để chủ trì. Ghi thêm thành viên."
        )


def check_ballot_waits(*, opened_at: datetime | None, removed_at: datetime | None) -> None:
    if removed_at is not None:
        raise Refused("Mục này đã rút khỏi phiên họp.")
    if opened_at is not None:
        raise Refused("Mục này đã mở biểu quyết.")


def check_ballot_open(
    *, opened_at: datetime | None, closed_at: datetime | None, removed_at: datetime | None
) -> None:
    if removed_at is not None:
        raise Refused("Mục này đã rút khỏi phiên họp.")
    if closed_at is not None:
        raise Refused("Mục này đã đóng biểu quyết, không ghi thêm ý kiến được.")
    if opened_at is None:
        raise Refused("Mục này chưa mở biểu quyết.")


def check_takes_part(presence: str) -> None:
    if presence not in TAKE_PART:
        words = Presence(presence).label.lower()
        raise Refused(f"Thành viên này đang ghi là {words}. Điểm danh rồi mới biểu quyết được.")


def check_not_own(*, member_person_id: int, recipient_person_id: int | None) -> None:
    if member_person_id == recipient_person_id:
        raise Refused("Không biểu quyết hồ sơ của chính mình. Ghi “tránh” cho thành viên này.")


def check_nothing_pending(positions: Sequence[int]) -> None:
    """A session closes only when every item has a result or has been taken out."""
    if positions:
        numbers = ", ".join(str(position) for position in positions)
        raise Refused(
            f"Còn mục {numbers} chưa biểu quyết xong. Biểu quyết hoặc rút khỏi phiên rồi bế mạc."
        )


def outcome_words(tally: Tally, *, share: Fraction) -> str:
    """The result in one sentence, for the dossier and the minutes."""
    least = needed(tally.base, share)
    verb = "Thông qua" if carries(tally, share=share) else "Không đủ phiếu"
    rule = f"cần {least} ({share_words(share)} của {tally.base})"
    aside = f"; {tally.recused} người tránh" if tally.recused else ""
    return f"{verb}: {tally.agreed}/{tally.base} đồng ý, {rule}{aside}."


def issuer_lines(name: str) -> tuple[str, ...]:
    """The body above the council's name at the head of a paper, in one or two lines."""
    full = name.replace("UBND", COMMITTEE, 1) if name.startswith("UBND") else name
    if not full.startswith(COMMITTEE):
        return (full.upper(),)
    return COMMITTEE.upper(), full.removeprefix(COMMITTEE).strip().upper()
