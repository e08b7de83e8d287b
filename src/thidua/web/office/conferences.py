"""Conferences of the year: list, plan, one conference, guests, held, report adopted."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thidua.conferences import operations, permissions, queries
from thidua.conferences.enums import ConferenceState
from thidua.organisations import queries as organisations
from thidua.publications import queries as articles
from thidua.web.common.form_page import form_page
from thidua.web.common.once import sent_key
from thidua.web.common.pages import did, page, paginate
from thidua.web.common.parts import Action, Crumb
from thidua.web.common.requests import Request
from thidua.web.office import conference_tables as tables
from thidua.web.office.desk import office
from thidua.web.office.forms.conferences import (
    EMPTY_ROWS,
    AdoptForm,
    ConferenceForm,
    GuestsForm,
)


HERE = "Hội nghị"


@require_safe
@office
def conferences(request: Request, cycle) -> HttpResponse:
    trang = paginate(queries.conferences_of(cycle, by=request.actor), request)
    planning = Action(
        "Lên lịch hội nghị",
        reverse("office:new_conference", args=[cycle.year]),
        kind="primary",
        icon="plus-lg",
    )
    may = permissions.can_run(request.actor, cycle.unit)
    return page(
        request,
        "office/conferences/list.html",
        cycle=cycle,
        trang=trang,
        table=tables.conferences_table(trang, year=cycle.year),
        actions=[planning] if may else [],
    )


@require_http_methods(["GET", "POST"])
@office
def new_conference(request: Request, cycle) -> HttpResponse:
    permissions.check_can_run(request.actor, cycle.unit)
    people = presiders(cycle, by=request.actor)

    def do(form: ConferenceForm) -> str:
        made = operations.plan_conference(
            cycle=cycle,
            **words_of(form, people),
            once_key=sent_key(request),
            by=request.actor,
            at=timezone.now(),
        )
        return reverse("office:conference", args=[cycle.year, made.pk])

    back = reverse("office:conferences", args=[cycle.year])
    return form_page(
        request,
        ConferenceForm.of(request, people=names_of(people)),
        heading="Lên lịch hội nghị",
        verb="Lưu lịch hội nghị",
        do=do,
        said="Đã lên lịch. Thêm khách mời, nội dung; họp xong thì ghi đã tổ chức.",
        back=back,
        crumbs=[Crumb(HERE, back), Crumb("Lên lịch")],
    )


@require_http_methods(["GET", "POST"])
@office
def change_conference(request: Request, cycle, conference_id: int) -> HttpResponse:
    found = queries.get_conference(cycle, conference_id, by=request.actor)
    permissions.check_can_run(request.actor, found.unit)
    people = presiders(cycle, by=request.actor)
    back = reverse("office:conference", args=[cycle.year, found.pk])

    def do(form: ConferenceForm) -> str:
        operations.change_conference(
            found,
            version=form.cleaned_data["version"] or 0,
            **words_of(form, people),
            by=request.actor,
            at=timezone.now(),
        )
        return back

    names = ("name", "held_on", "day_part", "begins_at", "place", "presider_text", "version")
    initial = {name: getattr(found, name) for name in names} | {"presider": found.presider_id}
    return form_page(
        request,
        ConferenceForm.of(request, people=names_of(people), initial=initial),
        heading="Sửa hội nghị",
        verb="Lưu hội nghị",
        do=do,
        said="Đã lưu hội nghị.",
        back=back,
        crumbs=[*crumbs_of(cycle, found), Crumb("Sửa")],
    )


@require_safe
@office
def conference(request: Request, cycle, conference_id: int) -> HttpResponse:
    found = queries.get_conference(cycle, conference_id, by=request.actor)
    acts = queries.acts_of(found, by=request.actor)
    may_run = permissions.can_run(request.actor, found.unit)
    guests = queries.guest_classes_of(found, by=request.actor)
    return page(
        request,
        "office/conferences/conference.html",
        cycle=cycle,
        conference=found,
        acts=acts,
        guests=tables.guests_table(guests, found, year=cycle.year),
        photos=queries.photos_of(found, by=request.actor),
        articles=articles.articles_of(cycle, by=request.actor).filter(conference=found),
        may_run=may_run,
        is_held=found.state == ConferenceState.HELD,
        holding=tables.holding_conditions(found, today=timezone.localdate()),
        holding_action=Action(
            "Ghi đã tổ chức",
            reverse("office:hold_conference", args=[cycle.year, found.pk]),
            kind="primary",
            post=True,
        ),
        adopting=tables.adopting_conditions(found),
        adopting_action=Action(
            "Ghi báo cáo được thông qua",
            reverse("office:adopt_report", args=[cycle.year, found.pk]),
        ),
        actions=[
            Action("Sửa", reverse("office:change_conference", args=[cycle.year, found.pk]),
                   icon="pen")
        ]
        if may_run
        else [],
        crumbs=crumbs_of(cycle, found),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@office
def conference_guests(request: Request, cycle, conference_id: int) -> HttpResponse:
    found = queries.get_conference(cycle, conference_id, by=request.actor)
    permissions.check_can_run(request.actor, found.unit)
    classes = queries.guest_classes_of(found, by=request.actor)
    back = reverse("office:conference", args=[cycle.year, found.pk])

    def do(form: GuestsForm) -> str:
        operations.set_guest_classes(
            found,
            classes=form.guests,
            version=form.cleaned_data["version"],
            by=request.actor,
            at=timezone.now(),
        )
        return back

    initial: dict[str, object] = {"version": found.version}
    for number, row in enumerate(classes, start=1):
        initial |= {
            f"level_{number}": row.level,
            f"name_{number}": row.name,
            f"invited_{number}": row.invited_count,
            f"came_{number}": row.came_count,
        }
    rows = sent_rows(request) or len(classes) + EMPTY_ROWS
    return form_page(
        request,
        GuestsForm.of(request, rows=rows, initial=initial),
        template="office/conferences/guests.html",
        heading="Khách mời",
        verb="Lưu khách mời",
        do=do,
        said="Đã lưu khách mời.",
        back=back,
        subline="Mỗi dòng một thành phần. Bỏ trống tên là bỏ dòng đó.",
        crumbs=[*crumbs_of(cycle, found), Crumb("Khách mời")],
    )


@require_POST
@office
def hold_conference(request: Request, cycle, conference_id: int) -> HttpResponse:
    found = queries.get_conference(cycle, conference_id, by=request.actor)
    operations.hold_conference(
        found, today=timezone.localdate(), by=request.actor, at=timezone.now()
    )
    did(request, "Đã ghi hội nghị đã tổ chức.")
    return redirect("office:conference", cycle.year, found.pk)


@require_http_methods(["GET", "POST"])
@office
def adopt_report(request: Request, cycle, conference_id: int) -> HttpResponse:
    found = queries.get_conference(cycle, conference_id, by=request.actor)
    permissions.check_can_run(request.actor, found.unit)
    back = reverse("office:conference", args=[cycle.year, found.pk])

    def do(form: AdoptForm) -> str:
        operations.adopt_report(found, **form.cleaned_data, by=request.actor, at=timezone.now())
        return back

    initial = {
        "adopted_on": found.report_adopted_on or found.held_on,
        "changes": found.report_changes,
    }
    return form_page(
        request,
        AdoptForm.of(request, initial=initial),
        heading="Hội nghị thông qua báo cáo",
        verb="Ghi báo cáo được thông qua",
        do=do,
        said="Đã ghi báo cáo được thông qua.",
        back=back,
        subline="Sau khi thông qua, số liệu đã chốt của báo cáo không thay được nữa.",
        crumbs=[*crumbs_of(cycle, found), Crumb("Thông qua báo cáo")],
    )


def crumbs_of(cycle, conference) -> list[Crumb]:
    return [
        Crumb(HERE, reverse("office:conferences", args=[cycle.year])),
        Crumb(conference.name, reverse("office:conference", args=[cycle.year, conference.pk])),
    ]


def presiders(cycle, *, by) -> dict[int, Any]:
    """Whoever holds a post in the body now may preside; by id."""
    posts = organisations.posts_in(cycle.unit, by=by)
    return {post.person_id: post for post in posts}


def names_of(posts: dict[int, Any]) -> list[tuple[int, str]]:
    return [(pk, f"{post.person.full_name}, {post.title}") for pk, post in posts.items()]


def words_of(form: ConferenceForm, people: dict[int, Any]) -> dict[str, Any]:
    """The values of the form as the operations take them."""
    words = {name: value for name, value in form.cleaned_data.items() if name != "version"}
    chosen = words.pop("presider")
    return words | {"presider": people[chosen].person if chosen else None}


def sent_rows(request: Request) -> int:
    """How many lines of the grid were sent."""
    return sum(name.startswith("name_") for name in request.POST)
