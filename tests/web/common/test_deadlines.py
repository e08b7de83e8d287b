"""The words of a deadline."""

from datetime import date

import pytest

from thidua.web.common.deadlines import deadline


TUESDAY = date(2023, 1, 10)


@pytest.mark.parametrize(
    ("due_on", "words", "look"),
    [
        (date(2022, 10, 15), "Quá hạn 87 ngày, 15/10/2022", "qua"),
        (date(2023, 1, 9), "Quá hạn 1 ngày, 09/01", "qua"),
        (date(2023, 1, 10), "Hạn hôm nay, 10/01", "gap"),
        (date(2023, 1, 11), "Còn 1 ngày, 11/01", "gap"),
        (date(2023, 1, 12), "Còn 2 ngày, 12/01", "gap"),
        (date(2023, 1, 13), "Còn 3 ngày, 13/01", "xa"),
        (date(2023, 1, 24), "Còn 14 ngày, 24/01", "xa"),
        (date(2023, 1, 25), "25/01", "xa"),
        (date(2024, 1, 25), "25/01/2024", "xa"),
    ],
)
def test_deadline_says_how_far_it_is(due_on, words, look):
    said = deadline(due_on, TUESDAY)
    assert (said.words, said.look) == (words, look)


def test_deadline_in_working_days_skips_the_weekend():
    said = deadline(date(2023, 1, 16), TUESDAY, working_days=True)  # the Monday after
    assert said.words == "Còn 4 ngày làm việc, 16/01"
