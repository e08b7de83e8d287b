"""What every test stands on."""

import pytest
from django.core.cache import cache
from django.db.backends.sqlite3.base import DatabaseWrapper  # its operations only load after it

from thidua.audit import triggers


@pytest.fixture(scope="session", autouse=True)
def _flush_the_book() -> None:
    """Emptying the tables after a test must pass the triggers that guard the book on SQLite."""
    operations = DatabaseWrapper.ops_class
    flush = operations.sql_flush

    def sql_flush(self, *args, **kwargs):
        drop = [
            "DROP TRIGGER IF EXISTS audit_event_no_update",
            "DROP TRIGGER IF EXISTS audit_event_no_delete",
        ]
        return [*drop, *flush(self, *args, **kwargs), *triggers.SQLITE]

    operations.sql_flush = sql_flush


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    """Records are numbered anew in every test; a page kept by another one must not answer."""
    cache.clear()
