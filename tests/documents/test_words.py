"""What single papers say beyond their sample: counts, money, votes, parts that come and go."""

from typing import Any

import pytest

from tests.documents.looking import word_text
from thidua.documents.fields import WrongContext
from thidua.documents.rendering import render, sample


def said(code: str, **changes: Any) -> str:
    return word_text(render(code, sample(code) | changes, format="docx"))


def test_decision_adds_its_list_up_in_figures_and_words() -> None:
    groups = [
        {
            "of": "tập thể",
            "rows": [{"name": f"Thôn {n}", "reward_vnd": 540_000} for n in range(12)],
        },
        {"of": "cá nhân", "rows": [{"name": f"Bà {n}", "reward_vnd": 270_000} for n in range(50)]},
    ]

    text = said("quyet_dinh_khen_thuong", groups=groups)

    assert "cho 12 tập thể và 50 cá nhân" in text
    assert "19.980.000 đồng (bằng chữ: Mười chín triệu chín trăm tám mươi nghìn đồng)" in text
    assert " | Tổng cộng | 19.980.000" in text


def test_decision_without_money_has_two_articles_and_no_money_column() -> None:
    context = sample("quyet_dinh_khen_thuong")
    rows = [{"name": "Bà Mẫu"}]

    text = said("quyet_dinh_khen_thuong", groups=[{"of": "cá nhân", "rows": rows}], reward=None)

    assert "Điều 2. Quyết định này có hiệu lực kể từ ngày ký." in text
    assert "Điều 3" not in text.replace(context["copies_to"][0], "")
    assert "Tiền thưởng" not in text


def test_decision_with_money_and_no_rule_for_it_is_refused() -> None:
    with pytest.raises(WrongContext, match="reward"):
        said("quyet_dinh_khen_thuong", reward=None)


def test_decision_is_signed_by_the_chair_alone() -> None:
    text = said("quyet_dinh_khen_thuong")

    assert "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MINH HỌA" in text
    assert "TM." not in text


def test_minutes_count_who_is_there_and_who_is_not() -> None:
    someone = {"name": "Trịnh Văn Mẫu", "honorific": "Ông"}

    text = said("bien_ban_hop_hoi_dong", present=[someone] * 9, absent=[someone] * 2)
    full = said("bien_ban_hop_hoi_dong", present=[someone] * 9, absent=[])

    assert "Có mặt: 09/11 thành viên Hội đồng, gồm:" in text
    assert "Vắng mặt: 02 thành viên, gồm:" in text
    assert "Vắng mặt: không." in full


def test_minutes_show_written_opinions_only_where_there_are_some() -> None:
    ballots = sample("bien_ban_hop_hoi_dong")["ballots"]

    assert "Ý kiến bằng văn bản" not in said("bien_ban_hop_hoi_dong")
    assert "Ý kiến bằng văn bản" in said(
        "bien_ban_hop_hoi_dong", ballots=[ballots[0] | {"written": 1}, *ballots[1:]]
    )


def test_minutes_show_every_ballot_number_of_a_candidate() -> None:
    ballot = {
        "name": "Bà Mẫu", "description": "Trưởng thôn", "proposed": "Giấy khen",
        "issued": 11, "returned": 10, "valid": 9, "agreed": 8, "disagreed": 1,
        "share": "8/11 (72,73%)", "outcome": "Thông qua",
    }  # fmt: skip

    text = said("bien_ban_hop_hoi_dong", ballots=[ballot])

    row = "1 | Bà Mẫu, Trưởng thôn | Giấy khen | 11 | 10 | 9 | 8 | 1 | 8/11 (72,73%) | Thông qua"
    assert row in text


def test_names_under_signatures_bear_no_honorific() -> None:
    assert "Phạm Thị Ví Dụ | Nguyễn Văn Minh Họa" in said("bien_ban_hop_hoi_dong")


def test_launch_plan_has_the_eight_contents_of_the_law_in_order() -> None:
    text = said("ke_hoach_phat_dong", funding=[], organisation=[])

    headings = [
        line for line in text.split("\n") if line.split(".")[0] in "I II III IV V VI VII VIII IX"
    ]
    assert headings == [
        "I. MỤC TIÊU",
        "II. PHẠM VI",
        "III. ĐỐI TƯỢNG",
        "IV. NỘI DUNG",
        "V. TIÊU CHÍ",
        "VI. THỜI GIAN",
        "VII. KẾ HOẠCH THỰC HIỆN",
        "VIII. BIỆN PHÁP",
    ]


def test_report_without_strengths_names_its_second_part_after_the_weaknesses() -> None:
    assert "II. HẠN CHẾ" in said("bao_cao_tong_ket", strengths=[])
    assert "II. NHẬN XÉT, ĐÁNH GIÁ" in said("bao_cao_tong_ket")


def test_report_never_adds_awards_that_may_overlap() -> None:
    awards = [{"name": "Giấy khen", "individuals": 28}, {"name": "Cả năm", "individuals": 84}]

    text = said("bao_cao_tong_ket", awards=awards, indicators=None)

    assert "1 | Giấy khen | 28" in text
    assert "112" not in text
    assert "Tổng cộng" not in text


def test_report_is_signed_on_behalf_of_the_committee() -> None:
    assert "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Nguyễn Văn Minh Họa" in said("bao_cao_tong_ket")


@pytest.mark.parametrize(("parties", "columns"), [(1, 2), (2, 2), (3, 3), (7, 3)])
def test_pledge_sets_its_signatories_side_by_side(parties: int, columns: int) -> None:
    someone = {"unit": "Thôn Minh Họa", "post": "Trưởng thôn", "name": "Đỗ Văn Mẫu"}

    text = said("giao_uoc", signatories=[someone] * parties)

    assert text.count("Đỗ Văn Mẫu") == parties
    first = next(line for line in text.split("\n") if line.startswith("THÔN MINH HỌA"))
    assert first.count("THÔN MINH HỌA") == min(parties, columns)


def test_register_says_how_many_numbers_it_holds() -> None:
    assert "Phần trên có 04 số, từ số 01/2022 đến số 04/2022./." in said("so_khen_thuong")
