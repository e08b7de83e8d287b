"""The office's start page, its work, and the eight steps of the year."""

from datetime import date

import pytest
from django.test import Client

from tests.factories.accounts import client_of, make_account
from tests.factories.cycles import make_cycle
from tests.factories.movements import make_activity, make_launched
from tests.factories.organisations import AT, Commune, make_commune, make_person, make_unit
from tests.web.counting import queries_of
from thidua.common.actors import SYSTEM, Role
from thidua.cycles import operations
from thidua.cycles.enums import CycleState, StepKind
from thidua.cycles.models import Cycle, Step
from thidua.organisations.enums import UnitKind


pytestmark = pytest.mark.django_db

HOME = "/van-phong/2022/"
REVIEW = "/van-phong/2022/cac-buoc/binh_xet/han/"
REOPEN = "/van-phong/2022/mo-lai/"


@pytest.fixture
def commune() -> Commune:
    return make_commune(villages=1)


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


@pytest.fixture
def officer(commune: Commune, cycle: Cycle) -> Client:
    person = make_person("Võ Thị Thu", home=commune.unit)
    return client_of(make_account("thu", Role.OFFICER, unit=commune.unit, person=person))


@pytest.fixture
def chair(commune: Commune, cycle: Cycle) -> Client:
    return client_of(make_account("minh", Role.CHAIR, unit=commune.unit))


def html_of(answer) -> str:
    return answer.content.decode()


def test_start_page_shows_the_steps_the_work_and_who_is_quiet(
    commune: Commune, cycle: Cycle, officer: Client
) -> None:
    movement = make_launched(cycle)
    make_activity(cycle, commune.villages[0], on=date(2022, 3, 4), movement=movement)

    html = html_of(officer.get(HOME))

    assert "Năm thi đua 2022" in html
    assert "UBND xã Thử" in html
    assert "Võ Thị Thu" in html
    for step in StepKind.labels:
        assert step in html
    assert "Thôn 1" in html, "the strip of months names the villages"
    assert "Chưa có chỉ tiêu nào." in html


def test_new_year_says_what_to_do_instead_of_showing_nothing(officer: Client) -> None:
    html = html_of(officer.get(HOME))

    assert "Chưa đơn vị nào được giao phong trào" in html
    assert "Việc cần làm" in html


def test_start_page_costs_the_same_for_one_village_and_three(
    commune: Commune, cycle: Cycle, officer: Client
) -> None:
    movement = make_launched(cycle)
    make_activity(cycle, commune.villages[0], on=date(2022, 3, 4), movement=movement)
    cost = queries_of(officer, HOME)
    for number in (2, 3):
        village = make_unit(f"Thôn {number}", kind=UnitKind.VILLAGE, parent=commune.unit)
        another = make_launched(cycle, plan_number=12 + number, name=f"Phong trào {number}")
        make_activity(cycle, village, on=date(2022, 4, 4), movement=another)

    assert queries_of(officer, HOME) == cost


def test_year_that_was_never_opened_is_not_found(officer: Client) -> None:
    assert officer.get("/van-phong/2021/").status_code == 404
    assert officer.get("/van-phong/0/").status_code == 404


def test_year_switch_offers_the_years_of_the_own_body(commune: Commune, officer: Client) -> None:
    make_cycle(commune, year=2023)
    make_cycle(make_commune("UBND xã Khác"), year=2024)

    html = html_of(officer.get(HOME))

    assert 'href="/van-phong/2023/"' in html
    assert 'href="/van-phong/2024/"' not in html


def test_work_is_listed_with_that_of_others_below(officer: Client) -> None:
    answer = officer.get("/van-phong/2022/viec/")

    assert answer.status_code == 200
    assert "Việc của người khác trong năm" in html_of(answer) or "Không có việc nào" in html_of(
        answer
    )


def test_steps_are_dated_on_a_form_of_their_own(officer: Client) -> None:
    answer = officer.post(REVIEW, {"starts_on": "1/11/2022", "due_on": "5-12-2022"}, follow=True)

    step = Step.objects.get(kind=StepKind.REVIEW)
    assert (step.starts_on, step.due_on) == (date(2022, 11, 1), date(2022, 12, 5))
    html = html_of(answer)
    assert "Đã đặt hạn." in html
    assert "05/12/2022" in html
    form = html_of(officer.get(REVIEW))
    assert 'value="05/12/2022"' in form, "the form shows what is set"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"starts_on": "5/12/2022", "due_on": "1/11/2022"}, "Hạn của bước phải từ ngày bắt đầu"),
        ({"starts_on": "", "due_on": "31/02/2022"}, "31/02/2022"),
        ({"starts_on": "mai mốt", "due_on": ""}, "mai mốt"),
    ],
)
def test_step_form_says_what_is_wrong_and_keeps_what_was_typed(
    officer: Client, typed: dict[str, str], words: str
) -> None:
    answer = officer.post(REVIEW, typed)

    html = html_of(answer)
    assert answer.status_code == 422
    assert words in html
    for value in filter(None, typed.values()):
        assert f'value="{value}"' in html
    assert Step.objects.get(kind=StepKind.REVIEW).due_on is None


def test_dates_may_be_taken_away_again(officer: Client) -> None:
    officer.post(REVIEW, {"starts_on": "1/11/2022", "due_on": "5/12/2022"})

    officer.post(REVIEW, {"starts_on": "", "due_on": ""})

    step = Step.objects.get(kind=StepKind.REVIEW)
    assert (step.starts_on, step.due_on) == (None, None)


def test_step_that_is_none_is_not_found(officer: Client) -> None:
    assert officer.get("/van-phong/2022/cac-buoc/nghi-ngoi/han/").status_code == 404


def test_year_is_closed_and_opened_again_with_a_reason(officer: Client) -> None:
    closed = html_of(officer.post("/van-phong/2022/khep/", follow=True))
    assert Cycle.objects.get().state == CycleState.CLOSED
    assert "Đã khép năm 2022." in closed
    assert "Mở lại năm 2022" in closed

    unsaid = officer.post(REOPEN, {"reason": ""})
    assert unsaid.status_code == 422
    assert "Điền lý do mở lại." in html_of(unsaid)

    opened = officer.post(REOPEN, {"reason": "Thiếu một quyết định"}, follow=True)
    assert Cycle.objects.get().state == CycleState.OPEN
    assert "Đã mở lại năm 2022." in html_of(opened)


def test_closing_twice_is_answered_with_a_sentence(officer: Client) -> None:
    officer.post("/van-phong/2022/khep/")

    again = officer.post("/van-phong/2022/khep/")

    assert again.status_code == 409
    assert "Không thể chuyển từ “Đã khép” sang “Đã khép”." in html_of(again)


def test_link_alone_closes_no_year(officer: Client) -> None:
    assert officer.get("/van-phong/2022/khep/").status_code == 405
    assert Cycle.objects.get().state == CycleState.OPEN


def test_closed_year_keeps_the_typed_dates_and_says_why_not(cycle: Cycle, officer: Client) -> None:
    operations.close_cycle(cycle, by=SYSTEM, at=AT)

    answer = officer.post(REVIEW, {"starts_on": "1/11/2022", "due_on": "5/12/2022"})

    assert answer.status_code == 422
    assert "Năm thi đua 2022 đã khép." in html_of(answer)
    assert 'value="5/12/2022"' in html_of(answer)


def test_chair_sees_the_office_with_the_chairs_menu(chair: Client) -> None:
    answer = chair.get(HOME)

    assert answer.status_code == 200
    assert "Ký duyệt" in html_of(answer)


def test_year_is_opened_for_the_own_body(commune: Commune, officer: Client) -> None:
    answer = officer.post("/van-phong/mo-nam/", {"year": "2023", "theme": "Về đích"}, follow=True)

    assert answer.redirect_chain == [("/van-phong/2023/", 302)]
    assert Cycle.objects.get(year=2023).unit == commune.unit


@pytest.mark.parametrize(
    ("year", "words"),
    [
        ("2022", "UBND xã Thử đã có năm thi đua 2022."),
        ("1900", "Năm phải từ 1948 đến 2100, đang là 1900."),
        ("hai nghìn", "Năm: gõ một số nguyên, ví dụ 40."),
        ("", "Điền năm."),
    ],
)
def test_year_that_cannot_be_opened_says_why_and_keeps_the_theme(
    officer: Client, year: str, words: str
) -> None:
    answer = officer.post("/van-phong/mo-nam/", {"year": year, "theme": "Về đích"})

    html = html_of(answer)
    assert answer.status_code == 422
    assert words in html
    assert 'value="Về đích"' in html
    assert Cycle.objects.count() == 1
