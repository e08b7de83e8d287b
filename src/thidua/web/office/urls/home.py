"""Addresses of the start page and the year below /van-phong/<year>/."""

from django.urls import path

from thidua.web.office import home as views


urlpatterns = [
    path("", views.home, name="home"),
    path("viec/", views.tasks, name="tasks"),
    path("cac-buoc/", views.steps, name="steps"),
    path("cac-buoc/<slug:kind>/han/", views.date_step, name="date_step"),
    path("khep/", views.close_cycle, name="close_cycle"),
    path("mo-lai/", views.reopen_cycle, name="reopen_cycle"),
]
