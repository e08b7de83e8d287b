"""Storing files: once, durable, without what hides in them."""

import hashlib
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from PIL import Image

from thidua.audit.models import Event
from thidua.common.actors import ANYONE, SYSTEM
from thidua.common.errors import NotAllowed, Refused
from thidua.files import operations, permissions, policies, queries
from thidua.files.enums import FileKind
from thidua.files.models import StoredFile


pytestmark = pytest.mark.django_db
AT = datetime(2023, 2, 3, 8, tzinfo=UTC)
PDF = b"%PDF-1.7 noi dung %%EOF"


def picture(width: int = 40, height: int = 30, *, form: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    mode = "RGBA" if form == "PNG" else "RGB"
    Image.new(mode, (width, height), (200, 30, 30, 0) if mode == "RGBA" else "red").save(
        out, form, **options
    )
    return out.getvalue()


def store(upload, *, name: str = "", kind: FileKind = FileKind.PHOTO) -> StoredFile:
    return operations.store_file(upload=upload, name=name, kind=kind, by=SYSTEM, at=AT)


def test_store_file_keeps_bytes_of_a_paper_unchanged() -> None:
    file = store(PDF, name="Quyết định.pdf", kind=FileKind.PAPER)

    assert queries.read_file(file) == PDF
    assert file.sha256 == hashlib.sha256(PDF).hexdigest()
    assert (file.size, file.media_type, file.name) == (len(PDF), policies.PDF, "Quyết định.pdf")
    event = Event.objects.get()
    assert (event.action, event.facts["sha256"]) == ("file.stored", file.sha256)


def test_store_file_writes_the_same_content_once() -> None:
    first = store(PDF, name="a.pdf", kind=FileKind.PAPER)
    second = store(PDF, name="b.pdf", kind=FileKind.PAPER)

    assert first.content.name == second.content.name
    assert [path.name for path in Path(first.content.path).parent.iterdir()] == [first.sha256]
    assert StoredFile.objects.count() == 2


def test_store_file_heals_content_that_was_damaged() -> None:
    first = store(PDF, name="a.pdf", kind=FileKind.PAPER)
    Path(first.content.path).write_bytes(b"damaged")

    store(PDF, name="a.pdf", kind=FileKind.PAPER)

    assert queries.read_file(first) == PDF


def test_store_file_drops_the_place_where_a_photo_was_taken() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Hãng máy ảnh"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (21.0, 1.0, 42.0)
    taken = picture(exif=exif)
    assert Image.open(io.BytesIO(taken)).getexif().get_ifd(0x8825)

    file = store(taken, name="hội nghị.jpg")

    stored = Image.open(io.BytesIO(queries.read_file(file)))
    assert dict(stored.getexif()) == {}
    assert "exif" not in stored.info


def test_store_file_turns_a_photo_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held on its side

    file = store(picture(40, 30, exif=exif), name="a.jpg")

    assert (file.width, file.height) == (30, 40)


def test_store_file_shrinks_a_photo_to_1600() -> None:
    file = store(picture(3200, 1000), name="a.jpg")

    assert (file.width, file.height) == (1600, 500)


def test_store_file_puts_a_clear_picture_on_white() -> None:
    file = store(picture(form="PNG"), name="a.png")

    stored = Image.open(io.BytesIO(queries.read_file(file)))
    assert (file.media_type, file.name) == (policies.JPEG, "a.jpg")
    assert stored.getpixel((5, 5)) == (255, 255, 255)


def test_store_file_leaves_out_a_program_appended_to_a_photo() -> None:
    file = store(picture() + b"<script>alert(1)</script>", name="a.jpg")

    assert b"script" not in queries.read_file(file)


def test_store_file_reads_an_upload() -> None:
    upload = SimpleUploadedFile("họp.docx", PDF, content_type="image/png")

    file = store(upload, kind=FileKind.PAPER)

    assert (file.name, file.media_type) == ("họp.pdf", policies.PDF)


@pytest.mark.parametrize("side", [7_746, 20_000])
def test_store_file_refuses_a_flood_of_pixels(side: int) -> None:
    flood = io.BytesIO()
    Image.new("1", (side, side)).save(flood, "PNG")

    with pytest.raises(Refused, match="quá lớn"):
        store(flood.getvalue(), name="a.png")

    assert StoredFile.objects.count() == 0


def test_store_file_refuses_a_broken_photo() -> None:
    with pytest.raises(Refused, match="bị hỏng"):
        store(picture(400, 400)[:300], name="a.jpg")


def test_store_file_is_not_for_the_public() -> None:
    with pytest.raises(NotAllowed):
        operations.store_file(upload=PDF, name="a", kind=FileKind.PAPER, by=ANYONE, at=AT)

    assert not permissions.can_store(ANYONE)


def test_owed_broken_files_names_the_changed_and_the_lost() -> None:
    whole = store(PDF, name="a.pdf", kind=FileKind.PAPER)
    changed = store(PDF + b" %%EOF", name="b.pdf", kind=FileKind.PAPER)
    lost = store(PDF + b"  %%EOF", name="c.pdf", kind=FileKind.PAPER)
    Path(changed.content.path).write_bytes(b"x")
    Path(lost.content.path).unlink()

    broken = list(queries.owed_broken_files())

    assert broken == [(changed, "nội dung đã bị sửa"), (lost, "mất nội dung")]
    assert whole not in dict(broken)


def test_store_file_leaves_no_row_when_the_act_around_it_fails() -> None:
    with transaction.atomic():
        store(PDF, name="a.pdf", kind=FileKind.PAPER)
        transaction.set_rollback(True)

    assert StoredFile.objects.count() == 0
