"""Conferences at each step, and photographs."""

import io
from datetime import UTC, date, datetime

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from thidua.common.actors import SYSTEM
from thidua.conferences import operations
from thidua.conferences.enums import ActKind, DayPart, ReportSection
from thidua.conferences.models import Act, Conference, Photo
from thidua.cycles.models import Cycle


HELD_ON = date(2023, 1, 17)
HELD_AT = datetime(2023, 1, 17, 9, 0, tzinfo=UTC)  # 16:00 in Việt Nam


def make_conference(
    cycle: Cycle, *, name: str = "Hội nghị tổng kết", **words: object
) -> Conference:
    planned: dict[str, object] = {
        "held_on": HELD_ON,
        "day_part": DayPart.AFTERNOON,
        "place": "Hội trường xã",
    }
    return operations.plan_conference(
        cycle=cycle, name=name, **(planned | words), by=SYSTEM, at=HELD_AT
    )


def make_held(cycle: Cycle, **words: object) -> Conference:
    return operations.hold_conference(
        make_conference(cycle, **words), today=HELD_ON, by=SYSTEM, at=HELD_AT
    )


def make_act(
    conference: Conference,
    kind: ActKind = ActKind.REVIEW,
    *,
    text: str = "Nhìn lại năm cũ",
    **links: object,
) -> Act:
    return operations.add_act(conference, kind=kind, text=text, **links, by=SYSTEM, at=HELD_AT)


def make_photo(
    conference: Conference,
    *,
    caption: str = "Đại biểu trong hội trường",
    act: Act | None = None,
) -> Photo:
    return operations.add_photo(
        conference,
        file=upload(),
        caption=caption,
        alt="Người ngồi thành hàng",
        act=act,
        by=SYSTEM,
        at=HELD_AT,
    )


def upload(name: str = "anh.png") -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (64, 36), "maroon").save(out, "PNG")
    return SimpleUploadedFile(name, out.getvalue(), content_type="image/png")


def write_report(cycle: Cycle, **texts: str) -> None:
    """The parts of the report by the names of their sections: `LIMITS="…"`."""
    for name, text in texts.items():
        operations.write_report_text(
            cycle, section=ReportSection[name], text=text, version=0, by=SYSTEM, at=HELD_AT
        )
