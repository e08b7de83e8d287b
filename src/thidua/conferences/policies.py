"""When a conference may be planned, held, and its report adopted."""

from datetime import date

from thidua.common.errors import Refused


def check_words(text: str, *, what: str, field: str) -> str:
    clean = " ".join(text.split())
    if not clean:
        raise Refused(f"Điền {what}.", field=field)
    return clean


def check_held_not_before_its_day(*, held_on: date, today: date) -> None:
    if today < held_on:
        raise Refused(
            f"Hội nghị họp ngày {held_on:%d/%m/%Y}, chưa tới ngày nên chưa ghi là đã tổ chức được."
        )


def check_counts(*, invited: int | None, came: int | None, name: str) -> None:
    for word, count in (("mời", invited), ("dự", came)):
        if count is not None and count < 0:
            raise Refused(f"{name}: số {word} không thể âm.", field="came_count")


def check_adoption(*, is_held: bool, adopted_on: date, held_on: date) -> None:
    if not is_held:
        raise Refused("Báo cáo được thông qua tại hội nghị: ghi hội nghị đã tổ chức trước.")
    if adopted_on < held_on:
        raise Refused(
            f"Ngày thông qua phải từ ngày hội nghị {held_on:%d/%m/%Y} trở đi.", field="adopted_on"
        )
