"""Addresses of the start page and the year below /van-phong/<year>/."""

from django.urls import path

from thidua.web.office import home


urlpatterns = [
    path("", home.home, name="home"),
    path("viec/", home.tasks, name="tasks"),
    path("cac-buoc/", home.steps, name="steps"),
    path("cac-buoc/<slug:kind>/han/", home.date_step, name="date_step"),
    path("khep/", home.close_cycle, name="close_cycle"),
    path("mo-lai/", home.reopen_cycle, name="reopen_cycle"),
]
