"""Sending a stored file: only from a page that has already checked who may see its holder."""

from typing import TYPE_CHECKING

from django.http import FileResponse

from thidua.files import queries


if TYPE_CHECKING:
    from thidua.files.models import StoredFile


def send(file: "StoredFile", *, name: str = "", is_public: bool = False) -> FileResponse:
    """The file as a download; only an image that we re-encoded ourselves opens in the page."""
    is_image = file.media_type == "image/jpeg"
    response = FileResponse(
        queries.open_file(file),
        as_attachment=not is_image,
        filename=name or file.name,
        content_type=file.media_type,
    )
    response["Content-Length"] = str(file.size)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["ETag"] = f'"{file.sha256}"'
    reach = "public" if is_public else "private"
    response["Cache-Control"] = (
        f"{reach}, max-age=86400, immutable" if is_public else f"{reach}, no-cache"
    )
    return response
