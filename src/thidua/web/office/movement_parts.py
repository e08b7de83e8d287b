"""The plain values of the movement pages: tables, readiness, the year's strip."""

from django.urls import reverse
from django.utils import timezone

from thidua.movements import policies, queries
from thidua.movements.enums import MovementState
from thidua.web.common import charts
from thidua.web.common.parts import Cell, Column, Condition, Row, Table


LOOKS = {
    MovementState.DRAFT: "thieu_du_lieu",
    MovementState.LAUNCHED: "tin",
    MovementState.CLOSED: "dat",
}


def table_of(movements, *, year: int) -> Table:
    return Table(
        caption="Phong trào trong năm, mới nhất đứng trước",
        columns=[
            Column("Phong trào", head=True),
            Column("Lĩnh vực", wide_only=True),
            Column("Thời gian", wide_only=True),
            Column("Đã báo nhận", number=True, short="Đã nhận"),
            Column("Hoạt động", number=True, short="Hoạt động"),
            Column("Trạng thái", last=True),
        ],
        rows=[
            Row(
                [
                    Cell(
                        movement.name,
                        url=reverse("office:movement", args=[year, movement.pk]),
                        note=movement.slogan,
                        illustrative=movement.is_illustrative,
                    ),
                    movement.get_field_display(),
                    period_of(movement),
                    answered(movement),
                    movement.activity_count,
                    Cell(movement.get_state_display(), answer=LOOKS[movement.state]),
                ]
            )
            for movement in movements
        ],
        empty="Không có phong trào nào khớp. Bỏ lọc để xem tất cả.",
        stack_on_phone=True,
    )


def answered(movement) -> str | None:
    if movement.state == MovementState.DRAFT:
        return None
    return f"{movement.acknowledged_count}/{movement.delivered_count}"


def period_of(movement) -> str | None:
    if not (movement.starts_on and movement.ends_on):
        return None
    return f"{movement.starts_on:%d/%m/%Y} – {movement.ends_on:%d/%m/%Y}"


def strip_of(months, *, width: int = 620) -> str:
    """The chart of the year; nothing when no unit has received anything."""
    if not months:
        return ""
    rows = [charts.Strip(row.unit.name, row.counts) for row in months]
    longest = max(len(row.name) for row in rows)
    return charts.month_strip(rows, name_width=min(54 + max(longest - 7, 0) * 7, 260), width=width)


def quiet_of(months) -> list[str]:
    """The two units that told least, when they told less than every month."""
    least = sorted(months, key=lambda row: row.active_count)[:2]
    return [row.unit.name for row in least if row.active_count < len(row.counts)]


def conditions_of(movement, *, year: int) -> list[Condition]:
    """The eight contents as the readiness list behind `Phát động`."""
    edit = reverse("office:edit_movement", args=[year, movement.pk])
    return [
        Condition(
            says=f"Có {content.says}",
            met=content.given,
            url=f"{edit}#id_{content.field}",
            link="viết",
        )
        for content in contents_of(movement)
    ]


def contents_of(movement):
    return policies.contents_of(queries.draft_of(movement))


def written_of(movement, content) -> str:
    """What is written of a content; of the time both days."""
    if content.field == "starts_on":
        return period_of(movement) or ""
    return str(getattr(movement, content.field))


def delivery_table(deliveries, months) -> Table:
    active = {row.unit.pk: row.active_count for row in months}
    return Table(
        caption="Đơn vị được giao và việc báo nhận",
        columns=[
            Column("Đơn vị", head=True),
            Column("Báo nhận", last=True),
            Column("Người báo", wide_only=True),
            Column("Đã nhắc", number=True, short="Đã nhắc"),
            Column("Tháng có hoạt động", number=True, short="Tháng có tin"),
        ],
        rows=[
            Row(
                [
                    Cell(delivery.unit.name, illustrative=delivery.unit.is_illustrative),
                    _receipt(delivery),
                    delivery.acknowledged_by,
                    _reminders(delivery),
                    f"{active.get(delivery.unit_id, 0)}/12",
                ]
            )
            for delivery in deliveries
        ],
        empty="Phong trào chưa giao tới đơn vị nào.",
        stack_on_phone=True,
        id="giao",
    )


def _receipt(delivery) -> Cell:
    if delivery.acknowledged_at is None:
        return Cell("Chưa báo", answer="han")
    return Cell(f"Đã nhận {timezone.localdate(delivery.acknowledged_at):%d/%m}", answer="dat")


def _reminders(delivery) -> str | None:
    if not delivery.reminded_count:
        return None
    day = timezone.localdate(delivery.reminded_at)
    return f"{delivery.reminded_count} lần, {day:%d/%m}"
