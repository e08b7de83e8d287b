"""When a conference may be planned and held, its report written and adopted."""

from datetime import date

from thidua.common.errors import Refused
from thidua.conferences.enums import ActKind


# The review of a year is held from its last quarter on; one of the seeds came at the end of March.
REVIEW_WITHIN_YEARS = 1
FIRST_QUARTER, LAST_QUARTER = 3, 10  # its last month, its first month


def check_words(text: str, *, what: str, field: str) -> str:
    clean = " ".join(text.split())
    if not clean:
        raise Refused(f"Điền {what}.", field=field)
    return clean


def paragraphs(text: str) -> str:
    """A paragraph a line, without empty lines and stray spaces."""
    return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())


def check_day(held_on: date, *, year: int, today: date) -> None:
    """A conference of a year is held in it or the year after; of one closed late, until today."""
    last = max(year + REVIEW_WITHIN_YEARS, today.year)
    if not year <= held_on.year <= last:
        raise Refused(
            f"Hội nghị tổng kết {year} họp từ năm {year} đến năm {last}, không phải ngày "
            f"{held_on:%d/%m/%Y}. Xem lại ngày họp.",
            field="held_on",
        )


def closed_year(held_on: date, *, year: int) -> int | None:
    """The year that a conference of the year `year` closes; None when it is held inside it.

    Held in the year's last quarter or in the next year it closes `year`; in the first quarter of
    `year` itself it closes the year before and opens this one.
    """
    if held_on.year > year or held_on.month >= LAST_QUARTER:
        return year
    return year - 1 if held_on.month <= FIRST_QUARTER else None


def check_issued(issued_on: date | None, *, year: int) -> None:
    """The report of a year is not signed before the year began."""
    if issued_on is not None and issued_on.year < year:
        raise Refused(
            f"Ngày ký {issued_on:%d/%m/%Y} ở trước năm {year} của báo cáo.", field="issued_on"
        )


def check_held_not_before_its_day(*, held_on: date, today: date) -> None:
    if today < held_on:
        raise Refused(
            f"Hội nghị họp ngày {held_on:%d/%m/%Y}, chưa tới ngày nên chưa ghi là đã tổ chức được."
        )


def check_counts(*, invited: int | None, came: int | None, name: str) -> None:
    for word, count in (("mời", invited), ("dự", came)):
        if count is not None and count < 0:
            raise Refused(f"{name}: số {word} không thể âm.", field="came_count")


def check_links(
    kind: ActKind,
    *,
    has_decision: bool,
    is_own_decision: bool,
    has_pledge: bool,
    is_own_pledge: bool,
) -> None:
    """A decision belongs to awards handed over, a pledge to its signing, both of this body."""
    if has_decision and (kind != ActKind.AWARDS or not is_own_decision):
        raise Refused(
            "Quyết định chỉ gắn với nội dung trao khen thưởng của chính đơn vị tổ chức hội nghị.",
            field="decision",
        )
    if has_pledge and (kind != ActKind.PLEDGE or not is_own_pledge):
        raise Refused(
            "Giao ước chỉ gắn với nội dung ký kết giao ước của chính đơn vị tổ chức hội nghị.",
            field="pledge",
        )


def check_is_photo(media_type: str) -> None:
    """Only what we re-encoded ourselves is shown to the public."""
    if media_type != "image/jpeg":
        raise Refused("Tệp này không phải ảnh. Chọn ảnh JPG, PNG hoặc WEBP.", field="file")


def check_adoption(*, is_held: bool, adopted_on: date, held_on: date) -> None:
    if not is_held:
        raise Refused("Báo cáo được thông qua tại hội nghị: ghi hội nghị đã tổ chức trước.")
    if adopted_on < held_on:
        raise Refused(
            f"Ngày thông qua phải từ ngày hội nghị {held_on:%d/%m/%Y} trở đi.", field="adopted_on"
        )


def check_total(*counts: int | None) -> None:
    if all(count is None for count in counts):
        raise Refused("Nêu ít nhất một số: tập thể, cá nhân hoặc hộ gia đình.", field="collectives")
    if any(count is not None and count < 0 for count in counts):
        raise Refused("Số được khen không thể âm.", field="collectives")


def capacity_lines(text: str) -> list[str]:
    """Lines of the signer's capacity, apart by a bar: "TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH"."""
    return [line.strip() for line in text.split("|") if line.strip()]


def signs_for_the_body(text: str) -> bool:
    """A report of the committee is signed on its behalf (TM., or KT. by a deputy after it)."""
    return capacity_lines(text)[:1] != [] and capacity_lines(text)[0].upper().startswith("TM.")


def post_in_words(title: str, unit_name: str) -> str:
    """ "Trưởng thôn" of "Thôn 2" is "Trưởng thôn 2"; what both say is said once."""
    told, of = title.split(), unit_name.split()
    for count in range(min(len(told), len(of)), 0, -1):
        if [w.casefold() for w in told[-count:]] == [w.casefold() for w in of[:count]]:
            return " ".join([*told, *of[count:]])
    return f"{title} {unit_name}"
