"""Questions about the table of indicators: what was planned, what was measured, how it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from thidua.common.actors import Actor
from thidua.common.errors import NotAllowed
from thidua.cycles.models import Cycle
from thidua.indicators import policies
from thidua.indicators.enums import Direction, WarningKind
from thidua.indicators.models import Indicator, Measurement, Settlement, TargetSet
from thidua.indicators.permissions import RUNNERS
from thidua.indicators.policies import Claim, IndicatorFacts, Summary, Verdict, Warned


@dataclass(frozen=True)
class Doubt:
    """Something doubtful about a row or the whole list; an error may have been settled."""

    kind: WarningKind
    says: str
    is_error: bool
    held_against: str
    indicator: Indicator | None = None
    settled: Settlement | None = None

    @property
    def is_open(self) -> bool:
        """An error that a person has neither mended nor let stand with a reason."""
        return self.is_error and self.settled is None


@dataclass(frozen=True)
class TableRow:
    """An indicator, its last figure, and how it stands."""

    indicator: Indicator
    measurement: Measurement | None
    verdict: Verdict
    doubts: tuple[Doubt, ...]

    @property
    def actual_text(self) -> str:
        return self.measurement.actual_text if self.measurement else ""

    @property
    def version(self) -> int:
        """The saving that is shown; 0 when nothing was entered yet."""
        return self.measurement.version if self.measurement else 0


@dataclass(frozen=True)
class TargetTable:
    """The whole list of a resolution as it stands now."""

    target_set: TargetSet
    rows: tuple[TableRow, ...]
    summary: Summary
    doubts: tuple[Doubt, ...]  # of the list as a whole

    @property
    def sentence(self) -> str:
        return self.summary.sentence

    @property
    def open_errors(self) -> tuple[Doubt, ...]:
        return tuple(doubt for doubt in self._all_doubts() if doubt.is_open)

    @property
    def saved_at(self) -> datetime | None:
        """When a figure was last entered."""
        return max(
            (row.measurement.entered_at for row in self.rows if row.measurement), default=None
        )

    def error(self, kind: str, *, indicator_id: int | None) -> Doubt | None:
        """The open error of that kind on that row (on the list itself without a row)."""
        return next(
            (
                doubt
                for doubt in self.open_errors
                if doubt.kind == kind
                and (doubt.indicator.pk if doubt.indicator else None) == indicator_id
            ),
            None,
        )

    def _all_doubts(self) -> Iterator[Doubt]:
        yield from self.doubts
        for row in self.rows:
            yield from row.doubts


def target_sets_of(cycle: Cycle, *, by: Actor) -> list[TargetSet]:
    """The lists of the year, the first made first."""
    return list(
        TargetSet.objects.filter(_visible(by), cycle=cycle)
        .select_related("cycle__unit")
        .order_by("pk")
    )


def get_target_set(pk: int, *, by: Actor) -> TargetSet:
    found = TargetSet.objects.filter(_visible(by), pk=pk).select_related("cycle__unit").first()
    if found is None:
        raise NotAllowed
    return found


def get_indicator(pk: int, *, by: Actor) -> Indicator:
    indicators = Indicator.objects.filter(_visible(by, "target_set__"), pk=pk)
    found = indicators.select_related("target_set__cycle__unit", "part_of").first()
    if found is None:
        raise NotAllowed
    return found


def indicators_of(cycle: Cycle, *, by: Actor) -> QuerySet[Indicator]:
    """Every indicator of the year, for clauses that are measured by one."""
    indicators = Indicator.objects.filter(_visible(by, "target_set__"), target_set__cycle=cycle)
    return indicators.order_by("target_set", "position")


def history_of(indicator: Indicator, *, by: Actor) -> list[Measurement]:
    """Every figure that was entered, the newest first."""
    measurements = Measurement.objects.filter(
        _visible(by, "indicator__target_set__"), indicator=indicator
    )
    return list(measurements.select_related("evidence").order_by("-version"))


def get_measurement(pk: int, *, by: Actor) -> Measurement:
    """For its evidence: whoever may see the table may see it."""
    measurements = Measurement.objects.filter(_visible(by, "indicator__target_set__"), pk=pk)
    found = measurements.select_related("evidence", "indicator__target_set").first()
    if found is None:
        raise NotAllowed
    return found


def table(target_set: TargetSet, *, by: Actor) -> TargetTable:
    """The list judged as it stands now. Three queries, however long it is."""
    indicators = list(
        Indicator.objects.filter(_visible(by, "target_set__"), target_set=target_set)
        .select_related("part_of")
        .order_by("position")
    )
    last = _last_measurements(target_set)
    settled = _settled(target_set)
    facts = [_facts(indicator, last.get(indicator.pk)) for indicator in indicators]
    verdicts = policies.judge_all(facts)
    rows = tuple(
        TableRow(
            indicator,
            last.get(indicator.pk),
            verdict,
            _doubts(verdict.warnings, settled, given=fact, indicator=indicator),
        )
        for indicator, fact, verdict in zip(indicators, facts, verdicts, strict=True)
    )
    summary = policies.summarise(verdicts, _claim(target_set))
    return TargetTable(target_set, rows, summary, _doubts(summary.warnings, settled))


def verdicts_of(cycle: Cycle, *, by: Actor) -> dict[int, TableRow]:
    """Every indicator of the year with its figure and verdict, by the indicator's id."""
    return {
        row.indicator.pk: row
        for target_set in target_sets_of(cycle, by=by)
        for row in table(target_set, by=by).rows
    }


def _facts(indicator: Indicator, measurement: Measurement | None) -> IndicatorFacts:
    return IndicatorFacts(
        name=indicator.name,
        plan=indicator.plan_text or None,
        actual=(measurement.actual_text if measurement else "") or None,
        stated_percent=(measurement.stated_percent_text if measurement else "") or None,
        stated_met=measurement.stated_met if measurement else None,
        direction=Direction(indicator.direction) if indicator.direction else None,
        part_of=indicator.part_of.name if indicator.part_of else None,
        are_parts_complete=indicator.are_parts_complete,
    )


def _claim(target_set: TargetSet) -> Claim | None:
    if target_set.claimed_met is None or target_set.claimed_total is None:
        return None
    return Claim(target_set.claimed_met, target_set.claimed_total)


Settled = dict[tuple[int | None, str, str], Settlement]


def _doubts(
    warnings: Sequence[Warned],
    settled: Settled,
    *,
    given: IndicatorFacts | None = None,
    indicator: Indicator | None = None,
) -> tuple[Doubt, ...]:
    """The warnings, each with its settlement if the figures are still those that were settled."""
    found = []
    for warned in warnings:
        figures = [given.plan, given.actual, given.stated_percent] if given else []
        held = " · ".join([warned.says, *(text or "–" for text in figures)])[:400]
        key = (indicator.pk if indicator else None, str(warned.kind), held)
        found.append(
            Doubt(warned.kind, warned.says, warned.is_error, held, indicator, settled.get(key))
        )
    return tuple(found)


def _settled(target_set: TargetSet) -> Settled:
    settlements = Settlement.objects.filter(target_set=target_set).order_by("pk")
    return {(one.indicator_id, one.kind, one.held_against): one for one in settlements}


def _last_measurements(target_set: TargetSet) -> dict[int, Measurement]:
    measurements = Measurement.objects.filter(indicator__target_set=target_set)
    return {one.indicator_id: one for one in measurements.order_by("version")}


def _visible(by: Actor, prefix: str = "") -> Q:
    """Tables of bodies where the actor works, and of the body above a unit that the actor heads."""
    if by.is_system:
        return Q()
    mine = Q(**{f"{prefix}cycle__unit_id__in": _above(by)})
    for path in by.paths(*RUNNERS):
        mine |= Q(**{f"{prefix}cycle__unit__path__startswith": path})
    return mine


def _above(by: Actor) -> set[int]:
    return {int(part) for path in by.paths() for part in path.strip("/").split("/") if part}
