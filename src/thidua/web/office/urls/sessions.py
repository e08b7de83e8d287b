"""Addresses of the council below /van-phong/<year>/."""

from django.urls import path

from thidua.web.office import sessions, sessions_acts as acts, sessions_council as council


ONE = "hoi-dong/phien-hop/<int:number>/"
ITEM = f"{ONE}muc/<int:item>/"
MEMBER = f"{ITEM}thanh-vien/<int:member_id>/"

urlpatterns = [
    path("hoi-dong/", sessions.sessions, name="sessions"),
    path("hoi-dong/kien-toan/", council.establish_council, name="establish_council"),
    path("hoi-dong/thanh-vien/", council.council, name="council"),
    path("hoi-dong/thanh-vien/them/", council.add_member, name="add_member"),
    path("hoi-dong/thanh-vien/<int:member_id>/thoi/", council.end_member, name="end_member"),
    path("hoi-dong/phien-hop/moi/", sessions.new_session, name="new_session"),
    path(ONE, sessions.session, name="session"),
    path(f"{ONE}doi-lich/", sessions.change_session, name="change_session"),
    path(f"{ONE}ho-so/", sessions.agenda, name="agenda"),
    path(f"{ONE}khai-mac/", sessions.open_session, name="open_session"),
    path(f"{ONE}diem-danh/<int:member_id>/", acts.record_attendance, name="record_attendance"),
    path(f"{ONE}be-mac/", acts.close_session, name="close_session"),
    path(f"{ONE}bien-ban/", acts.minutes, name="minutes"),
    path(f"{ONE}bien-ban/ghi/", acts.write_minutes, name="write_minutes"),
    path(f"{ONE}bien-ban.<slug:form>", acts.minutes_file, name="minutes_file"),
    path(f"{ITEM}rut/", sessions.remove_item, name="remove_item"),
    path(f"{ITEM}mo/", acts.open_ballot, name="open_ballot"),
    path(f"{ITEM}dong/", acts.close_ballot, name="close_ballot"),
    path(f"{MEMBER}bieu-quyet/", acts.cast_vote, name="cast_vote"),
    path(f"{MEMBER}tranh/", acts.recuse, name="recuse"),
]
