"""Registers the package with Django."""

from django.apps import AppConfig


class WebOfficeConfig(AppConfig):
    name = "thidua.web.office"
    label = "web_office"
    verbose_name = "Văn phòng"
