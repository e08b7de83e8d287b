"""A list of verdicts counted, said in one sentence, and held against what a document claims."""

from collections.abc import Iterable, Sequence

from thidua.indicators.enums import REACHED, UNCOUNTED, Status, WarningKind
from thidua.indicators.policies.facts import Claim, Summary, Verdict, Warned


_NAMED = (
    (Status.MISSED, "chưa đạt"),
    (Status.NOT_COMPARABLE, "chưa so được"),
    (Status.NO_PLAN, "chưa có kế hoạch"),
)


def summarise(verdicts: Iterable[Verdict], claimed: Claim | None = None) -> Summary:
    """Details (parts of another indicator) are judged but not counted."""
    counted = [verdict for verdict in verdicts if not verdict.is_detail]
    statuses = [verdict.status for verdict in counted]
    return Summary(
        met=statuses.count(Status.MET),
        exceeded=statuses.count(Status.EXCEEDED),
        missed=statuses.count(Status.MISSED),
        uncounted=sum(status in UNCOUNTED for status in statuses),
        total=len(counted),
        sentence=_sentence(counted),
        warnings=() if claimed is None else tuple(_doubts(counted, claimed)),
    )


def _sentence(counted: Sequence[Verdict]) -> str:
    reached = sum(verdict.status in REACHED for verdict in counted)
    clauses = [f"Đạt và vượt {reached}/{len(counted)} chỉ tiêu"]
    for status, words in _NAMED:
        names = [verdict.name for verdict in counted if verdict.status is status]
        if names:
            clauses.append(f"{words}: {', '.join(names)}")
    return f"{'; '.join(clauses)}."


def _doubts(counted: Sequence[Verdict], claimed: Claim) -> Iterable[Warned]:
    contradictions = _contradictions(counted, claimed)
    if contradictions:
        says = f"Văn bản nêu {claimed.met}/{claimed.total} chỉ tiêu, nhưng "
        yield Warned(WarningKind.COUNT_MISMATCH, f"{says}{'; '.join(contradictions)}.")
    missed = sum(verdict.status is Status.MISSED for verdict in counted)
    unnamed = claimed.total - claimed.met - missed
    if unnamed > 0:
        says = f"{unnamed} chỉ tiêu chưa đạt chưa được nêu tên."
        yield Warned(WarningKind.UNMET_UNNAMED, says)


def _contradictions(counted: Sequence[Verdict], claimed: Claim) -> list[str]:
    """A list shorter than the claim is none: a document may name only some."""
    reached = sum(verdict.status in REACHED for verdict in counted)
    missed = sum(verdict.status is Status.MISSED for verdict in counted)
    checks = (
        (claimed.met > claimed.total, "số đạt lớn hơn tổng số"),
        (len(counted) > claimed.total, f"danh sách có {len(counted)} chỉ tiêu"),
        (reached > claimed.met, f"danh sách có {reached} chỉ tiêu đạt"),
        (missed > claimed.total - claimed.met, f"danh sách có {missed} chỉ tiêu chưa đạt"),
    )
    return [says for is_contradiction, says in checks if is_contradiction]
