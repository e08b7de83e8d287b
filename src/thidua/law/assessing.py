"""Holds facts against criteria: a tree of findings, each with its answer, article and reason."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from thidua.common.sources import Source
from thidua.law.codes import Answer, Recipient
from thidua.law.conditions import CONDITIONS
from thidua.law.criteria import Check, Criterion, Either, Every, RunOf, StandardOf
from thidua.law.runs import judge_run, windows
from thidua.law.situations import Said, Situation, Window
from thidua.law.titles import Edition, conditions_for, title_or_form


# From the answer that settles an `all` (or an `any`) to the one that gives way.
WORST = (Answer.NOT_MET, Answer.MISSING, Answer.COUNCIL, Answer.MET)
BEST = (Answer.MET, Answer.MISSING, Answer.COUNCIL, Answer.NOT_MET)


@dataclass(frozen=True)
class Finding:
    """The answer to one criterion. `counts` is false for what only stands beside the others."""

    says: str
    answer: Answer
    source: Source
    because: str = ""
    findings: "tuple[Finding, ...]" = ()
    missing: tuple[str, ...] = ()
    doubt: str = ""
    counts: bool = True

    def as_dict(self) -> dict[str, object]:
        """The form of `thidua assess --json`."""
        found: dict[str, object] = {
            "says": self.says,
            "answer": str(self.answer),
            "source": {"text": self.source.text, "at": self.source.at},
            "because": self._reason(),
            "findings": [finding.as_dict() for finding in self.findings],
        }
        return found if self.source.verified else {**found, "verified": False}

    def _reason(self) -> str:
        keys = f" ({', '.join(self.missing)})" if self.missing else ""
        return f"{self.because}{keys}"

    def sources(self) -> Iterable[Source]:
        """The places of the law named in this finding and below it, in order."""
        yield self.source
        for finding in self.findings:
            yield from finding.sources()


def worst_of(findings: Iterable[Finding]) -> Answer:
    """The answer of `all`; where nothing counts, people judge."""
    answers = {finding.answer for finding in findings if finding.counts}
    return min(answers, key=WORST.index, default=Answer.COUNCIL)


def best_of(findings: Iterable[Finding]) -> Answer:
    """The answer of `any`."""
    return min(
        (finding.answer for finding in findings if finding.counts),
        key=BEST.index,
        default=Answer.NOT_MET,
    )


def assess(criterion: Criterion, case: Situation) -> Finding:
    """Hold the facts of a case against one criterion and all below it."""
    if criterion.occasions and case.occasion and case.occasion not in criterion.occasions:
        said = Said(Answer.NOT_MET, f"Không xét theo loại khen thưởng {case.occasion.vi}.")
        return _weighed(criterion, _leaf(criterion, said))
    return _weighed(criterion, _tested(criterion, case))


def _tested(criterion: Criterion, case: Situation) -> Finding:
    match criterion.test:
        case Check(name, arguments):
            return _leaf(criterion, CONDITIONS[name](case, **arguments))
        case Every(children):
            below = tuple(assess(child, case) for child in children)
            return _branch(criterion, below, worst_of(below))
        case Either(children):
            return _either(criterion, children, case)
        case StandardOf(code):
            return _standard(criterion, code, case)
        case run:
            return _run(criterion, run, case)


def _leaf(criterion: Criterion, said: Said) -> Finding:
    return Finding(
        says=criterion.says,
        answer=said.answer,
        source=criterion.source,
        because=said.because,
        missing=said.missing,
        doubt=criterion.doubt,
    )


def _branch(criterion: Criterion, below: tuple[Finding, ...], answer: Answer) -> Finding:
    """A finding over others: its reason is that of those which settle it."""
    settling = [finding for finding in below if finding.counts and finding.answer == answer]
    reasons = dict.fromkeys(finding.because for finding in settling if finding.because)
    return Finding(
        says=criterion.says,
        answer=answer,
        source=criterion.source,
        because=" ".join(reasons),
        findings=below,
        missing=tuple(dict.fromkeys(key for finding in settling for key in finding.missing)),
        doubt=criterion.doubt,
    )


def _either(criterion: Criterion, children: tuple[Criterion, ...], case: Situation) -> Finding:
    open_routes = [
        child
        for child in children
        if not (child.occasions and case.occasion) or case.occasion in child.occasions
    ]
    if not open_routes and case.occasion:
        none = Said(Answer.NOT_MET, f"Điều này không có trường hợp khen thưởng {case.occasion.vi}.")
        return _leaf(criterion, none)
    tried = [(child.weight, assess(child, case)) for child in open_routes]
    below = tuple(
        found for weight, found in tried if weight != "proves" or found.answer != Answer.MISSING
    )
    return _branch(criterion, below, best_of(below))


def _standard(criterion: Criterion, code: str, case: Situation) -> Finding:
    edition = title_or_form(code).on(case.day)
    rule = edition.rules.get(Recipient.INDIVIDUAL) if edition else None
    if rule is None:
        return _leaf(
            criterion, Said(Answer.NOT_MET, "Pháp luật của thời điểm đó không có danh hiệu này.")
        )
    found = assess(rule, case)
    return _branch(criterion, (found,), found.answer)


def _run(criterion: Criterion, test: RunOf, case: Situation) -> Finding:
    """Judge each possible run with what must hold within it, and keep the best."""
    tried = [
        _one_run(criterion, test, replace(case, window=window), window)
        for window in windows(test.run, case)
    ]
    return min(tried, key=lambda finding: BEST.index(finding.answer))


def _one_run(criterion: Criterion, test: RunOf, case: Situation, window: Window) -> Finding:
    length = _leaf(criterion, judge_run(test.run, case, window))
    if not test.within:
        return length
    below = (length, *(assess(child, case) for child in test.within))
    return _branch(criterion, below, worst_of(below))


def _weighed(criterion: Criterion, found: Finding) -> Finding:
    """What only excludes or advises does not count unless it may; it is then the council's."""
    if criterion.weight in {"full", "proves"} or (
        criterion.weight == "excludes" and found.answer == Answer.NOT_MET
    ):
        return found
    if found.answer == Answer.MET or (
        criterion.weight == "warns" and found.answer == Answer.MISSING
    ):
        return replace(found, counts=False)
    return replace(found, answer=Answer.COUNCIL, counts=False, missing=())


def assess_edition(edition: Edition, recipient: Recipient, case: Situation) -> tuple[Finding, ...]:
    """The findings of an edition for one kind of recipient: general conditions, then its own."""
    found = [
        finding
        for criterion in conditions_for(edition.kind, recipient, case.day)
        if (finding := assess(criterion, case)).answer == Answer.COUNCIL
        or criterion.weight != "warns"
    ]
    rule = assess(edition.rules[recipient], case)
    if isinstance(edition.rules[recipient].test, Every):
        return (*found, *rule.findings)
    return (*found, rule)
