"""The door of the office desk."""

from collections.abc import Callable
from typing import overload

from thidua.common.actors import Role
from thidua.web.common.desks import View, desk_of_year


@overload
def office(view: View) -> View: ...
@overload
def office(*, chair: bool = False) -> Callable[[View], View]: ...
def office(view: View | None = None, *, chair: bool = False) -> View | Callable[[View], View]:
    """`@office`: the officer or the chair. `@office(chair=True)`: the chair alone."""
    wrap = desk_of_year(Role.CHAIR) if chair else desk_of_year(Role.OFFICER, Role.CHAIR)
    return wrap if view is None else wrap(view)
