"""Whether the numbers are whole: 1…n without a gap or a repeat, for each series."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thidua.awards.enums import DecisionState, NumberedBy, SeriesKind
from thidua.awards.models import Award, Decision, NumberSeries


FEW = 10  # numbers that are named one by one


@dataclass(frozen=True)
class Gap:
    """A series that does not hold."""

    what: str
    about: str
    says: str


def owed_number_gaps() -> Iterator[Gap]:
    """Every series whose numbers are not those that were given out."""
    given = _given()
    rows = NumberSeries.objects.select_related("unit").order_by("unit_id", "kind", "year")
    for series in rows:
        key = (series.unit_id, series.kind, series.year)
        says = _wrong(given.pop(key, []), last=series.last)
        if says:
            label = SeriesKind(series.kind).label
            yield Gap(series.kind.lower(), f"{label} {series.year}, {series.unit.name}", says)
    for (unit_id, kind, year), numbers in given.items():
        about = f"{SeriesKind(kind).label} {year}, đơn vị {unit_id}"
        yield Gap(kind.lower(), about, f"có {len(numbers)} số mà không có dãy số.")


def _given() -> dict[tuple[int, str, int], list[int]]:
    """The numbers that stand on decisions and in the register, by series."""
    given: dict[tuple[int, str, int], list[int]] = defaultdict(list)
    decisions = Decision.objects.filter(state=DecisionState.ISSUED, numbered_by=NumberedBy.SERIES)
    columns = ("unit_id", "number_year", "number")
    for unit_id, year, number in decisions.values_list(*columns).order_by("number"):
        given[unit_id, SeriesKind.DECISION.value, year or 0].append(number or 0)
    awards = Award.objects.order_by("register_number")
    for unit_id, year, number in awards.values_list("unit_id", "register_year", "register_number"):
        given[unit_id, SeriesKind.REGISTER.value, year].append(number)
    return given


def _wrong(numbers: Iterable[int], *, last: int) -> str:
    found = list(numbers)
    expected = list(range(1, last + 1))
    if found == expected:
        return ""
    missing = sorted(set(expected) - set(found))
    beyond = sorted(set(found) - set(expected))
    parts = []
    if missing:
        parts.append(f"thiếu số {_few(missing)}")
    if beyond:
        parts.append(f"có số {_few(beyond)} ngoài dãy 1–{last}")
    if len(found) != len(set(found)):
        parts.append("có số lặp lại")
    return "; ".join(parts) + "."


def _few(numbers: list[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:FEW])
    return shown if len(numbers) <= FEW else f"{shown}… ({len(numbers)} số)"
