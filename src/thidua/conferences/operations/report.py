"""The year-end report: words, head, frozen figures; totals of awards stated elsewhere."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import Refused, Stale
from thidua.conferences import permissions, policies
from thidua.conferences.enums import ReportSection, TotalRelation
from thidua.conferences.models import Conference, ReportText, StatedTotal, YearReport
from thidua.conferences.operations.locking import sent_before, stale
from thidua.cycles import queries as cycles
from thidua.cycles.models import Cycle


@transaction.atomic
def write_report_text(
    cycle: Cycle, *, section: ReportSection, text: str, version: int, by: Actor, at: datetime
) -> ReportText:
    """Write one part of the report in the officer's own words; version 0 is a part not begun."""
    _check(cycle, by)
    found = ReportText.objects.select_for_update().filter(cycle=cycle, section=section).first()
    if found is not None and found.version != version:
        raise Stale(
            {"text": found.text, "version": str(found.version)},
            who=found.changed_by,
            at=f"{timezone.localtime(found.changed_at):%H:%M, %d/%m/%Y}",
        )

    written = found or ReportText(cycle=cycle, section=section, version=0)
    written.text = policies.paragraphs(text)
    written.version += 1
    written.changed_at, written.changed_by = at, by.name
    written.save()
    book.record(
        "report.worded",
        written,
        by=by,
        at=at,
        unit_path=cycle.unit.path,
        section=section,
        letters=len(written.text),
    )
    return written


@transaction.atomic
def head_report(
    cycle: Cycle,
    *,
    version: int,
    number: int | None,
    symbol: str,
    issued_on: date | None,
    signer_name: str,
    signer_capacity: str,
    by: Actor,
    at: datetime,
) -> YearReport:
    """Set number, day and signer of the report. Raises Stale when somebody saved since."""
    _check(cycle, by)
    report = _locked(cycle)
    if report.pk and report.version != version:
        words = ("number", "symbol", "issued_on", "signer_name", "signer_capacity", "version")
        raise stale(report, {word: getattr(report, word) for word in words})
    policies.check_issued(issued_on, year=cycle.year)

    report.number, report.issued_on = number, issued_on
    report.symbol = policies.check_words(symbol, what="ký hiệu báo cáo", field="symbol")
    report.signer_name = " ".join(signer_name.split())
    report.signer_capacity = policies.check_words(
        signer_capacity, what="quyền hạn, chức vụ người ký", field="signer_capacity"
    )
    report.version += 1
    report.save()
    book.record(
        "report.headed",
        report,
        by=by,
        at=at,
        unit_path=cycle.unit.path,
        number=number,
        issued_on=issued_on,
        signer=report.signer_name,
    )
    return report


@transaction.atomic
def freeze_report(cycle: Cycle, *, figures: dict[str, Any], by: Actor, at: datetime) -> YearReport:
    """Keep the figures of the report as they stand now; the adopted ones are never replaced."""
    _check(cycle, by)
    report = _locked(cycle)
    adopted = Conference.objects.filter(cycle=cycle, report_adopted_on__isnull=False).first()
    if adopted is not None and report.frozen_at is not None:
        raise Refused(
            f"Báo cáo đã được thông qua ngày {adopted.report_adopted_on:%d/%m/%Y}: "
            "số liệu giữ như hội nghị đã nghe."
        )

    report.figures, report.frozen_at, report.frozen_by = figures, at, by.name
    report.version += 1
    report.save()
    book.record("report.frozen", report, by=by, at=at, unit_path=cycle.unit.path)
    return report


@transaction.atomic
def state_total(
    cycle: Cycle,
    *,
    words: str,
    source: str,
    collectives: int | None = None,
    individuals: int | None = None,
    households: int | None = None,
    relation: TotalRelation = TotalRelation.UNKNOWN,
    once_key: UUID | None = None,
    by: Actor,
    at: datetime,
) -> StatedTotal:
    """Keep a total of awards that a text states. How it stands to the register is asked."""
    _check(cycle, by)
    known = sent_before(StatedTotal.objects.all(), once_key, cycle_id=cycle.pk)
    if known is not None:
        return known
    policies.check_total(collectives, individuals, households)

    total = StatedTotal.objects.create(
        cycle=cycle,
        words=policies.check_words(words, what="tổng số này về việc gì", field="words"),
        source=policies.check_words(source, what="nơi nêu tổng số này", field="source"),
        collectives=collectives,
        individuals=individuals,
        households=households,
        relation=relation,
        stated_at=at,
        once_key=once_key,
    )
    book.record(
        "total.stated",
        total,
        by=by,
        at=at,
        unit_path=cycle.unit.path,
        words=total.words,
        collectives=collectives,
        individuals=individuals,
        households=households,
    )
    return total


@transaction.atomic
def relate_total(
    total: StatedTotal, *, relation: TotalRelation, by: Actor, at: datetime
) -> StatedTotal:
    """Say how a stated total stands to what the register counts."""
    _check(total.cycle, by)
    total = StatedTotal.objects.select_for_update(of=("self",)).get(pk=total.pk)

    before, total.relation = total.relation, relation
    total.save(update_fields=["relation"])
    book.record(
        "total.related",
        total,
        by=by,
        at=at,
        unit_path=total.cycle.unit.path,
        before=before,
        after=relation,
    )
    return total


def _check(cycle: Cycle, by: Actor) -> None:
    permissions.check_can_run(by, cycle.unit)
    cycles.check_open(cycle)


def _locked(cycle: Cycle) -> YearReport:
    """The report of the year, or a new one not yet saved; the year is locked either way."""
    Cycle.objects.select_for_update().get(pk=cycle.pk)
    return YearReport.objects.filter(cycle=cycle).first() or YearReport(cycle=cycle, version=0)
