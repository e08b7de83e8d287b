"""`thidua work` and `thidua verify`, as they are typed."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.factories.awards import make_issued
from tests.factories.cycles import make_cycle
from tests.factories.organisations import make_commune
from thidua.audit.models import ChainHead
from thidua.awards.enums import PaperState
from thidua.awards.models import NumberSeries, OwedPaper


pytestmark = pytest.mark.django_db


def typed(*words: str) -> tuple[int, str]:
    """The exit code and what was said."""
    out = io.StringIO()
    try:
        call_command(*words, stdout=out, stderr=out)
    except SystemExit as end:
        return int(end.code or 0), out.getvalue()
    return 0, out.getvalue()


def issue() -> None:
    make_issued(make_cycle(make_commune("UBND xã Hàm Thử")))


def test_work_once_prints_what_is_owed_and_stops() -> None:
    issue()

    code, said = typed("work", "--once")

    assert code == 0
    assert said.count("Đã in: ") == 5
    assert set(OwedPaper.objects.values_list("state", flat=True)) == {PaperState.PRINTED}


def test_work_once_with_nothing_owed_says_nothing() -> None:
    assert typed("work", "--once") == (0, "")


def test_work_once_goes_on_past_a_paper_that_fails() -> None:
    issue()
    OwedPaper.objects.filter(kind="giay_khen").update(kind="khong_co")

    _, said = typed("work", "--once")

    assert said.count("Đã in: ") == 4
    assert "(lần 3). Không có loại văn bản" in said


def test_verify_of_a_sound_system_ends_with_0() -> None:
    issue()
    typed("work", "--once")

    assert typed("verify") == (
        0,
        "Nhật ký, số quyết định, sổ khen thưởng và tệp lưu đều khớp.\n",
    )


def test_verify_names_what_does_not_hold_and_ends_with_1() -> None:
    issue()
    typed("work", "--once")
    NumberSeries.objects.filter(kind="QD").update(last=2)
    ChainHead.objects.update(event_count=3)
    file = OwedPaper.objects.first().file
    Path(file.content.path).write_bytes(b"changed")

    code, said = typed("verify")

    assert code == 1
    assert "Dòng nhật ký" in said
    assert "Số quyết định 2023, UBND xã Hàm Thử: thiếu số 2." in said
    assert f"Tệp {file.pk} “{file.name}”: nội dung đã bị sửa." in said
    assert "Có 3 chỗ không khớp." in said
    Path(file.content.path).unlink()


def test_verify_tells_programs_in_json() -> None:
    issue()
    NumberSeries.objects.filter(kind="QD").update(last=0)

    code, said = typed("verify", "--json")

    told = json.loads(said)
    assert (code, told["holds"]) == (1, False)
    assert told["findings"] == [
        {
            "what": "qd",
            "about": "Số quyết định 2023, UBND xã Hàm Thử",
            "says": "có số 1 ngoài dãy 1–0.",
        }
    ]
