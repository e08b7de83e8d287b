"""The register of awards: search, filters, export, one award, its certificate."""

import csv
import io

import pypdfium2
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories.accounts import client_of, make_account
from tests.factories.awards import make_endorsed, make_issued, make_list
from tests.factories.cycles import make_cycle
from tests.factories.organisations import make_commune, make_individual
from thidua.awards import policies
from thidua.awards.models import Award
from thidua.common.actors import Role
from thidua.cycles.models import Cycle
from thidua.web.common.exports import harmless


pytestmark = pytest.mark.django_db


@pytest.fixture
def cycle() -> Cycle:
    return make_cycle(make_commune("UBND xã Hàm Thử"))


@pytest.fixture
def officer(cycle) -> Client:
    return client_of(make_account("vanphong", Role.OFFICER, unit=cycle.unit))


def at(name: str, *args: object) -> str:
    return reverse(f"office:{name}", args=[2022, *args])


def rows_of(response) -> list[list[str]]:
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_register_is_searched_without_marks(cycle, officer) -> None:
    home = cycle.unit.children.first()
    make_issued(
        cycle,
        make_endorsed(
            cycle,
            [make_individual("Đỗ Thị Hòa", home=home), make_individual("Lê Văn Khỏe", home=home)],
        ),
    )

    page = officer.get(at("register"), {"tim": "do hoa"}).text

    assert "Đỗ Thị Hòa" in page
    assert "Lê Văn Khỏe" not in page
    assert "2.022" not in page


def test_register_of_nothing_says_what_to_do(cycle, officer) -> None:
    assert "Bỏ lọc để xem tất cả" in officer.get(at("register"), {"tim": "không có"}).text


def test_register_ignores_a_filter_that_makes_no_sense(cycle, officer) -> None:
    make_issued(cycle)

    page = officer.get(at("register"), {"nam": "x", "don_vi": "-1", "hinh_thuc": "?"})

    assert page.status_code == 200
    assert "Người 1" in page.text


def test_register_costs_the_same_for_one_and_for_three(cycle, officer) -> None:
    make_issued(cycle, make_list(cycle, people=1, collectives=0))
    officer.get(at("register"))
    with CaptureQueriesContext(connection) as for_one:
        officer.get(at("register"))

    make_issued(cycle, make_list(cycle, people=2, collectives=0))
    with CaptureQueriesContext(connection) as for_three:
        officer.get(at("register"))

    assert len(for_one) == len(for_three) <= 13


def test_register_shows_fifty_a_page(cycle, officer) -> None:
    make_issued(cycle, make_list(cycle, people=1, collectives=0))
    one = Award.objects.get()
    Award.objects.bulk_create(
        Award(
            **{
                field.attname: getattr(one, field.attname)
                for field in Award._meta.concrete_fields
                if field.attname not in {"id", "nomination_id"}
            }
            | {
                "position": number,
                "register_number": number,
                "name": f"Người {number}",
                "verify_code": policies.verify_code(number),
            }
        )
        for number in range(2, 53)
    )

    first, second = (officer.get(at("register"), {"trang": page}).text for page in (1, 2))

    assert first.count("giay-khen") == 0
    assert first.count('scope="row"') == 50
    assert second.count('scope="row"') == 2


def test_export_gives_what_the_filter_shows(cycle, officer) -> None:
    home = cycle.unit.children.first()
    make_issued(
        cycle,
        make_endorsed(
            cycle,
            [make_individual("Đỗ Thị Hòa", home=home), make_individual("Lê Văn Khỏe", home=home)],
        ),
    )

    response = officer.get(at("register_csv"), {"tim": "khoe"})

    assert response["Content-Disposition"] == 'attachment; filename="so-khen-thuong-2022.csv"'
    head, row = rows_of(response)
    assert dict(zip(head, row, strict=True))["Tên"] == "Lê Văn Khỏe"
    assert dict(zip(head, row, strict=True))["Số quyết định"] == "01/QĐ-UBND"
    assert dict(zip(head, row, strict=True))["Tiền thưởng (đồng)"] == "230000"


def test_export_runs_no_formula(cycle, officer) -> None:
    home = cycle.unit.children.first()
    dossiers = make_endorsed(
        cycle, [make_individual("Lê Văn Khỏe", home=home)], summary='=HYPERLINK("http://x")'
    )
    make_issued(cycle, dossiers)

    [_, row] = rows_of(officer.get(at("register_csv")))

    assert '\'=HYPERLINK("http://x")' in row
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("=1+1", "'=1+1"),
        ("+84", "'+84"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("Nguyễn = An", "Nguyễn = An"),
        (-5, "-5"),
        (None, ""),
    ],
    ids=["equals", "plus", "minus", "at", "tab", "return", "inside", "number", "nothing"],
)
def test_harmless_quotes_what_would_run(value: object, text: str) -> None:
    assert harmless(value) == text


def test_award_page_names_decision_code_and_money(cycle, officer) -> None:
    make_issued(cycle, make_list(cycle, people=1, collectives=0))
    award = Award.objects.get()

    page = officer.get(at("award", award.pk)).text

    assert policies.printed_code(award.verify_code) in page
    assert "230.000" in page
    assert "01/2022" in page


def test_certificate_is_shown_as_it_is_printed(cycle, officer) -> None:
    make_issued(cycle, make_list(cycle, people=2, collectives=0))
    first, second = Award.objects.order_by("position")

    page = officer.get(at("certificate", first.pk)).text

    assert "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HÀM THỬ" in page
    assert "GIẤY KHEN" in page
    assert "ngày 12 tháng 01 năm 2023" in page
    assert at("certificate", second.pk) in page
    assert 'aria-label="Mã QR' in page


def test_register_of_the_year_is_printed_as_a_book(cycle, officer) -> None:
    make_issued(cycle, make_list(cycle, people=2, collectives=1))

    pdf, docx = (officer.get(at("register_book", form)) for form in ("pdf", "docx"))

    text = " ".join(
        " ".join(page.get_textpage().get_text_range().split())
        for page in pypdfium2.PdfDocument(pdf.content)
    )
    assert pdf["Content-Disposition"] == 'attachment; filename="so-khen-thuong-2022.pdf"'
    assert "SỔ KHEN THƯỞNG" in text.upper()
    assert "Người 2" in text
    assert "01/QĐ-UBND" in text.replace("\xa0", " ")
    assert docx.content.startswith(b"PK")


def test_register_of_an_empty_year_has_nothing_to_print(cycle, officer) -> None:
    page = officer.get(at("register_book", "pdf"))

    assert page.status_code == 409
    assert "chưa có dòng nào để in" in page.text
