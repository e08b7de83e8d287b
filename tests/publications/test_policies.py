import pytest

from thidua.common.errors import Refused
from thidua.publications import policies


def test_address_is_the_title_without_marks() -> None:
    title = "Hàm Liêm khép năm thi đua 2022, ký giao ước!"

    assert policies.address_of(title, taken=set()) == ("ham-liem-khep-nam-thi-dua-2022-ky-giao-uoc")


def test_address_that_is_taken_gets_a_number() -> None:
    assert policies.address_of("Tin mới", taken={"tin-moi", "tin-moi-2"}) == "tin-moi-3"


def test_address_is_at_most_a_hundred_letters_of_whole_words() -> None:
    address = policies.address_of("khen thưởng " * 20, taken=set())

    assert len(address) <= policies.LONGEST
    assert set(address.split("-")) == {"khen", "thuong"}


@pytest.mark.parametrize("title", ["!!!", "日本", " "])
def test_title_without_letters_still_has_an_address(title: str) -> None:
    assert policies.address_of(title, taken={"bai"}) == "bai-2"


def test_article_is_ready_when_it_has_everything() -> None:
    policies.check_ready(title="Tin", lead="Mở", body="<p>Lời</p>")


def test_article_that_lacks_something_says_everything_it_lacks() -> None:
    with pytest.raises(Refused) as refusal:
        policies.check_ready(title="Tin", lead=" ", body="", is_event_held=False)

    assert refusal.value.sentence == (
        "Chưa đăng được. Còn thiếu: có mở đầu, có nội dung, hội nghị trong bài đã tổ chức."
    )


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("Một đoạn.", "<p>Một đoạn.</p>"),
        ("Một\nđoạn.\r\n\r\nHai.", "<p>Một đoạn.</p>\n<p>Hai.</p>"),
        ("<h2>Mục</h2>\n\nLời <strong>đậm</strong>.",
         "<h2>Mục</h2>\n<p>Lời <strong>đậm</strong>.</p>"),
        ("<p>Có sẵn</p>", "<p>Có sẵn</p>"),
        (" \n\n ", ""),
    ],
)  # fmt: skip
def test_parts_between_empty_lines_become_paragraphs(typed: str, html: str) -> None:
    assert policies.as_html(typed) == html


@pytest.mark.parametrize(
    "typed",
    ["Một.\n\nHai.", "<h2>Mục</h2>\n\nLời.\n\n[ảnh 2]", "<ul><li>a</li></ul>\n\nHết."],
)
def test_text_comes_back_as_it_was_typed(typed: str) -> None:
    assert policies.as_typed(policies.as_html(typed)) == typed
