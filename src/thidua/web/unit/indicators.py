"""Chỉ tiêu on the phone: what the unit has promised, and how the commune's list stands."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from thidua.indicators import queries as indicators
from thidua.pledges import queries as pledges
from thidua.web.common.indicators import pill_of
from thidua.web.common.pages import page
from thidua.web.common.parts import Cell
from thidua.web.unit.addresses import unit_url
from thidua.web.unit.desk import unit_desk


@dataclass(frozen=True)
class Line:
    """A clause or an indicator with its plan, its figure and its answer."""

    text: str
    plan: str
    actual: str
    pill: Cell | None


@require_safe
@unit_desk
def unit_indicators(request: HttpRequest, unit, cycle) -> HttpResponse:
    tables = [
        indicators.table(target_set, by=request.actor)
        for target_set in indicators.target_sets_of(cycle, by=request.actor)
    ]
    measured = {row.indicator.pk: row for table in tables for row in table.rows}
    signings = pledges.signings_of(unit, cycle, by=request.actor)
    clauses = pledges.clauses_by_pledge(signings, by=request.actor)
    return page(
        request,
        "unit/indicators/list.html",
        unit=unit,
        cycle=cycle,
        parent_name=cycle.unit.name,
        promises=[
            (
                signing,
                unit_url(request, "pledge", cycle.year, signing.pledge_id),
                [_of_clause(clause, measured) for clause in clauses.get(signing.pledge_id, ())],
            )
            for signing in signings
        ],
        tables=[(table, [_of_row(row) for row in table.rows]) for table in tables],
    )


def _of_clause(clause, measured) -> Line:
    row = measured.get(clause.indicator_id)
    if row is None:
        return Line(clause.text, clause.target_text, "", None)
    return Line(clause.text, clause.target_text, row.actual_text, pill_of(row))


def _of_row(row) -> Line:
    return Line(row.indicator.name, row.indicator.plan_text, row.actual_text, pill_of(row))
