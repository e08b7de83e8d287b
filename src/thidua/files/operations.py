"""Storing a file: checked, images re-encoded, written once under its hash, then recorded."""

import hashlib
import io
import os
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from PIL import Image, ImageOps, UnidentifiedImageError

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.files import permissions, policies
from thidua.files.enums import FileKind
from thidua.files.models import StoredFile


@dataclass(frozen=True)
class _Content:
    data: bytes
    media_type: str
    width: int | None = None
    height: int | None = None


@transaction.atomic
def store_file(
    *,
    upload: "UploadedFile[bytes] | bytes",
    name: str = "",
    kind: FileKind,
    by: Actor,
    at: datetime,
) -> StoredFile:
    """Keep a file for good. Raises Refused for a wrong type, size or a broken image."""
    permissions.check_can_store(by)
    name = name or (upload.name or "" if isinstance(upload, UploadedFile) else "") or "tệp"
    content = _checked(upload, name=name, kind=kind)
    sha256 = hashlib.sha256(content.data).hexdigest()

    # The content is safe on disk before the row that promises it.
    path = _write_once(content.data, sha256=sha256)
    file = StoredFile(
        sha256=sha256,
        size=len(content.data),
        media_type=content.media_type,
        name=policies.clean_name(name, media_type=content.media_type),
        kind=kind,
        content=path,
        width=content.width,
        height=content.height,
        stored_at=at,
        stored_by_name=by.name,
    )
    file.save(force_insert=True)
    book.record("file.stored", file, by=by, at=at, name=file.name, sha256=sha256, kind=kind.value)
    return file


def _checked(upload: "UploadedFile[bytes] | bytes", *, name: str, kind: FileKind) -> _Content:
    size = len(upload) if isinstance(upload, bytes) else (upload.size or 0)
    policies.check_size(size, name=name, kind=kind)
    data = upload if isinstance(upload, bytes) else upload.read()
    found = policies.check_type(data, name=name, kind=kind)
    if found.startswith("image/"):
        return _re_encoded(data, name=name, longest=policies.TAKEN[kind].longest_side)
    return _Content(data, found)


def _re_encoded(data: bytes, *, name: str, longest: int) -> _Content:
    """A fresh JPEG of the picture alone: place, camera, anything hidden in the file is left out."""
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as image:
            policies.check_pixels(*image.size, name=name)
            image.draft("RGB", (longest, longest))  # a JPEG need not be decoded at full size
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((longest, longest), Image.Resampling.LANCZOS)
            flat = _on_white(upright)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Refused(
            f"Ảnh “{name}” quá lớn để xử lý. Thu nhỏ ảnh rồi gửi lại.", field="file"
        ) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise Refused(f"Ảnh “{name}” bị hỏng. Chọn ảnh khác.", field="file") from error
    out = io.BytesIO()
    flat.save(out, "JPEG", quality=85, optimize=True)
    return _Content(out.getvalue(), policies.JPEG, flat.width, flat.height)


def _on_white(image: Image.Image) -> Image.Image:
    """JPEG knows no transparency: what was clear becomes white paper. Metadata stays behind."""
    clear = image.convert("RGBA")
    flat = Image.new("RGB", image.size, "white")
    flat.paste(clear, mask=clear.getchannel("A"))
    return flat


def _write_once(data: bytes, *, sha256: str) -> str:
    """Write under the hash unless the same content is there; return the storage name."""
    name = f"{sha256[:2]}/{sha256[2:4]}/{sha256}"
    path = Path(default_storage.path(name))
    if path.exists() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256:
        return name
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    Path(temporary).replace(path)
    _sync_folder(path.parent)
    return name


def _sync_folder(folder: Path) -> None:
    """A name is durable only when its folder is."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
