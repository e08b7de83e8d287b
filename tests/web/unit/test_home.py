import io
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image

from tests.factories.accounts import client_of, make_account
from tests.factories.cycles import make_cycle
from tests.factories.movements import make_launched, make_movement
from tests.factories.organisations import Commune, make_commune
from tests.factories.pledges import make_open_pledge, make_pledge
from tests.web.counting import queries_of
from thidua.common.actors import SYSTEM, Role
from thidua.cycles.models import Cycle
from thidua.movements import operations
from thidua.movements.models import Activity
from thidua.pledges.enums import SignedHow


pytestmark = pytest.mark.django_db

URL = "/don-vi/2022/"
REPORT = f"{URL}hoat-dong/bao/"


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


@pytest.fixture
def head(commune: Commune) -> Client:
    return client_of(make_account("truong.thon.1", Role.UNIT_HEAD, unit=commune.villages[0]))


def told(**other: object) -> dict[str, object]:
    return {
        "kind": "ve_sinh",
        "people_count": "40",
        "day": "ngay_khac",
        "other_day": "06/03/2022",
    } | other


def photo() -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(out, "JPEG")
    return SimpleUploadedFile("anh.jpg", out.getvalue(), "image/jpeg")


@pytest.mark.parametrize("role", [Role.OFFICER, Role.CHAIR, Role.COUNCIL_MEMBER])
def test_desk_is_not_found_by_those_who_head_no_unit(
    commune: Commune, cycle: Cycle, role: Role
) -> None:
    client = client_of(make_account("nguoi.khac", role, unit=commune.unit))

    assert client.get(URL).status_code == 404


def test_desk_without_work_says_so(head: Client, cycle: Cycle) -> None:
    page = head.get(URL).content.decode()

    assert "Hôm nay không có việc" in page


def test_work_counts_what_is_to_sign_and_to_acknowledge(
    head: Client, commune: Commune, cycle: Cycle
) -> None:
    make_launched(cycle)
    make_open_pledge(cycle, commune.villages)
    make_pledge(cycle, commune.villages)
    make_movement(cycle)

    page = head.get(URL).content.decode()

    assert ("Còn 2 việc" in page, "xong khoảng 2 phút" in page) == (True, True)
    assert ("Đọc và ký, 1 phút" in page, "Đọc và báo đã nhận" in page) == (True, True)


def test_running_month_without_news_is_work_too(commune: Commune) -> None:
    today = timezone.localdate()
    cycle = make_cycle(commune, year=today.year)
    head = client_of(make_account("truong.thon.1", Role.UNIT_HEAD, unit=commune.villages[0]))
    movement = operations.draft_movement(
        cycle=cycle, draft=_running_draft(today), by=SYSTEM, at=timezone.now()
    )
    operations.launch_movement(
        movement, plan_number=1, plan_signed_on=today, by=SYSTEM, at=timezone.now()
    )
    head.post(f"/don-vi/{today.year}/phong-trao/{movement.pk}/nhan/")
    before = head.get(f"/don-vi/{today.year}/").content.decode()

    head.post(
        f"/don-vi/{today.year}/hoat-dong/bao/",
        {"kind": "ve_sinh", "people_count": "40", "day": "hom_nay", "movement": movement.pk},
    )
    after = head.get(f"/don-vi/{today.year}/").content.decode()

    assert f"1. Báo hoạt động tháng {today:%m}" in before
    assert "Hôm nay không có việc" in after
    activity = Activity.objects.get()
    assert (activity.happened_on, activity.movement) == (today, movement)


def _running_draft(today: date):
    from tests.factories.movements import make_draft

    return make_draft(starts_on=today, ends_on=today + timedelta(days=30))


def test_home_costs_the_same_for_one_and_three(
    head: Client, commune: Commune, cycle: Cycle
) -> None:
    make_launched(cycle)
    make_open_pledge(cycle, commune.villages)
    one = queries_of(head, URL)
    for number in (13, 14):
        make_launched(cycle, plan_number=number)
        make_open_pledge(cycle, commune.villages)

    assert queries_of(head, URL) == one
    assert one <= 12


def test_pledge_is_read_and_signed(head: Client, commune: Commune, cycle: Cycle) -> None:
    pledge = make_open_pledge(cycle, commune.villages)
    url = f"{URL}giao-uoc/{pledge.pk}/"

    page = head.get(url).content.decode()
    done = head.post(url, {"text_hash": pledge.text_hash}, follow=True).content.decode()

    assert ("Thu ngân sách đạt mức giao" in page, "Ký cho Thôn 1" in page) == (True, True)
    assert "Đã ký Giao ước thi đua năm 2022." in done
    assert pledge.signatories.get(unit=commune.villages[0]).signed_how == SignedHow.ON_SCREEN
    assert "Ký cho Thôn 1" not in head.get(url).content.decode()


def test_pledge_whose_text_changed_meanwhile_is_not_signed(
    head: Client, commune: Commune, cycle: Cycle
) -> None:
    pledge = make_open_pledge(cycle, commune.villages)

    answer = head.post(f"{URL}giao-uoc/{pledge.pk}/", {"text_hash": "bản cũ"})

    assert answer.status_code == 409
    assert "Đọc lại rồi ký" in answer.content.decode()


def test_pledge_or_movement_of_others_is_not_found(
    head: Client, commune: Commune, cycle: Cycle
) -> None:
    others = make_open_pledge(cycle, commune.villages[1:])
    draft = make_movement(cycle)

    assert head.get(f"{URL}giao-uoc/{others.pk}/").status_code == 404
    assert head.get(f"{URL}phong-trao/{draft.pk}/").status_code == 404
    assert head.post(f"{URL}phong-trao/{draft.pk}/nhan/").status_code == 404


def test_movement_is_read_and_acknowledged_once(
    head: Client, commune: Commune, cycle: Cycle
) -> None:
    movement = make_launched(cycle)
    url = f"{URL}phong-trao/{movement.pk}/"

    page = head.get(url).content.decode()
    head.post(f"{url}nhan/")
    head.post(f"{url}nhan/")

    assert ("Kế hoạch số 12/KH-UBND" in page, "Thôn 1 đã nhận" in page) == (True, True)
    delivery = movement.deliveries.get(unit=commune.villages[0])
    assert delivery.acknowledged_at is not None
    assert movement.deliveries.filter(acknowledged_at__isnull=False).count() == 1
    assert "Đã báo nhận" in head.get(url).content.decode()


def test_activity_with_photo_is_told_in_three_taps(
    head: Client, commune: Commune, cycle: Cycle
) -> None:
    head.post(REPORT, told(photo=photo(), note="Dọn mương"))

    activity = Activity.objects.get()
    assert (activity.unit, activity.people_count, activity.happened_on) == (
        commune.villages[0],
        40,
        date(2022, 3, 6),
    )
    sent = head.get(f"{URL}hoat-dong/{activity.pk}/anh/")
    assert (sent["Content-Type"], b"".join(sent.streaming_content)[:3]) == (
        "image/jpeg",
        b"\xff\xd8\xff",
    )
    assert "Vệ sinh đường thôn, 40 người: Dọn mương" in head.get(URL).content.decode()


def test_activity_sent_twice_is_one(head: Client, cycle: Cycle) -> None:
    sent = told(once_key="0f0e9a52-6f5c-4b43-9f0c-3b1d0a9a8a11")

    head.post(REPORT, sent)
    head.post(REPORT, sent)

    assert Activity.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"kind": ""}, "Chọn việc đã làm."),
        ({"people_count": "nhiều"}, "gõ một số nguyên"),
        ({"people_count": "0"}, "người"),
        ({"other_day": ""}, "Điền ngày trong năm 2022."),
        ({"other_day": "06/03/2021"}, "Ngày 06/03/2021 không thuộc năm thi đua 2022."),
    ],
)
def test_bad_report_keeps_what_was_typed(
    head: Client, cycle: Cycle, wrong: dict[str, str], sentence: str
) -> None:
    answer = head.post(REPORT, told(note="Giữ chữ này") | wrong)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert (sentence in page, "Giữ chữ này" in page) == (True, True)
    assert not Activity.objects.exists()


def test_file_that_is_no_photo_is_refused_at_the_photo(head: Client, cycle: Cycle) -> None:
    wrong = SimpleUploadedFile("bao-cao.pdf", b"%PDF-1.4\n%%EOF\n", "application/pdf")

    answer = head.post(REPORT, told(photo=wrong))

    assert answer.status_code == 422
    assert "không phải JPG, PNG hoặc WEBP" in answer.content.decode()


def test_photo_of_another_unit_is_not_found(head: Client, commune: Commune, cycle: Cycle) -> None:
    neighbour = client_of(make_account("truong.thon.2", Role.UNIT_HEAD, unit=commune.villages[1]))
    neighbour.post(REPORT, told(photo=photo()))
    activity = Activity.objects.get()

    assert head.get(f"{URL}hoat-dong/{activity.pk}/anh/").status_code == 404


def test_head_of_two_units_stays_with_the_one_in_hand(commune: Commune, cycle: Cycle) -> None:
    first, second = commune.villages
    account = make_account("hai.noi", Role.UNIT_HEAD, unit=first)
    from thidua.accounts import operations as accounts

    accounts.give_duty(
        account=account,
        role=Role.UNIT_HEAD,
        unit=second,
        from_on=None,
        by=SYSTEM,
        at=timezone.now(),
    )
    client = client_of(account)

    answer = client.post(f"{REPORT}?don-vi={second.pk}", told())

    assert answer["Location"] == f"{URL}?don-vi={second.pk}"
    assert Activity.objects.get().unit == second
