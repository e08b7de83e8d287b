"""Addresses of the office desk, one module a noun, all below the year."""

from django.urls import include, path

from thidua.web.office.home import open_year
from thidua.web.office.urls import (
    articles,
    conferences,
    decisions,
    home,
    indicators,
    movements,
    nominations,
    pledges,
    reports,
    search,
    sessions,
    units,
)


app_name = "office"
NOUNS = (
    home,
    units,
    movements,
    pledges,
    indicators,
    nominations,
    sessions,
    decisions,
    conferences,
    articles,
    reports,
    search,
)
urlpatterns = [
    path("mo-nam/", open_year, name="open_year"),
    path("<int:year>/", include([pattern for noun in NOUNS for pattern in noun.urlpatterns])),
]
