import pytest

from thidua.reports.wording import ended, inside, joined, place_of, post_in_words


@pytest.mark.parametrize(
    ("title", "unit", "words"),
    [
        ("Chủ tịch", "Ủy ban nhân dân xã Hàm Liêm", "Chủ tịch Ủy ban nhân dân xã Hàm Liêm"),
        ("Phó Bí thư Đảng ủy", "Đảng ủy xã Hàm Liêm", "Phó Bí thư Đảng ủy xã Hàm Liêm"),
        ("Trưởng thôn", "Thôn 2", "Trưởng thôn 2"),
    ],
)
def test_post_names_its_unit_once(title: str, unit: str, words: str) -> None:
    assert post_in_words(title, unit) == words


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
