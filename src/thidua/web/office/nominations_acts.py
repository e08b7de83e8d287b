"""What the office does with a dossier: send, return, appraise one or many, take back, papers."""

from datetime import datetime
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thidua.common.errors import Refused
from thidua.nominations import operations, permissions, policies, queries
from thidua.nominations.enums import NominationState
from thidua.web.common import files
from thidua.web.common.form_page import form_page
from thidua.web.common.pages import did, page
from thidua.web.common.parts import Crumb
from thidua.web.common.requests import Request
from thidua.web.office import nominations_shown as shown
from thidua.web.office.desk import office
from thidua.web.office.forms.nominations import AppraiseForm, PaperForm, ReturnForm, WithdrawForm
from thidua.web.office.nominations import HERE, filters_of, found_by, of_year


def _address(cycle, number: int) -> str:
    return reverse("office:nomination", args=[cycle.year, number])


def _crumbs(cycle, number: int, last: str) -> list[Crumb]:
    return [
        Crumb(HERE, reverse("office:nominations", args=[cycle.year])),
        Crumb(f"Hồ sơ {number:02}", _address(cycle, number)),
        Crumb(last),
    ]


@require_POST
@office
def send_nomination(request: Request, cycle, number: int) -> HttpResponse:
    found = of_year(number, cycle, by=request.actor)
    operations.submit_nomination(found, by=request.actor, at=timezone.now())
    did(request, f"Đã gửi hồ sơ {number:02}, chờ thẩm định.")
    return redirect(_address(cycle, number))


@require_http_methods(["GET", "POST"])
@office
def return_nomination(request: Request, cycle, number: int) -> HttpResponse:
    found = of_year(number, cycle, by=request.actor)

    def do(form: ReturnForm) -> str:
        operations.return_nomination(
            found, **form.cleaned_data, by=request.actor, at=timezone.now()
        )
        return _address(cycle, number)

    return form_page(
        request,
        ReturnForm.of(request),
        heading=f"Trả lại hồ sơ {number:02}: {shown.called(found)[0]}",
        subline="Chỉ người yêu cầu sửa xem lại. Ngày tiếp nhận giữ nguyên.",
        verb="Trả lại để sửa",
        do=do,
        said=f"Đã trả lại hồ sơ {number:02} cho {found.unit.name}.",
        back=_address(cycle, number),
        crumbs=_crumbs(cycle, number, "Trả lại"),
    )


@require_http_methods(["GET", "POST"])
@office
def appraise_nomination(request: Request, cycle, number: int) -> HttpResponse:
    found = of_year(number, cycle, by=request.actor)
    now = timezone.now()
    comparison = queries.compare_now(found, at=now)
    wants_note = policies.wants_note(comparison.answer)

    def do(form: AppraiseForm) -> str:
        operations.appraise_nomination(
            found, note=form.cleaned_data["note"], by=request.actor, at=now
        )
        return _address(cycle, number)

    return form_page(
        request,
        AppraiseForm.of(request, wants_note=wants_note),
        template="office/nominations/appraise.html",
        heading=f"Thẩm định xong hồ sơ {number:02}: {shown.called(found)[0]}",
        subline="Kết quả đối chiếu được chốt như lúc này và theo hồ sơ ra Hội đồng.",
        verb="Thẩm định xong, chờ Hội đồng",
        do=do,
        said=f"Hồ sơ {number:02} đã thẩm định, chờ Hội đồng.",
        back=_address(cycle, number),
        crumbs=_crumbs(cycle, number, "Thẩm định"),
        findings=shown.findings_of(
            comparison, may_read_discipline=permissions.can_read_discipline(request.actor, found)
        ),
        law_note=shown.law_note(comparison, found),
        missing=queries.missing_papers(found),
    )


@require_POST
@office
def take_back_appraisal(request: Request, cycle, number: int) -> HttpResponse:
    found = of_year(number, cycle, by=request.actor)
    operations.take_back_appraisal(found, by=request.actor, at=timezone.now())
    did(request, f"Đã lấy lại hồ sơ {number:02} để thẩm định lại.")
    return redirect(_address(cycle, number))


@require_http_methods(["GET", "POST"])
@office
def withdraw_nomination(request: Request, cycle, number: int) -> HttpResponse:
    found = of_year(number, cycle, by=request.actor)

    def do(form: WithdrawForm) -> str:
        operations.withdraw_nomination(
            found, **form.cleaned_data, by=request.actor, at=timezone.now()
        )
        return _address(cycle, number)

    return form_page(
        request,
        WithdrawForm.of(request),
        heading=f"Rút hồ sơ {number:02}: {shown.called(found)[0]}",
        subline="Hồ sơ đã rút vẫn xem được, không gửi lại được. Đề nghị lại thì soạn hồ sơ mới.",
        verb="Rút hồ sơ",
        do=do,
        said=f"Đã rút hồ sơ {number:02}.",
        back=_address(cycle, number),
        crumbs=_crumbs(cycle, number, "Rút"),
    )


@require_POST
@office
def appraise_nominations(request: Request, cycle) -> HttpResponse:
    """Preview of a bulk appraisal; with `xac_nhan` it is done, exactly as it was shown."""
    chosen = _chosen(request, cycle)
    if request.POST.get("xac_nhan"):
        return _appraise(request, cycle, chosen)
    found = queries.sort_for_appraisal(chosen, by=request.actor, at=timezone.now())
    return page(
        request,
        "office/nominations/bulk.html",
        cycle=cycle,
        passing=found.passing,
        held=[(each, shown.called(each)[0], why) for each, why in found.held],
        back=reverse("office:nominations", args=[cycle.year]),
        crumbs=[
            Crumb(HERE, reverse("office:nominations", args=[cycle.year])),
            Crumb("Thẩm định loạt"),
        ],
    )


def _chosen(request: Request, cycle):
    """The ticked dossiers, or with `tat_ca` every waiting one that the filter lets through."""
    if request.POST.get("tat_ca"):
        words = QueryDict(request.POST.get("loc", ""), mutable=True)
        words["trang-thai"] = NominationState.SUBMITTED
        return list(found_by(filters_of(request, cycle, words), cycle, by=request.actor)[0])
    numbers = [int(number) for number in request.POST.getlist("so") if number.isdigit()]
    if not numbers:
        raise Refused("Chọn ít nhất một hồ sơ chờ thẩm định trong danh sách.")
    return list(queries.nominations_of(cycle, by=request.actor).filter(number__in=numbers))


def _appraise(request: Request, cycle, chosen) -> HttpResponse:
    now = timezone.now()
    operations.appraise_nominations(chosen, by=request.actor, at=now)
    undo = reverse("office:take_back_appraisals", args=[cycle.year])
    did(
        request,
        f"Đã chuyển {len(chosen)} hồ sơ, chờ Hội đồng.",
        undo_url=f"{undo}?{urlencode({'luc': now.isoformat()})}",
    )
    return redirect("office:nominations", cycle.year)


@require_POST
@office
def take_back_appraisals(request: Request, cycle) -> HttpResponse:
    try:
        moment = datetime.fromisoformat(request.GET.get("luc", ""))
    except ValueError:
        raise Refused("Địa chỉ hoàn tác không đọc được. Mở từng hồ sơ rồi lấy lại.") from None
    taken = operations.take_back_appraisals(
        cycle, appraised_at=moment, by=request.actor, at=timezone.now()
    )
    did(request, f"Đã lấy lại {len(taken)} hồ sơ để thẩm định lại.")
    return redirect("office:nominations", cycle.year)


@require_http_methods(["GET", "POST"])
@office
def papers(request: Request, cycle, number: int) -> HttpResponse:
    found = of_year(number, cycle, by=request.actor)

    def do(form: PaperForm) -> str:
        operations.add_paper(
            found,
            kind=form.cleaned_data["kind"],
            upload=form.cleaned_data["file"],
            by=request.actor,
            at=timezone.now(),
        )
        return reverse("office:papers", args=[cycle.year, number])

    names = queries.paper_names(found)
    return form_page(
        request,
        PaperForm.of(
            request, kinds=list(names.items()), initial={"kind": request.GET.get("loai", "")}
        ),
        template="office/nominations/papers.html",
        heading=f"Giấy tờ của hồ sơ {number:02}: {shown.called(found)[0]}",
        verb="Nộp giấy tờ",
        do=do,
        said="Đã nộp giấy tờ vào hồ sơ.",
        back=_address(cycle, number),
        crumbs=_crumbs(cycle, number, "Giấy tờ"),
        nomination=found,
        cycle=cycle,
        papers=[(paper, names.get(paper.kind, paper.kind)) for paper in found.papers.all()],
        missing=queries.missing_papers(found),
    )


@require_safe
@office
def paper(request: Request, cycle, number: int, paper_id: int) -> HttpResponseBase:
    found = queries.get_nomination(cycle, number, by=request.actor)
    return files.send(queries.get_paper(found, paper_id, by=request.actor).file)


@require_POST
@office
def remove_paper(request: Request, cycle, number: int, paper_id: int) -> HttpResponse:
    found = of_year(number, cycle, by=request.actor)
    operations.remove_paper(
        queries.get_paper(found, paper_id, by=request.actor), by=request.actor, at=timezone.now()
    )
    did(request, "Đã bỏ giấy tờ khỏi hồ sơ.")
    return redirect("office:papers", cycle.year, number)
