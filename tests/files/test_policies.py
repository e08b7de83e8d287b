"""What is taken, told by content."""

import io
import zipfile

import pytest

from thidua.common.errors import Refused
from thidua.files import policies
from thidua.files.enums import FileKind


def office_file(*parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part in parts:
            archive.writestr(part, b"<x/>")
    return out.getvalue()


WORD = office_file("[Content_Types].xml", "word/document.xml")
SHEET = office_file("[Content_Types].xml", "xl/workbook.xml")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\xff\xd8\xff\xe0 jfif", policies.JPEG),
        (b"\x89PNG\r\n\x1a\n....", policies.PNG),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", policies.WEBP),
        (b"%PDF-1.7\n", policies.PDF),
        (WORD, policies.DOCX),
        (SHEET, policies.XLSX),
        (office_file("anything.txt"), ""),
        (office_file("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), ""),
        (WORD[:40], ""),
        (b"MZ\x90\x00", ""),
        (b"<svg onload=alert(1)>", ""),
        (b"", ""),
    ],
    ids=[
        "jpeg",
        "png",
        "webp",
        "pdf",
        "docx",
        "xlsx",
        "other zip",
        "macros",
        "cut zip",
        "program",
        "svg",
        "nothing",
    ],
)
def test_media_type_is_told_by_content(content: bytes, expected: str) -> None:
    assert policies.media_type(content) == expected


def test_media_type_of_a_zip_bomb_is_unknown(monkeypatch) -> None:
    monkeypatch.setattr(policies, "MAX_UNZIPPED", 5)

    assert policies.media_type(WORD) == ""


def test_media_type_of_too_many_parts_is_unknown(monkeypatch) -> None:
    monkeypatch.setattr(policies, "MAX_PARTS", 1)

    assert policies.media_type(WORD) == ""


def test_check_type_refuses_a_program_called_pdf() -> None:
    with pytest.raises(Refused) as refusal:
        policies.check_type(b"MZ\x90\x00", name="don.pdf", kind=FileKind.PAPER)

    assert refusal.value.sentence == (
        "Tệp “don.pdf” không phải PDF, DOCX, XLSX hoặc ảnh JPG, PNG. Chọn tệp đúng loại."
    )


def test_check_type_refuses_a_paper_where_a_photo_is_asked() -> None:
    with pytest.raises(Refused, match="không phải JPG, PNG hoặc WEBP"):
        policies.check_type(b"%PDF-1.7 %%EOF", name="anh.jpg", kind=FileKind.PHOTO)


def test_check_type_refuses_a_pdf_cut_short() -> None:
    with pytest.raises(Refused, match="bị đứt đoạn"):
        policies.check_type(b"%PDF-1.7 half", name="a.pdf", kind=FileKind.PAPER)


def test_check_size_at_the_limit_is_taken() -> None:
    policies.check_size(10 * policies.MEGABYTE, name="a.jpg", kind=FileKind.PHOTO)
    policies.check_size(20 * policies.MEGABYTE, name="a.pdf", kind=FileKind.PAPER)


@pytest.mark.parametrize(
    ("size", "kind", "sentence"),
    [
        (0, FileKind.PHOTO, "Tệp “t” rỗng. Chọn lại tệp có nội dung."),
        (
            10 * policies.MEGABYTE + 1,
            FileKind.PHOTO,
            "Tệp “t” nặng 10,0 MB, quá mức 10 MB. Nén nhỏ lại hoặc tách thành nhiều tệp.",
        ),
        (
            21 * policies.MEGABYTE,
            FileKind.PAPER,
            "Tệp “t” nặng 21,0 MB, quá mức 20 MB. Nén nhỏ lại hoặc tách thành nhiều tệp.",
        ),
    ],
)
def test_check_size_outside_the_limit_is_refused(size: int, kind: FileKind, sentence: str) -> None:
    with pytest.raises(Refused) as refusal:
        policies.check_size(size, name="t", kind=kind)

    assert refusal.value.sentence == sentence


@pytest.mark.parametrize(
    ("name", "media_type", "expected"),
    [
        ("Giấy khen.PDF", policies.PDF, "Giấy khen.pdf"),
        ("C:\\Users\\an\\ảnh hội nghị.jpeg", policies.JPEG, "ảnh hội nghị.jpg"),
        ("../../etc/passwd", policies.PDF, "passwd.pdf"),
        ("virus.exe", policies.PDF, "virus.exe.pdf"),
        ("Báo cáo 184.BC-UBND", policies.DOCX, "Báo cáo 184.BC-UBND.docx"),
        ("a\r\nSet-Cookie: x.pdf", policies.PDF, "aSet-Cookie: x.pdf"),
        ("....", policies.PDF, "tep.pdf"),
    ],
)
def test_clean_name_keeps_the_words_and_ends_as_the_content(
    name: str, media_type: str, expected: str
) -> None:
    assert policies.clean_name(name, media_type=media_type) == expected
