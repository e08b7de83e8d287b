"""Lists of indicators as real documents give them, counted and held against their claims."""

import pytest

from thidua.indicators.enums import Direction, Status, WarningKind
from thidua.indicators.policies import Claim, IndicatorFacts, judge_all, summarise


HAM_LIEM = [  # xã Hàm Liêm, review of 2022: twelve measures of "10/11 chỉ tiêu"
    IndicatorFacts(
        "Tổng sản lượng lương thực", "5.000 tấn", "5.018,6 tấn", "100,37%", stated_met=True
    ),
    IndicatorFacts(
        "Xây dựng cơ bản", "500 triệu đồng", "2.855 triệu đồng", "571%", stated_met=True
    ),
    IndicatorFacts("Thu ngân sách", "848 tr.đ", "984 triệu đồng", "116%", stated_met=True),
    IndicatorFacts("Cấp giấy CN QSDĐ", "15,1 ha", "19,98 ha", "132,32%", stated_met=True),
    IndicatorFacts("Trẻ 5 tuổi vào mẫu giáo và 6 tuổi vào lớp 1", "100%", "100%"),
    IndicatorFacts("Tỷ lệ giảm sinh", "0,02‰", "0,19‰"),
    IndicatorFacts("Tỷ lệ trẻ em suy dinh dưỡng", "dưới 6%", "5,6%"),
    IndicatorFacts("Thôn văn hóa giữ chuẩn", "6 thôn", "6 thôn"),
    IndicatorFacts("Hộ đăng ký gia đình văn hóa", "99%", "99,9%"),
    IndicatorFacts("Giảm hộ nghèo", "26 hộ", "26 hộ"),
    IndicatorFacts("Giao quân", "22 TN", "100%"),
    IndicatorFacts("Giữ chuẩn 19 tiêu chí NTM", None, "19"),
]


def kinds(warnings):
    return [warned.kind for warned in warnings]


def test_fx_05_statuses_of_ham_liem():
    verdicts = judge_all(HAM_LIEM)

    assert [verdict.status for verdict in verdicts] == [
        Status.EXCEEDED,
        Status.EXCEEDED,
        Status.EXCEEDED,
        Status.EXCEEDED,
        Status.MET,
        Status.EXCEEDED,
        Status.MET,
        Status.MET,
        Status.EXCEEDED,
        Status.MET,
        Status.NOT_COMPARABLE,
        Status.NO_PLAN,
    ]


def test_fx_05_percentages_of_ham_liem():
    verdicts = judge_all(HAM_LIEM)

    assert [verdict.percent and str(verdict.percent) for verdict in verdicts[:4]] == [
        "100.372",
        "571",
        "116.037736",
        "132.317881",
    ]
    assert str(verdicts[8].points) == "0.9"
    assert (verdicts[5].percent, verdicts[6].percent, verdicts[10].percent) == (None, None, None)


def test_fx_05_doubts_of_ham_liem():
    doubtful = {
        verdict.name: kinds(verdict.warnings) for verdict in judge_all(HAM_LIEM) if verdict.warnings
    }

    assert doubtful == {
        "Xây dựng cơ bản": [WarningKind.OUTLIER],
        "Tỷ lệ giảm sinh": [WarningKind.OUTLIER],
        "Giao quân": [WarningKind.UNIT_MISMATCH],
    }


def test_fx_05_ten_of_eleven_is_questioned_and_not_corrected():
    summary = summarise(judge_all(HAM_LIEM), Claim(met=10, total=11))

    assert (summary.met, summary.exceeded, summary.missed) == (4, 6, 0)
    assert (summary.uncounted, summary.total, summary.reached) == (2, 12, 10)
    assert [(warned.kind, warned.says) for warned in summary.warnings] == [
        (
            WarningKind.COUNT_MISMATCH,
            "Văn bản nêu 10/11 chỉ tiêu, nhưng danh sách có 12 chỉ tiêu.",
        ),
        (WarningKind.UNMET_UNNAMED, "1 chỉ tiêu chưa đạt chưa được nêu tên."),
    ]


def test_sentence_names_the_missed_and_the_uncounted():
    listed = [*HAM_LIEM, IndicatorFacts("Diện tích gieo trồng", "772 ha", "770 ha")]

    assert summarise(judge_all(listed)).sentence == (
        "Đạt và vượt 10/13 chỉ tiêu; chưa đạt: Diện tích gieo trồng; chưa so được: Giao quân; "
        "chưa có kế hoạch: Giữ chuẩn 19 tiêu chí NTM."
    )


def test_empty_list_is_counted():
    summary = summarise([])

    assert (summary.total, summary.sentence) == (0, "Đạt và vượt 0/0 chỉ tiêu.")


def test_fx_04_bounds_of_part_and_whole_are_consistent():
    verdicts = judge_all(
        [
            IndicatorFacts("Thu ngân sách trên địa bàn", actual="trên 55 tỷ đồng"),
            IndicatorFacts(
                "Thu ngân sách phường",
                actual="gần 15 tỷ đồng",
                part_of="Thu ngân sách trên địa bàn",
            ),
        ]
    )

    assert [verdict.status for verdict in verdicts] == [Status.NO_PLAN, Status.NO_PLAN]
    assert [verdict.warnings for verdict in verdicts] == [(), ()]
    assert summarise(verdicts).total == 1


def facts_with(status):
    return {
        "exceeded": IndicatorFacts("Vượt", "5 hộ", "6 hộ"),
        "met": IndicatorFacts("Đạt", "5 hộ", "5 hộ"),
        "missed": IndicatorFacts("Hụt", "5 hộ", "4 hộ"),
        "no_plan": IndicatorFacts("Không kế hoạch", None, "4 hộ"),
    }[status]


@pytest.mark.parametrize(
    ("statuses", "claimed", "expected"),
    [
        (["met", "missed"], None, []),
        (["met", "missed"], Claim(1, 2), []),
        (["met"], Claim(22, 22), []),
        (["met"], Claim(22, 24), ["unmet_unnamed"]),
        (["met", "missed", "missed"], Claim(22, 24), []),
        (["met", "met", "met"], Claim(2, 3), ["count_mismatch", "unmet_unnamed"]),
        (["met", "no_plan", "no_plan"], Claim(1, 2), ["count_mismatch", "unmet_unnamed"]),
        (["met", "missed", "missed"], Claim(2, 3), ["count_mismatch"]),
        (["met"], Claim(3, 2), ["count_mismatch"]),
        ([], Claim(10, 11), ["unmet_unnamed"]),
    ],
)
def test_claim_is_held_against_the_list(statuses, claimed, expected):
    summary = summarise(judge_all([facts_with(status) for status in statuses]), claimed)

    assert kinds(summary.warnings) == expected


def test_contradictions_are_all_said():
    listed = [facts_with("met"), facts_with("exceeded"), facts_with("missed")]
    summary = summarise(judge_all(listed), Claim(1, 1))

    assert summary.warnings[0].says == (
        "Văn bản nêu 1/1 chỉ tiêu, nhưng danh sách có 3 chỉ tiêu; "
        "danh sách có 2 chỉ tiêu đạt; danh sách có 1 chỉ tiêu chưa đạt."
    )


@pytest.mark.parametrize(
    ("facts", "status", "expected"),
    [
        # 129 % of 45/35,229: which number 35,229 is, only the commune knows.
        (
            IndicatorFacts("Thu ngân sách", "35,229 tỷ đồng", "45 tỷ đồng", "129%"),
            Status.NOT_COMPARABLE,
            ["ambiguous_number"],
        ),
        (
            IndicatorFacts("Tổng diện tích gieo trồng", None, "đạt 99,75% kế hoạch"),
            Status.MISSED,
            ["percent_only"],
        ),
        (IndicatorFacts("Đường giao thông", None, "trên 8 km"), Status.NO_PLAN, []),
        (IndicatorFacts("Thôn có truyền thanh", None, "35/35 thôn"), Status.NO_PLAN, []),
        (
            IndicatorFacts("Sản lượng ngô", None, "341 tấn, đạt 82,4% KH", stated_met=True),
            Status.MISSED,
            ["met_below_plan", "percent_only"],
        ),
        (
            IndicatorFacts("Đàn bò", None, "302 con, 355,2% kế hoạch, tăng 157"),
            Status.EXCEEDED,
            ["outlier", "percent_only"],
        ),
        (
            IndicatorFacts("Sản lượng lúa", None, "1.626,2 tấn, tăng 70,1 tấn so với cùng kỳ"),
            Status.NO_PLAN,
            [],
        ),
        # Cut instead of rounded last digits are common and pass.
        (
            IndicatorFacts("Hộ gia đình văn hóa", None, "69.759/74.412 hộ, 93,74%"),
            Status.NO_PLAN,
            [],
        ),
        (
            IndicatorFacts("Tổng sản lượng", None, "1.615,6 tấn, đạt 116,48% kế hoạch"),
            Status.EXCEEDED,
            ["percent_only"],
        ),
        (
            IndicatorFacts("Bỏ học", "dưới : 1%", "0,8%"),
            Status.MET,
            [],
        ),
        (
            IndicatorFacts("Gia đình văn hóa", "870 hộ", "871 hộ, 94,5% số hộ đăng ký"),
            Status.EXCEEDED,
            ["percent_base"],
        ),
        (
            IndicatorFacts("Thu ngân sách", None, "gần 800 triệu đồng ( bằng 130% KH)"),
            Status.EXCEEDED,
            ["percent_only"],
        ),
        (
            IndicatorFacts(
                "Mức giảm sinh", "0,5‰", "0,5%", direction=Direction.HIGHER, stated_met=True
            ),
            Status.NOT_COMPARABLE,
            ["unit_mismatch"],
        ),
    ],
)
def test_flags_of_real_documents_are_found_again(facts, status, expected):
    (verdict,) = judge_all([facts])

    assert (verdict.status, kinds(verdict.warnings)) == (status, expected)


def test_school_counts_add_up():
    classes = [("khối 6", "125 HS"), ("khối 7", "87 HS"), ("khối 8", "103 HS"), ("khối 9", "92 HS")]
    verdicts = judge_all(
        [
            IndicatorFacts("Tổng số", actual="407 em", are_parts_complete=True),
            *(IndicatorFacts(name, actual=actual, part_of="tổng số") for name, actual in classes),
        ]
    )

    assert [verdict.warnings for verdict in verdicts] == [()] * 5
