from datetime import date
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.factories.awards import make_issued
from tests.factories.conferences import (
    HELD_AT,
    HELD_ON,
    make_act,
    make_conference,
    make_held,
    make_photo,
    upload,
)
from tests.factories.cycles import make_cycle
from tests.factories.organisations import make_commune, make_person
from tests.factories.pledges import make_pledge
from thidua.audit.models import Event
from thidua.common.actors import SYSTEM
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.conferences import operations
from thidua.conferences.enums import ActKind, ConferenceState, DayPart, GuestLevel
from thidua.conferences.models import Act, Conference, Photo
from thidua.conferences.operations import Guests
from thidua.cycles import operations as cycles


pytestmark = pytest.mark.django_db


def last_event() -> Event:
    return Event.objects.order_by("-pk").first()


def test_plan_conference_keeps_the_plan_and_records_it() -> None:
    commune = make_commune()
    conference = make_conference(make_cycle(commune), name="  Hội nghị   tổng kết ")

    assert (conference.name, conference.state) == ("Hội nghị tổng kết", ConferenceState.PLANNED)
    assert last_event().action == "conference.planned"
    assert last_event().unit_path == commune.unit.path


def test_plan_conference_sent_twice_makes_one() -> None:
    cycle, key = make_cycle(make_commune()), uuid4()

    first = make_conference(cycle, once_key=key)

    assert make_conference(cycle, once_key=key) == first
    assert Conference.objects.count() == 1


def test_key_of_another_year_opens_nothing() -> None:
    commune, key = make_commune(), uuid4()
    make_conference(make_cycle(commune), once_key=key)

    with pytest.raises(NotAllowed):
        make_conference(make_cycle(commune, year=2023), once_key=key)


def test_plan_conference_for_another_year_is_refused() -> None:
    with pytest.raises(Refused, match="họp từ năm 2022"):
        make_conference(make_cycle(make_commune()), held_on=date(2025, 1, 17))


def test_nothing_changes_in_a_closed_year() -> None:
    cycle = make_cycle(make_commune())
    conference = make_conference(cycle)
    cycles.close_cycle(cycle, by=SYSTEM, at=HELD_AT)

    with pytest.raises(Refused, match="đã khép"):
        make_act(conference)


def changed(conference: Conference, *, version: int, name: str = "Tên khác") -> Conference:
    return operations.change_conference(
        conference,
        version=version,
        name=name,
        held_on=HELD_ON,
        day_part=DayPart.MORNING,
        begins_at=None,
        place="",
        presider=None,
        presider_text="",
        by=SYSTEM,
        at=HELD_AT,
    )


def test_change_conference_raises_its_version() -> None:
    conference = make_conference(make_cycle(make_commune()))

    after = changed(conference, version=1)

    assert (after.name, after.place, after.version) == ("Tên khác", "", 2)


def test_change_conference_with_an_old_version_shows_theirs_and_writes_nothing() -> None:
    conference = make_conference(make_cycle(make_commune()))
    changed(conference, version=1, name="Của người trước")

    with pytest.raises(Stale) as stale:
        changed(conference, version=1, name="Của người sau")

    assert stale.value.theirs["name"] == "Của người trước"
    assert stale.value.theirs["held_on"] == "17/01/2023"
    assert stale.value.theirs["version"] == "2"
    assert stale.value.who == SYSTEM.name
    conference.refresh_from_db()
    assert conference.name == "Của người trước"


def guests(conference: Conference, *classes: Guests, version: int | None = None) -> list:
    return operations.set_guest_classes(
        conference, classes=classes, version=version, by=SYSTEM, at=HELD_AT
    )


def test_guest_classes_stand_in_the_order_given_and_replace_the_old_ones() -> None:
    conference = make_conference(make_cycle(make_commune()))
    guests(conference, Guests(GuestLevel.COMMUNE, "Cũ"))

    rows = guests(
        conference,
        Guests(GuestLevel.UPPER, "Phòng Nội vụ", 2, 1),
        Guests(GuestLevel.VILLAGE, "Trưởng  thôn", 6, 6),
    )

    assert [(row.position, row.name, row.came_count) for row in rows] == [
        (1, "Phòng Nội vụ", 1),
        (2, "Trưởng thôn", 6),
    ]
    assert conference.guest_classes.count() == 2


def test_guest_classes_with_an_old_version_are_not_written() -> None:
    conference = make_conference(make_cycle(make_commune()))
    guests(conference, Guests(GuestLevel.COMMUNE, "Trước"), version=1)

    with pytest.raises(Stale) as stale:
        guests(conference, Guests(GuestLevel.COMMUNE, "Sau"), version=1)

    assert stale.value.theirs["classes"] == "Trước"


def test_act_points_to_the_decision_and_the_pledge_it_made_known() -> None:
    commune = make_commune()
    cycle = make_cycle(commune)
    conference, decision = make_conference(cycle), make_issued(cycle)
    pledge = make_pledge(make_cycle(commune, year=2023), commune.villages)

    handed = make_act(conference, ActKind.AWARDS, decision=decision)
    signed = make_act(conference, ActKind.PLEDGE, pledge=pledge)

    assert (handed.decision, signed.pledge) == (decision, pledge)
    assert [handed.position, signed.position] == [1, 2]


def test_act_with_a_decision_of_another_body_is_refused() -> None:
    theirs = make_issued(make_cycle(make_commune("UBND xã Khác")))
    conference = make_conference(make_cycle(make_commune()))

    with pytest.raises(Refused, match="của chính đơn vị"):
        make_act(conference, ActKind.AWARDS, decision=theirs)


def test_act_sent_twice_makes_one() -> None:
    conference, key = make_conference(make_cycle(make_commune())), uuid4()

    make_act(conference, once_key=key)
    make_act(conference, once_key=key)

    assert Act.objects.count() == 1


def test_removed_act_leaves_its_photographs_with_the_conference() -> None:
    conference = make_conference(make_cycle(make_commune()))
    act = make_act(conference)
    photo = make_photo(conference, act=act)

    operations.remove_act(act, by=SYSTEM, at=HELD_AT)

    photo.refresh_from_db()
    assert (photo.act, Act.objects.count()) == (None, 0)
    assert last_event().action == "act.removed"


def test_photo_is_encoded_anew_and_captioned() -> None:
    photo = make_photo(make_conference(make_cycle(make_commune())))

    assert (photo.file.media_type, photo.file.width, photo.position) == ("image/jpeg", 64, 1)
    assert last_event().facts["caption"] == "Đại biểu trong hội trường"


@pytest.mark.parametrize(("word", "field"), [("caption", "caption"), ("alt", "alt")])
def test_photo_without_words_is_refused_and_no_file_kept(word: str, field: str) -> None:
    conference = make_conference(make_cycle(make_commune()))
    words = {"caption": "Ký giao ước", "alt": "Hai người ký"} | {word: " "}

    with pytest.raises(Refused) as refusal:
        operations.add_photo(conference, file=upload(), **words, by=SYSTEM, at=HELD_AT)

    assert refusal.value.field == field
    assert not Event.objects.filter(action="file.stored").exists()


def test_photo_that_is_no_picture_is_refused() -> None:
    conference = make_conference(make_cycle(make_commune()))
    script = SimpleUploadedFile("anh.jpg", b"<script>alert(1)</script>")

    with pytest.raises(Refused, match="không phải JPG, PNG hoặc WEBP"):
        operations.add_photo(
            conference, file=script, caption="Ảnh", alt="Ảnh", by=SYSTEM, at=HELD_AT
        )


def test_photo_cannot_show_the_act_of_another_conference() -> None:
    cycle = make_cycle(make_commune())
    other = make_act(make_conference(cycle))

    with pytest.raises(NotAllowed):
        make_photo(make_conference(cycle), act=other)


def test_changed_and_removed_photo_are_recorded() -> None:
    conference = make_conference(make_cycle(make_commune()))
    photo = make_photo(conference)

    operations.change_photo(photo, caption="Đúng tên", alt="Mô tả", by=SYSTEM, at=HELD_AT)
    assert last_event().facts == {"before": "Đại biểu trong hội trường", "after": "Đúng tên"}

    operations.remove_photo(photo, by=SYSTEM, at=HELD_AT)
    assert (Photo.objects.count(), last_event().action) == (0, "photo.removed")


def test_conference_is_held_once() -> None:
    conference = make_held(make_cycle(make_commune()))

    assert conference.state == ConferenceState.HELD
    with pytest.raises(Refused, match="Không thể chuyển từ “Đã tổ chức”"):
        operations.hold_conference(conference, today=HELD_ON, by=SYSTEM, at=HELD_AT)


def test_held_conference_adopts_the_report_with_its_changes() -> None:
    conference = make_held(make_cycle(make_commune()))

    adopted = operations.adopt_report(
        conference, adopted_on=HELD_ON, changes=" Nêu rõ thôn chậm. ", by=SYSTEM, at=HELD_AT
    )

    assert (adopted.report_adopted_on, adopted.report_changes) == (HELD_ON, "Nêu rõ thôn chậm.")


@pytest.mark.parametrize("who", ["chair", "stranger"])
def test_others_than_the_officer_change_nothing(who: str) -> None:
    commune = make_commune()
    conference = make_conference(make_cycle(commune))
    actor = commune.chair if who == "chair" else make_commune("UBND xã Khác").officer

    with pytest.raises(NotAllowed):
        operations.add_act(conference, kind=ActKind.REVIEW, text="Ý", by=actor, at=HELD_AT)
    assert Act.objects.count() == 0


def test_presider_is_a_person_of_the_table() -> None:
    commune = make_commune()
    person = make_person("Trần Văn Chủ Trì", home=commune.unit)

    assert make_conference(make_cycle(commune), presider=person).presider == person
