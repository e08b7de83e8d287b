"""Registers the package with Django."""

from django.apps import AppConfig


class WebUnitConfig(AppConfig):
    name = "thidua.web.unit"
    label = "web_unit"
    verbose_name = "Đơn vị"
