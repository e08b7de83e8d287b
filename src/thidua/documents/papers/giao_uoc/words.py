"""What a pledge says: its clauses with their targets, who signs, who bears witness."""

from thidua.documents.blocks import Block, Column, Paper, Paragraph, Signature, Signatures
from thidua.documents.composing import (
    Context,
    ended,
    grounds,
    letterhead,
    prose,
    table,
    title,
)


def compose(context: Context) -> Paper:
    rows = [(clause["text"], clause["target"] or "") for clause in context["clauses"]]
    columns = (Column("Nội dung giao ước", 116), Column("Mức phấn đấu", 40))
    last = Paragraph("Giao ước này được các bên cùng ký và có giá trị kể từ ngày ký", keep=True)
    blocks = (
        letterhead(context["head"]),
        title("GIAO ƯỚC THI ĐUA", context["subject"]),
        *grounds(context["grounds"]),
        Paragraph(context["opening"], keep=True),
        table(columns, [("", rows)]),
        *ended([*prose(context["commitments"]), last]),
        *_signatures(context),
    )
    return Paper(f"Giao ước thi đua {context['subject']}", blocks, day=context["head"]["issued_on"])


def _signatures(context: Context) -> list[Block]:
    parties = tuple(_signature(party) for party in context["signatories"])
    blocks: list[Block] = [
        Signatures(parties, heading="CÁC BÊN KÝ GIAO ƯỚC", columns=min(3, max(2, len(parties))))
    ]
    if context["witness"]:
        witness = (_signature(context["witness"]),)
        blocks.append(Signatures(witness, heading="ĐƠN VỊ CHỨNG KIẾN", columns=1))
    return blocks


def _signature(party: Context) -> Signature:
    capacity = (party["unit"].upper(), *([party["post"].upper()] if party["post"] else []))
    return Signature(capacity, party["name"])
