"""What stands before a signature: the conditions, the number to come, the balance of the list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from thidua.awards import permissions, policies
from thidua.awards.enums import DecisionState, NumberedBy, SeriesKind
from thidua.awards.models import Award, Decision, NumberSeries
from thidua.awards.policies import Authority, Neighbours, SigningFacts
from thidua.awards.queries.lines import Line, endorsements, nominations_of
from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.councils.enums import SessionState
from thidua.law import authority
from thidua.nominations.enums import NominationState
from thidua.organisations.enums import Gender, RecipientKind, UnitKind
from thidua.organisations.models import Unit


OUR_AUTHORITY = "chu_tich_ubnd_xa"


@dataclass(frozen=True)
class Balance:
    """How the people of a list are spread; a person of whom it is not known counts in neither."""

    people: int
    direct_workers: int
    direct_workers_known: int
    women: int
    women_known: int
    empty_villages: tuple[str, ...]  # nobody there was honoured this year, this list included


def signing_facts(
    decision: Decision,
    *,
    signed_on: date | None,
    number: int | None = None,
    by: Actor,
    at: datetime,
) -> SigningFacts:
    """What the conditions of signing look at, with `by` as the one who signs."""
    nominations = nominations_of(decision, by=by)
    sessions = [given.session for given in endorsements(nominations).values()]
    ready = {NominationState.ENDORSED, NominationState.AWARDED}
    return SigningFacts(
        signed_on=signed_on,
        today=timezone.localdate(at),
        line_count=len(nominations),
        open_dossiers=tuple(each.number for each in nominations if each.state not in ready),
        received_last=max(
            (each.received_on for each in nominations if each.received_on), default=None
        ),
        session_on=max((session.held_on for session in sessions), default=None),
        is_session_closed=bool(sessions)
        and all(session.state == SessionState.CLOSED for session in sessions),
        authority=authority_on(decision.code, signed_on or timezone.localdate(at)),
        neighbours=neighbours_of(decision, signed_on=signed_on, number=number),
        signer_account_id=by.account_id,
        preparers=frozenset(decision.preparer_account_ids),
        appraisers=frozenset(
            each.appraised_by_account_id for each in nominations if each.appraised_by_account_id
        ),
    )


def signing_checks(
    decision: Decision, *, signed_on: date | None, by: Actor, at: datetime
) -> list[policies.Check]:
    """The conditions for the page, by the policy that the operation refuses by.

    To somebody who does not sign, the condition on the signer says nothing about themselves.
    """
    facts = signing_facts(decision, signed_on=signed_on, by=by, at=at)
    checks = policies.signing_checks(facts)
    if permissions.can_sign(by, decision):
        return checks
    return [check for check in checks if check.says != policies.DUTIES_APART]


def authority_on(code: str, day: date) -> Authority:
    """Who decides it on that day; where the lawbook says nothing, nobody is refused."""
    found = authority(code, day)
    if found is None:
        return Authority()
    return Authority(found.name, found.code == OUR_AUTHORITY, found.source)


def neighbours_of(decision: Decision, *, signed_on: date | None, number: int | None) -> Neighbours:
    """The nearest issued numbers of the year on either side; a number to come stands after all."""
    if signed_on is None:
        return Neighbours()
    issued = Decision.objects.filter(
        unit=decision.unit,
        symbol=decision.symbol,
        number_year=signed_on.year,
        state=DecisionState.ISSUED,
    )
    if number is None:
        return Neighbours(before=_nearest(issued.order_by("-number")))
    return Neighbours(
        before=_nearest(issued.filter(number__lt=number).order_by("-number")),
        after=_nearest(issued.filter(number__gt=number).order_by("number")),
    )


def _nearest(decisions: QuerySet[Decision]) -> tuple[int, date] | None:
    found = decisions.values_list("number", "signed_on").first()
    return (found[0], found[1]) if found and found[0] and found[1] else None


def taken_numbers(unit: Unit, *, symbol: str, year: int) -> dict[str, bool]:
    """Whether the year's numbers were taken from the series or given by the clerk so far."""
    hands = set(
        Decision.objects.filter(
            unit=unit, symbol=symbol, number_year=year, state=DecisionState.ISSUED
        ).values_list("numbered_by", flat=True)
    )
    return {
        "taken_by_series": NumberedBy.SERIES in hands,
        "taken_by_clerk": NumberedBy.CLERK in hands,
    }


def check_number(decision: Decision, number: int | None, *, year: int) -> None:
    """Raises Refused for the wrong hand, or for a number in use. Hold the year's series before."""
    policies.check_number(number, **taken_numbers(decision.unit, symbol=decision.symbol, year=year))
    same = Decision.objects.filter(
        unit=decision.unit, symbol=decision.symbol, number_year=year, number=number
    ).first()
    if number is not None and same is not None:
        raise Refused(
            f"Số {policies.numbered(number, decision.symbol)} đã cấp cho quyết định "
            f"ngày {same.signed_on:%d/%m/%Y}. Hỏi lại văn thư.",
            field="number",
        )


def next_number(decision: Decision, *, year: int, by: Actor) -> int | None:
    """The number the series would give now; None where the clerk gives the year's numbers."""
    permissions.check_can_see(by, decision)
    if taken_numbers(decision.unit, symbol=decision.symbol, year=year)["taken_by_clerk"]:
        return None
    series = NumberSeries.objects.filter(unit=decision.unit, kind=SeriesKind.DECISION, year=year)
    return (series.values_list("last", flat=True).first() or 0) + 1


def balance_of(decision: Decision, lines: Sequence[Line], *, by: Actor) -> Balance:
    """How many direct workers and women a list has, and which villages have nobody this year."""
    permissions.check_can_see(by, decision)
    people = [
        line.recipient.person
        for line in lines
        if line.kind == RecipientKind.INDIVIDUAL and line.recipient.person
    ]
    workers = [person.is_direct_worker for person in people if person.is_direct_worker is not None]
    genders = [person.gender for person in people if person.gender]
    return Balance(
        people=len(people),
        direct_workers=sum(workers),
        direct_workers_known=len(workers),
        women=genders.count(Gender.FEMALE),
        women_known=len(genders),
        empty_villages=tuple(_empty_villages(decision, lines)),
    )


def _empty_villages(decision: Decision, lines: Sequence[Line]) -> list[str]:
    honoured = set(
        Award.objects.filter(
            decision__cycle=decision.cycle_id, revoked_at__isnull=True
        ).values_list("recipient__home__path", flat=True)
    )
    honoured |= {line.recipient.home.path for line in lines}
    villages = Unit.objects.filter(
        Q(dissolved_on__isnull=True), kind=UnitKind.VILLAGE, path__startswith=decision.unit.path
    )
    return [
        village.name
        for village in villages.order_by("name", "pk")
        if not any(path.startswith(village.path) for path in honoured)
    ]
