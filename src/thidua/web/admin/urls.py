"""Addresses of the administrator's desk."""

from django.urls import path

from thidua.web.admin import accounts, audit, health, lawbook
from thidua.web.admin.desk import administrators
from thidua.web.common.style_list import style_list


app_name = "admin"
urlpatterns = [
    path("", health.health, name="health"),
    path("tai-khoan/", accounts.accounts, name="accounts"),
    path("tai-khoan/mo/", accounts.new_account, name="new_account"),
    path("tai-khoan/<int:account_id>/", accounts.account, name="account"),
    path("tai-khoan/<int:account_id>/dong/", accounts.close_account, name="close_account"),
    path("tai-khoan/<int:account_id>/nhiem-vu/", accounts.give_duty, name="give_duty"),
    path(
        "tai-khoan/<int:account_id>/nhiem-vu/<int:duty_id>/thoi/",
        accounts.end_duty,
        name="end_duty",
    ),
    path("bo-quy-dinh/", lawbook.lawbook, name="lawbook"),
    path("bo-quy-dinh/<str:name>/", lawbook.law_value, name="law_value"),
    path("nhat-ky/", audit.audit, name="audit"),
    path("mau/", administrators(style_list), name="styles"),
]
