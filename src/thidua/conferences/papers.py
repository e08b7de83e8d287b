"""What goes on an invitation: who invites whom to what, when and where."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from thidua.awards.policies import issuer_lines, official
from thidua.common.errors import Refused
from thidua.common.vietnamese import date_in_words
from thidua.conferences.models import Conference, GuestClass
from thidua.conferences.policies import post_in_words
from thidua.organisations.enums import Gender
from thidua.organisations.models import Post, Unit, in_force
from thidua.organisations.queries import name_on


INVITATION = "giay_moi"
SIGNS_FOR_THE_BODY = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
BLANK = "…"
HONORIFICS = {Gender.MALE: "Ông", Gender.FEMALE: "Bà"}


def invitation(conference: Conference, guests: GuestClass, *, issued_on: date) -> dict[str, Any]:
    """The letter to one class of guests; its number is left for the clerk."""
    if conference.begins_at is None:
        raise Refused("Giấy mời phải ghi giờ họp. Sửa hội nghị, điền giờ họp rồi in.")
    body = official(name_on(conference.unit, issued_on))
    event = f"dự {conference.name[:1].lower()}{conference.name[1:]}"
    return {
        "head": {
            "issuer": issuer_lines(body),
            "symbol": "GM-UBND",
            "place": conference.unit.place_name or BLANK,
            "issued_on": issued_on,
        },
        "subject": f"Dự hội nghị {date_in_words(conference.held_on)}",
        "inviter": body,
        "invitee": guests.name,
        "event": event,
        "chair": presider_of(conference),
        "starts_at": timezone.make_aware(
            datetime.combine(conference.held_on, conference.begins_at)
        ),
        "venue": conference.place or BLANK,
        "agenda": [act.text for act in conference.acts.order_by("position")],
        "copies_to": ["Như trên", "Lưu: VT"],
        "signature": {
            "capacity": SIGNS_FOR_THE_BODY,
            "name": chair_of(conference.unit, on=issued_on) or BLANK,
        },
    }


def chair_of(unit: Unit, *, on: date) -> str:
    """The name of whoever holds the chair's post of the body on a day."""
    posts = Post.objects.filter(in_force(on), unit=unit, title__istartswith="Chủ tịch")
    found = posts.select_related("person").order_by("rank", "-from_on", "pk").first()
    return found.person.full_name if found else ""


def presider_of(conference: Conference) -> str:
    """Who presided, with every post held that day: one person may hold two."""
    person = conference.presider
    if person is None:
        return conference.presider_text
    honorific = HONORIFICS[Gender(person.gender)] if person.gender else ""
    held = person.posts.filter(in_force(conference.held_on)).select_related("unit")
    posts = [post_in_words(post.title, post.unit.name) for post in held.order_by("rank", "pk")]
    return " ".join(filter(None, (honorific, ", ".join([person.full_name, *posts]))))
