"""Reading what is stored, and finding what no longer matches its hash."""

import hashlib
from collections.abc import Iterator

from django.core.files import File

from thidua.files.models import StoredFile


def open_file(file: StoredFile) -> "File[bytes]":
    """The content, for one who was allowed to see the record that holds the file."""
    return file.content.storage.open(str(file.content.name), "rb")


def read_file(file: StoredFile) -> bytes:
    with open_file(file) as handle:
        content: bytes = handle.read()
    return content


def owed_broken_files() -> Iterator[tuple[StoredFile, str]]:
    """Stored files whose content is missing or changed, each with the reason."""
    for file in StoredFile.objects.order_by("pk").iterator(chunk_size=500):
        try:
            with open_file(file) as handle:
                digest = hashlib.sha256()
                for chunk in handle.chunks():
                    digest.update(chunk)
        except FileNotFoundError:
            yield file, "mất nội dung"
            continue
        if digest.hexdigest() != file.sha256:
            yield file, "nội dung đã bị sửa"
