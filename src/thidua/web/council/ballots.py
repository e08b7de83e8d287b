"""Voting: one tap, one confirmation; the open vote says that it is open."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from thidua.common.errors import Refused
from thidua.councils import operations, queries
from thidua.councils.enums import Choice
from thidua.law import name_of
from thidua.nominations import queries as dossiers
from thidua.web.common.form_page import form_page
from thidua.web.common.pages import did, page
from thidua.web.common.parts import Crumb
from thidua.web.common.requests import Request
from thidua.web.council.desk import council_desk
from thidua.web.council.forms import ChoiceForm, StepAsideForm
from thidua.web.council.nominations import summary_of
from thidua.web.council.sessions import HERE, count_ballots, vote_page
from thidua.web.office import sessions_shown as shown


@require_safe
@council_desk
def ballots(request: Request, cycle) -> HttpResponse:
    """What waits for this member's vote; with a single item, that item at once."""
    waiting = queries.ballots_to_vote(request.actor)
    if len(waiting) == 1:
        return redirect(vote_page(waiting[0]))
    count_ballots(request)
    return page(
        request,
        "council/sessions/ballots.html",
        cycle=cycle,
        waiting=[(ballot, vote_page(ballot)) for ballot in waiting],
        crumbs=[Crumb("Bỏ phiếu")],
    )


@require_safe
@council_desk
def ballot(request: Request, cycle, number: int, item: int) -> HttpResponse:
    session, found, seat = _asked(request, cycle, number, item)
    count_ballots(request)
    votes = {vote.member_id: vote for vote in found.votes.all()}
    suggestions = {
        each.attendance.member_id: each.suggestion
        for each in queries.seats_of(found, [seat] if seat else [])
    }
    comparison = dossiers.compare(found.nomination, at=timezone.now())
    return page(
        request,
        "council/sessions/ballot.html",
        cycle=cycle,
        session=session,
        ballot=found,
        nomination=found.nomination,
        award=name_of(found.nomination.code),
        summary=summary_of(comparison),
        mine=votes.get(seat.member_id) if seat else None,
        suggestion=suggestions.get(seat.member_id, "") if seat else "",
        closed_because=_closed_because(found, seat),
        choices=Choice.choices,
        rule=queries.vote_rule(found),
        open_vote=shown.OPEN_VOTE,
        crumbs=_crumbs(cycle, number, f"Mục {item}"),
    )


def _asked(request: Request, cycle, number: int, item: int):
    session = queries.get_session(cycle, number, by=request.actor)
    found = queries.get_ballot(session, item, by=request.actor)
    return session, found, queries.seat_of(session, by=request.actor)


def _crumbs(cycle, number: int, last: str) -> list[Crumb]:
    return [
        Crumb(HERE, reverse("council:sessions", args=[cycle.year])),
        Crumb(f"Phiên {number}", reverse("council:session", args=[cycle.year, number])),
        Crumb(last),
    ]


def _closed_because(ballot, seat) -> str:
    """Why this member cannot vote on the item now; empty when they can."""
    if ballot.closed_at is not None:
        return "Mục này đã đóng biểu quyết."
    if ballot.opened_at is None:
        return "Chủ tọa chưa mở biểu quyết mục này."
    if seat is None:
        return "Không có tên trong danh sách thành viên của phiên này."
    if seat.member.person_id == ballot.nomination.recipient.person_id:
        return "Đây là hồ sơ của chính mình. Bấm “Tránh mục này”."
    if seat.presence not in {"co_mat", "van_ban"}:
        return "Chưa được điểm danh có mặt. Báo thư ký điểm danh."
    return ""


@require_http_methods(["GET", "POST"])
@council_desk
def vote(request: Request, cycle, number: int, item: int) -> HttpResponse:
    """The confirmation of the tap, then the vote."""
    session, found, seat = _asked(request, cycle, number, item)
    refusal = _closed_because(found, seat)
    if seat is None or refusal:
        raise Refused(refusal)
    form = ChoiceForm(request.POST if request.method == "POST" else request.GET)
    if not form.is_valid():
        raise Refused("Chọn đồng ý hoặc không đồng ý.")
    choice = Choice(form.cleaned_data["choice"])
    if request.method == "POST":
        operations.cast_vote(
            found, member=seat.member, choice=choice, by=request.actor, at=timezone.now()
        )
        did(request, f"Đã ghi ý kiến mục {item}: {choice.label.lower()}. Đổi được tới khi đóng.")
        return redirect("council:session", cycle.year, number)
    return page(
        request,
        "council/sessions/confirm.html",
        cycle=cycle,
        session=session,
        ballot=found,
        nomination=found.nomination,
        award=name_of(found.nomination.code),
        choice=choice,
        back=vote_page(found),
        open_vote=shown.OPEN_VOTE,
        crumbs=_crumbs(cycle, number, f"Mục {item}"),
    )


@require_http_methods(["GET", "POST"])
@council_desk
def step_aside(request: Request, cycle, number: int, item: int) -> HttpResponse:
    _, found, seat = _asked(request, cycle, number, item)
    if seat is None:
        raise Refused(_closed_because(found, seat))
    suggestions = [each.suggestion for each in queries.seats_of(found, [seat])]

    def do(form: StepAsideForm) -> str:
        operations.recuse(
            found,
            member=seat.member,
            reason=form.cleaned_data["reason"],
            by=request.actor,
            at=timezone.now(),
        )
        return reverse("council:session", args=[cycle.year, number])

    return form_page(
        request,
        StepAsideForm.of(request, initial={"reason": "".join(suggestions)}),
        heading=f"Tránh mục {item}: {found.nomination.frozen_name}",
        subline="Người tránh không tính vào tổng số của mục này.",
        verb="Tránh mục này",
        do=do,
        said=f"Đã ghi tránh mục {item}.",
        back=vote_page(found),
        crumbs=_crumbs(cycle, number, "Tránh"),
    )
