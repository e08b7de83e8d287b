"""Addresses of decisions and of the register, below /van-phong/<year>/."""

from django.urls import path

from thidua.web.office import decision_acts as acts, decisions, register


DECISION = "quyet-dinh/<int:decision_id>/"
AWARD = "so-khen-thuong/<int:award_id>/"
PAPER = f"{DECISION}van-ban/<int:paper_id>/"

urlpatterns = [
    path("ky-duyet/", decisions.signing, name="signing"),
    path("quyet-dinh/", decisions.decisions, name="decisions"),
    path("quyet-dinh/moi/", decisions.new_decision, name="new_decision"),
    path(DECISION, decisions.decision, name="decision"),
    path(f"{DECISION}sua/", decisions.change_decision, name="change_decision"),
    path(f"{DECISION}ky/", decisions.sign_decision, name="sign_decision"),
    path(f"{DECISION}trinh-ky/", acts.send_decision, name="send_decision"),
    path(f"{DECISION}tra-lai/", acts.return_decision, name="return_decision"),
    path(f"{DECISION}bo/", acts.cancel_decision, name="cancel_decision"),
    path(f"{DECISION}ban-in/", acts.decision_draft, name="decision_draft"),
    path(PAPER, acts.decision_paper, name="decision_paper"),
    path(f"{PAPER}in-lai/", acts.retry_paper, name="retry_paper"),
    path("so-khen-thuong/", register.awards, name="register"),
    path("so-khen-thuong/tai/", register.awards_csv, name="register_csv"),
    path("so-khen-thuong/so-nam.<str:form>", register.register_book, name="register_book"),
    path(AWARD, register.award, name="award"),
    path(f"{AWARD}giay-khen/", register.certificate, name="certificate"),
    path(f"{AWARD}huy-bo/", register.revoke_award, name="revoke_award"),
]
