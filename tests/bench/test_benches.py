"""Each measurement measures what it says; small numbers, the real acts."""

import json
import os
import re
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from tests.console.program import Program
from thidua.awards.models import Award, Decision
from thidua.bench import apart, certificates, pages, rows, starting
from thidua.documents import rendering


@pytest.mark.django_db
def test_register_is_filled_and_a_page_of_it_measured() -> None:
    opened, searched = pages.register(count=450)

    assert (Award.objects.count(), Decision.objects.count()) == (450, 3)
    assert Award.objects.values("register_number").distinct().count() == 450
    assert Decision.objects.latest("signed_on").signed_on == rows.LAST_DAY
    assert (opened.name, searched.name) == ("list", "list-search")
    assert opened.says == "Sổ 450 khen thưởng, một trang 50 dòng"
    assert 0 < opened.other.cpu_ms < opened.cost.cpu_ms


@pytest.mark.django_db
def test_view_that_does_not_answer_is_no_measurement() -> None:
    account = rows.fill(1)
    browser = pages.signed_in(account.username)

    pages.view_of(browser, "/van-phong/2022/")()
    with pytest.raises(LookupError, match="404"):
        pages.view_of(browser, "/van-phong/1999/")()


@pytest.mark.django_db
def test_statements_of_a_page_are_its_questions_and_can_be_asked_again() -> None:
    account = rows.fill(1)
    statements = pages.statements_of(pages.signed_in(account.username), "/van-phong/2022/nguoi/")

    assert any("organisations_person" in statement for statement in statements)
    pages.replay(statements)


def test_certificates_are_one_sheet_a_person_either_way(tmp_path: Path) -> None:
    context = {**rendering.sample("giay_khen"), "recipients": certificates.people(4)}

    pdf = rendering.render("giay_khen", context, format="pdf")
    certificates.write_plain(context, tmp_path / "plain.docx")
    certificates.write_same(context, tmp_path / "same.docx")

    assert len(pypdfium2.PdfDocument(pdf)) == 4
    plain = Document(str(tmp_path / "plain.docx"))
    words = "\n".join(paragraph.text for paragraph in plain.paragraphs)
    assert words.count("GIẤY KHEN") == 4
    assert len(set(re.findall(r"Mã: (DT\d+)", words))) == 4
    assert (tmp_path / "same.docx").stat().st_size > 0


def test_without_libreoffice_there_is_no_ratio(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    measured = list(certificates.certificates(count=2))

    assert [each.name for each in measured] == ["certificates", "certificates-plain"]
    for each in measured:
        assert (each.other, each.other_takes_times) == (None, None)
        assert each.note == "không có LibreOffice, không đo"


def test_environment_of_a_measurement_holds_nothing_of_the_real_data(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("THIDUA_VAR", "/srv/thidua")
    monkeypatch.setenv("DATABASE_URL", "sqlite:////srv/thidua/that.sqlite3")
    monkeypatch.setenv("SECRET_KEY", "of the real installation")

    found = apart.environment("/nowhere")

    assert found["THIDUA_VAR"] == "/nowhere"
    assert not {"DATABASE_URL", "SECRET_KEY"} & set(found)
    assert "/srv/thidua" not in "".join(found.values())


def test_unknown_measurement_is_one_sentence_and_exit_2(tmp_path: Path) -> None:
    done = Program(tmp_path).run("bench", "khong-co")

    assert done.returncode == 2
    assert "Không có phép đo “khong-co”. Có: dashboard, list, article" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.deep
@pytest.mark.parametrize("name", ["dashboard", "article", "start"])
def test_command_prints_one_document_and_leaves_nothing(tmp_path: Path, name: str) -> None:
    program = Program(tmp_path, database_url=os.environ.get("DATABASE_URL", ""))

    done = program.run("bench", name, "--json")

    told = json.loads(done.stdout)
    assert {each["name"] for each in told["measurements"]} >= {name}
    assert all(each["cost"]["cpu_ms"] > 0 for each in told["measurements"])
    assert not list((program.var / "var").glob("*.sqlite3"))


def test_start_waits_for_the_bare_program_and_stops_it() -> None:
    cost = starting.cost_of_start(starting.BARE, runs=1)

    assert cost.cpu_ms > 0
    assert cost.wall_ms > 0
