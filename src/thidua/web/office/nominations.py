"""Dossiers at the office: the list, and one dossier with everything that is known of it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from thidua.audit import book
from thidua.common.actors import Role
from thidua.common.errors import NotAllowed, Refused
from thidua.law import name_of
from thidua.nominations import permissions, queries
from thidua.nominations.enums import NominationState
from thidua.records import queries as records
from thidua.web.common.pages import page, paginate
from thidua.web.common.parts import Action, Cell, Column, Condition, Crumb, Row, Table
from thidua.web.common.requests import Request
from thidua.web.office import nominations_shown as shown
from thidua.web.office.desk import office
from thidua.web.office.forms.nominations import NominationFilter
from thidua.web.office.units import choices_below


HERE = "Hồ sơ đề nghị"


@require_safe
@office
def nominations(request: Request, cycle) -> HttpResponse:
    filters = filters_of(request, cycle)
    rows, answers = found_by(filters, cycle, by=request.actor)
    trang = paginate(rows, request)
    answers = answers or queries.answers_of(list(trang), at=timezone.now())
    counts = queries.counts_by_state(cycle, by=request.actor)
    may = request.actor.holds(Role.OFFICER, unit_path=cycle.unit.path)
    return page(
        request,
        "office/nominations/list.html",
        cycle=cycle,
        filters=filters,
        trang=trang,
        table=table_of(trang, answers, year=cycle.year, selectable=may),
        count_all=sum(counts.values()),
        counts=[
            (state.label, state.value, counts[state]) for state in NominationState if counts[state]
        ],
        waiting=counts[NominationState.SUBMITTED] if may else 0,
        appraise=Action(
            "Thẩm định các hồ sơ đã chọn",
            reverse("office:appraise_nominations", args=[cycle.year]),
            kind="primary",
            form="chon",
        ),
        appraise_all=Action(
            "Thẩm định mọi hồ sơ khớp lọc",
            reverse("office:appraise_nominations", args=[cycle.year]),
            form="chon",
            name="tat_ca",
            value="1",
        ),
        crumbs=[year_crumb(cycle), Crumb(HERE)],
        actions=[
            Action(
                "Soạn hồ sơ",
                reverse("office:new_nomination", args=[cycle.year]),
                kind="primary",
                icon="plus-lg",
            )
        ]
        if may
        else [],
    )


def filters_of(request: Request, cycle, data=None) -> NominationFilter:
    return NominationFilter(
        request.GET if data is None else data,
        units=choices_below(cycle.unit, by=request.actor),
        codes=queries.codes_in(cycle, by=request.actor),
    )


def found_by(filters: NominationFilter, cycle, *, by):
    """The dossiers that match; with their answers where the list is filtered by them."""
    rows = queries.nominations_of(
        cycle,
        by=by,
        wanted=queries.Wanted(
            text=filters.wanted("tim") or "",
            state=filters.wanted("trang-thai") or "",
            unit_id=filters.wanted("don-vi"),
            code=filters.wanted("danh-hieu") or "",
        ),
    )
    answer = filters.wanted("doi-chieu")
    if not answer:
        return rows, {}
    every = list(rows)
    answers = queries.answers_of(every, at=timezone.now())
    return [each for each in every if answers[each.pk] == answer], answers


def year_crumb(cycle) -> Crumb:
    return Crumb(f"Năm {cycle.year}", reverse("office:home", args=[cycle.year]))


def table_of(rows: Iterable[Any], answers: dict[int, str], *, year: int, selectable: bool) -> Table:
    return Table(
        caption="Hồ sơ trong năm, xếp theo số",
        columns=[
            Column("Người, tập thể, hộ", head=True),
            Column("Đề nghị", wide_only=True),
            Column("Đơn vị đề nghị", wide_only=True),
            Column("Đối chiếu"),
            Column("Trạng thái", last=True),
        ],
        rows=[_row(each, answers[each.pk], year, selectable=selectable) for each in rows],
        select="so" if selectable else "",
        form="chon" if selectable else "",
        empty="Không có hồ sơ nào khớp. Bỏ lọc để xem tất cả.",
        stack_on_phone=True,
    )


def _row(nomination, answer: str, year: int, *, selectable: bool) -> Row:
    name, position = shown.called(nomination)
    waits = selectable and nomination.state == NominationState.SUBMITTED
    return Row(
        [
            Cell(
                f"{nomination.number:02}. {name}",
                url=reverse("office:nomination", args=[year, nomination.number]),
                note=position,
                illustrative=nomination.is_illustrative,
            ),
            name_of(nomination.code),
            nomination.unit.name,
            Cell(answer=answer),
            Cell(
                shown.SHORT[nomination.state],
                answer=shown.LOOKS[nomination.state],
                note="đã vào phiên họp"
                if nomination.tabled_at and nomination.state == NominationState.APPRAISED
                else "",
            ),
        ],
        value=str(nomination.number) if waits else "",
        label=f"hồ sơ {nomination.number}, {name}",
    )


@require_safe
@office
def nomination(request: Request, cycle, number: int) -> HttpResponse:
    found = queries.get_nomination(cycle, number, by=request.actor)
    now = timezone.now()
    comparison = queries.compare(found, at=now)
    name, position = shown.called(found)
    before, after = queries.neighbours(found, by=request.actor)
    history = records.history_of(found.recipient, by=request.actor)
    takes_papers = found.state in {*WITH_PAPERS} and permissions.can_propose(
        request.actor, found.unit
    )
    return page(
        request,
        "office/nominations/nomination.html",
        cycle=cycle,
        nomination=found,
        name=name,
        position=position,
        award=name_of(found.code),
        look=shown.LOOKS[found.state],
        conditions=conditions_of(found, cycle, by=request.actor),
        findings=shown.findings_of(
            comparison,
            may_read_discipline=permissions.can_read_discipline(request.actor, found),
            mend_url=_person_url(found, cycle.year),
        ),
        law_note=shown.law_note(comparison, found),
        frozen_at=shown.frozen_words(comparison),
        reward=comparison.reward_vnd,
        remarks=shown.remarks_of(queries.similar_reports(found, by=request.actor)),
        papers=shown.papers_of(
            found,
            open_url=lambda pk: reverse("office:paper", args=[cycle.year, number, pk]),
            upload_url=lambda kind: (
                f"{papers_url(cycle, number)}?loai={kind}" if takes_papers else ""
            ),
        ),
        papers_url=papers_url(cycle, number) if takes_papers else "",
        entries=shown.history_entries(history, found),
        events=_events(found, by=request.actor),
        audience=shown.AUDIENCE,
        foot=foot_of(found, cycle, by=request.actor),
        before=before,
        after=after,
        crumbs=[
            year_crumb(cycle),
            Crumb(HERE, reverse("office:nominations", args=[cycle.year])),
            Crumb(name),
        ],
    )


def _events(nomination, *, by) -> list[tuple[str, str, datetime]]:
    """(act, who, when) of the dossier, newest first."""
    events = queries.events_of(nomination, by=by)
    return [(book.label(event.action), event.actor_name, event.at) for event in events]


WITH_PAPERS = (NominationState.DRAFT, NominationState.RETURNED, NominationState.SUBMITTED)


def papers_url(cycle, number: int) -> str:
    return reverse("office:papers", args=[cycle.year, number])


def _person_url(nomination, year: int) -> str:
    person = nomination.recipient.person_id
    return reverse("office:person", args=[year, person]) if person else ""


def conditions_of(nomination, cycle, *, by) -> list[Condition]:
    """What stands between a dossier that was sent and the council; empty in other states."""
    if nomination.state != NominationState.SUBMITTED or not permissions.can_appraise(
        by, nomination
    ):
        return []
    conditions = [
        Condition(
            f"Nộp {name[:1].lower()}{name[1:]}",
            met=False,
            url=papers_url(cycle, nomination.number),
            link="nộp",
        )
        for name in queries.missing_papers(nomination)
    ]
    try:
        queries.check_may_appraise(nomination, by=by)
    except Refused as refusal:
        conditions.append(Condition(refusal.sentence, met=False))
    return conditions


SENDING_FOR_THE_UNIT = "Ai soạn, sửa hoặc gửi hồ sơ thì không thẩm định hồ sơ đó."


def foot_of(nomination, cycle, *, by) -> dict[str, Any]:
    """The one next step of this state, and the others, for whoever may take them."""
    number, year = nomination.number, cycle.year
    may_propose = permissions.can_propose(by, nomination.unit)
    may_appraise = permissions.can_appraise(by, nomination)

    def to(name: str, verb: str, **look) -> Action:
        return Action(verb, reverse(f"office:{name}", args=[year, number]), **look)

    withdraw = to("withdraw_nomination", "Rút hồ sơ")
    match nomination.state:
        case NominationState.DRAFT | NominationState.RETURNED if may_propose:
            send = to("send_nomination", "Gửi thẩm định", kind="primary", icon="send", post=True)
            return {
                "primary": send,
                "others": [to("edit_nomination", "Sửa", icon="pen"), withdraw],
                "note": SENDING_FOR_THE_UNIT if may_appraise else "",
            }
        case NominationState.SUBMITTED if may_appraise:
            done = to("appraise_nomination", "Thẩm định xong, chờ Hội đồng", kind="primary")
            return {
                "primary": done,
                "others": [to("return_nomination", "Trả lại để sửa"), withdraw],
            }
        case NominationState.APPRAISED if may_appraise and nomination.tabled_at is None:
            again = to("take_back_appraisal", "Lấy lại để thẩm định lại", post=True)
            sessions = Action(
                "Đưa vào phiên họp", reverse("office:sessions", args=[year]), kind="primary"
            )
            return {"primary": sessions, "others": [again, withdraw]}
        case NominationState.ENDORSED:
            url = f"{reverse('office:new_decision', args=[year])}?ma={nomination.code}"
            return {"primary": Action("Soạn quyết định", url, kind="primary"), "others": []}
    return {"primary": None, "others": []}


def of_year(number: int, cycle, *, by):
    """The dossier of that number, for whoever handles it at the office."""
    found = queries.get_nomination(cycle, number, by=by)
    if not permissions.can_propose(by, found.unit):
        raise NotAllowed
    return found
