"""The demonstration is loaded once."""

import pytest

from thidua.audit import book
from thidua.demo import loading


pytestmark = pytest.mark.django_db


def test_loading_the_demonstration_twice_changes_nothing() -> None:
    said: list[str] = []

    assert loading.load_all(say=said.append) is True
    before = book.Event.objects.count()

    assert loading.load_all(say=said.append) is False
    assert book.Event.objects.count() == before
