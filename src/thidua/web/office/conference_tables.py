"""The tables and conditions of the pages about conferences."""

from datetime import date

from django.urls import reverse

from thidua.conferences.enums import ConferenceState
from thidua.web.common.parts import Cell, Column, Condition, Row, Table


LOOKS = {ConferenceState.PLANNED: "tin", ConferenceState.HELD: "dat"}


def conferences_table(conferences, *, year: int) -> Table:
    return Table(
        caption="Hội nghị của năm, theo ngày họp",
        columns=[
            Column("Hội nghị", head=True),
            Column("Ngày họp", short="Họp"),
            Column("Nội dung", number=True, short="Nội dung"),
            Column("Ảnh", number=True, short="Ảnh"),
            Column("Trạng thái", last=True),
        ],
        rows=[
            Row(
                [
                    Cell(
                        row.name,
                        url=reverse("office:conference", args=[year, row.pk]),
                        note=row.place,
                        illustrative=row.is_illustrative,
                    ),
                    f"{row.held_on:%d/%m/%Y}",
                    row.act_count,
                    row.photo_count,
                    Cell(row.get_state_display(), answer=LOOKS[ConferenceState(row.state)]),
                ]
            )
            for row in conferences
        ],
        empty=f"Chưa có hội nghị nào của năm {year}. Lên lịch hội nghị tổng kết, "
        "thường vào nửa đầu tháng 1 năm sau.",
        stack_on_phone=True,
    )


def guests_table(guests, conference, *, year: int) -> Table:
    return Table(
        caption="Số mời và số dự theo thành phần",
        id="khach",
        columns=[
            Column("Thành phần", head=True),
            Column("Cấp", wide_only=True),
            Column("Mời", number=True, short="Mời"),
            Column("Dự", number=True, short="Dự"),
            Column("Giấy mời", last=True),
        ],
        rows=[
            Row(
                [
                    row.name,
                    row.get_level_display(),
                    row.invited_count,
                    row.came_count,
                    _invitation(row, conference, year),
                ]
            )
            for row in guests
        ],
        empty="Chưa ghi thành phần khách mời nào.",
        stack_on_phone=True,
    )


def _invitation(row, conference, year: int) -> Cell:
    """A letter says the hour; without one the way leads to where it is entered."""
    if conference.begins_at is None:
        here = [year, conference.pk]
        return Cell("Cần giờ họp", url=reverse("office:change_conference", args=here))
    return Cell("In", url=reverse("office:invitation", args=[year, conference.pk, row.pk, "pdf"]))


def holding_conditions(conference, *, today: date) -> list[Condition]:
    return [
        Condition(
            f"Đã tới ngày họp {conference.held_on:%d/%m/%Y}",
            met=today >= conference.held_on,
            left="chưa tới ngày",
        )
    ]


def adopting_conditions(conference) -> list[Condition]:
    is_held = conference.state == ConferenceState.HELD
    return [Condition("Hội nghị đã tổ chức", met=is_held, left="ghi đã tổ chức trước")]
