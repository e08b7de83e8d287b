"""The acts of a conference and its photographs."""

from datetime import datetime
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Max, QuerySet

from thidua.audit import book
from thidua.awards.models import Decision
from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed
from thidua.conferences import policies
from thidua.conferences.enums import ActKind
from thidua.conferences.models import Act, Conference, Photo
from thidua.conferences.operations.locking import locked, sent_before
from thidua.files import operations as files
from thidua.files.enums import FileKind
from thidua.files.models import StoredFile
from thidua.pledges.models import Pledge


ALT = "mô tả ảnh cho người không xem được"


@transaction.atomic
def add_act(
    conference: Conference,
    *,
    kind: ActKind,
    text: str,
    decision: Decision | None = None,
    pledge: Pledge | None = None,
    once_key: UUID | None = None,
    by: Actor,
    at: datetime,
) -> Act:
    """Add what happened: a review, a launch, a signing, awards handed over."""
    conference = locked(conference, by=by)
    known = sent_before(Act.objects.all(), once_key, conference_id=conference.pk)
    if known is not None:
        return known
    text = policies.check_words(text, what="nội dung", field="text")
    policies.check_links(
        kind,
        has_decision=decision is not None,
        is_own_decision=decision is None or decision.unit_id == conference.unit_id,
        has_pledge=pledge is not None,
        is_own_pledge=pledge is None or pledge.cycle.unit_id == conference.unit_id,
    )

    act = Act.objects.create(
        conference=conference,
        kind=kind,
        text=text,
        decision=decision,
        pledge=pledge,
        once_key=once_key,
        position=_next(conference.acts.all()),
    )
    book.record(
        "act.added", conference, by=by, at=at, unit_path=conference.unit.path, kind=kind, text=text
    )
    return act


@transaction.atomic
def remove_act(act: Act, *, by: Actor, at: datetime) -> None:
    """Take an act out of the programme; its photographs stay with the conference."""
    conference = locked(act.conference, by=by)
    act = conference.acts.get(pk=act.pk)

    conference.photos.filter(act=act).update(act=None)
    act.delete()
    book.record(
        "act.removed",
        conference,
        by=by,
        at=at,
        unit_path=conference.unit.path,
        kind=act.kind,
        text=act.text,
    )


@transaction.atomic
def add_photo(
    conference: Conference,
    *,
    file: "StoredFile | UploadedFile[bytes]",
    caption: str,
    alt: str,
    act: Act | None = None,
    once_key: UUID | None = None,
    is_illustrative: bool = False,
    by: Actor,
    at: datetime,
) -> Photo:
    """Add a photograph with a caption, and a description for those who cannot see it."""
    conference = locked(conference, by=by)
    known = sent_before(Photo.objects.all(), once_key, conference_id=conference.pk)
    if known is not None:
        return known
    _check_own(act, conference)
    caption = policies.check_words(caption, what="chú thích ảnh", field="caption")
    alt = policies.check_words(alt, what=ALT, field="alt")
    if not isinstance(file, StoredFile):
        file = files.store_file(upload=file, kind=FileKind.PHOTO, by=by, at=at)
    policies.check_is_photo(file.media_type)

    photo = Photo.objects.create(
        conference=conference,
        file=file,
        act=act,
        position=_next(conference.photos.all()),
        caption=caption,
        alt=alt,
        once_key=once_key,
        is_illustrative=is_illustrative,
    )
    book.record(
        "photo.added",
        conference,
        by=by,
        at=at,
        unit_path=conference.unit.path,
        caption=photo.caption,
        sha256=file.sha256,
    )
    return photo


@transaction.atomic
def change_photo(
    photo: Photo, *, caption: str, alt: str, act: Act | None = None, by: Actor, at: datetime
) -> Photo:
    """Change a caption, the description, and the act that the photograph shows."""
    conference = locked(photo.conference, by=by)
    photo = conference.photos.get(pk=photo.pk)
    _check_own(act, conference)
    before = photo.caption

    photo.caption = policies.check_words(caption, what="chú thích ảnh", field="caption")
    photo.alt = policies.check_words(alt, what=ALT, field="alt")
    photo.act = act
    photo.save(update_fields=["caption", "alt", "act"])
    book.record(
        "photo.changed",
        conference,
        by=by,
        at=at,
        unit_path=conference.unit.path,
        before=before,
        after=photo.caption,
    )
    return photo


@transaction.atomic
def remove_photo(photo: Photo, *, by: Actor, at: datetime) -> None:
    """Take a photograph out of the conference, and so out of its articles; the file is kept."""
    conference = locked(photo.conference, by=by)
    photo = conference.photos.get(pk=photo.pk)

    photo.delete()
    book.record(
        "photo.removed",
        conference,
        by=by,
        at=at,
        unit_path=conference.unit.path,
        caption=photo.caption,
    )


def _check_own(act: Act | None, conference: Conference) -> None:
    if act is not None and act.conference_id != conference.pk:
        raise NotAllowed


def _next(rows: "QuerySet[Act] | QuerySet[Photo]") -> int:
    return (rows.aggregate(last=Max("position"))["last"] or 0) + 1
