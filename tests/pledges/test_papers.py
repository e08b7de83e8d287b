from datetime import date

import pytest

from tests.factories.cycles import make_cycle
from tests.factories.organisations import AT, Commune, make_commune, make_person
from tests.factories.pledges import make_open_pledge, make_pledge
from tests.movements.test_papers import text_of
from thidua.common.actors import SYSTEM
from thidua.common.errors import Refused
from thidua.cycles.models import Cycle
from thidua.organisations import operations as organisations
from thidua.pledges import operations, papers


pytestmark = pytest.mark.django_db

ON = date(2022, 1, 20)


@pytest.fixture
def commune() -> Commune:
    return make_commune("UBND xã Thử")


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


def test_pledge_prints_clauses_and_who_signed(commune: Commune, cycle: Cycle) -> None:
    first, second = commune.villages
    head = make_person("Nguyễn Thị Xoan", home=second)
    organisations.give_post(person=head, unit=second, title="Trưởng thôn", by=SYSTEM, at=AT)
    pledge = make_open_pledge(cycle, commune.villages, witness="Phòng Nội vụ")
    operations.record_paper_signature(
        pledge.signatories.get(unit=first),
        signed_by="Lưu Văn Cảnh",
        signed_title="Trưởng thôn",
        signed_on=ON,
        by=commune.officer,
        at=AT,
    )

    context = papers.pledge_paper(pledge, by=commune.officer, on=ON)
    text = text_of(papers.print_pledge(pledge, format="docx", by=commune.officer, on=ON))

    assert context["signatories"] == [
        {"unit": "Thôn 1", "post": "Trưởng thôn", "name": "Lưu Văn Cảnh"},
        {"unit": "Thôn 2", "name": "Nguyễn Thị Xoan"},
    ]
    assert context["witness"] == {"unit": "Phòng Nội vụ", "name": "…"}
    for words in ("Thu ngân sách đạt mức giao", "100%", "Lưu Văn Cảnh"):
        assert words in text


def test_pledge_prints_as_pdf(commune: Commune, cycle: Cycle) -> None:
    pledge = make_pledge(cycle, commune.villages)

    pdf = papers.print_pledge(pledge, format="pdf", by=commune.officer, on=ON)

    assert pdf.startswith(b"%PDF-")


def test_pledge_without_clause_or_party_is_not_printed(commune: Commune, cycle: Cycle) -> None:
    for pledge in (make_pledge(cycle, commune.villages, promises=()), make_pledge(cycle, [])):
        with pytest.raises(Refused, match="ít nhất một điều và một bên ký"):
            papers.print_pledge(pledge, format="pdf", by=commune.officer, on=ON)
