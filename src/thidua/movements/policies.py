"""What a launch must hold, when it may happen, and which activities may be reported."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from thidua.common.errors import Refused
from thidua.common.sources import Source
from thidua.movements.enums import Field, MovementKind


CONTENTS_SOURCE = Source("luat-06-2022", "Điều 17 khoản 1")
DEFAULT_SYMBOL = "KH-UBND"
COMMITTEE = "Ủy ban nhân dân"
MOST_PEOPLE = 100_000  # more people than any commune has: a slip of the finger


@dataclass(frozen=True)
class Draft:
    """The words of a movement before it is launched, as a form or the demo gives them."""

    name: str
    kind: str = MovementKind.REGULAR
    field: str = Field.ALL
    slogan: str = ""
    aim: str = ""
    scope: str = ""
    participants: str = ""
    content: str = ""
    criteria: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    plan: str = ""
    measures: str = ""


@dataclass(frozen=True)
class Content:
    """One of the eight contents; `field` is where it is written."""

    field: str
    says: str
    given: bool


def contents_of(draft: Draft) -> tuple[Content, ...]:
    """The eight contents of a launch in the order of the law, and which are written."""
    return (
        Content("aim", "mục tiêu", _written(draft.aim)),
        Content("scope", "phạm vi", _written(draft.scope)),
        Content("participants", "đối tượng", _written(draft.participants)),
        Content("content", "nội dung", _written(draft.content)),
        Content("criteria", "tiêu chí", _written(draft.criteria)),
        Content("starts_on", "thời gian", bool(draft.starts_on and draft.ends_on)),
        Content("plan", "kế hoạch", _written(draft.plan)),
        Content("measures", "biện pháp", _written(draft.measures)),
    )


def check_draft(draft: Draft) -> None:
    """What even a draft must have: a name, and dates in their order."""
    if not _written(draft.name):
        raise Refused("Điền tên phong trào.", field="name")
    if draft.starts_on and draft.ends_on and draft.ends_on < draft.starts_on:
        raise Refused(
            f"Ngày kết thúc {_day(draft.ends_on)} phải từ ngày bắt đầu "
            f"{_day(draft.starts_on)} trở đi.",
            field="ends_on",
        )


def check_complete(draft: Draft) -> None:
    """Raises Refused naming every content that the plan still lacks."""
    contents = contents_of(draft)
    missing = [content for content in contents if not content.given]
    if missing:
        names = ", ".join(content.says for content in missing)
        raise Refused(
            f"Chưa phát động được: kế hoạch còn thiếu {len(missing)} trong {len(contents)} "
            f"nội dung: {names}.",
            source=CONTENTS_SOURCE,
            field=missing[0].field,
        )


def check_plan(
    *, number: int | None, signed_on: date | None, ends_on: date | None, today: date
) -> tuple[int, date]:
    """A launch stands on a plan with its number and a day of signing that has come: both."""
    if not number:
        raise Refused("Điền số kế hoạch phát động, ví dụ 12.", field="plan_number")
    if signed_on is None:
        raise Refused("Điền ngày ký kế hoạch, ví dụ 14/01/2022.", field="plan_signed_on")
    if signed_on > today:
        raise Refused(
            f"Ngày ký kế hoạch {_day(signed_on)} chưa tới. Gõ ngày đã ký.", field="plan_signed_on"
        )
    if ends_on and signed_on > ends_on:
        raise Refused(
            f"Kế hoạch ký ngày {_day(signed_on)}, sau ngày phong trào kết thúc {_day(ends_on)}. "
            "Sửa ngày ký hoặc thời gian của phong trào.",
            field="plan_signed_on",
        )
    return number, signed_on


def check_number_free(
    *, number: int, symbol: str, signed_on: date, others: Sequence[tuple[str, date]]
) -> None:
    """One number of a year belongs to one paper; one paper may launch several movements.

    `others` are the names and signing days of movements launched under the same number that year.
    """
    for name, other_day in others:
        if other_day != signed_on:
            raise Refused(
                f"Kế hoạch số {number}/{symbol} năm {signed_on.year} đã ghi ngày ký "
                f"{_day(other_day)} ở phong trào “{name}”. Kiểm tra lại số hoặc ngày ký.",
                field="plan_number",
            )


def check_is_draft(*, is_draft: bool) -> None:
    if not is_draft:
        raise Refused(
            "Phong trào đã phát động bằng kế hoạch đã ký, nội dung không sửa được nữa. "
            "Muốn đổi thì ký kế hoạch mới và phát động phong trào mới."
        )


def check_receivers(paths: Sequence[str], *, body_path: str) -> None:
    """Somebody receives it, and everybody who does belongs to the body that launches."""
    if not paths:
        raise Refused("Chưa có đơn vị nào nhận phong trào. Chọn ít nhất một đơn vị.", field="units")
    if not all(path.startswith(body_path) for path in paths):
        raise Refused("Có đơn vị không thuộc xã này. Chọn lại đơn vị.", field="units")


def check_somebody_to_remind(*, waiting: int, due: int) -> None:
    if not waiting:
        raise Refused("Mọi đơn vị đã báo nhận phong trào, không còn ai để nhắc.")
    if not due:
        raise Refused("Hôm nay đã nhắc các đơn vị còn lại. Mai nhắc tiếp hoặc gọi điện.")


def issuer_lines(name: str) -> list[str]:
    """The body at the head of a paper: ỦY BAN NHÂN DÂN above XÃ HÀM LIÊM."""
    full = name.replace("UBND", COMMITTEE, 1) if name.startswith("UBND") else name
    if not full.startswith(COMMITTEE):
        return [full.upper()]
    return [COMMITTEE.upper(), full.removeprefix(COMMITTEE).strip().upper()]


def paragraphs(text: str) -> list[str]:
    """The lines that say something; a dotted one where nothing is written yet."""
    lines = [line.strip(" -•–\t") for line in text.splitlines()]
    return [line for line in lines if line] or ["…"]


def check_review(review: str) -> None:
    if not _written(review):
        raise Refused(
            "Viết đánh giá khi tổng kết: việc đã làm được, việc chưa được và vì sao.",
            field="review",
        )


def check_activity(*, happened_on: date, people_count: int | None, year: int, today: date) -> None:
    """An activity lies in the year, not in the future, and its people can be counted."""
    if happened_on > today:
        raise Refused(
            f"Ngày {_day(happened_on)} chưa tới. Báo khi việc đã làm xong.", field="happened_on"
        )
    if happened_on.year != year:
        raise Refused(
            f"Ngày {_day(happened_on)} không thuộc năm thi đua {year}. "
            "Đổi ngày, hoặc chuyển sang năm thi đua có ngày này.",
            field="happened_on",
        )
    if people_count is not None and not 0 < people_count <= MOST_PEOPLE:
        raise Refused("Số người phải từ 1 trở lên, ví dụ 40.", field="people_count")


def _written(text: str) -> bool:
    return bool(text.strip())


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
