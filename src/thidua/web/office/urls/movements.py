"""Addresses of movements below /van-phong/<year>/."""

from django.urls import path

from thidua.web.office import movements


urlpatterns = [
    path("phong-trao/", movements.movements, name="movements"),
    path("phong-trao/soan/", movements.new_movement, name="new_movement"),
    path("phong-trao/<int:movement_id>/", movements.movement, name="movement"),
    path("phong-trao/<int:movement_id>/sua/", movements.edit_movement, name="edit_movement"),
    path(
        "phong-trao/<int:movement_id>/phat-dong/", movements.launch_movement, name="launch_movement"
    ),
    path(
        "phong-trao/<int:movement_id>/ke-hoach.<slug:form>",
        movements.launch_plan,
        name="launch_plan",
    ),
    path("phong-trao/<int:movement_id>/nhac/", movements.remind_units, name="remind_units"),
    path("phong-trao/<int:movement_id>/tong-ket/", movements.close_movement, name="close_movement"),
    path("hoat-dong/<int:activity_id>/anh/", movements.activity_photo, name="activity_photo"),
]
