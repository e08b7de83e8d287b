"""Addresses below /don-vi/<year>/."""

from django.urls import URLPattern


urlpatterns: list[URLPattern] = []
