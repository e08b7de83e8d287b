"""Addresses of registrations and pledges below /van-phong/<year>/."""

from django.urls import path

from thidua.web.office import pledges, registrations, signatures


urlpatterns = [
    path("giao-uoc/", pledges.pledges, name="pledges"),
    path("giao-uoc/soan/", pledges.new_pledge, name="new_pledge"),
    path("giao-uoc/<int:pledge_id>/", pledges.pledge, name="pledge"),
    path("giao-uoc/<int:pledge_id>/sua/", pledges.edit_pledge, name="edit_pledge"),
    path("giao-uoc/<int:pledge_id>/mo-ky/", pledges.open_pledge, name="open_pledge"),
    path("giao-uoc/<int:pledge_id>/du-thao/", pledges.take_back_pledge, name="take_back_pledge"),
    path(
        "giao-uoc/<int:pledge_id>/giao-uoc.<slug:form>", pledges.pledge_paper, name="pledge_paper"
    ),
    path("giao-uoc/<int:pledge_id>/ky/", signatures.sign_pledge, name="sign_pledge"),
    path(
        "giao-uoc/<int:pledge_id>/ben/<int:unit_id>/ky-giay/",
        signatures.paper_signature,
        name="paper_signature",
    ),
    path("giao-uoc/<int:pledge_id>/chung-kien/", signatures.witness_pledge, name="witness_pledge"),
    path("giao-uoc/dang-ky/", registrations.registrations, name="registrations"),
    path("giao-uoc/dang-ky/don-vi/", registrations.new_registrations, name="new_registrations"),
    path(
        "giao-uoc/dang-ky/<int:registration_id>/rut/",
        registrations.withdraw_registration,
        name="withdraw_registration",
    ),
    path(
        "giao-uoc/dang-ky/<int:registration_id>/giu-lai/",
        registrations.restore_registration,
        name="restore_registration",
    ),
]
