"""The door of the administrator's desk."""

from functools import wraps

from django.http.response import HttpResponseBase

from thidua.accounts import permissions
from thidua.web.common.desks import View, signed_in
from thidua.web.common.requests import Request


def administrators(view: View) -> View:
    """For whoever holds the administrator's duty; everybody else gets 404."""

    @wraps(view)
    @signed_in
    def door(request: Request, **kwargs: object) -> HttpResponseBase:
        permissions.check_can_administer(request.actor)
        request.unit_name = "Quản trị hệ thống"
        return view(request, **kwargs)

    return door
