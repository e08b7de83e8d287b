"""Titles registered for the year: the list, and one grid a unit."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thidua.common.errors import NotAllowed, Refused
from thidua.organisations import queries as organisations
from thidua.pledges import operations, permissions, queries
from thidua.web.common.pages import did, page, paginate
from thidua.web.common.parts import Action, Cell, Column, Crumb, Row, Table
from thidua.web.common.requests import Request
from thidua.web.office.desk import office
from thidua.web.office.forms.registrations import (
    CandidateFilter,
    RegistrationFilter,
    RegistrationsForm,
)


# One form for all rows, so that a page of fifty costs no fifty templates.
WITHDRAW = (
    '<button class="btn btn-vien btn-sm" type="submit" form="rut" formaction="{}"'
    ' aria-label="Rút đăng ký của {}">Rút</button>'
)


@require_safe
@office
def registrations(request: Request, cycle) -> HttpResponse:
    titles = {title.code: title.name for title in queries.titles_of(cycle.year)}
    filters = RegistrationFilter(
        request.GET, titles=list(titles.items()), units=_units(cycle, by=request.actor)
    )
    unit = filters.wanted("don_vi")
    found = queries.registrations_visible_to(
        request.actor,
        cycle,
        text=filters.wanted("tim") or "",
        title=filters.wanted("danh_hieu") or "",
        unit=int(unit) if unit else None,
    )
    trang = paginate(found, request)
    add = reverse("office:new_registrations", args=[cycle.year])
    return page(
        request,
        "office/registrations/list.html",
        cycle=cycle,
        filters=filters,
        trang=trang,
        table=_table(request, cycle, trang, titles),
        is_empty=not trang.paginator.count and not filters.is_filtering,
        crumbs=[Crumb("Đăng ký, giao ước", _pledges(cycle)), Crumb("Đăng ký danh hiệu")],
        actions=[
            Action("Đăng ký cho một đơn vị", add, kind="primary", icon="plus-lg"),
            Action("Giao ước", _pledges(cycle), icon="pen"),
        ],
    )


def _table(request: Request, cycle, registrations, titles: dict[str, str]) -> Table:
    return Table(
        caption=f"Danh hiệu đăng ký phấn đấu năm {cycle.year}",
        columns=[
            Column("Người, tập thể, hộ", head=True),
            Column("Danh hiệu"),
            Column("Đơn vị"),
            Column("Ngày", short="Ngày"),
            Column("Người đăng ký", wide_only=True),
            Column("Rút", last=True),
        ],
        rows=[
            Row(
                [
                    Cell(
                        registration.recipient.name,
                        illustrative=registration.recipient.is_illustrative,
                    ),
                    titles.get(registration.title, registration.title),
                    registration.unit.name,
                    f"{registration.registered_on:%d/%m/%Y}",
                    registration.registered_by,
                    _withdrawal(request, cycle, registration),
                ]
            )
            for registration in registrations
        ],
        empty="Không có đăng ký nào khớp. Bỏ lọc để xem tất cả.",
        stack_on_phone=True,
    )


def _withdrawal(request: Request, cycle, registration) -> Cell | None:
    if registration.withdrawn_at is not None:
        day = timezone.localdate(registration.withdrawn_at)
        return Cell(f"Đã rút {day:%d/%m}", answer="thieu_du_lieu")
    if not permissions.can_register(request.actor, registration.unit):
        return None
    url = reverse("office:withdraw_registration", args=[cycle.year, registration.pk])
    return Cell(html=format_html(WITHDRAW, url, registration.recipient.name))


@require_http_methods(["GET", "POST"])
@office
def new_registrations(request: Request, cycle) -> HttpResponse:
    """Choose a unit, then one grid for everybody in it."""
    filters = CandidateFilter(request.GET, units=_units(cycle, by=request.actor))
    wanted = filters.wanted("don_vi")
    unit = organisations.get_unit(int(wanted), by=request.actor) if wanted else None
    candidates = (
        queries.candidates(unit, cycle.year, by=request.actor, text=filters.wanted("tim") or "")
        if unit
        else []
    )
    form = RegistrationsForm.of(
        request, candidates=candidates, initial={"registered_on": timezone.localdate()}
    )
    if request.method == "POST" and unit and form.is_valid():
        try:
            made = operations.register_titles(
                cycle=cycle,
                unit=unit,
                choices=form.chosen,
                registered_on=form.cleaned_data["registered_on"],
                by=request.actor,
                at=timezone.now(),
            )
        except Refused as refusal:
            form.add_refusal(refusal)
        else:
            did(request, f"Đã đăng ký {len(made)} danh hiệu cho {unit.name}.")
            return redirect("office:registrations", cycle.year)
    known = queries.titles_registered(cycle, unit, by=request.actor) if unit else {}
    return page(
        request,
        "office/registrations/new.html",
        status=422 if form.errors else 200,
        cycle=cycle,
        filters=filters,
        unit=unit,
        form=form,
        rows=[
            (candidate, field, _names(_known(candidate, known), cycle.year))
            for candidate, field in form.rows
        ],
        crumbs=[
            Crumb("Đăng ký danh hiệu", reverse("office:registrations", args=[cycle.year])),
            Crumb("Đăng ký cho một đơn vị"),
        ],
    )


def _known(candidate, known: dict[int, set[str]]) -> set[str]:
    """Only somebody who was put forward before can be registered already."""
    is_recipient = candidate.key.startswith("recipient-")
    return known.get(candidate.subject.pk, set()) if is_recipient else set()


def _names(codes, year: int) -> str:
    return ", ".join(queries.title_name(code, year) for code in sorted(codes))


@require_POST
@office
def withdraw_registration(request: Request, cycle, registration_id: int) -> HttpResponse:
    registration = _of_year(registration_id, cycle, by=request.actor)
    operations.withdraw_registration(registration, by=request.actor, at=timezone.now())
    undo = reverse("office:restore_registration", args=[cycle.year, registration.pk])
    did(request, f"Đã rút đăng ký của {registration.recipient.name}.", undo_url=undo)
    return redirect("office:registrations", cycle.year)


@require_POST
@office
def restore_registration(request: Request, cycle, registration_id: int) -> HttpResponse:
    """Undo of a withdrawal: the same registration anew; both acts stay in the book."""
    registration = _of_year(registration_id, cycle, by=request.actor)
    operations.register_title(
        cycle=cycle,
        unit=registration.unit,
        recipient=registration.recipient,
        title=registration.title,
        registered_on=registration.registered_on,
        by=request.actor,
        at=timezone.now(),
    )
    did(request, f"{registration.recipient.name} vẫn trong danh sách đăng ký.")
    return redirect("office:registrations", cycle.year)


def _of_year(registration_id: int, cycle, *, by):
    registration = queries.get_registration(registration_id, by=by)
    if registration.cycle_id != cycle.pk:
        raise NotAllowed
    return registration


def _units(cycle, *, by) -> list[tuple[int, str]]:
    below = organisations.units_below(cycle.unit, by=by).values_list("pk", "name")
    return [(cycle.unit_id, cycle.unit.name), *below]


def _pledges(cycle) -> str:
    return reverse("office:pledges", args=[cycle.year])
