"""What is done with one decision beside signing: send, return, give up, its papers."""

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thidua.awards import operations, papers, queries
from thidua.common.errors import NotAllowed
from thidua.documents.rendering import render
from thidua.web.common.files import send
from thidua.web.common.form_page import form_page
from thidua.web.common.pages import did
from thidua.web.common.parts import Crumb
from thidua.web.common.requests import Request
from thidua.web.office.desk import office
from thidua.web.office.forms.decisions import ReasonForm


@require_POST
@office
def send_decision(request: Request, cycle, decision_id: int) -> HttpResponse:
    decision = queries.get_decision(cycle, decision_id, by=request.actor)
    operations.send_to_sign(decision, by=request.actor, at=timezone.now())
    did(request, "Đã trình ký. Chủ tịch thấy quyết định này ở trang Ký duyệt.")
    return redirect("office:decision", cycle.year, decision.pk)


@require_http_methods(["GET", "POST"])
@office
def return_decision(request: Request, cycle, decision_id: int) -> HttpResponse:
    decision = queries.get_decision(cycle, decision_id, by=request.actor)
    back = reverse("office:decision", args=[cycle.year, decision.pk])

    def do(form: ReasonForm) -> str:
        operations.take_back(
            decision, reason=form.cleaned_data["reason"], by=request.actor, at=timezone.now()
        )
        return back

    return form_page(
        request,
        ReasonForm.of(request),
        heading="Trả lại dự thảo",
        verb="Trả lại, có lý do",
        do=do,
        said="Đã đưa về dự thảo.",
        back=back,
        subline="Người soạn sẽ đọc được lý do này. Quyết định chưa lấy số.",
        crumbs=[Crumb(decision.subject, back), Crumb("Trả lại")],
    )


@require_http_methods(["GET", "POST"])
@office
def cancel_decision(request: Request, cycle, decision_id: int) -> HttpResponse:
    decision = queries.get_decision(cycle, decision_id, by=request.actor)
    back = reverse("office:decision", args=[cycle.year, decision.pk])

    def do(form: ReasonForm) -> str:
        operations.cancel_decision(
            decision, reason=form.cleaned_data["reason"], by=request.actor, at=timezone.now()
        )
        return reverse("office:decisions", args=[cycle.year])

    return form_page(
        request,
        ReasonForm.of(request),
        heading="Bỏ dự thảo",
        verb="Bỏ dự thảo",
        do=do,
        said="Đã bỏ dự thảo. Hồ sơ trong đó vào được quyết định khác.",
        back=back,
        subline="Dự thảo chưa lấy số nên không để trống số nào.",
        crumbs=[Crumb(decision.subject, back), Crumb("Bỏ dự thảo")],
    )


@require_safe
@office
def decision_draft(request: Request, cycle, decision_id: int) -> HttpResponse:
    """The decision laid out as it stands; before it is signed it bears DỰ THẢO."""
    decision = queries.get_decision(cycle, decision_id, by=request.actor)
    on = decision.signed_on or timezone.localdate()
    content = render(
        papers.DECISION,
        papers.decision_paper(decision, on=on),
        format="pdf",
        draft=decision.number is None,
    )
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="quyet-dinh-{decision.pk}.pdf"'
    return response


@require_safe
@office
def decision_paper(request: Request, cycle, decision_id: int, paper_id: int) -> FileResponse:
    decision = queries.get_decision(cycle, decision_id, by=request.actor)
    paper = queries.get_paper(decision, paper_id, by=request.actor)
    if paper.file is None:
        raise NotAllowed
    return send(paper.file)


@require_POST
@office
def retry_paper(request: Request, cycle, decision_id: int, paper_id: int) -> HttpResponse:
    decision = queries.get_decision(cycle, decision_id, by=request.actor)
    paper = queries.get_paper(decision, paper_id, by=request.actor)
    operations.retry_paper(paper, by=request.actor, at=timezone.now())
    did(request, "Đã xếp vào hàng in lại.")
    return redirect("office:decision", cycle.year, decision.pk)
