"""`thidua number`: one object for each text, and nothing else."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from thidua.console.management.commands.number import Command


def run(*args):
    out = StringIO()
    call_command("number", *args, stdout=out)
    return out.getvalue()


def test_each_text_gives_one_object_in_order():
    texts = ["5.018,6 tấn", "10/11 chỉ tiêu", "tổ 65"]

    made = json.loads(run(*texts, "--json"))

    assert [figure["text"] for figure in made] == texts
    assert [figure["kind"] for figure in made] == ["figure", "ratio", "label"]
    assert made[0]["value"] == "5018.6"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "gần 800 triệu đồng (bằng 130% KH)",
            "số liệu, 800 triệu đồng, nhỏ hơn số này, tỷ lệ nêu 130%, so với kế hoạch",
        ),
        ("trên 8 km", "số liệu, 8 km, lớn hơn số này"),
        ("ít nhất 5 hộ", "số liệu, 5 hộ, từ số này trở lên"),
        ("không quá 5 hộ", "số liệu, 5 hộ, nhiều nhất là số này"),
        ("ước 55 tỷ", "số liệu, 55 tỷ đồng, số ước"),
        ("giảm 26 hộ", "số liệu, 26 hộ, mức giảm"),
        ("10/11 chỉ tiêu", "phân số, 10 trên 11 chỉ tiêu, số đạt trên tổng số"),
        ("hạng 15/27", "phân số, 15 trên 27, thứ hạng"),
        ("7,5 - 8,0%", "khoảng từ – đến, từ 7,5 đến 8%"),
        ("năm 2026", "ngày, giờ hoặc năm"),
        ("nhiều", "không có số đọc được"),
        (
            "vượt 16%",
            "đọc được nhiều cách, cần hỏi: “Vượt 16%” nghĩa là bằng 16% hay bằng 116%?",
        ),
    ],
)
def test_a_person_reads_one_line_a_text(text, told):
    assert run(text).replace("\u00a0", " ").strip() == f"“{text}”: {told}"


def test_bytes_that_are_no_text_are_answered():
    made = json.loads(run("5 h\udce1", "--json"))

    assert made[0]["text"] == "5 h\ufffd"


def test_call_without_text_is_refused_in_a_sentence():
    said = StringIO()

    with pytest.raises(SystemExit) as ended:
        call_command(Command(stderr=said, no_color=True))

    assert ended.value.code == 2
    assert said.getvalue() == "Thiếu cụm chữ cần đọc, hãy ghi như: thidua number '5.018,6 tấn'.\n"
