"""The table and the document."""

from dataclasses import asdict
from datetime import date

import pytest

from thidua.bench import telling
from thidua.bench.measuring import Cost, Measured


def make_told(*, other: bool = True, note: str = "") -> dict[str, object]:
    cost, slower = (
        Cost(cpu_ms=ms, wall_ms=ms * 2, peak_mib=133.4, run_count=3, acts_a_run=1)
        for ms in (24.84, 1240.4)
    )
    measured = Measured("trang", "Một trang", cost, "cách khác", slower if other else None, note)
    return asdict(measured) | {"other_takes_times": measured.other_takes_times}


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (1240.4, "1.240"),
        (133.4, "133"),
        (99.95, "100,0"),
        (24.84, "24,8"),
        (2.314, "2,31"),
        (0, "0,00"),
    ],
)
def test_number_has_three_figures_the_vietnamese_way(value: float, printed: str) -> None:
    assert telling.number(value) == printed


def test_table_puts_our_way_beside_the_other() -> None:
    told = telling.document([make_told()], on=date(2026, 11, 22))

    head, rule, row, *_ = telling.table(told).splitlines()

    assert head.split("  ")[0].strip() == "Phép đo"
    assert set(rule) == {"-", " "}
    assert row.split() == ["Một", "trang", "24,8", "49,7", "133", "cách", "khác", "1.240", "49,9"]


def test_table_shows_no_ratio_where_the_other_way_could_not_be_measured() -> None:
    told = telling.document(
        [make_told(other=False, note="không có LibreOffice, không đo")], on=date(2026, 11, 22)
    )

    table = telling.table(told)

    assert table.splitlines()[2].split()[-2:] == ["–", "–"]
    assert "trang: không có LibreOffice, không đo." in table


def test_document_says_when_and_on_what_it_was_measured() -> None:
    told = telling.document([make_told()], on=date(2026, 11, 22))

    assert told["on"] == "2026-11-22"
    assert set(told["machine"]) == {"cores", "memory_gib", "system", "python", "database", "load"}
    assert told["machine"]["cores"] >= 1
    assert "Đo ngày 22/11/2026" in telling.table(told)
