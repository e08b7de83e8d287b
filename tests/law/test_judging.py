"""A whole case: its law, what is asked for, what is stored with a decision, its papers."""

# ruff: noqa: E501 -- a table keeps its rows

from datetime import date

import pytest

from thidua.law import Occasion, case_of, codes, dossier, edition, form, judge, name_of, title


CASE = {
    "code": "chien_si_thi_dua_co_so",
    "year": 2022,
    "decided_on": date(2023, 1, 10),
    "facts": {
        "recipient": "individual",
        "group": "official",
        "titles": {2022: ["lao_dong_tien_tien"]},
        "registered": {2022: True},
    },
}


def test_missing_records_are_asked_for_by_key():
    judgement = judge(case_of(CASE))

    assert judgement.answer == "thieu_du_lieu"
    assert judgement.missing == ("recognised",)


def test_judgement_names_its_law_and_edition():
    judgement = judge(case_of(CASE))

    assert judgement.day == date(2022, 12, 31)
    assert judgement.as_dict()["law"] == {
        "edition": edition(),
        "texts": ["luat-15-2003", "luat-47-2005", "luat-39-2013", "nd-91-2017", "tt-12-2019"],
    }


def test_legal_basis_holds_places_and_values_of_the_day():
    basis = judge(case_of(CASE)).legal_basis()

    assert {"text": "luat-15-2003", "at": "Điều 23"} in basis
    assert {
        "code": "base_salary",
        "value": "1490000",
        "text": "nd-38-2019",
        "at": "mức lương cơ sở",
    } in basis


def test_draft_law_is_marked_in_the_judgement():
    judgement = judge(case_of({**CASE, "year": 2026, "received_on": date(2026, 10, 2)}))

    assert judgement.as_dict()["law"]["verified"] is False
    assert judgement.doubt


def test_title_unknown_to_the_law_of_its_day_says_so():
    judgement = judge(case_of({"code": "xa_tieu_bieu", "year": 2023}))

    assert judgement.answer == "chua_dat"
    assert judgement.findings[0].because == (
        "Pháp luật áp dụng cho năm thành tích này không có danh hiệu thi đua "
        "Xã, phường, thị trấn tiêu biểu."
    )
    assert judge(case_of({"code": "lao_dong_tien_tien", "year": 1999})).answer == "chua_dat"


def test_names_change_with_the_edition():
    assert title("xa_tieu_bieu").on(date(2024, 1, 1)).name == "Xã, phường, thị trấn tiêu biểu"
    assert title("xa_tieu_bieu").on(date(2026, 10, 1)).name == "Xã, phường, đặc khu tiêu biểu"
    assert name_of("giay_khen_xa") == form("giay_khen_xa").name
    assert name_of("khong_co") == "khong_co"


def test_codes_of_titles_and_forms_are_those_agreed():
    agreed = [
        "lao_dong_tien_tien",
        "chien_si_tien_tien",
        "chien_si_thi_dua_co_so",
        "chien_si_thi_dua_tinh",
        "chien_si_thi_dua_toan_quoc",
        "tap_the_lao_dong_tien_tien",
        "don_vi_tien_tien",
        "tap_the_lao_dong_xuat_sac",
        "don_vi_quyet_thang",
        "co_thi_dua_tinh",
        "co_thi_dua_chinh_phu",
        "xa_tieu_bieu",
        "thon_van_hoa",
        "gia_dinh_van_hoa",
        "giay_khen_xa",
        "giay_khen_huyen",
        "giay_khen_don_vi",
        "giay_khen_gia_dinh_van_hoa",
        "bang_khen_tinh",
        "bang_khen_bo",
        "bang_khen_thu_tuong",
        "huan_chuong_lao_dong_hang_ba",
        "huan_chuong_lao_dong_hang_nhi",
        "huan_chuong_lao_dong_hang_nhat",
        "ky_niem_chuong_tinh",
        "huan_chuong_doc_lap_hang_ba",
        "huan_chuong_doc_lap_hang_nhi",
        "huan_chuong_doc_lap_hang_nhat",
        "huan_chuong_dai_doan_ket",
        "huan_chuong_dung_cam",
        "huy_chuong_quan_ky_quyet_thang",
        "huy_chuong_vi_an_ninh_to_quoc",
        "huy_chuong_chien_si_ve_vang",
        "huy_chuong_huu_nghi",
        "anh_hung_lao_dong",
        "ba_me_viet_nam_anh_hung",
    ]

    assert codes() == set(agreed)


@pytest.mark.parametrize(
    ("code", "day", "papers", "copies"),
    [
        ("lao_dong_tien_tien", date(2026, 1, 1), ["to_trinh", "bao_cao_thanh_tich", "bien_ban"], None),
        ("gia_dinh_van_hoa", date(2026, 1, 1), ["mau_01_gdvh", "mau_02_gdvh", "mau_03_gdvh"], 1),
        ("huan_chuong_lao_dong_hang_ba", date(2020, 1, 1), ["to_trinh", "bao_cao_thanh_tich", "bien_ban", "y_kien_cap_tren"], 3),
        ("thon_van_hoa", date(2026, 1, 1), ["mau_04_thon", "mau_05_thon", "mau_06_thon"], 1),
    ],
)  # fmt: skip
def test_dossier_has_the_papers_of_its_day(code, day, papers, copies):
    needed = dossier(code, day)

    assert ([paper.code for paper in needed.papers], needed.copies) == (papers, copies)


def test_ad_hoc_commendation_has_the_simple_dossier():
    simple = dossier("giay_khen_xa", date(2026, 1, 1), Occasion.IRREGULAR)
    usual = dossier("giay_khen_xa", date(2026, 1, 1), Occasion.MERIT)

    assert [paper.code for paper in simple.papers] == ["to_trinh", "tom_tat_thanh_tich"]
    assert len(usual.papers) == 4
    assert usual.papers[3].when
    assert dossier("gia_dinh_van_hoa", date(2010, 1, 1)) is None
