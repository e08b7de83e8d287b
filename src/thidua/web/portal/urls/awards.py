"""Public addresses of awards and of the checking page."""

from django.urls import path

from thidua.web.portal import awards, verify


urlpatterns = [
    path("nguoi-duoc-khen/", awards.awards, name="awards"),
    path("kiem-tra/", verify.verify, name="verify"),
    path("kiem-tra/<str:code>", verify.verify_code, name="verify_code"),
]
