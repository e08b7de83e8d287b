"""Which dossiers there are, and what lies in one."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from thidua.audit import book
from thidua.audit.models import Event
from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.common.vietnamese import fold
from thidua.cycles.models import Cycle
from thidua.nominations import policies
from thidua.nominations.enums import BEFORE_THE_COUNCIL, NominationState
from thidua.nominations.models import DossierPaper, Nomination
from thidua.organisations import queries as organisations
from thidua.organisations.enums import RecipientKind
from thidua.organisations.models import Recipient


WHOLE_BODY = (Role.OFFICER, Role.CHAIR, Role.UNIT_HEAD)


@dataclass(frozen=True)
class Wanted:
    """What a list is filtered by; an empty value lets everything through."""

    text: str = ""
    state: str = ""
    unit_id: int | None = None
    code: str = ""


def visible_to(by: Actor) -> QuerySet[Nomination]:
    """Dossiers of the actor's unit or body; the council's members see them once appraised."""
    if by.is_system:
        return Nomination.objects.all()
    mine = Q(pk__in=[])
    for path in by.paths(*WHOLE_BODY):
        mine |= Q(unit__path__startswith=path)
    for path in by.paths(Role.COUNCIL_MEMBER):
        mine |= Q(unit__path__startswith=path, state__in=BEFORE_THE_COUNCIL)
    return Nomination.objects.filter(mine)


def nominations_of(
    cycle: Cycle, *, by: Actor, wanted: Wanted | None = None
) -> QuerySet[Nomination]:
    """The dossiers of a year in the order of their numbers."""
    found = _whole(visible_to(by).filter(cycle=cycle))
    if wanted is None:
        return found
    for word in fold(wanted.text).split():
        found = found.filter(
            Q(recipient__folded_name__contains=word) | Q(unit__folded_name__contains=word)
        )
    if wanted.state:
        found = found.filter(state=wanted.state)
    if wanted.unit_id is not None:
        found = found.filter(unit_id=wanted.unit_id)
    return found.filter(code=wanted.code) if wanted.code else found


def get_nomination(cycle: Cycle, number: int, *, by: Actor) -> Nomination:
    """One dossier with its papers. Raises NotAllowed (404) when it is not the actor's."""
    nomination = nominations_of(cycle, by=by).filter(number=number).first()
    if nomination is None:
        raise NotAllowed
    return nomination


def find_nomination(pk: int, *, by: Actor) -> Nomination:
    """One dossier by its key, for a notice that tells of it."""
    nomination = _whole(visible_to(by)).filter(pk=pk).first()
    if nomination is None:
        raise NotAllowed
    return nomination


def nominations_of_unit(cycle: Cycle, unit_id: int, *, by: Actor) -> QuerySet[Nomination]:
    """What one unit put forward, the newest first."""
    return nominations_of(cycle, by=by).filter(unit_id=unit_id).order_by("-number")


def ready_for_council(cycle: Cycle, *, by: Actor) -> QuerySet[Nomination]:
    """Appraised dossiers that lie before no session yet."""
    return nominations_of(cycle, by=by).filter(
        state=NominationState.APPRAISED, tabled_at__isnull=True
    )


def before_the_council(cycle: Cycle, *, by: Actor) -> QuerySet[Nomination]:
    """Appraised dossiers and those the council has decided on, for its members to read."""
    return nominations_of(cycle, by=by).filter(state__in=BEFORE_THE_COUNCIL)


def counts_by_state(cycle: Cycle, *, by: Actor) -> Counter[str]:
    return Counter(visible_to(by).filter(cycle=cycle).values_list("state", flat=True))


def codes_in(cycle: Cycle, *, by: Actor) -> list[str]:
    """The titles and forms that somebody is proposed for this year."""
    codes = visible_to(by).filter(cycle=cycle).values_list("code", flat=True)
    return sorted(set(codes.order_by()))


def neighbours(
    nomination: Nomination, *, by: Actor, wanted: Wanted | None = None
) -> tuple[int | None, int | None]:
    """The numbers before and after in the same list."""
    numbers = nominations_of(nomination.cycle, by=by, wanted=wanted).values_list(
        "number", flat=True
    )
    before = numbers.filter(number__lt=nomination.number).order_by("-number").first()
    after = numbers.filter(number__gt=nomination.number).order_by("number").first()
    return before, after


def get_paper(nomination: Nomination, pk: int, *, by: Actor) -> DossierPaper:
    """A paper of the dossier that has not been taken out."""
    if not visible_to(by).filter(pk=nomination.pk).exists():
        raise NotAllowed
    rows = nomination.papers.select_related("file", "nomination__unit", "nomination__cycle__unit")
    paper = rows.filter(pk=pk, removed_at__isnull=True).first()
    if paper is None:
        raise NotAllowed
    return paper


def events_of(nomination: Nomination, *, by: Actor) -> list[Event]:
    """What happened to the dossier, newest first."""
    if not visible_to(by).filter(pk=nomination.pk).exists():
        raise NotAllowed
    return list(Event.objects.filter(about=book.key_of(nomination)).order_by("-pk"))


def last_saved(nomination: Nomination) -> tuple[str, str]:
    """Who last wrote the dossier and when, in words, for whoever met a newer version."""
    last = Event.objects.filter(about=book.key_of(nomination)).order_by("-pk").first()
    if last is None:
        return "", ""
    return last.actor_name, f"{timezone.localtime(last.at):%H:%M, %d/%m/%Y}"


def position_on(recipient: Recipient, day: date) -> str:
    """Post and unit of a recipient as papers print them on a day."""
    if recipient.kind != RecipientKind.INDIVIDUAL or recipient.person is None:
        return recipient.home.name if recipient.unit_id != recipient.home_id else ""
    posts = organisations.position_on(recipient.person, day)
    if posts:
        return posts
    walk_of_life = recipient.person.get_group_display()
    return ", ".join(filter(None, (walk_of_life, recipient.home.name)))


def similar_reports(nomination: Nomination, *, by: Actor) -> list[tuple[Nomination, int]]:
    """Other dossiers of the year whose report says the same, with the likeness in percent."""
    if not nomination.achievements:
        return []
    others = visible_to(by).filter(cycle=nomination.cycle).exclude(pk=nomination.pk)
    others = others.exclude(achievements="").exclude(state=NominationState.WITHDRAWN)
    found = []
    for other in others.select_related("recipient", "unit").order_by("number"):
        alike = policies.likeness(nomination.achievements, other.achievements)
        if alike >= policies.ALIKE:
            found.append((other, int(alike * 100)))
    return sorted(found, key=lambda pair: -pair[1])


def present_kinds(nomination: Nomination) -> set[str]:
    """Kinds of papers that lie in the dossier."""
    return {paper.kind for paper in nomination.papers.all() if paper.removed_at is None}


def _whole(nominations: QuerySet[Nomination]) -> QuerySet[Nomination]:
    papers = DossierPaper.objects.filter(removed_at__isnull=True).select_related("file")
    related = nominations.select_related(
        "cycle__unit", "unit", "recipient__person", "recipient__home", "recipient__unit"
    )
    return related.prefetch_related(Prefetch("papers", papers.order_by("pk"))).order_by("number")
