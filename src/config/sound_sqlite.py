"""Use the SQLite that the `pysqlite3` wheel brings, where there is one.

The stock library of a machine may be older than 3.51.3, with which several writing processes on
one WAL file can corrupt it. The wheel carries a sound one; it must take its place before Django
imports its database backend, so the settings import this module first.
"""

import sys


SOUND = (3, 51, 3)  # first release without the WAL-reset fault


def install() -> None:
    """Let `import sqlite3` find the wheel's library from now on."""
    try:
        import pysqlite3  # noqa: PLC0415 -- optional dependency
    except ImportError:
        return
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2


def is_sound(version: tuple[int, ...] | None = None) -> bool:
    """Whether several processes may write; of the library in use, if no version is given."""
    import sqlite3  # noqa: PLC0415 -- must be read after `install`

    return (version or sqlite3.sqlite_version_info) >= SOUND
