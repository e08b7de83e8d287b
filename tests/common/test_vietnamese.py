"""Spelling, order, days and numbers in words."""

import string
from datetime import date

import pytest
from hypothesis import given, strategies as st

from thidua.common.figures import read_figure
from thidua.common.vietnamese import (
    Speech,
    date_in_words,
    fold,
    given_name_key,
    number_in_words,
    parse_date,
    plain,
    sort_key,
    tidy_tones,
    weekday_name,
)


LETTERS = "aàảãáạăằâấbcdđeéêệghiíklmnoòôồơờpqrstuúưứvxyýAĐÊ "


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đậu Liêu", "dau lieu"),
        ("HOÀ  Hiệp\u00a0Bắc", "hoa hiep bac"),
        ("Hòa Hiệp Bắc", "hoa hiep bac"),
        ("Nguye\u0302\u0303n", "nguyen"),
        ("ƯỜNG", "uong"),
    ],
)
def test_fold_leaves_no_mark(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("hoà", "hòa"),
        ("khoẻ", "khỏe"),
        ("thuỷ", "thủy"),
        ("Uỷ ban", "Ủy ban"),
        ("XOÁ", "XÓA"),
        ("quý", "quý"),
        ("hoàn toàn", "hoàn toàn"),
        ("hòa", "hòa"),
    ],
)
def test_tone_stands_where_official_papers_print_it(written, printed):
    assert tidy_tones(written) == printed


def test_plain_makes_spellings_equal_but_keeps_tones_apart():
    assert plain(" Xoá  Nhà ") == plain("xóa nhà")
    assert plain("giám") != plain("giảm")


def test_names_sort_by_letter_then_tone_then_case():
    expected = ["an", "An", "Àn", "Ản", "Ãn", "Án", "Ạn", "ang", "ăn", "ân", "Ba", "Da", "Đa", "Ea"]
    mixed = expected[1::2] + expected[::2]

    assert sorted(mixed, key=sort_key) == expected


def test_tone_decides_only_between_equal_letters():
    assert sorted(["Hóa", "Hoa Lư", "Hòa", "Hoan"], key=sort_key) == [
        "Hòa",
        "Hóa",
        "Hoa Lư",
        "Hoan",
    ]


def test_names_sort_word_by_word():
    assert sorted(["Anh Đào", "An Thới", "An"], key=sort_key) == ["An", "An Thới", "Anh Đào"]


def test_digits_come_before_letters():
    assert sorted(["Thôn A", "Thôn 2", "Thôn 1"], key=sort_key) == ["Thôn 1", "Thôn 2", "Thôn A"]


@given(st.text(LETTERS, max_size=12), st.text(LETTERS, max_size=12))
def test_sort_key_is_digits_and_tells_names_apart(name, other):
    one, two = sort_key(name), sort_key(other)

    assert set(one) <= set(string.digits)
    assert (one == two) == (" ".join(name.split()) == " ".join(other.split()))


def test_people_sort_by_given_name_then_family_then_middle():
    people = ["Lê Thị Bình", "Trần Văn An", "Đỗ Thị An", "Đỗ Anh An", "Bình", "Dương Ân"]

    assert sorted(people, key=given_name_key) == [
        "Đỗ Anh An",
        "Đỗ Thị An",
        "Trần Văn An",
        "Dương Ân",
        "Bình",
        "Lê Thị Bình",
    ]


def test_empty_name_has_a_key():
    assert given_name_key("  ") < given_name_key("An")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2023, 1, 6), "ngày 06 tháng 01 năm 2023"),
        (date(2023, 2, 10), "ngày 10 tháng 02 năm 2023"),
        (date(2023, 3, 9), "ngày 09 tháng 3 năm 2023"),
        (date(2023, 12, 26), "ngày 26 tháng 12 năm 2023"),
    ],
)
def test_days_below_ten_and_the_first_two_months_have_a_zero(day, words):
    assert date_in_words(day) == words


@pytest.mark.parametrize(
    "text",
    ["17/01/2023", "17-1-2023", "17.1.2023", " 17 / 1 / 2023 ", "Ngày 17 tháng 01 năm 2023"],
)
def test_typed_day_is_read(text):
    assert parse_date(text) == date(2023, 1, 17)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("mai", "Không đọc được ngày “mai”. Gõ ngày/tháng/năm, ví dụ 17/01/2023."),
        ("17-1/2023", "Không đọc được ngày “17-1/2023”. Gõ ngày/tháng/năm, ví dụ 17/01/2023."),
        ("1/1/23", "Không đọc được ngày “1/1/23”. Gõ ngày/tháng/năm, ví dụ 17/01/2023."),
        ("31/02/2023", "Không có ngày 31/2/2023. Xem lại ngày và tháng."),
        ("1/1/0202", "Năm 202 trong “1/1/0202” không hợp lý. Xem lại bốn số của năm."),
    ],
)
def test_wrong_day_is_told_in_a_sentence(text, sentence):
    with pytest.raises(ValueError, match=r"\.$") as told:
        parse_date(text)

    assert str(told.value) == sentence


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_day_in_words_is_read_back(day):
    assert parse_date(date_in_words(day)) == day


def test_weekday_is_named():
    assert weekday_name(date(2023, 1, 17)) == "Thứ Ba"
    assert weekday_name(date(2023, 1, 15)) == "Chủ nhật"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (10, "mười"),
        (12, "mười hai"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (1_005, "một nghìn không trăm linh năm"),
        (15_080_000, "mười lăm triệu không trăm tám mươi nghìn"),
        (1_000_000_001, "một tỷ không trăm linh một"),
        (2_500_000_000_000, "hai nghìn năm trăm tỷ"),
        (-3, "âm ba"),
    ],
)
def test_number_is_said_in_words(number, words):
    assert number_in_words(number) == words


def test_the_south_says_some_words_otherwise():
    assert number_in_words(1_105, speech=Speech.SOUTH) == "một ngàn một trăm lẻ năm"


@given(st.integers(1, 10**12), st.sampled_from(Speech))
def test_number_in_words_is_read_back(number, speech):
    words = number_in_words(number, speech=speech)

    assert read_figure(f"{words} hộ").value == number
