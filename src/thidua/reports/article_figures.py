"""The figures of an article as plain JSON: frozen with it, printed from it, never typed."""

from datetime import datetime
from typing import Any

from django.db.models import Count

from thidua.awards.enums import DecisionState
from thidua.awards.models import Award, Decision
from thidua.awards.policies import numbered
from thidua.common.actors import Actor
from thidua.conferences import policies
from thidua.conferences.models import Act, Conference
from thidua.law import name_of
from thidua.organisations.enums import RecipientKind
from thidua.pledges.models import Signatory
from thidua.reports.summary_awards import KindCounts
from thidua.reports.summary_indicators import IndicatorLine, IndicatorTable, indicators_of
from thidua.reports.wording import counts_in_words, short_day


def article_figures(conference: Conference, *, by: Actor, at: datetime) -> dict[str, Any]:
    """What the article counts: results of the year it closes, awards and pledges made known."""
    cycle = conference.cycle
    closes = policies.closed_year(conference.held_on, year=cycle.year) == cycle.year
    tables = indicators_of(cycle, by=by) if closes else ()
    return {
        "as_of": at.isoformat(),
        "indicators": [_table(table) for table in tables],
        "awards": _awards(conference),
        "pledges": _pledges(conference),
    }


def changed_parts(drafted: dict[str, Any] | None, now: dict[str, Any]) -> list[str]:
    """Which parts of the figures are no longer those the text was written from."""
    names = {"indicators": "bảng chỉ tiêu", "awards": "số được khen", "pledges": "số bên ký"}
    return [words for key, words in names.items() if (drafted or {}).get(key) != now.get(key)]


def _table(table: IndicatorTable) -> dict[str, Any]:
    claim = table.claim
    return {
        "name": table.name,
        "resolution": table.resolution,
        "sentence": table.sentence,
        "total": table.total,
        "claim": {"met": claim.met, "total": claim.total, "source": claim.source}
        if claim
        else None,
        "rows": [_line(line) for line in table.lines],
    }


def _line(line: IndicatorLine) -> dict[str, Any]:
    return {
        "name": line.name,
        "plan": line.plan,
        "actual": line.actual,
        "percent": line.percent,
        "status": line.status,
        "words": line.status_words,
        "part": line.is_part,
    }


def _awards(conference: Conference) -> list[dict[str, Any]]:
    """Awards of the issued decisions that were handed over, achievement years apart."""
    decisions = {row.pk: row for row in _decisions(conference)}
    rows = (
        Award.objects.filter(decision__in=decisions, revoked_at__isnull=True)
        .order_by("decision_id", "-title_year")
        .values_list("decision_id", "title_year", "recipient_kind")
        .annotate(Count("pk"))
    )
    kinds: dict[tuple[int, int], dict[str, int]] = {}
    for decision_id, title_year, kind, count in rows:
        kinds.setdefault((decision_id, title_year), {})[kind] = count
    return [
        _award(decisions[decision_id], title_year, counts)
        for (decision_id, title_year), counts in kinds.items()
    ]


def _decisions(conference: Conference) -> list[Decision]:
    issued = Decision.objects.filter(
        conference_acts__conference=conference, state=DecisionState.ISSUED
    )
    return list(issued.distinct().order_by("signed_on", "number", "pk"))


def _award(decision: Decision, title_year: int, kinds: dict[str, int]) -> dict[str, Any]:
    counts = KindCounts(
        collectives=kinds.get(RecipientKind.COLLECTIVE, 0),
        households=kinds.get(RecipientKind.HOUSEHOLD, 0),
        individuals=kinds.get(RecipientKind.INDIVIDUAL, 0),
    )
    return {
        "name": name_of(decision.code),
        "number": numbered(decision.number, decision.symbol),
        "signed_on": short_day(decision.signed_on) if decision.signed_on else "",
        "title_year": title_year,
        "collectives": counts.collectives,
        "households": counts.households,
        "individuals": counts.individuals,
        "in_words": counts_in_words(counts),
        "is_illustrative": decision.is_illustrative,
    }


def _pledges(conference: Conference) -> list[dict[str, Any]]:
    pledges = Act.objects.filter(conference=conference, pledge__isnull=False).values("pledge")
    rows = (
        Signatory.objects.filter(pledge__in=pledges)
        .values("pledge_id", "pledge__name")
        .order_by("pledge_id")
        .annotate(parties=Count("pk"), signed=Count("signed_at"))
    )
    return [
        {
            "key": row["pledge_id"],
            "name": row["pledge__name"],
            "parties": row["parties"],
            "signed": row["signed"],
        }
        for row in rows
    ]
