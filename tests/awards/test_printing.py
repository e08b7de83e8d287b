"""Papers that are owed: printed once, failures counted, retried by a person."""

import io

import pypdfium2
import pytest
from docx import Document

from tests.factories.awards import (
    SIGNED_AT,
    SIGNED_ON,
    make_chair,
    make_endorsed,
    make_issued,
    make_list,
    make_ready,
)
from tests.factories.cycles import make_cycle
from tests.factories.nominations import officer_of
from tests.factories.organisations import make_commune, make_individual
from thidua.audit.models import Event
from thidua.awards import operations, papers, tasks
from thidua.awards.enums import PaperState
from thidua.awards.models import Award, Decision, OwedPaper
from thidua.common.actors import SYSTEM
from thidua.common.errors import NotAllowed, Refused
from thidua.cycles.models import Cycle
from thidua.files import queries as files


pytestmark = pytest.mark.django_db


@pytest.fixture
def cycle() -> Cycle:
    return make_cycle(make_commune("UBND xã Hàm Thử"))


def owed(decision: Decision, kind: str, form: str = "pdf") -> OwedPaper:
    return decision.owed_papers.select_related("decision__unit", "decision__cycle").get(
        kind=kind, format=form
    )


def print_one(paper: OwedPaper) -> OwedPaper:
    return operations.print_paper(paper, by=SYSTEM, at=SIGNED_AT)


def pages_of(paper: OwedPaper) -> list[str]:
    document = pypdfium2.PdfDocument(files.read_file(paper.file))
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_decision_paper_says_number_list_money_and_law(cycle) -> None:
    decision = make_issued(cycle, make_list(cycle, people=2, collectives=1))

    text = " ".join(pages_of(print_one(owed(decision, "quyet_dinh_khen_thuong"))))

    assert "Số: 01/QĐ-UBND" in text.replace("\xa0", " ")
    assert "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HÀM THỬ" in text
    assert "ngày 12 tháng 01 năm 2023" in text.replace("\xa0", " ")
    assert "cho 01 tập thể và 02 cá nhân" in text
    assert "tập thể 0,3 lần, cá nhân 0,15 lần mức lương cơ sở 1.490.000 đồng" in text
    assert "910.000" in text
    assert "01/2022" in text
    assert "DỰ THẢO" not in text


def test_decision_paper_is_editable_in_word(cycle) -> None:
    decision = make_issued(cycle)

    paper = print_one(owed(decision, "quyet_dinh_khen_thuong", "docx"))

    document = Document(io.BytesIO(files.read_file(paper.file)))
    assert any("Người 1" in cell.text for table in document.tables for cell in table._cells)
    assert paper.file.name == "Quyết định 01-QĐ-UBND.docx"


def test_certificates_are_one_sheet_each_with_the_code_of_the_checking_page(cycle) -> None:
    home = cycle.unit.children.first()
    lanh = make_individual("Nguyễn Thị Lành", home=home, gender="nu")
    duc = make_individual("Trần Văn Đức", home=home, gender="nam")
    decision = make_issued(cycle, make_endorsed(cycle, [lanh, duc]))

    sheets = pages_of(print_one(owed(decision, "giay_khen")))

    codes = {award.name: award.verify_code for award in Award.objects.all()}
    assert len(sheets) == 2
    for sheet, name in zip(sheets, ["Bà Nguyễn Thị Lành", "Ông Trần Văn Đức"], strict=True):
        assert name in sheet
        assert papers.policies.printed_code(codes[name.split(" ", 1)[1]]) in sheet
        assert "GIẤY KHEN" in sheet


def test_certificate_of_a_title_names_the_title(cycle) -> None:
    recipient = make_individual("Lâm Thị Thảo", home=cycle.unit.children.first())
    decision = make_issued(cycle, make_endorsed(cycle, [recipient], code="lao_dong_tien_tien"))

    [sheet] = pages_of(print_one(owed(decision, "giay_khen")))

    assert "TẶNG DANH HIỆU" in sheet
    assert "LAO ĐỘNG TIÊN TIẾN" in sheet


def test_letter_is_signed_by_the_vice_chair_of_the_council(cycle) -> None:
    decision = make_ready(cycle)

    text = " ".join(pages_of(print_one(owed(decision, "to_trinh"))))

    assert "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" in text
    assert "Thành viên Hai" in text
    assert "3/3" in text


def test_print_paper_keeps_the_file_and_says_so_in_the_book(cycle) -> None:
    paper = print_one(owed(make_issued(cycle), "giay_khen"))

    assert (paper.state, paper.attempt_count) == (PaperState.PRINTED, 1)
    event = Event.objects.get(action="paper.printed")
    assert event.facts["sha256"] == paper.file.sha256


def test_print_paper_twice_keeps_the_first(cycle) -> None:
    waiting = owed(make_issued(cycle), "giay_khen")

    first = print_one(waiting)
    second = print_one(waiting)

    assert first.file_id == second.file_id
    assert Event.objects.filter(action="paper.printed").count() == 1


def test_print_paper_counts_failures_and_gives_up_after_three(cycle) -> None:
    paper = owed(make_issued(cycle), "giay_khen")
    OwedPaper.objects.filter(pk=paper.pk).update(kind="khong_co")
    paper.refresh_from_db()

    states = [print_one(paper).state for _ in range(3)]

    paper.refresh_from_db()
    assert states == [PaperState.WAITING, PaperState.WAITING, PaperState.FAILED]
    assert paper.failure.startswith("Không có loại văn bản “khong_co”")
    assert Event.objects.filter(action="paper.failed").count() == 3


def test_print_paper_of_a_fault_of_ours_speaks_plainly(cycle, caplog) -> None:
    decision = make_issued(cycle)
    Decision.objects.filter(pk=decision.pk).update(achievement="")

    paper = print_one(owed(decision, "quyet_dinh_khen_thuong"))

    assert paper.failure == "Máy chưa dàn được trang. Báo quản trị hệ thống."
    assert "could not be laid out" in caplog.text


def test_retry_paper_lets_the_worker_try_again(cycle) -> None:
    paper = owed(make_issued(cycle), "giay_khen")
    OwedPaper.objects.filter(pk=paper.pk).update(state=PaperState.FAILED, attempt_count=3)

    retried = operations.retry_paper(paper, by=officer_of(cycle), at=SIGNED_AT)

    assert (retried.state, retried.attempt_count) == (PaperState.WAITING, 0)
    with pytest.raises(Refused, match="không cần in lại"):
        operations.retry_paper(paper, by=officer_of(cycle), at=SIGNED_AT)


def test_papers_are_handled_by_the_office_alone(cycle) -> None:
    paper = owed(make_issued(cycle), "giay_khen")
    stranger = make_commune("UBND xã Khác").officer

    with pytest.raises(NotAllowed):
        operations.print_paper(paper, by=stranger, at=SIGNED_AT)


def test_print_owed_papers_prints_until_nothing_is_owed(cycle) -> None:
    make_issued(cycle)

    said = [*tasks.print_owed_papers.call(), *tasks.print_owed_papers.call()]

    assert sorted(said) == [
        "Đã in: Giấy khen kèm Quyết định 01-QĐ-UBND.pdf",
        "Đã in: Quyết định 01-QĐ-UBND.docx",
        "Đã in: Quyết định 01-QĐ-UBND.pdf",
        "Đã in: Tờ trình kèm Quyết định 01-QĐ-UBND.docx",
        "Đã in: Tờ trình kèm Quyết định 01-QĐ-UBND.pdf",
    ]
    assert set(OwedPaper.objects.values_list("state", flat=True)) == {PaperState.PRINTED}


def test_print_owed_papers_leaves_out_what_was_given_up(cycle) -> None:
    decision = make_ready(cycle)
    operations.cancel_decision(decision, reason="Gộp lại", by=officer_of(cycle), at=SIGNED_AT)

    assert tasks.print_owed_papers.call() == []


def test_deputy_signs_for_the_chair_on_paper(cycle) -> None:
    deputy = make_chair(cycle, name="Lê Văn Ký", post="Phó Chủ tịch")
    issued = operations.issue_decision(
        make_ready(cycle), signed_on=SIGNED_ON, by=deputy, at=SIGNED_AT
    )

    text = " ".join(pages_of(print_one(owed(issued, "quyet_dinh_khen_thuong"))))

    assert "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" in text
    assert "Lê Văn Ký" in text
