"""Holding a dossier against the law of its day: the machine compares, people decide.

Two further readings of the same facts keep the answers honest. With every title and form added in
the years that nobody has entered, a criterion that then reads differently hangs on those years: it
is unknown, not failed. With discipline and examinations left out, a criterion that then reads
differently speaks of them: its reason is for the office alone.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from functools import cache
from typing import Any

from django.utils import timezone

from thidua import law
from thidua.common.actors import Actor
from thidua.law.assessing import worst_of
from thidua.law.facts import HeldForm
from thidua.nominations.models import Nomination
from thidua.nominations.queries.facts import DossierFacts, facts_of


@dataclass(frozen=True)
class Line:
    """One finding, in the words that were shown."""

    says: str
    answer: str
    because: str
    text: str  # code of the instrument
    at: str
    cited: str
    verified: bool = True
    doubt: str = ""
    restricted: bool = False  # the reason speaks of discipline or an examination
    inside: "tuple[Line, ...]" = ()


@dataclass(frozen=True)
class Comparison:
    """What the law says of a dossier, now or as it was fixed by the appraisal."""

    answer: str
    lines: tuple[Line, ...]
    edition: str
    law_day: date
    reward_vnd: int | None = None
    quota: dict[str, Any] | None = None
    case: dict[str, Any] = field(default_factory=dict)
    frozen_at: str = ""
    frozen_by: str = ""

    def as_frozen(self, *, by: Actor, at: datetime) -> dict[str, Any]:
        """Plain JSON that can be shown and replayed years later."""
        fixed = replace(self, frozen_at=at.isoformat(), frozen_by=by.name)
        plain: dict[str, Any] = json.loads(json.dumps(asdict(fixed), default=str))
        return plain

    def count(self, answer: str) -> int:
        return sum(line.answer == answer for line in self.lines)


def compare(nomination: Nomination, *, at: datetime) -> Comparison:
    """The fixed comparison where there is one, else that of today."""
    if nomination.frozen is not None:
        return thawed(nomination.frozen)
    return compare_now(nomination, at=at)


def compare_now(nomination: Nomination, *, at: datetime) -> Comparison:
    """Hold the facts recorded today against the law; says which years are missing."""
    facts = facts_of([nomination])[nomination.pk]
    return _compared(nomination, facts, at=at, explain=True)


def answers_of(nominations: Sequence[Nomination], *, at: datetime) -> dict[int, str]:
    """The answer of each dossier, in a constant number of queries."""
    return {pk: found.answer for pk, found in comparisons_of(nominations, at=at).items()}


def comparisons_of(nominations: Sequence[Nomination], *, at: datetime) -> dict[int, Comparison]:
    """Comparisons by dossier, for lists: without naming the years that are missing."""
    fixed = {each.pk: thawed(each.frozen) for each in nominations if each.frozen is not None}
    fresh = [each for each in nominations if each.frozen is None]
    facts = facts_of(fresh) if fresh else {}
    return fixed | {
        each.pk: _compared(each, facts[each.pk], at=at, explain=False) for each in fresh
    }


def thawed(frozen: dict[str, Any]) -> Comparison:
    """A fixed comparison as it was shown."""
    return Comparison(
        **frozen
        | {
            "law_day": date.fromisoformat(frozen["law_day"]),
            "lines": tuple(_line_of(line) for line in frozen["lines"]),
        }
    )


def _line_of(stored: dict[str, Any]) -> Line:
    return Line(**stored | {"inside": tuple(_line_of(line) for line in stored["inside"])})


def _compared(
    nomination: Nomination, facts: DossierFacts, *, at: datetime, explain: bool
) -> Comparison:
    written = _case(nomination, facts, at=at)
    case = law.case_of(written)
    judged = law.judge(case)
    findings = _unknown_not_failed(judged.findings, case, facts.unknown_years, explain=explain)
    open_to_all = _judged_findings(case, without_discipline(case.facts))
    lines = tuple(
        _line(finding, restricted=_is_restricted(finding, other))
        for finding, other in zip(findings, open_to_all, strict=True)
    )
    return Comparison(
        answer=str(worst_of(findings)),
        lines=lines,
        edition=judged.edition,
        law_day=judged.day,
        reward_vnd=judged.reward.amount_vnd if judged.reward else None,
        quota=_quota(judged.quota, facts.quota) if judged.quota else None,
        case=written,
    )


def _case(nomination: Nomination, facts: DossierFacts, *, at: datetime) -> dict[str, Any]:
    """The case in the form of `thidua assess`; money and authority follow today."""
    today = timezone.localdate(at)
    case: dict[str, Any] = {
        "name": nomination.frozen_name or nomination.recipient.name,
        "code": nomination.code,
        "year": nomination.year,
        "occasion": nomination.occasion,
        "received_on": (nomination.received_on or today).isoformat(),
        "decided_on": today.isoformat(),
        "facts": facts.known,
    }
    return case | ({"quota": facts.quota} if facts.quota else {})


def _judged_findings(case: law.Case, facts: law.Facts) -> tuple[law.Finding, ...]:
    return law.judge(replace(case, facts=facts)).findings


def without_discipline(facts: law.Facts) -> law.Facts:
    """The facts whose reasons everybody may read who sees the dossier."""
    return replace(
        facts,
        discipline={},
        under_examination=None,
        members=replace(facts.members, worst_discipline=None),
    )


def as_if_held_in(years: Collection[int], facts: law.Facts) -> law.Facts:
    """The facts with every title and form held in these years."""
    titles, forms = _everything(str(facts.recipient))
    held = (form for year in sorted(years) for form in _held_in(forms, year))
    return replace(
        facts,
        titles={**(facts.titles or {}), **dict.fromkeys(years, titles)},
        forms=(*(facts.forms or ()), *held),
    )


@cache
def _everything(recipient: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes of all titles and of all forms for one kind of recipient."""
    titles = tuple(page.code for page in law.all_titles() if recipient in page.awarded_to)
    forms = tuple(page.code for page in law.all_forms() if recipient in page.awarded_to)
    return titles, forms


@cache
def _held_in(forms: tuple[str, ...], year: int) -> tuple[HeldForm, ...]:
    return tuple(HeldForm(code, year, date(year, 12, 31)) for code in forms)


def _unknown_not_failed(
    findings: tuple[law.Finding, ...],
    case: law.Case,
    unknown_years: Collection[int],
    *,
    explain: bool,
) -> tuple[law.Finding, ...]:
    if not unknown_years:
        return findings
    hopeful = _judged_findings(case, as_if_held_in(unknown_years, case.facts))
    return tuple(
        finding
        if finding.answer == other.answer
        else replace(
            finding,
            answer=law.Answer.MISSING,
            because=_missing_years(place, finding, case, unknown_years) if explain else "",
            counts=True,
        )
        for place, (finding, other) in enumerate(zip(findings, hopeful, strict=True))
    )


def _missing_years(
    place: int, finding: law.Finding, case: law.Case, unknown_years: Collection[int]
) -> str:
    """Leave out years, the oldest first, as long as the rest still decides the answer."""
    years = set(unknown_years)
    for year in sorted(years):
        rest = years - {year}
        hopeful = _judged_findings(case, as_if_held_in(rest, case.facts))
        if hopeful[place].answer != finding.answer:
            years = rest
    listed = ", ".join(str(year) for year in sorted(years))
    return f"Chưa có dữ liệu khen thưởng năm {listed}. Chưa biết, không phải “không đạt”."


def _is_restricted(finding: law.Finding, without_discipline: law.Finding) -> bool:
    if finding.answer in {law.Answer.MET, law.Answer.MISSING}:
        return False
    return (finding.answer, finding.because) != (
        without_discipline.answer,
        without_discipline.because,
    )


def _line(finding: law.Finding, *, restricted: bool = False) -> Line:
    return Line(
        says=finding.says,
        answer=str(finding.answer),
        because=finding.because,
        text=finding.source.text,
        at=finding.source.at,
        cited=law.cite(finding.source),
        verified=finding.source.verified,
        doubt=finding.doubt,
        restricted=restricted,
        inside=tuple(_line(inner) for inner in finding.findings),
    )


def _quota(result: law.QuotaResult, counts: dict[str, int]) -> dict[str, Any]:
    source = result.share.source
    return {
        "answer": "dat" if result.answer == law.Answer.MET else "hoi_dong",
        "allowed": result.allowed,
        "left": result.left,
        "share": result.share.text,
        "cited": law.cite(source) if source else "",
        "verified": result.share.verified,
        **counts,
    }
