"""People: list, one person with posts and history, add, correct, give and end posts."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from thidua import law
from thidua.organisations import operations, permissions, queries
from thidua.records import queries as records
from thidua.records.permissions import can_read
from thidua.web.common.form_page import form_page
from thidua.web.common.pages import page, paginate
from thidua.web.common.parts import Action, Cell, Column, Crumb, Entry, Row, Table
from thidua.web.common.requests import Request
from thidua.web.office.desk import office
from thidua.web.office.forms.units import (
    CollectiveForm,
    EndPostForm,
    NewPersonForm,
    PersonFilter,
    PersonForm,
    PostForm,
)
from thidua.web.office.units import choices_below


@require_safe
@office
def people(request: Request, cycle) -> HttpResponse:
    filters = PersonFilter(request.GET)
    trang = paginate(queries.find_people(filters.wanted("tim") or "", by=request.actor), request)
    table = Table(
        caption="Người, xếp theo tên",
        columns=[Column("Họ và tên", head=True), Column("Chức vụ, nơi ở"), Column("Thành phần")],
        rows=[
            Row(
                [
                    Cell(
                        person.full_name,
                        url=reverse("office:person", args=[cycle.year, person.pk]),
                        illustrative=person.is_illustrative,
                    ),
                    posts_in_words(person),
                    person.get_group_display() or None,
                ]
            )
            for person in trang
        ],
        empty="Chưa có ai khớp. Thêm người, hoặc bỏ lọc.",
        stack_on_phone=True,
    )
    new = reverse("office:new_person", args=[cycle.year])
    group = reverse("office:new_collective", args=[cycle.year])
    return page(
        request,
        "office/units/list.html",
        cycle=cycle,
        filters=filters,
        table=table,
        trang=trang,
        heading="Người",
        crumbs=[Crumb("Đơn vị, người", reverse("office:units", args=[cycle.year])), Crumb("Người")],
        actions=[
            Action("Thêm người", new, kind="primary", icon="person-plus"),
            Action("Thêm tập thể, hộ gia đình", group),
        ]
        if permissions.can_keep(request.actor, cycle.unit)
        else [],
    )


def posts_in_words(person) -> str:
    posts = "; ".join(f"{post.title}, {post.unit.name}" for post in person.present_posts)
    return posts or (person.home.name if person.home else "")


@require_safe
@office
def person(request: Request, cycle, person_id: int) -> HttpResponse:
    found = queries.get_person(person_id, by=request.actor)
    recipient = getattr(found, "recipient", None)
    history = (
        records.history_of(recipient, by=request.actor)
        if recipient and can_read(request.actor, recipient)
        else None
    )
    may_keep = permissions.can_keep(request.actor, found.home)
    return page(
        request,
        "office/people/person.html",
        person=found,
        posts=queries.posts_of(found, by=request.actor),
        entries=entries_of(history, year=cycle.year) if history else [],
        keeper=recipient.home.name if recipient and history is None else "",
        crumbs=[
            Crumb("Người", reverse("office:people", args=[cycle.year])),
            Crumb(found.full_name),
        ],
        may_keep=may_keep,
        actions=[
            Action(
                "Sửa thông tin",
                reverse("office:change_person", args=[cycle.year, found.pk]),
                icon="pen",
            ),
            Action(
                "Giao chức vụ",
                reverse("office:give_post", args=[cycle.year, found.pk]),
                icon="plus-lg",
            ),
        ]
        if may_keep
        else [],
        cycle=cycle,
    )


YEARS_BACK = 5


def entries_of(history, *, year: int) -> list[Entry]:
    """The last years one by one: what was held, none, or not known."""
    entries = []
    for each in range(year, year - YEARS_BACK - 1, -1):
        held = [honour for honour in history.honours if honour.year == each]
        if held:
            entries += [
                Entry(str(each), law.name_of(honour.code), source=honour.decision_number)
                for honour in held
            ]
        elif history.coverage.knows(each):
            entries.append(Entry(str(each), "Không có danh hiệu, hình thức nào."))
        else:
            entries.append(
                Entry(str(each), "Chưa có dữ liệu. Chưa biết, không phải “không đạt”.", known=False)
            )
    return entries


@require_http_methods(["GET", "POST"])
@office
def new_person(request: Request, cycle) -> HttpResponse:
    units = choices_below(cycle.unit, by=request.actor)
    back = reverse("office:people", args=[cycle.year])

    def do(form: NewPersonForm) -> str:
        home = queries.get_unit(int(form.cleaned_data["home"]), by=request.actor)
        at = timezone.now()
        added = operations.add_person(home=home, **form.known(), by=request.actor, at=at)
        return reverse("office:person", args=[cycle.year, added.pk])

    return form_page(
        request,
        NewPersonForm.of(request, units=units),
        heading="Thêm người",
        verb="Thêm người",
        do=do,
        said="Đã thêm người.",
        back=back,
        crumbs=[Crumb("Người", back), Crumb("Thêm người")],
    )


@require_http_methods(["GET", "POST"])
@office
def change_person(request: Request, cycle, person_id: int) -> HttpResponse:
    found = queries.get_person(person_id, by=request.actor)
    back = reverse("office:person", args=[cycle.year, found.pk])
    direct = {True: "1", False: "0", None: ""}[found.is_direct_worker]
    form = PersonForm.of(
        request,
        initial={
            "full_name": found.full_name,
            "gender": found.gender,
            "birth_year": found.birth_year,
            "group": found.group,
            "is_direct_worker": direct,
        },
    )

    def do(form: PersonForm) -> str:
        operations.change_person(found, **form.known(), by=request.actor, at=timezone.now())
        return back

    return form_page(
        request,
        form,
        heading=f"Sửa thông tin {found.full_name}",
        verb="Lưu",
        do=do,
        said="Đã lưu.",
        back=back,
        crumbs=[Crumb(found.full_name, back), Crumb("Sửa")],
    )


@require_http_methods(["GET", "POST"])
@office
def give_post(request: Request, cycle, person_id: int) -> HttpResponse:
    found = queries.get_person(person_id, by=request.actor)
    back = reverse("office:person", args=[cycle.year, found.pk])
    units = choices_below(cycle.unit, by=request.actor)

    def do(form: PostForm) -> str:
        unit = queries.get_unit(int(form.cleaned_data["unit"]), by=request.actor)
        operations.give_post(
            person=found,
            unit=unit,
            title=form.cleaned_data["title"],
            from_on=form.cleaned_data["from_on"],
            by=request.actor,
            at=timezone.now(),
        )
        return back

    return form_page(
        request,
        PostForm.of(request, units=units),
        heading=f"Giao chức vụ cho {found.full_name}",
        verb="Giao chức vụ",
        do=do,
        said="Đã giao chức vụ.",
        back=back,
        crumbs=[Crumb(found.full_name, back), Crumb("Giao chức vụ")],
    )


@require_http_methods(["GET", "POST"])
@office
def end_post(request: Request, cycle, person_id: int, post_id: int) -> HttpResponse:
    found = queries.get_person(person_id, by=request.actor)
    post = queries.get_post(post_id, person=found, by=request.actor)
    back = reverse("office:person", args=[cycle.year, found.pk])

    def do(form: EndPostForm) -> str:
        operations.end_post(post, **form.cleaned_data, by=request.actor, at=timezone.now())
        return back

    return form_page(
        request,
        EndPostForm.of(request),
        heading=f"{found.full_name} thôi chức vụ {post.title}",
        verb="Ghi thôi chức vụ",
        do=do,
        said="Đã ghi thôi chức vụ.",
        back=back,
        crumbs=[Crumb(found.full_name, back), Crumb("Thôi chức vụ")],
    )


@require_http_methods(["GET", "POST"])
@office
def new_collective(request: Request, cycle) -> HttpResponse:
    units = choices_below(cycle.unit, by=request.actor)
    back = reverse("office:people", args=[cycle.year])

    def do(form: CollectiveForm) -> str:
        values = form.cleaned_data
        home = queries.get_unit(int(values["home"]), by=request.actor)
        add = (
            operations.add_household if values["kind"] == "household" else operations.add_collective
        )
        add(name=values["name"], home=home, by=request.actor, at=timezone.now())
        return back

    return form_page(
        request,
        CollectiveForm.of(request, units=units),
        heading="Thêm tập thể, hộ gia đình",
        verb="Thêm",
        do=do,
        said="Đã thêm; từ nay chọn được khi đề nghị khen.",
        back=back,
        crumbs=[Crumb("Người", back), Crumb("Thêm tập thể, hộ gia đình")],
    )
