"""The year-end report: the year in figures, the paper on screen, its words, head and files."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thidua.common.errors import NotAllowed
from thidua.conferences import operations, papers, permissions, queries
from thidua.conferences.enums import ReportSection
from thidua.reports.paper import ReportPaper, report_blocks, report_file, report_paper
from thidua.reports.paper_parts import as_json, parts_of
from thidua.reports.summary import year_summary
from thidua.web.common.form_page import form_page
from thidua.web.common.once import sent_key
from thidua.web.common.pages import did, page
from thidua.web.common.parts import Action, Crumb
from thidua.web.common.requests import Request
from thidua.web.office import report_tables as tables
from thidua.web.office.conference_programme import TYPES
from thidua.web.office.desk import office
from thidua.web.office.forms.reports import (
    RelationForm,
    ReportHeadForm,
    ReportTextForm,
    StatedTotalForm,
)


HERE = "Báo cáo"


@require_safe
@office
def reports(request: Request, cycle) -> HttpResponse:
    """The year in figures, every number linked to its rows; and the parts people write."""
    now = timezone.now()
    summary = year_summary(cycle, by=request.actor, at=now)
    paper = report_paper(cycle, by=request.actor, at=now, summary=summary)
    year = cycle.year
    texts = queries.report_texts_of(cycle, by=request.actor)
    return page(
        request,
        "office/reports/summary.html",
        cycle=cycle,
        summary=summary,
        paper=paper,
        may_write=permissions.can_run(request.actor, cycle.unit),
        counts=tables.counts_table(summary, year=year),
        indicators=tables.indicator_tables(summary, year=year),
        awards=tables.awards_table(summary, year=year),
        sections=[(section, texts.get(section)) for section in ReportSection],
        actions=[
            Action(
                "Xem báo cáo tổng kết",
                reverse("office:year_report", args=[year]),
                kind="primary",
                icon="journal-text",
            )
        ],
        crumbs=[Crumb(f"Năm {year}", reverse("office:home", args=[year])), Crumb(HERE)],
    )


@require_safe
@office
def year_report(request: Request, cycle) -> HttpResponse:
    """The paper as it will be printed, with the source of every figure in the margin."""
    paper = report_paper(cycle, by=request.actor, at=timezone.now())
    may_write = permissions.can_run(request.actor, cycle.unit)
    here = [cycle.year]
    actions = [
        Action("Tải .docx", reverse("office:report_file", args=[*here, "docx"])),
        Action("In, PDF", reverse("office:report_file", args=[*here, "pdf"]), icon="printer"),
    ]
    if may_write:
        freezing = reverse("office:freeze_report", args=here)
        actions = [
            Action("Sửa lời", reverse("office:reports", args=here) + "#loi-bao-cao"),
            Action("Số, ngày, người ký", reverse("office:report_head", args=here)),
            *actions,
            Action("Chốt số liệu", freezing, kind="primary", post=True),
        ]
    return page(
        request,
        "office/reports/paper.html",
        cycle=cycle,
        paper=paper,
        sheet=tables.sheet_of(report_blocks(paper)),
        notes=tables.notes_of(paper.notes, year=cycle.year),
        missing=", ".join(paper.missing),
        asks_words=f"{paper.asks} chỗ cần xem lại",
        actions=actions,
        back=reverse("office:reports", args=here),
    )


@require_safe
@office
def report_download(request: Request, cycle, form: str) -> HttpResponse:
    if form not in TYPES:
        raise NotAllowed
    paper = report_paper(cycle, by=request.actor, at=timezone.now())
    return file_response(paper, form, name=f"bao-cao-tong-ket-{cycle.year}.{form}")


def file_response(paper: ReportPaper, form: str, *, name: str) -> HttpResponse:
    content = report_file(paper, format="pdf" if form == "pdf" else "docx")
    response = HttpResponse(content, content_type=TYPES[form])
    way = "inline" if form == "pdf" else "attachment"
    response["Content-Disposition"] = f'{way}; filename="{name}"'
    return response


@require_POST
@office
def freeze_report(request: Request, cycle) -> HttpResponse:
    """Keep the figures as they stand this minute."""
    permissions.check_can_run(request.actor, cycle.unit)
    at = timezone.now()
    parts = parts_of(year_summary(cycle, by=request.actor, at=at))
    operations.freeze_report(cycle, figures=as_json(parts), by=request.actor, at=at)
    did(request, f"Số liệu chốt lúc {timezone.localtime(at):%H:%M ngày %d/%m/%Y}.")
    return redirect("office:year_report", cycle.year)


@require_http_methods(["GET", "POST"])
@office
def report_text(request: Request, cycle, section: str) -> HttpResponse:
    permissions.check_can_run(request.actor, cycle.unit)
    if section not in ReportSection.values:
        raise NotAllowed
    part = ReportSection(section)
    written = queries.report_texts_of(cycle, by=request.actor).get(part)
    back = reverse("office:reports", args=[cycle.year]) + "#loi-bao-cao"

    def do(form: ReportTextForm) -> str:
        operations.write_report_text(
            cycle, section=part, **form.cleaned_data, by=request.actor, at=timezone.now()
        )
        return back

    initial = {
        "text": written.text if written else "",
        "version": written.version if written else 0,
    }
    return form_page(
        request,
        ReportTextForm.of(request, initial=initial),
        heading=f"{part.label} – báo cáo năm {cycle.year}",
        verb="Lưu lời",
        do=do,
        said=f"Đã lưu phần “{part.label}”.",
        back=back,
        crumbs=[*crumbs_of(cycle), Crumb(str(part.label))],
    )


@require_http_methods(["GET", "POST"])
@office
def report_head(request: Request, cycle) -> HttpResponse:
    permissions.check_can_run(request.actor, cycle.unit)
    report = queries.report_of(cycle, by=request.actor)
    back = reverse("office:year_report", args=[cycle.year])

    def do(form: ReportHeadForm) -> str:
        operations.head_report(cycle, **form.cleaned_data, by=request.actor, at=timezone.now())
        return back

    initial = tables.head_of(report) | {
        "signer_name": (report.signer_name if report else "")
        or papers.chair_of(cycle.unit, on=timezone.localdate())
    }
    return form_page(
        request,
        ReportHeadForm.of(request, initial=initial),
        heading="Số, ngày, người ký báo cáo",
        verb="Lưu",
        do=do,
        said="Đã lưu số, ngày, người ký.",
        back=back,
        crumbs=[*crumbs_of(cycle), Crumb("Số, ngày, người ký")],
    )


@require_http_methods(["GET", "POST"])
@office
def new_stated_total(request: Request, cycle) -> HttpResponse:
    permissions.check_can_run(request.actor, cycle.unit)
    back = reverse("office:reports", args=[cycle.year])

    def do(form: StatedTotalForm) -> str:
        operations.state_total(
            cycle,
            **form.cleaned_data,
            once_key=sent_key(request),
            by=request.actor,
            at=timezone.now(),
        )
        return back

    return form_page(
        request,
        StatedTotalForm.of(request),
        heading="Ghi tổng số được nêu",
        verb="Ghi tổng số",
        do=do,
        said="Đã ghi. Số này đứng cạnh số đếm từ quyết định, không cộng.",
        back=back,
        subline="Con số một bài, một báo cáo nêu mà không có danh sách kèm theo.",
        crumbs=[*crumbs_of(cycle), Crumb("Tổng số được nêu")],
    )


@require_http_methods(["GET", "POST"])
@office
def relate_total(request: Request, cycle, total_id: int) -> HttpResponse:
    permissions.check_can_run(request.actor, cycle.unit)
    total = queries.get_stated_total(cycle, total_id, by=request.actor)
    back = reverse("office:year_report", args=[cycle.year])

    def do(form: RelationForm) -> str:
        operations.relate_total(total, **form.cleaned_data, by=request.actor, at=timezone.now())
        return back

    return form_page(
        request,
        RelationForm.of(request, initial={"relation": total.relation}),
        heading=total.words,
        verb="Lưu",
        do=do,
        said="Đã ghi quan hệ của hai con số.",
        back=back,
        subline=f"Nêu ở: {total.source}",
        crumbs=[*crumbs_of(cycle), Crumb("Quan hệ của tổng số")],
    )


def crumbs_of(cycle) -> list[Crumb]:
    return [
        Crumb(HERE, reverse("office:reports", args=[cycle.year])),
        Crumb("Báo cáo tổng kết", reverse("office:year_report", args=[cycle.year])),
    ]
