"""Whatever stands in a context is printed as it is typed: never markup, a formula or a field."""

from typing import Any

import pytest

from tests.documents.looking import lines, page_sizes_mm, pages, word_document, word_text
from thidua.documents.rendering import kinds, render, sample


CODES = [kind.code for kind in kinds()]
POISON = [
    '#panic("x")',
    "#sys.inputs $x^2$ *đậm* _nghiêng_ `mã` <nhãn> @trích",
    "= Đề mục",
    "-- --- ... ~ 1/2 'a' \"b\"",
    "<b>Bà</b><script>alert(1)</script>&amp;",
    "=HYPERLINK(A1) +1 @SUM(A1)",
    "{ MERGEFIELD ten } {{ ten }} {% if %}",
    "\\u{41} \\n \\ cuối",
    "</w:t></w:r><w:br/>",
    "]] ) } // /* chú thích */",
]


def poisoned(context: Any, text: str) -> Any:
    """The context with every free text replaced; lines in capitals stay as they are."""
    if isinstance(context, dict):
        return {
            key: value
            if key in ("capacity", "issuer", "superior", "symbol", "link")
            else poisoned(value, text)
            for key, value in context.items()
        }
    if isinstance(context, list):
        return [poisoned(item, text) for item in context]
    return text if isinstance(context, str) else context


@pytest.mark.parametrize("text", POISON)
@pytest.mark.parametrize("code", CODES)
def test_markup_is_printed_as_typed(code: str, text: str) -> None:
    context = poisoned(sample(code), text)

    said = "".join("".join(pages(render(code, context, format="pdf"))).split())
    typed = "".join(word_text(render(code, context, format="docx")).split())

    bare = "".join(text.split())
    assert bare in said
    assert bare in typed


@pytest.mark.parametrize("code", CODES)
def test_invisible_and_turning_characters_are_dropped(code: str) -> None:
    turned = "Bà \u202eNguyễn\u202c \u200fThị\u200b \u0007Mẫu\u2066\ufeff\u00ad\u0000"
    context = poisoned(sample(code), turned)

    docx = word_text(render(code, context, format="docx"))
    pdf = "".join(pages(render(code, context, format="pdf")))

    assert "Bà Nguyễn Thị Mẫu" in docx
    assert "Bà Nguyễn Thị Mẫu" in pdf.replace("\n", " ")
    assert not set("\u202e\u202c\u200f\u0007\u2066\ufeff\u00ad\u0000") & set(docx + pdf)


@pytest.mark.parametrize("code", CODES)
def test_letters_that_the_font_lacks_do_not_stop_the_paper(code: str) -> None:
    context = poisoned(sample(code), "Bà 😀 Mẫu 漢字")

    assert "Bà □ Mẫu □□" in "".join(pages(render(code, context, format="pdf"))).replace("\n", " ")
    assert "Bà 😀 Mẫu 漢字" in word_text(render(code, context, format="docx"))


@pytest.mark.parametrize("code", [code for code in CODES if code != "giay_khen"])
@pytest.mark.parametrize("name", ["Nguyễn" * 834, "Nguyễn " * 715], ids=["một từ", "nhiều từ"])
def test_name_of_five_thousand_letters_survives(code: str, name: str) -> None:
    context = poisoned(sample(code), name)

    pdf = render(code, context, format="pdf")
    said = "".join("".join(pages(pdf)).split())
    document = word_document(render(code, context, format="docx"))

    assert said.count("Nguyễn") >= 715
    assert document.paragraphs
    for page, (width, _) in enumerate(page_sizes_mm(pdf)):
        assert max(found.right for found in lines(pdf, page)) <= width - 15 + 0.3
