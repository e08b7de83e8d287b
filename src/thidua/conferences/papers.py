"""What goes on an invitation: who invites whom to what, when and where."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from thidua.awards.policies import issuer_lines, official
from thidua.common.errors import Refused
from thidua.common.vietnamese import date_in_words
from thidua.conferences.models import Conference, GuestClass
from thidua.organisations.models import Post, Unit, in_force
from thidua.organisations.queries import name_on, position_on


INVITATION = "giay_moi"
SIGNS_FOR_THE_BODY = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
BLANK = "…"


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
        "chair": _presider(conference),
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


def _presider(conference: Conference) -> str:
    person = conference.presider
    if person is None:
        return conference.presider_text
    return ", ".join(filter(None, (person.full_name, position_on(person, conference.held_on))))
