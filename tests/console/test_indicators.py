"""`thidua indicators`: a file in, one JSON document or Vietnamese lines out."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from thidua.console.management.commands.indicators import Command


YAML = """
unit: xã Hàm Liêm
year: 2022
claimed: {met: 10, total: 11}
indicators:
  - {name: Thu ngân sách, plan: 848 tr.đ, actual: "984 triệu đồng", stated_percent: 116%}
  - {name: Giao quân, plan: 22 TN, actual: 100%}
  - {name: Hộ đăng ký gia đình văn hóa, plan: 99%, actual: "99,9%"}
  - {name: Diện tích, plan: 5.018, actual: 5.018}
  - {name: Thôn văn hóa, actual: 8/8 thôn}
"""


def run(path, *args):
    out = StringIO()
    call_command("indicators", str(path), *args, stdout=out)
    return out.getvalue()


def refusal(path):
    said = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command(Command(stderr=said, no_color=True), str(path), "--json")
    assert ended.value.code == 2
    return said.getvalue()


def test_yaml_document_gives_one_object(tmp_path):
    path = tmp_path / "chi_tieu.yaml"
    path.write_text(YAML, encoding="utf-8")

    made = json.loads(run(path, "--json"))

    statuses = [row["status"] for row in made["indicators"]]
    assert statuses == ["exceeded", "not_comparable", "exceeded", "met", "no_plan"]
    assert made["indicators"][3]["plan"]["value"] == "5018"
    assert [warned["kind"] for warned in made["warnings"]] == ["unmet_unnamed"]


def test_json_list_gives_a_list_in_the_same_order(tmp_path):
    path = tmp_path / "chi_tieu.json"
    listed = [{"indicators": [{"name": name, "actual": "5 hộ"}]} for name in ("Một", "Hai")]
    path.write_text(json.dumps(listed), encoding="utf-8")

    made = json.loads(run(path, "--json"))

    assert [document["indicators"][0]["name"] for document in made] == ["Một", "Hai"]


def test_a_person_reads_lines(tmp_path):
    path = tmp_path / "chi_tieu.yaml"
    path.write_text(YAML, encoding="utf-8")

    lines = run(path).replace("\u00a0", " ").splitlines()

    assert lines == [
        (
            "Thu ngân sách: vượt, kế hoạch “848 tr.đ”, thực hiện “984 triệu đồng”, "
            "bằng 116,04% kế hoạch, càng cao càng tốt (không có dấu hiệu nào khác)"
        ),
        (
            "Giao quân: chưa so được, kế hoạch “22 TN”, thực hiện “100%”, "
            "đúng bằng (tên có “giao quân”)"
        ),
        (
            "  Phải xử lý – Hai đơn vị tính khác loại: "
            "Kế hoạch tính bằng thanh niên, thực hiện tính bằng %."
        ),
        (
            "Hộ đăng ký gia đình văn hóa: vượt, kế hoạch “99%”, thực hiện “99,9%”, +0,9 điểm %, "
            "càng cao càng tốt (không có dấu hiệu nào khác)"
        ),
        (
            "Diện tích: đạt, kế hoạch “5.018”, thực hiện “5.018”, bằng 100% kế hoạch, "
            "càng cao càng tốt (không có dấu hiệu nào khác)"
        ),
        (
            "Thôn văn hóa: chưa có kế hoạch, thực hiện “8/8 thôn”, chiếm 100% tổng, "
            "càng cao càng tốt (không có dấu hiệu nào khác)"
        ),
        "Đạt và vượt 3/5 chỉ tiêu; chưa so được: Giao quân; chưa có kế hoạch: Thôn văn hóa.",
        "Lưu ý – Chỉ tiêu chưa đạt chưa được nêu tên: 1 chỉ tiêu chưa đạt chưa được nêu tên.",
    ]


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        (
            "a.json",
            '{"indicators": [{"name": "Hộ"',
            "a.json: dòng 1: không đọc được JSON, hãy xem dấu câu.",
        ),
        (
            "a.yaml",
            "indicators:\n  - {name: Thu, actual: 70,5 tỷ đồng}\n",
            (
                "a.yaml: chỉ tiêu thứ 1: “5 tỷ đồng” không phải khóa. "
                "Số có dấu phẩy đặt trong ngoặc kép."
            ),
        ),
        (
            "a.json",
            '[{"indicators": []}, 5]',
            "a.json: văn bản thứ 2: phải là một đối tượng có khóa “indicators”.",
        ),
    ],
)
def test_wrong_file_is_refused_in_a_sentence(tmp_path, name, text, sentence):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")

    assert refusal(path) == f"{sentence}\n"


def test_missing_file_is_refused_in_a_sentence(tmp_path):
    said = refusal(tmp_path / "khong_co.json")

    assert said == "khong_co.json: không mở được tệp, hãy xem lại đường dẫn.\n"


def test_call_without_file_is_refused_in_a_sentence():
    assert refusal("") == "Thiếu tệp, hãy ghi như: thidua indicators chi_tieu.json.\n"
