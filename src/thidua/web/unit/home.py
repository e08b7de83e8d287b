"""Việc: what waits for the unit's head, shortest first; the activity form stands in place."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from thidua.movements import queries as movements
from thidua.movements.enums import MovementState
from thidua.notices import queries as notices
from thidua.pledges import queries as pledges
from thidua.pledges.enums import PledgeState
from thidua.web.common.frame import url_of
from thidua.web.common.requests import Request
from thidua.web.unit.activities import form_for
from thidua.web.unit.addresses import unit_url
from thidua.web.unit.desk import unit_desk
from thidua.web.unit.pages import unit_page


MOST_DONE = 20


@dataclass(frozen=True)
class Card:
    """One task with one button."""

    title: str
    why: str
    url: str
    verb: str
    icon: str
    due: date | None = None
    illustrative: bool = False


@dataclass(frozen=True)
class Done:
    """One thing that was done, for the list at the foot."""

    on: date
    says: str


@require_safe
@unit_desk
def home(request: Request, unit, cycle) -> HttpResponse:
    today = timezone.localdate()
    signings = pledges.signings_of(unit, cycle, by=request.actor)
    deliveries = movements.deliveries_to(unit, cycle, by=request.actor)
    activities = list(movements.activities_visible_to(request.actor, cycle, unit=unit)[:MOST_DONE])
    cards = [*_to_sign(request, signings), *_to_acknowledge(request, deliveries)]
    is_due = _is_report_due(deliveries, activities, cycle, today=today)
    count = len(cards) + is_due
    request.menu_counts = {"tasks": count}
    return unit_page(
        request,
        "unit/home/home.html",
        unit=unit,
        cycle=cycle,
        today=today,
        cards=cards,
        count=count,
        minutes=len(cards) + 2 * is_due,
        is_due=is_due,
        form=form_for(request, cycle, deliveries=deliveries, today=today),
        report_url=unit_url(request, "report_activity", cycle.year),
        nominate_url=url_of("unit:nominations", cycle.year),
        unread=notices.unread_count(request.actor),
        done=_done(signings, deliveries, activities),
    )


def _to_sign(request: Request, signings) -> list[Card]:
    return [
        Card(
            title=f"Ký {signing.pledge.name}",
            why=f"{signing.clause_count} điều.",
            url=unit_url(request, "pledge", signing.pledge.cycle.year, signing.pledge_id),
            verb="Đọc và ký, 1 phút",
            icon="pen",
            due=signing.pledge.sign_by_on,
            illustrative=signing.pledge.is_illustrative,
        )
        for signing in signings
        if signing.signed_at is None and signing.pledge.state == PledgeState.OPEN
    ]


def _to_acknowledge(request: Request, deliveries) -> list[Card]:
    return [
        Card(
            title=delivery.movement.name,
            why=f"Phong trào mới giao ngày {timezone.localdate(delivery.delivered_at):%d/%m/%Y}.",
            url=unit_url(request, "movement", delivery.movement.cycle.year, delivery.movement_id),
            verb="Đọc và báo đã nhận",
            icon="flag",
            illustrative=delivery.movement.is_illustrative,
        )
        for delivery in deliveries
        if delivery.acknowledged_at is None and delivery.movement.state == MovementState.LAUNCHED
    ]


def _is_report_due(deliveries, activities, cycle, *, today: date) -> bool:
    """A month of the running year in which a unit with a movement has told of nothing yet."""
    is_running = any(one.movement.state == MovementState.LAUNCHED for one in deliveries)
    months = {(one.happened_on.year, one.happened_on.month) for one in activities}
    return is_running and today.year == cycle.year and (today.year, today.month) not in months


def _done(signings, deliveries, activities) -> list[Done]:
    """What the unit has done this year, the latest first."""
    done = [
        *(
            Done(timezone.localdate(one.signed_at), f"Ký {one.pledge.name}")
            for one in signings
            if one.signed_at
        ),
        *(
            Done(timezone.localdate(one.acknowledged_at), f"Báo nhận {one.movement.name}")
            for one in deliveries
            if one.acknowledged_at
        ),
        *(Done(one.happened_on, _told(one)) for one in activities),
    ]
    return sorted(done, key=lambda one: one.on, reverse=True)[:MOST_DONE]


def _told(activity) -> str:
    people = f", {activity.people_count} người" if activity.people_count else ""
    note = f": {activity.note}" if activity.note else ""
    return f"{activity.get_kind_display()}{people}{note}"
