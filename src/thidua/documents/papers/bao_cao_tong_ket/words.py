"""What the year-end report of the People's Committee says: results, remarks, the year ahead."""

from collections.abc import Sequence

from thidua.documents.blocks import Align, Block, Column, Heading, Paper, Paragraph
from thidua.documents.composing import (
    Context,
    closing,
    dashes,
    ended,
    grounds,
    letterhead,
    prose,
    table,
    title,
)
from thidua.documents.wording import padded


def compose(context: Context) -> Paper:
    blocks = (
        letterhead(context["head"]),
        title("BÁO CÁO", context["subject"]),
        *grounds(context["grounds"]),
        Paragraph(context["opening"]),
        *ended([*_results(context), *_remarks(context), *_ahead(context)]),
        closing(context),
    )
    return Paper(f"Báo cáo {context['subject']}", blocks, day=context["head"]["issued_on"])


def _results(context: Context) -> list[Block]:
    year = context["year"]
    return [
        Heading(f"I. KẾT QUẢ THỰC HIỆN CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM {year}"),
        Heading("1. Tổ chức triển khai", level=2),
        *prose(context["rollout"]),
        Heading("2. Công tác thi đua", level=2),
        *prose(context["emulation"]),
        *_indicators(context["indicators"]),
        Heading("3. Công tác khen thưởng", level=2),
        *prose(context["commendation"]),
        *_awards(context["awards"]),
    ]


def _remarks(context: Context) -> list[Block]:
    heading = "II. NHẬN XÉT, ĐÁNH GIÁ" if context["strengths"] else "II. HẠN CHẾ"
    blocks: list[Block] = [Heading(heading)]
    if context["strengths"]:
        blocks += [Heading("1. Ưu điểm", level=2), *prose(context["strengths"])]
        blocks.append(Heading("2. Hạn chế", level=2))
    return [*blocks, *prose(context["weaknesses"])]


def _ahead(context: Context) -> list[Block]:
    blocks = [
        Heading(f"III. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM {context['year'] + 1}"),
        *prose(context["next_year"]),
    ]
    if context["proposals"]:
        blocks += [Heading("IV. KIẾN NGHỊ"), *dashes(context["proposals"])]
    return blocks


def _indicators(indicators: Context | None) -> list[Block]:
    if not indicators:
        return []
    columns = (
        Column("Chỉ tiêu", 60),
        Column("Đơn vị tính", 22, Align.CENTER),
        Column("Kế hoạch", 22, Align.RIGHT),
        Column("Thực hiện", 22, Align.RIGHT),
        Column("Tỷ lệ", 20, Align.RIGHT),
        Column("Kết quả", 22, Align.CENTER),
    )
    keys = ("name", "unit", "planned", "actual", "percent", "result")
    rows = [tuple(row[key] or "" for key in keys) for row in indicators["rows"]]
    summary = Paragraph(f"{indicators['summary'].rstrip('.:')}:", keep=True)
    return [summary, table(columns, [("", rows)])]


def _awards(awards: Sequence[Context]) -> list[Block]:
    if not awards:
        return []
    columns = (
        Column("Danh hiệu, hình thức", 62),
        Column("Tập thể", 18, Align.CENTER),
        Column("Cá nhân", 18, Align.CENTER),
        Column("Hộ gia đình", 18, Align.CENTER),
        Column("Ghi chú", 44),
    )
    rows = [_award(award) for award in awards]
    return [Paragraph("Kết quả khen thưởng cụ thể:", keep=True), table(columns, [("", rows)])]


def _award(award: Context) -> tuple[str, ...]:
    counts = (award[key] for key in ("collectives", "individuals", "households"))
    return (
        award["name"],
        *("" if count is None else padded(count) for count in counts),
        award["note"] or "",
    )
