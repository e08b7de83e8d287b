"""Addresses of the unit's own dossiers below /don-vi/<year>/."""

from django.urls import path

from thidua.web.unit import nominations, nominations_mend as mend


ONE = "khen/<int:number>/"

urlpatterns = [
    path("khen/", nominations.nominations, name="nominations"),
    path("khen/de-cu/", nominations.nominate, name="nominate"),
    path(ONE, mend.nomination, name="nomination"),
    path(f"{ONE}sua/", mend.mend, name="mend_nomination"),
    path(f"{ONE}gui/", mend.send, name="send_nomination"),
    path(f"{ONE}rut/", mend.withdraw, name="withdraw_nomination"),
    path(f"{ONE}giay-to/nop/", mend.add_paper, name="add_paper"),
    path(f"{ONE}giay-to/<int:paper_id>/", mend.paper, name="nomination_paper"),
]
