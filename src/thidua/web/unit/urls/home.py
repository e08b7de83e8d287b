"""Addresses of the unit's work below /don-vi/<year>/."""

from django.urls import path

from thidua.web.unit import activities, home, news, pledges


urlpatterns = [
    path("", home.home, name="home"),
    path("hoat-dong/bao/", activities.report_activity, name="report_activity"),
    path("hoat-dong/<int:activity_id>/anh/", activities.activity_photo, name="activity_photo"),
    path("phong-trao/<int:movement_id>/", activities.movement, name="movement"),
    path("phong-trao/<int:movement_id>/nhan/", activities.acknowledge, name="acknowledge"),
    path("giao-uoc/<int:pledge_id>/", pledges.pledge, name="pledge"),
    path("tin/", news.news, name="news"),
]
