"""What the register of awards shows: every award in the order of its number."""

from collections.abc import Sequence

from thidua.documents.blocks import Align, Column, Page, Paper, Paragraph, Signatures, Table
from thidua.documents.composing import Context, ended, letterhead, plain_table, signed, title
from thidua.documents.wording import dong, padded, short_day


def compose(context: Context) -> Paper:
    blocks = (
        letterhead(context["head"]),
        title("SỔ KHEN THƯỞNG", context["subject"]),
        _rows(context),
        *ended([Paragraph(_count(context["rows"]))]),
        Signatures(tuple(signed(signature) for signature in context["signatures"])),
    )
    return Paper(
        f"Sổ khen thưởng {context['subject']}",
        blocks,
        day=context["head"]["issued_on"],
        page=Page.LANDSCAPE,
    )


def _rows(context: Context) -> Table:
    columns = (
        Column("Số sổ", 20, Align.CENTER),
        Column("Họ và tên, tên tập thể", 44),
        Column("Chức vụ, đơn vị, địa chỉ", 42),
        Column("Danh hiệu, hình thức", 30),
        Column("Thành tích", 46),
        Column("Quyết định", 26, Align.CENTER),
        Column("Tiền thưởng (đồng)", 22, Align.RIGHT),
        Column("Ghi chú", 22),
    )
    return plain_table(columns, [("", [_cells(row) for row in context["rows"]])])


def _count(rows: Sequence[Context]) -> str:
    first, last = rows[0]["number"], rows[-1]["number"]
    return f"Phần trên có {padded(len(rows))} số, từ số {first} đến số {last}"


def _cells(row: Context) -> tuple[str, ...]:
    return (
        row["number"],
        row["name"],
        row["description"] or "",
        row["award"],
        row["achievement"] or "",
        f"{row['decision']} ngày {short_day(row['decided_on'])}",
        dong(row["reward_vnd"]) if row["reward_vnd"] else "",
        row["note"] or "",
    )
