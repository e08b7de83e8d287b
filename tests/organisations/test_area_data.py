"""The tables of administrative areas: complete, consistent, and right about the five seeds."""

import unicodedata
from collections import Counter
from datetime import date

import pytest

from thidua.organisations.data import read_areas, read_former_areas, read_successions


AREAS = {area.code: area for area in read_areas()}
FORMER = {area.code: area for area in read_former_areas()}
SUCCESSIONS = list(read_successions())


def successors(code: str) -> list[str]:
    return [row.successor for row in SUCCESSIONS if row.former == code]


def test_areas_are_34_provinces_and_3321_communes():
    kinds = Counter(area.kind for area in read_areas())

    assert kinds == {"tinh": 28, "thanh_pho": 6, "xa": 2621, "phuong": 687, "dac_khu": 13}
    assert len(AREAS) == kinds.total()


def test_former_areas_are_10035_communes_and_five_island_districts():
    kinds = Counter(area.kind for area in read_former_areas())

    assert kinds == {"xa": 7692, "phuong": 1726, "thi_tran": 617, "huyen": 5}
    assert len(FORMER) == kinds.total()
    assert len({area.province_code for area in FORMER.values()}) == 63
    assert len({area.district_code for area in FORMER.values()}) == 696


def test_code_of_a_commune_has_five_digits_and_leads_to_a_province_of_two():
    for area in AREAS.values():
        if area.parent:
            assert len(area.code) == 5
            assert AREAS[area.parent].kind in {"tinh", "thanh_pho"}
        else:
            assert len(area.code) == 2


def test_every_former_area_has_a_successor_and_every_commune_a_predecessor():
    assert {row.former for row in SUCCESSIONS} == set(FORMER)
    assert {row.successor for row in SUCCESSIONS} == {a.code for a in AREAS.values() if a.parent}


def test_succession_is_part_exactly_where_a_former_area_was_divided():
    heirs = Counter(row.former for row in SUCCESSIONS)

    assert len(SUCCESSIONS) == len(set(SUCCESSIONS)) == 10602
    assert sum(1 for count in heirs.values() if count > 1) == 471
    for row in SUCCESSIONS:
        assert row.extent == ("part" if heirs[row.former] > 1 else "whole")


def test_merger_falls_between_30_june_and_1_july_2025():
    assert {area.valid_from for area in AREAS.values()} == {date(2025, 7, 1)}
    assert {area.valid_to for area in FORMER.values()} == {date(2025, 6, 30)}


def test_every_row_names_its_source_and_every_name_is_tidy():
    rows = [*AREAS.values(), *FORMER.values()]

    assert {row.source for row in [*rows, *SUCCESSIONS]} == {"vau-1.0.4"}
    for row in rows:
        assert row.name == unicodedata.normalize("NFC", " ".join(row.name.split()))
        assert row.name[0] == row.name[0].upper()


@pytest.mark.parametrize(
    ("former", "district", "successor", "province"),
    [
        ("Mỹ Quý", "Thành phố Long Xuyên", "Long Xuyên", "An Giang"),
        ("Hưng Long", "Thị xã Chơn Thành", "Chơn Thành", "Đồng Nai"),
        ("Hàm Liêm", "Huyện Hàm Thuận Bắc", "Hàm Liêm", "Lâm Đồng"),
        ("Đậu Liêu", "Thị xã Hồng Lĩnh", "Nam Hồng Lĩnh", "Hà Tĩnh"),
        ("Hòa Hiệp Bắc", "Quận Liên Chiểu", "Hải Vân", "Đà Nẵng"),
    ],
)
def test_commune_of_a_seed_leads_to_its_successor(former, district, successor, province):
    codes = [a.code for a in FORMER.values() if (a.name, a.district) == (former, district)]

    (code,) = codes
    (heir,) = [AREAS[heir] for heir in successors(code)]
    assert (heir.name, AREAS[heir.parent].name) == (successor, province)
