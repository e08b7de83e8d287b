"""Awards of a year, by kind and field; the year of the achievement and of the decision apart.

A title of 2022 that was decided in 2023 counts for title year 2022. The report of 2023 tells of it
too, as a decision of 2023 for 2022, on a line of its own that no total of 2023 contains.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from thidua.awards import queries as awards
from thidua.awards.queries import AwardCount
from thidua.common.actors import Actor
from thidua.cycles.models import Cycle
from thidua.law import name_of
from thidua.movements.enums import Field
from thidua.organisations.enums import RecipientKind
from thidua.reports.rows import Rows


NO_FIELD = "Không ghi lĩnh vực"


@dataclass(frozen=True)
class KindCounts:
    """Numbers of collectives, households and people."""

    collectives: int = 0
    households: int = 0
    individuals: int = 0

    @property
    def all(self) -> int:
        return self.collectives + self.households + self.individuals


@dataclass(frozen=True)
class FieldLine:
    """Awards of one field of activity."""

    field: str
    counts: KindCounts


@dataclass(frozen=True)
class AwardLine:
    """Awards of one title or form, for one achievement year, decided in one year."""

    code: str
    name: str
    title_year: int
    decision_year: int
    counts: KindCounts
    fields: tuple[FieldLine, ...]
    reward_vnd: int
    rows: Rows


@dataclass(frozen=True)
class AwardSummary:
    """`of_year`: for achievements of the year, whenever decided. `of_other_years`: decided in the
    year for achievements of another. No award stands in both."""

    of_year: tuple[AwardLine, ...]
    of_other_years: tuple[AwardLine, ...]

    @property
    def reward_vnd(self) -> int:
        """Money for achievements of the year."""
        return sum(line.reward_vnd for line in self.of_year)

    @property
    def reward_of_other_years_vnd(self) -> int:
        return sum(line.reward_vnd for line in self.of_other_years)


def awards_of(cycle: Cycle, *, by: Actor) -> AwardSummary:
    """Awards not revoked. Two queries."""
    year, unit = cycle.year, cycle.unit
    decided = awards.award_counts(unit, decision_year=year, by=by)
    return AwardSummary(
        of_year=_lines(awards.award_counts(unit, title_year=year, by=by)),
        of_other_years=_lines(row for row in decided if row.title_year != year),
    )


def _lines(counts: Iterable[AwardCount]) -> tuple[AwardLine, ...]:
    groups: dict[tuple[str, int, int], list[AwardCount]] = {}
    for row in counts:
        groups.setdefault((row.code, row.title_year, row.decision_year), []).append(row)
    return tuple(_line(group) for group in groups.values())


def _line(group: list[AwardCount]) -> AwardLine:
    first = group[0]
    return AwardLine(
        code=first.code,
        name=name_of(first.code),
        title_year=first.title_year,
        decision_year=first.decision_year,
        counts=counted(group),
        fields=_fields(group),
        reward_vnd=sum(row.reward_vnd for row in group),
        rows=Rows("office:register", query={"hinh_thuc": first.code, "nam": str(first.title_year)}),
    )


def _fields(group: list[AwardCount]) -> tuple[FieldLine, ...]:
    labels = dict(Field.choices)
    fields = sorted({row.field for row in group}, key=lambda code: (code == "", code))
    return tuple(
        FieldLine(labels.get(code, NO_FIELD), counted(row for row in group if row.field == code))
        for code in fields
    )


def counted(rows: Iterable[AwardCount]) -> KindCounts:
    """Counts by kind of recipient."""
    found: dict[str, int] = {}
    for row in rows:
        found[row.recipient_kind] = found.get(row.recipient_kind, 0) + row.count
    return KindCounts(
        collectives=found.get(RecipientKind.COLLECTIVE, 0),
        households=found.get(RecipientKind.HOUSEHOLD, 0),
        individuals=found.get(RecipientKind.INDIVIDUAL, 0),
    )
