"""What the year-end report says in figures, in sentences, and where each figure comes from.

Plain JSON, so that the parts can be frozen with the minute at which they stood.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from thidua.common.figures.printing import NO_BREAK_SPACE, print_money_prose
from thidua.conferences.enums import TotalRelation
from thidua.reports.rows import Rows
from thidua.reports.summary import RegistrationLine, StatedTotalLine, YearSummary
from thidua.reports.summary_awards import AwardLine, KindCounts
from thidua.reports.summary_indicators import IndicatorLine, IndicatorTable
from thidua.reports.wording import begun, counts_in_words, ended, inside, joined, short_day


ASK = "han"  # a note that a person should look at


@dataclass(frozen=True)
class Note:
    """A remark in the margin: the words of the report, and the rows behind them."""

    quote: str
    says: str
    rows: Rows | None = None
    link: str = "Mở"
    kind: str = "tin"


@dataclass(frozen=True)
class Parts:
    """The computed half of the report; the other half is the officer's."""

    rollout: tuple[str, ...]
    emulation: tuple[str, ...]
    indicators: dict[str, Any] | None
    commendation: tuple[str, ...]
    awards: tuple[dict[str, Any], ...]
    notes: tuple[Note, ...] = field(default=())


def parts_of(summary: YearSummary) -> Parts:
    """Sentences, tables and margin notes from the figures of the year."""
    return Parts(
        rollout=tuple(_rollout(summary)),
        emulation=tuple(_emulation(summary)),
        indicators=_indicators(summary.indicators),
        commendation=tuple(_commendation(summary)),
        awards=tuple(_award_rows(summary)),
        notes=tuple(_notes(summary)),
    )


def as_json(parts: Parts) -> dict[str, Any]:
    return asdict(parts)


def from_json(frozen: dict[str, Any]) -> Parts:
    """The parts as they were frozen."""
    notes = (
        Note(**{**note, "rows": Rows(**note["rows"]) if note["rows"] else None})
        for note in frozen["notes"]
    )
    listed = ("rollout", "emulation", "commendation", "awards")
    words = {key: tuple(frozen[key]) for key in listed}
    return Parts(**words, indicators=frozen["indicators"], notes=tuple(notes))


def changes(frozen: Parts, now: Parts) -> int:
    """In how many places the figures differ from the frozen ones."""
    pairs = (
        (frozen.rollout, now.rollout),
        (frozen.emulation, now.emulation),
        (frozen.commendation, now.commendation),
        (_rows(frozen.awards), _rows(now.awards)),
        (_indicator_rows(frozen), _indicator_rows(now)),
    )
    return sum(len(set(before) ^ set(after)) and _places(before, after) for before, after in pairs)


def _places(before: tuple[str, ...], after: tuple[str, ...]) -> int:
    return max(len(set(before) - set(after)), len(set(after) - set(before)))


def _rows(rows: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    return tuple(repr(sorted(row.items())) for row in rows)


def _indicator_rows(parts: Parts) -> tuple[str, ...]:
    table = parts.indicators
    return (table["summary"], *_rows(table["rows"])) if table else ()


# I.1 and I.2


def _rollout(summary: YearSummary) -> Iterator[str]:
    launched = [line for line in summary.movements if line.is_launched]
    if launched:
        names = joined([f"“{line.name}” (Kế hoạch số {line.plan_number})" for line in launched])
        yield f"Trong năm phát động {len(launched):02} phong trào thi đua: {names}."
    delivered = sum(line.delivered for line in launched)
    if delivered:
        acknowledged = sum(line.acknowledged for line in launched)
        yield f"Phong trào được giao {delivered} lượt tới đơn vị, {acknowledged} lượt đã báo nhận."
    if summary.registrations:
        titles = "; ".join(f"{line.title}: {_registered(line)}" for line in summary.registrations)
        yield f"Đăng ký danh hiệu thi đua: {titles}."
    pledged = [line for line in summary.pledges if line.parties]
    if pledged:
        complete = sum(line.is_complete for line in pledged)
        parties = sum(line.parties for line in pledged)
        signed = sum(line.signed for line in pledged)
        yield (
            f"Có {len(pledged):02} bản giao ước, cam kết thi đua, {complete:02} bản đã ký đủ "
            f"({signed}/{parties} bên ký)."
        )


def _registered(line: RegistrationLine) -> str:
    return counts_in_words(KindCounts(line.collectives, line.households, line.individuals))


def _emulation(summary: YearSummary) -> Iterator[str]:
    activity = summary.activity
    if activity.activities.count:
        yield (
            f"Các đơn vị báo {activity.activities.count} hoạt động trong {activity.active_months} "
            f"tháng của năm; {activity.active_units}/{activity.units} đơn vị nhận phong trào "
            "có hoạt động."
        )


# The table of indicators


def _indicators(tables: tuple[IndicatorTable, ...]) -> dict[str, Any] | None:
    rows = [_indicator(line) for table in tables for line in table.lines]
    if not rows:
        return None
    return {"summary": " ".join(ended(table.sentence) for table in tables), "rows": rows}


def _indicator(line: IndicatorLine) -> dict[str, Any]:
    return {
        "name": f"Trong đó: {inside(line.name)}" if line.is_part else line.name,
        "planned": line.plan or None,
        "actual": line.actual or None,
        "percent": line.percent.replace(NO_BREAK_SPACE, " ") or None,  # the column is narrow
        "result": line.status_words,
    }


# I.3


def _commendation(summary: YearSummary) -> Iterator[str]:
    awards = summary.awards
    if awards.of_year:
        told = joined([_awarded(line) for line in awards.of_year])
        yield f"Khen thưởng thành tích năm {summary.year}: {told}."
    for line in awards.of_other_years:
        yield (
            f"Trong năm {summary.year} còn quyết định {inside(line.name)} năm {line.title_year} "
            f"cho {counts_in_words(line.counts)}; số này thuộc năm {line.title_year}, "
            f"không cộng vào năm {summary.year}."
        )
    if awards.reward_vnd:
        money = print_money_prose(awards.reward_vnd)
        yield f"Tiền thưởng cho thành tích năm {summary.year}: {money}."
    for total in summary.stated_totals:
        yield f"{begun(total.source)} nêu {inside(total.words)}: {_stated(total)}."


def _awarded(line: AwardLine) -> str:
    return f"{inside(line.name)} cho {counts_in_words(line.counts)}"


def _stated(total: StatedTotalLine) -> str:
    counts = KindCounts(total.collectives or 0, total.households or 0, total.individuals or 0)
    how = {
        TotalRelation.UNKNOWN: "chưa rõ có gồm số trên hay không nên không cộng",
        TotalRelation.INSIDE: "đã gồm trong số trên",
        TotalRelation.APART: "ngoài số trên",
    }
    return f"{counts_in_words(counts) or '00'}; {how[total.relation]}"


def _award_rows(summary: YearSummary) -> Iterator[dict[str, Any]]:
    for line in (*summary.awards.of_year, *summary.awards.of_other_years):
        yield _award_row(f"{line.name}, năm {line.title_year}", line.counts, _award_note(line))
        if len(line.fields) > 1:
            for part in line.fields:
                yield _award_row(f"Trong đó: {inside(part.field)}", part.counts, "")
    for total in summary.stated_totals:
        counts = KindCounts(total.collectives or 0, total.households or 0, total.individuals or 0)
        yield _award_row(
            total.words, counts, f"Theo {inside(total.source)}; {total.relation.label}"
        )


def _award_row(name: str, counts: KindCounts, note: str) -> dict[str, Any]:
    return {
        "name": name,
        "collectives": counts.collectives or None,
        "individuals": counts.individuals or None,
        "households": counts.households or None,
        "note": note or None,
    }


def _award_note(line: AwardLine) -> str:
    return f"Quyết định năm {line.decision_year}"


# The margin


def _notes(summary: YearSummary) -> Iterator[Note]:
    for table in summary.indicators:
        yield from _table_notes(table)
    for line in (*summary.awards.of_year, *summary.awards.of_other_years):
        yield Note(
            f"“{counts_in_words(line.counts)}”",
            f"{line.counts.all} dòng của sổ khen thưởng: {line.name}, năm {line.title_year}, "
            f"quyết định năm {line.decision_year}.",
            line.rows,
            f"Xem {line.counts.all} tên",
        )
    for total in summary.stated_totals:
        if total.relation == TotalRelation.UNKNOWN:
            yield Note(
                f"“{total.words}”",
                "Chưa rõ tổng số này có gồm số đếm từ quyết định hay không. Không cộng; "
                "xác định một lần.",
                Rows("office:relate_total", total.key),
                "Xác định quan hệ",
                kind=ASK,
            )
    for movement in summary.movements:
        if movement.is_launched:
            yield Note(
                f"“{movement.name}”",
                f"Kế hoạch {movement.plan_number}"
                + (f" ngày {short_day(movement.plan_signed_on)}" if movement.plan_signed_on else "")
                + f"; {movement.acknowledged}/{movement.delivered} đơn vị báo nhận.",
                movement.rows,
                "Mở phong trào",
            )


def _table_notes(table: IndicatorTable) -> Iterator[Note]:
    if claim := table.claim:
        yield Note(
            f"“{claim.met}/{claim.total} chỉ tiêu”",
            f"{begun(claim.source)} nêu con số này. Báo cáo chỉ in số tính từ bảng: "
            f"{table.sentence}",
            table.rows,
            "Xem chỉ tiêu",
        )
    for question in table.questions:
        yield Note(f"“{table.name}”", question, table.rows, "Xem chỉ tiêu", kind=ASK)
    for number, line in enumerate(table.lines, start=1):
        for warning in line.warnings:
            yield Note(f"“{line.name}”", warning, line.rows, f"Mở dòng {number}", kind=ASK)
        if line.percent:
            who = f" Người nhập: {line.entered_by}." if line.entered_by else ""
            yield Note(
                f"“{line.actual} … {line.percent}”",
                f"{table.name}, dòng {number}. {line.because}{who}",
                line.rows,
                f"Mở dòng {number}",
            )
