from datetime import date
from uuid import uuid4

import pytest
from django.test import Client

from tests.factories.accounts import client_of, make_account
from tests.factories.awards import make_issued
from tests.factories.conferences import make_held, write_report
from tests.factories.cycles import make_cycle
from tests.factories.indicators import make_ham_liem
from tests.factories.movements import make_activity, make_launched
from tests.factories.organisations import Commune, make_commune
from tests.factories.pledges import make_open_pledge
from tests.web.counting import queries_of
from thidua.common.actors import SYSTEM, Role
from thidua.conferences import operations, queries
from thidua.conferences.enums import ReportSection, TotalRelation
from thidua.conferences.models import ReportText, StatedTotal, YearReport
from thidua.cycles.models import Cycle


pytestmark = pytest.mark.django_db

URL = "/van-phong/2022/bao-cao/"
PAPER = f"{URL}tong-ket/"
READING = (URL, PAPER, f"{PAPER}tong-ket.pdf", f"{PAPER}tong-ket.docx")
WRITING = (
    f"{PAPER}so-ngay/",
    f"{PAPER}loi/han_che/",
    f"{URL}tong-so-neu/them/",
)
HEAD = {
    "number": "3",
    "symbol": "BC-UBND",
    "issued_on": "13/01/2023",
    "signer_capacity": "TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH",
    "signer_name": "Trần Văn Chủ Tịch",
    "version": "0",
}


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


@pytest.fixture
def officer(commune: Commune) -> Client:
    return client_of(make_account("can.bo", Role.OFFICER, unit=commune.unit))


@pytest.fixture
def chair(commune: Commune) -> Client:
    return client_of(make_account("chu.tich", Role.CHAIR, unit=commune.unit))


def test_officer_opens_every_page_and_form(officer: Client, cycle: Cycle) -> None:
    for url in (*READING, *WRITING):
        assert officer.get(url).status_code == 200, url


def test_chair_reads_and_is_told_who_writes(chair: Client, cycle: Cycle) -> None:
    for url in READING:
        assert chair.get(url).status_code == 200, url
    for url in WRITING:
        assert chair.get(url).status_code == 403, url
    assert chair.post(f"{PAPER}chot/").status_code == 403


@pytest.mark.parametrize("role", [Role.UNIT_HEAD, Role.COUNCIL_MEMBER, Role.ADMINISTRATOR])
def test_other_roles_find_nothing(commune: Commune, cycle: Cycle, role: Role) -> None:
    client = client_of(make_account("nguoi.khac", role, unit=commune.unit))

    for url in (*READING, *WRITING):
        assert client.get(url).status_code == 404, url


def test_strangers_are_asked_to_sign_in(client: Client, cycle: Cycle) -> None:
    assert client.get(PAPER).status_code == 302


def test_pages_of_a_fuller_year_ask_no_more_queries(officer: Client, cycle: Cycle) -> None:
    make_launched(cycle)
    make_held(cycle)
    before = [queries_of(officer, url) for url in (URL, PAPER)]

    for number in (2, 3):
        make_launched(cycle, plan_number=number)
        make_held(cycle)

    assert [queries_of(officer, url) for url in (URL, PAPER)] == before


def test_every_number_of_the_year_leads_to_its_rows(officer: Client, cycle: Cycle) -> None:
    movement = make_launched(cycle)
    make_issued(cycle)

    page = officer.get(URL).content.decode()

    for url in (
        f"/van-phong/2022/phong-trao/{movement.pk}/",
        "/van-phong/2022/so-khen-thuong/?hinh_thuc=giay_khen_xa&amp;nam=2022",
    ):
        assert f'href="{url}"' in page
        assert officer.get(url.replace("&amp;", "&")).status_code == 200


def test_every_part_of_a_full_year_is_on_the_page(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    movement = make_launched(cycle)
    make_activity(cycle, commune.villages[0], on=date(2022, 3, 1), movement=movement)
    make_open_pledge(cycle, commune.villages)
    make_ham_liem(cycle)
    make_issued(cycle)
    make_cycle(commune, year=2023)

    page = officer.get(URL).content.decode()
    next_year = officer.get("/van-phong/2023/bao-cao/").content.decode()

    for words in (
        "0/2 đơn vị báo nhận, 1 hoạt động",
        "1/12 tháng, 1/2 đơn vị, 40 lượt người",
        "0/2 bên đã ký",
        "Đã khen thưởng",
        "Thành tích năm 2022",
    ):
        assert words in page, words
    assert "Thành tích năm khác, quyết định trong năm 2023 (không cộng vào 2023)" in next_year
    assert "Cho thành tích năm khác, quyết định trong năm:" in next_year


def test_paper_shows_what_keeps_it_a_draft_and_questions_the_claim(
    officer: Client, cycle: Cycle
) -> None:
    make_ham_liem(cycle)

    page = officer.get(PAPER).content.decode()

    assert "DỰ THẢO" in page
    assert "Số liệu chưa chốt, chưa có số" in page
    assert "1 chỉ tiêu chưa đạt chưa được nêu tên" in page
    assert "chỗ cần xem lại" in page


def test_frozen_report_says_its_minute_and_counts_what_changed_since(
    officer: Client, cycle: Cycle
) -> None:
    officer.post(f"{PAPER}chot/")
    assert "khác hiện nay 0 chỗ" in officer.get(PAPER).content.decode()

    make_launched(cycle)

    page = officer.get(PAPER).content.decode()
    assert "Số liệu chốt lúc" in page
    assert "khác hiện nay 0 chỗ" not in page


def test_complete_report_bears_no_draft_mark(officer: Client, cycle: Cycle) -> None:
    write_report(cycle, LIMITS="Còn chậm.", DIRECTIONS="Làm sớm.")
    officer.post(f"{PAPER}so-ngay/", HEAD)
    officer.post(f"{PAPER}chot/")

    page = officer.get(PAPER).content.decode()

    assert "DỰ THẢO" not in page
    assert "03/BC-UBND" in page
    assert "ngày 13 tháng 01 năm 2023" in page


def test_adopted_figures_are_not_frozen_again(officer: Client, cycle: Cycle) -> None:
    officer.post(f"{PAPER}chot/")
    conference = make_held(cycle)
    operations.adopt_report(
        conference, adopted_on=conference.held_on, by=SYSTEM, at=cycle.opened_at
    )

    answer = officer.post(f"{PAPER}chot/")

    assert answer.status_code == 409
    assert "số liệu giữ như hội nghị đã nghe" in answer.content.decode()


def test_part_of_the_report_is_written_and_a_stale_one_shown(officer: Client, cycle: Cycle) -> None:
    url = f"{PAPER}loi/han_che/"
    officer.post(url, {"text": "Của người trước", "version": 0})

    answer = officer.post(url, {"text": "Của tôi", "version": 0})
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "Của người trước" in page
    assert "Của tôi" in page
    assert ReportText.objects.get().text == "Của người trước"


def test_unknown_part_is_not_found(officer: Client, cycle: Cycle) -> None:
    assert officer.get(f"{PAPER}loi/khong-co/").status_code == 404


def test_wrong_day_of_the_report_is_told_and_kept(officer: Client, cycle: Cycle) -> None:
    answer = officer.post(f"{PAPER}so-ngay/", HEAD | {"issued_on": "13/01/2021"})
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "ở trước năm 2022 của báo cáo" in page
    assert 'value="13/01/2021"' in page
    assert YearReport.objects.count() == 0


def test_stated_total_stands_beside_and_is_settled_once(officer: Client, cycle: Cycle) -> None:
    key = str(uuid4())
    words = {
        "words": "Khen trong năm",
        "collectives": "43",
        "individuals": "84",
        "source": "bài ngày 14/01/2022",
        "relation": "chua_ro",
        "once_key": key,
    }
    for _ in range(2):
        officer.post(f"{URL}tong-so-neu/them/", words)
    total = StatedTotal.objects.get()
    page = officer.get(PAPER).content.decode()
    assert f'href="{URL}tong-so-neu/{total.pk}/"' in page
    assert "Không cộng" in page

    officer.post(f"{URL}tong-so-neu/{total.pk}/", {"relation": "nam_trong"})

    total.refresh_from_db()
    assert total.relation == TotalRelation.INSIDE
    assert "Không cộng" not in officer.get(PAPER).content.decode()


def test_stated_total_of_another_body_is_not_found(officer: Client, cycle: Cycle) -> None:
    theirs = operations.state_total(
        make_cycle(make_commune("UBND xã Khác")),
        words="Khen",
        source="bài",
        collectives=1,
        by=SYSTEM,
        at=cycle.opened_at,
    )

    assert officer.get(f"{URL}tong-so-neu/{theirs.pk}/").status_code == 404


def test_files_are_of_their_kind(officer: Client, cycle: Cycle) -> None:
    assert officer.get(f"{PAPER}tong-ket.pdf").content.startswith(b"%PDF-")
    assert officer.get(f"{PAPER}tong-ket.docx").content.startswith(b"PK")
    assert officer.get(f"{PAPER}tong-ket.exe").status_code == 404


def test_poisoned_words_are_only_words(officer: Client, cycle: Cycle) -> None:
    write_report(cycle, LIMITS="<script>alert(1)</script>")

    for url in (URL, PAPER):
        page = officer.get(url).content.decode()
        assert "<script>alert(1)" not in page
        assert "&lt;script&gt;alert(1)" in page
    texts = queries.report_texts_of(cycle, by=SYSTEM)
    assert texts[ReportSection.LIMITS].text == "<script>alert(1)</script>"
