"""The honour roll: who was commended, by commune and achievement year."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.html import format_html
from django.views.decorators.http import require_safe

from thidua.awards import policies, queries
from thidua.web.common.forms import FilterForm
from thidua.web.common.pages import page, paginate
from thidua.web.common.parts import Cell, Column, Row, Table
from thidua.web.common.requests import Request


class RollFilter(FilterForm):
    tim = forms.CharField(label="Tên", max_length=100)
    nam = forms.TypedChoiceField(label="Năm thành tích", coerce=int, empty_value=None)
    xa = forms.TypedChoiceField(label="Xã, phường", coerce=int, empty_value=None)

    def __init__(self, *args: Any, years, bodies, **kwargs: Any) -> None:
        self._offered = {
            "nam": [(year, f"{year} ({count})") for year, count in years],
            "xa": [(body.pk, body.name) for body in bodies],
        }
        super().__init__(*args, **kwargs)
        if len(bodies) == 1:
            self.fields["xa"].widget = forms.HiddenInput()

    def full_clean(self) -> None:
        """The choices are known before anything is read."""
        for name, choices in self._offered.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]
        super().full_clean()


@require_safe
def awards(request: Request) -> HttpResponse:
    """Names, awards and decisions, as they were made known; no money, no addresses."""
    bodies = queries.bodies_public()
    if not bodies:
        return page(request, "portal/awards/list.html", body=None)
    body = next((b for b in bodies if str(b.pk) == request.GET.get("xa")), bodies[0])
    years = queries.years_public(body)
    filters = RollFilter(request.GET, years=years, bodies=bodies)
    offered = [year for year, _ in years]
    year = filters.wanted("nam") or (offered[0] if offered else None)
    found = queries.find_awards_public(body, filters.wanted("tim") or "", title_year=year or 0)
    trang = paginate(found, request)
    return page(
        request,
        "portal/awards/list.html",
        body=body,
        title_year=year,
        filters=filters,
        trang=trang,
        table=_table(trang, year),
    )


def _table(awards, year: int | None) -> Table:
    return Table(
        caption=f"Khen thưởng cho thành tích năm {year}; ngày quyết định có thể ở năm sau",
        columns=[
            Column("Tên", head=True),
            Column("Danh hiệu, hình thức", last=True),
            Column("Quyết định"),
        ],
        rows=[
            Row(
                [
                    Cell(award.name, illustrative=award.is_illustrative),
                    queries.short_name(award.code),
                    Cell(
                        html=format_html(
                            '<span class="text-nowrap">{}</span>',
                            policies.numbered(award.decision.number, award.decision.symbol),
                        ),
                        note=f"{award.signed_on:%d/%m/%Y}",
                    ),
                ]
            )
            for award in awards
        ],
        empty="Không có tên nào khớp.",
        dense=False,
        stack_on_phone=True,
    )
