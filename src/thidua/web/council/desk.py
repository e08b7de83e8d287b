"""The door of the council desk."""

from thidua.common.actors import Role
from thidua.web.common.desks import desk_of_year


council_desk = desk_of_year(Role.COUNCIL_MEMBER, Role.CHAIR)
