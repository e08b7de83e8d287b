"""Tin báo: what somebody was told, and the way to the page where the work is."""

from collections.abc import Callable, Mapping

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from thidua.awards import queries as decisions
from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.councils import queries as councils
from thidua.movements import permissions as movement_rights, queries as movements
from thidua.nominations import permissions as dossier_rights, queries as dossiers
from thidua.notices import operations, queries
from thidua.pledges import permissions as pledge_rights, queries as pledges
from thidua.web.common.desks import signed_in
from thidua.web.common.pages import page, paginate
from thidua.web.common.parts import Crumb
from thidua.web.common.requests import Request


Place = Callable[[int, Actor], str]


@require_safe
@signed_in
def notices(request: Request) -> HttpResponse:
    """Unread first. Village heads see it in the frame of the phone."""
    trang = paginate(queries.notices_of(request.actor), request)
    is_head_only = {duty.role for duty in request.actor.duties} == {Role.UNIT_HEAD}
    return page(
        request,
        "common/tin_bao.html",
        frame_template="common/phone.html" if is_head_only else "common/desk.html",
        menu=(),
        crumbs=[Crumb("Bàn làm việc", reverse("start")), Crumb("Tin báo")],
        trang=trang,
        unread=queries.unread_count(request.actor),
    )


@require_POST
@signed_in
def open_notice(request: Request, notice_id: int) -> HttpResponse:
    """Note that it was read, and go where the work is."""
    notice = queries.get_notice(notice_id, by=request.actor)
    operations.mark_read(notice, by=request.actor, at=timezone.now())
    return redirect(notice.url or place_of(notice.about, by=request.actor))


def place_of(about: str, *, by: Actor) -> str:
    """The page of a record for this reader; the list of notices when it is no longer theirs."""
    label, _, pk = about.partition(":")
    place = PLACES.get(label)
    try:
        return place(int(pk), by) if place else reverse("notices")
    except NotAllowed:
        return reverse("notices")


def _movement(pk: int, by: Actor) -> str:
    movement = movements.get_movement(pk, by=by)
    desk = "office" if movement_rights.can_run(by, movement.cycle.unit) else "unit"
    return reverse(f"{desk}:movement", args=[movement.cycle.year, pk])


def _pledge(pk: int, by: Actor) -> str:
    pledge = pledges.get_pledge(pk, by=by)
    desk = "office" if pledge_rights.can_run(by, pledge.cycle.unit) else "unit"
    return reverse(f"{desk}:pledge", args=[pledge.cycle.year, pk])


def _nomination(pk: int, by: Actor) -> str:
    nomination = dossiers.find_nomination(pk, by=by)
    desk = "office" if dossier_rights.can_appraise(by, nomination) else "unit"
    return reverse(f"{desk}:nomination", args=[nomination.cycle.year, nomination.number])


def _session(pk: int, by: Actor) -> str:
    session = councils.find_session(pk, by=by)
    is_member = by.holds(Role.COUNCIL_MEMBER, unit_path=session.council.unit.path)
    desk = "council" if is_member else "office"
    return reverse(f"{desk}:session", args=[session.cycle.year, session.number])


def _decision(pk: int, by: Actor) -> str:
    decision = decisions.find_decision(pk, by=by)
    return reverse("office:decision", args=[decision.cycle.year, pk])


# The page of each kind of record that people are told of; a record that is not here needs a `url`.
PLACES: Mapping[str, Place] = {
    "movements.movement": _movement,
    "pledges.pledge": _pledge,
    "nominations.nomination": _nomination,
    "councils.session": _session,
    "awards.decision": _decision,
}
