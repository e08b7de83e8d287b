"""Everything that can be done to a conference, its programme, and the year-end report."""

from thidua.conferences.operations.planning import (
    Guests,
    adopt_report,
    change_conference,
    hold_conference,
    plan_conference,
    set_guest_classes,
)
from thidua.conferences.operations.programme import (
    add_act,
    add_photo,
    change_photo,
    remove_act,
    remove_photo,
)
from thidua.conferences.operations.report import (
    freeze_report,
    head_report,
    relate_total,
    state_total,
    write_report_text,
)


__all__ = [
    "Guests",
    "add_act",
    "add_photo",
    "adopt_report",
    "change_conference",
    "change_photo",
    "freeze_report",
    "head_report",
    "hold_conference",
    "plan_conference",
    "relate_total",
    "remove_act",
    "remove_photo",
    "set_guest_classes",
    "state_total",
    "write_report_text",
]
