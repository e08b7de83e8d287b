"""Taking a conference to change it, and telling who saved before."""

from datetime import date, time
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.utils import timezone

from thidua.audit import book
from thidua.audit.models import Event
from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed, Stale
from thidua.conferences import permissions
from thidua.conferences.models import Conference
from thidua.cycles import queries as cycles


Sent = TypeVar("Sent", bound=Model)


def locked(conference: Conference, *, by: Actor) -> Conference:
    """The conference as it stands, for one who runs it, while its year is open."""
    rows = Conference.objects.select_for_update(of=("self",)).select_related("unit", "cycle__unit")
    conference = rows.get(pk=conference.pk)
    permissions.check_can_run(by, conference.unit)
    cycles.check_open(conference.cycle)
    return conference


def sent_before(rows: "QuerySet[Sent]", key: UUID | None, **belongs: object) -> Sent | None:
    """What was sent under the same key; a key that another record holds opens nothing."""
    if key is None:
        return None
    known = rows.filter(once_key=key).first()
    if known is not None and any(getattr(known, name) != own for name, own in belongs.items()):
        raise NotAllowed
    return known


def stale(record: Model, theirs: dict[str, object]) -> Stale:
    """The stored values as a person reads them, with who saved them and when."""
    saved = Event.objects.filter(about=book.key_of(record)).order_by("-pk").first()
    return Stale(
        {name: _shown(value) for name, value in theirs.items()},
        who=saved.actor_name if saved else "",
        at=f"{timezone.localtime(saved.at):%H:%M, %d/%m/%Y}" if saved else "",
    )


def _shown(value: object) -> str:
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value or "")
