"""What a commendation decision says: grounds, two or three articles, the list with the money."""

from thidua.common.money import money_in_words
from thidua.documents.blocks import Align, Annex, Block, Column, Paper, Paragraph
from thidua.documents.composing import (
    Context,
    begun,
    centered,
    closing,
    counted,
    ended,
    grounds,
    headed,
    joined,
    letterhead,
    numbered,
    table,
    title,
)
from thidua.documents.fields import WrongContext
from thidua.documents.wording import dong, on_day


def compose(context: Context) -> Paper:
    blocks = (
        letterhead(context["head"]),
        title("QUYẾT ĐỊNH", context["subject"], authority=context["authority"]),
        *grounds(context["grounds"]),
        centered("QUYẾT ĐỊNH:", bold=True),
        *ended(_articles(context)),
        closing(context),
        *_list(context),
    )
    return Paper(f"Quyết định {context['subject']}", blocks, day=context["head"]["issued_on"])


def _articles(context: Context) -> list[Block]:
    said = [
        _award(context),
        *_reward(context),
        f"Quyết định này có hiệu lực kể từ ngày ký. {context['execution']}",
    ]
    return [Paragraph(text, lead=f"Điều {count}.") for count, text in enumerate(said, start=1)]


def _award(context: Context) -> str:
    return (
        f"{context['act']} cho {counted(context['groups'])} {context['achievement']} "
        "(có danh sách kèm theo)."
    )


def _reward(context: Context) -> list[str]:
    """The article on money, with the total of the list."""
    total, reward = _total(context), context["reward"]
    if bool(total) != bool(reward):
        raise WrongContext("reward: có khi và chỉ khi danh sách có tiền thưởng (reward_vnd).")
    if not reward:
        return []
    rule, fund = reward["rule"].rstrip("."), reward["fund"].rstrip(".")
    amount = f"{dong(total)} đồng (bằng chữ: {money_in_words(total)})"
    return [f"Tiền thưởng kèm theo: {rule}. Tổng số tiền: {amount}, chi từ {fund}."]


def _list(context: Context) -> list[Block]:
    columns = (
        Column("Họ và tên, tên tập thể", 48),
        Column("Chức vụ, đơn vị, địa chỉ", 46),
        Column("Danh hiệu, hình thức", 32),
        Column("Số sổ khen thưởng", 22, Align.CENTER),
        Column("Tiền thưởng (đồng)", 25, Align.RIGHT),
    )
    groups = [
        (headed(group), [_cells(row) for row in group["rows"]]) for group in context["groups"]
    ]
    total = _total(context)
    last = ("Tổng cộng", "", "", "", dong(total)) if total else ()
    head = context["head"]
    subject = begun(joined([group["of"] for group in context["groups"]])) + " được khen thưởng"
    reference = (
        f"(Kèm theo Quyết định số {numbered(head)} {on_day(head['issued_on'])} "
        f"của {context['authority']})"
    )
    return [Annex("DANH SÁCH", subject, reference), table(columns, groups, last)]


def _cells(row: Context) -> tuple[str, ...]:
    money = row["reward_vnd"]
    return (
        row["name"],
        row["description"] or "",
        row["award"] or "",
        row["register_number"] or "",
        dong(money) if money else "",
    )


def _total(context: Context) -> int:
    return sum(row["reward_vnd"] or 0 for group in context["groups"] for row in group["rows"])
