"""Everything that can be done to areas, units, people and recipients."""

from thidua.organisations.operations.areas import load_areas
from thidua.organisations.operations.people import add_person, change_person, end_post, give_post
from thidua.organisations.operations.recipients import (
    add_collective,
    add_household,
    recipient_of_person,
    recipient_of_unit,
)
from thidua.organisations.operations.units import (
    create_unit,
    dissolve_unit,
    join_bloc,
    move_unit,
    rename_unit,
    succeed_unit,
)


__all__ = [
    "add_collective",
    "add_household",
    "add_person",
    "change_person",
    "create_unit",
    "dissolve_unit",
    "end_post",
    "give_post",
    "join_bloc",
    "load_areas",
    "move_unit",
    "recipient_of_person",
    "recipient_of_unit",
    "rename_unit",
    "succeed_unit",
]
