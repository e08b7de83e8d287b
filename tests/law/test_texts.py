"""The register of instruments: in force, cited, and the day whose law judges."""

# ruff: noqa: E501 -- citations are quoted whole

from datetime import date

import pytest

from thidua.common.sources import Source
from thidua.law import citations_on, cite, criteria_day, governing, register
from thidua.law.texts import in_words


def test_place_of_the_law_is_cited_with_name_and_number():
    assert (
        cite(Source("luat-06-2022", "Điều 23 khoản 2"))
        == "Luật Thi đua, khen thưởng 06/2022/QH15, Điều 23 khoản 2"
    )
    assert cite(Source("nd-91-2017", "Điều 9 khoản 3")) == "Nghị định 91/2017/NĐ-CP, Điều 9 khoản 3"
    assert cite(Source("van-ban-la", "Điều 1")) == "van-ban-la, Điều 1"


@pytest.mark.parametrize(
    ("year", "received_on", "judged_by"),
    [
        (2023, None, date(2023, 12, 31)),
        (2023, date(2026, 11, 1), date(2023, 12, 31)),
        (2024, None, date(2024, 12, 31)),
        (2025, date(2026, 9, 30), date(2025, 12, 31)),
        (2025, date(2026, 10, 1), date(2026, 10, 1)),
        (2026, None, date(2026, 12, 31)),
        (2026, date(2026, 9, 30), date(2026, 9, 30)),
        (2026, date(2026, 10, 1), date(2026, 12, 31)),
        (2027, date(2028, 1, 5), date(2027, 12, 31)),
    ],
)
def test_year_and_receipt_choose_the_law(year, received_on, judged_by):
    assert criteria_day(year, received_on) == judged_by


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        (date(2022, 12, 31), ["luat-15-2003", "luat-47-2005", "luat-39-2013", "nd-91-2017", "tt-12-2019"]),
        (date(2023, 12, 31), ["luat-15-2003", "luat-47-2005", "luat-39-2013", "nd-91-2017", "tt-12-2019"]),
        (date(2024, 1, 1), ["luat-06-2022", "nd-98-2023"]),
        (date(2025, 6, 30), ["luat-06-2022", "nd-98-2023", "tt-01-2024"]),
        (date(2025, 7, 1), ["luat-06-2022", "nd-152-2025", "tt-01-2024"]),
        (date(2025, 8, 5), ["luat-06-2022", "nd-152-2025", "tt-15-2025"]),
        (date(2026, 10, 1), ["luat-06-2022", "luat-06-2026", "nd-152-2025", "tt-15-2025"]),
    ],
)  # fmt: skip
def test_texts_that_govern_a_day(day, codes):
    assert [text.code for text in governing(day)] == codes


def test_decision_of_january_2023_cites_the_law_of_that_day():
    assert [citation.line for citation in citations_on(date(2023, 1, 10))] == [
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019",
        "Căn cứ Luật Thi đua, Khen thưởng ngày 26 tháng 11 năm 2003",
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Thi đua, Khen thưởng ngày 14 tháng 6 năm 2005",
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Thi đua, Khen thưởng ngày 16 tháng 11 năm 2013",
        "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, Khen thưởng",
        "Căn cứ Thông tư số 12/2019/TT-BNV ngày 04 tháng 11 năm 2019 của Bộ Nội vụ hướng dẫn thi hành Nghị định số 91/2017/NĐ-CP",
    ]  # fmt: skip


def test_citations_change_with_the_day_and_say_what_was_not_verified():
    lines = {citation.text: citation for citation in citations_on(date(2026, 11, 20))}

    assert list(lines) == [
        "luat-72-2025",
        "luat-06-2022",
        "luat-06-2026",
        "nd-152-2025",
        "tt-15-2025",
    ]
    assert lines["luat-06-2022"].verified
    assert not lines["luat-06-2026"].verified
    assert lines["luat-06-2026"].doubt


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2026, 1, 5), "ngày 05 tháng 01 năm 2026"),
        (date(2026, 3, 10), "ngày 10 tháng 3 năm 2026"),
    ],
)
def test_days_in_citations_have_zeros_as_the_decree_on_papers_wants(day, printed):
    assert in_words(day) == printed


def test_replaced_text_ends_before_its_successor_begins():
    register_now = register()
    for text in register_now.values():
        for code in text.replaces:
            ended = register_now[code].valid_to
            assert ended is not None, code
            assert (text.valid_from - ended).days <= 55, (text.code, code)
