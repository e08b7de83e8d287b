"""Drafting an article: our own wording, figures from the records, a claim left a claim."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from tests.factories.awards import make_endorsed, make_issued
from tests.factories.conferences import (
    HELD_AT,
    make_act,
    make_conference,
    make_held,
    make_photo,
    write_report,
)
from tests.factories.cycles import make_cycle
from tests.factories.indicators import (
    make_ham_liem,
    make_indicator,
    make_measurement,
    make_target_set,
)
from tests.factories.organisations import (
    make_collective,
    make_commune,
    make_individual,
    make_person,
    make_unit,
)
from tests.factories.pledges import make_open_pledge
from thidua.common.actors import SYSTEM
from thidua.conferences import operations
from thidua.conferences.enums import ActKind, GuestLevel
from thidua.conferences.operations import Guests
from thidua.organisations.operations import give_post
from thidua.reports.article import Drafted, draft_from
from thidua.reports.article_figures import article_figures, changed_parts


pytestmark = pytest.mark.django_db
AT = datetime(2023, 1, 18, 2, 0, tzinfo=UTC)


def drafted(conference) -> Drafted:
    return draft_from(conference, by=SYSTEM, at=AT)


def whole_event():
    """A conference with everything: guests, indicators, pledge, awards, limits, photographs."""
    commune = make_commune("UBND xã Thử Nghiệm")
    cycle = make_cycle(commune)
    make_ham_liem(cycle)
    bodies = [
        make_collective(make_unit(f"Hội {number}", parent=commune.villages[0]))
        for number in range(3)
    ]
    persons = [make_individual(f"Người {n}", home=commune.villages[0]) for n in range(9)]
    decision = make_issued(cycle, make_endorsed(cycle, [*persons, *bodies]))
    pledge = make_open_pledge(make_cycle(commune, year=2023), commune.villages)
    presider = make_person("Trần Văn Minh", home=commune.unit, gender="nam")
    posts = (
        ("Chủ tịch", commune.unit),
        ("Phó Chủ tịch Hội", make_unit("Hội", parent=commune.unit)),
    )
    for title, unit in posts:
        give_post(person=presider, unit=unit, title=title, from_on=None, by=SYSTEM, at=HELD_AT)
    conference = make_held(cycle, presider=presider)
    operations.set_guest_classes(
        conference,
        classes=[
            Guests(GuestLevel.COMMUNE, "Bí thư Đảng ủy xã", 1, 1),
            Guests(GuestLevel.VILLAGE, "Trưởng thôn", 2, 2),
        ],
        by=SYSTEM,
        at=HELD_AT,
    )
    make_act(conference)
    make_act(conference, ActKind.LAUNCH, text="Phát động năm 2023")
    signing = make_act(conference, ActKind.PLEDGE, text="Hai thôn ký giao ước", pledge=pledge)
    handing = make_act(conference, ActKind.AWARDS, text="Trao giấy khen", decision=decision)
    make_photo(conference)
    make_photo(conference, caption="Ký giao ước", act=signing)
    make_photo(conference, caption="Trao giấy khen", act=handing)
    write_report(cycle, LIMITS="Tháng có tháng không.\nÍt cách làm mới.")
    return conference


def test_title_names_the_year_that_closes_and_the_one_that_opens() -> None:
    assert drafted(whole_event()).title == (
        "Xã Thử Nghiệm khép năm thi đua 2022, mở năm thi đua 2023"
    )


def test_title_of_an_event_without_a_launch_opens_nothing() -> None:
    cycle = make_cycle(make_commune())

    assert drafted(make_conference(cycle)).title == "Xã Thử khép năm thi đua 2022"


def test_opening_says_when_where_and_what() -> None:
    assert drafted(whole_event()).lead == (
        "Chiều Thứ Ba, 17/01/2023, tại hội trường xã, Ủy ban nhân dân xã Thử Nghiệm họp hội nghị "
        "nhìn lại năm thi đua 2022 và phát động năm 2023."
    )


def test_conference_early_in_its_year_closes_the_one_before_and_opens_its_own() -> None:
    conference = make_conference(make_cycle(make_commune(), year=2023), held_on=date(2023, 1, 16))
    make_act(conference, ActKind.LAUNCH, text="Phát động")

    draft = drafted(conference)

    assert draft.title == "Xã Thử khép năm thi đua 2022, mở năm thi đua 2023"
    assert draft.figures["indicators"] == []  # the results of 2023 are not known yet


def test_conference_in_the_middle_of_its_year_closes_nothing() -> None:
    conference = make_conference(make_cycle(make_commune()), held_on=date(2022, 7, 15))

    assert drafted(conference).title == "Xã Thử họp hội nghị thi đua"


def test_figures_without_a_plan_are_never_called_met_or_missed() -> None:
    cycle = make_cycle(make_commune())
    make_measurement(make_indicator(make_target_set(cycle), plan=""), "70,5 tỷ đồng")

    body = drafted(make_held(cycle)).body

    assert "Các số dưới đây chưa có kế hoạch để so." in body
    assert "Đạt và vượt" not in body


def test_opening_leaves_out_a_place_that_is_not_known() -> None:
    conference = make_conference(make_cycle(make_commune()), place="")

    assert " tại " not in drafted(conference).lead


def test_guests_stand_with_their_number_and_the_one_who_presided() -> None:
    body = drafted(whole_event()).body

    assert "Dự hội nghị có Bí thư Đảng ủy xã; Trưởng thôn. Có 3 người dự." in body
    assert "Ông Trần Văn Minh, Chủ tịch UBND xã Thử Nghiệm, Phó Chủ tịch Hội chủ trì." in body


def test_claim_is_quoted_with_its_source_beside_the_computed_sentence() -> None:
    body = drafted(whole_event()).body

    assert "Bài ngày 17/01/2023 nêu đạt và vượt 10/11 chỉ tiêu; bảng dưới đây có 12" in body
    assert "Đạt và vượt 10/12 chỉ tiêu" in body
    assert "[bảng chỉ tiêu]" in body.splitlines()


def test_awards_are_counted_from_the_decision_with_leading_zeros() -> None:
    body = drafted(whole_event()).body

    assert (
        "Hội nghị trao giấy khen cho 03 tập thể và 09 cá nhân có thành tích năm 2022, "
        "theo Quyết định số 01/QĐ-UBND ngày 12/01/2023."
    ) in body


def test_awards_without_a_decision_bear_no_number() -> None:
    conference = make_held(make_cycle(make_commune()))
    make_act(conference, ActKind.AWARDS, text="Trao giấy khen cho các tập thể")

    body = drafted(conference).body

    assert "<h2>Khen thưởng</h2>\n\nTrao giấy khen cho các tập thể." in body


def test_pledge_says_how_many_have_signed() -> None:
    assert "Hai thôn ký giao ước. 0/2 bên đã ký “Giao ước thi đua năm 2022”." in (
        drafted(whole_event()).body
    )


def test_limits_are_the_officers_own_words() -> None:
    assert "<h2>Hạn chế</h2>\n\nTháng có tháng không.\n\nÍt cách làm mới." in (
        drafted(whole_event()).body
    )


def test_photographs_stand_where_their_acts_are_told() -> None:
    lines = drafted(whole_event()).body.split("\n\n")

    assert lines[0] == "[ảnh 1]"
    section = lines.index("<h2>Ký giao ước và khen thưởng</h2>")
    assert lines[section + 3 :] == ["[ảnh 2]", "[ảnh 3]"]


def test_words_of_the_records_never_become_markup() -> None:
    conference = make_held(make_cycle(make_commune()))
    make_act(conference, ActKind.SPEECH, text="<script>alert(1)</script> phát biểu")

    assert "&lt;script&gt;" in drafted(conference).body


def test_figures_keep_achievement_years_of_one_event_apart() -> None:
    conference = whole_event()

    (award,) = article_figures(conference, by=SYSTEM, at=AT)["awards"]

    assert (award["collectives"], award["individuals"], award["title_year"]) == (3, 9, 2022)
    assert award["signed_on"] == "12/01/2023"


def test_figures_of_a_pledge_signed_in_two_acts_are_counted_once() -> None:
    commune = make_commune()
    cycle = make_cycle(commune)
    conference, pledge = make_held(cycle), make_open_pledge(cycle, commune.villages)
    for _ in range(2):
        make_act(conference, ActKind.PLEDGE, pledge=pledge, once_key=uuid4())

    (row,) = article_figures(conference, by=SYSTEM, at=AT)["pledges"]

    assert (row["parties"], row["signed"]) == (2, 0)


def test_figures_that_changed_since_the_draft_are_named() -> None:
    conference = whole_event()
    before = drafted(conference).figures
    after = before | {"awards": []}

    assert changed_parts(before, before) == []
    assert changed_parts(before, after) == ["số được khen"]
    assert changed_parts(None, before) == ["bảng chỉ tiêu", "số được khen", "số bên ký"]
