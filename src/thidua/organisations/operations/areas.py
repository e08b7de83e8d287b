"""Loading the State's table of areas."""

from datetime import datetime

from django.db import transaction

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.vietnamese import fold
from thidua.organisations import data, permissions
from thidua.organisations.models import Area, AreaSuccession


@transaction.atomic
def load_areas(*, by: Actor, at: datetime) -> int:
    """Store provinces, communes and former communes; does nothing when they are there.

    Returns how many rows were stored.
    """
    permissions.check_can_keep(by, None)
    if Area.objects.exists():
        return 0
    rows = list(data.read_areas())

    provinces = _store([_area(row) for row in rows if not row.parent])
    communes = _store([_area(row, province=provinces[row.parent]) for row in rows if row.parent])
    former = _store([_former(row) for row in data.read_former_areas()])
    AreaSuccession.objects.bulk_create(
        (
            AreaSuccession(
                former=former[row.former],
                successor=communes[row.successor],
                is_divided=row.extent == "part",
            )
            for row in data.read_successions()
        ),
        batch_size=1000,
    )
    count = len(provinces) + len(communes) + len(former)
    book.record("areas.loaded", next(iter(provinces.values())), by=by, at=at, count=count)
    return count


def _store(areas: list[Area]) -> dict[str, Area]:
    return {area.code: area for area in Area.objects.bulk_create(areas, batch_size=1000)}


def _area(row: data.AreaRow, *, province: Area | None = None) -> Area:
    return Area(
        code=row.code,
        name=row.name,
        folded_name=fold(row.name),
        kind=row.kind,
        province=province,
        province_name=province.name if province else "",
        from_on=row.valid_from,
    )


def _former(row: data.FormerAreaRow) -> Area:
    return Area(
        code=row.code,
        name=row.name,
        folded_name=fold(row.name),
        kind=row.kind,
        district_name=row.district,
        province_name=row.province,
        to_on=row.valid_to,
    )
