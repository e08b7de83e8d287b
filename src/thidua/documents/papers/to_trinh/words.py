"""What a submission letter says: grounds, reasons, the request with its counts, the list."""

from thidua.documents.blocks import Align, Annex, Block, Column, Paper, Paragraph
from thidua.documents.composing import (
    Context,
    centered,
    closing,
    counted,
    dashes,
    ended,
    grounds,
    headed,
    letterhead,
    numbered,
    prose,
    table,
    title,
)
from thidua.documents.wording import on_day


def compose(context: Context) -> Paper:
    blocks = (
        letterhead(context["head"]),
        title("TỜ TRÌNH", context["subject"]),
        centered(f"Kính gửi: {context['addressee']}."),
        *grounds(context["grounds"]),
        *prose(context["reasons"]),
        *ended(_request(context)),
        closing(context),
        *_list(context),
    )
    return Paper(f"Tờ trình {context['subject']}", blocks, day=context["head"]["issued_on"])


def _request(context: Context) -> list[Block]:
    request = Paragraph(
        f"Kính đề nghị {context['addressee']} {context['proposal']} cho "
        f"{counted(context['groups'])} {context['achievement']} (có danh sách kèm theo)."
    )
    if not context["attachments"]:
        return [request]
    return [request, Paragraph("Hồ sơ gửi kèm gồm:", keep=True), *dashes(context["attachments"])]


def _list(context: Context) -> list[Block]:
    columns = (
        Column("Họ và tên, tên tập thể", 52),
        Column("Chức vụ, đơn vị, địa chỉ", 48),
        Column("Danh hiệu, hình thức đề nghị", 38),
        Column("Số phiếu đồng ý", 18, Align.CENTER),
    )
    groups = [
        (headed(group), [_cells(row) for row in group["rows"]]) for group in context["groups"]
    ]
    head = context["head"]
    reference = f"(Kèm theo Tờ trình số {numbered(head)} {on_day(head['issued_on'])})"
    return [Annex("DANH SÁCH", "Đề nghị khen thưởng", reference), table(columns, groups)]


def _cells(row: Context) -> tuple[str, ...]:
    return row["name"], row["description"] or "", row["proposed"], row["votes"] or ""
