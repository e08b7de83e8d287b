"""Which content is taken: by what it is, never by what its name or the browser claims."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from thidua.common.errors import Refused
from thidua.files.enums import FileKind


MEGABYTE = 1024 * 1024
MAX_PIXELS = 60_000_000  # a flood of pixels may hide in a file of a few kilobytes
MAX_UNZIPPED = 200 * MEGABYTE
MAX_PARTS = 3_000

JPEG, PNG, WEBP, PDF = "image/jpeg", "image/png", "image/webp", "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
EXTENSIONS: Mapping[str, str] = {
    JPEG: "jpg",
    PNG: "png",
    WEBP: "webp",
    PDF: "pdf",
    DOCX: "docx",
    XLSX: "xlsx",
}


@dataclass(frozen=True)
class Taken:
    """What one kind of file may be, how big, and how long its longer side stays as an image."""

    types: frozenset[str]
    in_words: str
    max_size: int
    longest_side: int


TAKEN: Mapping[FileKind, Taken] = {
    FileKind.PHOTO: Taken(frozenset({JPEG, PNG, WEBP}), "JPG, PNG hoặc WEBP", 10 * MEGABYTE, 1600),
    FileKind.PAPER: Taken(
        frozenset({PDF, DOCX, XLSX, JPEG, PNG}),
        "PDF, DOCX, XLSX hoặc ảnh JPG, PNG",
        20 * MEGABYTE,
        2600,  # a scanned A4 page stays legible
    ),
    FileKind.PRINTED: Taken(frozenset({PDF, DOCX}), "PDF hoặc DOCX", 200 * MEGABYTE, 0),
}


def check_size(size: int, *, name: str, kind: FileKind) -> None:
    limit = TAKEN[kind].max_size
    if size == 0:
        raise Refused(f"Tệp “{name}” rỗng. Chọn lại tệp có nội dung.", field="file")
    if size > limit:
        raise Refused(
            f"Tệp “{name}” nặng {in_megabytes(size)}, quá mức {limit // MEGABYTE} MB. "
            "Nén nhỏ lại hoặc tách thành nhiều tệp.",
            field="file",
        )


def check_pixels(width: int, height: int, *, name: str) -> None:
    if width * height > MAX_PIXELS:
        raise Refused(
            f"Ảnh “{name}” rộng {width} × {height} điểm, quá lớn. Thu nhỏ ảnh rồi gửi lại.",
            field="file",
        )


def check_type(content: bytes, *, name: str, kind: FileKind) -> str:
    """The media type by content. Raises Refused for what is not on the list of the kind."""
    found = media_type(content)
    if found not in TAKEN[kind].types:
        raise Refused(
            f"Tệp “{name}” không phải {TAKEN[kind].in_words}. Chọn tệp đúng loại.", field="file"
        )
    if found == PDF and b"%%EOF" not in content[-2048:]:
        raise Refused(f"Tệp PDF “{name}” bị đứt đoạn. Xuất lại tệp rồi gửi.", field="file")
    return found


def media_type(content: bytes) -> str:
    """The type told by the first bytes; "" when it is none that we know."""
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return WEBP
    if content.startswith(b"%PDF-"):
        return PDF
    return _office_type(content) if content.startswith(b"PK\x03\x04") else ""


def clean_name(name: str, *, media_type: str) -> str:
    """The person's own file name without folders and controls, ending as its content says."""
    name = name.replace("\\", "/").rsplit("/", 1)[-1]
    printable = "".join(letter for letter in name if letter.isprintable()).strip(". ")
    stem, dot, end = printable.rpartition(".")
    extension = EXTENSIONS[media_type]
    if not dot or end.lower().replace("jpeg", "jpg") not in EXTENSIONS.values():
        stem = printable
    return f"{stem[:180] or 'tep'}.{extension}"


def in_megabytes(size: int) -> str:
    return f"{size / MEGABYTE:.1f} MB".replace(".", ",")


def _office_type(content: bytes) -> str:
    """Tell .docx and .xlsx by the list of their parts; nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return ""
    names = {part.filename for part in parts}
    is_bomb = len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNZIPPED
    has_macros = any(name.endswith("vbaProject.bin") for name in names)
    if is_bomb or has_macros or "[Content_Types].xml" not in names:
        return ""
    if "word/document.xml" in names:
        return DOCX
    return XLSX if "xl/workbook.xml" in names else ""
