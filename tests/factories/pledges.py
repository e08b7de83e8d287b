"""Pledges with clauses and parties."""

from collections.abc import Sequence
from datetime import UTC, datetime

from thidua.common.actors import SYSTEM
from thidua.cycles.models import Cycle
from thidua.organisations.models import Unit
from thidua.pledges import operations
from thidua.pledges.models import Pledge
from thidua.pledges.policies import Draft, Promise


DRAFTED_AT = datetime(2022, 1, 14, 2, 0, tzinfo=UTC)
PROMISES = (
    Promise("Thu ngân sách đạt mức giao", "100%"),
    Promise("Mỗi tháng một buổi dọn đường thôn"),
)


def make_pledge_draft(**words: object) -> Draft:
    return Draft(**({"name": "Giao ước thi đua năm 2022", "promises": PROMISES} | words))


def make_pledge(cycle: Cycle, units: Sequence[Unit], **words: object) -> Pledge:
    return operations.draft_pledge(
        cycle=cycle, draft=make_pledge_draft(**words), signatories=units, by=SYSTEM, at=DRAFTED_AT
    )


def make_open_pledge(cycle: Cycle, units: Sequence[Unit], **words: object) -> Pledge:
    return operations.open_pledge(make_pledge(cycle, units, **words), by=SYSTEM, at=DRAFTED_AT)
