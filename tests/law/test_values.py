"""Single values: what `law(...)` and `thidua law` give."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.law import Unreadable, law, value_on


@pytest.mark.parametrize(
    ("day", "salary"),
    [
        ("2017-07-01", "1300000"),
        ("2018-06-30", "1300000"),
        ("2018-07-01", "1390000"),
        ("2019-06-30", "1390000"),
        ("2019-07-01", "1490000"),
        ("2023-06-30", "1490000"),
        ("2023-07-01", "1800000"),
        ("2024-06-30", "1800000"),
        ("2024-07-01", "2340000"),
        ("2026-06-30", "2340000"),
        ("2026-07-01", "2530000"),
        ("2027-01-01", "2530000"),
    ],
)
def test_base_salary_changes_on_the_first_of_july(day, salary):
    assert value_on("base_salary", date.fromisoformat(day))["value"] == salary


@pytest.mark.parametrize(
    ("name", "day", "value", "verified"),
    [
        ("reward.giay_khen_xa", "2023-12-31", "0.15", True),
        ("reward.giay_khen_xa", "2024-01-01", "0.15", False),
        ("reward.giay_khen_xa", "2025-06-30", "0.15", False),
        ("reward.giay_khen_xa", "2025-07-01", "0.3", True),
        ("reward.xa_tieu_bieu", "2023-12-31", None, False),
        ("reward.xa_tieu_bieu", "2024-01-01", "2.0", True),
        ("reward.gia_dinh_van_hoa", "2025-01-01", "0.1", False),
        ("factor.household", "2025-01-01", "1.5", False),
        ("factor.collective", "2025-01-01", "2", True),
        ("rounding.reward", "2023-12-31", "ceil_10k", True),
        ("quota.chien_si_thi_dua_co_so", "2023-12-31", "0.15", True),
        ("quota.chien_si_thi_dua_co_so", "2024-01-01", None, True),
        ("quota.co_thi_dua_chinh_phu", "2023-09-05", "0.2", True),
        ("quota.task_grade_excellent", "2026-01-01", "0.2", True),
        ("vote.chien_si_thi_dua_tinh", "2023-12-31", "0.9", True),
        ("vote.chien_si_thi_dua_toan_quoc", "2024-01-01", "0.9", False),
        ("vote.lao_dong_tien_tien", "2025-01-01", None, False),
        ("run.bang_khen_thu_tuong", "2024-01-01", "5", True),
        ("run.bang_khen_thu_tuong", "2023-12-31", None, False),
        ("run.giay_khen_gia_dinh_van_hoa", "2024-01-29", "3", True),
        ("run.giay_khen_gia_dinh_van_hoa", "2024-01-30", None, False),
        ("movement_years.co_thi_dua_tinh", "2024-01-01", "3", True),
        ("movement_years.co_thi_dua_chinh_phu", "2024-01-01", "5", True),
        ("model_years.huan_chuong_lao_dong_hang_nhi", "2024-01-01", "4", True),
        ("founded_years.huan_chuong_lao_dong_hang_ba", "2024-01-01", "10", True),
        ("min_months.lao_dong_tien_tien", "2017-09-30", None, False),
        ("min_months.lao_dong_tien_tien", "2017-10-01", "10", True),
        ("min_months.lao_dong_tien_tien", "2024-01-01", None, True),
        ("score.gia_dinh_van_hoa.upland", "2024-01-29", "60", True),
        ("score.gia_dinh_van_hoa.urban", "2024-01-30", None, True),
        ("publish_days.gia_dinh_van_hoa", "2024-01-30", "10", True),
        ("grade.good", "2025-12-31", None, False),
        ("grade.good", "2026-01-01", "70", True),
        ("fund.cap.lowland", "2026-01-01", "0.01", True),
        ("fund.cap.upland", "2018-01-01", "0.015", True),
        ("deadline.cultural_titles", "2025-01-01", "11-25", True),
        ("authority.giay_khen_xa", "2026-01-01", "chu_tich_ubnd_xa", True),
        ("authority.thon_van_hoa", "2025-06-30", "chu_tich_ubnd_huyen", True),
        ("authority.thon_van_hoa", "2025-07-01", "chu_tich_ubnd_xa", False),
        ("authority.bang_khen_bo", "2026-01-01", None, False),
    ],
)
def test_value_of_a_day(name, day, value, verified):
    made = value_on(name, date.fromisoformat(day))

    assert (made["value"], made["verified"]) == (value, verified)


def test_value_tells_its_days_unit_and_source():
    assert value_on("share.tap_the_lao_dong_tien_tien", date(2023, 12, 31)) == {
        "name": "share.tap_the_lao_dong_tien_tien",
        "on": "2023-12-31",
        "value": "0.5",
        "unit": "share",
        "from": "2004-07-01",
        "to": "2023-12-31",
        "source": {"text": "luat-15-2003", "at": "Điều 28"},
        "verified": True,
        "inclusive": False,
    }


def test_value_before_the_first_page_is_none_and_not_verified():
    made = value_on("base_salary", date(2000, 1, 1))

    assert (made["value"], made["source"], made["from"], made["to"]) == (None, None, None, None)
    assert made["verified"] is False


@pytest.mark.parametrize(
    "name", ["", "nope", "reward.nope", "authority.nope", "../texts", "reward"]
)
def test_unknown_name_is_refused(name):
    with pytest.raises(Unreadable, match="Sổ luật không có giá trị"):
        law(name)


def test_value_is_exact():
    value = law("reward.giay_khen_xa").on(date(2023, 1, 1))

    assert (value.number, value.value, value.share) == (
        Decimal("0.15"),
        Decimal("0.15"),
        Fraction(3, 20),
    )
    assert law("base_salary").on(date(2023, 1, 1)).whole == 1_490_000
    assert law("authority.giay_khen_xa").on(date(2026, 1, 1)).value == "chu_tich_ubnd_xa"
    with pytest.raises(LookupError, match=r"quota\.chien_si_thi_dua_co_so"):
        _ = law("quota.chien_si_thi_dua_co_so").on(date(2024, 1, 1)).share
