"""Days, hours and years: numbers that are no figures."""

import calendar
import re
from dataclasses import dataclass

from thidua.common.figures.tokens import listed


_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])(?!\d)"
_MONTH_WORDS = (
    r"(?:giêng|một|hai|ba|tư|bốn|năm(?!\s+\d)|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai))?|chạp)"
)
_YEAR = r"(?:19|20)\d\d(?!\d|[.,]\d)"
_NOT_INSIDE = r"(?<![\w.,/])"
_OF_YEAR = rf"(?:\s*/\s*{_YEAR}|\s+năm\s+{_YEAR}|\s*[.\-]\s*{_YEAR})?"
_DAY_MONTH = rf"{_DAY}\s*[/.\-]\s*{_MONTH}"
_ANY_MONTH = rf"tháng\s+(?:{_MONTH}|{_MONTH_WORDS})"
_BEFORE_A_DAY = r"(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|dịp|mừng|lễ|kỷ niệm|quốc khánh)"
_BEFORE_YEARS = r"(?:giai\s+đoạn|nhiệm\s+kỳ|năm\s+học|niên\s+khóa|từ(?:\s+năm)?|các\s+năm|năm)"

_FULL = re.compile(
    rf"{_NOT_INSIDE}(?P<d>\d{{1,2}})\s*(?P<s>[/.\-])\s*(?P<m>\d{{1,2}})\s*(?P=s)\s*"
    r"(?P<y>\d{4}|\d{2})(?![\d/]|[.,]\d|\s*%)"
)
# 26 tháng 12 năm 2023; ngày 26 tháng 12; 04 tháng Tư 2016
_SPOKEN = (
    rf"(?:{_BEFORE_A_DAY}\s+)?(?:ngày\s+)?{_DAY}\s+{_ANY_MONTH}"
    rf"(?:\s+năm\s+{_YEAR}|\s*[/,]?\s*{_YEAR})?(?!\s+ngày)"
)
# ngày 13 và 14/01/2023; ngày 1 đến ngày 5/12
_DAY_TO_DAY = (
    rf"{_BEFORE_A_DAY}\s+(?:ngày\s+)?{_DAY}\s*(?:-|đến|và|,)\s*"
    rf"(?:ngày\s+)?{_DAY}\s*/\s*{_MONTH}{_OF_YEAR}"
)
# sáng 8.3; ngày 24/12; chiều ngày 13- 7
_DAY_OF = rf"{_BEFORE_A_DAY}\s+(?:ngày\s+)?{_DAY_MONTH}{_OF_YEAR}(?![\d%]|\s*%|[.,]\d)"
# từ 8 đến 10/12/2023; từ ngày 28/11 đến ngày 2/12/2023
_DAY_TO_FULL_DAY = (
    rf"từ\s+{_DAY}(?:\s*/\s*{_MONTH})?\s*(?:-|đến)\s*"
    rf"(?:ngày\s+)?{_DAY}\s*/\s*{_MONTH}\s*/\s*{_YEAR}"
)
# 6 tháng đầu năm 2023; sáu tháng cuối năm
_PART_OF_YEAR = rf"(?:\d{{1,2}}|ba|sáu|chín)\s+tháng\s+(?:đầu|cuối)(?:\s+năm)?(?:\s+{_YEAR})?"
# năm học 2020-2021; giai đoạn 2021 - 2025; 2011 - 2015; từ năm 2020 đến năm 2025; 2021, 2022
_YEARS = rf"(?:{_BEFORE_YEARS}\s+)?{_YEAR}\s*(?:-|/|đến(?:\s+năm)?|và|,)\s*{_YEAR}(?:,\s*{_YEAR})*"
_DAYS = tuple(
    re.compile(_NOT_INSIDE + pattern, re.IGNORECASE)
    for pattern in (
        rf"{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)",  # 2022-12-31
        _SPOKEN,
        _DAY_TO_DAY,
        _DAY_OF,
        _DAY_TO_FULL_DAY,
        _PART_OF_YEAR,
        rf"{_DAY}\s*-\s*{_DAY}\s*/\s*{_MONTH}(?:/{_YEAR})?",  # 13-15/7/2023
        r"ngày\s+(?:mùng\s+|mồng\s+)?" + rf"{_DAY}(?![\d.,/%])",
        _YEARS,
        rf"{_ANY_MONTH}{_OF_YEAR}",  # tháng 12/2022; tháng Tư
        rf"quý\s+(?:[1-4]|I{{1,3}}|IV)(?!\w){_OF_YEAR}",
        rf"năm(?:\s+học)?\s+{_YEAR}",
        rf"(?:0?[1-9]|1[0-2])\s*/\s*{_YEAR}",  # 12/2022
        # 9:25:00; 7h30; 14 giờ 30 phút; 14h
        r"(?:[01]?\d|2[0-4])\s*(?::|h|giờ)\s*[0-5]\d(?::[0-5]\d)?(?:\s*phút)?(?![\d.,])",
        r"(?:[01]?\d|2[0-4])h(?!\w)",
    )
)
# The words that a day may begin with, if not with a number.
FIRST_WORDS = frozenset(
    listed(
        "ngày|sáng|chiều|tối|trưa|đêm|hôm|dịp|mừng|lễ|kỷ|quốc|tháng|quý|năm|giai|nhiệm|niên|từ|"
        "các|lúc|vào|ba|sáu|chín"
    )
)
_HOUR = re.compile(
    rf"{_NOT_INSIDE}(?:lúc\s+|vào\s+)?(?:[01]?\d|2[0-4])\s+giờ(?=\s*(?:$|sáng|chiều|tối|trưa|,|ngày))"
)
_BARE_YEAR = re.compile(rf"{_NOT_INSIDE}{_YEAR}")
_MONTHS = range(1, 13)


@dataclass(frozen=True)
class Day:
    """A date that was found; not `is_real`: it has the form of one, but there is no such day."""

    end: int
    is_real: bool = True


def day_at(text: str, start: int) -> Day | None:
    """The day, hour or year that begins at this place of the text. A bare year is not looked at."""
    full = _FULL.match(text, start)
    if full is not None:
        if could_be_day(int(full["d"]), int(full["m"])):
            return Day(full.end())
        # 1.23.45 is a damaged number as well as a damaged date; both cannot be read
        return Day(full.end(), is_real=False)
    for pattern in (*_DAYS, _HOUR):
        match = pattern.match(text, start)
        if match is not None:
            return Day(match.end())
    return None


def bare_year_at(text: str, start: int) -> Day | None:
    match = _BARE_YEAR.match(text, start)
    return None if match is None else Day(match.end())


def could_be_day(day: int, month: int) -> bool:
    """Whether there is such a day in a year (29 February included)."""
    leap_year = 2024
    return month in _MONTHS and 1 <= day <= calendar.monthrange(leap_year, month)[1]
