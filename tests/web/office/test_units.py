"""Units on screen: list, one unit, set up, rename, dissolve."""

from datetime import date

import pytest
from django.test import Client

from tests.factories.accounts import client_of, make_account
from tests.factories.cycles import make_cycle
from tests.factories.organisations import AT, Commune, make_commune, make_person, make_unit
from tests.web.counting import queries_of
from thidua.common.actors import SYSTEM, Role
from thidua.organisations import operations, queries
from thidua.organisations.enums import UnitKind
from thidua.organisations.models import Unit


pytestmark = pytest.mark.django_db

UNITS = "/van-phong/2022/don-vi/"


@pytest.fixture
def commune() -> Commune:
    commune = make_commune(villages=1)
    make_cycle(commune)
    return commune


@pytest.fixture
def village(commune: Commune) -> Unit:
    return commune.villages[0]


@pytest.fixture
def officer(commune: Commune) -> Client:
    return client_of(make_account("thu", Role.OFFICER, unit=commune.unit))


@pytest.fixture
def chair(commune: Commune) -> Client:
    return client_of(make_account("minh", Role.CHAIR, unit=commune.unit))


def html_of(answer) -> str:
    return answer.content.decode()


def test_list_shows_what_is_below_and_nothing_of_others(commune: Commune, officer: Client) -> None:
    make_unit("Trường Tiểu học Thử", kind=UnitKind.SCHOOL, parent=commune.unit)
    make_commune("UBND xã Khác", villages=0)

    html = html_of(officer.get(UNITS))

    assert "Thôn 1" in html
    assert "Trường Tiểu học Thử" in html
    assert "2 đơn vị" in html
    assert "UBND xã Khác" not in html


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"tim": "tieu hoc"}, {"Trường Tiểu học Thử"}),
        ({"tim": "HỌC tiểu"}, {"Trường Tiểu học Thử"}),
        ({"loai": "thon"}, {"Thôn 1"}),
        ({"tim": "thon", "loai": "truong"}, set()),
        ({"loai": "vuong_quoc"}, {"Trường Tiểu học Thử", "Thôn 1"}),
    ],
)
def test_list_is_filtered_by_name_without_marks_and_by_kind(
    commune: Commune, officer: Client, asked: dict[str, str], found: set[str]
) -> None:
    make_unit("Trường Tiểu học Thử", kind=UnitKind.SCHOOL, parent=commune.unit)

    html = html_of(officer.get(UNITS, asked))

    assert {name for name in ("Trường Tiểu học Thử", "Thôn 1") if f">{name}<" in html} == found
    assert bool(found) is ("Chưa có đơn vị nào khớp." not in html)


def test_list_costs_the_same_for_one_row_and_three(commune: Commune, officer: Client) -> None:
    cost = queries_of(officer, UNITS)
    for number in (2, 3):
        make_unit(f"Thôn {number}", kind=UnitKind.VILLAGE, parent=commune.unit)

    assert queries_of(officer, UNITS) == cost


def test_unit_shows_its_names_people_and_what_is_below(
    commune: Commune, village: Unit, officer: Client
) -> None:
    operations.rename_unit(
        village, name="Thôn Thắng Lợi", from_on=date(2020, 1, 1), by=SYSTEM, at=AT
    )
    person = make_person("Lưu Văn Cảnh", home=village)
    operations.give_post(person=person, unit=village, title="Trưởng thôn", by=SYSTEM, at=AT)
    make_unit("Tổ 1", kind=UnitKind.VILLAGE, parent=village)

    html = html_of(officer.get(f"{UNITS}{village.pk}/"))

    assert html.index("Thôn Thắng Lợi") < html.index("Thôn 1")
    for shown in ("Lưu Văn Cảnh", "Trưởng thôn", "Tổ 1"):
        assert shown in html


def test_old_name_stays_on_old_paper_and_the_successor_takes_the_history(
    commune: Commune, village: Unit, officer: Client
) -> None:
    """FX-18: what was called so then is called so on the paper of then."""
    operations.rename_unit(
        village, name="Thôn Thắng Lợi", from_on=date(2020, 1, 1), by=SYSTEM, at=AT
    )
    former = make_unit("Thôn Cũ", kind=UnitKind.VILLAGE, parent=commune.unit)
    operations.dissolve_unit(former, last_day=date(2025, 6, 30), by=SYSTEM, at=AT)
    operations.succeed_unit(
        former=former,
        successor=village,
        happened_on=date(2025, 7, 1),
        legal_basis="Nghị quyết sắp xếp",
        by=SYSTEM,
        at=AT,
    )

    assert queries.name_on(village, date(2019, 12, 31)) == "Thôn 1"
    assert queries.name_on(village, date(2020, 1, 1)) == "Thôn Thắng Lợi"
    assert "Thôn Cũ" in html_of(officer.get(f"{UNITS}{village.pk}/"))
    assert "Thôn Cũ" not in html_of(officer.get(UNITS)), "dissolved units leave the list"


def test_names_stand_present_first_on_either_engine(
    commune: Commune, village: Unit, officer: Client
) -> None:
    for year in (2020, 2022):
        operations.rename_unit(
            village, name=f"Thôn {year}", from_on=date(year, 1, 1), by=SYSTEM, at=AT
        )

    names = [row.name for row in queries.names_of(village, by=commune.officer)]

    assert names == ["Thôn 2022", "Thôn 2020", "Thôn 1"]


def test_unit_is_added_below_the_commune(commune: Commune, officer: Client) -> None:
    answer = officer.post(
        f"{UNITS}them/",
        {"name": " Thôn  7 ", "kind": "thon", "founded_on": "1/1/2020"},
        follow=True,
    )

    unit = Unit.objects.get(name="Thôn 7")
    assert (unit.parent, unit.founded_on) == (commune.unit, date(2020, 1, 1))
    assert answer.redirect_chain == [(f"{UNITS}{unit.pk}/", 302)]
    assert "Đã thêm đơn vị." in html_of(answer)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"name": ""}, "Điền tên đơn vị."),
        ({"name": "thon 1"}, "UBND xã Thử đã có thon 1."),
        ({"kind": "ubnd_tinh"}, "Loại: “ubnd_tinh” không có trong danh sách."),
        ({"founded_on": "30/02/2020"}, "30/02/2020"),
    ],
)
def test_unit_form_says_what_is_wrong_and_keeps_what_was_typed(
    officer: Client, typed: dict[str, str], words: str
) -> None:
    whole = {"name": "Thôn 7", "kind": "thon", "founded_on": "01/01/2020"} | typed

    answer = officer.post(f"{UNITS}them/", whole)

    html = html_of(answer)
    assert answer.status_code == 422
    assert words in html
    for name in ("name", "founded_on"):
        assert f'value="{whole[name]}"' in html or whole[name] == ""
    assert Unit.objects.count() == 2


def test_unit_is_renamed_from_a_day_on(village: Unit, officer: Client) -> None:
    answer = officer.post(
        f"{UNITS}{village.pk}/doi-ten/",
        {"name": "Thôn Thắng Lợi", "from_on": "01/07/2022"},
        follow=True,
    )

    village.refresh_from_db()
    assert village.name == "Thôn Thắng Lợi"
    assert "Đã đổi tên. Văn bản cũ giữ tên cũ." in html_of(answer)


def test_name_that_would_begin_before_the_present_one_is_refused(
    village: Unit, officer: Client
) -> None:
    page = f"{UNITS}{village.pk}/doi-ten/"
    officer.post(page, {"name": "Thôn Thắng Lợi", "from_on": "01/07/2022"})

    answer = officer.post(page, {"name": "Thôn Mới", "from_on": "01/07/2021"})

    assert answer.status_code == 422
    assert "Tên mới phải bắt đầu sau ngày có tên đang dùng." in html_of(answer)
    assert 'value="Thôn Mới"' in html_of(answer)


def test_unit_is_dissolved_and_its_page_stays(village: Unit, officer: Client) -> None:
    answer = officer.post(f"{UNITS}{village.pk}/giai-the/", {"last_day": "30/06/2022"}, follow=True)

    village.refresh_from_db()
    assert village.dissolved_on == date(2022, 6, 30)
    assert answer.status_code == 200
    assert "Đã ghi giải thể Thôn 1." in html_of(answer)


def test_unit_with_others_below_is_not_dissolved(village: Unit, officer: Client) -> None:
    make_unit("Tổ 1", kind=UnitKind.VILLAGE, parent=village)

    answer = officer.post(f"{UNITS}{village.pk}/giai-the/", {"last_day": "30/06/2022"})

    assert answer.status_code == 422
    assert "Thôn 1 còn 1 đơn vị bên dưới." in html_of(answer)


def test_chair_reads_units_and_changes_none(village: Unit, chair: Client) -> None:
    assert "Thêm đơn vị" not in html_of(chair.get(UNITS))
    assert "Giải thể" not in html_of(chair.get(f"{UNITS}{village.pk}/"))
    for page, typed in (
        (f"{UNITS}them/", {"name": "Thôn 7", "kind": "thon"}),
        (f"{UNITS}{village.pk}/doi-ten/", {"name": "Thôn 7", "from_on": "01/07/2022"}),
        (f"{UNITS}{village.pk}/giai-the/", {"last_day": "30/06/2022"}),
    ):
        assert chair.post(page, typed).status_code == 404
    village.refresh_from_db()
    assert (village.name, village.dissolved_on) == ("Thôn 1", None)


def test_unit_of_another_commune_is_not_found(officer: Client) -> None:
    stranger = make_commune("UBND xã Khác").villages[0]

    for page in ("", "doi-ten/", "giai-the/"):
        assert officer.get(f"{UNITS}{stranger.pk}/{page}").status_code == 404
