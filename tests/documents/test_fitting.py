"""Words fit their place: whatever they are, no line is too long and the box is not too full."""

import pytest
from hypothesis import given, strategies as st

from thidua.common.errors import Refused
from thidua.documents import fonts
from thidua.documents.fitting import LINE_HEIGHT, Text, balanced, fit, name_text, one_line


WORDS = st.lists(st.text("abcđêMWỪ ", min_size=1, max_size=40), min_size=1, max_size=30)


@given(WORDS)
def test_lines_are_never_too_long_and_lose_no_letter(words: list[str]) -> None:
    text = " ".join(" ".join(words).split()) or "x"

    (fitted,) = fit((Text(text, "Bold", 20),), width_mm=100, height_mm=60)

    joined = "".join(fitted.lines).replace(" ", "")
    assert joined == text.replace(" ", "")
    for line in fitted.lines:
        assert fonts.width_mm(line, size=fitted.size, face="Bold") <= 100
    assert len(fitted.lines) * fitted.size * LINE_HEIGHT * fonts.MM_PER_POINT <= 60


def test_words_that_fit_keep_their_size_and_line() -> None:
    (fitted,) = fit((Text("Bà Mẫu", "Bold", 27),), width_mm=236, height_mm=46)

    assert (fitted.lines, fitted.size) == (("Bà Mẫu",), 27)


def test_nothing_to_say_takes_no_line() -> None:
    name, nothing = fit(
        (Text("Bà Mẫu", "Bold", 27), Text("", "Regular", 15)), width_mm=236, height_mm=46
    )

    assert name.lines
    assert nothing.lines == ()


@pytest.mark.parametrize(("words", "size"), [("Bà Mẫu", 27), ("Minh Họa " * 20, 20)])
def test_name_has_its_wished_size_or_the_least(words: str, size: float) -> None:
    assert name_text(words.strip(), width_mm=236).size == size


def test_two_lines_are_of_like_length() -> None:
    words = "Tổng kết công tác thi đua, khen thưởng năm 2022 và phương hướng năm 2023"

    first, second = balanced(words, face="Bold", size=14, width_mm=150)

    widths = [fonts.width_mm(line, size=14, face="Bold") for line in (first, second)]
    assert max(widths) / min(widths) < 1.3


def test_one_line_shrinks_and_refuses_to_vanish() -> None:
    assert one_line(Text("W" * 30, "Bold", 46), width_mm=225).size < 46
    with pytest.raises(Refused, match="Rút gọn lời ghi"):
        one_line(Text("W" * 1000, "Bold", 46), width_mm=225)


def test_too_many_words_are_refused() -> None:
    with pytest.raises(Refused, match="không in vừa một tờ"):
        fit((Text("Minh Họa " * 5000, "Bold", 20),), width_mm=236, height_mm=46)
