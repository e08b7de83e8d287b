"""How a stored file is sent: as a download, unless it is an image that we re-encoded."""

import io
from datetime import UTC, datetime

import pytest
from PIL import Image

from thidua.common.actors import SYSTEM
from thidua.files import operations
from thidua.files.enums import FileKind
from thidua.files.models import StoredFile
from thidua.web.common.files import send


pytestmark = pytest.mark.django_db
AT = datetime(2023, 1, 12, tzinfo=UTC)


def store(content: bytes, *, name: str, kind: FileKind) -> StoredFile:
    return operations.store_file(upload=content, name=name, kind=kind, by=SYSTEM, at=AT)


def photo() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (20, 10), "red").save(out, "PNG")
    return out.getvalue()


def test_paper_is_a_download_that_runs_nothing() -> None:
    paper = store(b"%PDF-1.7 /JavaScript %%EOF", name="Tờ trình.pdf", kind=FileKind.PAPER)

    response = send(paper)

    assert response["Content-Disposition"].startswith("attachment;")
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "private, no-cache"
    assert response["ETag"] == f'"{paper.sha256}"'
    assert b"".join(response.streaming_content) == b"%PDF-1.7 /JavaScript %%EOF"
    response.close()


def test_photo_opens_in_the_page() -> None:
    response = send(store(photo(), name="hội nghị.png", kind=FileKind.PHOTO), is_public=True)

    assert response["Content-Disposition"].startswith("inline;")
    assert response["Content-Type"] == "image/jpeg"
    assert response["Cache-Control"] == "public, max-age=86400, immutable"
    response.close()
