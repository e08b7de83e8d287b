"""Everything that can be done to the table of indicators."""

from thidua.indicators.operations.figures import (
    Entry,
    enter_figures,
    measure,
)
from thidua.indicators.operations.rows import add_indicator, change_indicator, remove_indicator
from thidua.indicators.operations.tables import (
    change_target_set,
    claim,
    create_target_set,
    lock,
    reopen,
    settle_warning,
)


__all__ = [
    "Entry",
    "add_indicator",
    "change_indicator",
    "change_target_set",
    "claim",
    "create_target_set",
    "enter_figures",
    "lock",
    "measure",
    "remove_indicator",
    "reopen",
    "settle_warning",
]
