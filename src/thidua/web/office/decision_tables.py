"""Decisions and their lists as tables, and the words beside them."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from thidua.awards import papers, policies, queries
from thidua.awards.enums import DecisionState, PaperState
from thidua.common.figures.printing import print_number as number
from thidua.law import cite, name_of
from thidua.web.common.parts import Cell, Column, Condition, Group, Row, Table
from thidua.web.common.templatetags.thidua import illustrative


LOOKS = {
    DecisionState.DRAFT: "thieu_du_lieu",
    DecisionState.READY: "han",
    DecisionState.ISSUED: "dat",
    DecisionState.CANCELLED: "tin",
}
ANSWERS = {
    "dat": "Đủ tiêu chuẩn",
    "hoi_dong": "Hội đồng đã xét",
    "thieu_du_lieu": "Thiếu dữ liệu",
    "chua_dat": "Chưa đạt",
}
PAPER_LOOKS = {
    PaperState.WAITING: "tin",
    PaperState.PRINTED: "dat",
    PaperState.FAILED: "chua_dat",
}
ROUNDED = {"ceil_10k": "làm tròn lên", "nearest_10k": "làm tròn"}
ROUNDING = {
    "ceil_10k": "Làm tròn lên hàng chục nghìn, sau khi nhân.",
    "nearest_10k": "Làm tròn đến hàng chục nghìn, sau khi nhân.",
    "none": "Không làm tròn.",
}


def decisions_table(decisions: Iterable[Any], *, year: int) -> Table:
    return Table(
        caption="Quyết định khen thưởng của năm, mới nhất đứng trước",
        columns=[
            Column("Số", head=True),
            Column("Trích yếu"),
            Column("Ngày ký", wide_only=True),
            Column("Số lượng", number=True, short="Số lượng"),
            Column("Trạng thái", last=True),
        ],
        rows=[_decision_row(decision, year=year) for decision in decisions],
        empty="Chưa có quyết định nào khớp. Soạn quyết định từ hồ sơ Hội đồng đã thông qua.",
        stack_on_phone=True,
    )


def _decision_row(decision, *, year: int) -> Row:
    count = decision.award_count or decision.nomination_count
    return Row(
        [
            Cell(
                policies.numbered(decision.number, decision.symbol),
                url=reverse("office:decision", args=[year, decision.pk]),
                illustrative=decision.is_illustrative,
            ),
            Cell(decision.subject, note=name_of(decision.code)),
            f"{decision.signed_on:%d/%m/%Y}" if decision.signed_on else None,
            count,
            Cell(decision.get_state_display(), answer=LOOKS[decision.state]),
        ]
    )


def lines_table(lines: Sequence[queries.Line], *, year: int, caption: str) -> Table:
    """The list as it will be issued, a group for each kind of recipient."""
    groups = [
        Group(_group_title(kind, members), [_line_row(i, line, year) for i, line in members])
        for kind, members in (
            (kind, list(enumerate(found, start=1)))
            for kind, found in groupby(lines, key=lambda line: line.kind)
        )
    ]
    return Table(
        caption=caption,
        columns=[
            Column("TT", number=True, wide_only=True),
            Column("Đối tượng", head=True),
            Column("Thành tích", wide_only=True),
            Column("Phiếu", number=True, short="Phiếu"),
            Column("Đối chiếu", last=True),
            Column("Tiền thưởng, đ", number=True, short="Thưởng"),
        ],
        groups=groups,
        totals=[_total_row(lines)] if lines else [],
        empty="Danh sách chưa có ai.",
        stack_on_phone=True,
    )


def _group_title(kind: str, members: list[tuple[int, queries.Line]]) -> str:
    """ "03 tập thể · mức 0,3 × 1.490.000 = 447.000, làm tròn lên 450.000 đ" """
    says = f"{len(members):02} {policies.KINDS[kind]}"
    reward = members[0][1].reward
    if reward is None:
        return says
    exact = queries.exact_amount(reward)
    says += f" · mức {reward.multiple.replace('.', ',')} × {number(reward.base_salary)}"
    shown = f"{exact:f}".rstrip("0").rstrip(".") if "." in f"{exact:f}" else f"{exact:f}"
    says += f" = {number(int(exact)) if exact == int(exact) else shown.replace('.', ',')}"
    if exact != reward.amount_vnd:
        says += f", {ROUNDED[reward.rounding]} {number(reward.amount_vnd)}"
    return f"{says} đ"


def _line_row(position: int, line: queries.Line, year: int) -> Row:
    url = reverse("office:award", args=[year, line.award.pk]) if line.award else ""
    answer = (
        Cell(ANSWERS[line.answer], answer=line.answer) if line.answer in ANSWERS else Cell(None)
    )
    revoked = line.award is not None and line.award.revoked_at is not None
    return Row(
        [
            Cell(f"{position:02}", muted=True),
            Cell(html=_who(line, url)),
            line.achievement,
            line.votes or None,
            Cell("Đã hủy bỏ", answer="chua_dat") if revoked else answer,
            number(line.reward_vnd),
        ]
    )


def unbroken(text: str) -> SafeString:
    """A number that stays on one line: "01/QĐ-UBND" does not break at its hyphen."""
    return format_html('<span class="text-nowrap">{}</span>', text)


def _who(line: queries.Line, url: str) -> SafeString:
    """Name, post, and on a phone the achievement, which has no column there."""
    name = format_html('<a href="{}">{}</a>', url, line.called) if url else line.called
    mark = illustrative() if line.is_illustrative else ""
    post = format_html('<br><span class="nho mo">{}</span>', line.position_text)
    return format_html(
        '{} {}{}<br><span class="nho d-md-none">{}</span>',
        name,
        mark,
        post if line.position_text else "",
        line.achievement,
    )


def _total_row(lines: Sequence[queries.Line]) -> Row:
    total = queries.total_of(lines)
    says = f"Cộng {len(lines)} đối tượng"
    paid = any(line.reward_vnd for line in lines)
    return Row([Cell(says, span=5), number(total) if paid else None])


def money_sources(lines: Sequence[queries.Line]) -> list[str]:
    """Where the multiples, the base salary and the rounding stand, one sentence each."""
    rewards = [line.reward for line in lines if line.reward]
    values = {value.name: value for reward in rewards for value in reward.values}
    sentences = []
    for name, value in values.items():
        if name == "rounding.reward":
            sentences.append(ROUNDING.get(value.text or "none", ""))
            continue
        at = cite(value.source) if value.source else "chưa có nguồn"
        doubt = "" if value.verified else " (nguồn chưa kiểm chứng)"
        sentences.append(f"{_value_words(name, value)}: {at}{doubt}.")
    return sentences


def _value_words(name: str, value) -> str:
    figure = str(value.text).replace(".", ",")
    if name == "base_salary":
        return f"Lương cơ sở {number(value.whole)} đ ở ngày ký"
    if name == "factor.collective":
        return f"Tập thể gấp {figure}"
    if name == "factor.household":
        return f"Hộ gia đình gấp {figure}"
    return f"Mức thưởng {figure} lần lương cơ sở"


def conditions_of(checks: Iterable[policies.Check]) -> list[Condition]:
    return [Condition(check.says, check.met, check.left) for check in checks]


def papers_table(owed: Sequence[Any], *, year: int, decision_id: int) -> Table:
    """What is printed, what waits, what failed."""
    return Table(
        caption="Văn bản của quyết định",
        columns=[
            Column("Văn bản", head=True),
            Column("Trạng thái", last=True),
            Column("Tải về"),
        ],
        rows=[_paper_row(paper, year, decision_id) for paper in owed],
        empty="Văn bản được in khi trình ký và khi ký.",
        id="van-ban",
    )


def _paper_row(paper, year: int, decision_id: int) -> Row:
    title = f"{papers.title_of(paper)} {paper.format.upper()}"
    title += f", phần {paper.part}" if paper.part > 1 else ""
    url = reverse("office:decision_paper", args=[year, decision_id, paper.pk])
    printed = paper.state == PaperState.PRINTED
    return Row(
        [
            Cell(title, note=paper.failure),
            Cell(paper.get_state_display(), answer=PAPER_LOOKS[paper.state]),
            Cell(f"Tải {paper.format.upper()}", url=url) if printed else Cell(None),
        ]
    )
