"""The request as the views get it: what the middleware and the doors of the desks put on it."""

from collections.abc import Mapping, Sequence

from django.http import HttpRequest

from thidua.common.actors import Actor


class Request(HttpRequest):
    """For annotations only: at run time it is Django's own request with these attributes."""

    actor: Actor
    unit_name: str
    years: Sequence[int]
    menu_counts: Mapping[str, int]
    notices_count: int
