"""Addresses of the unit desk, all below the year."""

from django.urls import include, path

from thidua.web.unit.urls import home, indicators, nominations


app_name = "unit"
NOUNS = (home, nominations, indicators)
urlpatterns = [
    path("<int:year>/", include([pattern for noun in NOUNS for pattern in noun.urlpatterns])),
]
