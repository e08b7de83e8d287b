"""What whoever runs a session does while it lasts: attendance, votes, minutes, closing."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thidua.common.errors import NotAllowed, Refused
from thidua.councils import operations, papers, permissions, queries
from thidua.web.common.form_page import form_page
from thidua.web.common.pages import did, page
from thidua.web.common.parts import Action, Crumb
from thidua.web.common.requests import Request
from thidua.web.office.desk import office
from thidua.web.office.forms.sessions import (
    AttendanceForm,
    CloseSessionForm,
    MinutesForm,
    RecuseForm,
    VoteForm,
)
from thidua.web.office.sessions import session_url


TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@require_POST
@office
def record_attendance(request: Request, cycle, number: int, member_id: int) -> HttpResponse:
    session = queries.get_session(cycle, number, by=request.actor)
    seat = queries.get_attendance(session, member_id, by=request.actor)
    form = AttendanceForm.of(request)
    if not form.is_valid():
        raise Refused("Chọn có mặt, bằng văn bản hoặc vắng.")
    operations.record_attendance(seat, **form.cleaned_data, by=request.actor, at=timezone.now())
    did(request, f"{seat.name}: {seat.get_presence_display().lower()}.")
    return redirect(f"{session_url(session)}#diem-danh")


@require_POST
@office
def open_ballot(request: Request, cycle, number: int, item: int) -> HttpResponse:
    session = queries.get_session(cycle, number, by=request.actor)
    ballot = queries.get_ballot(session, item, by=request.actor)
    operations.open_ballot(ballot, by=request.actor, at=timezone.now())
    did(request, f"Đã mở biểu quyết mục {item}.")
    return redirect(session_url(session))


@require_POST
@office
def close_ballot(request: Request, cycle, number: int, item: int) -> HttpResponse:
    session = queries.get_session(cycle, number, by=request.actor)
    ballot = queries.get_ballot(session, item, by=request.actor)
    closed = operations.close_ballot(ballot, by=request.actor, at=timezone.now())
    verb = "thông qua" if closed.is_endorsed else "không đủ phiếu"
    did(request, f"Đã đóng mục {item}: {closed.agreed}/{closed.base} đồng ý, {verb}.")
    return redirect(session_url(session))


@require_POST
@office
def cast_vote(request: Request, cycle, number: int, item: int, member_id: int) -> HttpResponse:
    """For a member who raised a hand or sent a written opinion."""
    session = queries.get_session(cycle, number, by=request.actor)
    ballot = queries.get_ballot(session, item, by=request.actor)
    member = queries.get_member(session.council, member_id, by=request.actor)
    form = VoteForm.of(request)
    if not form.is_valid():
        raise Refused("Chọn đồng ý hoặc không đồng ý.")
    operations.cast_vote(
        ballot, member=member, **form.cleaned_data, by=request.actor, at=timezone.now()
    )
    did(request, f"Đã ghi ý kiến của {member.person.full_name}.")
    return redirect(f"{session_url(session)}#bieu-quyet")


@require_http_methods(["GET", "POST"])
@office
def recuse(request: Request, cycle, number: int, item: int, member_id: int) -> HttpResponse:
    session = queries.get_session(cycle, number, by=request.actor)
    ballot = queries.get_ballot(session, item, by=request.actor)
    member = queries.get_member(session.council, member_id, by=request.actor)
    permissions.check_can_speak_for(request.actor, ballot, member)
    seats = queries.seats_of(ballot, queries.roll_of(session, by=request.actor))
    suggestions = [each.suggestion for each in seats if each.attendance.member_id == member_id]

    def do(form: RecuseForm) -> str:
        operations.recuse(
            ballot, member=member, **form.cleaned_data, by=request.actor, at=timezone.now()
        )
        return f"{session_url(session)}#bieu-quyet"

    return form_page(
        request,
        RecuseForm.of(request, initial={"reason": "".join(suggestions)}),
        heading=f"{member.person.full_name} tránh mục {item}",
        subline="Người tránh không tính vào tổng số của mục này.",
        verb="Ghi tránh",
        do=do,
        said=f"Đã ghi {member.person.full_name} tránh mục {item}.",
        back=session_url(session),
        crumbs=[Crumb(f"Phiên {number}", session_url(session)), Crumb("Tránh")],
    )


@require_http_methods(["GET", "POST"])
@office
def write_minutes(request: Request, cycle, number: int) -> HttpResponse:
    session = queries.get_session(cycle, number, by=request.actor)

    def do(form: MinutesForm) -> str:
        operations.write_minutes(session, **form.cleaned_data, by=request.actor, at=timezone.now())
        return session_url(session)

    names = ("discussion", "guests", "conclusion", "version")
    return form_page(
        request,
        MinutesForm.of(request, initial={name: getattr(session, name) for name in names}),
        heading=f"Ghi biên bản phiên {number}",
        subline="Điểm danh, kết quả từng mục và người tránh tự vào biên bản.",
        verb="Lưu biên bản",
        do=do,
        said="Đã lưu biên bản.",
        back=session_url(session),
        crumbs=[Crumb(f"Phiên {number}", session_url(session)), Crumb("Ghi biên bản")],
    )


@require_http_methods(["GET", "POST"])
@office
def close_session(request: Request, cycle, number: int) -> HttpResponse:
    session = queries.get_session(cycle, number, by=request.actor)

    def do(form: CloseSessionForm) -> str:
        operations.close_session(session, **form.cleaned_data, by=request.actor, at=timezone.now())
        return session_url(session)

    return form_page(
        request,
        CloseSessionForm.of(
            request,
            initial={"conclusion": session.conclusion, "ends_at": _hour_of_closing(session)},
        ),
        heading=f"Bế mạc phiên {number}",
        subline="Sau khi bế mạc không sửa được điểm danh, kết quả và biên bản.",
        verb="Bế mạc phiên họp",
        button_class="btn-son",
        do=do,
        said=f"Đã bế mạc phiên {number}.",
        back=session_url(session),
        crumbs=[Crumb(f"Phiên {number}", session_url(session)), Crumb("Bế mạc")],
    )


def _hour_of_closing(session):
    """Now, when the session is held today; otherwise whoever enters it afterwards knows."""
    now = timezone.localtime()
    return now.time() if now.date() == session.held_on else None


@require_safe
@office
def minutes(request: Request, cycle, number: int) -> HttpResponse:
    """The minutes on screen, from the same record as the files."""
    session = queries.get_session(cycle, number, by=request.actor)
    return minutes_page(request, session, desk="office")


def minutes_page(request: Request, session, *, desk: str) -> HttpResponse:
    """The same page at both desks; only the addresses differ."""
    here = [session.cycle.year, session.number]

    def url(form: str) -> str:
        return reverse(f"{desk}:minutes_file", args=[*here, form])

    minutes = papers.minutes(session, by=request.actor, at=timezone.now())
    return page(
        request,
        "office/sessions/minutes.html",
        session=session,
        minutes=minutes,
        is_draft=session.closed_at is None,
        actions=[
            Action("Tải .docx", url("docx"), icon="file-earmark-word"),
            Action("In, PDF", url("pdf"), icon="file-earmark-pdf"),
        ]
        if minutes["ballots"] and minutes["present"]
        else [],
        back=reverse(f"{desk}:session", args=here),
    )


@require_safe
@office
def minutes_file(request: Request, cycle, number: int, form: str) -> HttpResponse:
    session = queries.get_session(cycle, number, by=request.actor)
    return minutes_download(request, session, form)


def minutes_download(request: Request, session, form: str) -> HttpResponse:
    if form not in TYPES:
        raise NotAllowed
    content = papers.print_minutes(
        session, format="pdf" if form == "pdf" else "docx", by=request.actor, at=timezone.now()
    )
    response = HttpResponse(content, content_type=TYPES[form])
    name = f"bien-ban-hop-hoi-dong-phien-{session.number}-{session.held_on:%Y-%m-%d}.{form}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
