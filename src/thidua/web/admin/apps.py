"""Registers the package with Django."""

from django.apps import AppConfig


class WebAdminConfig(AppConfig):
    name = "thidua.web.admin"
    label = "web_admin"
    verbose_name = "Quản trị"
