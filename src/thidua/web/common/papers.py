"""Sending a printed paper as a download."""

from collections.abc import Mapping

from django.http import HttpResponse

from thidua.common.errors import NotAllowed
from thidua.documents.rendering import Format


TYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def format_of(form: str) -> Format:
    """The last part of the address as a format; anything else is no page of ours."""
    if form not in TYPES:
        raise NotAllowed
    return "pdf" if form == "pdf" else "docx"


def download(content: bytes, *, name: str, form: Format) -> HttpResponse:
    response = HttpResponse(content, content_type=TYPES[form])
    response["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return response
