"""Addresses of dossiers below /van-phong/<year>/."""

from django.urls import path

from thidua.web.office import nominations, nominations_acts as acts, nominations_drafts as drafts


ONE = "ho-so/<int:number>/"
PAPER = f"{ONE}giay-to/<int:paper_id>/"

urlpatterns = [
    path("ho-so/", nominations.nominations, name="nominations"),
    path("ho-so/moi/", drafts.new_nomination, name="new_nomination"),
    path("ho-so/tham-dinh-loat/", acts.appraise_nominations, name="appraise_nominations"),
    path("ho-so/tham-dinh-loat/lay-lai/", acts.take_back_appraisals, name="take_back_appraisals"),
    path(ONE, nominations.nomination, name="nomination"),
    path(f"{ONE}sua/", drafts.edit_nomination, name="edit_nomination"),
    path(f"{ONE}gui/", acts.send_nomination, name="send_nomination"),
    path(f"{ONE}tra-lai/", acts.return_nomination, name="return_nomination"),
    path(f"{ONE}tham-dinh/", acts.appraise_nomination, name="appraise_nomination"),
    path(f"{ONE}lay-lai/", acts.take_back_appraisal, name="take_back_appraisal"),
    path(f"{ONE}rut/", acts.withdraw_nomination, name="withdraw_nomination"),
    path(f"{ONE}giay-to/", acts.papers, name="papers"),
    path(PAPER, acts.paper, name="paper"),
    path(f"{PAPER}bo/", acts.remove_paper, name="remove_paper"),
]
