"""The verdict on one indicator, and on a list of them."""

from collections import defaultdict
from collections.abc import Sequence

from thidua.common.vietnamese import plain
from thidua.indicators.enums import Direction
from thidua.indicators.policies import measures
from thidua.indicators.policies.doubts import doubts
from thidua.indicators.policies.facts import IndicatorFacts, Verdict
from thidua.indicators.policies.rows import Row, actual_of, read_row
from thidua.indicators.policies.statuses import Judged, standing_of


def judge(
    name: str,
    plan_text: str | None,
    actual_text: str | None,
    stated_percent: str | None = None,
    direction: Direction | None = None,
    *,
    stated_met: bool | None = None,
) -> Verdict:
    """One indicator that stands alone; texts as typed, blank or None where nothing is given."""
    facts = IndicatorFacts(
        name, plan_text, actual_text, stated_percent, stated_met=stated_met, direction=direction
    )
    return _verdict(read_row(facts))


def judge_all(listed: Sequence[IndicatorFacts]) -> list[Verdict]:
    """All indicators of a list, parts held against their wholes."""
    wholes: dict[str, IndicatorFacts] = {}
    parts: defaultdict[str, list[IndicatorFacts]] = defaultdict(list)
    for facts in listed:
        wholes.setdefault(plain(facts.name), facts)
        if facts.part_of:
            parts[plain(facts.part_of)].append(facts)
    return [
        _verdict(_row(facts, wholes.get(plain(facts.part_of or "")), parts[plain(facts.name)]))
        for facts in listed
    ]


def _row(
    facts: IndicatorFacts, whole: IndicatorFacts | None, parts: Sequence[IndicatorFacts]
) -> Row:
    """A row that is named as its own whole or part is neither."""
    return read_row(
        facts,
        whole=None if whole is None or whole is facts else actual_of(whole),
        parts=[actual_of(part) for part in parts if part is not facts],
    )


def _verdict(row: Row) -> Verdict:
    standing = standing_of(row)
    return Verdict(
        name=row.facts.name,
        plan=row.plan,
        actual=row.written,
        direction=row.direction,
        direction_because=row.direction_because,
        status=standing.status,
        percent=measures.percent(row),
        points=measures.points(row),
        share=measures.share(row),
        implied_plan=measures.implied_plan(row),
        warnings=doubts(Judged(row, standing)),
        is_detail=bool(row.facts.part_of),
    )
