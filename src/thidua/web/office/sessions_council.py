"""The council itself at the office: establishing it, its members."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from thidua.common.errors import NotAllowed
from thidua.councils import operations, permissions, policies, queries
from thidua.organisations import queries as organisations
from thidua.web.common.form_page import form_page
from thidua.web.common.pages import page
from thidua.web.common.parts import Action, Cell, Column, Crumb, Row, Table
from thidua.web.common.requests import Request
from thidua.web.office.desk import office
from thidua.web.office.forms.sessions import CouncilForm, EndMemberForm, MemberForm


@require_safe
@office
def council(request: Request, cycle) -> HttpResponse:
    found = _council(request, cycle)
    may_keep = permissions.can_keep(request.actor, cycle.unit)
    members = list(queries.members_on(found, timezone.localdate(), by=request.actor))
    return page(
        request,
        "office/sessions/council.html",
        cycle=cycle,
        council=found,
        quorum=policies.share_words(policies.fraction_of(found.quorum_share)),
        share=policies.share_words(policies.fraction_of(found.vote_share)),
        table=_table(members, cycle.year, may_keep=may_keep),
        actions=[
            Action(
                "Thêm thành viên",
                reverse("office:add_member", args=[cycle.year]),
                kind="primary",
                icon="person-plus",
            ),
            Action(
                "Kiện toàn Hội đồng mới", reverse("office:establish_council", args=[cycle.year])
            ),
        ]
        if may_keep
        else [],
        crumbs=_crumbs(cycle, "Thành viên"),
    )


def _council(request: Request, cycle):
    found = queries.council_of(cycle.unit, timezone.localdate(), by=request.actor)
    if found is None:
        raise NotAllowed
    return found


def _crumbs(cycle, last: str) -> list[Crumb]:
    return [Crumb("Hội đồng", reverse("office:sessions", args=[cycle.year])), Crumb(last)]


def _table(members, year: int, *, may_keep: bool) -> Table:
    return Table(
        caption=f"{len(members)} thành viên đang làm nhiệm vụ",
        columns=[
            Column("Thành viên", head=True),
            Column("Vai trò"),
            Column("Chức vụ", wide_only=True),
            Column("Việc", last=True),
        ],
        rows=[
            Row(
                [
                    Cell(member.person.full_name, illustrative=member.person.is_illustrative),
                    member.get_role_display(),
                    member.position_text,
                    Cell("Thôi", url=reverse("office:end_member", args=[year, member.pk]))
                    if may_keep
                    else Cell(""),
                ]
            )
            for member in members
        ],
        empty="Hội đồng chưa có thành viên. Thêm thành viên theo quyết định kiện toàn.",
        stack_on_phone=True,
    )


@require_http_methods(["GET", "POST"])
@office
def establish_council(request: Request, cycle) -> HttpResponse:
    def do(form: CouncilForm) -> str:
        operations.establish_council(
            unit=cycle.unit, **form.cleaned_data, by=request.actor, at=timezone.now()
        )
        return reverse("office:council", args=[cycle.year])

    place = cycle.unit.name.removeprefix("UBND").strip()
    return form_page(
        request,
        CouncilForm.of(
            request,
            initial={
                "name": f"Hội đồng Thi đua, khen thưởng {place}",
                "quorum_share": "2/3",
                "vote_share": "70%",
            },
        ),
        heading="Kiện toàn Hội đồng",
        subline="Tỷ lệ ghi theo quy chế của Hội đồng; mức của luật luôn đứng trước.",
        verb="Lưu Hội đồng",
        do=do,
        said="Đã lưu Hội đồng. Thêm thành viên theo quyết định.",
        back=reverse("office:sessions", args=[cycle.year]),
        crumbs=_crumbs(cycle, "Kiện toàn"),
    )


@require_http_methods(["GET", "POST"])
@office
def add_member(request: Request, cycle) -> HttpResponse:
    found = _council(request, cycle)
    back = reverse("office:council", args=[cycle.year])
    seated = queries.members_on(found, timezone.localdate(), by=request.actor)
    people = organisations.find_people("", by=request.actor).exclude(
        pk__in=[member.person_id for member in seated]
    )

    def do(form: MemberForm) -> str:
        words = dict(form.cleaned_data)
        operations.add_member(
            found,
            person=organisations.get_person(words.pop("person"), by=request.actor),
            **words,
            by=request.actor,
            at=timezone.now(),
        )
        return back

    return form_page(
        request,
        MemberForm.of(request, people=[(each.pk, _called(each)) for each in people]),
        heading="Thêm thành viên Hội đồng",
        verb="Thêm thành viên",
        do=do,
        said="Đã thêm thành viên Hội đồng.",
        back=back,
        crumbs=_crumbs(cycle, "Thêm thành viên"),
    )


def _called(person) -> str:
    post = next(iter(person.present_posts), None)
    return f"{person.full_name} ({post.title}, {post.unit.name})" if post else person.full_name


@require_http_methods(["GET", "POST"])
@office
def end_member(request: Request, cycle, member_id: int) -> HttpResponse:
    found = _council(request, cycle)
    member = queries.get_member(found, member_id, by=request.actor)
    back = reverse("office:council", args=[cycle.year])

    def do(form: EndMemberForm) -> str:
        operations.end_member(member, **form.cleaned_data, by=request.actor, at=timezone.now())
        return back

    return form_page(
        request,
        EndMemberForm.of(request),
        heading=f"{member.person.full_name} thôi thành viên Hội đồng",
        subline="Phiên họp đã khai mạc giữ nguyên danh sách lúc khai mạc.",
        verb="Ghi thôi thành viên",
        do=do,
        said=f"Đã ghi {member.person.full_name} thôi thành viên.",
        back=back,
        crumbs=_crumbs(cycle, "Thôi thành viên"),
    )
