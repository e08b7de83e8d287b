"""Movements of the year: list, plan, launch, who has answered, what was done, review."""

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thidua.common.errors import NotAllowed
from thidua.law import cite
from thidua.movements import operations, papers, permissions, policies, queries
from thidua.movements.enums import MovementState
from thidua.web.common import files
from thidua.web.common.form_page import form_page
from thidua.web.common.once import sent_key
from thidua.web.common.pages import did, page, paginate
from thidua.web.common.papers import download, format_of
from thidua.web.common.parts import Action, Crumb
from thidua.web.common.requests import Request
from thidua.web.office.desk import office
from thidua.web.office.forms.movements import LaunchForm, MovementFilter, MovementForm, ReviewForm
from thidua.web.office.movement_parts import (
    LOOKS,
    conditions_of,
    contents_of,
    delivery_table,
    period_of,
    quiet_of,
    strip_of,
    table_of,
    written_of,
)


@require_safe
@office
def movements(request: Request, cycle) -> HttpResponse:
    filters = MovementFilter(request.GET)
    found = queries.movements_visible_to(
        request.actor,
        cycle,
        text=filters.wanted("tim") or "",
        state=filters.wanted("trang_thai") or "",
        field=filters.wanted("linh_vuc") or "",
    )
    trang = paginate(found, request)
    months = queries.months_of(cycle, by=request.actor)
    return page(
        request,
        "office/movements/list.html",
        cycle=cycle,
        filters=filters,
        trang=trang,
        table=table_of(trang, year=cycle.year),
        is_empty=not trang.paginator.count and not filters.is_filtering,
        strip=strip_of(months, width=960),
        quiet=quiet_of(months),
        crumbs=[Crumb(f"Năm {cycle.year}", reverse("office:home", args=[cycle.year])), HERE],
        actions=starting(cycle.year),
    )


HERE = Crumb("Phong trào")
SEEN_BY_DRAFT = "Công chức phụ trách và Chủ tịch."
SEEN_BY_LAUNCHED = (
    "Công chức phụ trách, Chủ tịch, người đứng đầu các đơn vị được giao. "
    "Mỗi đơn vị chỉ thấy việc báo nhận và hoạt động của mình."
)


def starting(year: int) -> list[Action]:
    url = reverse("office:new_movement", args=[year])
    return [Action("Soạn phong trào", url, kind="primary", icon="plus-lg")]


@require_http_methods(["GET", "POST"])
@office
def new_movement(request: Request, cycle) -> HttpResponse:
    def do(form: MovementForm) -> str:
        movement = operations.draft_movement(
            cycle=cycle,
            draft=form.draft,
            once_key=sent_key(request),
            by=request.actor,
            at=timezone.now(),
        )
        return reverse("office:movement", args=[cycle.year, movement.pk])

    back = reverse("office:movements", args=[cycle.year])
    return form_page(
        request,
        MovementForm.of(request),
        heading="Soạn phong trào",
        subline="Tám nội dung có thể viết dần; phát động được khi đủ cả tám.",
        verb="Lưu dự thảo",
        do=do,
        said="Đã lưu dự thảo phong trào.",
        back=back,
        crumbs=[Crumb("Phong trào", back), Crumb("Soạn phong trào")],
    )


@require_safe
@office
def movement(request: Request, cycle, movement_id: int) -> HttpResponse:
    found = _of_year(movement_id, cycle, by=request.actor)
    is_draft = found.state == MovementState.DRAFT
    months = queries.months_of(cycle, by=request.actor, movement=found)
    activities = queries.activities_visible_to(request.actor, cycle, movement=found)
    deliveries = queries.deliveries_of(found, by=request.actor)
    return page(
        request,
        "office/movements/movement.html",
        cycle=cycle,
        movement=found,
        look=LOOKS[found.state],
        period=period_of(found),
        contents=[(content.says, written_of(found, content)) for content in contents_of(found)],
        conditions=conditions_of(found, year=cycle.year) if is_draft else (),
        launch=_launch_action(cycle.year, found),
        deliveries=delivery_table(deliveries, months),
        waiting=sum(delivery.acknowledged_at is None for delivery in deliveries),
        answered=sum(delivery.acknowledged_at is not None for delivery in deliveries),
        delivered=len(deliveries),
        source=cite(policies.CONTENTS_SOURCE),
        audience=SEEN_BY_DRAFT if is_draft else SEEN_BY_LAUNCHED,
        strip=strip_of(months),
        trang=paginate(activities, request, size=20),
        crumbs=[
            Crumb("Phong trào", reverse("office:movements", args=[cycle.year])),
            Crumb(found.name),
        ],
        actions=_actions(cycle.year, found),
    )


def _launch_action(year: int, movement) -> Action:
    url = reverse("office:launch_movement", args=[year, movement.pk])
    return Action("Phát động", url, kind="son", icon="megaphone")


def _actions(year: int, movement) -> list[Action]:
    """The plan as a paper in every state, and the one act that comes next."""
    printed = [
        Action(words, reverse("office:launch_plan", args=[year, movement.pk, form]), icon=icon)
        for words, form, icon in (
            ("Kế hoạch .pdf", "pdf", "file-earmark-pdf"),
            ("Kế hoạch .docx", "docx", "file-earmark-word"),
        )
    ]
    if movement.state == MovementState.DRAFT:
        edit = reverse("office:edit_movement", args=[year, movement.pk])
        return [*printed, Action("Sửa", edit, icon="pen")]
    if movement.state == MovementState.LAUNCHED:
        close = reverse("office:close_movement", args=[year, movement.pk])
        return [*printed, Action("Tổng kết", close)]
    return printed


@require_http_methods(["GET", "POST"])
@office
def edit_movement(request: Request, cycle, movement_id: int) -> HttpResponse:
    found = _of_year(movement_id, cycle, by=request.actor)
    policies.check_is_draft(is_draft=found.state == MovementState.DRAFT)
    back = reverse("office:movement", args=[cycle.year, found.pk])

    def do(form: MovementForm) -> str:
        operations.change_movement(
            found,
            version=form.cleaned_data["version"] or 0,
            draft=form.draft,
            by=request.actor,
            at=timezone.now(),
        )
        return back

    initial = vars(queries.draft_of(found)) | {"version": found.version}
    return form_page(
        request,
        MovementForm.of(request, initial=initial),
        heading="Sửa phong trào",
        verb="Lưu dự thảo",
        do=do,
        said="Đã lưu dự thảo phong trào.",
        back=back,
        crumbs=[Crumb(found.name, back), Crumb("Sửa")],
    )


@require_http_methods(["GET", "POST"])
@office
def launch_movement(request: Request, cycle, movement_id: int) -> HttpResponse:
    found = _of_year(movement_id, cycle, by=request.actor)
    policies.check_complete(queries.draft_of(found))
    receivers = queries.receivers(cycle, by=request.actor)
    back = reverse("office:movement", args=[cycle.year, found.pk])

    def do(form: LaunchForm) -> str:
        chosen = set(form.cleaned_data.pop("units"))
        operations.launch_movement(
            found,
            **form.cleaned_data,
            units=[unit for unit in receivers if str(unit.pk) in chosen],
            by=request.actor,
            at=timezone.now(),
        )
        return back

    units = [(unit.pk, unit.name) for unit in receivers]
    return form_page(
        request,
        LaunchForm.of(request, units=units),
        heading=f"Phát động: {found.name}",
        subline="Sau khi phát động, nội dung không sửa được; mỗi đơn vị nhận một việc báo nhận.",
        verb="Phát động",
        button_class="btn-son",
        do=do,
        said="Đã phát động và giao tới các đơn vị.",
        back=back,
        crumbs=[Crumb(found.name, back), Crumb("Phát động")],
    )


@require_POST
@office
def remind_units(request: Request, cycle, movement_id: int) -> HttpResponse:
    found = _of_year(movement_id, cycle, by=request.actor)
    count = operations.remind_units(found, by=request.actor, at=timezone.now())
    did(request, f"Đã nhắc {count} đơn vị báo nhận.")
    return redirect("office:movement", cycle.year, found.pk)


@require_http_methods(["GET", "POST"])
@office
def close_movement(request: Request, cycle, movement_id: int) -> HttpResponse:
    found = _of_year(movement_id, cycle, by=request.actor)
    back = reverse("office:movement", args=[cycle.year, found.pk])

    def do(form: ReviewForm) -> str:
        operations.close_movement(found, **form.cleaned_data, by=request.actor, at=timezone.now())
        return back

    months = queries.months_of(cycle, by=request.actor, movement=found)
    told = sum(sum(row.counts) for row in months)
    active = sum(row.active_count > 0 for row in months)
    return form_page(
        request,
        ReviewForm.of(request),
        heading=f"Tổng kết: {found.name}",
        subline=f"{told} hoạt động của {active}/{len(months)} đơn vị được giao.",
        verb="Tổng kết phong trào",
        do=do,
        said="Đã tổng kết phong trào.",
        back=back,
        crumbs=[Crumb(found.name, back), Crumb("Tổng kết")],
    )


@require_safe
@office
def launch_plan(request: Request, cycle, movement_id: int, form: str) -> HttpResponse:
    found = _of_year(movement_id, cycle, by=request.actor)
    format_ = format_of(form)
    content = papers.print_launch_plan(found, format=format_, on=timezone.localdate())
    name = f"ke-hoach-phat-dong-{cycle.year}-{found.plan_number or 'du-thao'}"
    return download(content, name=name, form=format_)


@require_safe
@office
def activity_photo(request: Request, cycle, activity_id: int) -> FileResponse:
    activity = queries.get_activity(activity_id, by=request.actor)
    if activity.photo is None or activity.cycle_id != cycle.pk:
        raise NotAllowed
    return files.send(activity.photo)


def _of_year(movement_id: int, cycle, *, by):
    """The movement, if it belongs to the year in the address."""
    found = queries.get_movement(movement_id, by=by)
    if found.cycle_id != cycle.pk or not permissions.can_run(by, cycle.unit):
        raise NotAllowed
    return found
