"""Khen: what the unit put forward, and a neighbour nominated in three questions."""

from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from thidua.common.errors import Refused
from thidua.law import name_of
from thidua.nominations import operations, queries
from thidua.nominations.enums import Occasion
from thidua.organisations import queries as organisations
from thidua.organisations.enums import RecipientKind
from thidua.web.common.once import sent_key
from thidua.web.common.pages import did, page, paginate
from thidua.web.common.requests import Request
from thidua.web.office import nominations_shown as shown
from thidua.web.unit.addresses import unit_url
from thidua.web.unit.desk import unit_desk
from thidua.web.unit.forms.nominations import LAST, NEW, REASONS, NominateForm


MOST_MATCHES = 8
MOST_PHOTOS = 2


@require_safe
@unit_desk
def nominations(request: Request, unit, cycle) -> HttpResponse:
    trang = paginate(queries.nominations_of_unit(cycle, unit.pk, by=request.actor), request)
    return page(
        request,
        "unit/nominations/list.html",
        unit=unit,
        cycle=cycle,
        parent_name=cycle.unit.name,
        trang=trang,
        rows=[
            (
                each,
                shown.called(each)[0],
                name_of(each.code),
                shown.LOOKS[each.state],
                unit_url(request, "nomination", cycle.year, each.number),
            )
            for each in trang
        ],
        nominate_url=unit_url(request, "nominate", cycle.year),
    )


@require_http_methods(["GET", "POST"])
@unit_desk
def nominate(request: Request, unit, cycle) -> HttpResponse:
    """One question a page; `den` is the page asked for, `gui` sends everything."""
    form = _form(request, unit, cycle)
    wanted = _wanted(request)
    step = min(wanted, form.first_wrong()) if form.is_bound else 1
    if step == LAST and request.POST.get("gui"):
        try:
            return _send(request, unit, cycle, form)
        except Refused as refusal:
            form.add_refusal(refusal)
            step = form.first_wrong()
    is_wrong = form.is_bound and (
        (step < wanted and not form.only_asks(step)) or bool(form.non_field_errors())
    )
    if not is_wrong and form.is_bound:
        form.ask_anew(step)
    return page(
        request,
        "unit/nominations/nominate.html",
        status=422 if is_wrong else 200,
        unit=unit,
        cycle=cycle,
        parent_name=cycle.unit.name,
        form=form,
        step=step,
        fields=form.asked_in(step),
        carried=form.carried(step),
        next=step + 1,
        previous=step - 1,
        show_errors=is_wrong,
        problems=form.problems_of(step) if is_wrong else [],
        answers=_answers(form) if step == LAST else [],
        once=request.POST.get("once_key") or uuid4(),
        here=unit_url(request, "nominate", cycle.year),
    )


def _wanted(request: Request) -> int:
    value = request.POST.get("den", "1")
    return int(value) if value in {"1", "2", "3", "4"} else 1


def _form(request: Request, unit, cycle) -> NominateForm:
    kind = request.POST.get("kind", "")
    kinds = [kind] if kind in RecipientKind.values else RecipientKind.values
    pages = [
        each
        for each in queries.offered(year=cycle.year, kinds=kinds)
        if each.is_decided_here and all(known in each.awarded_to for known in kinds)
    ]
    return NominateForm.of(
        request,
        matches=_matches(request, unit, kind),
        pages=pages,
        initial={
            "kind": RecipientKind.INDIVIDUAL,
            "code": "giay_khen_xa",
            "occasion": Occasion.MOVEMENT,
        },
    )


def _matches(request: Request, unit, kind: str) -> list[tuple[str, str]]:
    """Whoever of that name the unit has already: recipients, people, the unit itself."""
    name = " ".join(request.POST.get("name", "").split())
    if not name:
        return []
    by = request.actor
    recipients = organisations.find_recipients(name, by=by, within=unit).filter(kind=kind)
    found = [
        (f"r{each.pk}", f"{each.name}, {each.home.name}") for each in recipients[:MOST_MATCHES]
    ]
    if kind == RecipientKind.INDIVIDUAL:
        people = organisations.find_people(name, by=by).filter(recipient__isnull=True)
        found += [
            (f"p{each.pk}", f"{each.full_name}, {each.home.name if each.home else ''}")
            for each in people[:MOST_MATCHES]
        ]
    units = organisations.find_units(name, by=by).filter(path__startswith=unit.path, recipient=None)
    if kind == RecipientKind.COLLECTIVE:
        found += [(f"u{each.pk}", each.name) for each in units[:MOST_MATCHES]]
    return found


def _nominee(form: NominateForm, *, by):
    """The recipient that was chosen, or somebody new."""
    said = form.cleaned_data
    who = said["who"]
    if not who or who == NEW:
        return operations.Newcomer(RecipientKind(said["kind"]), said["name"], said["group"])
    pk = int(who[1:])
    match who[0]:
        case "p":
            return organisations.get_person(pk, by=by)
        case "u":
            return organisations.get_unit(pk, by=by)
    return organisations.get_recipient(pk, by=by)


def _send(request: Request, unit, cycle, form: NominateForm) -> HttpResponse:
    said = form.cleaned_data
    sent = operations.put_forward(
        cycle=cycle,
        unit=unit,
        recipient=_nominee(form, by=request.actor),
        code=said["code"],
        occasion=said["occasion"],
        summary=said["summary"],
        achievements=said["achievements"],
        photos=request.FILES.getlist("photos")[:MOST_PHOTOS],
        once_key=sent_key(request),
        by=request.actor,
        at=timezone.now(),
    )
    did(request, f"Đã gửi hồ sơ {sent.number:02} lên xã. Xã thẩm định rồi báo lại.")
    return redirect(unit_url(request, "nominations", cycle.year))


def _answers(form: NominateForm) -> list[tuple[int, str, str]]:
    """(question, label, answer) of the summary."""
    said = form.cleaned_data
    occasions = dict(REASONS)
    told = [
        (1, "Đề cử", f"{dict(form.matches).get(said['who']) or said['name']}"),
        (1, "Loại", RecipientKind(said["kind"]).label),
        (2, "Việc làm được", said["summary"]),
        (2, "Kể thêm", said["achievements"]),
        (3, "Đề nghị", name_of(said["code"])),
        (3, "Vì", occasions[said["occasion"]]),
    ]
    return [line for line in told if line[2]]
