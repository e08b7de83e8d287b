from datetime import date, time

import pytest

from tests.factories.conferences import HELD_AT, make_act, make_conference
from tests.factories.cycles import make_cycle
from tests.factories.organisations import make_commune, make_person
from thidua.common.actors import SYSTEM
from thidua.common.errors import Refused
from thidua.conferences import operations, papers
from thidua.conferences.enums import GuestLevel
from thidua.conferences.models import GuestClass
from thidua.conferences.operations import Guests
from thidua.documents.rendering import render
from thidua.organisations.operations import give_post


pytestmark = pytest.mark.django_db
DAY = date(2023, 1, 10)


def guests_of(conference) -> GuestClass:
    classes = [Guests(GuestLevel.VILLAGE, "Trưởng thôn")]
    (row,) = operations.set_guest_classes(conference, classes=classes, by=SYSTEM, at=HELD_AT)
    return row


def hold_post(commune, name: str, title: str, *, gender: str = ""):
    person = make_person(name, home=commune.unit, gender=gender)
    give_post(person=person, unit=commune.unit, title=title, from_on=None, by=SYSTEM, at=HELD_AT)
    return person


def test_invitation_says_who_invites_whom_when_and_to_what() -> None:
    commune = make_commune("UBND xã Thử Nghiệm")
    chair = hold_post(commune, "Trần Văn Minh", "Chủ tịch", gender="nam")
    conference = make_conference(make_cycle(commune), begins_at=time(14), presider=chair)
    make_act(conference, text="Trao giấy khen")

    context = papers.invitation(conference, guests_of(conference), issued_on=DAY)

    assert context["head"]["issuer"] == ("ỦY BAN NHÂN DÂN", "XÃ THỬ NGHIỆM")
    assert (context["invitee"], context["venue"]) == ("Trưởng thôn", "Hội trường xã")
    assert context["starts_at"].isoformat() == "2023-01-17T14:00:00+07:00"
    assert context["chair"] == "Ông Trần Văn Minh, Chủ tịch UBND xã Thử Nghiệm"
    assert context["agenda"] == ["Trao giấy khen"]
    assert context["signature"]["name"] == "Trần Văn Minh"
    assert render(papers.INVITATION, context, format="docx").startswith(b"PK")


def test_invitation_without_an_hour_is_refused() -> None:
    conference = make_conference(make_cycle(make_commune()))

    with pytest.raises(Refused, match="giờ họp"):
        papers.invitation(conference, guests_of(conference), issued_on=DAY)


def test_what_is_not_known_is_left_open() -> None:
    conference = make_conference(make_cycle(make_commune()), begins_at=time(8), place="")

    context = papers.invitation(conference, guests_of(conference), issued_on=DAY)

    assert context["venue"] == context["signature"]["name"] == papers.BLANK
    assert context["chair"] == ""


def test_presider_of_unknown_gender_has_no_honorific() -> None:
    commune = make_commune()
    person = hold_post(commune, "Lê Thử", "Phó Chủ tịch")
    conference = make_conference(make_cycle(commune), presider=person)

    assert papers.presider_of(conference) == "Lê Thử, Phó Chủ tịch UBND xã Thử"
