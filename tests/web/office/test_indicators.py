import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.factories.accounts import client_of, make_account
from tests.factories.cycles import make_cycle
from tests.factories.indicators import (
    make_ham_liem,
    make_indicator,
    make_measurement,
    make_target_set,
)
from tests.factories.organisations import Commune, make_commune
from tests.web.counting import queries_of
from thidua.common.actors import Role
from thidua.cycles.models import Cycle
from thidua.indicators.models import Indicator, Measurement, TargetSet


pytestmark = pytest.mark.django_db

URL = "/van-phong/2022/chi-tieu/"


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


@pytest.fixture
def officer(commune: Commune) -> Client:
    return client_of(make_account("can.bo", Role.OFFICER, unit=commune.unit))


def cells(*rows: tuple[Indicator, str, str, int]) -> dict[str, str]:
    """(indicator, typed, what stood there, which saving) as the browser sends the grid."""
    sent = {}
    for indicator, typed, base, version in rows:
        sent |= {
            f"o{indicator.pk}": typed,
            f"b{indicator.pk}": base,
            f"v{indicator.pk}": str(version),
        }
    return sent


def test_table_is_not_found_by_a_village_head(commune: Commune, cycle: Cycle) -> None:
    head = client_of(make_account("truong.thon", Role.UNIT_HEAD, unit=commune.villages[0]))

    assert head.get(URL).status_code == 404


def test_year_without_a_table_says_what_to_do(officer: Client, cycle: Cycle) -> None:
    assert "Năm này chưa có bảng chỉ tiêu." in officer.get(URL).content.decode()


def test_table_of_ham_liem_asks_for_the_one_that_is_not_named(
    officer: Client, cycle: Cycle
) -> None:
    make_ham_liem(cycle)

    page = officer.get(URL).content.decode()

    assert "1 chỉ tiêu chưa đạt chưa được nêu tên" in page
    assert "Bài ngày 17/01/2023 ghi “đạt <strong>10/11</strong> chỉ tiêu”" in page
    for words in ("Vượt, gấp 5,7 lần", "Vượt, gấp 9,5 lần", "Đạt, dưới ngưỡng", "Giữ vững"):
        assert words in page
    assert "“848 tr.đ” đọc là" not in page  # a plan is no cell
    assert "100,37%" in page
    assert "Mở được khi xong 2 điều kiện còn lại." in page


def test_table_costs_the_same_for_one_and_three(officer: Client, cycle: Cycle) -> None:
    target_set = make_target_set(cycle)
    make_measurement(make_indicator(target_set, "Một", "10 hộ"), "12 hộ")
    one = queries_of(officer, URL)
    make_measurement(make_indicator(target_set, "Hai", "10 hộ"), "12 hộ")
    make_measurement(make_indicator(target_set, "Ba", "10 hộ"), "12 hộ")

    assert queries_of(officer, URL) == one
    assert one <= 10


def test_grid_saves_what_was_typed_as_typed(officer: Client, cycle: Cycle) -> None:
    target_set = make_target_set(cycle)
    budget = make_indicator(target_set)
    poverty = make_indicator(target_set, "Giảm hộ nghèo", "26 hộ")

    officer.post(URL, cells((budget, "984 tr.đ", "", 0), (poverty, "", "", 0)))

    assert [(one.indicator, one.actual_text) for one in Measurement.objects.all()] == [
        (budget, "984 tr.đ")
    ]
    page = officer.get(URL).content.decode()
    assert 'value="984 tr.đ"' in page
    assert "“984 tr.đ” đọc là 984.000.000\N{NO-BREAK SPACE}đồng" in page


def test_grid_with_a_bad_figure_saves_nothing_and_keeps_all(officer: Client, cycle: Cycle) -> None:
    target_set = make_target_set(cycle)
    budget = make_indicator(target_set)
    poverty = make_indicator(target_set, "Giảm hộ nghèo", "26 hộ")

    answer = officer.post(URL, cells((budget, "nhiều lắm", "", 0), (poverty, "26 hộ", "", 0)))

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Có 1 chỗ cần sửa" in page
    assert "Không đọc được số trong “nhiều lắm”" in page
    assert ('value="nhiều lắm"' in page, 'value="26 hộ"' in page) == (True, True)
    assert not Measurement.objects.exists()


def test_figure_with_two_readings_is_asked(officer: Client, cycle: Cycle) -> None:
    budget = make_indicator(make_target_set(cycle))

    answer = officer.post(URL, cells((budget, "35,229 tỷ đồng", "", 0)))

    assert answer.status_code == 422
    assert "hay" in answer.content.decode().split("35,229", 1)[1]


def test_two_who_type_at_once_lose_nothing(officer: Client, commune: Commune, cycle: Cycle) -> None:
    target_set = make_target_set(cycle)
    budget = make_indicator(target_set)
    poverty = make_indicator(target_set, "Giảm hộ nghèo", "26 hộ")
    chair = client_of(make_account("chu.tich", Role.CHAIR, unit=commune.unit))
    chair.post(URL, cells((budget, "900 tr.đ", "", 0), (poverty, "20 hộ", "", 0)))

    clash = officer.post(URL, cells((budget, "984 tr.đ", "", 0), (poverty, "", "", 0)))
    page = clash.content.decode()
    kept = officer.post(URL, cells((budget, "984 tr.đ", "", 1), (poverty, "20 hộ", "20 hộ", 1)))

    assert clash.status_code == 422
    assert ("900 tr.đ" in page, "984 tr.đ" in page, "20 hộ" in page) == (True, True, True)
    assert f'name="v{budget.pk}" value="1"' in page
    assert kept.status_code == 302
    texts = Measurement.objects.order_by("pk").values_list("actual_text", flat=True)
    assert list(texts) == ["900 tr.đ", "20 hộ", "984 tr.đ"]


def test_row_that_only_another_changed_is_no_conflict(
    officer: Client, commune: Commune, cycle: Cycle
) -> None:
    target_set = make_target_set(cycle)
    budget = make_indicator(target_set)
    poverty = make_indicator(target_set, "Giảm hộ nghèo", "26 hộ")
    make_measurement(poverty, "20 hộ")

    answer = officer.post(URL, cells((budget, "984 tr.đ", "", 0), (poverty, "", "", 0)))

    assert answer.status_code == 302
    assert Measurement.objects.filter(indicator=poverty).count() == 1


def test_error_is_let_stand_with_a_reason_and_the_table_locked(
    officer: Client, cycle: Cycle
) -> None:
    target_set = make_ham_liem(cycle)
    levy = target_set.indicators.get(name="Giao quân")
    base = f"{URL}bang/{target_set.pk}/"

    early = officer.post(f"{base}chot/")
    officer.post(f"{base}giu-nguyen/count_mismatch/", {"reason": "Bài chỉ nêu việc nổi bật."})
    officer.post(
        f"{base}giu-nguyen/unit_mismatch/?chi-tieu={levy.pk}", {"reason": "Bài gốc ghi vậy."}
    )
    officer.post(f"{base}chot/")

    target_set.refresh_from_db()
    assert early.status_code == 409
    assert target_set.locked_at is not None
    page = officer.get(URL).content.decode()
    assert ("Bài gốc ghi vậy." in page, '<input class="o so' in page) == (True, False)


def test_settling_what_is_no_error_is_not_found(officer: Client, cycle: Cycle) -> None:
    target_set = make_ham_liem(cycle)

    answer = officer.get(f"{URL}bang/{target_set.pk}/giu-nguyen/sum_mismatch/")

    assert answer.status_code == 404


def test_locked_table_is_reopened_with_a_reason(officer: Client, cycle: Cycle) -> None:
    target_set = make_target_set(cycle)
    make_measurement(make_indicator(target_set), "984 tr.đ")
    base = f"{URL}bang/{target_set.pk}/"
    officer.post(f"{base}chot/")

    without = officer.post(f"{base}mo-lai/", {"reason": ""})
    officer.post(f"{base}mo-lai/", {"reason": "Sửa theo biên bản."})

    target_set.refresh_from_db()
    assert (without.status_code, target_set.locked_at) == (422, None)


def test_table_is_made_row_by_row_and_claimed(officer: Client, cycle: Cycle) -> None:
    officer.post(f"{URL}lap-bang/", {"name": "Chỉ tiêu năm 2022", "resolution": "NQ 18"})
    target_set = TargetSet.objects.get()
    base = f"{URL}bang/{target_set.pk}/"

    officer.post(f"{base}them/", {"name": "Thu ngân sách", "plan_text": "848 tr.đ"})
    officer.post(f"{base}con-so-da-neu/", {"met": "10", "total": "11", "source": "Bài báo"})
    bad = officer.post(f"{base}con-so-da-neu/", {"met": "12", "total": "11", "source": "Bài báo"})

    target_set.refresh_from_db()
    assert target_set.indicators.get().plan_text == "848 tr.đ"
    assert (target_set.claimed_met, target_set.claimed_total) == (10, 11)
    assert (bad.status_code, "12 không thể hơn tổng số 11" in bad.content.decode()) == (422, True)


def test_row_is_changed_and_removed(officer: Client, cycle: Cycle) -> None:
    indicator = make_indicator(make_target_set(cycle))

    officer.post(
        f"{URL}{indicator.pk}/sua/",
        {"name": "Thu ngân sách xã", "plan_text": "850 tr.đ", "version": "1"},
    )
    indicator.refresh_from_db()
    changed = (indicator.name, indicator.plan_text)
    officer.post(f"{URL}{indicator.pk}/bo/")

    assert changed == ("Thu ngân sách xã", "850 tr.đ")
    assert not Indicator.objects.exists()


def test_figure_is_kept_with_source_and_evidence(officer: Client, cycle: Cycle) -> None:
    indicator = make_indicator(make_target_set(cycle))
    proof = SimpleUploadedFile("bao-cao.pdf", b"%PDF-1.4\n%%EOF\n", "application/pdf")

    officer.post(
        f"{URL}{indicator.pk}/",
        {
            "actual_text": "984 triệu đồng",
            "stated_percent_text": "116%",
            "version": "0",
            "source": "Báo cáo tài chính",
            "evidence": proof,
        },
    )

    measurement = Measurement.objects.get()
    assert (measurement.stated_percent_text, measurement.source) == ("116%", "Báo cáo tài chính")
    page = officer.get(f"{URL}{indicator.pk}/").content.decode()
    assert "Báo cáo tài chính" in page
    sent = officer.get(f"{URL}minh-chung/{measurement.pk}/")
    assert (sent["Content-Type"], b"".join(sent.streaming_content)[:5]) == (
        "application/pdf",
        b"%PDF-",
    )


def test_evidence_of_another_commune_is_not_found(officer: Client, cycle: Cycle) -> None:
    other = make_indicator(make_target_set(make_cycle(make_commune("UBND xã Khác"))))
    foreign = make_measurement(other, "984 tr.đ")

    assert officer.get(f"{URL}minh-chung/{foreign.pk}/").status_code == 404
    assert officer.get(f"{URL}{other.pk}/").status_code == 404
