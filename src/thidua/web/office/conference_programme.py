"""The programme of a conference: acts, photographs, invitations."""

from typing import Any

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thidua.awards import policies as awarding, queries as awards
from thidua.awards.enums import DecisionState
from thidua.common.errors import NotAllowed
from thidua.conferences import operations, papers, permissions, queries
from thidua.cycles import queries as cycles
from thidua.documents.rendering import render
from thidua.pledges import queries as pledges
from thidua.web.common.files import send
from thidua.web.common.form_page import form_page
from thidua.web.common.once import sent_key
from thidua.web.common.pages import did
from thidua.web.common.parts import Crumb
from thidua.web.common.requests import Request
from thidua.web.office.conferences import crumbs_of
from thidua.web.office.desk import office
from thidua.web.office.forms.conferences import ActForm, CaptionForm, PhotoForm


TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@require_http_methods(["GET", "POST"])
@office
def new_act(request: Request, cycle, conference_id: int) -> HttpResponse:
    found = queries.get_conference(cycle, conference_id, by=request.actor)
    permissions.check_can_run(request.actor, found.unit)
    decisions = {row.pk: row for row in issued_decisions(cycle, by=request.actor)}
    signed = {row.pk: row for row in pledges_around(cycle, by=request.actor)}
    back = reverse("office:conference", args=[cycle.year, found.pk])

    def do(form: ActForm) -> str:
        words = dict(form.cleaned_data)
        operations.add_act(
            found,
            kind=words["kind"],
            text=words["text"],
            decision=decisions.get(words["decision"]),
            pledge=signed.get(words["pledge"]),
            once_key=sent_key(request),
            by=request.actor,
            at=timezone.now(),
        )
        return back

    form = ActForm.of(
        request,
        decisions=[(pk, decision_name(row)) for pk, row in decisions.items()],
        pledges=[(pk, f"{row.name} ({row.cycle.year})") for pk, row in signed.items()],
    )
    return form_page(
        request,
        form,
        heading="Thêm nội dung",
        verb="Thêm nội dung",
        do=do,
        said="Đã thêm nội dung.",
        back=back,
        crumbs=[*crumbs_of(cycle, found), Crumb("Thêm nội dung")],
    )


@require_POST
@office
def remove_act(request: Request, cycle, conference_id: int, act_id: int) -> HttpResponse:
    found = queries.get_conference(cycle, conference_id, by=request.actor)
    act = queries.get_act(found, act_id, by=request.actor)
    operations.remove_act(act, by=request.actor, at=timezone.now())
    did(request, "Đã bỏ nội dung. Ảnh của nội dung đó vẫn ở hội nghị.")
    return redirect("office:conference", cycle.year, found.pk)


@require_http_methods(["GET", "POST"])
@office
def new_photo(request: Request, cycle, conference_id: int) -> HttpResponse:
    found = queries.get_conference(cycle, conference_id, by=request.actor)
    permissions.check_can_run(request.actor, found.unit)
    acts = {act.pk: act for act in queries.acts_of(found, by=request.actor)}
    back = reverse("office:conference", args=[cycle.year, found.pk])

    def do(form: PhotoForm) -> str:
        words = dict(form.cleaned_data)
        act = acts.get(words.pop("act"))
        operations.add_photo(
            found, **words, act=act, once_key=sent_key(request), by=request.actor, at=timezone.now()
        )
        return back

    return form_page(
        request,
        PhotoForm.of(request, acts=[(pk, act.text) for pk, act in acts.items()]),
        heading="Thêm ảnh",
        verb="Thêm ảnh",
        do=do,
        said="Đã thêm ảnh.",
        back=back,
        crumbs=[*crumbs_of(cycle, found), Crumb("Thêm ảnh")],
    )


@require_http_methods(["GET", "POST"])
@office
def change_photo(request: Request, cycle, conference_id: int, photo_id: int) -> HttpResponse:
    found = queries.get_conference(cycle, conference_id, by=request.actor)
    permissions.check_can_run(request.actor, found.unit)
    photo = queries.get_photo(found, photo_id, by=request.actor)
    acts = {act.pk: act for act in queries.acts_of(found, by=request.actor)}
    back = reverse("office:conference", args=[cycle.year, found.pk])

    def do(form: CaptionForm) -> str:
        words = dict(form.cleaned_data)
        act = acts.get(words.pop("act"))
        operations.change_photo(photo, **words, act=act, by=request.actor, at=timezone.now())
        return back

    initial = {"caption": photo.caption, "alt": photo.alt, "act": photo.act_id}
    return form_page(
        request,
        CaptionForm.of(request, acts=[(pk, act.text) for pk, act in acts.items()], initial=initial),
        heading="Sửa chú thích ảnh",
        verb="Lưu chú thích",
        do=do,
        said="Đã lưu chú thích.",
        back=back,
        crumbs=[*crumbs_of(cycle, found), Crumb("Sửa chú thích ảnh")],
    )


@require_POST
@office
def remove_photo(request: Request, cycle, conference_id: int, photo_id: int) -> HttpResponse:
    found = queries.get_conference(cycle, conference_id, by=request.actor)
    photo = queries.get_photo(found, photo_id, by=request.actor)
    operations.remove_photo(photo, by=request.actor, at=timezone.now())
    did(request, "Đã bỏ ảnh khỏi hội nghị và khỏi bài về hội nghị.")
    return redirect("office:conference", cycle.year, found.pk)


@require_safe
@office
def conference_photo(request: Request, cycle, conference_id: int, photo_id: int) -> FileResponse:
    found = queries.get_conference(cycle, conference_id, by=request.actor)
    return send(queries.get_photo(found, photo_id, by=request.actor).file)


@require_safe
@office
def invitation(
    request: Request, cycle, conference_id: int, guests_id: int, form: str
) -> HttpResponse:
    """The invitation of one class of guests, as a file; the number is the clerk's."""
    if form not in TYPES:
        raise NotAllowed
    found = queries.get_conference(cycle, conference_id, by=request.actor)
    guests = queries.get_guest_class(found, guests_id, by=request.actor)
    context = papers.invitation(found, guests, issued_on=timezone.localdate())
    content = render(papers.INVITATION, context, format="pdf" if form == "pdf" else "docx")
    response = HttpResponse(content, content_type=TYPES[form])
    way = "inline" if form == "pdf" else "attachment"
    response["Content-Disposition"] = f'{way}; filename="giay-moi-{guests.pk}.{form}"'
    return response


def issued_decisions(cycle, *, by) -> list[Any]:
    return list(awards.decisions_of(cycle, by=by, state=DecisionState.ISSUED))


def pledges_around(cycle, *, by) -> list[Any]:
    """Pledges of the year that closes and of the one that opens."""
    found = list(pledges.pledges_visible_to(by, cycle))
    try:
        following = cycles.get_cycle(cycle.year + 1, by=by, unit_id=cycle.unit_id)
    except NotAllowed:
        return found
    return [*pledges.pledges_visible_to(by, following), *found]


def decision_name(decision) -> str:
    number = awarding.numbered(decision.number, decision.symbol)
    return f"Quyết định {number}, {decision.signed_on:%d/%m/%Y}: {decision.subject}"
