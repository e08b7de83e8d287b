"""Movements with everything a launch asks for."""

from datetime import UTC, date, datetime

from thidua.common.actors import SYSTEM
from thidua.cycles.models import Cycle
from thidua.movements import operations
from thidua.movements.enums import ActivityKind, MovementKind
from thidua.movements.models import Activity, Movement
from thidua.movements.policies import Draft
from thidua.organisations.models import Unit


SIGNED_ON = date(2022, 1, 14)
LAUNCHED_AT = datetime(2022, 1, 14, 2, 0, tzinfo=UTC)


def make_draft(**words: object) -> Draft:
    whole: dict[str, object] = {
        "name": "Thi đua hoàn thành chỉ tiêu năm 2022",
        "kind": MovementKind.REGULAR,
        "aim": "Hoàn thành 11 chỉ tiêu của Nghị quyết.",
        "scope": "Toàn xã.",
        "participants": "Cán bộ, nhân dân sáu thôn.",
        "content": "Thi đua sản xuất, thu ngân sách, giảm nghèo.",
        "criteria": "Đạt chỉ tiêu được giao.",
        "starts_on": date(2022, 1, 14),
        "ends_on": date(2022, 12, 31),
        "plan": "Phát động tháng 1, sơ kết tháng 7, tổng kết tháng 12.",
        "measures": "Tuyên truyền, kiểm tra hằng quý.",
    }
    return Draft(**(whole | words))


def make_movement(cycle: Cycle, **words: object) -> Movement:
    return operations.draft_movement(
        cycle=cycle, draft=make_draft(**words), by=SYSTEM, at=LAUNCHED_AT
    )


def make_launched(cycle: Cycle, *, plan_number: int = 12, **words: object) -> Movement:
    return operations.launch_movement(
        make_movement(cycle, **words),
        plan_number=plan_number,
        plan_signed_on=SIGNED_ON,
        by=SYSTEM,
        at=LAUNCHED_AT,
    )


def make_activity(
    cycle: Cycle, unit: Unit, *, on: date, movement: Movement | None = None
) -> Activity:
    return operations.report_activity(
        cycle=cycle,
        unit=unit,
        movement=movement,
        kind=ActivityKind.CLEANING,
        happened_on=on,
        people_count=40,
        by=SYSTEM,
        at=datetime(2023, 1, 10, 2, 0, tzinfo=UTC),
    )
