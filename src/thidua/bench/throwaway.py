"""A database that is made for a measurement and thrown away after it; never the real one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection


@contextmanager
def database() -> Iterator[None]:
    """With every table made. On SQLite a file, because that is what real work reads and writes."""
    is_file = connection.vendor == "sqlite"
    name = f"thidua_bench_{os.getpid()}"
    real = connection.settings_dict["NAME"]
    connection.settings_dict["TEST"]["NAME"] = (
        str(settings.VAR / f"{name}.sqlite3") if is_file else name
    )
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(str(real), verbosity=0)
