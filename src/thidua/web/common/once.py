"""The key that a form carries so that sending it twice makes one record."""

from uuid import UUID

from django.http import HttpRequest


def sent_key(request: HttpRequest) -> UUID | None:
    """The once-key of the posted form; None when it is missing or no key at all."""
    try:
        return UUID(request.POST.get("once_key", ""))
    except ValueError:
        return None
