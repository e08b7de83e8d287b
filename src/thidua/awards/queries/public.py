"""What everybody may see of awards: what stands on the award paper, never money or grounds."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet
from django.utils import timezone

from thidua.awards import policies
from thidua.awards.models import Award
from thidua.awards.queries.lists import AwardCount, _counts
from thidua.common.vietnamese import fold
from thidua.organisations.enums import UnitKind
from thidua.organisations.models import Unit


@dataclass(frozen=True)
class PublicAward:
    """One award as the checking page shows it."""

    name: str
    position_text: str
    code: str
    achievement: str
    decision_number: str
    signed_on: date
    issuer: str
    signer_name: str
    signer_title: str
    register_number: str
    verify_code: str
    recorded_late_days: int  # days between the signing day and its entry, where that is late
    is_from_paper: bool
    is_revoked: bool
    revoked_by_decision: str
    is_illustrative: bool


def award_by_code_public(text: str) -> PublicAward | None:
    """The award whose paper bears this code; None for an unknown code as for no code at all."""
    # Asked of the database either way, so that the time tells nothing of the kind of answer.
    code = policies.read_code(text) or "-"
    award = Award.objects.select_related("decision__unit").filter(verify_code=code).first()
    return _shown(award) if award else None


def awards_public(unit: Unit, *, title_year: int) -> QuerySet[Award]:
    """The honour roll of a body for an achievement year: collectives, households, people."""
    awards = Award.objects.select_related("decision").filter(
        unit=unit, title_year=title_year, revoked_at__isnull=True
    )
    return awards.order_by("code", "-signed_on", "decision_id", "position")


def find_awards_public(unit: Unit, text: str, *, title_year: int) -> QuerySet[Award]:
    """The same, holding the words of a name."""
    found = awards_public(unit, title_year=title_year)
    for word in fold(text).split():
        found = found.filter(folded_name__contains=word)
    return found


def bodies_public() -> list[Unit]:
    """Commune bodies that have given awards."""
    return list(
        Unit.objects.filter(kind=UnitKind.COMMUNE_BODY, awards__isnull=False)
        .distinct()
        .order_by("name", "pk")
    )


def years_public(unit: Unit) -> list[tuple[int, int]]:
    """Achievement years with how many awards each has, the newest first."""
    rows = Award.objects.filter(unit=unit, revoked_at__isnull=True).values_list("title_year")
    return list(rows.annotate(count=Count("pk")).order_by("-title_year"))


def award_counts_public(
    unit: Unit, *, title_year: int | None = None, decision_year: int | None = None
) -> list[AwardCount]:
    """Counts for articles: by achievement year or by the year of the decision, never mixed."""
    return _counts(Award.objects.filter(unit=unit), title_year, decision_year)


def _shown(award: Award) -> PublicAward:
    decision = award.decision
    entered = decision.issued_at
    late = (timezone.localdate(entered) - award.signed_on).days if entered else 0
    return PublicAward(
        name=award.name,
        position_text=award.position_text,
        code=award.code,
        achievement=award.achievement,
        decision_number=policies.numbered(decision.number, decision.symbol),
        signed_on=award.signed_on,
        issuer=decision.unit.name,
        signer_name=decision.signer_name,
        signer_title=decision.signer_title,
        register_number=f"{award.register_number:02}/{award.register_year}",
        verify_code=policies.printed_code(award.verify_code),
        recorded_late_days=max(late, 0),
        is_from_paper=decision.is_from_paper,
        is_revoked=award.revoked_at is not None,
        revoked_by_decision=award.revoked_by_decision,
        is_illustrative=award.is_illustrative,
    )
