"""What a launch plan says: the eight contents that the law asks of a movement, money and duties."""

from thidua.documents.blocks import Block, Column, Heading, Paper, Paragraph, Table
from thidua.documents.composing import (
    Context,
    closing,
    ended,
    grounds,
    letterhead,
    prose,
    roman,
    table,
    title,
)


def compose(context: Context) -> Paper:
    blocks = (
        letterhead(context["head"]),
        title("KẾ HOẠCH", context["subject"]),
        *grounds(context["grounds"]),
        Paragraph(context["opening"]),
        *([Paragraph(context["slogan"], lead="Khẩu hiệu:")] if context["slogan"] else []),
        *ended(_sections(context)),
        closing(context),
    )
    return Paper(f"Kế hoạch {context['subject']}", blocks, day=context["head"]["issued_on"])


def _sections(context: Context) -> list[Block]:
    sections: list[tuple[str, list[Block]]] = [
        ("MỤC TIÊU", prose(context["objectives"])),
        ("PHẠM VI", prose(context["scope"])),
        ("ĐỐI TƯỢNG", prose(context["participants"])),
        ("NỘI DUNG", prose(context["contents"])),
        ("TIÊU CHÍ", [*prose(context["criteria"]), *_indicators(context)]),
        ("THỜI GIAN", prose(context["period"])),
        ("KẾ HOẠCH THỰC HIỆN", [_schedule(context)]),
        ("BIỆN PHÁP", prose(context["measures"])),
        ("KINH PHÍ", prose(context["funding"])),
        ("TỔ CHỨC THỰC HIỆN", prose(context["organisation"])),
    ]
    blocks: list[Block] = []
    said = [section for section in sections if section[1]]
    for count, (name, content) in enumerate(said, start=1):
        blocks += [Heading(f"{roman(count)}. {name}"), *content]
    return blocks


def _indicators(context: Context) -> list[Block]:
    if not context["indicators"]:
        return []
    columns = (Column("Chỉ tiêu", 110), Column("Kế hoạch", 45))
    rows = [(row["name"], row["planned"]) for row in context["indicators"]]
    return [Paragraph("Các chỉ tiêu thi đua:", keep=True), table(columns, [("", rows)])]


def _schedule(context: Context) -> Table:
    columns = (Column("Thời gian", 38), Column("Công việc", 75), Column("Thực hiện", 43))
    rows = [(row["when"], row["what"], row["who"] or "") for row in context["schedule"]]
    return table(columns, [("", rows)])
