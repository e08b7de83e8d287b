"""The Hàm Liêm year 2022 through the screens, from the last launch to the published article."""

import pytest

from tests.journeys.browser import council, decision, first_half, telling
from tests.journeys.browser.people import Cast
from tests.journeys.browser.serving import Site


pytestmark = pytest.mark.browser


def test_year_goes_through_the_screens_from_launch_to_article(cast: Cast, site: Site) -> None:
    """One long walk: each step stands on what the one before left on the site."""
    for step in (
        *first_half.STEPS,
        *council.STEPS,
        *decision.STEPS,
        *telling.STEPS,
    ):
        step(cast, site)

    assert len(cast.looked.screens) > 60
