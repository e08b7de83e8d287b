"""One search over people, recipients and awards, with marks or without."""

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from thidua import law
from thidua.awards import queries as awards
from thidua.awards.queries import Wanted
from thidua.organisations import queries as organisations
from thidua.web.common.forms import FilterForm
from thidua.web.common.pages import page
from thidua.web.common.parts import Cell, Column, Row, Table
from thidua.web.common.requests import Request
from thidua.web.office.desk import office
from thidua.web.office.people import posts_in_words


MOST = 20


class SearchForm(FilterForm):
    tim = forms.CharField(label="Tên người, tập thể, đơn vị", max_length=100)


@require_safe
@office
def search(request: Request, cycle) -> HttpResponse:
    filters = SearchForm(request.GET)
    text = filters.wanted("tim") or ""
    tables = _tables(request, cycle, text) if text else []
    return page(
        request,
        "office/home/search.html",
        filters=filters,
        text=text,
        tables=[table for table in tables if not table.is_empty],
    )


def _tables(request: Request, cycle, text: str) -> list[Table]:
    people = organisations.find_people(text, by=request.actor)[:MOST]
    units = organisations.find_units(text, by=request.actor)[:MOST]
    held = awards.register(cycle.unit, by=request.actor, wanted=Wanted(text=text))[:MOST]
    return [
        Table(
            caption="Người",
            columns=[Column("Họ và tên", head=True), Column("Chức vụ, nơi ở")],
            rows=[
                Row(
                    [
                        Cell(
                            person.full_name,
                            url=reverse("office:person", args=[cycle.year, person.pk]),
                            illustrative=person.is_illustrative,
                        ),
                        posts_in_words(person),
                    ]
                )
                for person in people
            ],
            id="nguoi",
        ),
        Table(
            caption="Đơn vị",
            columns=[Column("Đơn vị", head=True), Column("Loại")],
            rows=[
                Row(
                    [
                        Cell(unit.name, url=reverse("office:unit", args=[cycle.year, unit.pk])),
                        unit.get_kind_display(),
                    ]
                )
                for unit in units
            ],
            id="don-vi",
        ),
        Table(
            caption="Đã được khen",
            columns=[Column("Tên", head=True), Column("Danh hiệu, hình thức"), Column("Năm")],
            rows=[
                Row([award.name, law.name_of(award.code), str(award.title_year)]) for award in held
            ],
            id="da-khen",
        ),
    ]
