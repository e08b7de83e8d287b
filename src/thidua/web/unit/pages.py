"""How a page of the unit desk is answered: in the phone's frame, under the commune's short name."""

from typing import Any

from django.http import HttpResponse

from thidua.web.common.pages import page
from thidua.web.common.requests import Request


def unit_page(
    request: Request, template: str, *, unit: Any, cycle: Any, status: int = 200, **context: Any
) -> HttpResponse:
    """`page()` with what every page of the desk shows."""
    return page(
        request,
        template,
        status=status,
        unit=unit,
        cycle=cycle,
        parent_name=short_name(cycle.unit.name),
        **context,
    )


def short_name(body: str) -> str:
    """ "xã Hàm Liêm": the place without its committee, for a narrow screen."""
    for committee in ("Ủy ban nhân dân ", "UBND "):
        body = body.removeprefix(committee)
    return body
