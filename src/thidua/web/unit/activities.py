"""Movements in a unit's hands: read, acknowledge, tell what was done."""

from datetime import date

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thidua.common.errors import NotAllowed, Refused
from thidua.movements import operations, policies, queries
from thidua.movements.enums import MovementState
from thidua.web.common import files
from thidua.web.common.once import sent_key
from thidua.web.common.pages import did
from thidua.web.common.requests import Request
from thidua.web.unit.addresses import unit_url
from thidua.web.unit.desk import unit_desk
from thidua.web.unit.forms.activities import ActivityForm
from thidua.web.unit.pages import unit_page


def form_for(request: Request, cycle, *, deliveries, today: date) -> ActivityForm:
    """The three taps, with the movements that the unit carries out now."""
    running = [
        (one.movement_id, one.movement.name)
        for one in deliveries
        if one.movement.state == MovementState.LAUNCHED
    ]
    return ActivityForm.of(request, movements=running, today=today, year=cycle.year)


@require_http_methods(["GET", "POST"])
@unit_desk
def report_activity(request: Request, unit, cycle) -> HttpResponse:
    deliveries = queries.deliveries_to(unit, cycle, by=request.actor)
    form = form_for(request, cycle, deliveries=deliveries, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        chosen = [one.movement for one in deliveries if one.movement_id == form.movement_id]
        try:
            operations.report_activity(
                cycle=cycle,
                unit=unit,
                movement=chosen[0] if chosen else None,
                **form.told,
                once_key=sent_key(request),
                by=request.actor,
                at=timezone.now(),
            )
        except Refused as refusal:
            form.add_refusal(_at_its_field(refusal))
        else:
            did(request, "Đã gửi. Xã thấy tin này ngay.")
            return redirect(unit_url(request, "home", cycle.year))
    return unit_page(
        request,
        "unit/home/report.html",
        status=422 if form.errors else 200,
        unit=unit,
        cycle=cycle,
        form=form,
        report_url=unit_url(request, "report_activity", cycle.year),
    )


def _at_its_field(refusal: Refused) -> Refused:
    """The operation speaks of the day and the file; here they are called other names."""
    field = {"happened_on": "other_day", "file": "photo"}.get(refusal.field or "", refusal.field)
    return Refused(refusal.sentence, source=refusal.source, field=field)


@require_safe
@unit_desk
def movement(request: Request, unit, cycle, movement_id: int) -> HttpResponse:
    """One screen: what it is about, when, and one button."""
    found = queries.get_movement(movement_id, by=request.actor)
    if found.cycle_id != cycle.pk:
        raise NotAllowed
    delivery = queries.get_delivery(found, unit, by=request.actor)
    draft = queries.draft_of(found)
    return unit_page(
        request,
        "unit/home/movement.html",
        unit=unit,
        cycle=cycle,
        movement=found,
        delivery=delivery,
        contents=[
            (content.says, getattr(draft, content.field))
            for content in policies.contents_of(draft)
            if content.field != "starts_on"
        ],
        acknowledge_url=unit_url(request, "acknowledge", cycle.year, found.pk),
    )


@require_POST
@unit_desk
def acknowledge(request: Request, unit, cycle, movement_id: int) -> HttpResponse:
    found = queries.get_movement(movement_id, by=request.actor)
    if found.cycle_id != cycle.pk:
        raise NotAllowed
    delivery = queries.get_delivery(found, unit, by=request.actor)
    operations.acknowledge_delivery(delivery, by=request.actor, at=timezone.now())
    did(request, f"Đã báo nhận: {found.name}.")
    return redirect(unit_url(request, "home", cycle.year))


@require_safe
@unit_desk
def activity_photo(request: Request, unit, cycle, activity_id: int) -> FileResponse:
    activity = queries.get_activity(activity_id, by=request.actor)
    if activity.photo is None or (activity.unit_id, activity.cycle_id) != (unit.pk, cycle.pk):
        raise NotAllowed
    return files.send(activity.photo)
