"""Careless pages and files: each is refused with one sentence that names the place."""

# ruff: noqa: E501 -- each row quotes a careless page and its sentence on one line

import pytest

from thidua.law.codes import Kind
from thidua.law.dossiers import read_dossiers
from thidua.law.fields import Fields
from thidua.law.parameters import read_deciders, read_parameter
from thidua.law.reading import DEEPEST, LONGEST, Unreadable, read_file, read_text
from thidua.law.texts import read_register
from thidua.law.titles import read_page


def refusal(read, text, *, as_json=False):
    with pytest.raises(Unreadable) as refused:
        read(read_text(text, "trang.yaml", as_json=as_json))
    return str(refused.value)


def nothing(tree):
    return tree


def parameter(tree):
    return read_parameter("share.tap_the_lao_dong_tien_tien", Fields(tree, "trang.yaml"))


def title(tree):
    return read_page("lao_dong_tien_tien", Kind.TITLE, Fields(tree, "trang.yaml"))


def register(tree):
    return read_register(Fields(tree, "trang.yaml"))


BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{depth}: &a{depth} [{', '.join([f'*a{depth - 1}'] * 10)}]\n" for depth in range(1, 30)
)
CARELESS_SYNTAX = [
    ("a: 1\na: 2", "trang.yaml: dòng 2: khóa «a» lặp lại, hãy giữ một."),
    ("b: *x", "trang.yaml: dòng 1: bí danh «*x» chưa có giá trị, hãy viết giá trị ra."),
    ("a: &x [*x]", "trang.yaml: dòng 1: bí danh «*x» chưa có giá trị, hãy viết giá trị ra."),
    ("a: &x 1\n*x : 2", "trang.yaml: dòng 2: tên khóa phải là chữ."),
    (BOMB, "trang.yaml: dòng 7: có quá nhiều giá trị, hãy chia nhỏ tệp và bớt bí danh."),
    ("a: !!int 5", "trang.yaml: dòng 1: không dùng thẻ kiểu «tag:yaml.org,2002:int», hãy bỏ thẻ."),
    ("a: !python/object:os.system x", "trang.yaml: dòng 1: không dùng thẻ kiểu «!python/object:os.system», hãy bỏ thẻ."),
    ("a: [1\nb: 2", "trang.yaml: dòng 2: không đọc được YAML, hãy xem thụt dòng và dấu câu."),
    ("a: 1\n---\nb: 2", "trang.yaml: dòng 3: tệp có nhiều tài liệu, hãy giữ một."),
    ("[a, b]: 1", "trang.yaml: dòng 1: tên khóa phải là chữ."),
    ("[" * (DEEPEST + 1), "trang.yaml: dòng 1: lồng nhau quá sâu, hãy viết phẳng hơn."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), CARELESS_SYNTAX)
def test_careless_yaml_is_refused(text, sentence):
    assert refusal(nothing, text) == sentence


CARELESS_JSON = [
    ('{"a": 1, "a": 2}', "trang.yaml: khóa «a» lặp lại, hãy giữ một."),
    ('{"a": NaN}', "trang.yaml: «NaN» không phải số, hãy ghi một con số."),
    ('{"a": 1,}', "trang.yaml: dòng 1: không đọc được JSON, hãy xem dấu câu."),
    ("[" * 100_000, "trang.yaml: lồng nhau quá sâu, hãy viết phẳng hơn."),
    ('["\\ud800"]', "trang.yaml: có ký tự hỏng, hãy gõ lại chữ đó."),
]


@pytest.mark.parametrize(("text", "sentence"), CARELESS_JSON)
def test_careless_json_is_refused(text, sentence):
    assert refusal(nothing, text, as_json=True) == sentence


SOURCE = "source: {text: luat-06-2022, at: Điều 28}"
STEP = f"""
name: Tỷ lệ
unit: share
versions:
  - {{from: 2024-01-01, value: "0.7", inclusive: true, {SOURCE}}}
"""

CARELESS_PARAMETERS = [
    (STEP.replace("unit: share", "unit: percent"), "› unit: không có đơn vị «percent», hãy chọn: vnd,"),
    (STEP.replace(f", {SOURCE}", ""), "› versions[1]: thiếu khóa «source», hãy ghi văn bản và điều, khoản."),
    (STEP.replace("luat-06-2022", "luat-99-2099"), "› versions[1] › source: không có «luat-99-2099» trong texts.yaml"),
    (STEP.replace(", at: Điều 28", ""), "› versions[1] › source: thiếu khóa «at», hãy bổ sung."),
    (STEP.replace('"0.7"', '"0,7"'), "› versions[1] › value: «0,7» phải là số không âm, phần lẻ sau dấu chấm."),
    (STEP.replace('"0.7"', '"70"'), "› versions[1] › value: tỷ lệ phải từ 0 đến 1, ghi 0.15 cho 15%."),
    (STEP.replace('"0.7"', '"-0.1"'), "› versions[1] › value: «-0.1» phải là số không âm"),
    (STEP.replace('value: "0.7", ', ""), "› versions[1]: thiếu khóa «value», hãy ghi giá trị, hoặc null"),
    (STEP.replace(" inclusive: true,", ""), "› versions[1]: thiếu khóa «inclusive», hãy ghi true nếu bằng mức vẫn đạt."),
    (STEP.replace("inclusive: true", "inclusive: yes"), "› versions[1] › inclusive: «yes» phải là true hoặc false."),
    (STEP.replace("from: 2024-01-01", "from: 2024-13-01"), "› versions[1] › from: «2024-13-01» phải là ngày có thật, ghi như 2026-07-01."),
    (STEP.replace("from:", "form:"), "› versions[1]: thiếu khóa «from», hãy bổ sung."),
    (STEP.replace("name: Tỷ lệ", "name:"), "trang.yaml: thiếu khóa «name», hãy bổ sung."),
    (STEP + "notes: x", "trang.yaml: không có khóa «notes», có phải «note»?"),
    (STEP.replace("inclusive:", "verified: false, inclusive:"), "› versions[1]: chưa kiểm chứng thì phải ghi «doubt», nói rõ còn ngờ điều gì."),
    (STEP.replace("inclusive:", "unsure: 1, inclusive:"), "› versions[1]: không có khóa «unsure», hãy dùng:"),
    (STEP[: STEP.index("  -")], "trang.yaml › versions: chưa có phiên bản nào, hãy thêm ít nhất một."),
    (STEP + STEP[STEP.index("  -") :], "trang.yaml › versions: ngày 2024-01-01 phải đứng sau ngày 2024-01-01"),
    (STEP + STEP[STEP.index("  -") :].replace("2024", "2023"), "trang.yaml › versions: ngày 2023-01-01 phải đứng sau ngày 2024-01-01, hãy xếp từ cũ đến mới."),
    ("- 1", "trang.yaml: phải là các cặp khóa và giá trị."),
    ("", "trang.yaml: phải là các cặp khóa và giá trị."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), CARELESS_PARAMETERS)
def test_careless_parameter_is_refused(text, sentence):
    assert sentence in refusal(parameter, text)


RULE = f"""
code: lao_dong_tien_tien
name: {{vi: Lao động tiên tiến}}
awarded_to: [individual]
versions:
  - from: 2024-01-01
    rules:
      individual:
        says: Hoàn thành tốt nhiệm vụ
        {SOURCE}
        task_grade: {{at_least: good}}
"""
CONDITION = "task_grade: {at_least: good}"

CARELESS_TITLES = [
    (RULE.replace("code: lao_dong_tien_tien", "code: khac"), "› code: phải trùng tên tệp «lao_dong_tien_tien»."),
    (RULE.replace("task_grade", "task_grades"), "có 0 điều kiện (task_grades), hãy thêm all, any hoặc một điều kiện trong danh mục."),
    (RULE.replace(CONDITION, f"{CONDITION}\n        registered: {{}}"), "có 2 điều kiện (task_grade, registered), chỉ giữ một."),
    (RULE.replace("good", "great"), "› task_grade › at_least: «great» không có trong danh mục, hãy chọn một trong: failed, completed, good, excellent."),
    (RULE.replace("{at_least: good}", "{}"), "› task_grade: thiếu khóa «at_least», hãy bổ sung."),
    (RULE.replace("{at_least: good}", "{at_least: good, level: x}"), "› task_grade: không có khóa «level»"),
    (RULE.replace(CONDITION, "holds_title: {any_of: [lao_dong]}"), "› any_of[1]: không có danh hiệu hay hình thức «lao_dong»"),
    (RULE.replace(CONDITION, "holds_title: {any_of: lao_dong_tien_tien}"), "› any_of: phải là danh sách."),
    (RULE.replace(CONDITION, "months_worked: {at_least: min_month}"), "› at_least: Sổ luật không có giá trị «min_month»"),
    (RULE.replace(CONDITION, "members_with_title: {title: [lao_dong_tien_tien], at_least: 0}"), "› at_least: «0» phải là số nguyên từ 1 trở lên."),
    (RULE.replace(CONDITION, "has_recognised: {any_of: [initiative], this_year: maybe}"), "› this_year: phải là true hoặc false."),
    (RULE.replace(CONDITION, "grades_in_run: {grade: good, at_least: 1}"), "› grades_in_run: chỉ dùng bên trong «within» của một «run»."),
    (RULE.replace("vi: Lao động tiên tiến", "vi: [Lao động]"), "› name › vi: phải là chữ."),
    (RULE.replace("says: Hoàn thành tốt nhiệm vụ", "says: "), "› individual: thiếu khóa «says», hãy bổ sung."),
    (RULE.replace(SOURCE, f"{SOURCE}\n        weight: heavy"), "› weight: «heavy» không có, hãy chọn: full, excludes, proves, advice, warns."),
    (RULE.replace("individual:", "household:"), "› rules: phải có đủ và chỉ có individual."),
    (RULE[: RULE.index("    rules")] + "    same_rules: true", "› same_rules: chưa có tiêu chuẩn nào đứng trước."),
    (RULE[: RULE.index("    rules")] + "    exists: false", "› versions[1]: thiếu khóa «says», hãy bổ sung."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), CARELESS_TITLES)
def test_careless_title_is_refused(text, sentence):
    assert sentence in refusal(title, text)


DECIDES = """
who: {chu_tich_ubnd_xa: Chủ tịch}
decides:
  giay_khen_xa:
    - {from: 2024-01-01, who: chu_tich_ubnd_xa, source: {text: luat-06-2022, at: Điều 80}}
"""
CARELESS_DECIDERS = [
    (DECIDES.replace("giay_khen_xa", "giay_khen"), "› decides › giay_khen: không có danh hiệu hay hình thức «giay_khen»."),
    (DECIDES.replace("who: chu_tich_ubnd_xa,", "who: bi_thu,"), "› who: «bi_thu» không có trong danh mục, hãy chọn: chu_tich_ubnd_xa,"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), CARELESS_DECIDERS)
def test_careless_decider_is_refused(text, sentence):
    assert sentence in refusal(lambda tree: read_deciders(Fields(tree, "trang.yaml")), text)


def test_dossier_with_an_unknown_paper_is_refused():
    text = """
        papers: {to_trinh: Tờ trình}
        dossiers:
          mot_loai:
            name: Hồ sơ
            for: [giay_khen_xa]
            versions:
              - {from: 2024-01-01, source: {text: luat-06-2022, at: Điều 84}, papers: [bien_ban]}
    """

    sentence = refusal(lambda tree: read_dossiers(Fields(tree, "trang.yaml")), text)

    assert "papers[1]: không có giấy tờ «bien_ban» trong mục papers, hãy thêm vào đó." in sentence


TEXT = """
luat-1:
  {kind: luat, number: 1/2020, name: Luật, issuer: Quốc hội, issued_on: 2020-01-01, from: 2020-02-01, field: khac}
"""

CARELESS_TEXTS = [
    (TEXT.replace("kind: luat", "kind: luật"), "› luat-1 › kind: «luật» không có trong danh mục, hãy chọn: luat,"),
    (TEXT.replace("field: khac", "field: khac, replaces: [luat-2]"), "trang.yaml › luat-1: không có văn bản «luat-2», hãy thêm vào."),
    (TEXT.replace("field: khac", "field: khac, verified: false"), "› luat-1: chưa kiểm chứng thì phải ghi «doubt»"),
    (TEXT.replace("field: khac", "field: khac, until: 2021-01-01"), "› luat-1: không có khóa «until»"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), CARELESS_TEXTS)
def test_careless_register_is_refused(text, sentence):
    assert sentence in refusal(register, text)


def test_words_that_look_like_truth_values_stay_words():
    tree = read_text(
        "on: yes\noff: no\nreal: true\nupper: False\nquoted: 'True'\nnone: none\nempty:\nnumber: 010\nday: 2024-01-01",
        "x",
    )

    assert tree == {
        "on": "yes",
        "off": "no",
        "real": True,
        "upper": False,
        "quoted": "True",
        "none": "none",
        "empty": None,
        "number": "010",
        "day": "2024-01-01",
    }


def test_values_may_be_repeated_by_aliases():
    tree = read_text("a: &x {k: [1, &y two]}\nb: *x\nc: [*y, *x]", "x")

    assert tree == {
        "a": {"k": ["1", "two"]},
        "b": {"k": ["1", "two"]},
        "c": ["two", {"k": ["1", "two"]}],
    }


def test_json_and_yaml_give_the_same_tree():
    as_json = read_text(
        '[{"year": 2025, "share": 0.150, "known": false, "none": null}]', "x", as_json=True
    )

    assert as_json == read_text("- {year: 2025, share: 0.150, known: false, none: }", "x")
    assert as_json == [{"year": "2025", "share": "0.150", "known": False, "none": None}]


def test_text_that_is_too_long_is_refused():
    assert refusal(nothing, "x" * (LONGEST + 1)) == "trang.yaml: tệp quá lớn, hãy chia nhỏ."


def test_file_that_is_missing_or_not_text_is_refused(tmp_path):
    picture = tmp_path / "anh.yaml"
    picture.write_bytes(b"\xff\xd8\xff")

    with pytest.raises(Unreadable, match=r"khong_co.yaml: không mở được tệp"):
        read_file(tmp_path / "khong_co.yaml")
    with pytest.raises(Unreadable, match=r"anh.yaml: tệp không phải UTF-8"):
        read_file(picture)
