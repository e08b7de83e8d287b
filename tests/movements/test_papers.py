import io
from datetime import date

import pytest
from docx import Document

from tests.factories.cycles import make_cycle
from tests.factories.movements import make_launched, make_movement
from tests.factories.organisations import AT, Commune, make_commune, make_person
from thidua.common.actors import SYSTEM
from thidua.movements import papers, policies
from thidua.organisations import operations as organisations


pytestmark = pytest.mark.django_db

ON = date(2022, 1, 20)


@pytest.fixture
def commune() -> Commune:
    return make_commune("UBND xã Thử")


def text_of(content: bytes) -> str:
    """Every paragraph and every cell of a .docx file."""
    document = Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def test_plan_carries_its_number_its_day_and_the_eight_contents(commune: Commune) -> None:
    chair = make_person("Nguyễn Quang Minh", home=commune.unit)
    organisations.give_post(person=chair, unit=commune.unit, title="Chủ tịch", by=SYSTEM, at=AT)
    movement = make_launched(
        make_cycle(commune), plan="Tháng 1: phát động\nTháng 12: tổng kết", aim="Đạt 11 chỉ tiêu."
    )

    context = papers.launch_plan(movement, on=ON)
    text = text_of(papers.print_launch_plan(movement, format="docx", on=ON))

    assert context["head"]["issuer"] == ["ỦY BAN NHÂN DÂN", "XÃ THỬ"]
    assert (context["head"]["number"], context["head"]["issued_on"]) == (12, date(2022, 1, 14))
    assert context["schedule"][1] == {"when": "Tháng 12", "what": "tổng kết"}
    for words in (
        "Đạt 11 chỉ tiêu.",
        "Từ ngày 14/01/2022 đến ngày 31/12/2022",
        "Nguyễn Quang Minh",
    ):
        assert words in text
    assert "DỰ THẢO" not in text


def test_plan_stands_on_the_law_of_its_day(commune: Commune) -> None:
    movement = make_launched(make_cycle(commune))

    grounds = papers.launch_plan(movement, on=ON)["grounds"]

    assert any("Nghị định số 91/2017/NĐ-CP" in line for line in grounds)
    assert not any("06/2022" in line or "98/2023" in line for line in grounds)


def test_draft_is_printed_with_dots_where_nothing_is_written(commune: Commune) -> None:
    movement = make_movement(make_cycle(commune), measures="", starts_on=None)

    context = papers.launch_plan(movement, on=ON)
    pdf = papers.print_launch_plan(movement, format="pdf", on=ON)

    assert (context["measures"], context["period"]) == (["…"], ["…"])
    assert context["signature"]["name"] == "…"
    assert pdf.startswith(b"%PDF-")


def test_lines_of_a_text_are_paragraphs_without_their_bullets() -> None:
    assert policies.paragraphs("- Một.\n\n• Hai.  ") == ["Một.", "Hai."]
    assert policies.paragraphs("  \n") == ["…"]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("UBND xã Hàm Liêm", ["ỦY BAN NHÂN DÂN", "XÃ HÀM LIÊM"]),
        ("Ủy ban nhân dân phường Mỹ Quý", ["ỦY BAN NHÂN DÂN", "PHƯỜNG MỸ QUÝ"]),
        ("Hội Nông dân xã", ["HỘI NÔNG DÂN XÃ"]),
    ],
)
def test_body_stands_in_capitals_at_the_head(name: str, lines: list[str]) -> None:
    assert policies.issuer_lines(name) == lines
