"""Units of the commune: list, one unit, set up, rename, dissolve."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from thidua.organisations import operations, permissions, queries
from thidua.web.common.form_page import form_page
from thidua.web.common.pages import page, paginate
from thidua.web.common.parts import Action, Cell, Column, Crumb, Row, Table
from thidua.web.common.requests import Request
from thidua.web.office.desk import office
from thidua.web.office.forms.units import DissolveForm, RenameForm, UnitFilter, UnitForm


def choices_below(unit, *, by):
    """(id, name) of the unit and everything below it, for select boxes."""
    below = queries.units_below(unit, by=by).values_list("pk", "name")
    return [(unit.pk, unit.name), *below]


@require_safe
@office
def units(request: Request, cycle) -> HttpResponse:
    filters = UnitFilter(request.GET)
    rows = queries.units_below(
        cycle.unit, by=request.actor, kinds=[k for k in [filters.wanted("loai")] if k]
    )
    if text := filters.wanted("tim"):
        rows = rows.filter(pk__in=queries.find_units(text, by=request.actor).values("pk"))
    trang = paginate(rows, request)
    table = Table(
        caption="Đơn vị đang hoạt động dưới xã",
        columns=[Column("Đơn vị", head=True), Column("Loại"), Column("Thành lập")],
        rows=[
            Row(
                [
                    Cell(
                        unit.name,
                        url=reverse("office:unit", args=[cycle.year, unit.pk]),
                        illustrative=unit.is_illustrative,
                    ),
                    unit.get_kind_display(),
                    f"{unit.founded_on:%d/%m/%Y}" if unit.founded_on else None,
                ]
            )
            for unit in trang
        ],
        empty="Chưa có đơn vị nào khớp. Thêm đơn vị, hoặc bỏ lọc.",
        stack_on_phone=True,
    )
    return page(
        request,
        "office/units/list.html",
        cycle=cycle,
        filters=filters,
        table=table,
        trang=trang,
        actions=[
            Action(
                "Thêm đơn vị",
                reverse("office:new_unit", args=[cycle.year]),
                kind="primary",
                icon="plus-lg",
            ),
            Action("Người", reverse("office:people", args=[cycle.year]), icon="people"),
        ]
        if permissions.can_keep(request.actor, cycle.unit)
        else [Action("Người", reverse("office:people", args=[cycle.year]), icon="people")],
    )


@require_safe
@office
def unit(request: Request, cycle, unit_id: int) -> HttpResponse:
    found = queries.get_unit(unit_id, by=request.actor)
    may_keep = permissions.can_keep(request.actor, found) and found.pk != cycle.unit_id
    return page(
        request,
        "office/units/unit.html",
        unit=found,
        names=queries.names_of(found, by=request.actor),
        posts=queries.posts_in(found, by=request.actor),
        below=queries.units_below(found, by=request.actor)[:100],
        predecessors=queries.predecessors_of(found, by=request.actor),
        crumbs=[
            Crumb("Đơn vị, người", reverse("office:units", args=[cycle.year])),
            Crumb(found.name),
        ],
        actions=[
            Action(
                "Đổi tên", reverse("office:rename_unit", args=[cycle.year, found.pk]), icon="pen"
            ),
            Action("Giải thể", reverse("office:dissolve_unit", args=[cycle.year, found.pk])),
        ]
        if may_keep
        else [],
        cycle=cycle,
    )


@require_http_methods(["GET", "POST"])
@office
def new_unit(request: Request, cycle) -> HttpResponse:
    def do(form: UnitForm) -> str:
        created = operations.create_unit(
            parent=cycle.unit, **form.cleaned_data, by=request.actor, at=timezone.now()
        )
        return reverse("office:unit", args=[cycle.year, created.pk])

    back = reverse("office:units", args=[cycle.year])
    return form_page(
        request,
        UnitForm.of(request),
        heading="Thêm đơn vị",
        verb="Thêm đơn vị",
        do=do,
        said="Đã thêm đơn vị.",
        back=back,
        crumbs=[Crumb("Đơn vị, người", back), Crumb("Thêm đơn vị")],
    )


@require_http_methods(["GET", "POST"])
@office
def rename_unit(request: Request, cycle, unit_id: int) -> HttpResponse:
    found = queries.get_unit(unit_id, by=request.actor)
    back = reverse("office:unit", args=[cycle.year, found.pk])

    def do(form: RenameForm) -> str:
        operations.rename_unit(found, **form.cleaned_data, by=request.actor, at=timezone.now())
        return back

    return form_page(
        request,
        RenameForm.of(request),
        heading=f"Đổi tên {found.name}",
        verb="Đổi tên",
        do=do,
        said="Đã đổi tên. Văn bản cũ giữ tên cũ.",
        back=back,
        crumbs=[Crumb(found.name, back), Crumb("Đổi tên")],
    )


@require_http_methods(["GET", "POST"])
@office
def dissolve_unit(request: Request, cycle, unit_id: int) -> HttpResponse:
    found = queries.get_unit(unit_id, by=request.actor)
    back = reverse("office:unit", args=[cycle.year, found.pk])

    def do(form: DissolveForm) -> str:
        operations.dissolve_unit(found, **form.cleaned_data, by=request.actor, at=timezone.now())
        return back

    return form_page(
        request,
        DissolveForm.of(request),
        heading=f"Giải thể {found.name}",
        verb="Ghi giải thể",
        do=do,
        said=f"Đã ghi giải thể {found.name}.",
        back=back,
        crumbs=[Crumb(found.name, back), Crumb("Giải thể")],
    )
