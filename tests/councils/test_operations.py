"""A session from the calendar to its minutes: what changes, what is recorded, what is refused."""

from datetime import date
from uuid import uuid4

import pytest

from tests.factories.councils import (
    HELD_ON,
    make_council,
    make_open_ballot,
    make_open_session,
    make_session,
    mark,
    member_actor,
    roll,
    vote,
)
from tests.factories.cycles import make_cycle
from tests.factories.nominations import make_appraised, make_submitted, officer_of
from tests.factories.organisations import AT, Commune, make_commune, make_individual, make_person
from thidua.audit.models import Event
from thidua.common.actors import SYSTEM
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.councils import operations, queries
from thidua.councils.enums import Choice, MemberRole, Presence, SessionState
from thidua.councils.models import Attendance, Ballot, Session, Vote
from thidua.cycles.models import Cycle
from thidua.nominations import operations as nominations
from thidua.nominations.enums import NominationState
from thidua.nominations.models import Nomination
from thidua.organisations import operations as organisations
from thidua.organisations.models import Unit


pytestmark = pytest.mark.django_db
YES, NO = Choice.AGREE, Choice.AGAINST


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


def dossiers(cycle: Cycle, unit: Unit, count: int = 1) -> list[Nomination]:
    return [make_appraised(cycle, unit, summary=f"Việc {number}") for number in range(count)]


def open_session(cycle: Cycle, *, members: int = 11, items: int = 1, present: int = 9) -> Session:
    council = make_council(cycle.unit, members=members)
    unit = cycle.unit.children.first()
    return make_open_session(council, cycle, dossiers(cycle, unit, items), present=present)


def state_of(ballot: Ballot) -> str:
    return Nomination.objects.get(pk=ballot.nomination_id).state


def test_a_council_keeps_the_shares_of_its_regulation_as_exact_text(commune: Commune):
    council = operations.establish_council(
        unit=commune.unit,
        name="  Hội đồng   xã ",
        quorum_share="2/3",
        vote_share="70%",
        by=commune.officer,
        at=AT,
    )

    assert (council.name, council.quorum_share, council.vote_share) == (
        "Hội đồng xã",
        "2/3",
        "7/10",
    )
    assert Event.objects.filter(action="council.established").count() == 1


def test_the_same_person_is_no_member_twice(commune: Commune):
    council = make_council(commune.unit, members=1)
    person = council.members.get().person

    with pytest.raises(Refused, match="đang là thành viên"):
        operations.add_member(
            council, person=person, role=MemberRole.MEMBER, by=commune.officer, at=AT
        )


def test_a_member_does_not_leave_before_coming(commune: Commune):
    council = make_council(commune.unit, members=0)
    member = operations.add_member(
        council,
        person=make_person(home=commune.unit),
        role=MemberRole.MEMBER,
        from_on=date(2022, 5, 1),
        by=commune.officer,
        at=AT,
    )

    with pytest.raises(Refused, match="từ ngày vào Hội đồng"):
        operations.end_member(member, last_day=date(2022, 4, 30), by=commune.officer, at=AT)


def test_sessions_are_numbered_in_the_year_and_a_second_sending_makes_none(
    commune: Commune, cycle: Cycle
):
    council, key = make_council(commune.unit), uuid4()
    planned = {"cycle": cycle, "held_on": HELD_ON, "by": commune.officer, "at": AT}

    first = operations.plan_session(council, once_key=key, **planned)
    again = operations.plan_session(council, once_key=key, **planned)
    second = operations.plan_session(council, **planned)

    assert again.pk == first.pk
    assert (first.number, second.number) == (1, 2)


def test_a_session_belongs_to_a_year_of_the_councils_own_body(commune: Commune):
    council = make_council(commune.unit)
    elsewhere = make_cycle(make_commune("UBND xã Khác"))

    with pytest.raises(NotAllowed):
        operations.plan_session(
            council, cycle=elsewhere, held_on=HELD_ON, by=commune.officer, at=AT
        )


def test_only_appraised_dossiers_come_on_the_agenda_all_or_none(commune: Commune, cycle: Cycle):
    session = make_session(make_council(commune.unit), cycle)
    ready, sent = (
        make_appraised(cycle, commune.villages[0]),
        make_submitted(cycle, commune.villages[1]),
    )

    with pytest.raises(Refused, match=f"Hồ sơ {sent.number} chưa thẩm định"):
        operations.add_items(session, dossiers=[ready, sent], by=commune.officer, at=AT)
    with pytest.raises(Refused, match="Chọn ít nhất một hồ sơ"):
        operations.add_items(session, dossiers=[], by=commune.officer, at=AT)

    assert session.ballots.count() == 0
    assert Nomination.objects.get(pk=ready.pk).tabled_at is None


def test_a_removed_item_frees_its_dossier_for_another_session(commune: Commune, cycle: Cycle):
    council = make_council(commune.unit)
    ready = dossiers(cycle, commune.villages[0])
    session = make_session(council, cycle, ready)
    item = session.ballots.get()

    operations.remove_item(item, by=commune.officer, at=AT)
    with pytest.raises(Refused, match="đã rút khỏi phiên"):
        operations.remove_item(item, by=commune.officer, at=AT)
    later = make_session(council, cycle, ready)

    assert queries.live_ballots(later, by=SYSTEM).count() == 1
    assert queries.live_ballots(session, by=SYSTEM).count() == 0


def test_an_item_leaves_an_open_session_only_with_a_reason(cycle: Cycle):
    session = open_session(cycle)
    item = session.ballots.get()

    with pytest.raises(Refused, match="Nêu lý do rút") as refused:
        operations.remove_item(item, by=officer_of(cycle), at=AT)
    operations.remove_item(item, reason="Chờ xác minh", by=officer_of(cycle), at=AT)

    assert refused.value.field == "reason"
    assert [each.removal_reason for each in queries.removed_items(session, by=SYSTEM)] == [
        "Chờ xác minh"
    ]


def test_a_planned_session_may_be_moved_and_an_open_one_not(commune: Commune, cycle: Cycle):
    moved = {"held_on": date(2023, 1, 9), "begins_at": None, "place": "Hội trường"}
    planned = make_session(make_council(commune.unit), cycle)
    operations.change_session(planned, **moved, by=commune.officer, at=AT)
    planned.refresh_from_db()
    assert (planned.held_on, planned.place) == (date(2023, 1, 9), "Hội trường")

    with pytest.raises(Refused, match="đã khai mạc"):
        operations.change_session(open_session(cycle), **moved, by=commune.officer, at=AT)


def test_the_roll_is_fixed_when_the_session_opens(commune: Commune, cycle: Cycle):
    session = open_session(cycle, members=3, present=3)
    council = session.council
    leaving = council.members.get(role=MemberRole.SECRETARY)

    operations.end_member(leaving, last_day=date(2023, 1, 1), by=commune.officer, at=AT)
    operations.add_member(
        council,
        person=make_person("Người đến sau", home=commune.unit),
        role=MemberRole.MEMBER,
        by=commune.officer,
        at=AT,
    )
    organisations.change_person(
        leaving.person,
        full_name="Tên Mới",
        gender="",
        birth_year=None,
        group="",
        is_direct_worker=None,
        by=SYSTEM,
        at=AT,
    )

    assert [row.name for row in queries.roll_of(session, by=SYSTEM)] == [
        "Thành viên Một",
        "Thành viên Hai",
        "Thành viên Ba",
    ]


def test_a_session_does_not_open_with_a_dossier_that_is_not_ready_or_nothing_to_decide(
    commune: Commune, cycle: Cycle
):
    council = make_council(commune.unit)

    with pytest.raises(Refused, match="chưa có hồ sơ nào"):
        operations.open_session(make_session(council, cycle), by=commune.officer, at=AT)
    early = make_session(council, cycle, dossiers(cycle, commune.villages[0]))
    with pytest.raises(Refused, match="chưa tới ngày"):
        operations.open_session(early, by=commune.officer, at=AT.replace(day=9))
    early.refresh_from_db()
    assert early.state == SessionState.PLANNED


def test_no_vote_is_opened_without_a_quorum_of_those_present(cycle: Cycle):
    session = open_session(cycle, members=11, present=7)
    mark(roll(session)[7], Presence.WRITTEN)
    item = session.ballots.get()

    with pytest.raises(Refused, match="7 có mặt, cần 8"):
        operations.open_ballot(item, by=officer_of(cycle), at=AT)
    mark(roll(session)[8], Presence.PRESENT)

    opened = operations.open_ballot(item, by=officer_of(cycle), at=AT)
    assert (opened.share_text, opened.share_source) == (
        "0.7",
        {"says": "Quy chế Hội đồng, Điều 9", "verified": True},
    )


def test_one_item_is_voted_on_at_a_time(cycle: Cycle):
    session = open_session(cycle, items=2)
    make_open_ballot(session)

    with pytest.raises(Refused, match="Đang biểu quyết mục 1"):
        operations.open_ballot(session.ballots.get(position=2), by=officer_of(cycle), at=AT)


def test_the_share_comes_from_the_law_where_the_law_sets_one(commune: Commune, cycle: Cycle):
    person = make_individual("Người tiêu biểu", home=commune.unit, group="official")
    dossier = make_appraised(
        cycle, commune.unit, recipient=person, code="chien_si_thi_dua_tinh", note="Gửi lên tỉnh."
    )
    session = make_open_session(make_council(commune.unit), cycle, [dossier])

    ballot = make_open_ballot(session)

    assert ballot.share_text == "0.9"
    assert "Nghị định 91/2017/NĐ-CP" in ballot.share_source["says"]


@pytest.mark.parametrize(
    ("agreed", "state", "reason"),
    [
        (8, NominationState.ENDORSED, "Thông qua: 8/11 đồng ý, cần 8 (70% của 11)."),
        (7, NominationState.DECLINED, "Không đủ phiếu: 7/11 đồng ý, cần 8 (70% của 11)."),
    ],
)
def test_the_count_over_all_members_decides_and_is_told_to_the_dossier(
    cycle: Cycle, agreed: int, state: str, reason: str
):
    ballot = make_open_ballot(open_session(cycle))
    vote(ballot, [YES] * agreed + [NO] * (9 - agreed))

    closed = operations.close_ballot(ballot, by=officer_of(cycle), at=AT)

    assert (closed.agreed, closed.against, closed.base) == (agreed, 9 - agreed, 11)
    assert state_of(ballot) == state
    assert Nomination.objects.get(pk=ballot.nomination_id).outcome_reason == reason
    assert Event.objects.get(action="ballot.closed").facts["agreed"] == agreed


def test_a_recusal_makes_the_base_smaller_and_a_vote_afterwards_takes_it_back(cycle: Cycle):
    session = open_session(cycle)
    ballot = make_open_ballot(session)
    vote(ballot, [YES] * 7)
    row = roll(session)[8]

    operations.recuse(ballot, member=row.member, reason="Đơn vị mình", by=officer_of(cycle), at=AT)
    assert queries.tally(ballot).base == 10
    closed = operations.close_ballot(ballot, by=officer_of(cycle), at=AT)

    assert (closed.base, closed.is_endorsed) == (10, True)


def test_a_vote_is_replaced_not_added_and_a_recused_member_may_change_their_mind(cycle: Cycle):
    session = open_session(cycle)
    ballot = make_open_ballot(session)
    row, by = roll(session)[0], officer_of(cycle)

    operations.cast_vote(ballot, member=row.member, choice=NO, by=by, at=AT)
    operations.recuse(ballot, member=row.member, reason="Người nhà", by=by, at=AT)
    operations.cast_vote(ballot, member=row.member, choice=YES, by=by, at=AT)

    only = Vote.objects.get()
    assert (only.choice, only.is_recused, only.recusal_reason) == (YES, False, "")
    assert Event.objects.filter(action__in=["vote.cast", "member.recused"]).count() == 3


def test_the_member_and_whoever_noted_the_vote_are_both_named(cycle: Cycle):
    session = open_session(cycle)
    ballot = make_open_ballot(session)
    own, raised = roll(session)[3], roll(session)[4]

    mine = operations.cast_vote(
        ballot, member=own.member, choice=YES, by=member_actor(own.member), at=AT
    )
    noted = operations.cast_vote(
        ballot, member=raised.member, choice=NO, by=officer_of(cycle), at=AT
    )

    assert (mine.recorded_by, noted.recorded_by) == ("Thành viên Bốn", "Công chức thử")


def test_a_written_opinion_counts_and_an_absent_member_does_not(cycle: Cycle):
    session = open_session(cycle)
    ballot = make_open_ballot(session)
    written, absent = roll(session)[9], roll(session)[10]
    mark(written, Presence.WRITTEN)
    mark(absent, Presence.ABSENT)

    noted = operations.cast_vote(
        ballot, member=written.member, choice=YES, by=officer_of(cycle), at=AT
    )
    with pytest.raises(Refused, match="đang ghi là vắng"):
        operations.cast_vote(
            ballot, member=absent.member, choice=YES, by=member_actor(absent.member), at=AT
        )

    assert noted.is_written is True
    assert queries.tally(ballot).written == 1


def test_a_latecomer_votes_on_what_is_open_but_not_on_what_is_closed(cycle: Cycle):
    session = open_session(cycle, items=2, present=9)
    first = make_open_ballot(session)
    vote(first, [YES] * 8)
    operations.close_ballot(first, by=officer_of(cycle), at=AT)
    late = mark(roll(session)[10], Presence.PRESENT)
    second = operations.open_ballot(session.ballots.get(position=2), by=officer_of(cycle), at=AT)
    by = member_actor(late.member)

    with pytest.raises(Refused, match="đã đóng biểu quyết"):
        operations.cast_vote(first, member=late.member, choice=YES, by=by, at=AT)
    assert operations.cast_vote(second, member=late.member, choice=YES, by=by, at=AT).pk


def test_nobody_votes_on_their_own_dossier_and_the_machine_suggests_to_step_aside(
    commune: Commune, cycle: Cycle
):
    council = make_council(commune.unit)
    village, seat = commune.villages[0], council.members.get(role=MemberRole.SECRETARY)
    organisations.give_post(
        person=council.members.get(role=MemberRole.CHAIR).person,
        unit=village,
        title="Bí thư Chi bộ",
        by=SYSTEM,
        at=AT,
    )
    own = organisations.recipient_of_person(seat.person, home=village, by=SYSTEM, at=AT)
    session = make_open_session(council, cycle, [make_appraised(cycle, village, recipient=own)])
    ballot = make_open_ballot(session)

    with pytest.raises(Refused, match="hồ sơ của chính mình"):
        operations.cast_vote(ballot, member=seat, choice=YES, by=officer_of(cycle), at=AT)

    seats = queries.seats_of(ballot, queries.roll_of(session, by=SYSTEM))
    assert [each.suggestion for each in seats] == [
        "Bí thư Chi bộ, Thôn 1: đơn vị của mình",
        "",
        "hồ sơ của chính mình",
    ]


def test_who_is_not_on_the_roll_has_no_vote(commune: Commune, cycle: Cycle):
    session = open_session(cycle, members=3, present=3)
    ballot = make_open_ballot(session)
    outsider = operations.add_member(
        session.council,
        person=make_person("Người đến sau", home=commune.unit),
        role=MemberRole.MEMBER,
        by=commune.officer,
        at=AT,
    )

    with pytest.raises(NotAllowed):
        operations.cast_vote(ballot, member=outsider, choice=YES, by=member_actor(outsider), at=AT)


def test_stepping_aside_needs_a_reason_and_all_cannot_do_it(cycle: Cycle):
    session = open_session(cycle, members=3, present=3)
    ballot, by = make_open_ballot(session), officer_of(cycle)

    with pytest.raises(Refused, match="Nêu lý do tránh") as refused:
        operations.recuse(ballot, member=roll(session)[0].member, reason=" ", by=by, at=AT)
    for row in roll(session):
        operations.recuse(ballot, member=row.member, reason="Người nhà", by=by, at=AT)
    with pytest.raises(Refused, match="Mọi thành viên đều tránh"):
        operations.close_ballot(ballot, by=by, at=AT)

    assert refused.value.field == "reason"


def test_a_ballot_that_lost_its_quorum_is_not_counted(cycle: Cycle):
    session = open_session(cycle, members=3, present=2)
    ballot = make_open_ballot(session)
    vote(ballot, [YES, YES])
    mark(roll(session)[0], Presence.ABSENT)

    with pytest.raises(Refused, match="Chưa đủ số"):
        operations.close_ballot(ballot, by=officer_of(cycle), at=AT)


def test_a_closed_ballot_is_neither_closed_again_nor_removed(cycle: Cycle):
    ballot = make_open_ballot(open_session(cycle))
    by = officer_of(cycle)
    vote(ballot, [YES] * 9)
    operations.close_ballot(ballot, by=by, at=AT)

    with pytest.raises(Refused, match="đã đóng biểu quyết"):
        operations.close_ballot(ballot, by=by, at=AT)
    with pytest.raises(Refused, match="đã có kết quả"):
        operations.remove_item(ballot, reason="Nhầm", by=by, at=AT)


def test_attendance_is_taken_only_while_the_session_lasts(commune: Commune, cycle: Cycle):
    session = open_session(cycle, members=3, present=3)
    ballot, by = make_open_ballot(session), officer_of(cycle)
    vote(ballot, [YES] * 3)
    operations.close_ballot(ballot, by=by, at=AT)
    operations.close_session(session, conclusion="Nhất trí.", by=by, at=AT)

    with pytest.raises(Refused, match="khi phiên đang họp"):
        operations.record_attendance(
            Attendance.objects.filter(session=session).first(),
            presence=Presence.ABSENT,
            by=by,
            at=AT,
        )


def test_a_session_closes_with_a_conclusion_when_every_item_has_its_result(cycle: Cycle):
    session = open_session(cycle, items=2)
    by = officer_of(cycle)
    ballot = make_open_ballot(session)
    vote(ballot, [YES] * 9)
    operations.close_ballot(ballot, by=by, at=AT)

    with pytest.raises(Refused, match="Còn mục 2 chưa biểu quyết xong"):
        operations.close_session(session, conclusion="Nhất trí.", by=by, at=AT)
    operations.remove_item(session.ballots.get(position=2), reason="Chờ xác minh", by=by, at=AT)
    with pytest.raises(Refused, match="Ghi kết luận") as refused:
        operations.close_session(session, by=by, at=AT)
    closed = operations.close_session(session, conclusion="Nhất trí trình.", by=by, at=AT)

    assert refused.value.field == "conclusion"
    assert (closed.state, closed.conclusion) == (SessionState.CLOSED, "Nhất trí trình.")
    with pytest.raises(Refused, match="đã bế mạc"):
        operations.add_item(
            closed, nomination=make_appraised(cycle, session.cycle.unit), by=by, at=AT
        )


def test_minutes_are_written_while_the_session_lasts_and_an_older_version_is_stale(cycle: Cycle):
    session = open_session(cycle)
    words = {"guests": "Kế toán xã", "discussion": "Một ý kiến", "conclusion": ""}
    by = officer_of(cycle)

    saved = operations.write_minutes(session, version=1, **words, by=by, at=AT)
    with pytest.raises(Stale) as stale:
        operations.write_minutes(session, version=1, **words, by=by, at=AT)

    assert (saved.guests, saved.version) == ("Kế toán xã", 2)
    assert stale.value.theirs["discussion"] == "Một ý kiến"


def test_minutes_are_not_written_before_the_opening(commune: Commune, cycle: Cycle):
    planned = make_session(make_council(commune.unit), cycle)

    with pytest.raises(Refused, match="khi phiên đang họp"):
        operations.write_minutes(
            planned,
            guests="",
            discussion="",
            conclusion="",
            version=1,
            by=commune.officer,
            at=AT,
        )


def test_a_dossier_on_the_agenda_stays_appraised_until_its_vote(commune: Commune, cycle: Cycle):
    ready = dossiers(cycle, commune.villages[0])
    make_session(make_council(commune.unit), cycle, ready)

    with pytest.raises(Refused, match="Rút hồ sơ khỏi phiên"):
        nominations.take_back_appraisal(ready[0], by=commune.officer, at=AT)
