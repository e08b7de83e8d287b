"""The office's start: where the year stands, what to do, whether it moves every month."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from thidua.common.actors import ROLE_LABELS
from thidua.cycles import operations, permissions, queries as cycles
from thidua.cycles.enums import CycleState, StepKind
from thidua.indicators import queries as indicators
from thidua.movements import queries as movements
from thidua.organisations import queries as organisations
from thidua.organisations.enums import UnitKind
from thidua.reports import mirror, work, year
from thidua.web.common import charts
from thidua.web.common.desks import signed_in
from thidua.web.common.form_page import form_page
from thidua.web.common.frame import url_of
from thidua.web.common.pages import did, page
from thidua.web.common.parts import Action, Cell, Column, Row, Step, Table, Task
from thidua.web.common.requests import Request
from thidua.web.office.desk import office
from thidua.web.office.forms.cycles import ReopenForm, StepForm, YearForm
from thidua.web.office.movement_parts import quiet_of, strip_of


MOST = 7  # rows of work on the start page
PAGES = {
    StepKind.LAUNCH: "office:movements",
    StepKind.PLEDGE: "office:pledges",
    StepKind.CARRY_OUT: "office:indicators",
    StepKind.REVIEW: "office:nominations",
    StepKind.APPRAISE: "office:nominations",
    StepKind.COUNCIL: "office:sessions",
    StepKind.DECIDE: "office:decisions",
    StepKind.REPORT: "office:reports",
}


@require_safe
@office
def home(request: Request, cycle) -> HttpResponse:
    today = timezone.localdate()
    standing = year.standing_of(cycle, today=today)
    mine, others = work.work_of(cycle, by=request.actor, today=today, standing=standing)
    request.menu_counts = {"tasks": len(mine)}
    months = movements.months_of(cycle, by=request.actor)
    # Villages are what the start page watches; the movements' own page has every unit.
    months = [row for row in months if row.unit.kind == UnitKind.VILLAGE] or months
    return page(
        request,
        "office/home/home.html",
        cycle=cycle,
        steps=steps_of(cycle, by=request.actor, today=today, standing=standing),
        tasks=tasks_of(mine[:MOST], year=cycle.year),
        others_count=len(others),
        others_url=reverse("office:tasks", args=[cycle.year]),
        tables=[
            _counted(table)
            for table in (
                indicators.table(each, by=request.actor)
                for each in indicators.target_sets_of(cycle, by=request.actor)
            )
        ],
        nominations=mirror.nominations_of(cycle, by=request.actor),
        strip=strip_of(months),
        quiet=quiet_of(months),
        actions=[
            Action(
                "Các bước và hạn", reverse("office:steps", args=[cycle.year]), icon="calendar-event"
            )
        ],
    )


def _counted(table: indicators.TargetTable) -> dict[str, Any]:
    """A list of indicators in one bar, one line, and what contradicts a claim."""
    counts = table.summary
    shares = [
        charts.Share(counts.exceeded, "vượt", "f-dat"),
        charts.Share(counts.met, "đạt", "f-muc"),
        charts.Share(counts.missed, "chưa đạt", "f-chua"),
        charts.Share(counts.uncounted, "chưa so được", "f-mo"),
    ]
    return {
        "name": table.target_set.name,
        "reached": counts.reached,
        "total": counts.total,
        "bar": charts.stacked_bar(shares),
        "words": " · ".join(f"{share.count} {share.label}" for share in shares if share.count),
        "doubts": [
            doubt.says
            for doubt in table.doubts
            if not (doubt.settled or table.target_set.locked_at)
        ],
    }


@require_safe
@office
def tasks(request: Request, cycle) -> HttpResponse:
    today = timezone.localdate()
    mine, others = work.work_of(cycle, by=request.actor, today=today)
    request.menu_counts = {"tasks": len(mine)}
    table = Table(
        caption="Việc của người khác trong năm",
        columns=[Column("Việc", head=True), Column("Người làm"), Column("Hạn")],
        rows=[
            Row(
                [
                    Cell(item.title, note=item.why),
                    ROLE_LABELS[item.role],
                    f"{item.due_on:%d/%m/%Y}" if item.due_on else None,
                ]
            )
            for item in others
        ],
        empty="Không có việc nào chờ người khác.",
        stack_on_phone=True,
    )
    return page(
        request,
        "office/home/tasks.html",
        cycle=cycle,
        tasks=tasks_of(mine, year=cycle.year),
        table=table,
    )


@require_safe
@office
def steps(request: Request, cycle) -> HttpResponse:
    may_run = permissions.can_run(request.actor, cycle.unit)
    rows = cycles.steps_of(cycle, by=request.actor)
    table = Table(
        caption="Tám bước của năm thi đua và hạn của từng bước",
        columns=[Column("Bước", head=True), Column("Từ ngày"), Column("Hạn"), Column("Sửa")],
        rows=[
            Row(
                [
                    f"{row.position}. {row.get_kind_display()}",
                    f"{row.starts_on:%d/%m/%Y}" if row.starts_on else None,
                    f"{row.due_on:%d/%m/%Y}" if row.due_on else None,
                    Cell("Đặt hạn", url=reverse("office:date_step", args=[cycle.year, row.kind]))
                    if may_run
                    else None,
                ]
            )
            for row in rows
        ],
    )
    return page(
        request,
        "office/home/steps.html",
        cycle=cycle,
        table=table,
        actions=_ending(cycle, may_run=may_run),
    )


def _ending(cycle, *, may_run) -> list[Action]:
    if not may_run:
        return []
    another = Action("Mở năm khác", reverse("office:open_year"))
    if cycle.state == CycleState.OPEN:
        url = reverse("office:close_cycle", args=[cycle.year])
        return [another, Action(f"Khép năm {cycle.year}", url, icon="lock", post=True)]
    return [
        another,
        Action(f"Mở lại năm {cycle.year}", reverse("office:reopen_cycle", args=[cycle.year])),
    ]


@require_http_methods(["GET", "POST"])
@signed_in
def open_year(request: Request) -> HttpResponse:
    """The door before there is a year: for the officer or chair of a commune."""
    unit = organisations.body_of(request.actor)
    permissions.check_can_run(request.actor, unit)
    request.unit_name = unit.name

    def do(form: YearForm) -> str:
        opened = operations.open_cycle(
            unit=unit, **form.cleaned_data, by=request.actor, at=timezone.now()
        )
        return reverse("office:home", args=[opened.year])

    form = YearForm.of(request, initial={"year": timezone.localdate().year})
    return form_page(
        request,
        form,
        heading="Mở năm thi đua",
        verb="Mở năm thi đua",
        do=do,
        said="Đã mở năm thi đua. Đặt hạn cho tám bước, rồi phát động phong trào.",
        subline=unit.name,
    )


@require_http_methods(["GET", "POST"])
@office
def date_step(request: Request, cycle, kind: str) -> HttpResponse:
    step = cycles.get_step(cycle, kind, by=request.actor)
    back = reverse("office:steps", args=[cycle.year])

    def do(form: StepForm) -> str:
        operations.date_step(step, **form.cleaned_data, by=request.actor, at=timezone.now())
        return back

    form = StepForm.of(request, initial={"starts_on": step.starts_on, "due_on": step.due_on})
    return form_page(
        request,
        form,
        heading=f"Hạn của bước {step.get_kind_display()}",
        verb="Đặt hạn",
        do=do,
        said="Đã đặt hạn.",
        back=back,
    )


@require_http_methods(["POST"])
@office
def close_cycle(request: Request, cycle) -> HttpResponse:
    operations.close_cycle(cycle, by=request.actor, at=timezone.now())
    did(request, f"Đã khép năm {cycle.year}.")
    return redirect("office:steps", cycle.year)


@require_http_methods(["GET", "POST"])
@office
def reopen_cycle(request: Request, cycle) -> HttpResponse:
    back = reverse("office:steps", args=[cycle.year])

    def do(form: ReopenForm) -> str:
        operations.reopen_cycle(cycle, **form.cleaned_data, by=request.actor, at=timezone.now())
        return back

    return form_page(
        request,
        ReopenForm.of(request),
        heading=f"Mở lại năm {cycle.year}",
        verb="Mở lại năm",
        do=do,
        said=f"Đã mở lại năm {cycle.year}.",
        back=back,
    )


def steps_of(cycle, *, by, today, standing) -> list[Step]:
    """The stepper's plain values."""
    return [
        Step(
            name=step.kind.label,
            fact=step.fact,
            state="xong" if step.is_done else "nay" if step.is_now else "toi",
            url=url_of(PAGES[step.kind], cycle.year) or reverse("office:home", args=[cycle.year]),
        )
        for step in year.year_steps(cycle, by=by, today=today, standing=standing)
    ]


def tasks_of(items: list[work.Work], *, year: int) -> list[Task]:
    """The rows of work; the first one's button is filled."""
    return [
        Task(
            title=item.title,
            why=item.why,
            url=url_of(item.page, year) or reverse("office:home", args=[year]),
            verb=item.verb,
            due=item.due_on,
            urgent=place == 0,
        )
        for place, item in enumerate(items)
    ]
