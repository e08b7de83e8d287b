import pytest
from django.test import Client

from tests.factories.accounts import client_of, make_account
from tests.factories.cycles import make_cycle
from tests.factories.indicators import make_indicator, make_measurement, make_target_set
from tests.factories.movements import make_launched
from tests.factories.organisations import Commune, make_commune
from tests.factories.pledges import make_open_pledge
from tests.web.counting import queries_of
from thidua.common.actors import Role
from thidua.cycles.models import Cycle
from thidua.pledges.policies import Promise


pytestmark = pytest.mark.django_db

URL = "/don-vi/2022/chi-tieu/"


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


@pytest.fixture
def head(commune: Commune) -> Client:
    return client_of(make_account("truong.thon.1", Role.UNIT_HEAD, unit=commune.villages[0]))


def test_unit_sees_its_promises_with_what_was_reached(
    head: Client, commune: Commune, cycle: Cycle
) -> None:
    indicator = make_indicator(make_target_set(cycle), "Giảm hộ nghèo", "26 hộ")
    make_measurement(indicator, "26 hộ")
    make_open_pledge(
        cycle, commune.villages, promises=(Promise("Giúp hộ nghèo", "4 hộ", indicator.pk),)
    )

    page = head.get(URL).content.decode()

    assert (
        "Giúp hộ nghèo" in page,
        "Mức giao 4 hộ · cả xã: 26 hộ trên kế hoạch 26 hộ" in page,
    ) == (True, True)
    assert "Đạt và vượt 1/1 chỉ tiêu." in page


def test_unit_without_a_pledge_is_told_so(head: Client, cycle: Cycle) -> None:
    assert "Thôn 1 chưa có giao ước nào mở ký trong năm 2022." in head.get(URL).content.decode()


def test_page_costs_the_same_for_one_and_three(
    head: Client, commune: Commune, cycle: Cycle
) -> None:
    make_open_pledge(cycle, commune.villages)
    one = queries_of(head, URL)
    make_open_pledge(cycle, commune.villages)
    make_open_pledge(cycle, commune.villages)

    assert queries_of(head, URL) == one


def test_news_lists_the_movements_in_hand(head: Client, cycle: Cycle) -> None:
    make_launched(cycle, name="Sạch đường làng")

    page = head.get("/don-vi/2022/tin/").content.decode()

    assert ("Sạch đường làng" in page, "Chưa báo nhận" in page) == (True, True)
    assert "Xã chưa đăng bài nào." in page
