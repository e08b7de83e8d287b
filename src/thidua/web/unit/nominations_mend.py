"""One dossier of the unit: what the commune said, mending it, sending it again."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thidua.common.errors import NotAllowed
from thidua.files.enums import FileKind
from thidua.law import name_of
from thidua.nominations import operations, permissions, queries
from thidua.nominations.enums import WITH_THE_UNIT, NominationState
from thidua.web.common import files
from thidua.web.common.form_page import form_page
from thidua.web.common.pages import did, page
from thidua.web.common.requests import Request
from thidua.web.office import nominations_shown as shown
from thidua.web.unit.addresses import unit_url
from thidua.web.unit.desk import unit_desk
from thidua.web.unit.forms.nominations import MendForm, PhotoForm, WithdrawForm


FORM = "unit/nominations/form.html"


@require_safe
@unit_desk
def nomination(request: Request, unit, cycle, number: int) -> HttpResponse:
    found = _own(number, unit, cycle, by=request.actor)
    name, position = shown.called(found)
    comparison = queries.compare(found, at=timezone.now())
    may_mend = found.state in WITH_THE_UNIT

    def url(page_name: str) -> str:
        return unit_url(request, page_name, cycle.year, number)

    return page(
        request,
        "unit/nominations/nomination.html",
        unit=unit,
        cycle=cycle,
        parent_name=cycle.unit.name,
        nomination=found,
        name=name,
        position=position,
        award=name_of(found.code),
        look=shown.LOOKS[found.state],
        findings=shown.findings_of(
            comparison,
            may_read_discipline=permissions.can_read_discipline(request.actor, found),
        ),
        papers=shown.papers_of(
            found,
            open_url=lambda pk: unit_url(request, "nomination_paper", cycle.year, number, pk),
            upload_url=lambda _: url("add_paper") if may_mend else "",
        ),
        may_mend=may_mend,
        may_withdraw=found.state in {*WITH_THE_UNIT, NominationState.SUBMITTED},
        mend_url=url("mend_nomination"),
        send_url=url("send_nomination"),
        photo_url=url("add_paper"),
        withdraw_url=url("withdraw_nomination"),
        back=unit_url(request, "nominations", cycle.year),
    )


def _own(number: int, unit, cycle, *, by):
    """The unit's own dossier of that number; anybody else's is not there."""
    found = queries.get_nomination(cycle, number, by=by)
    if found.unit_id != unit.pk:
        raise NotAllowed
    return found


@require_http_methods(["GET", "POST"])
@unit_desk
def mend(request: Request, unit, cycle, number: int) -> HttpResponse:
    found = _own(number, unit, cycle, by=request.actor)
    back = unit_url(request, "nomination", cycle.year, number)

    def do(form: MendForm) -> str:
        operations.change_nomination(
            found,
            **form.cleaned_data,
            code=found.code,
            occasion=found.occasion,
            by=request.actor,
            at=timezone.now(),
        )
        return back

    initial = {name: getattr(found, name) for name in ("summary", "achievements", "version")}
    return form_page(
        request,
        MendForm.of(request, initial=initial),
        template=FORM,
        heading=f"Sửa hồ sơ {number:02}",
        subline=found.return_reason and f"Xã trả lại vì: {found.return_reason}",
        verb="Lưu",
        do=do,
        said="Đã lưu. Gửi lại khi sửa xong.",
        back=back,
    )


@require_POST
@unit_desk
def send(request: Request, unit, cycle, number: int) -> HttpResponse:
    found = _own(number, unit, cycle, by=request.actor)
    operations.submit_nomination(found, by=request.actor, at=timezone.now())
    did(request, f"Đã gửi lại hồ sơ {number:02}.")
    return redirect(unit_url(request, "nominations", cycle.year))


@require_http_methods(["GET", "POST"])
@unit_desk
def add_paper(request: Request, unit, cycle, number: int) -> HttpResponse:
    found = _own(number, unit, cycle, by=request.actor)
    back = unit_url(request, "nomination", cycle.year, number)

    def do(form: PhotoForm) -> str:
        upload = form.cleaned_data["file"]
        is_photo = (upload.content_type or "").startswith("image/")
        operations.add_paper(
            found,
            kind=form.cleaned_data["kind"],
            upload=upload,
            file_kind=FileKind.PHOTO if is_photo else FileKind.PAPER,
            by=request.actor,
            at=timezone.now(),
        )
        return back

    return form_page(
        request,
        PhotoForm.of(
            request,
            kinds=list(queries.paper_names(found).items()),
            initial={"kind": request.GET.get("loai") or "khac"},
        ),
        template=FORM,
        heading="Thêm ảnh, giấy tờ",
        subline=f"Hồ sơ {number:02}: {shown.called(found)[0]}",
        verb="Gửi",
        do=do,
        said="Đã thêm vào hồ sơ.",
        back=back,
    )


@require_safe
@unit_desk
def paper(request: Request, unit, cycle, number: int, paper_id: int) -> HttpResponseBase:
    found = _own(number, unit, cycle, by=request.actor)
    return files.send(queries.get_paper(found, paper_id, by=request.actor).file)


@require_http_methods(["GET", "POST"])
@unit_desk
def withdraw(request: Request, unit, cycle, number: int) -> HttpResponse:
    found = _own(number, unit, cycle, by=request.actor)

    def do(form: WithdrawForm) -> str:
        operations.withdraw_nomination(
            found, **form.cleaned_data, by=request.actor, at=timezone.now()
        )
        return unit_url(request, "nominations", cycle.year)

    return form_page(
        request,
        WithdrawForm.of(request),
        template=FORM,
        heading=f"Rút hồ sơ {number:02}",
        subline=shown.called(found)[0],
        verb="Rút hồ sơ",
        do=do,
        said=f"Đã rút hồ sơ {number:02}.",
        back=unit_url(request, "nomination", cycle.year, number),
    )
