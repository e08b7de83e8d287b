"""Days, hours and counts as papers write them."""

import datetime as dt

import pytest

from thidua.documents.blocks import Paragraph, Table
from thidua.documents.composing import counted, ended, joined, listed, numbered
from thidua.documents.wording import at_time, dong, on_day, padded, short_day


def test_day_that_is_not_there_yet_is_left_open() -> None:
    assert on_day(dt.date(2023, 1, 5)) == "ngày 05 tháng 01 năm 2023"
    assert on_day(None) == "ngày … tháng … năm …"


def test_hour_is_that_of_vietnam() -> None:
    noon = dt.datetime(2023, 1, 17, 7, 30, tzinfo=dt.UTC)

    assert at_time(noon) == "14 giờ 30 phút, ngày 17 tháng 01 năm 2023"
    assert at_time(noon.replace(tzinfo=None)) == "07 giờ 30 phút, ngày 17 tháng 01 năm 2023"


def test_counts_amounts_and_short_days() -> None:
    assert (padded(3), padded(12)) == ("03", "12")
    assert dong(15_080_000) == "15.080.000"
    assert short_day(dt.date(2023, 1, 7)) == "07/01/2023"


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"tập thể": 3}, "03 tập thể"),
        ({"tập thể": 3, "cá nhân": 9}, "03 tập thể và 09 cá nhân"),
        (
            {"tập thể": 3, "cá nhân": 12, "hộ gia đình": 1},
            "03 tập thể, 12 cá nhân và 01 hộ gia đình",
        ),
    ],
)
def test_groups_are_counted_in_words(counts: dict[str, int], said: str) -> None:
    groups = [{"of": of, "rows": [{}] * count} for of, count in counts.items()]

    assert counted(groups) == said


def test_lists_end_in_semicolons_and_a_full_stop() -> None:
    assert listed(["Một;", "Hai", "Ba."]) == ["Một;", "Hai;", "Ba."]
    assert joined(["một"]) == "một"


def test_text_ends_with_its_mark_once() -> None:
    (paragraph,) = ended([Paragraph("Hết.")])
    assert isinstance(paragraph, Paragraph)
    assert (paragraph.text, paragraph.keep) == ("Hết./.", True)

    *_, mark = ended([Table((), ())])
    assert mark == Paragraph("./.", keep=True)


def test_number_below_ten_carries_a_zero() -> None:
    assert numbered({"number": 6, "symbol": "QĐ-UBND"}) == "06/QĐ-UBND"
    assert numbered({"number": 184, "symbol": "BC-UBND"}) == "184/BC-UBND"
