"""Numbers stay 1…n when many sign at once, when one clicks twice, and when the power goes.

On SQLite the data of the test is copied into a file, because a database in memory has one writer;
on PostgreSQL the processes join the test database itself.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from sqlite3 import connect
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import connection

from tests.factories.awards import make_list, make_ready
from tests.factories.cycles import make_cycle
from tests.factories.organisations import make_commune


ROOT = Path(__file__).parents[2]
PROCESSES = 3

pytestmark = pytest.mark.django_db(transaction=True)


def make_ready_decisions(count: int) -> list[int]:
    cycle = make_cycle(make_commune())
    dossiers = make_list(cycle, people=count, collectives=0)
    return [make_ready(cycle, [each]).pk for each in dossiers]


def address(folder: Path) -> str:
    """Where other processes find the data of this test."""
    if connection.vendor == "sqlite":
        path = folder / "race.sqlite3"
        copy = connect(path)
        connection.connection.backup(copy)
        copy.close()
        return f"sqlite:///{path}"
    server = urlsplit(os.environ["DATABASE_URL"])
    return urlunsplit(server._replace(path=f"/{connection.settings_dict['NAME']}"))


def start(url: str, way: str, ids: Sequence[int] = ()) -> "subprocess.Popen[str]":
    environment = os.environ | {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }
    return subprocess.Popen(
        [sys.executable, "-m", "tests.awards.race", way, *map(str, ids)],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def said(process: "subprocess.Popen[str]") -> list[Any]:
    with process:
        out, err = process.communicate(timeout=120)
    assert (process.returncode, err) == (0, "")
    return [json.loads(line) for line in out.splitlines()]


def check_whole(url: str) -> None:
    """The book's chain, the numbers of the decisions and those of the register hold."""
    assert said(start(url, "check")) == [[]]


def test_twenty_four_signatures_at_once_take_1_to_24(tmp_path) -> None:
    ids = make_ready_decisions(24)
    url = address(tmp_path)

    processes = [start(url, "together", ids[place::PROCESSES]) for place in range(PROCESSES)]
    lines = [line for process in processes for line in said(process)]

    assert sorted(line["number"] for line in lines) == list(range(1, 25))
    check_whole(url)


def test_one_decision_signed_from_six_windows_is_issued_once(tmp_path) -> None:
    [pk] = make_ready_decisions(1)
    url = address(tmp_path)

    processes = [start(url, "together", [pk] * 3) for _ in range(2)]
    lines = [line for process in processes for line in said(process)]

    assert [line["number"] for line in lines] == [1] * 6
    check_whole(url)


def test_power_cut_between_signatures_leaves_no_gap(tmp_path) -> None:
    ids = make_ready_decisions(8)
    url = address(tmp_path)

    with start(url, "one_by_one", ids) as killed:
        before = [json.loads(killed.stdout.readline()) for _ in range(2)]
        killed.kill()
    check_whole(url)
    lines = said(start(url, "one_by_one", ids))

    assert [line["number"] for line in before] == [1, 2]
    assert [line["number"] for line in lines] == list(range(1, 9))
    check_whole(url)
