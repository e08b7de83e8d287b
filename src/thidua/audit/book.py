"""Writing, naming and checking the lines of the book."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet
from django.utils import timezone

from thidua.audit.models import ChainHead, Event
from thidua.common.actors import Actor, Role


ORIGIN = "0" * 64  # the hash before the first line
_labels: dict[str, str] = {}


def register(labels: Mapping[str, str]) -> None:
    """Give acts their Vietnamese names, e.g. {"movement.launched": "Phát động phong trào"}."""
    _labels.update(labels)


def label(action: str) -> str:
    return _labels.get(action, action)


def labels() -> dict[str, str]:
    return dict(_labels)


def record(
    action: str,
    about: models.Model,
    *,
    by: Actor,
    at: datetime,
    unit_path: str = "",
    **facts: Any,
) -> Event:
    """Write one line. Call it inside the transaction that makes the change.

    `facts` must be JSON values. Raises KeyError for an act that has no name.
    """
    if action not in _labels:
        raise KeyError(f"act without a name: {action}")
    head, _ = ChainHead.objects.select_for_update().get_or_create(pk=1, defaults={"hash": ORIGIN})
    event = Event(
        at=at,
        action=action,
        about=key_of(about),
        unit_path=unit_path,
        actor_name=by.name,
        account_id=by.account_id,
        facts=json.loads(json.dumps(facts, ensure_ascii=False, default=str)),
        previous_hash=head.hash,
    )
    event.hash = digest(event)
    event.save(force_insert=True)
    head.hash = event.hash
    head.event_count += 1
    head.save(update_fields=["hash", "event_count"])
    return event


def key_of(about: models.Model) -> str:
    """The text that names a record: "awards.decision:12"."""
    return f"{about._meta.label_lower}:{about.pk}"


def digest(event: Event) -> str:
    """SHA-256 over the line's content and the hash before it."""
    line = json.dumps(
        [
            event.previous_hash,
            event.at.astimezone(UTC).isoformat(),
            event.action,
            event.about,
            event.unit_path,
            event.actor_name,
            event.account_id,
            event.facts,
        ],
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(line.encode()).hexdigest()


def first_broken() -> Event | None:
    """The first line whose hash or link does not hold; None when the whole book holds.

    A book cut short at the end is broken too: then the last line is returned.
    """
    previous, count, event = ORIGIN, 0, None
    for event in Event.objects.order_by("pk").iterator(chunk_size=2000):
        if event.previous_hash != previous or event.hash != digest(event):
            return event
        previous, count = event.hash, count + 1
    head = ChainHead.objects.filter(pk=1).first()
    if (previous, count) != ((head.hash, head.event_count) if head else (ORIGIN, 0)):
        return event or Event(action="chain.cut", about="audit.chainhead:1")
    return None


def events_visible_to(by: Actor, *, action: str = "", actor_name: str = "") -> QuerySet[Event]:
    """Lines below the places of an administrator, and lines of no place; newest first."""
    mine = Q(unit_path="")
    for path in by.paths(Role.ADMINISTRATOR):
        mine |= Q(unit_path__startswith=path)
    events = Event.objects.filter(mine)
    if action:
        events = events.filter(action=action)
    if actor_name:
        events = events.filter(actor_name__icontains=actor_name)
    return events.order_by("-pk")


def local_time(at: datetime) -> str:
    return f"{timezone.localtime(at):%d/%m/%Y %H:%M:%S}"


def facts_in_words(event: Event) -> str:
    """The facts in one line: "name: Thôn 1 · kind: thon"."""
    return " · ".join(f"{name}: {value}" for name, value in event.facts.items() if value != "")
