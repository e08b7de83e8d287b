"""Registers the package with Django."""

from django.apps import AppConfig


class WebPortalConfig(AppConfig):
    name = "thidua.web.portal"
    label = "web_portal"
    verbose_name = "Cổng công khai"
