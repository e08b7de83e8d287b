"""Address of the search below /van-phong/<year>/."""

from django.urls import path

from thidua.web.office import search


urlpatterns = [path("tra-cuu/", search.search, name="search")]
