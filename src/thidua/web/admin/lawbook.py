"""The lawbook, read only: each value with its history, source and doubt."""

from django import forms
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from thidua import law
from thidua.common.figures.printing import print_number
from thidua.common.vietnamese import fold
from thidua.web.admin.desk import administrators
from thidua.web.common.forms import FilterForm
from thidua.web.common.pages import page, paginate
from thidua.web.common.parts import Cell, Column, Crumb, Row, Table
from thidua.web.common.requests import Request


class ValueFilter(FilterForm):
    tim = forms.CharField(label="Tên giá trị", max_length=60)


@require_safe
@administrators
def lawbook(request: Request) -> HttpResponse:
    filters = ValueFilter(request.GET)
    wanted = fold(filters.wanted("tim") or "")
    found = [law.law(name) for name in law.names()]
    found = [each for each in found if wanted in fold(f"{each.name} {each.title}")]
    trang = paginate(found, request)
    table = Table(
        caption="Giá trị của bộ quy định; mở từng giá trị để xem lịch sử",
        columns=[Column("Tên", head=True), Column("Nội dung"), Column("Đang áp dụng")],
        rows=[
            Row(
                [
                    Cell(each.name, url=reverse("admin:law_value", args=[each.name])),
                    each.title or None,
                    _present(each),
                ]
            )
            for each in trang
        ],
        empty="Không có giá trị nào tên như vậy.",
        stack_on_phone=True,
    )
    return page(
        request,
        "admin/list.html",
        heading="Bộ quy định",
        subline=f"Bản {law.edition()}",
        filters=filters,
        table=table,
        trang=trang,
    )


def _present(parameter) -> str | None:
    if parameter.dated is None:
        return None
    return _shown(parameter.dated.versions[-1].value)


@require_safe
@administrators
def law_value(request: Request, name: str) -> HttpResponse:
    if name not in law.names():
        raise Http404
    parameter = law.law(name)
    table = Table(
        caption=f"{parameter.title or name}: các giá trị theo thời gian",
        columns=[
            Column("Từ ngày", head=True),
            Column("Đến ngày"),
            Column("Giá trị"),
            Column("Căn cứ"),
            Column("Kiểm chứng"),
        ],
        rows=[
            _version_row(version)
            for version in (parameter.dated.versions if parameter.dated else ())
        ],
        empty="Sổ luật chưa ghi giá trị nào.",
    )
    return page(
        request,
        "admin/list.html",
        heading=name,
        subline=parameter.title,
        table=table,
        crumbs=[Crumb("Bộ quy định", reverse("admin:lawbook")), Crumb(name)],
    )


def _shown(value: law.Value) -> str | None:
    """A number as people write it; a code as it is."""
    return value.text if value.number is None else print_number(value.number)


def _version_row(version) -> Row:
    value = version.value
    return Row(
        [
            f"{version.valid_from:%d/%m/%Y}",
            f"{version.valid_to:%d/%m/%Y}" if version.valid_to else None,
            _shown(value),
            Cell(law.cite(value.source) if value.source else None, note=value.doubt),
            Cell("Đã kiểm chứng", answer="dat")
            if value.verified
            else Cell("Chưa kiểm chứng", answer="thieu_du_lieu"),
        ]
    )
