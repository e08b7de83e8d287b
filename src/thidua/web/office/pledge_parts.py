"""The two tables of a pledge: its clauses with what was reached, its parties with who signed."""

from django.urls import reverse
from django.utils import timezone

from thidua.pledges import permissions
from thidua.pledges.enums import PledgeState, SignedHow
from thidua.web.common.indicators import pill_of
from thidua.web.common.parts import Cell, Column, Row, Table
from thidua.web.common.requests import Request


def clause_table(clauses, measured, *, whole: str) -> Table:
    """`measured` holds the rows of the table of indicators by the indicator's id.

    The figure is the whole body's, so it stands in a column of its own beside the parties' target.
    """
    return Table(
        caption=f"Các điều giao ước; điều đo bằng chỉ tiêu kèm số hiện nay của {whole}",
        columns=[
            Column("Số", number=True),
            Column("Nội dung", head=True),
            Column("Mức phấn đấu"),
            Column(f"{whole.capitalize()} thực hiện", short=f"{whole.capitalize()}:"),
            Column(f"{whole.capitalize()} so với kế hoạch", last=True),
        ],
        rows=[
            Row(
                [
                    clause.position,
                    clause.text,
                    clause.target_text,
                    row.actual_text if (row := measured.get(clause.indicator_id)) else None,
                    pill_of(row) if row else Cell("không đo bằng số", muted=True),
                ]
            )
            for clause in clauses
        ],
        empty="Giao ước chưa có điều nào.",
        stack_on_phone=True,
        id="dieu",
    )


def party_table(request: Request, pledge, parties) -> Table:
    return Table(
        caption="Các bên ký",
        columns=[
            Column("Đơn vị", head=True),
            Column("Trạng thái", last=True),
            Column("Người ký"),
            Column("Cách ký", wide_only=True),
        ],
        rows=[
            Row(
                [
                    Cell(party.unit.name, illustrative=party.unit.is_illustrative),
                    _state(pledge, party),
                    _signer(request, pledge, party),
                    SignedHow(party.signed_how).label if party.signed_how else None,
                ]
            )
            for party in parties
        ],
        empty="Chưa chọn bên ký nào.",
        stack_on_phone=True,
        id="ben",
    )


def _state(pledge, party) -> Cell:
    if party.signed_at is not None:
        return Cell(f"Đã ký {timezone.localdate(party.signed_at):%d/%m/%Y}", answer="dat")
    if pledge.state == PledgeState.DRAFT:
        return Cell("Chưa mở ký", answer="thieu_du_lieu")
    return Cell("Chưa ký", answer="han")


def _signer(request: Request, pledge, party) -> Cell | None:
    """Who signed; while it is open the way to a signature."""
    if party.signed_at is not None:
        return Cell(party.signed_by, note=party.signed_title)
    if pledge.state != PledgeState.OPEN:
        return None
    year = pledge.cycle.year
    if permissions.can_sign(request.actor, party):
        return Cell("Đọc và ký", url=reverse("office:sign_pledge", args=[year, pledge.pk]))
    url = reverse("office:paper_signature", args=[year, pledge.pk, party.unit_id])
    return Cell("Ghi chữ ký trên giấy", url=url)
