"""The exchanged form of a document of indicators."""

import pytest

from thidua.indicators.policies import BadDocument, evaluate


def test_document_is_evaluated():
    result = evaluate(
        {
            "unit": "xã Hàm Liêm",
            "year": 2022,
            "claimed": {"met": 1, "total": 1},
            "indicators": [
                {
                    "name": "Trẻ em suy dinh dưỡng",
                    "plan": "dưới 6%",
                    "actual": "5,6%",
                    "stated_percent": None,
                    "stated_met": None,
                    "direction": None,
                    "group": None,
                    "part_of": None,
                    "parts_complete": False,
                }
            ],
        }
    )

    (indicator,) = result["indicators"]
    assert (indicator["plan"]["value"], indicator["plan"]["high_open"]) == ("6", True)
    assert indicator["actual"]["value"] == "5.6"
    assert {key: indicator[key] for key in list(indicator) if key not in ("plan", "actual")} == {
        "name": "Trẻ em suy dinh dưỡng",
        "direction": "at_most",
        "direction_because": "kế hoạch ghi “dưới”",
        "percent": None,
        "points": None,
        "share": None,
        "status": "met",
        "warnings": [],
    }
    assert result["summary"] == {"met": 1, "exceeded": 0, "missed": 0, "uncounted": 0, "total": 1}
    assert (result["sentence"], result["warnings"]) == ("Đạt và vượt 1/1 chỉ tiêu.", [])


def test_numbers_of_the_evaluation_are_exact_texts():
    given = {
        "indicators": [
            {"name": "Thu ngân sách", "plan": "848 tr.đ", "actual": "984 triệu đ"},
            {"name": "Xây dựng", "plan": "500 triệu", "actual": "5.000 triệu"},
            {"name": "Thôn văn hóa", "actual": "8/8 thôn"},
            {"name": "Hộ đăng ký", "plan": "99%", "actual": "99,9%"},
        ]
    }

    revenue, works, villages, households = evaluate(given)["indicators"]

    assert (revenue["percent"], works["percent"]) == ("116.037736", "1000")
    assert (villages["plan"], villages["share"], households["points"]) == (None, "100", "0.9")
    assert works["warnings"][0]["kind"] == "outlier"


def test_plan_inside_the_actual_is_shown():
    (indicator,) = evaluate({"indicators": [{"name": "Ngô", "actual": "73/70ha"}]})["indicators"]

    assert (indicator["plan"]["kind"], indicator["plan"]["value"]) == ("figure", "70")
    assert (indicator["actual"]["kind"], indicator["percent"]) == ("ratio", "104.285714")


def test_whole_numbers_and_further_keys_are_taken():
    given = {
        "source": "bài viết",
        "indicators": [{"name": "Hộ", "plan": 26, "actual": 26, "note": 1}],
    }

    assert evaluate(given)["indicators"][0]["status"] == "met"


def test_details_are_judged_but_not_counted():
    given = {
        "indicators": [
            {"name": "Tổng thu", "plan": "10 tỷ", "actual": "12 tỷ", "parts_complete": True},
            {"name": "Thuế", "plan": "6 tỷ", "actual": "5 tỷ", "part_of": "Tổng thu"},
        ]
    }

    result = evaluate(given)

    assert [row["status"] for row in result["indicators"]] == ["exceeded", "missed"]
    assert result["summary"]["total"] == 1
    assert [warned["kind"] for warned in result["indicators"][0]["warnings"]] == ["sum_mismatch"]


@pytest.mark.parametrize("direction", [None, ""])
def test_direction_that_is_not_told_is_proposed(direction):
    given = {"indicators": [{"name": "Giao quân", "direction": direction}]}

    assert evaluate(given)["indicators"][0]["direction"] == "exactly"


def test_told_direction_is_kept():
    given = {"indicators": [{"name": "Giao quân", "direction": "at_least"}]}

    assert evaluate(given)["indicators"][0]["direction"] == "at_least"


@pytest.mark.parametrize("claimed", [None, {}, {"met": "10", "total": None}])
def test_claim_may_be_left_out(claimed):
    assert evaluate({"indicators": [], "claimed": claimed})["warnings"] == []


def test_claim_may_be_written_as_text():
    result = evaluate({"indicators": [], "claimed": {"met": "10", "total": "11"}})

    assert [warned["kind"] for warned in result["warnings"]] == ["unmet_unnamed"]


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ("chữ", "phải là một đối tượng có khóa “indicators”."),
        ({}, "thiếu “indicators”: ghi danh sách chỉ tiêu, có thể để trống []."),
        ({"indicators": {}}, "thiếu “indicators”: ghi danh sách chỉ tiêu, có thể để trống []."),
        (
            {"indicators": ["chữ"]},
            "chỉ tiêu thứ 1: phải là một đối tượng có “name”, “plan”, “actual”.",
        ),
        ({"indicators": [{"plan": "5"}]}, "chỉ tiêu thứ 1: thiếu “name”, tên chỉ tiêu."),
        ({"indicators": [{"name": " "}]}, "chỉ tiêu thứ 1: thiếu “name”, tên chỉ tiêu."),
        (
            {"indicators": [{"name": "Hộ", "plan": 5.018}]},
            "chỉ tiêu thứ 1 (“Hộ”): “plan” phải là chữ như trong văn bản, đặt trong ngoặc kép.",
        ),
        (
            {"indicators": [{"name": "Hộ", "actual": True}]},
            "chỉ tiêu thứ 1 (“Hộ”): “actual” phải là chữ như trong văn bản, đặt trong ngoặc kép.",
        ),
        (
            {"indicators": [{"name": "Hộ", "stated_met": "có"}]},
            "chỉ tiêu thứ 1 (“Hộ”): “stated_met” phải là true, false hoặc null.",
        ),
        (
            {"indicators": [{"name": "Hộ", "direction": "up"}]},
            (
                "chỉ tiêu thứ 1 (“Hộ”): “direction” là một trong higher, lower, at_most, at_least, "
                "exactly, keep, hoặc null."
            ),
        ),
        (
            {"indicators": [{"name": "Hộ", "5 tỷ đồng": None}]},
            "chỉ tiêu thứ 1: “5 tỷ đồng” không phải khóa. Số có dấu phẩy đặt trong ngoặc kép.",
        ),
        (
            {"indicators": [{"name": "Hộ", "plans": "5"}]},
            "chỉ tiêu thứ 1: không có khóa “plans”, có phải “plan”?",
        ),
        (
            {"indicators": [], "indicator": []},
            "văn bản: không có khóa “indicator”, có phải “indicators”?",
        ),
        (
            {"indicators": [], "claimed": "10/11"},
            "“claimed” phải có “met” và “total”, hoặc là null.",
        ),
        (
            {"indicators": [], "claimed": {"met": -1, "total": 11}},
            "“claimed.met” phải là số nguyên không âm, đang là “-1”.",
        ),
        (
            {"indicators": [], "claimed": {"met": 10, "total": True}},
            "“claimed.total” phải là số nguyên không âm, đang là “True”.",
        ),
        (
            {"indicators": [{"name": "Hộ", "part_of": "Hộ"}]},
            "“Hộ”: “part_of” vòng lại chính nó, hãy ghi tên chỉ tiêu tổng.",
        ),
        (
            {"indicators": [{"name": "A", "part_of": "b"}, {"name": "B", "part_of": "A"}]},
            "“A”: “part_of” vòng lại chính nó, hãy ghi tên chỉ tiêu tổng.",
        ),
    ],
)
def test_wrong_form_is_told_in_a_sentence(document, sentence):
    with pytest.raises(BadDocument) as told:
        evaluate(document)

    assert str(told.value) == sentence
