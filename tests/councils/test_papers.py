"""The minutes say what happened, in numbers that agree with the votes."""

import io
import re
from datetime import time

import pypdfium2
import pytest
from django.utils import timezone
from docx import Document

from tests.factories.councils import (
    make_council,
    make_open_session,
    mark,
    roll,
    vote,
)
from tests.factories.cycles import make_cycle
from tests.factories.nominations import make_appraised, officer_of
from tests.factories.organisations import AT, make_commune, make_individual
from thidua.common.actors import SYSTEM
from thidua.common.errors import Refused
from thidua.councils import operations, papers
from thidua.councils.enums import Choice, Presence
from thidua.councils.models import Session


pytestmark = pytest.mark.django_db


@pytest.fixture
def session() -> Session:
    """Five members: three present, one in writing, one away; one item passed and one not."""
    commune = make_commune("UBND xã Thử")
    cycle = make_cycle(commune)
    village, by = commune.villages[0], officer_of(cycle)
    dossiers = [
        make_appraised(cycle, village, recipient=make_individual(name, home=village))
        for name in ("Nguyễn Thị Lành", "Mai Thị Hoa")
    ]
    session = make_open_session(
        make_council(commune.unit, members=5, quorum_share="3/5"), cycle, dossiers, present=3
    )
    mark(roll(session)[3], Presence.WRITTEN)
    operations.record_attendance(
        roll(session)[4], presence=Presence.ABSENT, reason="đi công tác", by=by, at=AT
    )
    for choices in ([Choice.AGREE] * 4, [Choice.AGREE, Choice.AGREE, Choice.AGAINST]):
        ballot = operations.open_ballot(
            session.ballots.filter(opened_at__isnull=True).order_by("position").first(),
            by=by,
            at=AT,
        )
        vote(ballot, choices)
        operations.close_ballot(ballot, by=by, at=AT)
    return session


def test_minutes_count_the_members_and_the_votes(session: Session):
    context = papers.minutes(session, by=SYSTEM, at=AT)

    assert [person["name"] for person in context["present"]] == [
        "Thành viên Một",
        "Thành viên Hai",
        "Thành viên Ba",
    ]
    assert [(person["name"], person["reason"]) for person in context["absent"]] == [
        ("Thành viên Bốn", "gửi ý kiến bằng văn bản"),
        ("Thành viên Năm", "đi công tác"),
    ]
    assert context["chair"]["name"] == "Thành viên Một"
    assert context["secretary"]["name"] == "Thành viên Ba"
    assert context["quorum"].endswith(
        "đủ số thành viên để họp theo quy chế của Hội đồng (ít nhất 60%)."
    )
    assert [
        (
            row["name"],
            row["issued"],
            row["returned"],
            row["agreed"],
            row["disagreed"],
            row["written"],
        )
        for row in context["ballots"]
    ] == [("Nguyễn Thị Lành", 4, 4, 4, 0, 1), ("Mai Thị Hoa", 4, 3, 2, 1, 0)]
    assert [(row["share"], row["outcome"]) for row in context["ballots"]] == [
        ("4/5 (80,0%)", "Thông qua"),
        ("2/5 (40,0%)", "Không đủ phiếu"),
    ]
    assert context["voting_rule"] == (
        "Hội đồng biểu quyết công khai. Mức cần đạt: 70% theo Quy chế Hội đồng, Điều 9, tính trên "
        "tổng số thành viên Hội đồng trừ người tránh biểu quyết."
    )


def test_minutes_tell_who_stepped_aside_and_what_was_removed(session: Session):
    village = session.cycle.unit.children.first()
    late = [make_appraised(session.cycle, village, summary=f"Việc {n}") for n in range(2)]
    by = officer_of(session.cycle)
    aside, gone = operations.add_items(session, dossiers=late, by=by, at=AT)
    operations.open_ballot(aside, by=by, at=AT)
    operations.recuse(aside, member=roll(session)[1].member, reason="người nhà", by=by, at=AT)
    vote(aside, [Choice.AGREE])
    operations.close_ballot(aside, by=by, at=AT)
    operations.remove_item(gone, reason="chờ xác minh", by=by, at=AT)
    operations.write_minutes(
        session,
        guests="Bà Lý Thị Minh Họa\n\n",
        discussion="Thư ký báo cáo.\nÔng Hai đề nghị ghi rõ số đất.",
        conclusion="Nhất trí.",
        version=1,
        by=by,
        at=AT,
    )
    session.refresh_from_db()

    context = papers.minutes(session, by=SYSTEM, at=AT)

    assert context["proceedings"] == [
        "Thư ký báo cáo.",
        "Ông Hai đề nghị ghi rõ số đất.",
        "Thành viên Hai tránh biểu quyết mục 3: người nhà.",
        "Rút mục 4, Nguyễn Thị Lành: chờ xác minh.",
    ]
    assert context["guests"] == [{"name": "Bà Lý Thị Minh Họa"}]
    assert context["ballots"][2]["share"] == "1/4 (25,0%)"


def text_of_pdf(content: bytes) -> str:
    pdf = pypdfium2.PdfDocument(content)
    text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    return re.sub(r"\s+", " ", text)


def test_both_renderings_hold_the_result_and_a_draft_says_so(session: Session):
    by = officer_of(session.cycle)
    draft = text_of_pdf(papers.print_minutes(session, format="pdf", by=SYSTEM, at=AT))
    closed = operations.close_session(session, conclusion="Nhất trí trình.", by=by, at=AT)
    final = text_of_pdf(papers.print_minutes(closed, format="pdf", by=SYSTEM, at=AT))
    word = Document(io.BytesIO(papers.print_minutes(closed, format="docx", by=SYSTEM, at=AT)))
    cells = {cell.text for table in word.tables for row in table.rows for cell in row.cells}

    assert "DỰ THẢO" in draft
    assert "DỰ THẢO" not in final
    assert "Nhất trí trình." in final
    assert "4/5 (80,0%)" in final
    assert {"4/5 (80,0%)", "2/5 (40,0%)", "Không đủ phiếu"} <= cells


def test_minutes_of_a_session_without_a_result_are_not_printed():
    commune = make_commune()
    cycle = make_cycle(commune)
    session = make_open_session(
        make_council(commune.unit), cycle, [make_appraised(cycle, commune.villages[0])]
    )

    with pytest.raises(Refused, match="ít nhất một mục biểu quyết xong"):
        papers.print_minutes(session, format="pdf", by=SYSTEM, at=AT)


def test_minutes_entered_afterwards_bear_the_day_and_hours_of_the_session(session: Session):
    by = officer_of(session.cycle)
    Session.objects.filter(pk=session.pk).update(begins_at=time(8, 0))
    later = AT.replace(year=2026)
    operations.close_session(session, conclusion="Nhất trí.", ends_at=time(10, 30), by=by, at=later)
    session.refresh_from_db()

    context = papers.minutes(session, by=SYSTEM, at=later)

    assert f"{timezone.localtime(context['started_at']):%H:%M %d/%m/%Y}" == "08:00 10/01/2023"
    assert f"{timezone.localtime(context['ended_at']):%H:%M %d/%m/%Y}" == "10:30 10/01/2023"
