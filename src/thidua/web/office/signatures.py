"""Signing a pledge at the office: the chair on the screen, others on paper, and the witness."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from thidua.organisations import queries as organisations
from thidua.pledges import operations, permissions, queries
from thidua.web.common.form_page import form_page
from thidua.web.common.pages import did, page
from thidua.web.common.parts import Crumb
from thidua.web.common.requests import Request
from thidua.web.office.desk import office
from thidua.web.office.forms.pledges import PaperSignatureForm
from thidua.web.office.pledges import of_year


@require_http_methods(["GET", "POST"])
@office
def sign_pledge(request: Request, cycle, pledge_id: int) -> HttpResponse:
    """The chair reads and signs for the body itself."""
    pledge = of_year(pledge_id, cycle, by=request.actor)
    signatory = queries.get_signatory(pledge, cycle.unit, by=request.actor)
    permissions.check_can_sign(request.actor, signatory)
    if request.method == "POST":
        operations.sign_pledge(
            signatory,
            seen_hash=request.POST.get("text_hash", ""),
            by=request.actor,
            at=timezone.now(),
        )
        did(request, f"Đã ký {pledge.name}.")
        return redirect("office:pledge", cycle.year, pledge.pk)
    back = reverse("office:pledge", args=[cycle.year, pledge.pk])
    return page(
        request,
        "office/pledges/sign.html",
        pledge=pledge,
        signatory=signatory,
        back=back,
        crumbs=[Crumb(pledge.name, back), Crumb("Đọc và ký")],
    )


@require_http_methods(["GET", "POST"])
@office
def paper_signature(request: Request, cycle, pledge_id: int, unit_id: int) -> HttpResponse:
    pledge = of_year(pledge_id, cycle, by=request.actor)
    signatory = queries.get_signatory(
        pledge, organisations.get_unit(unit_id, by=request.actor), by=request.actor
    )
    back = reverse("office:pledge", args=[cycle.year, pledge.pk])

    def do(form: PaperSignatureForm) -> str:
        operations.record_paper_signature(
            signatory, **form.cleaned_data, by=request.actor, at=timezone.now()
        )
        return back

    return form_page(
        request,
        PaperSignatureForm.of(request),
        heading=f"Chữ ký trên giấy của {signatory.unit.name}",
        subline="Chỉ ghi chữ ký đã có trên bản giấy. Tên và ngày ghi đúng như bản giấy.",
        verb="Ghi chữ ký",
        do=do,
        said=f"Đã ghi chữ ký của {signatory.unit.name}.",
        back=back,
        crumbs=[Crumb(pledge.name, back), Crumb("Ghi chữ ký trên giấy")],
    )


@require_POST
@office
def witness_pledge(request: Request, cycle, pledge_id: int) -> HttpResponse:
    pledge = of_year(pledge_id, cycle, by=request.actor)
    operations.witness_pledge(pledge, by=request.actor, at=timezone.now())
    did(request, f"Đã ghi: {pledge.witness} chứng kiến.")
    return redirect("office:pledge", cycle.year, pledge.pk)
