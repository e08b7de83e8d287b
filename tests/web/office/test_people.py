"""People on screen: list, one person, posts, history, households and collectives."""

from datetime import date

import pytest
from django.test import Client

from tests.factories.accounts import client_of, make_account
from tests.factories.cycles import make_cycle
from tests.factories.organisations import AT, Commune, make_commune, make_individual, make_person
from tests.factories.records import make_title
from tests.web.counting import queries_of
from thidua.common.actors import SYSTEM, Role
from thidua.organisations import operations
from thidua.organisations.models import Person, Post, Recipient, Unit
from thidua.records import operations as records


pytestmark = pytest.mark.django_db

PEOPLE = "/van-phong/2022/nguoi/"
KNOWN = {
    "full_name": "Lưu Văn Cảnh",
    "gender": "nam",
    "birth_year": "1975",
    "group": "farmer",
    "is_direct_worker": "1",
}


@pytest.fixture
def commune() -> Commune:
    commune = make_commune(villages=1)
    make_cycle(commune)
    return commune


@pytest.fixture
def village(commune: Commune) -> Unit:
    return commune.villages[0]


@pytest.fixture
def person(village: Unit) -> Person:
    return make_person("Lưu Văn Cảnh", home=village)


@pytest.fixture
def officer(commune: Commune) -> Client:
    return client_of(make_account("thu", Role.OFFICER, unit=commune.unit))


@pytest.fixture
def chair(commune: Commune) -> Client:
    return client_of(make_account("minh", Role.CHAIR, unit=commune.unit))


def html_of(answer) -> str:
    return answer.content.decode()


def page_of(person: Person, *more: object) -> str:
    return "/".join([f"{PEOPLE}{person.pk}", *map(str, more), ""])


def test_list_is_in_the_order_of_given_names_with_posts(
    commune: Commune, village: Unit, person: Person, officer: Client
) -> None:
    operations.give_post(person=person, unit=village, title="Trưởng thôn", by=SYSTEM, at=AT)
    make_person("Trần Văn Ánh", home=village)
    make_person("Nguyễn Thị Đào", home=village)
    make_person("Người Lạ", home=make_commune("UBND xã Khác").unit)

    html = html_of(officer.get(PEOPLE))

    names = ("Trần Văn Ánh", "Lưu Văn Cảnh", "Nguyễn Thị Đào")
    assert sorted(names, key=html.index) == list(names)
    assert "Trưởng thôn, Thôn 1" in html
    assert "Người Lạ" not in html


@pytest.mark.parametrize("typed", ["canh", "Cảnh lưu", "CANH"])
def test_person_is_found_without_marks_and_in_any_order(
    village: Unit, person: Person, officer: Client, typed: str
) -> None:
    make_person("Nguyễn Thị Đào", home=village)

    html = html_of(officer.get(PEOPLE, {"tim": typed}))

    assert "Lưu Văn Cảnh" in html
    assert "Nguyễn Thị Đào" not in html


def test_list_that_finds_nobody_says_what_to_do(officer: Client) -> None:
    html = html_of(officer.get(PEOPLE, {"tim": "zz"}))

    assert "Chưa có ai khớp. Thêm người, hoặc bỏ lọc." in html
    assert 'value="zz"' in html


def test_list_costs_the_same_for_one_row_and_three(
    village: Unit, person: Person, officer: Client
) -> None:
    operations.give_post(person=person, unit=village, title="Trưởng thôn", by=SYSTEM, at=AT)
    cost = queries_of(officer, PEOPLE)
    for number in range(2):
        other = make_person(f"Người {number}", home=village)
        operations.give_post(person=other, unit=village, title="Phó thôn", by=SYSTEM, at=AT)

    assert queries_of(officer, PEOPLE) == cost


def test_list_has_fifty_people_a_page_and_keeps_the_filter(village: Unit, officer: Client) -> None:
    for number in range(51):
        make_person(f"Nguyễn Văn Số {number:02}", home=village)

    html = html_of(officer.get(PEOPLE, {"tim": "so"}))

    assert html.count("Nguyễn Văn Số") == 50
    assert "tim=so&amp;trang=2" in html or "trang=2&amp;tim=so" in html


def test_history_tells_known_from_unknown_years(
    commune: Commune, village: Unit, officer: Client
) -> None:
    recipient = make_individual("Trương Công Út", home=village)
    make_title(recipient, "lao_dong_tien_tien", year=2021)
    records.set_coverage(
        commune.unit, complete_from_year=2019, missing_years=[2020], by=SYSTEM, at=AT
    )

    html = html_of(officer.get(page_of(recipient.person)))

    assert "Lao động tiên tiến" in html
    assert html.count("Không có danh hiệu, hình thức nào.") == 2  # 2022 and 2019
    assert html.count("Chưa có dữ liệu.") == 3  # 2020, 2018, 2017


def test_history_kept_by_another_commune_is_not_told_here(
    commune: Commune, village: Unit, officer: Client
) -> None:
    """Somebody who lives elsewhere and holds a post here."""
    recipient = make_individual("Người Hai Nơi", home=make_commune("UBND xã Khác").unit)
    make_title(recipient, "lao_dong_tien_tien", year=2021)
    operations.give_post(
        person=recipient.person, unit=village, title="Trưởng thôn", by=SYSTEM, at=AT
    )

    answer = officer.get(page_of(recipient.person))

    html = html_of(answer)
    assert answer.status_code == 200
    assert "Trưởng thôn" in html
    assert "Lao động tiên tiến" not in html
    assert "Hồ sơ khen thưởng của người này do UBND xã Khác giữ." in html


def test_person_is_added(village: Unit, officer: Client) -> None:
    answer = officer.post(f"{PEOPLE}them/", KNOWN | {"home": village.pk}, follow=True)

    added = Person.objects.get(full_name="Lưu Văn Cảnh")
    assert (added.home, added.birth_year, added.is_direct_worker) == (village, 1975, True)
    assert answer.redirect_chain == [(page_of(added), 302)]
    assert "Đã thêm người." in html_of(answer)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"full_name": " "}, "Điền họ và tên."),
        ({"birth_year": "bảy lăm"}, "Năm sinh: gõ một số nguyên"),
        ({"birth_year": "1875"}, "1900"),
        ({"group": "vua"}, "Thành phần: “vua” không có trong danh sách."),
        ({"home": "999999"}, "Ở hoặc làm việc tại: “999999” không có trong danh sách."),
    ],
)
def test_person_form_says_what_is_wrong_and_keeps_what_was_typed(
    village: Unit, officer: Client, typed: dict[str, str], words: str
) -> None:
    whole = KNOWN | {"home": str(village.pk)} | typed

    answer = officer.post(f"{PEOPLE}them/", whole)

    html = html_of(answer)
    assert answer.status_code == 422
    assert words in html
    assert f'value="{whole["birth_year"]}"' in html
    assert whole["full_name"].strip() in html
    assert not Person.objects.exists()


def test_sentences_of_the_form_are_vietnamese(village: Unit, officer: Client) -> None:
    html = html_of(
        officer.post(f"{PEOPLE}them/", KNOWN | {"birth_year": "1875", "home": village.pk})
    )

    assert "Ensure" not in html
    assert "Năm sinh" in html


def test_person_is_corrected_and_the_form_shows_what_is_known(
    person: Person, officer: Client
) -> None:
    change = page_of(person, "sua")
    officer.post(change, KNOWN | {"full_name": "Lưu Văn Cánh", "is_direct_worker": "0"})

    person.refresh_from_db()
    assert (person.full_name, person.is_direct_worker) == ("Lưu Văn Cánh", False)
    html = html_of(officer.get(change))
    assert 'value="Lưu Văn Cánh"' in html
    assert '<option value="0" selected>' in html


def test_posts_are_given_side_by_side_and_ended_with_a_day(
    commune: Commune, village: Unit, person: Person, officer: Client
) -> None:
    give = page_of(person, "chuc-vu")
    for title, unit in (("Trưởng thôn", village), ("Đại biểu Hội đồng nhân dân", commune.unit)):
        officer.post(give, {"title": title, "unit": unit.pk, "from_on": "1/2/2020"})
    post = Post.objects.get(title="Trưởng thôn")

    answer = officer.post(
        page_of(person, "chuc-vu", post.pk, "thoi"), {"last_day": "31/12/2022"}, follow=True
    )

    post.refresh_from_db()
    html = html_of(answer)
    assert post.to_on == date(2022, 12, 31)
    assert "Đã ghi thôi chức vụ." in html
    assert "đến 31/12/2022" in html
    assert html.count("Thôi chức vụ") == 1, "only the post still held can be ended"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"title": ""}, "Điền chức vụ."),
        ({"title": "Trưởng thôn"}, "Lưu Văn Cảnh đang là Trưởng thôn của Thôn 1."),
        ({"from_on": "32/1/2020"}, "32/1/2020"),
    ],
)
def test_post_form_says_what_is_wrong_and_keeps_what_was_typed(
    village: Unit, person: Person, officer: Client, typed: dict[str, str], words: str
) -> None:
    operations.give_post(person=person, unit=village, title="Trưởng thôn", by=SYSTEM, at=AT)
    whole = {"title": "Phó thôn", "unit": str(village.pk), "from_on": "1/2/2020"} | typed

    answer = officer.post(page_of(person, "chuc-vu"), whole)

    html = html_of(answer)
    assert answer.status_code == 422
    assert words in html
    assert f'value="{whole["from_on"]}"' in html
    assert Post.objects.count() == 1


def test_post_ending_before_it_begins_is_refused(
    village: Unit, person: Person, officer: Client
) -> None:
    post = operations.give_post(
        person=person,
        unit=village,
        title="Trưởng thôn",
        from_on=date(2022, 2, 1),
        by=SYSTEM,
        at=AT,
    )

    answer = officer.post(page_of(person, "chuc-vu", post.pk, "thoi"), {"last_day": "1/1/2022"})

    assert answer.status_code == 422
    assert "Ngày thôi chức vụ phải sau ngày nhận." in html_of(answer)


def test_post_of_another_person_is_not_found_below_this_one(
    village: Unit, person: Person, officer: Client
) -> None:
    other = make_person("Nguyễn Thị Đào", home=village)
    post = operations.give_post(person=other, unit=village, title="Phó thôn", by=SYSTEM, at=AT)

    assert officer.get(page_of(person, "chuc-vu", post.pk, "thoi")).status_code == 404


@pytest.mark.parametrize("kind", ["household", "collective"])
def test_household_and_collective_are_added(village: Unit, officer: Client, kind: str) -> None:
    typed = {"kind": kind, "name": "Hộ ông Nguyễn Văn A", "home": village.pk}

    answer = officer.post(f"{PEOPLE}them-tap-the/", typed, follow=True)

    added = Recipient.objects.get()
    assert (added.kind, added.name, added.home) == (kind, "Hộ ông Nguyễn Văn A", village)
    assert "từ nay chọn được khi đề nghị khen" in html_of(answer)


def test_chair_reads_people_and_changes_none(village: Unit, person: Person, chair: Client) -> None:
    assert "Thêm người" not in html_of(chair.get(PEOPLE))
    assert "Sửa thông tin" not in html_of(chair.get(page_of(person)))
    for page, typed in (
        (f"{PEOPLE}them/", KNOWN | {"home": village.pk}),
        (page_of(person, "sua"), KNOWN),
        (page_of(person, "chuc-vu"), {"title": "Vua", "unit": village.pk}),
        (f"{PEOPLE}them-tap-the/", {"kind": "household", "name": "Hộ", "home": village.pk}),
    ):
        assert chair.post(page, typed).status_code == 404
    assert Person.objects.count() == 1


def test_person_of_another_commune_is_not_found(officer: Client) -> None:
    stranger = make_person("Người Lạ", home=make_commune("UBND xã Khác").unit)

    for words in ((), ("sua",), ("chuc-vu",)):
        assert officer.get(page_of(stranger, *words)).status_code == 404
