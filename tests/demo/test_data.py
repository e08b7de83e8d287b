"""The demonstration's files: every figure has its place, everything invented says so."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from thidua.common.actors import Role
from thidua.conferences.enums import ActKind, DayPart, GuestLevel
from thidua.councils.enums import MemberRole, Presence
from thidua.cycles.enums import StepKind
from thidua.demo.data import localities, read
from thidua.indicators.enums import Direction
from thidua.movements.enums import ActivityKind, Field, MovementKind
from thidua.organisations.data import read_former_areas, read_successions
from thidua.organisations.enums import Gender, Group, UnitKind
from thidua.pledges.enums import PledgeKind
from thidua.records.enums import Discipline, RecognisedKind, RecognisedLevel, TaskGrade


FILES = {name: read(name) for name in localities()}
SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"
SECTIONS = set(FILES["ham_liem"]) | {"bloc"}

each_file = pytest.mark.parametrize("name", FILES)
needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed texts are not here")


def mappings(node: Any) -> Iterator[dict[str, Any]]:
    """Every mapping of a file, from the top down."""
    if isinstance(node, dict):
        yield node
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for child in children:
        yield from mappings(child)


def quotes(name: str) -> list[dict[str, Any]]:
    return [found for found in mappings(FILES[name]) if "says" in found]


def seed_text(name: str) -> str:
    (path,) = SEEDS.glob(f"{FILES[name]['locality']['seed']}_*.txt")
    return path.read_text(encoding="utf-8")


def runs_of_words(text: str) -> set[tuple[str, ...]]:
    """Thirteen words in a row: one more than the longest name of a movement."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[start : start + 13]) for start in range(len(words) - 12)}


def keys(name: str, section: str) -> set[str]:
    rows = FILES[name][section]
    return {row["key"] for row in (rows["rows"] if isinstance(rows, dict) else rows)}


def number(text: str) -> Decimal:
    """The plain figure at the start of "5.018,6 tấn"."""
    return Decimal(text.split(maxsplit=1)[0].rstrip("%").replace(".", "").replace(",", "."))


def awarded(name: str, key: str) -> dict[str, Any]:
    return next(row for row in FILES[name]["decisions"] if row["key"] == key)


def test_localities_are_the_five_of_the_seeds():
    assert localities() == ["dau_lieu", "ham_liem", "hung_long", "lien_chieu", "my_quy"]
    assert {file["locality"]["seed"] for file in FILES.values()} == {
        "000",
        "001",
        "002",
        "003",
        "004",
    }


@each_file
def test_file_has_every_section_and_no_other(name):
    assert set(FILES[name]) | {"bloc"} == SECTIONS
    assert FILES[name]["locality"]["key"] == name
    assert FILES[name]["not_expressed_yet"]


@each_file
def test_every_quote_names_its_seed_and_offset(name):
    for quote in quotes(name):
        assert quote["seed"] == FILES[name]["locality"]["seed"]
        assert isinstance(quote["says"], str), quote
        assert isinstance(quote["at"], int), quote


@each_file
def test_every_figure_says_what_it_is_and_stands_in_the_order_of_the_text(name):
    figures = FILES[name]["figures"]

    assert all(figure["what"] for figure in figures)
    assert [figure["at"] for figure in figures] == sorted({figure["at"] for figure in figures})


@each_file
def test_every_number_used_is_one_of_the_figures(name):
    known = {(figure["says"], figure["at"]) for figure in FILES[name]["figures"]}
    names = [row.get("from") for row in mappings(FILES[name])]

    for quote in quotes(name):
        if re.search(r"\d", quote["says"]) and quote not in names:
            assert (quote["says"], quote["at"]) in known


@needs_seeds
@each_file
def test_every_quote_stands_in_the_seed_at_its_offset(name):
    text = seed_text(name)

    for quote in quotes(name):
        assert text[quote["at"] : quote["at"] + len(quote["says"])] == quote["says"]


@needs_seeds
@each_file
def test_no_digit_of_the_seed_is_left_out(name):
    covered = {
        place
        for figure in FILES[name]["figures"]
        for place in range(figure["at"], figure["at"] + len(figure["says"]))
    }

    text = seed_text(name)
    assert [
        place for place, sign in enumerate(text) if sign.isdigit() and place not in covered
    ] == []


@needs_seeds
@each_file
def test_no_sentence_of_the_seed_is_copied(name):
    runs = runs_of_words(seed_text(name))
    values = [value for row in mappings(FILES[name]) for value in row.values()]
    lists = [item for value in values if isinstance(value, list) for item in value]

    for value in [*values, *lists]:
        if isinstance(value, str):
            assert not runs & runs_of_words(value), value


@each_file
def test_everybody_is_in_the_seed_or_illustrative(name):
    file = FILES[name]

    for row in [*file["units"], *file["people"], *file["movements"]]:
        if row["illustrative"] is False:
            assert row["from"] == "public knowledge" or "at" in row["from"], row["key"]
        else:
            assert row["illustrative"] is True
    for person in file["people"]:
        assert ("from" in person) is not person["illustrative"], person["key"]


@each_file
def test_facts_of_people_named_in_the_seed_are_not_invented(name):
    named = {row["key"] for row in FILES[name]["people"] if not row["illustrative"]}

    for section in ("year_records", "honours", "recognitions"):
        assert not named & {row.get("person") for row in FILES[name][section]["rows"]}
    for row in FILES[name]["registrations"]["rows"]:
        assert not named & set(row.get("people", []))


@each_file
def test_lists_of_made_up_rows_are_marked(name):
    file = FILES[name]

    for section in file.values():
        if isinstance(section, dict) and "rows" in section:
            assert section["illustrative"] is True
    for row in [*file["decisions"], *file["pledges"], file["cycle"], file["article"]]:
        assert row["illustrative"] is True
    for photo in file["conference"]["photos"]:
        assert photo["illustrative"] is True


@each_file
def test_every_reference_leads_to_a_row(name):
    file = FILES[name]
    known = {
        "unit": keys(name, "units"),
        "owner": keys(name, "units"),
        "convener": keys(name, "units"),
        "home": keys(name, "units"),
        "person": keys(name, "people"),
        "presider": keys(name, "people"),
        "signer": keys(name, "people"),
        "head": keys(name, "people"),
        "household": keys(name, "households"),
        "movement": keys(name, "movements"),
        "indicator": {row["key"] for row in (file["target_set"] or {}).get("indicators", [])},
        "pledge": keys(name, "pledges"),
        "decision": keys(name, "decisions"),
    }

    for row in mappings(file):
        for word, value in row.items():
            if word in known and value is not None:
                assert value in known[word], (word, value)
    for row in file["registrations"]["rows"]:
        assert set(row.get("people", [])) <= known["person"]
        assert set(row.get("units", [])) <= known["unit"]
        assert set(row.get("households", [])) <= known["household"]


@each_file
def test_no_key_stands_twice(name):
    for section in ("units", "people", "households", "movements", "pledges", "decisions"):
        rows = FILES[name][section]
        rows = rows["rows"] if isinstance(rows, dict) else rows
        assert [k for k, count in Counter(row["key"] for row in rows).items() if count > 1] == []


@each_file
def test_every_code_is_one_of_the_program(name):
    file = FILES[name]
    allowed = [
        (file["units"], "kind", UnitKind),
        (file["people"], "gender", Gender),
        (file["people"], "group", Group),
        (file["cycle"]["steps"], "kind", StepKind),
        (file["movements"], "kind", MovementKind),
        (file["movements"], "field", Field),
        (file["activities"]["rows"], "kind", ActivityKind),
        (file["pledges"], "kind", PledgeKind),
        ((file["target_set"] or {}).get("indicators", []), "direction", Direction),
        (file["year_records"]["rows"], "task_grade", TaskGrade),
        (file["year_records"]["rows"], "discipline", Discipline),
        (file["recognitions"]["rows"], "kind", RecognisedKind),
        (file["recognitions"]["rows"], "level", RecognisedLevel),
        ((file["council"] or {}).get("members", []), "role", MemberRole),
        ((file["council"] or {}).get("members", []), "presence", Presence),
        (file["conference"]["guests"], "level", GuestLevel),
        (file["conference"]["acts"], "kind", ActKind),
        ([file["conference"]], "day_part", DayPart),
        ([duty for row in file["accounts"]["rows"] for duty in row["duties"]], "role", Role),
    ]

    for rows, word, codes in allowed:
        values = {member.value for member in codes}
        assert {row[word] for row in rows if word in row} <= values, word


@each_file
def test_area_and_successor_are_those_of_the_table(name):
    former = {row.code: row for row in read_former_areas()}
    heirs = {(row.former, row.successor) for row in read_successions()}
    place = FILES[name]["locality"]

    assert (place["area"], place["successor"]) in heirs
    assert former[place["area"]].name == place["name"]
    assert former[place["area"]].district == place["district"]
    for unit in FILES[name]["units"]:
        if "area" in unit:
            assert unit["name"].endswith(former[unit["area"]].name)


@pytest.mark.parametrize(
    ("name", "key", "collectives", "individuals", "title_year"),
    [
        ("hung_long", "khen_2022", 16, 16, 2022),
        ("my_quy", "lao_dong_tien_tien_2022", 0, 64, 2022),
        ("my_quy", "giay_khen_2023", 12, 50, 2023),
        ("ham_liem", "giay_khen_2022", 3, 9, 2022),
        ("dau_lieu", "khen_hoi_nghi", 9, 28, 2021),
    ],
)
def test_decision_has_as_many_rows_as_the_text_says(
    name, key, collectives, individuals, title_year
):
    decision = awarded(name, key)
    awards = decision["awards"]
    if "nominations" in awards:
        rows = {row["number"]: row["recipient"] for row in FILES[name]["nominations"]["rows"]}
        found = ["person" in rows[at] for at in awards["nominations"]]
        counted = (found.count(False), found.count(True))
    else:
        counted = (len(awards["collectives"]), len(awards["individuals"]))

    assert counted == (collectives, individuals)
    assert decision["counts"]["collective"]["value"] == collectives
    assert decision["counts"]["individual"]["value"] == individuals
    assert decision["title_year"] == title_year


def test_names_of_the_awarded_are_all_different():
    names = [
        row["name"]
        for file in FILES.values()
        for decision in file["decisions"]
        for row in decision["awards"].get("individuals", [])
    ]

    assert len(names) == 16 + 64 + 50 + 28
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_certificates_of_my_quy_spread_over_the_fields_named():
    awards = awarded("my_quy", "giay_khen_2023")["awards"]
    fields = {"quoc_phong_an_ninh", "kinh_te", "giao_duc", "van_hoa_xa_hoi", "dan_van"}

    assert {row["field"] for row in awards["collectives"]} == fields
    assert {row["field"] for row in awards["individuals"]} == fields


def test_title_of_my_quy_was_decided_the_year_after():
    decision = awarded("my_quy", "lao_dong_tien_tien_2022")

    assert decision["signed_on"].year == decision["title_year"] + 1


def test_totals_of_dau_lieu_are_kept_apart():
    (total,) = FILES["dau_lieu"]["stated_awards"]

    assert (total["collective"]["value"], total["individual"]["value"]) == (43, 84)
    assert total["relation"] == {"to": "khen_hoi_nghi", "kind": "unknown"}


def test_bloc_of_lien_chieu_has_five_wards_that_all_sign():
    bloc = FILES["lien_chieu"]["bloc"]
    (covenant,) = FILES["lien_chieu"]["pledges"]

    assert len(bloc["members"]) == bloc["member_count"]["value"] == 5
    assert [row["unit"] for row in covenant["signatories"]] == bloc["members"]
    assert bloc["heads"] == {2013: "ubnd", 2014: "hoa_khanh_nam"}


def test_ham_liem_has_twelve_measures_and_claims_ten_of_eleven():
    target_set = FILES["ham_liem"]["target_set"]

    assert len(target_set["indicators"]) == 12
    assert (target_set["claimed"]["met"], target_set["claimed"]["total"]) == (10, 11)


@pytest.mark.parametrize("indicator", ["luong_thuc", "giam_ngheo", "thon_van_hoa", "giao_quan"])
def test_targets_of_the_six_villages_add_up_to_the_plan(indicator):
    rows = {row["key"]: row for row in FILES["ham_liem"]["target_set"]["indicators"]}
    pledge = FILES["ham_liem"]["pledges"][0]
    targets = [
        clause["target"]
        for signatory in pledge["signatories"]
        for clause in signatory["clauses"]
        if clause.get("indicator") == indicator and signatory["unit"].startswith("thon_")
    ]

    assert len(targets) == 6
    assert sum(map(number, targets)) == number(rows[indicator]["plan"]["says"])


@pytest.mark.parametrize("indicator", ["luong_thuc", "giam_ngheo"])
def test_results_of_the_six_villages_add_up_to_the_figure_of_the_text(indicator):
    rows = {row["key"]: row for row in FILES["ham_liem"]["target_set"]["indicators"]}
    results = [row[indicator] for row in FILES["ham_liem"]["village_results"]["rows"]]

    assert sum(map(number, results)) == number(rows[indicator]["actual"]["says"])


def test_council_of_ham_liem_passes_twelve_of_thirteen():
    council = FILES["ham_liem"]["council"]
    presence = Counter(row["presence"] for row in council["members"])
    voters = presence["co_mat"] + presence["van_ban"]
    passed = []
    for row in council["votes"]:
        base = len(council["members"]) - len(row["recused"])
        assert row["agreed"] + row["against"] == voters - len(row["recused"])
        if row["agreed"] >= Decimal(council["vote_share"]) * base:
            passed.append(row["nomination"])

    assert presence == {"co_mat": 9, "van_ban": 1, "vang": 1}
    assert passed == awarded("ham_liem", "giay_khen_2022")["awards"]["nominations"]
    assert len(council["votes"]) == len(FILES["ham_liem"]["nominations"]["rows"]) == 13


def test_one_person_of_ham_liem_has_a_year_without_a_record():
    years = {
        row["year"]
        for row in FILES["ham_liem"]["year_records"]["rows"]
        if row.get("person") == "thao"
    }

    assert years == {2018, 2019, 2021, 2022}
    assert FILES["ham_liem"]["coverage"]["missing_years"] == [2020]
