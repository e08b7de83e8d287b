"""Where each desk hangs."""

from django.urls import include, path

from thidua.web.common import look, notices, sign_in


urlpatterns = [
    path("dang-nhap/", sign_in.sign_in, name="sign_in"),
    path("dang-xuat/", sign_in.sign_out, name="sign_out"),
    path("mat-khau/", sign_in.change_password, name="change_password"),
    path("bat-dau/", sign_in.start, name="start"),
    path("giao-dien/", look.choose_look, name="look"),
    path("tin-bao/", notices.notices, name="notices"),
    path("tin-bao/<int:notice_id>/", notices.open_notice, name="open_notice"),
    path("van-phong/", include("thidua.web.office.urls")),
    path("don-vi/", include("thidua.web.unit.urls")),
    path("hoi-dong/", include("thidua.web.council.urls")),
    path("quan-tri/", include("thidua.web.admin.urls")),
    path("", include("thidua.web.portal.urls")),
]

handler400 = "thidua.web.common.errors.bad_request"
handler403 = "thidua.web.common.errors.forbidden"
handler404 = "thidua.web.common.errors.not_found"
handler500 = "thidua.web.common.errors.server_error"
