"""`thidua assess` and `thidua law`: JSON for programs, Vietnamese for people, 2 for bad calls."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from thidua.law.pages import LAWBOOK


CASE = """
- name: Bà Lan
  code: lao_dong_tien_tien
  year: 2025
  decided_on: 2026-01-20
  facts: {recipient: individual, group: official, task_grades: {2025: good}}
"""


def run(*call):
    """What the command prints, what it complains, and its exit code."""
    out, err, code = StringIO(), StringIO(), 0
    try:
        call_command(*call, stdout=out, stderr=err)
    except SystemExit as ended:
        code = ended.code
    return out.getvalue(), err.getvalue(), code


def file_of(tmp_path, text, name="truong_hop.yaml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_assess_prints_one_json_document_in_the_published_form(tmp_path):
    out, err, code = run("assess", file_of(tmp_path, CASE), "--json")

    made = json.loads(out)
    assert (err, code, len(made)) == ("", 0, 1)
    assert list(made[0]) == [
        "name",
        "code",
        "answer",
        "findings",
        "law",
        "authority",
        "reward",
        "quota",
        "vote",
    ]
    assert made[0]["answer"] == "thieu_du_lieu"
    assert "under_examination" in made[0]["findings"][0]["because"]
    assert made[0]["reward"] == {
        "multiple": "0.3",
        "base_salary": 2_340_000,
        "amount_vnd": 710_000,
        "rounding": "ceil_10k",
        "source": {"text": "nd-152-2025", "at": "quy định về mức tiền thưởng danh hiệu thi đua"},
        "verified": False,
    }


def test_assess_reads_json_and_keeps_the_order(tmp_path):
    cases = [{"name": name, "code": "giay_khen_xa", "year": 2025} for name in ("B", "A")]

    out, _, code = run("assess", file_of(tmp_path, json.dumps(cases), "ca.json"), "--json")

    assert ([case["name"] for case in json.loads(out)], code) == (["B", "A"], 0)


def test_assess_tells_people_in_vietnamese(tmp_path):
    out, _, code = run("assess", file_of(tmp_path, CASE))

    assert code == 0
    assert out.splitlines()[0] == "Bà Lan – Lao động tiên tiến, năm 2025: THIẾU DỮ LIỆU"
    assert "  Thẩm quyền: Chủ tịch Ủy ban nhân dân xã, phường, đặc khu" in out
    assert "  Tiền thưởng: 0.3 lần lương cơ sở, 710.000 đồng" in out
    assert "Căn cứ: Luật Thi đua, khen thưởng 06/2022/QH15, Điều 24 khoản 1" in out


@pytest.mark.parametrize(
    "path", sorted((LAWBOOK / "cases").glob("*.yaml")), ids=lambda path: path.stem
)
def test_assess_reads_the_cases_of_the_lawbook(path):
    out, err, code = run("assess", str(path), "--json")

    assert (err, code) == ("", 0)
    assert json.loads(out)
    assert run("assess", str(path))[2] == 0


def test_assess_refuses_a_careless_file_in_one_sentence(tmp_path):
    out, err, code = run("assess", file_of(tmp_path, CASE.replace("good", "great")), "--json")

    assert (out, code) == ("", 2)
    assert err == (
        "truong_hop.yaml: trường hợp 1 «Bà Lan» › facts › task_grades › 2025: «great» không có "
        "trong danh mục, hãy chọn một trong: failed, completed, good, excellent.\n"
    )


@pytest.mark.parametrize(
    "call", [("assess",), ("assess", "/khong/co.yaml"), ("law",), ("law", "base_salary")]
)
def test_incomplete_call_ends_with_2_and_a_sentence(call):
    out, err, code = run(*call)

    assert (out, code) == ("", 2)
    assert err.endswith(".\n")


def test_law_prints_the_value_as_json():
    out, err, code = run("law", "base_salary", "--on", "2026-07-01", "--json")

    made = json.loads(out)
    assert (err, code) == ("", 0)
    assert (made["value"], made["unit"], made["from"], made["to"]) == (
        "2530000",
        "vnd",
        "2026-07-01",
        None,
    )


def test_law_tells_people_in_vietnamese():
    out, _, code = run("law", "share.tap_the_lao_dong_tien_tien", "--on", "2023-12-31")

    assert code == 0
    assert out.splitlines() == [
        "share.tap_the_lao_dong_tien_tien: 0.5 (tỷ lệ của 1) (ngày 31/12/2023)",
        "Từ 01/07/2004 đến 31/12/2023",
        "Căn cứ: Luật Thi đua, Khen thưởng 15/2003/QH11, Điều 28",
    ]


def test_law_says_where_no_value_is_set_and_still_ends_with_0():
    out, _, code = run("law", "quota.chien_si_thi_dua_co_so", "--on", "2024-01-01")

    assert code == 0
    assert out.splitlines()[0] == "quota.chien_si_thi_dua_co_so: không đặt mức (ngày 01/01/2024)"


@pytest.mark.parametrize(
    ("name", "day", "words"),
    [("nope", "2026-07-01", "«nope»"), ("base_salary", "2026-13-01", "«2026-13-01»")],
)
def test_law_refuses_an_unknown_name_or_day(name, day, words):
    out, err, code = run("law", name, "--on", day, "--json")

    assert (out, code) == ("", 2)
    assert words in err
