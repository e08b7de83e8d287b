"""Dossiers at each step, reached through the operations."""

from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.factories.organisations import AT, Commune, make_individual
from thidua.common.actors import Actor, Role
from thidua.cycles.models import Cycle
from thidua.nominations import operations, queries
from thidua.nominations.enums import Occasion
from thidua.nominations.models import Nomination
from thidua.nominations.policies import REPORTS
from thidua.organisations.models import Recipient, Unit


PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
FORM = "giay_khen_xa"  # its criteria are the province's: the answer is hoi_dong


def head_of(unit: Unit) -> Actor:
    """The head of a unit, who proposes."""
    return Actor(
        name=f"Trưởng {unit.name}",
        account_id=10_000 + unit.pk,
        duties=Commune(unit).actor(Role.UNIT_HEAD).duties,
    )


def make_draft(
    cycle: Cycle,
    unit: Unit,
    *,
    recipient: Recipient | None = None,
    code: str = FORM,
    occasion: str = Occasion.MERIT,
    summary: str = "Hiến 120 m² đất làm đường thôn",
    achievements: str = "",
    once_key: UUID | None = None,
    by: Actor | None = None,
) -> Nomination:
    return operations.draft_nomination(
        cycle=cycle,
        unit=unit,
        recipient=recipient or make_individual("Nguyễn Thị Lành", home=unit),
        code=code,
        occasion=occasion,
        summary=summary,
        achievements=achievements,
        once_key=once_key,
        by=by or head_of(unit),
        at=AT,
    )


def make_submitted(cycle: Cycle, unit: Unit, **chosen: object) -> Nomination:
    draft = make_draft(cycle, unit, **chosen)
    return operations.submit_nomination(draft, by=head_of(unit), at=AT)


def make_complete(cycle: Cycle, unit: Unit, **chosen: object) -> Nomination:
    """Submitted, with every paper that the law wants; the report is typed."""
    nomination = make_submitted(
        cycle, unit, **{"achievements": "Hiến đất, vận động sáu hộ cùng làm đường."} | chosen
    )
    for paper in queries.wanted_papers(nomination):
        if not paper.when and paper.kind not in REPORTS:
            add_pdf(nomination, paper.kind, by=officer_of(cycle))
    return nomination


def make_appraised(cycle: Cycle, unit: Unit, *, note: str = "", **chosen: object) -> Nomination:
    nomination = make_complete(cycle, unit, **chosen)
    return operations.appraise_nomination(nomination, note=note, by=officer_of(cycle), at=AT)


def officer_of(cycle: Cycle) -> Actor:
    return Commune(cycle.unit).officer


def add_pdf(nomination: Nomination, kind: str, *, by: Actor) -> None:
    operations.add_paper(
        nomination, kind=kind, upload=SimpleUploadedFile(f"{kind}.pdf", PDF), by=by, at=AT
    )
