"""A small site of its own, so that the frame is tested without any desk."""

import copy
from pathlib import Path

import pytest

from thidua.web.common import frame


@pytest.fixture
def site(settings, client):
    templates = copy.deepcopy(settings.TEMPLATES)
    templates[0]["DIRS"] = [Path(__file__).parent / "templates"]
    settings.TEMPLATES = templates
    settings.ROOT_URLCONF = "tests.web.common.site"
    frame.url_of.cache_clear()
    yield client
    frame.url_of.cache_clear()
