from datetime import date

import pytest

from thidua.common.errors import Refused
from thidua.conferences import policies
from thidua.conferences.enums import ActKind


JANUARY = date(2023, 1, 5)


@pytest.mark.parametrize("held_on", [date(2022, 1, 1), date(2023, 12, 31)])
def test_conference_of_a_year_is_held_in_it_or_in_the_next(held_on: date) -> None:
    policies.check_day(held_on, year=2022, today=JANUARY)


@pytest.mark.parametrize("held_on", [date(2021, 12, 31), date(2024, 1, 1)])
def test_conference_of_another_year_is_refused_with_both_years(held_on: date) -> None:
    with pytest.raises(Refused) as refusal:
        policies.check_day(held_on, year=2022, today=JANUARY)

    assert refusal.value.sentence == (
        "Hội nghị tổng kết 2022 họp từ năm 2022 đến năm 2023, không phải ngày "
        f"{held_on:%d/%m/%Y}. Xem lại ngày họp."
    )
    assert refusal.value.field == "held_on"


def test_conference_of_a_year_closed_late_is_held_up_to_the_year_that_runs() -> None:
    policies.check_day(date(2026, 11, 22), year=2022, today=date(2026, 11, 22))
    with pytest.raises(Refused, match="từ năm 2022 đến năm 2026"):
        policies.check_day(date(2027, 1, 1), year=2022, today=date(2026, 11, 22))


def test_conference_is_held_on_its_day_and_not_before() -> None:
    policies.check_held_not_before_its_day(held_on=date(2023, 1, 17), today=date(2023, 1, 17))
    with pytest.raises(Refused, match="chưa tới ngày"):
        policies.check_held_not_before_its_day(held_on=date(2023, 1, 17), today=date(2023, 1, 16))


def test_report_is_adopted_by_a_held_conference_from_its_day_on() -> None:
    day = date(2023, 1, 17)

    policies.check_adoption(is_held=True, adopted_on=day, held_on=day)
    with pytest.raises(Refused, match="ghi hội nghị đã tổ chức trước"):
        policies.check_adoption(is_held=False, adopted_on=day, held_on=day)
    with pytest.raises(Refused, match="từ ngày hội nghị 17/01/2023"):
        policies.check_adoption(is_held=True, adopted_on=date(2023, 1, 16), held_on=day)


def links(kind: ActKind, **given: bool) -> None:
    whole = {
        "has_decision": False,
        "is_own_decision": True,
        "has_pledge": False,
        "is_own_pledge": True,
    }
    policies.check_links(kind, **(whole | given))


def test_decision_belongs_to_awards_and_pledge_to_its_signing() -> None:
    links(ActKind.AWARDS, has_decision=True)
    links(ActKind.PLEDGE, has_pledge=True)
    links(ActKind.REVIEW)


@pytest.mark.parametrize(
    ("kind", "given", "field"),
    [
        (ActKind.PLEDGE, {"has_decision": True}, "decision"),
        (ActKind.AWARDS, {"has_decision": True, "is_own_decision": False}, "decision"),
        (ActKind.AWARDS, {"has_pledge": True}, "pledge"),
        (ActKind.PLEDGE, {"has_pledge": True, "is_own_pledge": False}, "pledge"),
    ],
)
def test_link_of_another_act_or_another_body_is_refused(kind, given, field) -> None:
    with pytest.raises(Refused) as refusal:
        links(kind, **given)

    assert refusal.value.field == field


def test_counts_of_guests_are_never_negative() -> None:
    policies.check_counts(invited=None, came=0, name="Trưởng thôn")
    with pytest.raises(Refused, match="Trưởng thôn: số dự không thể âm"):
        policies.check_counts(invited=3, came=-1, name="Trưởng thôn")


def test_report_of_a_year_is_not_signed_before_it() -> None:
    policies.check_issued(None, year=2022)
    policies.check_issued(date(2022, 1, 1), year=2022)
    with pytest.raises(Refused, match="ở trước năm 2022"):
        policies.check_issued(date(2021, 12, 31), year=2022)


def test_total_counts_something_and_nothing_negative() -> None:
    policies.check_total(None, 0, None)
    with pytest.raises(Refused, match="ít nhất một số"):
        policies.check_total(None, None, None)
    with pytest.raises(Refused, match="không thể âm"):
        policies.check_total(43, -1, None)


def test_words_are_one_line_and_never_empty() -> None:
    assert policies.check_words("  Hội  nghị\ntổng kết ", what="tên", field="name") == (
        "Hội nghị tổng kết"
    )
    with pytest.raises(Refused, match=r"^Điền tên hội nghị\.$"):
        policies.check_words(" \n ", what="tên hội nghị", field="name")


def test_paragraphs_are_lines_without_stray_spaces() -> None:
    assert policies.paragraphs("  Một  ý. \r\n\r\n Hai ý.\n") == "Một ý.\nHai ý."


def test_only_a_picture_of_ours_is_a_photograph() -> None:
    policies.check_is_photo("image/jpeg")
    with pytest.raises(Refused, match="không phải ảnh"):
        policies.check_is_photo("application/pdf")


@pytest.mark.parametrize(
    ("capacity", "signs"),
    [
        ("TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH", True),
        ("tm. Ủy ban nhân dân | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH", True),
        ("CHỦ TỊCH", False),
        (" | ", False),
    ],
)
def test_report_of_the_committee_is_signed_on_its_behalf(capacity, signs) -> None:
    assert policies.signs_for_the_body(capacity) is signs


def test_capacity_is_read_line_by_line() -> None:
    assert policies.capacity_lines("TM. ỦY BAN NHÂN DÂN |  CHỦ TỊCH ") == [
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
    ]


@pytest.mark.parametrize(
    ("held_on", "closes"),
    [
        (date(2023, 1, 17), 2022),  # the next year
        (date(2022, 12, 31), 2022),
        (date(2022, 10, 1), 2022),
        (date(2022, 9, 30), None),
        (date(2022, 4, 1), None),
        (date(2022, 3, 31), 2021),  # opens its own year
    ],
)
def test_year_that_a_conference_closes_follows_its_day(held_on, closes) -> None:
    assert policies.closed_year(held_on, year=2022) == closes


@pytest.mark.parametrize(
    ("title", "unit", "words"),
    [
        ("Chủ tịch", "Ủy ban nhân dân xã Hàm Liêm", "Chủ tịch Ủy ban nhân dân xã Hàm Liêm"),
        ("Phó Bí thư Đảng ủy", "Đảng ủy xã Hàm Liêm", "Phó Bí thư Đảng ủy xã Hàm Liêm"),
        ("Trưởng thôn", "Thôn 2", "Trưởng thôn 2"),
    ],
)
def test_post_names_its_unit_once(title: str, unit: str, words: str) -> None:
    assert policies.post_in_words(title, unit) == words
