import pytest

from tests.factories.accounts import client_of, make_account
from tests.factories.councils import make_council, make_session, member_actor
from tests.factories.cycles import make_cycle
from tests.factories.movements import make_launched
from tests.factories.nominations import head_of, make_submitted
from tests.factories.organisations import AT, Commune, make_commune
from tests.factories.pledges import make_open_pledge
from thidua.audit.book import key_of
from thidua.common.actors import SYSTEM, Role
from thidua.notices import operations
from thidua.notices.enums import NoticeKind
from thidua.notices.models import Notice
from thidua.web.common.notices import place_of


pytestmark = pytest.mark.django_db

URL = "/tin-bao/"


@pytest.fixture
def commune() -> Commune:
    return make_commune()


def test_strangers_are_asked_to_sign_in(client) -> None:
    assert client.get(URL)["Location"] == "/dang-nhap/?next=/tin-bao/"


def test_page_without_notices_says_so(commune: Commune) -> None:
    officer = client_of(make_account("can.bo", Role.OFFICER, unit=commune.unit))

    assert "Chưa có tin báo nào." in officer.get(URL).content.decode()


def test_notice_leads_to_the_work_and_is_read(commune: Commune) -> None:
    head = client_of(make_account("truong.thon.1", Role.UNIT_HEAD, unit=commune.villages[0]))
    movement = make_launched(make_cycle(commune))
    notice = Notice.objects.get()
    before = head.get(URL).content.decode()

    answer = head.post(f"{URL}{notice.pk}/")

    assert "1 tin chưa đọc" in before
    assert answer["Location"] == f"/don-vi/2022/phong-trao/{movement.pk}/"
    assert "Đã đọc hết" in head.get(URL).content.decode()


def test_same_record_has_the_page_of_each_ones_desk(commune: Commune) -> None:
    cycle = make_cycle(commune)
    pledge = make_open_pledge(cycle, commune.villages)
    account = make_account("can.bo", Role.OFFICER, unit=commune.unit)
    notice = operations.tell(
        [account], kind=NoticeKind.TO_KNOW, says="Đã ký đủ.", about=pledge, by=SYSTEM, at=AT
    )[0]

    answer = client_of(account).post(f"{URL}{notice.pk}/")

    assert answer["Location"] == f"/van-phong/2022/giao-uoc/{pledge.pk}/"


def test_dossier_and_session_have_the_page_of_each_ones_desk(commune: Commune) -> None:
    village, cycle = commune.villages[0], make_cycle(commune)
    dossier = make_submitted(cycle, village)
    council = make_council(commune.unit)
    session = make_session(council, cycle)
    member = council.members.first()

    assert place_of(key_of(dossier), by=head_of(village)) == f"/don-vi/2022/khen/{dossier.number}/"
    assert place_of(key_of(dossier), by=commune.officer) == (
        f"/van-phong/2022/ho-so/{dossier.number}/"
    )
    assert place_of(key_of(session), by=member_actor(member)) == (
        f"/hoi-dong/2022/phien-hop/{session.number}/"
    )


def test_notice_about_what_is_no_longer_theirs_stays_in_the_list(commune: Commune) -> None:
    other = make_commune("UBND xã Khác")
    movement = make_launched(make_cycle(other))
    account = make_account("can.bo", Role.OFFICER, unit=commune.unit)
    notices = [
        operations.tell(
            [account], kind=NoticeKind.TO_KNOW, says="Tin.", about=about, by=SYSTEM, at=AT
        )[0]
        for about in (movement, commune.unit)
    ]
    client = client_of(account)

    places = [client.post(f"{URL}{notice.pk}/")["Location"] for notice in notices]

    assert places == [URL, URL]


def test_notice_of_somebody_else_is_not_found(commune: Commune) -> None:
    make_account("truong.thon.1", Role.UNIT_HEAD, unit=commune.villages[0])
    make_launched(make_cycle(commune))
    stranger = client_of(make_account("can.bo", Role.OFFICER, unit=commune.unit))

    assert stranger.post(f"{URL}{Notice.objects.get().pk}/").status_code == 404
