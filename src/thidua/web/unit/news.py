"""Tin xã: what the commune has published, and the movements it has handed to the unit."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from thidua.movements import queries as movements
from thidua.publications import queries as publications
from thidua.web.common.pages import paginate
from thidua.web.common.requests import Request
from thidua.web.unit.addresses import unit_url
from thidua.web.unit.desk import unit_desk
from thidua.web.unit.pages import unit_page


@require_safe
@unit_desk
def news(request: Request, unit, cycle) -> HttpResponse:
    trang = paginate(publications.news_public(unit_id=cycle.unit_id), request, size=20)
    return unit_page(
        request,
        "unit/news/list.html",
        unit=unit,
        cycle=cycle,
        trang=trang,
        articles=[
            (article, reverse("portal:article", args=[article.year, article.slug]))
            for article in trang
        ],
        movements=[
            (delivery, unit_url(request, "movement", cycle.year, delivery.movement_id))
            for delivery in movements.deliveries_to(unit, cycle, by=request.actor)
        ],
    )
