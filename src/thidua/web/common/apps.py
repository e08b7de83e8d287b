"""Registers the package with Django."""

from django.apps import AppConfig


class WebCommonConfig(AppConfig):
    name = "thidua.web.common"
    label = "web_common"
    verbose_name = "Khung trang"
