"""Addresses of conferences below /van-phong/<year>/."""

from django.urls import path

from thidua.web.office import conference_programme as programme, conferences


ONE = "hoi-nghi/<int:conference_id>/"
PHOTO = f"{ONE}anh/<int:photo_id>/"

urlpatterns = [
    path("hoi-nghi/", conferences.conferences, name="conferences"),
    path("hoi-nghi/len-lich/", conferences.new_conference, name="new_conference"),
    path(ONE, conferences.conference, name="conference"),
    path(f"{ONE}sua/", conferences.change_conference, name="change_conference"),
    path(f"{ONE}khach-moi/", conferences.conference_guests, name="conference_guests"),
    path(f"{ONE}da-to-chuc/", conferences.hold_conference, name="hold_conference"),
    path(f"{ONE}thong-qua-bao-cao/", conferences.adopt_report, name="adopt_report"),
    path(f"{ONE}noi-dung/them/", programme.new_act, name="new_act"),
    path(f"{ONE}noi-dung/<int:act_id>/bo/", programme.remove_act, name="remove_act"),
    path(f"{ONE}anh/them/", programme.new_photo, name="new_photo"),
    path(PHOTO, programme.conference_photo, name="conference_photo"),
    path(f"{PHOTO}sua/", programme.change_photo, name="change_photo"),
    path(f"{PHOTO}bo/", programme.remove_photo, name="remove_photo"),
    path(f"{ONE}giay-moi/<int:guests_id>.<str:form>", programme.invitation, name="invitation"),
]
