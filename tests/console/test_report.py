"""`thidua report UNIT YEAR`."""

import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.factories.cycles import make_cycle
from tests.factories.movements import make_launched
from tests.factories.organisations import make_commune


pytestmark = pytest.mark.django_db


def report(*words: str) -> str:
    out = StringIO()
    call_command("report", *words, stdout=out, stderr=StringIO())
    return out.getvalue()


def refusal(*words: str) -> tuple[str, int]:
    with pytest.raises(CommandError) as error:
        report(*words)
    return str(error.value), error.value.returncode


def test_json_is_one_document_of_the_year() -> None:
    commune = make_commune("UBND xã Thử Nghiệm")
    make_launched(make_cycle(commune))

    told = json.loads(report("UBND xã Thử Nghiệm", "2022", "--format", "json"))

    assert (told["unit"], told["year"]) == ("UBND xã Thử Nghiệm", 2022)
    assert told["movements"][0]["plan_signed_on"] == str(date(2022, 1, 14))


@pytest.mark.parametrize(("ending", "begins"), [("docx", "PK"), ("pdf", "%PDF-")])
def test_paper_is_written_where_it_is_asked_for(ending: str, begins: str, tmp_path: Path) -> None:
    commune = make_commune()
    make_cycle(commune)
    path = tmp_path / f"bao-cao.{ending}"

    report(str(commune.unit.pk), "2022", "--format", ending, "--out", str(path))

    assert path.read_bytes().startswith(begins.encode())


def test_unit_is_found_without_marks() -> None:
    make_cycle(make_commune("UBND xã Hàm Liêm"))

    assert json.loads(report("ham liem", "2022", "--format", "json"))["unit"] == "UBND xã Hàm Liêm"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "Thiếu đơn vị hoặc năm"),
        (("UBND xã Thử", "nam nay"), "Năm phải là số"),
        (("UBND xã Thử", "1999"), "chưa có năm thi đua 1999"),
        (("UBND xã Nào", "2022"), "Không có đơn vị “UBND xã Nào”"),
        (("999999", "2022"), "Không có đơn vị “999999”"),
        (("UBND xã Thử", "2022", "--format", "odt"), "docx, pdf hoặc json"),
        (("UBND xã Thử", "2022", "--out", "/khong/co/thu-muc/a.docx"), "Không ghi được"),
    ],
)
def test_wrong_call_is_one_sentence_and_exit_2(words: tuple[str, ...], says: str) -> None:
    make_cycle(make_commune("UBND xã Thử"))

    sentence, code = refusal(*words)

    assert says in sentence
    assert code == 2


def test_name_of_several_bodies_asks_for_the_number() -> None:
    for name in ("UBND xã Thử Một", "UBND xã Thử Hai"):
        make_cycle(make_commune(name))

    sentence, code = refusal("xã thử", "2022")

    assert "Nhiều đơn vị khớp" in sentence
    assert code == 2
