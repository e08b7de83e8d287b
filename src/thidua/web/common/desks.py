"""The doors of the desks: who comes in, which year and unit the page is about."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from thidua.common.actors import Role
from thidua.common.errors import NotAllowed
from thidua.cycles import queries as cycles
from thidua.notices import queries as notices
from thidua.web.common.requests import Request


View = Callable[..., HttpResponseBase]


def signed_in(view: View) -> View:
    """Ask strangers to sign in, and come back to the same page afterwards.

    Whoever still has the password that somebody else chose changes it before anything else.
    """

    @wraps(view)
    def door(request: Request, *args: object, **kwargs: object) -> HttpResponseBase:
        if request.actor.account_id is None:
            return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
        if getattr(request.user, "must_change_password", False):
            return redirect("change_password")
        request.notices_count = notices.unread_count(request.actor)
        return view(request, *args, **kwargs)

    return door


def desk_of_year(*roles: Role) -> Callable[[View], View]:
    """A view of one year: `view(request, cycle, ...)`, for whoever holds one of the roles there.

    Takes `year` from the address. Everybody else gets 404: what is not yours is not told of.
    """

    def wrap(view: View) -> View:
        @wraps(view)
        @signed_in
        def door(request: Request, year: int, **kwargs: object) -> HttpResponseBase:
            actor = request.actor
            cycle = cycles.get_cycle(year, by=actor, near=actor.paths(*roles))
            if not request.actor.holds(roles, unit_path=cycle.unit.path):
                raise NotAllowed
            request.unit_name = cycle.unit.name
            request.years = cycles.years_of(cycle, by=request.actor)
            return view(request, cycle, **kwargs)

        return door

    return wrap
