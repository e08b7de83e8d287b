"""Each measurement in a process of its own, with files and a database that are thrown away."""

import json
import os
import subprocess
import sys
import tempfile
from typing import Any


NAMES = {
    "dashboard": "trang chủ văn phòng của Hàm Liêm, một biểu mẫu",
    "list": "một trang 50 dòng của sổ 200.000 khen thưởng",
    "article": "bài đăng công khai",
    "certificates": "1.000 giấy khen trong một tệp PDF",
    "start": "từ lúc gõ lệnh đến trang đầu tiên",
}


class Failed(Exception):
    """A measurement that broke; the text is what it said last."""


def measure(name: str) -> list[dict[str, Any]]:
    """The lines of one measurement. Raises Failed."""
    with tempfile.TemporaryDirectory(prefix="thidua-bench-") as folder:
        done = subprocess.run(  # noqa: S603 -- our own program
            [sys.executable, "-m", "thidua.bench", name],
            env=environment(folder),
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode != 0:
        raise Failed(done.stderr.strip())
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def environment(folder: str) -> dict[str, str]:
    """As an installation runs it: no debugging, modules compiled, and nothing of the real data.

    Of DATABASE_URL only the server is used: the measurement makes a database of its own there.
    """
    ours = {
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "DEBUG": "0",
        "THIDUA_DEMO": "1",
        "THIDUA_VAR": folder,
        "PYTHONPYCACHEPREFIX": f"{folder}/compiled",
    }
    kept = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    if not kept.get("DATABASE_URL", "").startswith("postgres"):
        kept.pop("DATABASE_URL", None)
    return {**kept, **ours}


UNWANTED = {"PYTHONDONTWRITEBYTECODE", "SECRET_KEY"}
