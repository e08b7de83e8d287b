"""Many awards of one commune, in bulk: for a measurement, without acts or lines in the book."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from thidua.accounts import operations as accounts
from thidua.accounts.models import Account
from thidua.awards.enums import DecisionState
from thidua.awards.models import Award, Decision
from thidua.common.actors import SYSTEM, Role
from thidua.common.vietnamese import fold
from thidua.cycles import operations as cycles
from thidua.cycles.models import Cycle
from thidua.nominations.enums import Occasion
from thidua.organisations import operations as organisations
from thidua.organisations.enums import RecipientKind, UnitKind
from thidua.organisations.models import Recipient, Unit


AT = datetime(2022, 12, 31, 2, 0, tzinfo=UTC)
LAST_DAY = date(2022, 12, 31)
SIGNS_IN_NOWHERE = ""
A_DECISION = 200  # awards of one decision
BATCH = 5000
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô")
MIDDLES = ("Văn", "Thị", "Hữu", "Ngọc", "Minh", "Thanh", "Quốc")
GIVEN = (
    "An",
    "Bình",
    "Cảnh",
    "Dung",
    "Đào",
    "Hạnh",
    "Khoa",
    "Lành",
    "Mẫn",
    "Phúc",
    "Sơn",
    "Út",
    "Xoan",
)


def fill(count: int) -> Account:
    """A commune with so many awards, and its officer; names and days differ as real ones do."""
    body = organisations.create_unit(
        name="UBND xã Đo Thử", kind=UnitKind.COMMUNE_BODY, parent=None, by=SYSTEM, at=AT
    )
    cycle = cycles.open_cycle(unit=body, year=LAST_DAY.year, by=SYSTEM, at=AT)
    people = _people(body, max(count // 10, 1))
    decisions = _decisions(cycle, -(-count // A_DECISION))
    made = (
        _award(number, *decisions[number // A_DECISION], people[number % len(people)])
        for number in range(count)
    )
    while batch := list(islice(made, BATCH)):
        Award.objects.bulk_create(batch)
    account = accounts.open_account(
        username="do-thu", password=SIGNS_IN_NOWHERE, person=None, is_demo=True, by=SYSTEM, at=AT
    )
    accounts.give_duty(
        account=account, role=Role.OFFICER, unit=body, from_on=None, by=SYSTEM, at=AT
    )
    return account


def _people(home: Unit, count: int) -> list[Recipient]:
    names = (name for name, _ in zip(_names(), range(count), strict=False))
    people = (
        Recipient(kind=RecipientKind.COLLECTIVE, name=name, folded_name=fold(name), home=home)
        for name in names
    )
    return Recipient.objects.bulk_create(people, batch_size=BATCH)


def _names() -> Iterator[str]:
    number = 0
    while True:
        family, middle, given = (
            words[(number // step) % len(words)]
            for words, step in ((FAMILIES, 1), (MIDDLES, 11), (GIVEN, 77))
        )
        yield f"{family} {middle} {given}"
        number += 1


def _decisions(cycle: Cycle, count: int) -> list[tuple[Decision, date]]:
    """With the day each was signed: the last one on the last day, one a day before it."""
    days = [LAST_DAY - timedelta(days=count - 1 - number) for number in range(count)]
    decisions = (
        Decision(
            unit=cycle.unit,
            cycle=cycle,
            code="giay_khen_xa",
            subject="Về việc tặng Giấy khen",
            achievement="đã có thành tích trong phong trào thi đua",
            state=DecisionState.ISSUED,
            number=number + 1,
            number_year=day.year,
            signed_on=day,
            issued_at=AT,
        )
        for number, day in enumerate(days)
    )
    made = Decision.objects.bulk_create(decisions, batch_size=BATCH)
    return list(zip(made, days, strict=True))


def _award(number: int, decision: Decision, day: date, person: Recipient) -> Award:
    return Award(
        decision=decision,
        recipient=person,
        position=number % A_DECISION + 1,
        code="giay_khen_xa",
        title_year=day.year,
        occasion=Occasion.MOVEMENT,
        recipient_kind=person.kind,
        name=person.name,
        folded_name=person.folded_name,
        position_text=f"Thôn {number % 9 + 1}",
        achievement="Đã có thành tích trong phong trào thi đua yêu nước",
        reward_vnd=447_000,
        register_number=number + 1,
        register_year=day.year,
        unit=decision.unit,
        signed_on=day,
        verify_code=f"DT{number:010}",
    )
