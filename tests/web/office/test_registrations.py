from datetime import date

import pytest
from django.test import Client

from tests.factories.accounts import client_of, make_account
from tests.factories.cycles import make_cycle
from tests.factories.organisations import (
    AT,
    Commune,
    make_commune,
    make_individual,
    make_person,
)
from tests.factories.records import make_title
from tests.web.counting import queries_of
from thidua.common.actors import SYSTEM, Role
from thidua.cycles.models import Cycle
from thidua.organisations.models import Recipient
from thidua.pledges import operations
from thidua.pledges.models import Registration


pytestmark = pytest.mark.django_db

URL = "/van-phong/2022/giao-uoc/dang-ky/"


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


@pytest.fixture
def officer(commune: Commune) -> Client:
    return client_of(make_account("can.bo", Role.OFFICER, unit=commune.unit))


def register(cycle: Cycle, recipient: Recipient) -> Registration:
    return operations.register_title(
        cycle=cycle,
        unit=recipient.home,
        recipient=recipient,
        title="lao_dong_tien_tien",
        registered_on=date(2022, 1, 20),
        by=SYSTEM,
        at=AT,
    )


def test_list_is_not_found_by_a_village_head(commune: Commune, cycle: Cycle) -> None:
    head = client_of(make_account("truong.thon", Role.UNIT_HEAD, unit=commune.villages[0]))

    assert head.get(URL).status_code == 404


def test_empty_list_says_what_to_do(officer: Client, cycle: Cycle) -> None:
    assert "Chưa ai đăng ký danh hiệu" in officer.get(URL).content.decode()


def test_list_is_narrowed_by_name_title_and_unit(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    first, second = commune.villages
    register(cycle, make_individual("Nguyễn Thị Lành", home=first))
    register(cycle, make_individual("Trần Văn Đức", home=second))

    by_name = officer.get(URL, {"tim": "lanh"}).content.decode()
    by_unit = officer.get(URL, {"don_vi": second.pk}).content.decode()
    by_title = officer.get(URL, {"danh_hieu": "gia_dinh_van_hoa"}).content.decode()

    assert ("Nguyễn Thị Lành" in by_name, "Trần Văn Đức" in by_name) == (True, False)
    assert ("Nguyễn Thị Lành" in by_unit, "Trần Văn Đức" in by_unit) == (False, True)
    assert "Không có đăng ký nào khớp." in by_title


def test_list_costs_the_same_for_one_and_three(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    village = commune.villages[0]
    register(cycle, make_individual("Nguyễn Thị Lành", home=village))
    one = queries_of(officer, URL)
    register(cycle, make_individual("Trần Văn Đức", home=village))
    register(cycle, make_individual("Lê Văn Khỏe", home=village))

    assert queries_of(officer, URL) == one
    assert one <= 10


def test_grid_of_a_unit_registers_everybody_at_once(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    village = commune.villages[0]
    known = make_individual("Nguyễn Thị Lành", home=village)
    make_title(known, "lao_dong_tien_tien", year=2021)
    new = make_person("Trần Văn Đức", home=village)
    url = f"{URL}don-vi/?don-vi={village.pk}&don_vi={village.pk}"

    page = officer.get(url).content.decode()
    officer.post(
        url,
        {
            "registered_on": "20/01/2022",
            f"recipient-{known.pk}": "lao_dong_tien_tien",
            f"person-{new.pk}": "chien_si_thi_dua_co_so",
            f"unit-{village.pk}": "thon_van_hoa",
        },
    )

    assert "Lao động tiên tiến" in page
    found = Registration.objects.values_list("recipient__name", "title")
    assert sorted(found) == [
        ("Nguyễn Thị Lành", "lao_dong_tien_tien"),
        ("Thôn 1", "thon_van_hoa"),
        ("Trần Văn Đức", "chien_si_thi_dua_co_so"),
    ]


def test_grid_offers_each_kind_only_its_titles(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    village = commune.villages[0]

    answer = officer.post(
        f"{URL}don-vi/?don_vi={village.pk}",
        {"registered_on": "20/01/2022", f"unit-{village.pk}": "lao_dong_tien_tien"},
    )

    assert answer.status_code == 422
    assert not Registration.objects.exists()


def test_grid_with_a_bad_day_keeps_the_choices(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    village = commune.villages[0]

    answer = officer.post(
        f"{URL}don-vi/?don_vi={village.pk}",
        {"registered_on": "32/01/2022", f"unit-{village.pk}": "thon_van_hoa"},
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="32/01/2022"' in page
    assert '<option value="thon_van_hoa" selected>' in page


def test_grid_of_a_foreign_unit_is_not_shown(officer: Client, cycle: Cycle) -> None:
    foreign = make_commune("UBND xã Khác").villages[0]

    page = officer.get(f"{URL}don-vi/", {"don_vi": foreign.pk}).content.decode()

    assert "Lưu đăng ký" not in page


def test_withdrawal_can_be_taken_back(officer: Client, commune: Commune, cycle: Cycle) -> None:
    registration = register(cycle, make_individual("Nguyễn Thị Lành", home=commune.villages[0]))

    withdrawn = officer.post(f"{URL}{registration.pk}/rut/", follow=True).content.decode()
    officer.post(f"{URL}{registration.pk}/giu-lai/")

    assert f"{URL}{registration.pk}/giu-lai/" in withdrawn
    assert Registration.objects.filter(withdrawn_at__isnull=True).count() == 1


def test_registration_of_another_commune_is_not_found(officer: Client, cycle: Cycle) -> None:
    other = make_commune("UBND xã Khác")
    foreign = register(make_cycle(other), make_individual("Bà Lạ", home=other.villages[0]))

    assert officer.post(f"{URL}{foreign.pk}/rut/").status_code == 404
