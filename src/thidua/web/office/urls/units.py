"""Addresses of units and people below /van-phong/<year>/."""

from django.urls import path

from thidua.web.office import people, units


urlpatterns = [
    path("don-vi/", units.units, name="units"),
    path("don-vi/them/", units.new_unit, name="new_unit"),
    path("don-vi/<int:unit_id>/", units.unit, name="unit"),
    path("don-vi/<int:unit_id>/doi-ten/", units.rename_unit, name="rename_unit"),
    path("don-vi/<int:unit_id>/giai-the/", units.dissolve_unit, name="dissolve_unit"),
    path("nguoi/", people.people, name="people"),
    path("nguoi/them/", people.new_person, name="new_person"),
    path("nguoi/them-tap-the/", people.new_collective, name="new_collective"),
    path("nguoi/<int:person_id>/", people.person, name="person"),
    path("nguoi/<int:person_id>/sua/", people.change_person, name="change_person"),
    path("nguoi/<int:person_id>/chuc-vu/", people.give_post, name="give_post"),
    path("nguoi/<int:person_id>/chuc-vu/<int:post_id>/thoi/", people.end_post, name="end_post"),
]
