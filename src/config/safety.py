"""What must hold before real work starts: one sentence for each thing that does not.

Run by Django's own system checks, and by the WSGI door for servers that run no checks: errors in
production stop both. Elsewhere the unsound SQLite is a warning, because one writing process is
still safe.
"""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning as CheckWarning, register
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from config import sound_sqlite


SECRET_LENGTH = 40
MENDS_SQLITE = (
    "Dùng bản SQLite từ 3.51.3 (gói pysqlite3 mang theo) hoặc PostgreSQL (đặt DATABASE_URL)."
)


def refuse_unless_safe() -> None:
    """Raises ImproperlyConfigured with every sentence; for servers started without our command."""
    found = [*production_is_safe(), *no_demo_accounts()]
    if found:
        raise ImproperlyConfigured(" ".join(str(fault.msg) for fault in found))


@register(Tags.security)
def production_is_safe(**_: Any) -> list[CheckMessage]:
    if not settings.THIDUA_PRODUCTION:
        return []
    return faults(
        debug=settings.DEBUG,
        secret_key=_secret_key(),
        shows_demo=settings.THIDUA_DEMO,
        has_sound_database=connection.vendor != "sqlite" or sound_sqlite.is_sound(),
    )


def faults(
    *, debug: bool, secret_key: str, shows_demo: bool, has_sound_database: bool
) -> list[CheckMessage]:
    """One error for each thing that does not hold."""
    is_secret = len(secret_key) >= SECRET_LENGTH and "demonstration" not in secret_key
    rules = [
        (not debug, "E001", "DEBUG đang bật; máy chủ thật phải đặt DEBUG=0."),
        (
            is_secret,
            "E002",
            f"SECRET_KEY thiếu hoặc ngắn hơn {SECRET_LENGTH} ký tự; đặt một chuỗi ngẫu nhiên.",
        ),
        (
            not shows_demo,
            "E003",
            "THIDUA_DEMO đang bật; máy chủ thật không dùng tài khoản minh họa.",
        ),
        (
            has_sound_database,
            "E004",
            "Bản SQLite này có thể hỏng tệp dữ liệu khi nhiều tiến trình cùng ghi. " + MENDS_SQLITE,
        ),
    ]
    return [Error(sentence, id=f"thidua.{code}") for holds, code, sentence in rules if not holds]


@register(Tags.database)
def no_demo_accounts(**_: Any) -> list[CheckMessage]:
    """Asked with the database at hand: `migrate`, `check --database default`, `serve`."""
    from thidua.accounts.queries import count_demo_accounts_public  # noqa: PLC0415 -- needs the apps

    if (
        not settings.THIDUA_PRODUCTION
        or "accounts_account" not in connection.introspection.table_names()
    ):
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
    if settings.THIDUA_PRODUCTION or connection.vendor != "sqlite" or sound_sqlite.is_sound():
        return []
    return [
        CheckWarning(
            "Bản SQLite này chỉ an toàn với một tiến trình ghi. " + MENDS_SQLITE, id="thidua.W001"
        )
    ]


def _secret_key() -> str:
    """Django refuses to read an empty key, in English."""
    try:
        return str(settings.SECRET_KEY)
    except ImproperlyConfigured:
        return ""
