from dataclasses import replace
from datetime import date

import pytest

from tests.factories.movements import make_draft
from thidua.common.errors import Refused
from thidua.common.sources import Source
from thidua.movements import policies


DAY = date(2022, 1, 14)


def test_contents_are_the_eight_of_the_law_in_its_order() -> None:
    contents = policies.contents_of(make_draft())

    assert [content.says for content in contents] == [
        "mục tiêu",
        "phạm vi",
        "đối tượng",
        "nội dung",
        "tiêu chí",
        "thời gian",
        "kế hoạch",
        "biện pháp",
    ]
    assert all(content.given for content in contents)


@pytest.mark.parametrize(
    ("lacking", "says"),
    [
        ({"aim": " "}, "mục tiêu"),
        ({"scope": ""}, "phạm vi"),
        ({"participants": ""}, "đối tượng"),
        ({"content": ""}, "nội dung"),
        ({"criteria": "\n"}, "tiêu chí"),
        ({"ends_on": None}, "thời gian"),
        ({"starts_on": None}, "thời gian"),
        ({"plan": ""}, "kế hoạch"),
        ({"measures": ""}, "biện pháp"),
    ],
)
def test_launch_is_refused_for_each_missing_content(lacking: dict[str, object], says: str) -> None:
    with pytest.raises(Refused) as refused:
        policies.check_complete(replace(make_draft(), **lacking))

    assert refused.value.sentence == (
        f"Chưa phát động được: kế hoạch còn thiếu 1 trong 8 nội dung: {says}."
    )
    assert refused.value.source == Source("luat-06-2022", "Điều 17 khoản 1")


def test_launch_names_all_missing_contents_at_once() -> None:
    with pytest.raises(Refused) as refused:
        policies.check_complete(replace(make_draft(), criteria="", measures=""))

    assert refused.value.sentence.endswith("thiếu 2 trong 8 nội dung: tiêu chí, biện pháp.")
    assert refused.value.field == "criteria"


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"name": "  "}, "name"),
        ({"starts_on": date(2022, 2, 1), "ends_on": date(2022, 1, 31)}, "ends_on"),
    ],
)
def test_draft_is_refused_without_name_or_with_crossed_dates(
    words: dict[str, object], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        policies.check_draft(make_draft(**words))

    assert refused.value.field == field


def test_movement_of_one_day_is_taken() -> None:
    policies.check_draft(make_draft(starts_on=DAY, ends_on=DAY))


@pytest.mark.parametrize(
    ("number", "signed_on", "field"),
    [
        (None, DAY, "plan_number"),
        (0, DAY, "plan_number"),
        (12, None, "plan_signed_on"),
        (12, date(2022, 1, 15), "plan_signed_on"),
        (12, date(2021, 12, 1), None),
    ],
)
def test_plan_needs_a_number_and_a_day_that_has_come(
    number: int | None, signed_on: date | None, field: str | None
) -> None:
    found = None
    try:
        policies.check_plan(
            number=number, signed_on=signed_on, ends_on=date(2022, 12, 31), today=DAY
        )
    except Refused as refusal:
        found = refusal.field

    assert found == field


def test_plan_signed_after_the_movement_ended_is_refused() -> None:
    with pytest.raises(Refused, match="sau ngày phong trào kết thúc 31/12/2021"):
        policies.check_plan(number=12, signed_on=DAY, ends_on=date(2021, 12, 31), today=DAY)


def test_one_plan_may_launch_two_movements_but_not_carry_two_dates() -> None:
    policies.check_number_free(
        number=12, symbol="KH-UBND", signed_on=DAY, others=[("Phong trào khác", DAY)]
    )

    with pytest.raises(Refused, match="số 12/KH-UBND năm 2022 đã ghi ngày ký 10/01/2022"):
        policies.check_number_free(
            number=12,
            symbol="KH-UBND",
            signed_on=DAY,
            others=[("Phong trào khác", date(2022, 1, 10))],
        )


def test_movement_goes_to_somebody_of_the_body() -> None:
    policies.check_receivers(["/1/2/", "/1/3/"], body_path="/1/")

    with pytest.raises(Refused, match="Chưa có đơn vị nào nhận"):
        policies.check_receivers([], body_path="/1/")
    with pytest.raises(Refused, match="không thuộc xã này"):
        policies.check_receivers(["/1/2/", "/9/"], body_path="/1/")


@pytest.mark.parametrize(
    ("happened_on", "people_count", "field"),
    [
        (DAY, 40, None),
        (DAY, None, None),
        (date(2022, 1, 1), 1, None),
        (date(2022, 1, 15), 40, "happened_on"),
        (date(2021, 12, 31), 40, "happened_on"),
        (DAY, 0, "people_count"),
        (DAY, policies.MOST_PEOPLE, None),
        (DAY, policies.MOST_PEOPLE + 1, "people_count"),
    ],
)
def test_activity_lies_in_the_year_and_not_in_the_future(
    happened_on: date, people_count: int | None, field: str | None
) -> None:
    found = None
    try:
        policies.check_activity(
            happened_on=happened_on, people_count=people_count, year=2022, today=DAY
        )
    except Refused as refusal:
        found = refusal.field

    assert found == field


def test_review_must_say_something() -> None:
    policies.check_review("Sáu thôn đều có hoạt động.")

    with pytest.raises(Refused, match="Viết đánh giá"):
        policies.check_review("  ")


def test_reminder_needs_somebody_who_has_not_answered_and_was_not_reminded_today() -> None:
    policies.check_somebody_to_remind(waiting=2, due=1)

    with pytest.raises(Refused, match="không còn ai để nhắc"):
        policies.check_somebody_to_remind(waiting=0, due=0)
    with pytest.raises(Refused, match="Hôm nay đã nhắc"):
        policies.check_somebody_to_remind(waiting=2, due=0)
