"""What must hold before real work starts: one sentence for each thing that does not.

Run by Django's own system checks: errors in production stop every command that needs the database;
elsewhere the unsound SQLite is a warning, because one writing process is still safe.
"""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning as CheckWarning, register
from django.db import connection

from config import sound_sqlite


SECRET_LENGTH = 40
MENDS_SQLITE = (
    "Dùng bản SQLite từ 3.51.3 (gói pysqlite3 mang theo) hoặc PostgreSQL (đặt DATABASE_URL)."
)


def is_production() -> bool:
    return settings.SETTINGS_MODULE.endswith(".production")


@register(Tags.security)
def production_is_safe(**_: Any) -> Iterable[CheckMessage]:
    if not is_production():
        return []
    found = []
    if settings.DEBUG:
        found.append(Error("DEBUG đang bật; máy chủ thật phải đặt DEBUG=0.", id="thidua.E001"))
    if len(settings.SECRET_KEY) < SECRET_LENGTH or "demonstration" in settings.SECRET_KEY:
        found.append(
            Error(
                f"SECRET_KEY thiếu hoặc ngắn hơn {SECRET_LENGTH} ký tự; đặt một chuỗi ngẫu nhiên.",
                id="thidua.E002",
            )
        )
    if settings.THIDUA_DEMO:
        found.append(
            Error(
                "THIDUA_DEMO đang bật; máy chủ thật không dùng tài khoản minh họa.",
                id="thidua.E003",
            )
        )
    if connection.vendor == "sqlite" and not sound_sqlite.is_sound():
        found.append(
            Error(
                "Bản SQLite này có thể hỏng tệp dữ liệu khi nhiều tiến trình cùng ghi. "
                + MENDS_SQLITE,
                id="thidua.E004",
            )
        )
    return found


@register(Tags.database)
def no_demo_accounts(**_: Any) -> Iterable[CheckMessage]:
    """Asked with the database at hand: `migrate`, `check --database default`, `serve`."""
    from thidua.accounts.queries import count_demo_accounts_public  # noqa: PLC0415 -- needs the apps

    if not is_production() or "accounts_account" not in connection.introspection.table_names():
        return []
    count = count_demo_accounts_public()
    if count == 0:
        return []
    return [
        Error(
            f"Cơ sở dữ liệu có {count} tài khoản minh họa còn mở; đóng hết trước khi dùng thật.",
            id="thidua.E005",
        )
    ]


@register(Tags.compatibility)
def sqlite_is_sound(**_: Any) -> Iterable[CheckMessage]:
    if is_production() or connection.vendor != "sqlite" or sound_sqlite.is_sound():
        return []
    return [
        CheckWarning(
            "Bản SQLite này chỉ an toàn với một tiến trình ghi. " + MENDS_SQLITE, id="thidua.W001"
        )
    ]
