"""Writing a dossier at the office: for whom, for what, and mending it after a return."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from thidua.common.errors import Refused
from thidua.nominations import operations, permissions, queries
from thidua.nominations.enums import NominationState, Occasion
from thidua.organisations import queries as organisations
from thidua.organisations.enums import RecipientKind
from thidua.web.common.form_page import form_page
from thidua.web.common.once import sent_key
from thidua.web.common.pages import page
from thidua.web.common.parts import Action, Cell, Column, Crumb, Row, Table
from thidua.web.common.requests import Request
from thidua.web.office.desk import office
from thidua.web.office.forms.nominations import NewNominationForm, NominationForm, NomineeFilter
from thidua.web.office.nominations import HERE
from thidua.web.office.units import choices_below


FOUND_AT_ONCE = 20  # of each kind of nominee, in the search


@require_http_methods(["GET", "POST"])
@office
def new_nomination(request: Request, cycle) -> HttpResponse:
    """First for whom (a search), then for what."""
    nominee = _nominee(request)
    if nominee is None:
        return _choose_nominee(request, cycle)
    thing, name, kind, unit_id = nominee
    pages = queries.offered(year=cycle.year, kinds=[kind])
    back = reverse("office:new_nomination", args=[cycle.year])

    def do(form: NewNominationForm) -> str:
        words = {key: value for key, value in form.cleaned_data.items() if key != "version"}
        nomination = operations.draft_nomination(
            cycle=cycle,
            unit=organisations.get_unit(words.pop("unit"), by=request.actor),
            recipient=thing,
            once_key=sent_key(request),
            by=request.actor,
            at=timezone.now(),
            **words,
        )
        return reverse("office:nomination", args=[cycle.year, nomination.number])

    form = NewNominationForm.of(
        request,
        pages=pages,
        units=choices_below(cycle.unit, by=request.actor),
        initial={"unit": unit_id, "occasion": Occasion.MERIT, "code": "giay_khen_xa"},
    )
    return form_page(
        request,
        form,
        heading=f"Đề nghị khen: {name}",
        subline=f"{RecipientKind(kind).label}. Lưu thành bản đang soạn, gửi thẩm định sau.",
        verb="Lưu hồ sơ",
        do=do,
        said="Đã lưu hồ sơ. Nộp giấy tờ rồi gửi thẩm định.",
        back=back,
        crumbs=[Crumb(HERE, reverse("office:nominations", args=[cycle.year])), Crumb("Soạn hồ sơ")],
    )


def _nominee(request: Request):
    """(the nominee, name, kind of recipient, proposing unit) of the address; None to search."""
    given = {
        key: value for key in ("doi-tuong", "nguoi", "don-vi") if (value := request.GET.get(key))
    }
    key, value = next(iter(given.items()), ("", ""))
    if not value.isdigit():
        return None
    pk, by = int(value), request.actor
    if key == "nguoi":
        person = organisations.get_person(pk, by=by)
        return person, person.full_name, RecipientKind.INDIVIDUAL, person.home_id
    if key == "don-vi":
        unit = organisations.get_unit(pk, by=by)
        return unit, unit.name, RecipientKind.COLLECTIVE, unit.pk
    recipient = organisations.get_recipient(pk, by=by)
    return recipient, recipient.name, recipient.kind, recipient.home_id


def _choose_nominee(request: Request, cycle) -> HttpResponse:
    filters = NomineeFilter(request.GET)
    text = filters.wanted("tim") or ""
    return page(
        request,
        "office/nominations/choose.html",
        cycle=cycle,
        filters=filters,
        text=text,
        table=_nominees_table(text, cycle, by=request.actor) if text else None,
        actions=[
            Action(
                "Thêm người", reverse("office:new_person", args=[cycle.year]), icon="person-plus"
            ),
            Action(
                "Thêm tập thể, hộ gia đình", reverse("office:new_collective", args=[cycle.year])
            ),
        ],
        crumbs=[Crumb(HERE, reverse("office:nominations", args=[cycle.year])), Crumb("Soạn hồ sơ")],
    )


def _nominees_table(text: str, cycle, *, by) -> Table:
    people = organisations.find_people(text, by=by)[:FOUND_AT_ONCE]
    units = organisations.find_units(text, by=by).exclude(pk=cycle.unit_id)[:FOUND_AT_ONCE]
    others = organisations.find_recipients(text, by=by, within=cycle.unit).filter(
        person__isnull=True, unit__isnull=True
    )[:FOUND_AT_ONCE]
    base = reverse("office:new_nomination", args=[cycle.year])
    rows = [
        *(_nominee_row(f"{base}?nguoi={p.pk}", p.full_name, "Cá nhân", _where(p)) for p in people),
        *(
            _nominee_row(f"{base}?don-vi={u.pk}", u.name, "Tập thể", u.get_kind_display())
            for u in units
        ),
        *(
            _nominee_row(f"{base}?doi-tuong={r.pk}", r.name, r.get_kind_display(), r.home.name)
            for r in others
        ),
    ]
    return Table(
        caption=f"Tìm thấy với “{text}”; chọn một để soạn hồ sơ",
        columns=[Column("Tên", head=True), Column("Loại"), Column("Chức vụ, nơi ở")],
        rows=rows,
        empty=f"Chưa có ai tên “{text}”. Thêm người hoặc tập thể, rồi quay lại tìm.",
        stack_on_phone=True,
    )


def _nominee_row(url: str, name: str, kind: str, where: str) -> Row:
    return Row([Cell(name, url=url), kind, where])


def _where(person) -> str:
    posts = "; ".join(f"{post.title}, {post.unit.name}" for post in person.present_posts)
    return posts or (person.home.name if person.home else "")


@require_http_methods(["GET", "POST"])
@office
def edit_nomination(request: Request, cycle, number: int) -> HttpResponse:
    found = queries.get_nomination(cycle, number, by=request.actor)
    permissions.check_can_propose(request.actor, found.unit)
    if found.state not in {NominationState.DRAFT, NominationState.RETURNED}:
        raise Refused("Hồ sơ đã gửi nên không sửa được nữa. Trả lại hồ sơ rồi sửa.")
    back = reverse("office:nomination", args=[cycle.year, number])

    def do(form: NominationForm) -> str:
        words = dict(form.cleaned_data)
        operations.change_nomination(
            found,
            version=words.pop("version") or 0,
            **words,
            by=request.actor,
            at=timezone.now(),
        )
        return back

    names = ("code", "occasion", "summary", "achievements", "version")
    return form_page(
        request,
        NominationForm.of(
            request,
            pages=queries.offered(year=cycle.year, kinds=[found.recipient.kind]),
            initial={name: getattr(found, name) for name in names},
        ),
        heading=f"Sửa hồ sơ {found.number:02}: {found.recipient.name}",
        subline=found.return_reason and f"Trả lại vì: {found.return_reason}",
        verb="Lưu hồ sơ",
        do=do,
        said="Đã lưu hồ sơ.",
        back=back,
        crumbs=[Crumb(f"Hồ sơ {found.number:02}", back), Crumb("Sửa")],
    )
