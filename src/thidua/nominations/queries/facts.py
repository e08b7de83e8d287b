"""The facts of a dossier, built from the records: what is known, what is not, nothing guessed.

A year inside the coverage of the records without an honour means "none"; a year before it, or one
of the missing years, is unknown and never counts against anybody.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db.models import Q

from thidua import law
from thidua.common.actors import SYSTEM
from thidua.nominations.enums import ALIVE, NominationState
from thidua.nominations.models import Nomination
from thidua.organisations.enums import RecipientKind
from thidua.pledges.models import Registration
from thidua.records import queries as records
from thidua.records.enums import HonourKind
from thidua.records.models import Honour, YearRecord
from thidua.records.queries import History


Facts = dict[str, Any]

LOOK_BACK = 25  # years before the achievement year that any rule of the law may ask about
# A dossier of the year counts as held when it has come so far.
COUNTED = (NominationState.APPRAISED, NominationState.ENDORSED, NominationState.AWARDED)
ADVANCED = ("lao_dong_tien_tien", "chien_si_tien_tien")
FIGHTER = "chien_si_thi_dua_co_so"


@dataclass(frozen=True)
class DossierFacts:
    """What is recorded of a recipient, in the form that `thidua assess` reads.

    `unknown_years` are those whose titles and forms nobody has entered.
    """

    known: Facts
    unknown_years: tuple[int, ...] = ()
    quota: dict[str, int] = field(default_factory=dict)


def dossier_facts(nomination: Nomination) -> DossierFacts:
    return facts_of([nomination])[nomination.pk]


def facts_of(nominations: Sequence[Nomination]) -> dict[int, DossierFacts]:
    """Facts by dossier, in a constant number of queries.

    Everything recorded goes into the comparison, whoever asks; who may read which reason is
    decided where the answer is shown.
    """
    histories = records.histories_of([each.recipient for each in nominations], by=SYSTEM)
    registered = _registered(nominations)
    members = _members_of(nominations, histories)
    quotas = quotas_of(nominations)
    return {
        each.pk: DossierFacts(
            _facts(each, histories[each.recipient_id]) | registered[each.pk] | members[each.pk],
            _unknown_years(histories[each.recipient_id], each.year),
            quotas.get((each.cycle_id, each.code), {}),
        )
        for each in nominations
    }


def _facts(nomination: Nomination, history: History) -> Facts:
    recipient = nomination.recipient
    facts: Facts = {"recipient": recipient.kind}
    if recipient.person is not None and recipient.person.group:
        facts["group"] = recipient.person.group
    if recipient.unit is not None and recipient.unit.founded_on is not None:
        facts["founded"] = recipient.unit.founded_on.year
    return facts | _yearly(history.years, nomination.year) | _honours(history)


def _yearly(rows: Iterable[YearRecord], year: int) -> Facts:
    """Grades, months and discipline by year; a year without a row, or a blank, stays unknown."""
    facts: Facts = defaultdict(dict)
    for row in rows:
        if row.task_grade:
            facts["task_grades"][row.year] = row.task_grade
        if row.months_worked is not None:
            facts["months_worked"][row.year] = row.months_worked
        if row.discipline:
            facts["discipline"][row.year] = row.discipline
        if row.year == year and row.is_under_examination is not None:
            facts["under_examination"] = row.is_under_examination
    return dict(facts)


def _honours(history: History) -> Facts:
    titles: dict[int, list[str]] = defaultdict(list)
    forms: list[Facts] = []
    for honour in history.honours:
        if honour.kind == HonourKind.TITLE:
            titles[honour.year].append(honour.code)
        else:
            forms.append(_form(honour))
    recognised = [
        {"kind": row.kind, "level": row.level, "year": row.year} for row in history.recognitions
    ]
    return {"titles": dict(titles), "forms": forms, "recognised": recognised}


def _unknown_years(history: History, year: int) -> tuple[int, ...]:
    years = range(year - LOOK_BACK, year + 1)
    return tuple(each for each in years if not history.coverage.knows(each))


def _form(honour: Honour) -> Facts:
    form: Facts = {"code": honour.code, "year": honour.year}
    if honour.decided_on is not None:
        form["decided_on"] = honour.decided_on.isoformat()
    if honour.occasion:
        form["occasion"] = honour.occasion
    return form


def _registered(nominations: Sequence[Nomination]) -> dict[int, Facts]:
    """Whether the title was registered; unknown where the year's register is empty."""
    cycles = {each.cycle_id for each in nominations}
    rows = Registration.objects.filter(cycle__in=cycles, withdrawn_at__isnull=True)
    made = set(rows.values_list("cycle_id", "recipient_id", "title"))
    kept = {cycle_id for cycle_id, _, _ in made}
    return {
        each.pk: {"registered": {each.year: (each.cycle_id, each.recipient_id, each.code) in made}}
        if each.cycle_id in kept
        else {}
        for each in nominations
    }


def _members_of(
    nominations: Sequence[Nomination], histories: dict[int, History]
) -> dict[int, Facts]:
    """The members of a collective: how many there are, and how many hold which title this year."""
    units = {
        each.pk: each.recipient.unit.path
        for each in nominations
        if each.recipient.kind == RecipientKind.COLLECTIVE and each.recipient.unit is not None
    }
    years = {each.year for each in nominations}
    titles = _titles_below(set(units.values()), years) if units else set()
    facts: dict[int, Facts] = {}
    for each in nominations:
        history = histories[each.recipient_id]
        members = _counts(history, each.year)
        if each.pk in units:
            members |= _with_title(titles, units[each.pk], each.year, history)
        facts[each.pk] = {"members": members} if members else {}
    return facts


def _counts(history: History, year: int) -> Facts:
    row = next((row for row in history.years if row.year == year), None)
    if row is None:
        return {}
    counts = {
        "total": row.member_count,
        "completed": row.completed_count,
        "worst_discipline": row.worst_discipline or None,
    }
    return {name: value for name, value in counts.items() if value is not None}


def _with_title(titles: "set[Held]", path: str, year: int, history: History) -> Facts:
    """Holders by title; a fighter at the base is counted under the advanced workers too."""
    here = {each for each in titles if each.year == year and each.home.startswith(path)}
    held: dict[str, set[int]] = defaultdict(set)
    for each in here:
        held[each.code].add(each.recipient_id)
    advanced = set().union(*(held[code] for code in ADVANCED))
    held[ADVANCED[0]] |= held[FIGHTER] - advanced
    if not here and not history.coverage.knows(year):
        return {}
    return {"with_title": {code: len(people) for code, people in held.items() if people}}


def quotas_of(nominations: Sequence[Nomination]) -> dict[tuple[int, str], dict[str, int]]:
    """What a share limit is held against, by year and title; only where the law sets a limit.

    Of the titles of a commune only one has a limit that the commune's own records can be held to.
    """
    limited = {
        (each.cycle_id, each.code): each
        for each in nominations
        if each.code == FIGHTER
        and law.law(f"quota.{FIGHTER}").on(law.criteria_day(each.year, each.received_on)).text
    }
    return {key: _quota(each) for key, each in limited.items()}


def _quota(nomination: Nomination) -> dict[str, int]:
    """The base is whoever reaches the advanced title this year, held or on the way."""
    titles = _titles_below({nomination.cycle.unit.path}, {nomination.year})
    base = {each.recipient_id for each in titles if each.code in {*ADVANCED, FIGHTER}}
    held = Honour.objects.filter(
        code=nomination.code,
        year=nomination.year,
        kind=HonourKind.TITLE,
        revoked_at__isnull=True,
        recipient__home__path__startswith=nomination.cycle.unit.path,
    )
    proposed = Nomination.objects.filter(
        cycle=nomination.cycle, code=nomination.code, state__in=ALIVE
    ).exclude(state=NominationState.AWARDED)
    return {"base": len(base), "already": held.count(), "proposed": proposed.count()}


class Held(NamedTuple):
    """A title of a person of the year, held or on the way."""

    year: int
    code: str
    recipient_id: int
    home: str


def _titles_below(paths: Collection[str], years: Collection[int]) -> set[Held]:
    """The people's titles at or below these places in these years."""
    below = Q(pk__in=[])
    for path in paths:
        below |= Q(recipient__home__path__startswith=path)
    people = below & Q(recipient__kind=RecipientKind.INDIVIDUAL, year__in=set(years))
    people &= Q(code__in=[page.code for page in law.all_titles()])
    columns = ("year", "code", "recipient_id", "recipient__home__path")
    held = Honour.objects.filter(people, kind=HonourKind.TITLE, revoked_at__isnull=True)
    proposed = Nomination.objects.filter(people, state__in=COUNTED)
    return {Held(*row) for rows in (held, proposed) for row in rows.values_list(*columns)}
