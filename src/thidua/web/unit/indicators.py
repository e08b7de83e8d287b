"""Chỉ tiêu on the phone: what the unit has promised, and how the commune's list stands."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from thidua.indicators import queries as indicators
from thidua.pledges import queries as pledges
from thidua.web.common.indicators import pill_of, whole_of
from thidua.web.common.parts import Cell
from thidua.web.common.requests import Request
from thidua.web.unit.addresses import unit_url
from thidua.web.unit.desk import unit_desk
from thidua.web.unit.pages import unit_page


@dataclass(frozen=True)
class Line:
    """A clause or an indicator with its plan, its figure and its answer."""

    text: str
    plan: str
    facts: str
    pill: Cell | None


@require_safe
@unit_desk
def unit_indicators(request: Request, unit, cycle) -> HttpResponse:
    tables = [
        indicators.table(target_set, by=request.actor)
        for target_set in indicators.target_sets_of(cycle, by=request.actor)
    ]
    measured = {row.indicator.pk: row for table in tables for row in table.rows}
    signings = pledges.signings_of(unit, cycle, by=request.actor)
    clauses = pledges.clauses_by_pledge(signings, by=request.actor)
    whole = whole_of(cycle.unit.name)
    return unit_page(
        request,
        "unit/indicators/list.html",
        unit=unit,
        cycle=cycle,
        promises=[
            (
                signing,
                unit_url(request, "pledge", cycle.year, signing.pledge_id),
                [
                    _of_clause(clause, measured, whole=whole)
                    for clause in clauses.get(signing.pledge_id, ())
                ],
            )
            for signing in signings
        ],
        whole=whole,
        tables=[(table, [_of_row(row) for row in table.rows]) for table in tables],
    )


def _of_clause(clause, measured, *, whole: str) -> Line:
    """The unit's own target; the figure beside it is the whole body's and says so."""
    row = measured.get(clause.indicator_id)
    if row is None or not row.actual_text:
        return Line(clause.text, clause.target_text, "", None)
    plan = f" trên kế hoạch {row.indicator.plan_text}" if row.indicator.plan_text else ""
    return Line(clause.text, clause.target_text, f"{whole}: {row.actual_text}{plan}", None)


def _of_row(row) -> Line:
    facts = f"thực hiện {row.actual_text}" if row.actual_text else ""
    return Line(row.indicator.name, row.indicator.plan_text, facts, pill_of(row))
