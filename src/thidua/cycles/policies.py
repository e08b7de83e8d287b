"""When a year and its steps may be changed."""

from datetime import date

from thidua.common.errors import Refused


FIRST_YEAR, LAST_YEAR = 1948, 2100  # the first appeal for patriotic emulation was in 1948


def check_year(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused(f"Năm phải từ {FIRST_YEAR} đến {LAST_YEAR}, đang là {year}.", field="year")


def check_open(*, is_open: bool, year: int) -> None:
    if not is_open:
        raise Refused(f"Năm thi đua {year} đã khép. Mở lại năm, có lý do, rồi mới sửa được.")


def check_step_dates(*, starts_on: date | None, due_on: date | None) -> None:
    if starts_on and due_on and due_on < starts_on:
        raise Refused("Hạn của bước phải từ ngày bắt đầu trở đi.", field="due_on")


def check_reason(reason: str) -> None:
    if not reason.strip():
        raise Refused("Nêu lý do mở lại năm. Lý do được ghi vào nhật ký.", field="reason")
