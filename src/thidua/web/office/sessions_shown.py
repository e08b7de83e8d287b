"""A session as pages show it, at the office and at the council's own desk."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from thidua.common.vietnamese import weekday_name
from thidua.councils import policies, queries
from thidua.councils.enums import Presence, SessionState
from thidua.law import name_of
from thidua.web.common import charts
from thidua.web.common.parts import Cell, Column, Group, Row, Table


STATE_LOOKS: dict[str, str] = {
    SessionState.PLANNED: "thieu_du_lieu",
    SessionState.OPEN: "hoi_dong",
    SessionState.CLOSED: "dat",
}
PRESENCE_LOOKS: dict[str, str] = {
    Presence.EXPECTED: "thieu_du_lieu",
    Presence.PRESENT: "dat",
    Presence.WRITTEN: "hoi_dong",
    Presence.ABSENT: "thieu_du_lieu",
}
OPEN_VOTE = "Biểu quyết công khai: ý kiến của từng người được ghi tên trong biên bản."


@dataclass(frozen=True)
class Attended:
    """The quorum box."""

    there: int  # present and in writing
    members: int
    says: str
    is_reached: bool
    chart: SafeString


def attended(quorum: Any) -> Attended:
    verb = "Đủ số" if quorum.is_reached else "Chưa đủ số"
    share = policies.share_words(quorum.share)
    return Attended(
        there=quorum.present + quorum.written,
        members=quorum.members,
        says=f"{verb}: {quorum.present} có mặt, cần {quorum.needed} ({share} của {quorum.members})",
        is_reached=quorum.is_reached,
        chart=charts.threshold_bar(
            quorum.present,
            quorum.members,
            threshold=quorum.share,
            noun="thành viên có mặt",
            width=220,
        ),
    )


def when(session) -> str:
    """Thứ Tư, 11/01/2023, bắt đầu 08:05."""
    begins = f", {session.begins_at:%H:%M}" if session.begins_at else ""
    return f"{weekday_name(session.held_on)}, {session.held_on:%d/%m/%Y}{begins}"


def results_table(results: Iterable[tuple[Any, policies.Tally]], answers: dict[int, str]) -> Table:
    """Closed items, each against its own share."""
    return Table(
        caption="Tính trên tổng số thành viên trừ người tránh; vạch đứng là mức cần đạt",
        columns=[
            Column("Đề nghị", head=True),
            Column("Đối chiếu", wide_only=True),
            Column("Đồng ý", number=True, short="Đồng ý"),
            Column("Không", number=True, short="Không"),
            Column("So với mức", wide_only=True),
            Column("Tỷ lệ", number=True, short="Tỷ lệ"),
            Column("Kết quả", last=True),
        ],
        groups=[
            Group(award, [_result(ballot, tally, answers) for ballot, tally in rows])
            for award, rows in _by_award(results).items()
        ],
        stack_on_phone=True,
        id="ket-qua",
    )


def _by_award(results: Iterable[tuple[Any, policies.Tally]]) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = {}
    for ballot, tally in results:
        groups.setdefault(name_of(ballot.nomination.code), []).append((ballot, tally))
    return groups


def _result(ballot, tally: policies.Tally, answers: dict[int, str]) -> Row:
    nomination = ballot.nomination
    share = policies.fraction_of(ballot.share_text)
    return Row(
        [
            Cell(
                f"{ballot.position}. {nomination.frozen_name}",
                note=nomination.frozen_position,
                illustrative=nomination.is_illustrative,
            ),
            Cell(answer=answers[nomination.pk]),
            f"{tally.agreed}/{tally.base}",
            tally.against,
            Cell(
                html=charts.threshold_bar(
                    tally.agreed, tally.base, threshold=share, noun="thành viên đồng ý"
                )
            ),
            policies.percent_words(tally.agreed, tally.base),
            Cell(
                "Thông qua" if ballot.is_endorsed else "Không đủ phiếu",
                answer="dat" if ballot.is_endorsed else "chua_dat",
                note=_result_note(tally, share, endorsed=ballot.is_endorsed),
            ),
        ]
    )


def _result_note(tally: policies.Tally, share, *, endorsed: bool) -> str:
    aside = f"{tally.recused} người tránh: tính trên {tally.base}" if tally.recused else ""
    rule = f"cần {policies.needed(tally.base, share)} ({policies.share_words(share)})"
    return aside if endorsed else "; ".join(filter(None, (rule, aside)))


def votes_bar(seats: list[queries.Seat]) -> SafeString:
    """How many of those who may vote have said something; not what they said."""
    may = [seat for seat in seats if seat.takes_part and not (seat.vote and seat.vote.is_recused)]
    done = sum(seat.vote is not None for seat in may)
    return charts.share_bar(done, len(may), noun="người đã biểu quyết", width=260)


def said(seats: list[queries.Seat]) -> tuple[int, int, int]:
    """(votes noted, people who may vote, people who stepped aside)."""
    aside = sum(bool(seat.vote and seat.vote.is_recused) for seat in seats)
    may = [seat for seat in seats if seat.takes_part and not (seat.vote and seat.vote.is_recused)]
    return sum(seat.vote is not None for seat in may), len(may), aside
