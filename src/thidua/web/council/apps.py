"""Registers the package with Django."""

from django.apps import AppConfig


class WebCouncilConfig(AppConfig):
    name = "thidua.web.council"
    label = "web_council"
    verbose_name = "Hội đồng"
