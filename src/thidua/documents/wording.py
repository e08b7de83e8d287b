"""How papers write days, hours, counts and amounts."""

import datetime as dt
from zoneinfo import ZoneInfo

from thidua.common.figures.printing import print_number
from thidua.common.vietnamese import date_in_words


_VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
_DAY_LEFT_OPEN = "ngày … tháng … năm …"


def padded(count: int) -> str:
    """Counts and numbers below ten carry a zero: 03."""
    return f"{count:02d}"


def on_day(day: dt.date | None) -> str:
    return date_in_words(day) if day else _DAY_LEFT_OPEN


def short_day(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def at_time(moment: dt.datetime) -> str:
    """ "14 giờ 00 phút, ngày 11 tháng 01 năm 2023", in Vietnam's time."""
    local = moment.astimezone(_VIETNAM) if moment.tzinfo else moment
    return f"{local:%H} giờ {local:%M} phút, {on_day(local.date())}"


def dong(amount: int) -> str:
    """The number alone; the unit stands in the head of the table."""
    return print_number(amount)
