"""Facts and cases as files and capabilities give them; a careless one is refused by name and key."""

# ruff: noqa: E501 -- each row quotes a careless case and its sentence on one line

from datetime import date

import pytest

from thidua.law import Occasion, Recipient, Unreadable, case_of, cases_of, facts_of
from thidua.law.codes import Discipline, Grade, RecognisedKind
from thidua.law.facts import HeldForm, Recognised
from thidua.law.reading import read_text


START = "- name: Bà Lan\n  code: lao_dong_tien_tien\n  year: 2025\n"
CARELESS = [
    ("name: Bà Lan", "tep.yaml: phải là danh sách các trường hợp, mỗi trường hợp mở đầu bằng dấu gạch."),
    ("", "tep.yaml: phải là danh sách các trường hợp"),
    ("- 5", "tep.yaml: trường hợp 1: phải là các cặp khóa và giá trị."),
    ("- name: Bà Lan\n  year: 2025", "trường hợp 1 «Bà Lan»: thiếu khóa «code», hãy bổ sung."),
    (START.replace("lao_dong_tien_tien", "lao_dong"), "› code: không có danh hiệu hay hình thức «lao_dong», hãy xem danh mục mã."),
    (START.replace("2025", "25"), "› year: «25» phải là một năm, ghi như 2025."),
    (START.replace("2025", "2025.5"), "› year: «2025.5» phải là một năm, ghi như 2025."),
    (START + START, "tep.yaml: trường hợp 2 «Bà Lan»: không có khóa «x»"),
    (START + "  received_on: 01/02/2026", "› received_on: «01/02/2026» phải là ngày có thật, ghi như 2026-07-01."),
    (START + "  decided_on: true", "› decided_on: «true» phải là ngày có thật, ghi như 2026-07-01."),
    (START + "  decided_on: 2026-02-30", "› decided_on: «2026-02-30» phải là ngày có thật"),
    (START + "  decided: 2026-02-20", "tep.yaml: trường hợp 1 «Bà Lan»: không có khóa «decided», có phải «decided_on»?"),
    (START + "  occasion: thi_dua", "› occasion: «thi_dua» không có trong danh mục, hãy chọn một trong: cong_trang,"),
    (START + "  facts: [1]", "› facts: phải là các cặp khóa và giá trị."),
    (START + "  facts: {task_grade: good}", "› facts: không có khóa «task_grade», có phải «task_grades»?"),
    (START + "  facts: {task_grades: good}", "› facts › task_grades: phải là các cặp khóa và giá trị."),
    (START + "  facts: {task_grades: {2025: great}}", "› facts › task_grades › 2025: «great» không có trong danh mục"),
    (START + "  facts: {task_grades: {năm nay: good}}", "› task_grades › năm nay: «năm nay» phải là một năm, ghi như 2025."),
    (START + "  facts: {recipient: person}", "› facts › recipient: «person» không có trong danh mục, hãy chọn một trong: individual, collective, household."),
    (START + "  facts: {titles: {2025: lao_dong_tien_tien}}", "› facts › titles › 2025: phải là danh sách."),
    (START + "  facts: {titles: {2025: [anh_hung]}}", "› titles › 2025[1]: không có danh hiệu hay hình thức «anh_hung»"),
    (START + "  facts: {forms: [{year: 2020}]}", "› forms[1]: thiếu khóa «code», hãy bổ sung."),
    (START + "  facts: {forms: [{code: giay_khen_xa, occasion: tet}]}", "› forms[1] › occasion: «tet» không có trong danh mục"),
    (START + "  facts: {recognised: [{level: national}]}", "› recognised[1]: thiếu khóa «kind», hãy bổ sung."),
    (START + "  facts: {recognised: [{kind: idea}]}", "› recognised[1] › kind: «idea» không có trong danh mục"),
    (START + "  facts: {months_worked: {2025: -1}}", "› months_worked › 2025: «-1» phải là số không âm"),
    (START + "  facts: {months_worked: {2025: mười}}", "› months_worked › 2025: «mười» phải là số không âm"),
    (START + "  facts: {under_examination: no}", "› under_examination: «no» phải là true hoặc false."),
    (START + "  facts: {registered: {2023: co}}", "› registered › 2023: phải là true hoặc false."),
    (START + "  facts: {members: {total: 0}}", "› members › total: «0» phải là số nguyên từ 1 trở lên."),
    (START + "  facts: {members: {total: 14, completed: 15}}", "› members: có số đếm lớn hơn tổng số 14 người, hãy kiểm tra lại."),
    (START + "  facts: {members: {total: 14, with_title: {lao_dong_tien_tien: 15}}}", "› members: có số đếm lớn hơn tổng số 14 người"),
    (START + "  facts: {members: {total: 14, with_title: {giay_khen_xa: 3}}}", "› with_title › giay_khen_xa: «giay_khen_xa» không phải danh hiệu"),
    (START + "  facts: {titles: {2025: [bang_khen_tinh]}}", "› titles › 2025[1]: «bang_khen_tinh» không phải danh hiệu, hãy ghi ở «forms»."),
    (START + "  facts: {forms: [{code: co_thi_dua_tinh}]}", "› forms[1] › code: «co_thi_dua_tinh» không phải hình thức khen thưởng, hãy ghi ở «titles»."),
    (START + "  facts: {months_worked: {2025: 13}}", "› months_worked › 2025: một năm không có 13 tháng, hãy kiểm tra lại."),
    (START + "  facts: {bloc: {rank: 6, of: 5}}", "› bloc: thứ 6 trong 5 đơn vị, hãy kiểm tra lại."),
    (START + "  vote: {members: 10, present: 7, agreed: 10, written: 2}", "› vote: 10 đồng ý, nhiều hơn số có mặt và số hỏi bằng văn bản cộng lại"),
    (START + "  facts: {bloc: {rank: nhất}}", "› bloc › rank: «nhất» phải là số nguyên từ 1 trở lên."),
    (START + "  facts: {founded: xưa}", "› founded: «xưa» phải là một năm, ghi như 2025."),
    (START + "  facts: {exclusions: gambling_fine}", "› exclusions: phải là danh sách."),
    (START + "  facts: {exclusions: [gambling]}", "› exclusions[1]: «gambling» không có trong danh mục"),
    (START + "  quota: {base: -1}", "› quota › base: «-1» phải là số nguyên từ 0 trở lên."),
    (START + "  quota: {total: 5}", "› quota: không có khóa «total»"),
    (START + "  vote: {members: 9, agreed: 10}", "› vote: có số lớn hơn 9 thành viên, hãy kiểm tra lại."),
    (START + "  vote: {members: 0}", "› vote › members: «0» phải là số nguyên từ 1 trở lên."),
    (START + "  vote: {members: true}", "› vote › members: «true» phải là số nguyên từ 1 trở lên."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), CARELESS)
def test_careless_case_is_refused_by_name_and_key(text, sentence):
    text = text.replace("2025\n- name: Bà Lan", "2025\n- x: 1\n  name: Bà Lan")

    with pytest.raises(Unreadable) as refused:
        cases_of(read_text(text, "tep.yaml"), "tep.yaml")

    assert sentence in str(refused.value)


def test_facts_may_be_given_as_python_values():
    facts = facts_of(
        {
            "recipient": Recipient.INDIVIDUAL,
            "task_grades": {2025: Grade.GOOD, 2024: None},
            "titles": {2025: ("lao_dong_tien_tien",)},
            "forms": [{"code": "giay_khen_xa", "year": 2021, "decided_on": date(2022, 1, 10), "occasion": Occasion.MERIT}],
            "recognised": [{"kind": RecognisedKind.INITIATIVE, "year": 2025}],
            "discipline": {"2025": "none"},
            "under_examination": False,
        }
    )  # fmt: skip

    assert facts.grade(2025) == Grade.GOOD
    assert facts.grade(2024) is None
    assert facts.titles == {2025: ("lao_dong_tien_tien",)}
    assert facts.forms == (HeldForm("giay_khen_xa", 2021, date(2022, 1, 10), Occasion.MERIT),)
    assert facts.recognised == (Recognised(RecognisedKind.INITIATIVE, None, 2025),)
    assert facts.discipline == {2025: Discipline.NONE}
    assert facts.under_examination is False
    assert facts.exclusions is None


def test_unknown_and_none_are_told_apart():
    assert facts_of({}).titles is None
    assert facts_of({"titles": {}}).titles == {}
    assert facts_of({"exclusions": []}).exclusions == ()


def test_year_of_a_form_falls_back_to_its_decision():
    assert HeldForm("giay_khen_xa", None, date(2022, 1, 10)).counts_in == 2022
    assert HeldForm("giay_khen_xa", 2021, date(2022, 1, 10)).counts_in == 2021
    assert HeldForm("giay_khen_xa").counts_in is None


def test_remarks_of_a_case_are_passed_over():
    case = case_of({"code": "giay_khen_xa", "year": 2025, "expect": "hoi_dong", "note": "ghi chú"})

    assert (case.code, case.year, case.name) == ("giay_khen_xa", 2025, "")


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_years_are_read_as_text_and_as_numbers(form):
    text = '[{"code": "giay_khen_xa", "year": 2025, "facts": {"task_grades": {"2025": "good"}}}]'
    tree = read_text(text, "tep") if form == "yaml" else read_text(text, "tep", as_json=True)

    assert cases_of(tree, "tep")[0].facts.grade(2025) == Grade.GOOD
