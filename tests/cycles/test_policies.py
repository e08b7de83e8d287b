"""When a year and its steps may be changed, both sides of each limit."""

from datetime import date

import pytest

from thidua.common.errors import Refused
from thidua.cycles import policies


@pytest.mark.parametrize("year", [1948, 2022, 2100])
def test_year_within_reason_is_taken(year: int) -> None:
    policies.check_year(year)


@pytest.mark.parametrize("year", [1947, 2101, 22])
def test_year_beyond_reason_is_refused_with_its_limits(year: int) -> None:
    with pytest.raises(Refused) as refusal:
        policies.check_year(year)

    assert refusal.value.sentence == f"Năm phải từ 1948 đến 2100, đang là {year}."
    assert refusal.value.field == "year"


def test_closed_year_says_how_to_go_on() -> None:
    policies.check_open(is_open=True, year=2022)

    with pytest.raises(Refused, match=r"2022 đã khép\. Mở lại năm"):
        policies.check_open(is_open=False, year=2022)


@pytest.mark.parametrize(
    ("starts_on", "due_on"),
    [
        (None, None),
        (date(2022, 3, 1), None),
        (None, date(2022, 3, 1)),
        (date(2022, 3, 1), date(2022, 3, 1)),
    ],
)
def test_step_may_be_dated_on_either_end_or_one_day(
    starts_on: date | None, due_on: date | None
) -> None:
    policies.check_step_dates(starts_on=starts_on, due_on=due_on)


def test_step_due_before_it_starts_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        policies.check_step_dates(starts_on=date(2022, 3, 2), due_on=date(2022, 3, 1))

    assert refusal.value.field == "due_on"


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_reopening_without_a_reason_is_refused(reason: str) -> None:
    policies.check_reason("Bổ sung một quyết định")

    with pytest.raises(Refused, match="lý do"):
        policies.check_reason(reason)
