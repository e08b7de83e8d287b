"""Questions about registrations and pledges."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Prefetch, Q, QuerySet

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.common.vietnamese import fold
from thidua.cycles.models import Cycle
from thidua.law import Edition, all_titles, criteria_day
from thidua.organisations import queries as organisations
from thidua.organisations.enums import RecipientKind
from thidua.organisations.models import Person, Post, Recipient, Unit, in_force
from thidua.pledges.enums import PledgeState
from thidua.pledges.models import Clause, Pledge, Registration, Signatory
from thidua.pledges.permissions import RUNNERS
from thidua.records.enums import HonourKind
from thidua.records.models import Honour


Subject = Person | Unit | Recipient


@dataclass(frozen=True)
class Candidate:
    """Somebody whom a unit may register for a title."""

    subject: Subject
    titles: tuple[Edition, ...]  # those of the year that fit
    held_last_year: tuple[str, ...]

    @property
    def key(self) -> str:
        """What the form calls them: a person, the unit itself, or a recipient known already."""
        return f"{self.subject._meta.model_name}-{self.subject.pk}"

    @property
    def name(self) -> str:
        return self.subject.full_name if isinstance(self.subject, Person) else self.subject.name


def registrations_visible_to(
    by: Actor, cycle: Cycle, *, text: str = "", title: str = "", unit: int | None = None
) -> QuerySet[Registration]:
    """The year's registrations of the actor's units by unit and name, withdrawn ones last.

    `text` finds recipients whose name holds every word, marks or no marks.
    """
    registrations = Registration.objects.filter(_of_units(by), cycle=cycle)
    for word in fold(text).split():
        registrations = registrations.filter(recipient__folded_name__contains=word)
    if title:
        registrations = registrations.filter(title=title)
    if unit:
        registrations = registrations.filter(unit=unit)
    return registrations.select_related("unit", "recipient", "cycle__unit").order_by(
        F("withdrawn_at").asc(nulls_first=True), "unit__path", "recipient__folded_name", "pk"
    )


def get_registration(pk: int, *, by: Actor) -> Registration:
    found = Registration.objects.filter(_of_units(by), pk=pk)
    registration = found.select_related("unit", "recipient", "cycle__unit").first()
    if registration is None:
        raise NotAllowed
    return registration


def is_registered(recipient: Recipient, *, title: str, year: int) -> bool:
    """Whether the recipient aims at the title that year; a fact for the comparison with the law."""
    return Registration.objects.filter(
        recipient=recipient, title=title, cycle__year=year, withdrawn_at__isnull=True
    ).exists()


def titles_registered(cycle: Cycle, unit: Unit, *, by: Actor) -> dict[int, set[str]]:
    """The titles that each recipient of the unit has registered, by the recipient's id."""
    found: dict[int, set[str]] = {}
    rows = registrations_visible_to(by, cycle).filter(unit=unit, withdrawn_at__isnull=True)
    for recipient_id, title in rows.order_by().values_list("recipient_id", "title"):
        found.setdefault(recipient_id, set()).add(title)
    return found


def candidates(unit: Unit, year: int, *, by: Actor, text: str = "") -> list[Candidate]:
    """Whom the unit may register: itself, its people, its collectives and households.

    Each with the titles that fit, and the titles held for the year before. Four queries.
    """
    titles = titles_of(year)
    recipients = organisations.find_recipients(text, by=by, within=unit)
    people = organisations.people_visible_to(by).filter(
        Q(home__path__startswith=unit.path)
        | Q(pk__in=Post.objects.filter(unit=unit, to_on__isnull=True).values("person"))
    )
    for word in fold(text).split():
        people = people.filter(folded_name__contains=word)
    known = list(recipients)
    new_people = people.filter(recipient__isnull=True).order_by("given_name_key", "pk")
    is_new_unit = not text and not any(one.unit_id == unit.pk for one in known)
    subjects: list[Subject] = [*([unit] if is_new_unit else []), *known, *new_people]
    held = _held(known, year - 1)
    return [
        Candidate(
            subject,
            tuple(title for title in titles if kind_of(subject) in title.rules),
            tuple(held.get(subject.pk, ())) if isinstance(subject, Recipient) else (),
        )
        for subject in subjects
    ]


def titles_of(year: int) -> list[Edition]:
    """The titles that the law of an achievement year knows."""
    day = criteria_day(year, None)
    editions = (page.on(day) for page in all_titles())
    return [edition for edition in editions if edition is not None and edition.exists]


def title_of(code: str, year: int) -> Edition | None:
    return next((edition for edition in titles_of(year) if edition.code == code), None)


def title_name(code: str, year: int) -> str:
    """What a title is called that year; its code when the law of that year does not know it."""
    found = title_of(code, year)
    return found.name if found else code


def pledges_visible_to(by: Actor, cycle: Cycle, *, text: str = "") -> QuerySet[Pledge]:
    """The year's pledges that the actor runs or is to sign, with `party_count`, `signed_count`."""
    pledges = Pledge.objects.filter(_visible(by), cycle=cycle)
    for word in fold(text).split():
        pledges = pledges.filter(folded_name__contains=word)
    return (
        pledges.select_related("convener", "cycle__unit")
        .annotate(
            party_count=Count("signatories"),
            signed_count=Count("signatories", filter=Q(signatories__signed_at__isnull=False)),
        )
        .order_by("-pk")
    )


def get_pledge(pk: int, *, by: Actor) -> Pledge:
    """A pledge with its clauses and signatories. Raises NotAllowed (404) when it is not yours."""
    found = Pledge.objects.filter(_visible(by), pk=pk).select_related("convener", "cycle__unit")
    pledge = found.prefetch_related(_clauses(), _signatories()).first()
    if pledge is None:
        raise NotAllowed
    return pledge


def clauses_of(pledge: Pledge, *, by: Actor) -> list[Clause]:
    """The clauses in their order; the caller has the pledge by `get_pledge`."""
    check_visible(pledge, by=by)
    return list(pledge.clauses.select_related("indicator").order_by("position"))


def signatories_of(pledge: Pledge, *, by: Actor) -> list[Signatory]:
    check_visible(pledge, by=by)
    return list(pledge.signatories.select_related("unit").order_by("position"))


def signings_of(unit: Unit, cycle: Cycle, *, by: Actor) -> list[Signatory]:
    """The pledges that a unit is to sign or has signed this year, newest first."""
    return list(
        Signatory.objects.filter(_of_units(by), unit=unit, pledge__cycle=cycle)
        .exclude(pledge__state=PledgeState.DRAFT)
        .select_related("pledge__convener", "pledge__cycle__unit", "unit")
        .annotate(clause_count=Count("pledge__clauses"))
        .order_by("-pledge_id")
    )


def clauses_by_pledge(signings: list[Signatory], *, by: Actor) -> dict[int, list[Clause]]:
    """The clauses of the pledges that a unit signs, by the pledge; one query."""
    pledges = Pledge.objects.filter(_visible(by), pk__in=[one.pledge_id for one in signings])
    found: dict[int, list[Clause]] = {}
    for clause in Clause.objects.filter(pledge__in=pledges).order_by("position"):
        found.setdefault(clause.pledge_id, []).append(clause)
    return found


def get_signatory(pledge: Pledge, unit: Unit, *, by: Actor) -> Signatory:
    check_visible(pledge, by=by)
    found = Signatory.objects.filter(pledge=pledge, unit=unit).select_related(
        "unit", "pledge__cycle__unit"
    )
    signatory = found.first()
    if signatory is None:
        raise NotAllowed
    return signatory


def kind_of(subject: Subject) -> str:
    """Which kind of recipient somebody is or would be."""
    if isinstance(subject, Recipient):
        return subject.kind
    return RecipientKind.INDIVIDUAL if isinstance(subject, Person) else RecipientKind.COLLECTIVE


def check_visible(pledge: Pledge, *, by: Actor) -> None:
    """Raises NotAllowed when the actor neither runs nor signs the pledge."""
    if not Pledge.objects.filter(_visible(by), pk=pledge.pk).exists():
        raise NotAllowed


def title_of_signer(by: Actor, unit: Unit, *, on: date) -> str:
    """The post in whose name somebody signs for a unit; blank when none is entered."""
    posts = Post.objects.filter(in_force(on), person_id=by.person_id or 0, unit=unit)
    return posts.order_by("rank", "pk").values_list("title", flat=True).first() or ""


def words_of(pledge: Pledge) -> list[str]:
    """What is signed, line by line: name, preamble, clauses, parties, witness."""
    clauses = pledge.clauses.order_by("position")
    promises = [f"{one.position}. {one.text}: {one.target_text}" for one in clauses]
    names = pledge.signatories.order_by("position").values_list("unit__name", flat=True)
    head = [pledge.get_kind_display(), pledge.name, str(pledge.cycle.year), pledge.preamble]
    return [*head, *promises, *names, pledge.witness]


def _clauses() -> Prefetch[str, QuerySet[Clause], str]:
    return Prefetch("clauses", Clause.objects.select_related("indicator").order_by("position"))


def _signatories() -> Prefetch[str, QuerySet[Signatory], str]:
    return Prefetch("signatories", Signatory.objects.select_related("unit").order_by("position"))


def _visible(by: Actor) -> Q:
    """Pledges of the bodies the actor runs, and opened ones that the actor's units are to sign."""
    if by.is_system:
        return Q()
    parties = Signatory.objects.filter(
        _any("unit__path", by.paths(Role.UNIT_HEAD))
        | Q(unit__in=[duty.unit_id for duty in by.duties if duty.role is Role.CHAIR])
    )
    opened = Q(pk__in=parties.values("pledge")) & ~Q(state=PledgeState.DRAFT)
    return _any("cycle__unit__path", by.paths(*RUNNERS)) | opened


def _held(recipients: list[Recipient], year: int) -> dict[int, list[str]]:
    """The names of the titles that recipients hold for a year."""
    honours = Honour.objects.filter(
        recipient__in=recipients, kind=HonourKind.TITLE, year=year, revoked_at__isnull=True
    )
    held: dict[int, list[str]] = {}
    for recipient_id, code in honours.values_list("recipient_id", "code"):
        held.setdefault(recipient_id, []).append(title_name(code, year))
    return held


def _of_units(by: Actor) -> Q:
    """Rows of units below a place where the actor is officer, chair or head."""
    if by.is_system:
        return Q()
    return _any("unit__path", by.paths(*RUNNERS, Role.UNIT_HEAD))


def _any(field: str, paths: Iterable[str]) -> Q:
    mine = Q(pk__in=[])
    for path in paths:
        mine |= Q(**{f"{field}__startswith": path})
    return mine
