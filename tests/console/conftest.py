"""An installation of the program for a test, on the engine that the tests run on."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.console.program import Program


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    with _own_database() as address:
        yield Program(tmp_path, database_url=address)


@contextmanager
def _own_database() -> Iterator[str]:
    """The address of an empty database that is thrown away; none for SQLite, which is a file."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield ""
        return
    import psycopg

    name = f"thidua_program_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            yield urlsplit(url)._replace(path=f"/{name}").geturl()
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")
