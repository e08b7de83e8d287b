"""A dossier as pages show it, at every desk: states, findings, papers, history, who sees it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from thidua.common.figures.printing import print_number as printed
from thidua.law import name_of
from thidua.nominations import queries
from thidua.nominations.enums import NominationState
from thidua.web.common.parts import Entry, Finding, Paper
from thidua.web.office.people import entries_of


LOOKS: dict[str, str] = {
    NominationState.DRAFT: "thieu_du_lieu",
    NominationState.SUBMITTED: "tin",
    NominationState.RETURNED: "han",
    NominationState.APPRAISED: "hoi_dong",
    NominationState.ENDORSED: "dat",
    NominationState.DECLINED: "chua_dat",
    NominationState.AWARDED: "dat",
    NominationState.WITHDRAWN: "thieu_du_lieu",
}
SHORT: dict[str, str] = {  # for the pill of a list; the page of the dossier says it in full
    NominationState.DRAFT: "Đang soạn",
    NominationState.SUBMITTED: "Chờ thẩm định",
    NominationState.RETURNED: "Trả lại",
    NominationState.APPRAISED: "Chờ Hội đồng",
    NominationState.ENDORSED: "Thông qua",
    NominationState.DECLINED: "Không đủ phiếu",
    NominationState.AWARDED: "Đã khen",
    NominationState.WITHDRAWN: "Đã rút",
}
AUDIENCE = (
    "Đơn vị đề nghị, công chức phụ trách, Chủ tịch; thành viên Hội đồng khi hồ sơ đã thẩm định. "
    "Lý do về kỷ luật, xem xét chỉ công chức và Chủ tịch đọc được."
)
HIDDEN = "Lý do chỉ người có trách nhiệm xem."


def findings_of(
    comparison: queries.Comparison, *, may_read_discipline: bool, mend_url: str = ""
) -> list[Finding]:
    """Each line of the comparison; the share limit stands among them where the law sets one."""
    lines = [
        _finding(line, open_all=may_read_discipline, mend_url=mend_url) for line in comparison.lines
    ]
    return [*lines, *([_quota(comparison.quota)] if comparison.quota else [])]


def _finding(line: queries.Line, *, open_all: bool, mend_url: str = "") -> Finding:
    if line.restricted and not open_all:
        return Finding(answer=line.answer, rule="Điều kiện về tư cách được xét", because=HIDDEN)
    return Finding(
        answer=line.answer,
        rule=line.says,
        because=" ".join(filter(None, (line.because, line.doubt))),
        source=line.cited,
        verified=line.verified,
        inside=[_finding(inner, open_all=open_all) for inner in line.inside],
        mend="Bổ sung hồ sơ năm" if mend_url and line.answer == "thieu_du_lieu" else "",
        mend_url=mend_url if line.answer == "thieu_du_lieu" else "",
    )


def _quota(quota: dict[str, Any]) -> Finding:
    percent = Decimal(quota["share"]) * 100
    exact = _short(percent * quota["base"] / 100)
    share = f"{_short(percent)}%"
    return Finding(
        answer=quota["answer"],
        rule=f"Số người được đề nghị nằm trong hạn mức {share}",
        because=(
            f"Năm này {quota['base']} người đạt Lao động tiên tiến, Chiến sĩ tiên tiến: nhiều nhất "
            f"{quota['allowed']} người ({share} là {exact}, làm tròn xuống). "
            f"Đã tặng {quota['already']}, đang đề nghị {quota['proposed']}."
        ),
        source=quota["cited"],
        verified=quota["verified"],
    )


def _short(value: Decimal) -> str:
    """Without zeros at the end: 9,6 and 15, not 9,600 and 15,00."""
    return printed(Decimal(f"{value:f}".rstrip("0").rstrip(".")))


def law_note(comparison: queries.Comparison, nomination) -> str:
    received = f", tiếp nhận {nomination.received_on:%d/%m/%Y}" if nomination.received_on else ""
    return (
        f"Luật áp dụng: bản có hiệu lực cho năm thành tích {nomination.year}{received}; "
        f"bộ quy định {comparison.edition}."
    )


def frozen_words(comparison: queries.Comparison) -> str:
    """16:20, 10/01/2023 by whom; empty while the comparison is still that of today."""
    if not comparison.frozen_at:
        return ""
    at = timezone.localtime(datetime.fromisoformat(comparison.frozen_at))
    return f"{at:%H:%M, %d/%m/%Y}, người thẩm định {comparison.frozen_by}"


def papers_of(
    nomination, *, open_url: Callable[[int], str], upload_url: Callable[[str], str]
) -> list[Paper]:
    """The papers that the law wants in every case, there or not, then whatever else is there.

    `upload_url` may answer with an empty text where nothing is taken any more.
    """
    names = queries.paper_names(nomination)
    wanted = queries.wanted_papers(nomination)
    missing = set(queries.missing_papers(nomination))
    there = [
        Paper(
            name=names.get(paper.kind, paper.kind),
            there=True,
            version=f"{paper.file.name}, {timezone.localtime(paper.added_at):%d/%m/%Y}",
            url=open_url(paper.pk),
        )
        for paper in nomination.papers.all()
    ]
    kinds_there = {paper.kind for paper in nomination.papers.all()}
    typed = [
        Paper(name=each.name, there=True, version="gõ trong hồ sơ")
        for each in wanted
        if each.kind not in kinds_there and not each.when and each.name not in missing
    ]
    lacking = [
        Paper(
            name=each.name,
            there=False,
            upload_url=upload_url(each.kind),
            note="PDF, DOCX hoặc ảnh, tới 20 MB",
        )
        for each in wanted
        if each.kind not in kinds_there and each.name in missing
    ]
    return [*lacking, *there, *typed]


def history_entries(history, nomination) -> list[Entry]:
    """This dossier on top, then the last years one by one."""
    here = Entry(str(nomination.year), f"Đề nghị {name_of(nomination.code)}", source="hồ sơ này")
    years = entries_of(history, year=nomination.year)
    if not any(honour.year == nomination.year for honour in history.honours):
        years = [entry for entry in years if entry.year != here.year]
    return [here, *years]


def called(nomination) -> tuple[str, str]:
    """Name and position: as they were on the day of sending, or as they are today."""
    if nomination.frozen_name:
        return nomination.frozen_name, nomination.frozen_position
    return nomination.recipient.name, nomination.recipient.home.name


def remarks_of(similar: Sequence[tuple[Any, int]]) -> list[str]:
    return [
        f"Báo cáo giống {percent}% hồ sơ {other.number:02} ({other.recipient.name}). "
        "Đọc hai bản cạnh nhau; nếu chép, trả lại để viết lại."
        for other, percent in similar
    ]
