"""The office's pages of the council: from the calendar to the minutes."""

import io
import re
from uuid import uuid4

import pytest
from django.test import Client
from docx import Document

from tests.factories.accounts import client_of, make_account
from tests.factories.councils import (
    make_council,
    make_open_ballot,
    make_open_session,
    make_session,
    member_actor,
    roll,
    vote,
)
from tests.factories.cycles import make_cycle
from tests.factories.nominations import make_appraised, make_submitted, officer_of
from tests.factories.organisations import AT, Commune, make_commune, make_individual, make_person
from thidua.common.actors import SYSTEM, Role
from thidua.councils import operations
from thidua.councils.enums import Choice, MemberRole, Presence, SessionState
from thidua.councils.models import Council, Session, Vote
from thidua.cycles.models import Cycle
from thidua.nominations.models import Nomination
from thidua.organisations import operations as organisations


pytestmark = pytest.mark.django_db

HERE = "/van-phong/2022/hoi-dong/"
ONE = f"{HERE}phien-hop/1/"
YES, NO = Choice.AGREE, Choice.AGAINST


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


@pytest.fixture
def officer(commune: Commune, cycle: Cycle) -> Client:
    return client_of(make_account("congchuc", Role.OFFICER, unit=commune.unit))


def opened(cycle: Cycle, *, items: int = 1, members: int = 3, present: int = 3) -> Session:
    village = cycle.unit.children.first()
    dossiers = [
        make_appraised(cycle, village, recipient=make_individual(f"Người {n}", home=village))
        for n in range(items)
    ]
    council = make_council(cycle.unit, members=members)
    return make_open_session(council, cycle, dossiers, present=present)


def words(response) -> str:
    main = response.content.decode().split('id="chinh"', 1)[-1]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


@pytest.mark.parametrize(
    ("role", "where", "status"),
    [
        (Role.OFFICER, "body", 200),
        (Role.CHAIR, "body", 200),
        (Role.COUNCIL_MEMBER, "body", 404),
        (Role.UNIT_HEAD, "village", 404),
        (Role.OFFICER, "elsewhere", 404),
    ],
)
def test_who_opens_the_council_a_session_and_its_minutes(
    commune: Commune, cycle: Cycle, role: Role, where: str, status: int
):
    session = opened(cycle)
    vote(make_open_ballot(session), [YES] * 3)
    operations.close_ballot(session.ballots.get(), by=officer_of(cycle), at=AT)
    unit = {
        "body": commune.unit,
        "village": commune.villages[0],
        "elsewhere": make_commune("UBND xã Khác").unit,
    }[where]
    client = client_of(make_account("ai-do", role, unit=unit))

    for address in (HERE, ONE, f"{ONE}bien-ban/", f"{ONE}bien-ban.pdf"):
        assert client.get(address).status_code == status


def test_without_a_council_the_page_says_what_to_do_first(cycle: Cycle, officer: Client):
    assert "Xã chưa ghi Hội đồng nào" in words(officer.get(HERE))
    assert officer.get(f"{HERE}phien-hop/moi/").status_code == 409
    assert officer.get(f"{HERE}thanh-vien/").status_code == 404


def test_a_council_is_established_with_its_members(commune: Commune, cycle: Cycle, officer: Client):
    person = make_person("Nguyễn Quang Minh", home=commune.unit)
    sent = {
        "name": "Hội đồng xã",
        "quorum_share": "2/3",
        "vote_share": "bảy mươi",
        "regulation": "Quy chế Hội đồng, Điều 9",
    }

    refused = officer.post(f"{HERE}kien-toan/", sent)
    done = officer.post(f"{HERE}kien-toan/", sent | {"vote_share": "70%"}, follow=True)
    added = officer.post(
        f"{HERE}thanh-vien/them/",
        {"person": person.pk, "role": MemberRole.CHAIR, "position_text": "Chủ tịch UBND xã"},
        follow=True,
    )

    assert refused.status_code == 422
    assert "“bảy mươi” không phải một tỷ lệ" in words(refused)
    assert "đồng ý ít nhất 70%" in words(done)
    assert "Nguyễn Quang Minh" in words(added)


def test_a_member_leaves_from_a_day_on(commune: Commune, cycle: Cycle, officer: Client):
    council = make_council(commune.unit)
    member = council.members.get(role=MemberRole.SECRETARY)

    officer.post(f"{HERE}thanh-vien/{member.pk}/thoi/", {"last_day": "31/12/2022"})

    member.refresh_from_db()
    assert f"{member.to_on}" == "2022-12-31"
    officer.get(f"{HERE}thanh-vien/")  # shows and forgets the message
    assert member.person.full_name not in words(officer.get(f"{HERE}thanh-vien/"))


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_for_one_and_for_three(
    commune: Commune, cycle: Cycle, officer: Client, count: int, django_assert_num_queries
):
    council = make_council(commune.unit)
    for _ in range(count):
        make_session(council, cycle)
    officer.get(HERE)

    with django_assert_num_queries(9):
        response = officer.get(HERE)

    assert response.status_code == 200


def test_a_session_is_planned_once_and_shows_what_it_waits_for(
    commune: Commune, cycle: Cycle, officer: Client
):
    make_council(commune.unit)
    sent = {
        "held_on": "10/01/2023",
        "begins_at": "8h30",
        "place": "Phòng họp",
        "once_key": str(uuid4()),
    }

    bad = officer.post(f"{HERE}phien-hop/moi/", sent | {"begins_at": "sáng"})
    first = officer.post(f"{HERE}phien-hop/moi/", sent)
    officer.post(f"{HERE}phien-hop/moi/", sent)
    shown = words(officer.get(first.url))

    assert bad.status_code == 422
    assert "Gõ như 8:00 hoặc 14h30" in words(bad)
    assert Session.objects.count() == 1
    assert "Thứ Ba, 10/01/2023, 08:30" in shown
    assert "Mở được khi xong 1 điều kiện còn lại." in shown


def test_dossiers_come_on_the_agenda_and_leave_it(commune: Commune, cycle: Cycle, officer: Client):
    ready = make_appraised(cycle, commune.villages[0])
    waiting = make_submitted(cycle, commune.villages[1])
    make_session(make_council(commune.unit), cycle)

    chooser = words(officer.get(f"{ONE}ho-so/"))
    nothing = officer.post(f"{ONE}ho-so/", {"so": [waiting.number]})
    added = officer.post(f"{ONE}ho-so/", {"so": [ready.number]}, follow=True)
    removed = officer.post(f"{ONE}muc/1/rut/", {"reason": "Chờ xác minh"}, follow=True)

    assert "1 hồ sơ đã thẩm định" in chooser
    assert nothing.status_code == 409
    assert "Đã đưa 1 hồ sơ vào phiên 1." in words(added)
    assert "Mục 1, Nguyễn Thị Lành: Chờ xác minh" in words(removed)
    assert Nomination.objects.get(pk=ready.pk).tabled_at is None


def test_the_session_opens_by_a_post_and_not_before_it_is_ready(
    commune: Commune, cycle: Cycle, officer: Client
):
    council = make_council(commune.unit)
    make_session(council, cycle)

    assert officer.post(f"{ONE}khai-mac/").status_code == 409
    assert officer.get(f"{ONE}khai-mac/").status_code == 405

    officer.post(f"{ONE}ho-so/", {"so": [make_appraised(cycle, commune.villages[0]).number]})
    officer.post(f"{ONE}khai-mac/")
    assert Session.objects.get().state == SessionState.OPEN


def test_the_running_page_shows_quorum_item_and_no_partial_result(cycle: Cycle, officer: Client):
    session = opened(cycle, items=2, members=11, present=9)
    ballot = make_open_ballot(session)
    vote(ballot, [YES] * 6 + [NO])

    shown = words(officer.get(ONE))

    assert "Đủ số: 9 có mặt, cần 8 (2/3 của 11)" in shown
    assert "Đang biểu quyết công khai Mục 1. Người 0" in shown.replace("  ", " ")
    assert "7 trên 9 người đã có ý kiến" in shown
    assert "Cần 8 đồng ý (70% của 11) theo Quy chế Hội đồng, Điều 9" in shown
    assert "Biểu quyết công khai: ý kiến của từng người được ghi tên" in shown
    assert "Kết quả đã đóng" not in shown


def test_a_vote_a_recusal_and_the_closing_from_the_page(cycle: Cycle, officer: Client):
    session = opened(cycle, members=11, present=9)
    make_open_ballot(session)
    rows = roll(session)

    for row in rows[:8]:
        officer.post(f"{ONE}muc/1/thanh-vien/{row.member_id}/bieu-quyet/", {"choice": YES})
    wrong = officer.post(
        f"{ONE}muc/1/thanh-vien/{rows[8].member_id}/bieu-quyet/", {"choice": "co_le"}
    )
    aside = officer.post(
        f"{ONE}muc/1/thanh-vien/{rows[8].member_id}/tranh/", {"reason": "Người nhà"}, follow=True
    )
    closed = officer.post(f"{ONE}muc/1/dong/", follow=True)

    assert wrong.status_code == 409
    assert "1 người tránh." in words(aside)
    assert "Đã đóng mục 1: 8/10 đồng ý, thông qua." in words(closed)
    assert "1 người tránh: tính trên 10" in words(closed)
    assert "80,0%" in words(closed)
    assert Vote.objects.filter(recorded_by="congchuc").count() == 9


@pytest.mark.parametrize("items", [1, 3])
def test_the_running_page_costs_the_same_for_one_and_for_three_items(
    cycle: Cycle, officer: Client, items: int, django_assert_num_queries
):
    session = opened(cycle, items=items)
    make_open_ballot(session)
    officer.get(ONE)

    with django_assert_num_queries(17):
        response = officer.get(ONE)

    assert response.status_code == 200


def test_attendance_is_changed_from_the_page(cycle: Cycle, officer: Client):
    session = opened(cycle)
    row = roll(session)[2]

    done = officer.post(
        f"{ONE}diem-danh/{row.member_id}/",
        {"presence": Presence.ABSENT, "reason": "đi công tác"},
        follow=True,
    )
    wrong = officer.post(f"{ONE}diem-danh/{row.member_id}/", {"presence": "ngủ"})
    unknown = officer.post(f"{ONE}diem-danh/999999/", {"presence": Presence.PRESENT})

    assert "đi công tác" in words(done)
    assert wrong.status_code == 409
    assert unknown.status_code == 404


def test_minutes_are_written_previewed_downloaded_and_the_session_closed(
    cycle: Cycle, officer: Client
):
    session = opened(cycle)
    ballot = make_open_ballot(session)
    vote(ballot, [YES] * 3)
    operations.close_ballot(ballot, by=officer_of(cycle), at=AT)
    sent = {"discussion": "Thư ký báo cáo.", "guests": "", "conclusion": "", "version": "1"}

    officer.post(f"{ONE}bien-ban/ghi/", sent)
    stale = officer.post(f"{ONE}bien-ban/ghi/", sent | {"discussion": "Bản khác"})
    draft = words(officer.get(f"{ONE}bien-ban/"))
    empty = officer.post(f"{ONE}be-mac/", {"conclusion": "", "ends_at": "10h30"})
    closed = officer.post(
        f"{ONE}be-mac/", {"conclusion": "Nhất trí trình.", "ends_at": "10h30"}, follow=True
    )
    pdf = officer.get(f"{ONE}bien-ban.pdf")
    word = officer.get(f"{ONE}bien-ban.docx")

    assert stale.status_code == 422
    assert "Thư ký báo cáo." in stale.content.decode()
    assert "Thư ký báo cáo." in draft
    assert "3/3 (100,0%) đồng ý" in draft
    assert empty.status_code == 422
    assert "Nhất trí trình." in words(closed)
    assert pdf.content.startswith(b"%PDF")
    assert "bien-ban-hop-hoi-dong-phien-1-2023-01-10.pdf" in pdf["Content-Disposition"]
    assert any(
        "Nhất trí trình" in line.text for line in Document(io.BytesIO(word.content)).paragraphs
    )
    assert officer.get(f"{ONE}bien-ban.exe").status_code == 404


def test_a_member_of_another_council_is_not_found_under_this_session(cycle: Cycle, officer: Client):
    session = opened(cycle)
    make_open_ballot(session)
    other = make_council(make_commune("UBND xã Khác").unit).members.first()

    response = officer.post(f"{ONE}muc/1/thanh-vien/{other.pk}/bieu-quyet/", {"choice": YES})

    assert response.status_code == 404
    assert not Vote.objects.exists()


def test_the_chair_reads_the_session_but_runs_it_only_with_a_seat(commune: Commune, cycle: Cycle):
    session = opened(cycle)
    reading = client_of(make_account("chutich", Role.CHAIR, unit=commune.unit))
    council = Council.objects.get()
    seat = council.members.get(role=MemberRole.CHAIR)
    running = client_of(make_account("chutoa", Role.CHAIR, unit=commune.unit, person=seat.person))

    assert "Mở biểu quyết" not in words(reading.get(ONE))
    assert reading.post(f"{ONE}muc/1/mo/").status_code == 403
    assert "Mở biểu quyết" in words(running.get(ONE))
    assert running.post(f"{ONE}muc/1/mo/").status_code == 302
    assert session.ballots.get().opened_at is not None


def test_a_suggested_recusal_is_filled_in(commune: Commune, cycle: Cycle, officer: Client):
    council = make_council(commune.unit)
    seat = council.members.get(role=MemberRole.SECRETARY)
    own = organisations.recipient_of_person(seat.person, home=commune.villages[0], by=SYSTEM, at=AT)
    dossier = make_appraised(cycle, commune.villages[0], recipient=own)
    session = make_open_session(council, cycle, [dossier])
    make_open_ballot(session)

    form = officer.get(f"{ONE}muc/1/thanh-vien/{seat.pk}/tranh/")

    assert "Nên tránh: hồ sơ của chính mình" in words(officer.get(ONE))
    assert 'value="hồ sơ của chính mình"' in form.content.decode()
    assert member_actor(seat).person_id == seat.person_id
