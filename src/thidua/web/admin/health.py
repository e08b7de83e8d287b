"""Health: which library and database run, whether the book of events holds, what waits."""

import django
from django.conf import settings
from django.db import connection
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from config import sound_sqlite
from thidua import law
from thidua.audit import book
from thidua.awards import queries as awards
from thidua.organisations import queries as organisations
from thidua.web.admin.desk import administrators
from thidua.web.common.pages import page
from thidua.web.common.parts import Cell, Column, Row, Table
from thidua.web.common.requests import Request


@require_safe
@administrators
def health(request: Request) -> HttpResponse:
    rows = [*_programme(), *_records()]
    table = Table(
        caption="Tình trạng lúc mở trang này",
        columns=[Column("Việc kiểm tra", head=True), Column("Kết quả"), Column("Nói thêm")],
        rows=[Row([name, Cell(word, answer=answer), more]) for name, answer, word, more in rows],
        stack_on_phone=True,
    )
    return page(request, "admin/health.html", table=table)


def _programme() -> list[tuple[str, str, str, str]]:
    if connection.vendor == "sqlite":
        sound = sound_sqlite.is_sound()
        database = ("SQLite", "dat" if sound else "chua_dat", "Tốt" if sound else "Cần thay", "")
    else:
        database = ("PostgreSQL", "dat", "Tốt", "")
    demo = ("thieu_du_lieu", "Minh họa") if settings.THIDUA_DEMO else ("dat", "Dùng thật")
    return [
        ("Cơ sở dữ liệu", database[1], database[2], f"{database[0]} {_database_version()}"),
        ("Chương trình", "tin", "Đang chạy", f"Django {django.get_version()}"),
        ("Dữ liệu", *demo, "Tài khoản minh họa đang bật." if settings.THIDUA_DEMO else ""),
    ]


def _database_version() -> str:
    return ".".join(str(part) for part in connection.get_database_version())


def _records() -> list[tuple[str, str, str, str]]:
    broken = book.first_broken()
    waiting, failed = awards.owed_paper_counts()
    areas = organisations.areas_public().count()
    return [
        (
            "Chuỗi nhật ký",
            "chua_dat" if broken else "dat",
            "Đứt" if broken else "Liền",
            _broken_at(broken) if broken else "Mọi dòng khớp mã băm.",
        ),
        (
            "Văn bản phải in",
            "chua_dat" if failed else "dat",
            f"{failed} lỗi" if failed else "Không lỗi",
            f"{waiting} văn bản đang chờ in.",
        ),
        (
            "Bảng đơn vị hành chính",
            "dat" if areas else "chua_dat",
            "Có" if areas else "Chưa nạp",
            f"{areas} tỉnh, xã đang dùng.",
        ),
        ("Bộ quy định", "tin", "Bản", law.edition()),
    ]


def _broken_at(event) -> str:
    return f"Dòng {event.pk} không khớp." if event.pk else "Các dòng của nhật ký đã mất."
