"""What is known of recipients."""

from tests.factories.organisations import AT
from thidua.common.actors import SYSTEM
from thidua.organisations.models import Recipient
from thidua.records import operations
from thidua.records.enums import HonourKind
from thidua.records.models import Honour, YearRecord


def make_year_record(recipient: Recipient, *, year: int = 2022, **facts: object) -> YearRecord:
    return operations.write_year_record(recipient, year=year, by=SYSTEM, at=AT, **facts)


def make_title(recipient: Recipient, code: str, *, year: int) -> Honour:
    return operations.record_honour(
        recipient, kind=HonourKind.TITLE, code=code, year=year, by=SYSTEM, at=AT
    )
