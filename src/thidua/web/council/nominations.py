"""The dossiers before the council, and one nominee's facts."""

from django.http import HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from thidua.law import name_of
from thidua.nominations import permissions, queries
from thidua.records import queries as records
from thidua.web.common import files
from thidua.web.common.pages import page, paginate
from thidua.web.common.parts import Cell, Column, Crumb, Row, Table
from thidua.web.common.requests import Request
from thidua.web.council.desk import council_desk
from thidua.web.council.sessions import count_ballots
from thidua.web.office import nominations_shown as shown


HERE = "Hồ sơ của tôi"
WORDS = {
    "chua_dat": "chưa đạt",
    "thieu_du_lieu": "thiếu dữ liệu",
    "hoi_dong": "Hội đồng xem xét",
    "dat": "đạt",
}


def summary_of(comparison: queries.Comparison) -> list[tuple[str, str]]:
    """(look, "2 đạt") of each answer that occurs."""
    return [
        (answer, f"{comparison.count(answer)} {words}")
        for answer, words in WORDS.items()
        if comparison.count(answer)
    ]


@require_safe
@council_desk
def nominations(request: Request, cycle) -> HttpResponse:
    count_ballots(request)
    found = queries.before_the_council(cycle, by=request.actor)
    trang = paginate(found, request)
    answers = queries.answers_of(list(trang), at=timezone.now())
    return page(
        request,
        "council/nominations/list.html",
        cycle=cycle,
        trang=trang,
        table=Table(
            caption="Hồ sơ đã thẩm định của năm, xếp theo số",
            columns=[
                Column("Người, tập thể, hộ", head=True),
                Column("Đề nghị", wide_only=True),
                Column("Đối chiếu"),
                Column("Trạng thái", last=True),
            ],
            rows=[
                Row(
                    [
                        Cell(
                            f"{each.number:02}. {each.frozen_name}",
                            url=reverse("council:nomination", args=[cycle.year, each.number]),
                            note=each.frozen_position,
                            illustrative=each.is_illustrative,
                        ),
                        name_of(each.code),
                        Cell(answer=answers[each.pk]),
                        Cell(shown.SHORT[each.state], answer=shown.LOOKS[each.state]),
                    ]
                )
                for each in trang
            ],
            empty="Chưa có hồ sơ nào thẩm định xong. Văn phòng chuyển hồ sơ sau khi thẩm định.",
            stack_on_phone=True,
        ),
        crumbs=[Crumb(HERE)],
    )


@require_safe
@council_desk
def nomination(request: Request, cycle, number: int) -> HttpResponse:
    count_ballots(request)
    found = queries.get_nomination(cycle, number, by=request.actor)
    comparison = queries.compare(found, at=timezone.now())
    name, position = shown.called(found)
    return page(
        request,
        "council/nominations/nomination.html",
        cycle=cycle,
        nomination=found,
        name=name,
        position=position,
        award=name_of(found.code),
        look=shown.LOOKS[found.state],
        findings=shown.findings_of(
            comparison,
            may_read_discipline=permissions.can_read_discipline(request.actor, found),
        ),
        law_note=shown.law_note(comparison, found),
        frozen_at=shown.frozen_words(comparison),
        reward=comparison.reward_vnd,
        papers=shown.papers_of(
            found,
            open_url=lambda pk: reverse("council:paper", args=[cycle.year, number, pk]),
            upload_url=lambda _: "",
        ),
        entries=shown.history_entries(records.history_of(found.recipient, by=request.actor), found),
        audience=shown.AUDIENCE,
        crumbs=[Crumb(HERE, reverse("council:nominations", args=[cycle.year])), Crumb(name)],
    )


@require_safe
@council_desk
def paper(request: Request, cycle, number: int, paper_id: int) -> HttpResponseBase:
    found = queries.get_nomination(cycle, number, by=request.actor)
    return files.send(queries.get_paper(found, paper_id, by=request.actor).file)
