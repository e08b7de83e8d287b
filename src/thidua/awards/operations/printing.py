"""Printing what is owed, and printing again what failed."""

import logging
from datetime import datetime
from typing import Literal, cast

from django.db import transaction

from thidua.audit import book
from thidua.awards import papers, permissions, policies
from thidua.awards.enums import PaperState
from thidua.awards.models import OwedPaper
from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.documents.rendering import render
from thidua.files import operations as files
from thidua.files.enums import FileKind


log = logging.getLogger(__name__)


def print_paper(paper: OwedPaper, *, by: Actor, at: datetime) -> OwedPaper:
    """Lay out one paper that is owed and keep it; a failure is counted with its reason.

    The layout happens outside the transaction: hundreds of sheets must not hold the database.
    """
    permissions.check_can_handle_papers(by, paper.decision)
    try:
        content = render(
            paper.kind,
            papers.context_of(paper),
            format=cast("Literal['pdf', 'docx']", paper.format),
        )
    except Refused as refusal:
        return _note_failure(paper, refusal.sentence, by=by, at=at)
    except Exception:  # a faulty paper must not stop the others; its reason is kept and logged
        log.exception("paper %s could not be laid out", paper.pk)
        return _note_failure(paper, "Máy chưa dàn được trang. Báo quản trị hệ thống.", by=by, at=at)
    return _keep(paper, content, by=by, at=at)


@transaction.atomic
def retry_paper(paper: OwedPaper, *, by: Actor, at: datetime) -> OwedPaper:
    """Let the worker try again from the start."""
    paper = _locked(paper)
    permissions.check_can_handle_papers(by, paper.decision)
    if paper.state != PaperState.FAILED:
        raise Refused("Văn bản này không cần in lại.")

    paper.state, paper.attempt_count, paper.failure = PaperState.WAITING, 0, ""
    paper.owed_at = at
    paper.save(update_fields=["state", "attempt_count", "failure", "owed_at"])
    book.record(
        "paper.retried", paper, by=by, at=at, unit_path=paper.decision.unit.path, kind=paper.kind
    )
    return paper


@transaction.atomic
def _keep(paper: OwedPaper, content: bytes, *, by: Actor, at: datetime) -> OwedPaper:
    """Store the printed paper, unless another worker was quicker."""
    paper = _locked(paper)
    if paper.state != PaperState.WAITING:
        return paper

    paper.file = files.store_file(
        upload=content, name=papers.name_of_file(paper), kind=FileKind.PRINTED, by=by, at=at
    )
    paper.state, paper.printed_at, paper.failure = PaperState.PRINTED, at, ""
    paper.attempt_count += 1
    paper.save()
    book.record(
        "paper.printed",
        paper,
        by=by,
        at=at,
        unit_path=paper.decision.unit.path,
        kind=paper.kind,
        format=paper.format,
        sha256=paper.file.sha256,
    )
    return paper


@transaction.atomic
def _note_failure(paper: OwedPaper, reason: str, *, by: Actor, at: datetime) -> OwedPaper:
    paper = _locked(paper)
    if paper.state != PaperState.WAITING:
        return paper

    paper.attempt_count += 1
    paper.failure = reason[:300]
    if policies.gives_up(paper.attempt_count):
        paper.state = PaperState.FAILED
    paper.save(update_fields=["attempt_count", "failure", "state"])
    book.record(
        "paper.failed",
        paper,
        by=by,
        at=at,
        unit_path=paper.decision.unit.path,
        kind=paper.kind,
        format=paper.format,
        attempt=paper.attempt_count,
        reason=paper.failure,
    )
    return paper


def _locked(paper: OwedPaper) -> OwedPaper:
    rows = OwedPaper.objects.select_for_update(of=("self",))
    return rows.select_related("decision__unit", "decision__cycle").get(pk=paper.pk)
