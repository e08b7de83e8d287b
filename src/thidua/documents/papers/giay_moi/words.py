"""What an invitation says: who invites whom to what, when, where, what for."""

from thidua.documents.blocks import Block, Paper, Paragraph
from thidua.documents.composing import (
    Context,
    centered,
    closing,
    dashes,
    ended,
    letterhead,
    prose,
    title,
)
from thidua.documents.wording import at_time


def compose(context: Context) -> Paper:
    blocks = (
        letterhead(context["head"]),
        title("GIẤY MỜI", context["subject"]),
        centered(f"Kính gửi: {context['invitee']}."),
        Paragraph(
            f"{context['inviter']} trân trọng kính mời {context['invitee']} {context['event']}."
        ),
        *_agenda(context),
        *ended(_particulars(context)),
        closing(context),
    )
    return Paper(f"Giấy mời {context['subject']}", blocks, day=context["head"]["issued_on"])


def _invitation(context: Context) -> str:
    return f"{context['inviter']} trân trọng kính mời {context['invitee']} {context['event']}."


def _agenda(context: Context) -> list[Block]:
    if not context["agenda"]:
        return []
    return [Paragraph("", lead="Nội dung:", keep=True), *dashes(context["agenda"])]


def _particulars(context: Context) -> list[Block]:
    blocks: list[Block] = []
    if context["chair"]:
        blocks.append(Paragraph(f"{context['chair'].rstrip('.')}.", lead="Chủ trì:"))
    blocks.append(Paragraph(f"{at_time(context['starts_at'])}.", lead="Thời gian:"))
    blocks.append(Paragraph(f"{context['venue'].rstrip('.')}.", lead="Địa điểm:"))
    return [*blocks, *prose(context["notes"])]
