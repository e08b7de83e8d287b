"""Adding papers to a dossier and taking them out again."""

from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.files import operations as files
from thidua.files.enums import FileKind
from thidua.nominations import permissions, policies, queries
from thidua.nominations.models import DossierPaper, Nomination


@transaction.atomic
def add_paper(
    nomination: Nomination,
    *,
    kind: str,
    upload: "UploadedFile[bytes]",
    file_kind: FileKind = FileKind.PAPER,
    by: Actor,
    at: datetime,
) -> DossierPaper:
    """Put a paper into the dossier. Raises Refused for a wrong type or size, by content."""
    permissions.check_can_propose(by, nomination.unit)
    policies.check_takes_papers(nomination.state, from_office=permissions.is_office(by, nomination))
    if kind not in queries.paper_names(nomination):
        raise Refused("Chọn loại giấy tờ trong danh sách.", field="kind")

    file = files.store_file(upload=upload, kind=file_kind, by=by, at=at)
    paper = DossierPaper.objects.create(
        nomination=nomination, kind=kind, file=file, added_at=at, added_by=by.name
    )
    book.record(
        "nomination.paper_added",
        nomination,
        by=by,
        at=at,
        unit_path=nomination.unit.path,
        kind=kind,
        sha256=file.sha256,
    )
    return paper


@transaction.atomic
def remove_paper(paper: DossierPaper, *, by: Actor, at: datetime) -> DossierPaper:
    """Take a paper out of the dossier; the file and the line in the book stay."""
    nomination = paper.nomination
    permissions.check_can_propose(by, nomination.unit)
    policies.check_takes_papers(nomination.state, from_office=permissions.is_office(by, nomination))

    paper.removed_at = at
    paper.save(update_fields=["removed_at"])
    book.record(
        "nomination.paper_removed",
        nomination,
        by=by,
        at=at,
        unit_path=nomination.unit.path,
        kind=paper.kind,
        sha256=paper.file.sha256,
    )
    return paper
