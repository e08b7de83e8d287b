"""The door of the unit desk."""

from functools import wraps

from django.http.response import HttpResponseBase

from thidua.common.actors import Role
from thidua.common.errors import NotAllowed
from thidua.cycles import queries as cycles
from thidua.organisations import queries as organisations
from thidua.web.common.desks import View, signed_in
from thidua.web.common.requests import Request


def unit_desk(view: View) -> View:
    """`view(request, unit, cycle, ...)` for the head of the unit; the first one, if of several.

    `?don-vi=` names another unit of the same head.
    """

    @wraps(view)
    @signed_in
    def door(request: Request, year: int, **kwargs: object) -> HttpResponseBase:
        wanted = request.GET.get("don-vi", "")
        heads = [duty.unit_id for duty in request.actor.duties if duty.role is Role.UNIT_HEAD]
        if wanted.isdigit() and int(wanted) in heads:
            heads = [int(wanted)]
        if not heads:
            raise NotAllowed
        unit = organisations.get_unit(heads[0], by=request.actor)
        cycle = cycles.get_cycle(year, by=request.actor, near=[unit.path])
        request.unit_name = unit.name
        request.years = cycles.years_of(cycle, by=request.actor)
        return view(request, unit, cycle, **kwargs)

    return door
