"""The table of indicators: the grid with its verdicts, the claim held against it, the lock."""

from dataclasses import dataclass
from itertools import groupby

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.indicators import operations, permissions, queries
from thidua.indicators.enums import Status, WarningKind
from thidua.web.common import files
from thidua.web.common.indicators import comparison_of, percent_of, pill_of
from thidua.web.common.pages import did, page
from thidua.web.common.parts import Action, Cell, Condition, Crumb
from thidua.web.common.requests import Request
from thidua.web.office.desk import office
from thidua.web.office.forms.indicators import GridForm, echo_of


SAID_BY_THE_PILL = frozenset({WarningKind.OUTLIER, WarningKind.NO_ACTUAL})


@dataclass(frozen=True)
class GridRow:
    """One line of the grid, ready to print."""

    row: queries.TableRow
    url: str
    field: object
    echo: str
    percent: str | None
    comparison: Cell
    pill: Cell
    way_on: Action | None
    doubts: tuple[tuple[queries.Doubt, Action | None], ...]


@require_http_methods(["GET", "POST"])
@office
def indicators(request: Request, cycle) -> HttpResponse:
    target_sets = queries.target_sets_of(cycle, by=request.actor)
    if not target_sets:
        return _empty(request, cycle)
    chosen = request.GET.get("bang", "")
    target_set = next((one for one in target_sets if str(one.pk) == chosen), target_sets[0])
    table = queries.table(target_set, by=request.actor)
    form = GridForm.of(request, rows=table.rows)
    if request.method == "POST" and form.is_valid():
        try:
            saved = operations.enter_figures(
                target_set, entries=form.entries, by=request.actor, at=timezone.now()
            )
        except Refused as refusal:
            form.add_refusal(refusal)
        except Stale as stale:
            table = queries.table(target_set, by=request.actor)
            form.show_conflict(stale)
            form.take_newer(table.rows)
        else:
            did(request, f"Đã lưu {len(saved)} số." if saved else "Không có số nào thay đổi.")
            return redirect(f"{request.path}?bang={target_set.pk}")
    return page(
        request,
        "office/indicators/table.html",
        status=422 if form.errors or form.conflict else 200,
        cycle=cycle,
        form=form,
        table=table,
        target_set=target_set,
        others=[one for one in target_sets if one != target_set],
        groups=_groups(cycle, table, form),
        claim=_claim(cycle, table),
        conditions=_conditions(table),
        may_write=_may_write(request, cycle, target_set),
        lock=Action(
            "Chốt số liệu",
            reverse("office:lock_targets", args=[cycle.year, target_set.pk]),
            kind="son",
            icon="lock-fill",
            post=True,
        ),
        crumbs=[
            Crumb(f"Năm {cycle.year}", reverse("office:home", args=[cycle.year])),
            Crumb("Chỉ tiêu"),
        ],
        actions=_actions(request, cycle, target_set),
    )


def _empty(request: Request, cycle) -> HttpResponse:
    new = reverse("office:new_targets", args=[cycle.year])
    return page(
        request,
        "office/indicators/empty.html",
        cycle=cycle,
        actions=[Action("Lập bảng chỉ tiêu", new, kind="primary", icon="plus-lg")]
        if permissions.can_keep(request.actor, cycle.unit)
        else [],
    )


def _may_write(request: Request, cycle, target_set) -> bool:
    return target_set.locked_at is None and permissions.can_keep(request.actor, cycle.unit)


def _actions(request: Request, cycle, target_set) -> list[Action]:
    year, pk = cycle.year, target_set.pk
    if not permissions.can_keep(request.actor, cycle.unit):
        return []
    if target_set.locked_at is not None:
        return [
            Action("Mở lại bảng", reverse("office:reopen_targets", args=[year, pk]), icon="unlock")
        ]
    return [
        Action("Thêm chỉ tiêu", reverse("office:add_indicator", args=[year, pk]), icon="plus-lg"),
        Action("Sửa tên bảng", reverse("office:edit_targets", args=[year, pk]), icon="pen"),
        Action("Con số đã nêu", reverse("office:claim", args=[year, pk])),
    ]


def _groups(cycle, table, form) -> list[tuple[str, list[GridRow]]]:
    """The rows by their group, in the order of the resolution."""
    lines = [_line(cycle, row, form) for row in table.rows]
    return [
        (title, list(members))
        for title, members in groupby(lines, key=lambda line: line.row.indicator.group)
    ]


def _line(cycle, row, form) -> GridRow:
    field = form[f"o{row.indicator.pk}"]
    return GridRow(
        row=row,
        url=reverse("office:indicator", args=[cycle.year, row.indicator.pk]),
        field=field,
        echo=echo_of(str(field.value() or "")),
        percent=percent_of(row.verdict),
        comparison=comparison_of(row.verdict),
        pill=pill_of(row),
        way_on=_way_on(cycle, row),
        doubts=tuple(
            (doubt, _let_stand(cycle, row.indicator.target_set_id, doubt))
            for doubt in row.doubts
            if doubt.kind not in SAID_BY_THE_PILL
        ),
    )


def _way_on(cycle, row) -> Action | None:
    """What mends the row's answer: the plan that is missing, the proof that is asked for."""
    indicator = row.indicator
    if row.verdict.status is Status.NO_PLAN:
        edit = reverse("office:edit_indicator", args=[cycle.year, indicator.pk])
        return Action("Nhập kế hoạch", edit, kind="link")
    is_far = any(doubt.kind is WarningKind.OUTLIER for doubt in row.doubts)
    if is_far and not (row.measurement and row.measurement.evidence_id):
        url = reverse("office:indicator", args=[cycle.year, indicator.pk])
        return Action("Nộp minh chứng", url, kind="link")
    return None


def _let_stand(cycle, target_set_id: int, doubt) -> Action | None:
    """An open error may stay as it is, with a reason."""
    if not doubt.is_open:
        return None
    url = reverse("office:settle_warning", args=[cycle.year, target_set_id, doubt.kind.value])
    if doubt.indicator is not None:
        url += f"?chi-tieu={doubt.indicator.pk}"
    return Action("Giữ nguyên, nêu lý do", url, kind="link")


def _claim(cycle, table) -> dict[str, object] | None:
    """The claimed "x/y" beside what the list says; nothing is corrected."""
    target_set = table.target_set
    if target_set.claimed_total is None:
        return None
    unnamed = next((d for d in table.doubts if d.kind is WarningKind.UNMET_UNNAMED), None)
    mismatch = next((d for d in table.doubts if d.kind is WarningKind.COUNT_MISMATCH), None)
    return {
        "is_doubtful": bool(unnamed or mismatch),
        "title": unnamed.says.rstrip(".") if unnamed else "Con số đã nêu và bảng",
        "mismatch": mismatch,
        "let_stand": _let_stand(cycle, target_set.pk, mismatch) if mismatch else None,
    }


def _conditions(table) -> list[Condition]:
    """Behind `Chốt số liệu`: every error mended or let stand with a reason."""
    listed = [
        Condition(
            says=f"{doubt.indicator.name}: {doubt.says}" if doubt.indicator else doubt.says,
            met=False,
            url=f"#id_o{doubt.indicator.pk}" if doubt.indicator else "#da-neu",
            link="tới chỗ sửa",
        )
        for doubt in table.open_errors
    ]
    return listed or [Condition("Không còn chỗ sai chưa giải quyết", met=True)]


@require_safe
@office
def evidence(request: Request, cycle, measurement_id: int) -> FileResponse:
    measurement = queries.get_measurement(measurement_id, by=request.actor)
    if measurement.evidence is None:
        raise NotAllowed
    if measurement.indicator.target_set.cycle_id != cycle.pk:
        raise NotAllowed
    return files.send(measurement.evidence)
