"""The measurements as one JSON document and as a table for people."""

import os
import platform
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from thidua.common.figures.printing import print_number


Told = dict[str, Any]
HEAD = ("Phép đo", "CPU, ms", "Đồng hồ, ms", "Bộ nhớ, MiB", "So với", "CPU, ms", "Gấp")
NUMBERS = {1, 2, 3, 5, 6}  # columns that stand to the right
GIB = 1024**3


def document(measured: Sequence[Told], *, on: date) -> Told:
    return {"on": on.isoformat(), "machine": machine(), "measurements": list(measured)}


def machine() -> Told:
    """What the figures depend on; the load says what else ran meanwhile."""
    return {
        "cores": os.cpu_count(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / GIB),
        "system": platform.system(),
        "python": platform.python_version(),
        "database": "PostgreSQL" if "postgres" in os.environ.get("DATABASE_URL", "") else "SQLite",
        "load": round(os.getloadavg()[0], 1),
    }


def table(told: Told) -> str:
    """Lines of equal columns, then what the machine was, then the notes."""
    rows = [HEAD, *(_row(each) for each in told["measurements"])]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    lines = ["  ".join(_cells(row, widths)).rstrip() for row in rows]
    lines.insert(1, "  ".join("-" * width for width in widths))
    notes = [f"{each['name']}: {each['note']}." for each in told["measurements"] if each["note"]]
    return "\n".join([*lines, "", _machine_in_words(told), *notes])


def _row(each: Told) -> tuple[str, ...]:
    cost, other = each["cost"], each["other"]
    return (
        each["says"],
        number(cost["cpu_ms"]),
        number(cost["wall_ms"]),
        number(cost["peak_mib"]),
        each["other_says"],
        number(other["cpu_ms"]) if other else "–",
        number(each["other_takes_times"]) if other else "–",
    )


def _cells(row: Sequence[str], widths: Sequence[int]) -> Iterable[str]:
    for column, (text, width) in enumerate(zip(row, widths, strict=True)):
        yield text.rjust(width) if column in NUMBERS else text.ljust(width)


def number(value: float) -> str:
    """Three figures, the Vietnamese way: 1.240, 24,8, 2,31."""
    places = 0 if value >= 100 else 1 if value >= 10 else 2  # noqa: PLR2004 -- no limits, widths
    return print_number(Decimal(value), places=places)


def _machine_in_words(told: Told) -> str:
    at = told["machine"]
    year, month, day = told["on"].split("-")
    return (
        f"Đo ngày {day}/{month}/{year}: {at['cores']} lõi, {at['memory_gib']} GiB, {at['system']}, "
        f"Python {at['python']}, {at['database']}; tải máy {number(at['load'])}."
    )
