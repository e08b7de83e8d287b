"""Reading the environment: each value has one name, one form and one sentence when it is wrong."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlparse

from django.core.exceptions import ImproperlyConfigured


SQLITE_OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 10,
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA busy_timeout=10000;"
        "PRAGMA cache_size=-64000;PRAGMA temp_store=MEMORY;PRAGMA foreign_keys=ON;"
    ),
}


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip()


def flag(name: str, *, default: bool) -> bool:
    value = text(name).lower()
    if value == "":
        return default
    if value in {"1", "true", "yes", "co"}:
        return True
    if value in {"0", "false", "no", "khong"}:
        return False
    raise ImproperlyConfigured(f"{name} phải là 1 hoặc 0, đang là “{value}”.")


def folder(path: Path) -> Path:
    """The folder, made if it is not there yet."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"Không tạo được thư mục {path}: {error.strerror}. Đặt THIDUA_VAR tới nơi ghi được."
        ) from error
    return path


def database(url: str, *, var: Path) -> dict[str, Any]:
    """The DATABASES entry for `sqlite:///path` or `postgresql://user:password@host:port/name`.

    An empty address means the SQLite file in `var`.
    """
    if not url:
        return sqlite(var / "thidua.sqlite3")
    parts = urlparse(url)
    if parts.scheme == "sqlite":
        return sqlite(Path(unquote(parts.path[1:] if parts.path.startswith("//") else parts.path)))
    if parts.scheme in {"postgres", "postgresql"}:
        socket = dict(parse_qsl(parts.query))  # ?host=/folder of the server's socket
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or "") or socket.get("host", ""),
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
        }
    raise ImproperlyConfigured(
        "DATABASE_URL phải có dạng sqlite:///đường-dẫn hoặc "
        f"postgresql://người-dùng:mật-khẩu@máy:cổng/tên, đang là “{parts.scheme}://…”."
    )


def sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": dict(SQLITE_OPTIONS),
    }
