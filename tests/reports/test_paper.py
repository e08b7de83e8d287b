"""The year-end report: computed parts, the officer's words, frozen figures, the files."""

import io
from datetime import UTC, date, datetime

import pytest
from docx import Document

from tests.factories.awards import make_endorsed, make_issued
from tests.factories.conferences import HELD_AT, write_report
from tests.factories.cycles import make_cycle
from tests.factories.indicators import (
    make_ham_liem,
    make_indicator,
    make_measurement,
    make_target_set,
)
from tests.factories.movements import make_activity, make_launched
from tests.factories.organisations import make_commune, make_individual
from tests.factories.pledges import make_open_pledge
from thidua.common.actors import SYSTEM
from thidua.conferences import operations
from thidua.conferences.enums import TotalRelation
from thidua.cycles.models import Cycle
from thidua.documents.blocks import Paragraph
from thidua.pledges.operations import register_title
from thidua.reports.paper import UNWRITTEN, report_blocks, report_file, report_paper
from thidua.reports.paper_parts import ASK, as_json, changes, from_json, parts_of
from thidua.reports.rows import Rows
from thidua.reports.summary import year_summary


pytestmark = pytest.mark.django_db
AT = datetime(2023, 1, 13, 9, 20, tzinfo=UTC)  # 16:20 in Việt Nam


def paper_of(cycle: Cycle):
    return report_paper(cycle, by=SYSTEM, at=AT)


def parts_now(cycle: Cycle):
    return parts_of(year_summary(cycle, by=SYSTEM, at=AT))


def award(cycle: Cycle, *names: str) -> None:
    home = cycle.unit.children.first()
    make_issued(cycle, make_endorsed(cycle, [make_individual(name, home=home) for name in names]))


def head(cycle: Cycle, *, capacity: str = "TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH") -> None:
    operations.head_report(
        cycle,
        version=0,
        number=3,
        symbol="BC-UBND",
        issued_on=date(2023, 1, 13),
        signer_name="Trần Văn Chủ Tịch",
        signer_capacity=capacity,
        by=SYSTEM,
        at=AT,
    )


def freeze(cycle: Cycle) -> None:
    operations.freeze_report(cycle, figures=as_json(parts_now(cycle)), by=SYSTEM, at=AT)


def whole_year() -> Cycle:
    commune = make_commune("UBND xã Thử Nghiệm")
    cycle = make_cycle(commune)
    movement = make_launched(cycle)
    make_activity(cycle, commune.villages[0], on=date(2022, 3, 1), movement=movement)
    make_ham_liem(cycle)
    award(cycle, "Nguyễn Thị Một", "Nguyễn Thị Hai")
    write_report(cycle, LIMITS="Hai thôn còn chậm.", DIRECTIONS="Phát động sớm hơn.")
    return cycle


def test_report_of_a_whole_year_is_complete_once_headed_and_frozen() -> None:
    cycle = whole_year()
    head(cycle)
    freeze(cycle)

    paper = paper_of(cycle)

    assert (paper.missing, paper.is_draft) == ((), False)
    assert (paper.frozen_at, paper.changed_places) == (AT, 0)
    assert paper.context["subject"] == (
        "Tổng kết phong trào thi đua, công tác khen thưởng năm 2022 và phương hướng, nhiệm vụ "
        "năm 2023"
    )
    assert paper.context["head"]["issuer"] == ("ỦY BAN NHÂN DÂN", "XÃ THỬ NGHIỆM")
    assert paper.context["signature"]["capacity"] == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]


def test_report_names_everything_that_keeps_it_a_draft() -> None:
    paper = paper_of(make_cycle(make_commune()))

    assert paper.missing == (
        "số liệu chưa chốt",
        "chưa có số",
        "chưa có ngày ký",
        "chưa có người ký",
        "chưa viết phần hạn chế",
        "chưa viết phần phương hướng, nhiệm vụ năm sau",
    )
    assert paper.context["weaknesses"] == [UNWRITTEN]


def test_grounds_are_the_law_of_the_day_the_resolution_and_the_plans() -> None:
    cycle = whole_year()
    head(cycle)
    write_report(cycle, GROUNDS="Theo Công văn số 12/UBND-NV ngày 05 tháng 01 năm 2023")

    grounds = paper_of(cycle).context["grounds"]

    assert "Căn cứ Luật Thi đua, Khen thưởng ngày 26 tháng 11 năm 2003" in grounds
    assert not any("06/2022" in line or "98/2023" in line for line in grounds)
    assert "Căn cứ Nghị quyết HĐND xã" in grounds
    assert (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 14 tháng 01 năm 2022 của Ủy ban nhân dân xã Thử "
        "Nghiệm về phong trào thi đua “Thi đua hoàn thành chỉ tiêu năm 2022”"
    ) in grounds
    assert grounds[-1] == "Theo Công văn số 12/UBND-NV ngày 05 tháng 01 năm 2023"


def test_sentences_count_with_leading_zeros() -> None:
    context = paper_of(whole_year()).context

    assert any("01 phong trào thi đua" in line for line in context["rollout"])
    assert "1 hoạt động trong 1 tháng" in context["emulation"][0]
    assert "cho 02 cá nhân" in context["commendation"][0]
    assert len(context["indicators"]["rows"]) == 12


def test_claim_of_another_text_stands_in_the_margin_and_never_in_the_report() -> None:
    paper = paper_of(whole_year())

    note = next(note for note in paper.notes if note.quote == "“10/11 chỉ tiêu”")
    assert note.says.startswith("Bài ngày 17/01/2023 nêu con số này.")
    assert "10/12" in paper.context["indicators"]["summary"]
    assert "10/11" not in paper.context["indicators"]["summary"]


def test_frozen_figures_stay_and_the_difference_to_now_is_counted() -> None:
    cycle = whole_year()
    freeze(cycle)
    frozen = paper_of(cycle).context["commendation"]

    award(cycle, "Nguyễn Thị Ba")
    paper = paper_of(cycle)

    assert paper.context["commendation"] == frozen
    assert paper.changed_places == 3  # the sentence, the sum of money, the row of the table


def test_parts_survive_being_frozen() -> None:
    parts = parts_now(whole_year())

    assert from_json(as_json(parts)) == parts
    assert changes(parts, parts) == 0


def test_every_figure_names_the_rows_behind_it() -> None:
    cycle = whole_year()

    notes = {note.quote: note for note in paper_of(cycle).notes}

    award_note = notes["“02 cá nhân”"]
    assert award_note.link == "Xem 2 tên"
    assert award_note.rows == Rows(
        "office:register", query={"hinh_thuc": "giay_khen_xa", "nam": "2022"}
    )
    percent = notes["“984 triệu đồng … 116%”"]
    assert "984 triệu đồng ÷ 848 tr.đ = 116,04%." in percent.says


def test_question_of_the_claim_and_of_a_stated_total_ask_to_be_looked_at() -> None:
    cycle = whole_year()
    operations.state_total(
        cycle,
        words="Khen trong năm",
        source="bài ngày 14/01/2022",
        collectives=43,
        individuals=84,
        by=SYSTEM,
        at=HELD_AT,
    )

    paper = paper_of(cycle)

    asked = [note.says for note in paper.notes if note.kind == ASK]
    assert any("1 chỉ tiêu chưa đạt chưa được nêu tên" in says for says in asked)
    assert any("Không cộng" in says for says in asked)
    assert any(
        "43 tập thể và 84 cá nhân; chưa rõ có gồm số trên hay không nên không cộng" in line
        for line in paper.context["commendation"]
    )
    counts = [(row["name"], row["individuals"]) for row in paper.context["awards"]]
    assert ("Khen trong năm", 84) in counts
    assert all(count != 86 for _, count in counts)


@pytest.mark.parametrize(
    ("relation", "words"),
    [(TotalRelation.INSIDE, "đã gồm trong số trên"), (TotalRelation.APART, "ngoài số trên")],
)
def test_stated_total_that_was_settled_asks_no_more(relation, words) -> None:
    cycle = make_cycle(make_commune())
    operations.state_total(
        cycle, words="Khen trong năm", source="bài cũ", collectives=9, relation=relation,
        by=SYSTEM, at=HELD_AT,
    )  # fmt: skip

    paper = paper_of(cycle)

    assert words in paper.context["commendation"][0]
    assert not any("Không cộng" in note.says for note in paper.notes)


def test_report_signed_without_tm_is_questioned() -> None:
    cycle = whole_year()
    head(cycle, capacity="CHỦ TỊCH")

    asked = [note.says for note in paper_of(cycle).notes if note.kind == ASK]

    assert any("TM. ỦY BAN NHÂN DÂN" in says for says in asked)


def test_promises_and_deliveries_are_told_in_sentences() -> None:
    commune = make_commune()
    cycle = make_cycle(commune)
    make_open_pledge(cycle, commune.villages)
    make_launched(cycle)
    register_title(
        cycle=cycle,
        unit=commune.villages[0],
        recipient=make_individual("Người Một", home=commune.villages[0]),
        title="lao_dong_tien_tien",
        registered_on=date(2022, 1, 20),
        by=SYSTEM,
        at=AT,
    )

    told = paper_of(cycle).context["rollout"]

    assert "Phong trào được giao 2 lượt tới đơn vị, 0 lượt đã báo nhận." in told
    assert "Đăng ký danh hiệu thi đua: Lao động tiên tiến: 01 cá nhân." in told
    assert "Có 01 bản giao ước, cam kết thi đua, 00 bản đã ký đủ (0/2 bên ký)." in told


def test_titles_of_another_year_are_told_apart_and_not_added() -> None:
    commune = make_commune()
    award(make_cycle(commune), "Nguyễn Thị Một")
    opening = make_cycle(commune, year=2023)

    context = paper_of(opening).context

    assert context["commendation"][0].startswith("Trong năm 2023 còn quyết định")
    assert "không cộng vào năm 2023" in context["commendation"][0]
    (row,) = context["awards"]
    assert "năm 2022" in row["name"]


def test_indicator_that_is_part_of_another_says_so() -> None:
    cycle = make_cycle(make_commune())
    whole = make_indicator(make_target_set(cycle), "Thu ngân sách", "55 tỷ đồng")
    part = make_indicator(whole.target_set, "Thu của xã", "15 tỷ đồng", part_of_id=whole.pk)
    make_measurement(part, "gần 15 tỷ đồng")

    rows = paper_of(cycle).context["indicators"]["rows"]

    assert [row["name"] for row in rows] == ["Thu ngân sách", "Trong đó: thu của xã"]


def test_lessons_and_copies_are_the_officers() -> None:
    cycle = make_cycle(make_commune())
    write_report(cycle, LESSONS="Phân công rõ người.", COPIES="Thường trực Đảng ủy\nLưu: VT")

    context = paper_of(cycle).context

    assert context["weaknesses"][-1] == "Bài học: phân công rõ người."
    assert context["copies_to"] == ["Thường trực Đảng ủy", "Lưu: VT"]


def test_screen_and_files_are_made_of_the_same_words() -> None:
    cycle = whole_year()
    paper = paper_of(cycle)

    shown = [block.text for block in report_blocks(paper).blocks if isinstance(block, Paragraph)]
    printed = "\n".join(
        paragraph.text
        for paragraph in Document(io.BytesIO(report_file(paper, format="docx"))).paragraphs
    )

    assert "Hai thôn còn chậm." in shown
    assert "Hai thôn còn chậm." in printed
    assert paper.context["commendation"][0] in printed


def test_pdf_is_made() -> None:
    assert report_file(paper_of(whole_year()), format="pdf").startswith(b"%PDF-")
