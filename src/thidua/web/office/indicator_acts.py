"""Acts on the table of indicators: its name, claim, lock, errors let stand; and on one row."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.indicators import operations, permissions, queries
from thidua.web.common.form_page import form_page
from thidua.web.common.indicators import pill_of
from thidua.web.common.once import sent_key
from thidua.web.common.pages import did, page
from thidua.web.common.parts import Action, Crumb
from thidua.web.common.requests import Request
from thidua.web.office.desk import office
from thidua.web.office.forms.indicators import (
    ClaimForm,
    IndicatorForm,
    MeasureForm,
    ReasonForm,
    TargetSetForm,
)


@require_http_methods(["GET", "POST"])
@office
def new_targets(request: Request, cycle) -> HttpResponse:
    def do(form: TargetSetForm) -> str:
        made = operations.create_target_set(
            cycle=cycle, **form.cleaned_data, by=request.actor, at=timezone.now()
        )
        return _table_url(cycle, made.pk)

    return _form(
        request,
        cycle,
        TargetSetForm.of(request, initial={"name": f"Chỉ tiêu chủ yếu năm {cycle.year}"}),
        heading="Lập bảng chỉ tiêu",
        verb="Lập bảng",
        do=do,
        said="Đã lập bảng. Thêm từng chỉ tiêu của nghị quyết.",
        back=reverse("office:indicators", args=[cycle.year]),
    )


@require_http_methods(["GET", "POST"])
@office
def edit_targets(request: Request, cycle, set_id: int) -> HttpResponse:
    target_set = _set_of_year(set_id, cycle, by=request.actor)

    def do(form: TargetSetForm) -> str:
        operations.change_target_set(
            target_set, **form.cleaned_data, by=request.actor, at=timezone.now()
        )
        return _table_url(cycle, target_set.pk)

    initial = {"name": target_set.name, "resolution": target_set.resolution}
    return _form(
        request,
        cycle,
        TargetSetForm.of(request, initial=initial),
        heading="Sửa tên bảng",
        verb="Lưu",
        do=do,
        said="Đã lưu tên bảng.",
        back=_table_url(cycle, target_set.pk),
    )


@require_http_methods(["GET", "POST"])
@office
def claim(request: Request, cycle, set_id: int) -> HttpResponse:
    target_set = _set_of_year(set_id, cycle, by=request.actor)

    def do(form: ClaimForm) -> str:
        operations.claim(target_set, **form.cleaned_data, by=request.actor, at=timezone.now())
        return _table_url(cycle, target_set.pk)

    initial = {
        "met": target_set.claimed_met,
        "total": target_set.claimed_total,
        "source": target_set.claim_source,
    }
    return _form(
        request,
        cycle,
        ClaimForm.of(request, initial=initial),
        heading="Con số đã nêu",
        subline="Giữ đúng như nơi nêu, để đối chiếu với bảng. Bỏ trống cả ba ô nếu không có.",
        verb="Lưu con số",
        do=do,
        said="Đã lưu con số đã nêu.",
        back=_table_url(cycle, target_set.pk),
    )


@require_POST
@office
def lock_targets(request: Request, cycle, set_id: int) -> HttpResponse:
    target_set = _set_of_year(set_id, cycle, by=request.actor)
    operations.lock(target_set, by=request.actor, at=timezone.now())
    did(request, "Đã chốt số liệu.")
    return redirect(_table_url(cycle, target_set.pk))


@require_http_methods(["GET", "POST"])
@office
def reopen_targets(request: Request, cycle, set_id: int) -> HttpResponse:
    target_set = _set_of_year(set_id, cycle, by=request.actor)

    def do(form: ReasonForm) -> str:
        operations.reopen(target_set, **form.cleaned_data, by=request.actor, at=timezone.now())
        return _table_url(cycle, target_set.pk)

    return _form(
        request,
        cycle,
        ReasonForm.of(request),
        heading="Mở lại bảng chỉ tiêu",
        subline="Lý do được ghi vào nhật ký.",
        verb="Mở lại bảng",
        do=do,
        said="Đã mở lại bảng.",
        back=_table_url(cycle, target_set.pk),
    )


@require_http_methods(["GET", "POST"])
@office
def settle_warning(request: Request, cycle, set_id: int, kind: str) -> HttpResponse:
    """Let an error stand: the sentence is shown, a reason is asked for."""
    target_set = _set_of_year(set_id, cycle, by=request.actor)
    row = request.GET.get("chi-tieu", "")
    indicator = queries.get_indicator(int(row), by=request.actor) if row.isdecimal() else None
    table = queries.table(target_set, by=request.actor)
    error = table.error(kind, indicator_id=indicator.pk if indicator else None)
    if error is None:
        raise NotAllowed

    def do(form: ReasonForm) -> str:
        operations.settle_warning(
            target_set,
            kind=kind,
            indicator=indicator,
            **form.cleaned_data,
            by=request.actor,
            at=timezone.now(),
        )
        return _table_url(cycle, target_set.pk)

    return _form(
        request,
        cycle,
        ReasonForm.of(request),
        heading=f"Giữ nguyên: {indicator.name}" if indicator else "Giữ nguyên con số đã nêu",
        subline=error.says,
        verb="Giữ nguyên",
        do=do,
        said="Đã giữ nguyên, có lý do. Sửa số thì câu hỏi trở lại.",
        back=_table_url(cycle, target_set.pk),
    )


@require_http_methods(["GET", "POST"])
@office
def add_indicator(request: Request, cycle, set_id: int) -> HttpResponse:
    target_set = _set_of_year(set_id, cycle, by=request.actor)

    def do(form: IndicatorForm) -> str:
        operations.add_indicator(
            target_set,
            target=form.target,
            once_key=sent_key(request),
            by=request.actor,
            at=timezone.now(),
        )
        return _table_url(cycle, target_set.pk)

    return _form(
        request,
        cycle,
        IndicatorForm.of(request, wholes=_wholes(target_set, by=request.actor)),
        heading="Thêm chỉ tiêu",
        verb="Thêm chỉ tiêu",
        do=do,
        said="Đã thêm chỉ tiêu.",
        back=_table_url(cycle, target_set.pk),
    )


@require_http_methods(["GET", "POST"])
@office
def edit_indicator(request: Request, cycle, indicator_id: int) -> HttpResponse:
    found = _of_year(indicator_id, cycle, by=request.actor)
    back = reverse("office:indicator", args=[cycle.year, found.pk])

    def do(form: IndicatorForm) -> str:
        operations.change_indicator(
            found,
            version=form.cleaned_data["version"] or 0,
            target=form.target,
            by=request.actor,
            at=timezone.now(),
        )
        return back

    wholes = _wholes(found.target_set, by=request.actor, but=found.pk)
    initial = {name: getattr(found, name) for name in IndicatorForm.base_fields}
    return _form(
        request,
        cycle,
        IndicatorForm.of(request, wholes=wholes, initial=initial),
        heading=f"Sửa chỉ tiêu: {found.name}",
        verb="Lưu chỉ tiêu",
        do=do,
        said="Đã lưu chỉ tiêu.",
        back=back,
    )


@require_POST
@office
def remove_indicator(request: Request, cycle, indicator_id: int) -> HttpResponse:
    found = _of_year(indicator_id, cycle, by=request.actor)
    operations.remove_indicator(found, by=request.actor, at=timezone.now())
    did(request, f"Đã bỏ chỉ tiêu “{found.name}”. Nhật ký còn giữ số đã nhập.")
    return redirect(_table_url(cycle, found.target_set_id))


@require_http_methods(["GET", "POST"])
@office
def indicator(request: Request, cycle, indicator_id: int) -> HttpResponse:
    """One row: how it stands and why, every saving, and a figure with source and evidence."""
    found = _of_year(indicator_id, cycle, by=request.actor)
    target_set = found.target_set
    rows = queries.table(target_set, by=request.actor).rows
    row = next(row for row in rows if row.indicator.pk == found.pk)
    form = MeasureForm.of(request, initial=_last_figure(row))
    if request.method == "POST" and form.is_valid():
        try:
            operations.measure(found, **form.figure, by=request.actor, at=timezone.now())
        except Refused as refusal:
            form.add_refusal(refusal)
        except Stale as stale:
            form.show_conflict(_renamed(stale, row))
        else:
            did(request, "Đã lưu số thực hiện.")
            return redirect("office:indicator", cycle.year, found.pk)
    may_write = target_set.locked_at is None and permissions.can_keep(request.actor, cycle.unit)
    return page(
        request,
        "office/indicators/indicator.html",
        status=422 if form.errors or form.conflict else 200,
        cycle=cycle,
        indicator=found,
        row=row,
        pill=pill_of(row),
        history=queries.history_of(found, by=request.actor),
        form=form,
        may_write=may_write,
        crumbs=[Crumb("Chỉ tiêu", _table_url(cycle, target_set.pk)), Crumb(found.name)],
        actions=_row_actions(cycle.year, found) if may_write else [],
    )


def _last_figure(row) -> dict[str, object]:
    last = row.measurement
    if last is None:
        return {"version": 0}
    met = {True: "1", False: "0", None: ""}[last.stated_met]
    return {
        "actual_text": last.actual_text,
        "stated_percent_text": last.stated_percent_text,
        "stated_met": met,
        "source": last.source,
        "note": last.note,
        "version": last.version,
    }


def _renamed(stale: Stale, row) -> Stale:
    """The newest saving under the name of this form's field, so that both are shown."""
    texts = list(stale.theirs.values())
    theirs = {"actual_text": texts[0], "version": str(row.version)}
    return Stale(theirs, who=stale.who, at=stale.at)


def _row_actions(year: int, indicator) -> list[Action]:
    return [
        Action("Sửa", reverse("office:edit_indicator", args=[year, indicator.pk]), icon="pen"),
        Action("Bỏ", reverse("office:remove_indicator", args=[year, indicator.pk]), post=True),
    ]


def _form(request: Request, cycle, form, *, heading: str, back: str, **rest) -> HttpResponse:
    crumbs = [
        Crumb("Chỉ tiêu", reverse("office:indicators", args=[cycle.year])),
        Crumb(heading),
    ]
    return form_page(request, form, heading=heading, back=back, crumbs=crumbs, **rest)


def _wholes(target_set, *, by, but: int | None = None) -> list[tuple[int, str]]:
    """The rows that may have parts: those that are no part themselves."""
    rows = queries.indicators_of(target_set.cycle, by=by).filter(
        target_set=target_set, part_of__isnull=True
    )
    return [(row.pk, row.name) for row in rows if row.pk != but]


def _table_url(cycle, set_id: int) -> str:
    return f"{reverse('office:indicators', args=[cycle.year])}?bang={set_id}"


def _set_of_year(set_id: int, cycle, *, by):
    target_set = queries.get_target_set(set_id, by=by)
    if target_set.cycle_id != cycle.pk:
        raise NotAllowed
    return target_set


def _of_year(indicator_id: int, cycle, *, by):
    found = queries.get_indicator(indicator_id, by=by)
    if found.target_set.cycle_id != cycle.pk:
        raise NotAllowed
    return found
