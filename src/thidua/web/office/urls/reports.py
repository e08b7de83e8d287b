"""Addresses of the year-end report below /van-phong/<year>/."""

from django.urls import path

from thidua.web.office import reports


REPORT = "bao-cao/tong-ket/"

urlpatterns = [
    path("bao-cao/", reports.reports, name="reports"),
    path(REPORT, reports.year_report, name="year_report"),
    path(f"{REPORT}chot/", reports.freeze_report, name="freeze_report"),
    path(f"{REPORT}so-ngay/", reports.report_head, name="report_head"),
    path(f"{REPORT}loi/<slug:section>/", reports.report_text, name="report_text"),
    path(f"{REPORT}tong-ket.<slug:form>", reports.report_download, name="report_file"),
    path("bao-cao/tong-so-neu/them/", reports.new_stated_total, name="new_stated_total"),
    path("bao-cao/tong-so-neu/<int:total_id>/", reports.relate_total, name="relate_total"),
]
