"""Lists of decisions and awards, the register, counts, and what looks alike."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Sum

from thidua.awards import permissions
from thidua.awards.enums import ALIVE, DecisionState, PaperState
from thidua.awards.models import Award, Decision, OwedPaper
from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.common.vietnamese import fold
from thidua.cycles.models import Cycle
from thidua.nominations.enums import NominationState
from thidua.nominations.models import Nomination
from thidua.organisations.models import Recipient, Unit


HANDFUL = 5  # papers between two looks, so that the worker says what it did


@dataclass(frozen=True)
class Wanted:
    """What a register page is filtered by; an empty value lets everything through."""

    text: str = ""
    code: str = ""
    title_year: int | None = None
    recipient_kind: str = ""
    home_id: int | None = None
    field: str = ""


@dataclass(frozen=True)
class AwardCount:
    """A number of awards; the year of the achievement and that of the decision never mix."""

    code: str
    field: str
    recipient_kind: str
    title_year: int
    decision_year: int
    count: int
    reward_vnd: int


# Decisions


def decisions_visible_to(by: Actor) -> QuerySet[Decision]:
    found = Decision.objects.select_related("unit", "cycle")
    return found if by.is_system else found.filter(_below(by, "unit__path", permissions.READERS))


def decisions_of(cycle: Cycle, *, by: Actor, state: str = "") -> QuerySet[Decision]:
    """The decisions of a year with how many lines each has: to sign first, then the newest."""
    found = decisions_visible_to(by).filter(cycle=cycle)
    if state:
        found = found.filter(state=state)
    counted = found.annotate(
        nomination_count=Count("nominations", distinct=True),
        award_count=Count("awards", distinct=True),
    )
    return counted.order_by("-signed_on", "-pk")


def get_decision(cycle: Cycle, pk: int, *, by: Actor) -> Decision:
    """A decision of the year. Raises NotAllowed (404) when it is not the actor's."""
    found = decisions_visible_to(by).filter(cycle=cycle)
    decision = found.select_related("session", "signer").filter(pk=pk).first()
    if decision is None:
        raise NotAllowed
    return decision


def to_sign(by: Actor) -> QuerySet[Decision]:
    """What waits for this chair's signature, the longest waiting first."""
    waiting = Decision.objects.select_related("unit", "cycle").filter(state=DecisionState.READY)
    mine = waiting.filter(_below(by, "unit__path", (Role.CHAIR,)))
    return mine.annotate(nomination_count=Count("nominations")).order_by("sent_at", "pk")


def endorsed_nominations(cycle: Cycle, *, by: Actor) -> QuerySet[Nomination]:
    """Dossiers the council endorsed that no living decision holds."""
    permissions.check_can_prepare(by, cycle.unit)
    held = Decision.nominations.through.objects.filter(decision__state__in=ALIVE)
    free = Nomination.objects.filter(cycle=cycle, state=NominationState.ENDORSED).exclude(
        pk__in=held.values("nomination_id")
    )
    return free.select_related("recipient__home", "recipient__person").order_by("code", "number")


def find_decision(pk: int, *, by: Actor) -> Decision:
    """A decision of whatever year. Raises NotAllowed (404) when it is not the actor's."""
    decision = decisions_visible_to(by).filter(pk=pk).first()
    if decision is None:
        raise NotAllowed
    return decision


def papers_of(decision: Decision, *, by: Actor) -> list[OwedPaper]:
    permissions.check_can_see(by, decision)
    return list(decision.owed_papers.select_related("file").order_by("pk"))


def get_paper(decision: Decision, pk: int, *, by: Actor) -> OwedPaper:
    """A printed paper of the decision; NotAllowed (404) while it is not printed."""
    permissions.check_can_see(by, decision)
    papers = decision.owed_papers.select_related("file", "decision__unit")
    paper = papers.filter(pk=pk).first()
    if paper is None:
        raise NotAllowed
    return paper


def owed_papers() -> list[OwedPaper]:
    """The papers that wait longest to be printed, a handful at a time; for the worker."""
    waiting = OwedPaper.objects.filter(state=PaperState.WAITING).exclude(
        decision__state=DecisionState.CANCELLED
    )
    related = waiting.select_related("decision__unit", "decision__cycle", "decision__session")
    return list(related.order_by("attempt_count", "owed_at", "pk")[:HANDFUL])


def owed_paper_counts() -> tuple[int, int]:
    """(waiting, given up) over the whole installation, for the health page."""
    counts = OwedPaper.objects.aggregate(
        waiting=Count("pk", filter=Q(state=PaperState.WAITING)),
        failed=Count("pk", filter=Q(state=PaperState.FAILED)),
    )
    return counts["waiting"], counts["failed"]


# Awards


def awards_visible_to(by: Actor) -> QuerySet[Award]:
    """Awards of the actor's body; a unit head sees those of the unit's own people."""
    found = Award.objects.select_related("decision", "recipient__home")
    if by.is_system:
        return found
    mine = _below(by, "unit__path", permissions.READERS)
    return found.filter(mine | _below(by, "recipient__home__path", (Role.UNIT_HEAD,)))


def get_award(unit: Unit, pk: int, *, by: Actor) -> Award:
    """An award of the body. Raises NotAllowed (404) when it is not the actor's."""
    found = awards_visible_to(by).filter(unit=unit)
    related = found.select_related(
        "unit", "decision__unit", "decision__cycle", "nomination", "recipient"
    )
    award = related.filter(pk=pk).first()
    if award is None:
        raise NotAllowed
    return award


def register(unit: Unit, *, by: Actor, wanted: Wanted | None = None) -> QuerySet[Award]:
    """The register of a body, the newest first, as the filter asks."""
    found = _of_body(unit, by=by).order_by("-signed_on", "-pk")
    if wanted is None:
        return found
    for word in fold(wanted.text).split():
        found = found.filter(folded_name__contains=word)
    exact = {
        "code": wanted.code,
        "title_year": wanted.title_year,
        "recipient_kind": wanted.recipient_kind,
        "field": wanted.field,
    }
    found = found.filter(**{name: value for name, value in exact.items() if value})
    if wanted.home_id is not None:
        home = Unit.objects.filter(pk=wanted.home_id).values_list("path", flat=True).first()
        found = found.filter(recipient__home__path__startswith=home or "/none/")
    return found


def register_of_year(unit: Unit, year: int, *, by: Actor) -> QuerySet[Award]:
    """The lines of one year's register in the order of their numbers."""
    awards = awards_visible_to(by).filter(unit=unit, register_year=year)
    return awards.order_by("register_number")


def choices_in_register(unit: Unit, *, by: Actor) -> tuple[list[str], list[int]]:
    """Codes and achievement years that stand in the register, for its filters."""
    awards = _of_body(unit, by=by).order_by()
    codes = sorted(awards.values_list("code", flat=True).distinct())
    years = sorted(awards.values_list("title_year", flat=True).distinct(), reverse=True)
    return codes, years


def award_counts(
    unit: Unit, *, title_year: int | None = None, decision_year: int | None = None, by: Actor
) -> list[AwardCount]:
    """Awards not revoked, by title or form, field, kind of recipient and both years.

    Exactly one year is given: that for which the awards are, or that in which they were decided.
    """
    return _counts(awards_visible_to(by).filter(unit=unit), title_year, decision_year)


def _counts(
    awards: QuerySet[Award], title_year: int | None, decision_year: int | None
) -> list[AwardCount]:
    if (title_year is None) == (decision_year is None):
        raise ValueError("give title_year or decision_year, one of them")
    if title_year is not None:
        awards = awards.filter(title_year=title_year)
    else:
        awards = awards.filter(signed_on__year=decision_year)
    columns = ("code", "field", "recipient_kind", "title_year", "signed_on__year")
    rows = awards.filter(revoked_at__isnull=True).order_by().values_list(*columns)
    grouped = rows.annotate(count=Count("pk"), money=Sum("reward_vnd")).order_by(*columns)
    return [
        AwardCount(code, field, kind, title, decided, count, money or 0)
        for code, field, kind, title, decided, count, money in grouped
    ]


def similar_awards(recipient: Recipient, *, by: Actor) -> QuerySet[Award]:
    """What the recipient, or one of the same name from the same place, was given before."""
    same = Q(recipient=recipient) | Q(
        folded_name=recipient.folded_name, recipient__home=recipient.home_id
    )
    return awards_visible_to(by).filter(same).order_by("-signed_on", "-pk")


def dependent_awards(award: Award, *, by: Actor) -> list[Award]:
    """Later awards of the same recipient that may rest on this one (a run of years)."""
    later = awards_visible_to(by).filter(
        recipient=award.recipient_id, signed_on__gte=award.signed_on, revoked_at__isnull=True
    )
    return list(
        later.exclude(pk=award.pk).filter(title_year__gte=award.title_year).order_by("signed_on")
    )


def _of_body(unit: Unit, *, by: Actor) -> QuerySet[Award]:
    """A body's awards that the actor sees. Its readers see all, which an index answers alone."""
    if by.is_system or by.holds(permissions.READERS, unit_path=unit.path):
        return Award.objects.filter(unit=unit).select_related("decision", "recipient__home")
    return awards_visible_to(by).filter(unit=unit)


def _below(by: Actor, path: str, roles: tuple[Role, ...]) -> Q:
    """Rows at or below a place for which one of the roles is held."""
    mine = Q(pk__in=[])
    for place in by.paths(*roles):
        mine |= Q(**{f"{path}__startswith": place})
    return mine
