"""Addresses below /van-phong/<year>/."""

from django.urls import URLPattern


urlpatterns: list[URLPattern] = []
