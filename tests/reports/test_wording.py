import pytest

from thidua.reports.wording import ended, inside, joined, place_of


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("UBND xã Hàm Liêm", "xã Hàm Liêm"),
        ("Ủy ban nhân dân phường Mỹ Quý", "phường Mỹ Quý"),
        ("Khối các phường", "Khối các phường"),
    ],
)
def test_place_is_that_of_the_committee(name: str, place: str) -> None:
    assert place_of(name) == place


def test_parts_are_joined_as_a_sentence() -> None:
    assert joined(["a", "", "b", "c"]) == "a, b và c"
    assert joined(["a"]) == "a"
    assert joined([]) == ""


def test_small_letter_inside_a_sentence_spares_abbreviations() -> None:
    assert inside("Giấy khen") == "giấy khen"
    assert inside("UBND xã") == "UBND xã"


def test_sentence_ends_with_one_full_stop() -> None:
    assert ended("Xong.. ") == "Xong."
    assert ended(" ") == ""
