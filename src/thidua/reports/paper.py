"""The year-end report as a paper: computed parts, the officer's words, head and signature."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from thidua.awards.policies import issuer_lines, official
from thidua.common.actors import Actor
from thidua.common.vietnamese import date_in_words
from thidua.conferences import policies, queries as conferences
from thidua.conferences.enums import ReportSection
from thidua.conferences.models import ReportText, YearReport
from thidua.cycles.models import Cycle
from thidua.documents import kinds
from thidua.documents.blocks import Paper
from thidua.documents.fields import check_context
from thidua.documents.rendering import Format, render
from thidua.law import governing
from thidua.organisations.queries import name_on
from thidua.reports.paper_parts import ASK, Note, Parts, changes, from_json, parts_of
from thidua.reports.summary import YearSummary, year_summary
from thidua.reports.wording import inside, place_of


KIND = "bao_cao_tong_ket"
UNWRITTEN = "(Phần này chưa viết.)"
BLANK = "…"
# What a report must say before it is more than a draft, besides its figures.
NEEDED = (
    ReportSection.LIMITS,
    ReportSection.DIRECTIONS,
)
NOTHING_AWARDED = "Trong năm chưa có quyết định khen thưởng."


@dataclass(frozen=True)
class ReportPaper:
    """Everything the screen and the files show of one year's report."""

    context: Mapping[str, Any]
    notes: tuple[Note, ...]
    missing: tuple[str, ...]  # what still keeps it a draft
    frozen_at: datetime | None
    changed_places: int  # between the frozen figures and those of now
    name: str

    @property
    def is_draft(self) -> bool:
        return bool(self.missing)

    @property
    def asks(self) -> int:
        """How many notes a person should look at."""
        return sum(note.kind == ASK for note in self.notes)


def report_paper(
    cycle: Cycle, *, by: Actor, at: datetime, summary: YearSummary | None = None
) -> ReportPaper:
    """The report of a year: with its frozen figures, or with those of now while there are none.

    `summary` spares a caller who has it the second look.
    """
    summary = summary or year_summary(cycle, by=by, at=at)
    report = conferences.report_of(cycle, by=by) or YearReport(cycle=cycle)
    texts = conferences.report_texts_of(cycle, by=by)
    now = parts_of(summary)
    parts = from_json(report.figures) if report.figures else now
    written = {section: text.text.splitlines() for section, text in texts.items()}
    day = report.issued_on or _day_of(summary) or timezone.localdate(at)
    body = official(name_on(cycle.unit, day))
    own_grounds = written.get(ReportSection.GROUNDS, [])
    return ReportPaper(
        context={
            **_head(cycle, report, body),
            **_words(cycle, parts, written),
            "grounds": [*_grounds(summary, body, day), *own_grounds],
        },
        notes=(*parts.notes, *_form_notes(report, day)),
        missing=tuple(_missing(report, texts)),
        frozen_at=report.frozen_at,
        changed_places=changes(parts, now) if report.figures else 0,
        name=f"Báo cáo tổng kết {cycle.year}, {place_of(cycle.unit.name)}",
    )


def report_file(paper: ReportPaper, *, format: Format) -> bytes:  # noqa: A002 -- the word of the CLI
    """The paper as PDF or DOCX; a draft bears DỰ THẢO."""
    return render(KIND, paper.context, format=format, draft=paper.is_draft)


def report_blocks(paper: ReportPaper) -> Paper:
    """The blocks of the paper, the same that the files are made of, for the screen."""
    kind = kinds.get_kind(KIND)
    return kind.compose(check_context(paper.context, kind.fields, paper=KIND))


def _day_of(summary: YearSummary) -> date | None:
    """Until the report has a day, the law and the names are those of the conference's day."""
    return next((line.held_on for line in summary.conferences), None)


Written = Mapping[ReportSection, list[str]]


def _head(cycle: Cycle, report: YearReport, body: str) -> dict[str, Any]:
    """Who says it, of which year, and who signs."""
    about = f"phong trào thi đua, công tác khen thưởng năm {cycle.year}"
    ahead = f"phương hướng, nhiệm vụ năm {cycle.year + 1}"
    return {
        "head": {
            "issuer": issuer_lines(body),
            "number": report.number,
            "symbol": report.symbol,
            "place": cycle.unit.place_name or BLANK,
            "issued_on": report.issued_on,
        },
        "subject": f"Tổng kết {about} và {ahead}",
        "opening": f"{body} báo cáo tổng kết {about} và {ahead} như sau:",
        "year": cycle.year,
        "signature": {
            "capacity": policies.capacity_lines(report.signer_capacity),
            "name": report.signer_name or BLANK,
        },
    }


def _words(cycle: Cycle, parts: Parts, written: Written) -> dict[str, Any]:
    """The computed parts with the officer's words behind them."""
    lessons = [f"Bài học: {inside(line)}" for line in written.get(ReportSection.LESSONS, [])]
    return {
        "rollout": _some([*parts.rollout, *written.get(ReportSection.CONTEXT, [])]),
        "emulation": _some([*parts.emulation, *written.get(ReportSection.EMULATION, [])]),
        "indicators": parts.indicators,
        "commendation": parts.commendation or [NOTHING_AWARDED],
        "awards": parts.awards,
        "strengths": written.get(ReportSection.STRENGTHS),
        "weaknesses": [*_some(written.get(ReportSection.LIMITS)), *lessons],
        "next_year": _some(written.get(ReportSection.DIRECTIONS)),
        "proposals": written.get(ReportSection.PROPOSALS),
        "copies_to": written.get(ReportSection.COPIES) or _copies(cycle),
    }


def _some(lines: list[str] | None) -> list[str]:
    return lines or [UNWRITTEN]


def _grounds(summary: YearSummary, body: str, day: date) -> Iterator[str]:
    for text in governing(day):
        yield f"Căn cứ {text.line}"
    for table in summary.indicators:
        if table.resolution:
            yield f"Căn cứ {table.resolution}"
    for line in summary.movements:
        if line.is_launched and line.plan_signed_on:
            signed = date_in_words(line.plan_signed_on)
            yield (
                f"Thực hiện Kế hoạch số {line.plan_number} {signed} của {body} "
                f"về phong trào thi đua “{line.name}”"
            )


def _copies(cycle: Cycle) -> list[str]:
    """The usual readers of a commune's report, until the officer writes others."""
    term = (place_of(cycle.unit.name).split() or ["xã"])[0]
    villages = f"Các {cycle.unit.village_term}" if cycle.unit.village_term else "Các đơn vị"
    return [
        f"Thường trực Đảng ủy, Thường trực HĐND {term}",
        f"Ủy ban MTTQ và các đoàn thể {term}",
        villages,
        "Lưu: VT, TĐKT",
    ]


def _missing(report: YearReport, texts: Mapping[ReportSection, ReportText]) -> Iterator[str]:
    if report.frozen_at is None:
        yield "số liệu chưa chốt"
    if report.number is None:
        yield "chưa có số"
    if report.issued_on is None:
        yield "chưa có ngày ký"
    if not report.signer_name:
        yield "chưa có người ký"
    for section in NEEDED:
        if section not in texts or not texts[section].text:
            yield f"chưa viết phần {inside(str(section.label))}"


def _form_notes(report: YearReport, day: date) -> Iterator[Note]:
    if not policies.signs_for_the_body(report.signer_capacity):
        yield Note(
            f"“{report.signer_capacity}”",
            "Báo cáo là của Ủy ban nhân dân nên người ký thay mặt tập thể: dòng đầu là "
            "TM. ỦY BAN NHÂN DÂN.",
            kind=ASK,
        )
    doubtful = [text.short for text in governing(day) if not text.verified]
    if doubtful:
        yield Note(
            "Căn cứ",
            f"Nguồn chưa kiểm chứng, đối chiếu với văn bản gốc: {'; '.join(doubtful)}.",
            kind=ASK,
        )
    yield Note(
        "Thể thức",
        "Theo Nghị định 30/2020/NĐ-CP, Phụ lục I: lề, phông chữ, số trang do hệ thống đặt.",
        kind="dat",
    )
