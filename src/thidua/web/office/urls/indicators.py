"""Addresses of indicators below /van-phong/<year>/."""

from django.urls import path

from thidua.web.office import indicator_acts as acts, indicators


urlpatterns = [
    path("chi-tieu/", indicators.indicators, name="indicators"),
    path("chi-tieu/lap-bang/", acts.new_targets, name="new_targets"),
    path("chi-tieu/bang/<int:set_id>/sua/", acts.edit_targets, name="edit_targets"),
    path("chi-tieu/bang/<int:set_id>/them/", acts.add_indicator, name="add_indicator"),
    path("chi-tieu/bang/<int:set_id>/con-so-da-neu/", acts.claim, name="claim"),
    path("chi-tieu/bang/<int:set_id>/chot/", acts.lock_targets, name="lock_targets"),
    path("chi-tieu/bang/<int:set_id>/mo-lai/", acts.reopen_targets, name="reopen_targets"),
    path(
        "chi-tieu/bang/<int:set_id>/giu-nguyen/<slug:kind>/",
        acts.settle_warning,
        name="settle_warning",
    ),
    path("chi-tieu/<int:indicator_id>/", acts.indicator, name="indicator"),
    path("chi-tieu/<int:indicator_id>/sua/", acts.edit_indicator, name="edit_indicator"),
    path("chi-tieu/<int:indicator_id>/bo/", acts.remove_indicator, name="remove_indicator"),
    path("chi-tieu/minh-chung/<int:measurement_id>/", indicators.evidence, name="evidence"),
]
