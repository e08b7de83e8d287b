import uuid
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.factories.accounts import make_account
from tests.factories.cycles import make_cycle
from tests.factories.indicators import make_indicator, make_target_set
from tests.factories.organisations import (
    AT,
    Commune,
    make_actor,
    make_collective,
    make_commune,
    make_individual,
    make_person,
    make_unit,
)
from tests.factories.pledges import (
    DRAFTED_AT,
    PROMISES,
    make_open_pledge,
    make_pledge,
    make_pledge_draft,
)
from thidua.audit.models import Event
from thidua.common.actors import SYSTEM, Actor, Role
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.cycles.models import Cycle
from thidua.notices.models import Notice
from thidua.organisations import operations as organisations
from thidua.organisations.enums import UnitKind
from thidua.organisations.models import Unit
from thidua.pledges import operations, queries
from thidua.pledges.enums import PledgeState, SignedHow
from thidua.pledges.models import Pledge
from thidua.pledges.policies import Promise


pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


def head_of(unit: Unit) -> Actor:
    return make_actor(Role.UNIT_HEAD, unit=unit, name=f"Trưởng {unit.name}")


def sign(pledge: Pledge, unit: Unit, *, by: Actor | None = None) -> None:
    signatory = pledge.signatories.get(unit=unit)
    operations.sign_pledge(signatory, seen_hash=pledge.text_hash, by=by or head_of(unit), at=AT)


def test_draft_keeps_clauses_and_parties_in_their_order(commune: Commune, cycle: Cycle) -> None:
    first, second = commune.villages

    pledge = operations.draft_pledge(
        cycle=cycle,
        draft=make_pledge_draft(),
        signatories=[second, first],
        by=commune.officer,
        at=DRAFTED_AT,
    )

    assert [clause.text for clause in queries.clauses_of(pledge, by=commune.officer)] == [
        promise.text for promise in PROMISES
    ]
    parties = queries.signatories_of(pledge, by=commune.officer)
    assert [party.unit for party in parties] == [second, first]
    assert Event.objects.get(action="pledge.drafted").facts["parties"] == 2


def test_draft_sent_twice_with_one_key_is_one(commune: Commune, cycle: Cycle) -> None:
    key = uuid.uuid4()

    for _ in range(2):
        operations.draft_pledge(
            cycle=cycle,
            draft=make_pledge_draft(),
            signatories=commune.villages,
            once_key=key,
            by=commune.officer,
            at=DRAFTED_AT,
        )

    assert Pledge.objects.count() == 1


def test_key_of_another_year_opens_nothing(commune: Commune, cycle: Cycle) -> None:
    key = uuid.uuid4()
    told = {"draft": make_pledge_draft(), "signatories": commune.villages, "once_key": key}
    operations.draft_pledge(cycle=cycle, by=commune.officer, at=DRAFTED_AT, **told)

    with pytest.raises(NotAllowed):
        operations.draft_pledge(
            cycle=make_cycle(commune, year=2023), by=commune.officer, at=DRAFTED_AT, **told
        )


def test_place_that_is_too_long_is_refused_at_its_field(commune: Commune, cycle: Cycle) -> None:
    with pytest.raises(Refused) as refused:
        make_pledge(cycle, commune.villages, place="x" * 201)

    assert refused.value.field == "place"


def test_clause_is_measured_by_an_indicator_of_its_own_year(commune: Commune, cycle: Cycle) -> None:
    foreign = make_indicator(make_target_set(make_cycle(make_commune("UBND xã Khác"))))

    with pytest.raises(NotAllowed):
        make_pledge(
            cycle, commune.villages, promises=(Promise("Thu ngân sách", "100%", foreign.pk),)
        )


def test_party_of_another_commune_is_refused(commune: Commune, cycle: Cycle) -> None:
    with pytest.raises(Refused, match="không thuộc nơi lập giao ước"):
        operations.draft_pledge(
            cycle=cycle,
            draft=make_pledge_draft(),
            signatories=make_commune("UBND xã Khác").villages,
            by=commune.officer,
            at=DRAFTED_AT,
        )


def test_bodies_of_a_bloc_sign_what_the_bloc_convenes(commune: Commune, cycle: Cycle) -> None:
    bloc = make_unit("Khối các phường", kind=UnitKind.BLOC)
    ward = make_commune("UBND phường Bạn").unit
    organisations.join_bloc(unit=ward, bloc=bloc, from_on=None, by=SYSTEM, at=AT)

    pledge = operations.draft_pledge(
        cycle=cycle,
        draft=make_pledge_draft(),
        signatories=[commune.unit, ward],
        convener=bloc,
        by=commune.officer,
        at=DRAFTED_AT,
    )

    assert pledge.signatories.count() == 2


def test_change_replaces_clauses_and_parties(commune: Commune, cycle: Cycle) -> None:
    pledge = make_pledge(cycle, commune.villages)

    changed = operations.change_pledge(
        pledge,
        version=1,
        draft=make_pledge_draft(promises=(Promise("Điều mới"),)),
        signatories=commune.villages[:1],
        by=commune.officer,
        at=AT,
    )

    assert changed.version == 2
    assert [clause.text for clause in changed.clauses.all()] == ["Điều mới"]
    assert [party.unit for party in changed.signatories.all()] == commune.villages[:1]


def test_change_of_a_stale_page_shows_theirs(commune: Commune, cycle: Cycle) -> None:
    pledge = make_pledge(cycle, commune.villages)
    operations.change_pledge(
        pledge,
        version=1,
        draft=make_pledge_draft(place="Nhà văn hóa xã"),
        signatories=commune.villages,
        by=commune.chair,
        at=AT,
    )

    with pytest.raises(Stale) as stale:
        operations.change_pledge(
            pledge,
            version=1,
            draft=make_pledge_draft(place="Hội trường"),
            signatories=commune.villages,
            by=commune.officer,
            at=AT,
        )

    assert (stale.value.theirs["place"], stale.value.who) == ("Nhà văn hóa xã", "Chủ tịch thử")
    pledge.refresh_from_db()
    assert pledge.place == "Nhà văn hóa xã"


def test_opening_fixes_the_text_and_tells_the_heads(commune: Commune, cycle: Cycle) -> None:
    head = make_account("truong.thon.1", Role.UNIT_HEAD, unit=commune.villages[0])
    pledge = make_pledge(cycle, commune.villages, sign_by_on=date(2022, 1, 20))

    opened = operations.open_pledge(pledge, by=commune.officer, at=DRAFTED_AT)

    assert (opened.state, len(opened.text_hash)) == (PledgeState.OPEN, 64)
    notice = Notice.objects.get()
    assert (notice.account, notice.says) == (
        head,
        "Đọc và ký Giao ước thi đua năm 2022, hạn 20/01/2022.",
    )
    with pytest.raises(Refused, match="lời văn không sửa được nữa"):
        operations.change_pledge(
            opened,
            version=opened.version,
            draft=make_pledge_draft(),
            signatories=commune.villages,
            by=commune.officer,
            at=AT,
        )


def test_opening_without_a_clause_changes_nothing(commune: Commune, cycle: Cycle) -> None:
    pledge = make_pledge(cycle, commune.villages, promises=())

    with pytest.raises(Refused, match="chưa có điều nào"):
        operations.open_pledge(pledge, by=commune.officer, at=AT)

    pledge.refresh_from_db()
    assert (pledge.state, pledge.text_hash) == (PledgeState.DRAFT, "")


def test_five_parties_make_it_complete_and_four_do_not() -> None:
    commune = make_commune(villages=5)
    pledge = make_open_pledge(make_cycle(commune), commune.villages)
    officer = make_account("can.bo", Role.OFFICER, unit=commune.unit)
    *first_four, last = commune.villages

    for unit in first_four:
        sign(pledge, unit)
    pledge.refresh_from_db()
    at_four = pledge.state
    sign(pledge, last)

    pledge.refresh_from_db()
    assert at_four == PledgeState.OPEN
    assert (pledge.state, pledge.completed_at) == (PledgeState.COMPLETE, AT)
    assert [notice.account for notice in Notice.objects.all()] == [officer]


def test_named_witness_is_waited_for_and_completes_it() -> None:
    commune = make_commune(villages=5)
    pledge = make_open_pledge(make_cycle(commune), commune.villages, witness="Phòng Nội vụ quận")

    for unit in commune.villages:
        sign(pledge, unit)
    pledge.refresh_from_db()
    before = pledge.state
    operations.witness_pledge(pledge, by=commune.officer, at=AT)

    pledge.refresh_from_db()
    assert (before, pledge.state) == (PledgeState.OPEN, PledgeState.COMPLETE)


def test_witness_may_stand_by_before_the_last_signature(commune: Commune, cycle: Cycle) -> None:
    pledge = make_open_pledge(cycle, commune.villages[:1], witness="Phòng Nội vụ")

    operations.witness_pledge(pledge, by=commune.officer, at=AT)
    sign(pledge, commune.villages[0])

    pledge.refresh_from_db()
    assert pledge.state == PledgeState.COMPLETE


def test_witness_of_a_pledge_without_one_is_refused(commune: Commune, cycle: Cycle) -> None:
    pledge = make_open_pledge(cycle, commune.villages)

    with pytest.raises(Refused, match="không có người chứng kiến"):
        operations.witness_pledge(pledge, by=commune.officer, at=AT)


def test_signature_keeps_the_name_and_the_post_of_that_day(commune: Commune, cycle: Cycle) -> None:
    village = commune.villages[0]
    person = make_person("Lưu Văn Cảnh", home=village)
    organisations.give_post(person=person, unit=village, title="Trưởng thôn", by=SYSTEM, at=AT)
    pledge = make_open_pledge(cycle, commune.villages)
    actor = make_actor(Role.UNIT_HEAD, unit=village, name="Lưu Văn Cảnh", person=person)

    sign(pledge, village, by=actor)

    signatory = pledge.signatories.get(unit=village)
    assert (signatory.signed_by, signatory.signed_title, signatory.signed_how) == (
        "Lưu Văn Cảnh",
        "Trưởng thôn",
        SignedHow.ON_SCREEN,
    )
    event = Event.objects.get(action="pledge.signed")
    assert (event.unit_path, event.facts["text_hash"]) == (village.path, pledge.text_hash)


def test_second_signature_of_a_unit_changes_nothing(commune: Commune, cycle: Cycle) -> None:
    village = commune.villages[0]
    pledge = make_open_pledge(cycle, commune.villages)
    sign(pledge, village)

    sign(pledge, village, by=make_actor(Role.UNIT_HEAD, unit=village, name="Người khác"))

    assert pledge.signatories.get(unit=village).signed_by == "Trưởng Thôn 1"
    assert Event.objects.filter(action="pledge.signed").count() == 1


def test_signature_under_another_text_is_refused(commune: Commune, cycle: Cycle) -> None:
    village = commune.villages[0]
    pledge = make_open_pledge(cycle, commune.villages)

    with pytest.raises(Refused, match="Đọc lại rồi ký"):
        operations.sign_pledge(
            pledge.signatories.get(unit=village), seen_hash="cũ", by=head_of(village), at=AT
        )


def test_neighbour_and_officer_cannot_sign_for_a_village(commune: Commune, cycle: Cycle) -> None:
    first, second = commune.villages
    pledge = make_open_pledge(cycle, commune.villages)

    for actor in (head_of(second), commune.officer):
        with pytest.raises(NotAllowed):
            sign(pledge, first, by=actor)


def test_paper_signature_is_written_down_with_its_day(commune: Commune, cycle: Cycle) -> None:
    village = commune.villages[0]
    pledge = make_open_pledge(cycle, commune.villages)

    operations.record_paper_signature(
        pledge.signatories.get(unit=village),
        signed_by="Lưu Văn Cảnh",
        signed_title="Trưởng thôn",
        signed_on=date(2022, 1, 17),
        by=commune.officer,
        at=AT,
    )

    signatory = pledge.signatories.get(unit=village)
    assert (signatory.signed_by, signatory.signed_how) == ("Lưu Văn Cảnh", SignedHow.ON_PAPER)
    assert signatory.signed_at == datetime(2022, 1, 16, 17, 0, tzinfo=UTC)  # midnight here


def test_second_paper_signature_and_second_witness_change_nothing(
    commune: Commune, cycle: Cycle
) -> None:
    village = commune.villages[0]
    pledge = make_open_pledge(cycle, commune.villages, witness="Phòng Nội vụ")
    for name in ("Lưu Văn Cảnh", "Người khác"):
        operations.record_paper_signature(
            pledge.signatories.get(unit=village),
            signed_by=name,
            signed_title="",
            signed_on=AT.date(),
            by=commune.officer,
            at=AT,
        )
    for hour in (0, 1):
        operations.witness_pledge(pledge, by=commune.officer, at=AT + timedelta(hours=hour))

    signatory = pledge.signatories.get(unit=village)
    pledge.refresh_from_db()
    assert (signatory.signed_by, signatory.signed_at) == ("Lưu Văn Cảnh", AT)
    assert pledge.witnessed_at == AT


def test_taking_back_is_possible_only_while_nobody_has_signed(
    commune: Commune, cycle: Cycle
) -> None:
    untouched = make_open_pledge(cycle, commune.villages)
    signed = make_open_pledge(cycle, commune.villages)
    sign(signed, commune.villages[0])

    taken_back = operations.take_back_pledge(untouched, by=commune.officer, at=AT)

    assert (taken_back.state, taken_back.text_hash) == (PledgeState.DRAFT, "")
    with pytest.raises(Refused, match="Đã có 1 bên ký"):
        operations.take_back_pledge(signed, by=commune.officer, at=AT)


def test_head_sees_opened_pledges_of_the_unit_only(commune: Commune, cycle: Cycle) -> None:
    first, second = commune.villages
    opened = make_open_pledge(cycle, [first])
    draft = make_pledge(cycle, [first])

    assert list(queries.pledges_visible_to(head_of(first), cycle)) == [opened]
    assert list(queries.pledges_visible_to(head_of(second), cycle)) == []
    assert list(queries.pledges_visible_to(commune.officer, cycle)) == [draft, opened]
    with pytest.raises(NotAllowed):
        queries.get_pledge(draft.pk, by=head_of(first))


def test_registration_names_the_title_and_who_registered(commune: Commune, cycle: Cycle) -> None:
    village = commune.villages[0]
    recipient = make_individual("Nguyễn Thị Lành", home=village)

    registration = operations.register_title(
        cycle=cycle,
        unit=village,
        recipient=recipient,
        title="lao_dong_tien_tien",
        registered_on=date(2022, 1, 20),
        by=head_of(village),
        at=AT,
    )

    assert (registration.title, registration.registered_by) == (
        "lao_dong_tien_tien",
        "Trưởng Thôn 1",
    )
    assert queries.is_registered(recipient, title="lao_dong_tien_tien", year=2022)
    assert Event.objects.get(action="registration.made").facts["recipient"] == "Nguyễn Thị Lành"


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("giay_khen_xa", "Quy định của năm 2022 không có danh hiệu thi đua “giay_khen_xa”"),
        ("la_lung", "Quy định của năm 2022 không có danh hiệu thi đua “la_lung”"),
        ("tap_the_lao_dong_tien_tien", "không dành cho Nguyễn Thị Lành"),
    ],
)
def test_registration_of_no_title_or_not_theirs_is_refused(
    commune: Commune, cycle: Cycle, title: str, sentence: str
) -> None:
    village = commune.villages[0]
    recipient = make_individual("Nguyễn Thị Lành", home=village)

    with pytest.raises(Refused, match=sentence):
        operations.register_title(
            cycle=cycle,
            unit=village,
            recipient=recipient,
            title=title,
            registered_on=date(2022, 1, 20),
            by=commune.officer,
            at=AT,
        )


def test_registration_of_a_neighbour_is_refused(commune: Commune, cycle: Cycle) -> None:
    first, second = commune.villages
    neighbour = make_individual("Trần Văn Đức", home=second)

    with pytest.raises(Refused, match="Trần Văn Đức không thuộc Thôn 1"):
        operations.register_title(
            cycle=cycle,
            unit=first,
            recipient=neighbour,
            title="lao_dong_tien_tien",
            registered_on=date(2022, 1, 20),
            by=commune.officer,
            at=AT,
        )


def test_registration_twice_is_refused_until_it_is_withdrawn(
    commune: Commune, cycle: Cycle
) -> None:
    village = commune.villages[0]
    told = {
        "cycle": cycle,
        "unit": village,
        "title": "lao_dong_tien_tien",
        "recipient": make_individual("Nguyễn Thị Lành", home=village),
        "registered_on": date(2022, 1, 20),
        "by": commune.officer,
        "at": AT,
    }
    first = operations.register_title(**told)

    with pytest.raises(Refused, match="đã đăng ký Lao động tiên tiến năm 2022"):
        operations.register_title(**told)
    for _ in range(2):
        operations.withdraw_registration(first, by=head_of(village), at=AT)

    assert Event.objects.filter(action="registration.withdrawn").count() == 1
    assert operations.register_title(**told).pk != first.pk


def test_whole_unit_is_registered_at_once_and_known_ones_passed_over(
    commune: Commune, cycle: Cycle
) -> None:
    village = commune.villages[0]
    person = make_individual("Nguyễn Thị Lành", home=village)
    collective = make_collective(village)
    choices = [(person.person, "lao_dong_tien_tien"), (village, "thon_van_hoa")]
    told = {"cycle": cycle, "unit": village, "registered_on": date(2022, 1, 20)}

    made = operations.register_titles(choices=choices, by=head_of(village), at=AT, **told)
    again = operations.register_titles(choices=choices, by=head_of(village), at=AT, **told)

    assert ([row.title for row in made], again) == (["lao_dong_tien_tien", "thon_van_hoa"], [])
    assert queries.titles_registered(cycle, village, by=commune.officer) == {
        person.pk: {"lao_dong_tien_tien"},
        collective.pk: {"thon_van_hoa"},
    }


def test_nothing_is_registered_when_one_choice_is_refused(commune: Commune, cycle: Cycle) -> None:
    first, second = commune.villages
    mine = make_individual("Nguyễn Thị Lành", home=first)
    neighbour = make_individual("Trần Văn Đức", home=second)

    with pytest.raises(Refused):
        operations.register_titles(
            cycle=cycle,
            unit=first,
            registered_on=date(2022, 1, 20),
            by=commune.officer,
            at=AT,
            choices=[(mine, "lao_dong_tien_tien"), (neighbour, "lao_dong_tien_tien")],
        )

    assert not queries.registrations_visible_to(commune.officer, cycle).exists()


def test_registrations_are_found_without_marks(commune: Commune, cycle: Cycle) -> None:
    village = commune.villages[0]
    for name in ("Nguyễn Thị Lành", "Trần Văn Đức"):
        operations.register_title(
            cycle=cycle,
            unit=village,
            recipient=make_individual(name, home=village),
            title="lao_dong_tien_tien",
            registered_on=date(2022, 1, 20),
            by=SYSTEM,
            at=AT,
        )

    found = queries.registrations_visible_to(commune.officer, cycle, text="lanh nguyen")

    assert [row.recipient.name for row in found] == ["Nguyễn Thị Lành"]
    assert not queries.registrations_visible_to(head_of(commune.villages[1]), cycle).exists()
