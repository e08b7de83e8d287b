"""`thidua paper`: a file, or one sentence and exit code 2."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.documents.looking import pages, word_text


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_pdf_is_written_beside_the_caller() -> None:
    out = StringIO()

    call_command("paper", "to_trinh", "--sample", stdout=out)

    assert "TỜ TRÌNH" in pages(Path("to_trinh.pdf").read_bytes())[0]
    assert out.getvalue().startswith("Đã ghi to_trinh.pdf (")


def test_docx_is_written_where_it_is_wanted() -> None:
    call_command("paper", "giay_moi", "--sample", "--format", "docx", "--out", "thu.docx")

    assert "GIẤY MỜI" in word_text(Path("thu.docx").read_bytes())


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Thiếu mã loại văn bản.*to_trinh: Tờ trình đề nghị khen thưởng"),
        (["bang_khen", "--sample"], "Không có loại văn bản “bang_khen”"),
        (["to_trinh"], "Thêm --sample"),
        (["to_trinh", "--sample", "--format", "odt"], "pdf hoặc docx, đang là “odt”"),
        (["to_trinh", "--sample", "--out", "khong/co/x.pdf"], "Không ghi được khong/co/x.pdf"),
    ],
)
def test_wrong_call_is_one_sentence_and_exit_code_2(arguments: list[str], says: str) -> None:
    with pytest.raises(CommandError, match=f"(?s){says}") as refusal:
        call_command("paper", *arguments)

    assert refusal.value.returncode == 2
    assert list(Path.cwd().iterdir()) == []
