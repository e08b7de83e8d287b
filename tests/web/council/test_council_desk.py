"""The council member's desk: the agenda, a nominee's facts, one tap and a confirmation."""

import re

import pytest
from django.test import Client

from tests.factories.accounts import client_of, make_account
from tests.factories.councils import (
    make_council,
    make_open_ballot,
    make_open_session,
    make_session,
    mark,
    roll,
    vote,
)
from tests.factories.cycles import make_cycle
from tests.factories.nominations import make_appraised, make_submitted, officer_of
from tests.factories.organisations import AT, Commune, make_commune, make_individual
from tests.factories.records import make_year_record
from thidua.common.actors import SYSTEM, Role
from thidua.councils import operations
from thidua.councils.enums import Choice, MemberRole, Presence
from thidua.councils.models import Council, Session, Vote
from thidua.cycles.models import Cycle
from thidua.notices.models import Notice
from thidua.organisations import operations as organisations


pytestmark = pytest.mark.django_db

DESK = "/hoi-dong/2022/"
ONE = f"{DESK}phien-hop/1/"
ITEM = f"{ONE}phieu/1/"
YES = Choice.AGREE


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


@pytest.fixture
def council(commune: Commune) -> Council:
    return make_council(commune.unit, members=4)


@pytest.fixture
def session(commune: Commune, cycle: Cycle, council: Council) -> Session:
    return make_open_session(council, cycle, [make_appraised(cycle, commune.villages[0])])


@pytest.fixture
def member(commune: Commune, council: Council) -> Client:
    """The plain member, the fourth on the roll."""
    seat = council.members.get(role=MemberRole.MEMBER)
    account = make_account("uyvien", Role.COUNCIL_MEMBER, unit=commune.unit, person=seat.person)
    return client_of(account)


def words(response) -> str:
    main = response.content.decode().split('id="chinh"', 1)[-1]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


@pytest.mark.parametrize(
    "page",
    ["phien-hop/", "phien-hop/1/", "phien-hop/1/phieu/1/", "ho-so/", "ho-so/1/", "bo-phieu/"],
)
def test_a_member_opens_every_page_and_others_none(
    commune: Commune, session: Session, member: Client, page: str
):
    head = client_of(make_account("truongthon", Role.UNIT_HEAD, unit=commune.villages[0]))
    elsewhere = make_commune("UBND xã Khác")
    stranger = client_of(make_account("xakhac", Role.COUNCIL_MEMBER, unit=elsewhere.unit))

    assert member.get(DESK + page).status_code == 200
    assert head.get(DESK + page).status_code == 404
    assert stranger.get(DESK + page).status_code == 404


def test_the_agenda_shows_what_is_decided_and_what_is_open(session: Session, member: Client):
    before = words(member.get(ONE))
    ballot = make_open_ballot(session)
    during = words(member.get(ONE))
    vote(ballot, [YES] * 4)
    operations.close_ballot(ballot, by=officer_of(session.cycle), at=AT)
    after = words(member.get(ONE))

    assert "Chưa biểu quyết" in before
    assert "Xem và biểu quyết" in during
    assert "Thông qua 4/4" in after


def test_a_vote_is_one_tap_and_one_confirmation(session: Session, member: Client):
    make_open_ballot(session)

    page = member.get(ITEM)
    confirm = member.get(f"{ITEM}bieu-quyet/?choice=dong_y")
    assert not Vote.objects.exists()
    done = member.post(f"{ITEM}bieu-quyet/", {"choice": "dong_y"}, follow=True)

    assert "Biểu quyết công khai: ý kiến của từng người được ghi tên" in words(page)
    assert "Gửi ý kiến: Đồng ý" in words(confirm)
    assert "Đã ghi ý kiến mục 1: đồng ý." in words(done)
    assert "Ý kiến của tôi: Đồng ý" in words(done).replace("  ", " ")
    assert Vote.objects.get().member.person.full_name == "Thành viên Bốn"


def test_a_vote_may_be_changed_until_the_ballot_closes(session: Session, member: Client):
    ballot = make_open_ballot(session)
    member.post(f"{ITEM}bieu-quyet/", {"choice": "dong_y"})
    member.post(f"{ITEM}bieu-quyet/", {"choice": "khong_dong_y"})
    assert Vote.objects.get().choice == Choice.AGAINST

    operations.close_ballot(ballot, by=officer_of(session.cycle), at=AT)
    late = member.post(f"{ITEM}bieu-quyet/", {"choice": "dong_y"})

    assert late.status_code == 409
    assert "đã đóng biểu quyết" in words(late)
    assert Vote.objects.get().choice == Choice.AGAINST


@pytest.mark.parametrize("choice", ["", "co_le"])
def test_what_is_no_choice_is_refused(session: Session, member: Client, choice: str):
    make_open_ballot(session)

    assert member.post(f"{ITEM}bieu-quyet/", {"choice": choice}).status_code == 409
    assert not Vote.objects.exists()


def test_a_closed_button_says_why(session: Session, member: Client):
    waiting = words(member.get(ITEM))
    mark(roll(session)[3], Presence.ABSENT)
    make_open_ballot(session)
    absent = words(member.get(ITEM))

    assert "Chủ tọa chưa mở biểu quyết mục này." in waiting
    assert "Chưa được điểm danh có mặt. Báo thư ký điểm danh." in absent
    assert member.post(f"{ITEM}bieu-quyet/", {"choice": "dong_y"}).status_code == 409


def test_a_member_steps_aside_with_a_reason(session: Session, member: Client):
    make_open_ballot(session)

    empty = member.post(f"{ITEM}tranh/", {"reason": ""})
    done = member.post(f"{ITEM}tranh/", {"reason": "Người nhà"}, follow=True)

    assert empty.status_code == 422
    assert "Ý kiến của tôi: Tránh" in words(done).replace("  ", " ")
    assert Vote.objects.get().is_recused is True


def test_ones_own_dossier_is_not_voted_on(commune: Commune, cycle: Cycle, council: Council, member):
    seat = council.members.get(role=MemberRole.MEMBER)
    own = organisations.recipient_of_person(seat.person, home=commune.villages[0], by=SYSTEM, at=AT)
    dossier = make_appraised(cycle, commune.villages[0], recipient=own)
    make_open_ballot(make_open_session(council, cycle, [dossier]))

    page = words(member.get(ITEM))

    assert "Nên tránh mục này hồ sơ của chính mình" in page.replace("  ", " ")
    assert "Đây là hồ sơ của chính mình" in page
    assert member.post(f"{ITEM}bieu-quyet/", {"choice": "dong_y"}).status_code == 409


def test_the_voting_page_goes_straight_to_the_single_open_item(session: Session, member: Client):
    nothing = member.get(f"{DESK}bo-phieu/")
    make_open_ballot(session)
    something = member.get(f"{DESK}bo-phieu/")
    member.post(f"{ITEM}bieu-quyet/", {"choice": "dong_y"})

    assert "Không có mục nào đang chờ ý kiến" in words(nothing)
    assert (something.status_code, something.url) == (302, ITEM)
    assert "Không có mục nào đang chờ ý kiến" in words(member.get(f"{DESK}bo-phieu/"))


def test_dossiers_that_are_not_appraised_are_not_there(
    commune: Commune, cycle: Cycle, council: Council, member: Client
):
    sent = make_submitted(cycle, commune.villages[0])

    assert member.get(f"{DESK}ho-so/{sent.number}/").status_code == 404
    assert "Chưa có hồ sơ nào thẩm định xong" in words(member.get(f"{DESK}ho-so/"))


def test_a_reason_of_discipline_is_not_read_by_a_member(
    commune: Commune, cycle: Cycle, council: Council, member: Client
):
    person = make_individual("Người bị nhắc", home=commune.unit, group="official")
    make_year_record(person, year=2022, task_grade="good", discipline="warning", months_worked=12)
    dossier = make_appraised(
        cycle, commune.unit, recipient=person, code="lao_dong_tien_tien", note="Đã hết thời hạn."
    )

    page = words(member.get(f"{DESK}ho-so/{dossier.number}/"))

    assert "Lý do chỉ người có trách nhiệm xem." in page
    assert "cảnh cáo" not in page.lower()
    assert "khiển trách" not in page.lower()


def test_minutes_are_read_and_downloaded_by_members(session: Session, member: Client):
    ballot = make_open_ballot(session)
    vote(ballot, [YES] * 4)
    operations.close_ballot(ballot, by=officer_of(session.cycle), at=AT)

    assert "4/4 (100,0%) đồng ý" in words(member.get(f"{ONE}bien-ban/"))
    assert member.get(f"{ONE}bien-ban.pdf").content.startswith(b"%PDF")


def test_members_are_told_of_a_session_and_the_notice_leads_there(
    cycle: Cycle, council: Council, member: Client
):
    make_session(council, cycle)

    told = Notice.objects.get()
    opened = member.post(f"/tin-bao/{told.pk}/")

    assert told.says == "Hội đồng họp phiên 1 ngày 10/01/2023, Phòng họp xã."
    assert opened.url == ONE


@pytest.mark.parametrize("count", [1, 3])
def test_lists_cost_the_same_for_one_and_for_three(
    cycle: Cycle, council: Council, member: Client, count: int, django_assert_num_queries
):
    village = cycle.unit.children.first()
    dossiers = [
        make_appraised(cycle, village, recipient=make_individual(f"Người {n}", home=village))
        for n in range(count)
    ]
    make_open_session(council, cycle, dossiers)
    for _ in range(count):
        make_session(council, cycle)
    member.get(f"{DESK}phien-hop/")

    for page, queries in ((f"{DESK}phien-hop/", 9), (ONE, 13), (f"{DESK}ho-so/", 10)):
        with django_assert_num_queries(queries):
            assert member.get(page).status_code == 200
