"""Texts are made safe once, and typeset so that lines break well."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from thidua.documents.text import MISSING, NO_BREAK_SPACE, bound, clean, typeset


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("  Bà   Mẫu \n", "Bà Mẫu"),
        ("Bà\u202eMẫu\u2069", "BàMẫu"),
        ("Bà\u0000\u0007Mẫu", "BàMẫu"),
        ("Bà\u2028Mẫu\u3000Ví", "Bà Mẫu Ví"),
        ("26\u00a0hộ", "26\u00a0hộ"),
        ("Ha\u0300m", "Hàm"),
        ("<b>#x $y$ 'a' \"b\" -- ...", "<b>#x $y$ 'a' \"b\" -- ..."),
    ],
)
def test_clean_drops_what_is_not_seen_and_keeps_what_is(typed: str, cleaned: str) -> None:
    assert clean(typed) == cleaned


def test_clean_drops_what_is_no_letter_at_all() -> None:
    assert clean("\ud800Bà\ue000\uffff") == "Bà"


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)

    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(letter).startswith("C") for letter in cleaned)


def test_year_article_and_dash_stay_with_the_word_before() -> None:
    said = bound("năm 2022, Điều 1, kinh tế - xã hội, Văn phòng – Thống kê, số 6, 2 năm qua")

    assert said.replace(NO_BREAK_SPACE, "~") == (
        "năm~2022, Điều~1, kinh tế~- xã hội, Văn phòng~– Thống kê, số 6, 2 năm qua"
    )


def test_letter_that_the_font_lacks_is_shown_as_missing() -> None:
    assert typeset("Bà 😀 Mẫu") == f"Bà {MISSING} Mẫu"


def test_endless_word_may_break_and_an_ordinary_one_may_not() -> None:
    endless = "x" * 20

    assert "\u200b" in typeset(endless)
    assert typeset(endless).replace("\u200b", "") == endless
    assert "\u200b" not in typeset("nghiêng " * 10 + "03/TTr-HĐTĐKT")
