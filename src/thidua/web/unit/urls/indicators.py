"""Addresses of indicators below /don-vi/<year>/."""

from django.urls import path

from thidua.web.unit import indicators


urlpatterns = [path("chi-tieu/", indicators.unit_indicators, name="indicators")]
