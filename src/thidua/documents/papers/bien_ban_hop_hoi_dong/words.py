"""What council minutes say: who was there, what was said, each ballot's numbers, the conclusion."""

from collections.abc import Sequence

from thidua.documents.blocks import (
    Align,
    Block,
    Column,
    Copies,
    Heading,
    Paper,
    Paragraph,
    Signature,
    Signatures,
    Table,
)
from thidua.documents.composing import (
    Context,
    copied,
    counting,
    dashes,
    ended,
    letterhead,
    prose,
    table,
    title,
    with_post,
)
from thidua.documents.wording import at_time, padded


def compose(context: Context) -> Paper:
    blocks = (
        letterhead(context["head"]),
        title("BIÊN BẢN", context["subject"]),
        Paragraph(f"{at_time(context['started_at'])}.", lead="Thời gian bắt đầu:"),
        Paragraph(f"{context['venue'].rstrip('.')}.", lead="Địa điểm:"),
        Heading("I. THÀNH PHẦN THAM DỰ"),
        *_attendance(context),
        Heading("II. NỘI DUNG"),
        *_content(context),
        Heading("III. KẾT QUẢ BỎ PHIẾU"),
        *prose([context["voting_rule"]] if context["voting_rule"] else []),
        _ballots(context["ballots"]),
        Heading("IV. KẾT LUẬN"),
        *prose(context["conclusion"]),
        *ended([Paragraph(_end(context))]),
        Signatures((_signs("THƯ KÝ", context["secretary"]), _signs("CHỦ TỌA", context["chair"]))),
        Copies(copied(context["copies_to"])),
    )
    return Paper(f"Biên bản {context['subject']}", blocks, day=context["started_at"].date())


def _attendance(context: Context) -> list[Block]:
    present, absent = context["present"], context["absent"]
    members = len(present) + len(absent)
    there = f"{padded(len(present))}/{padded(members)} thành viên Hội đồng, gồm:"
    away = f"{padded(len(absent))} thành viên, gồm:" if absent else "không."
    blocks: list[Block] = [
        Paragraph(f"{with_post(context['chair'])}.", lead="Chủ trì:"),
        Paragraph(f"{with_post(context['secretary'])}.", lead="Thư ký:"),
        Paragraph(there, lead="Có mặt:", keep=True),
        *counting([with_post(person) for person in present]),
        Paragraph(away, lead="Vắng mặt:", keep=bool(absent)),
        *counting([_excused(person) for person in absent]),
    ]
    if context["guests"]:
        blocks.append(Paragraph("", lead="Mời dự:", keep=True))
        blocks += counting([with_post(person) for person in context["guests"]])
    return [*blocks, *prose([context["quorum"]] if context["quorum"] else [])]


def _excused(person: Context) -> str:
    reason = f" (lý do: {person['reason']})" if person["reason"] else ""
    return with_post(person) + reason


def _content(context: Context) -> list[Block]:
    blocks = [Paragraph("Tài liệu của phiên họp:", keep=True), *dashes(context["papers"])]
    blocks += prose(context["proceedings"])
    if context["opinions"]:
        blocks.append(Paragraph("Ý kiến của thành viên Hội đồng:", keep=True))
        blocks += dashes([f"{said['name']}: {said['says']}" for said in context["opinions"]])
    return blocks


def _ballots(ballots: Sequence[Context]) -> Table:
    columns = (
        Column("Họ và tên, tên tập thể", 34),
        Column("Danh hiệu, hình thức", 24),
        Column("Phát ra", 13, Align.CENTER),
        Column("Thu về", 13, Align.CENTER),
        Column("Hợp lệ", 13, Align.CENTER),
        Column("Đồng ý", 14, Align.CENTER),
        Column("Không đồng ý", 14, Align.CENTER),
        Column("Ý kiến bằng văn bản", 15, Align.CENTER),
        Column("Tỷ lệ đồng ý", 18, Align.CENTER),
        Column("Kết quả", 18, Align.CENTER),
    )
    return table(columns, [("", [_numbers(ballot) for ballot in ballots])])


def _numbers(ballot: Context) -> tuple[str, ...]:
    counts = [ballot[key] for key in ("issued", "returned", "valid", "agreed", "disagreed")]
    return (
        ", ".join(filter(None, (ballot["name"], ballot["description"]))),
        ballot["proposed"],
        *(str(count) for count in counts),
        str(ballot["written"] or ""),
        ballot["share"],
        ballot["outcome"],
    )


def _end(context: Context) -> str:
    return f"Phiên họp kết thúc vào {at_time(context['ended_at'])}"


def _signs(capacity: str, person: Context) -> Signature:
    return Signature((capacity,), person["name"])
