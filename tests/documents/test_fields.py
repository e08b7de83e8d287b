"""A context is held against its declaration, and every fault is named with its place."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from thidua.documents.fields import WrongContext, check_context
from thidua.documents.kinds import all_kinds


FIELDS = {
    "name": "text",
    "note?": "text",
    "count?": "whole",
    "share?": "number",
    "day?": "date",
    "moment?": "moment",
    "open?": "flag",
    "lines?": ["text"],
    "head?": {"place": "text", "number?": "whole"},
    "rows?": [{"name": "text", "votes?": "whole"}],
}


def check(**context: Any) -> dict[str, Any]:
    return check_context({"name": "Tên"} | context, FIELDS, paper="thu")


def test_optional_keys_are_there_though_nothing_was_said() -> None:
    checked = check()

    assert checked["note"] is None
    assert checked["lines"] == []
    assert checked["head"] is None
    assert set(checked) == {key.removesuffix("?") for key in FIELDS}


@pytest.mark.parametrize("empty", [None, "", [], ()])
def test_empty_optional_value_counts_as_nothing_said(empty: object) -> None:
    assert check(note=empty)["note"] is None


def test_texts_are_cleaned_at_every_depth() -> None:
    checked = check(rows=[{"name": "  Bà\u202e  Mẫu\n"}], lines=("Một\t dòng",))

    assert checked["rows"][0]["name"] == "Bà Mẫu"
    assert checked["lines"] == ["Một dòng"]


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("name", 3, "name: phải là chữ, không để trống, nhận int 3"),
        ("name", " \u200b", "name: phải là chữ"),
        ("count", -1, "count: phải là số nguyên không âm"),
        ("count", True, "count: phải là số nguyên không âm, nhận bool True"),
        ("count", 1.5, "count: phải là số nguyên"),
        ("share", "1,5", "share: phải là số"),
        ("day", "2023-01-12", "day: phải là ngày"),
        ("day", dt.datetime(2023, 1, 12, tzinfo=dt.UTC), "day: phải là ngày"),
        ("moment", dt.date(2023, 1, 12), "moment: phải là ngày giờ"),
        ("open", 1, "open: phải là đúng/sai"),
        ("lines", "một dòng", "lines: phải là một danh sách"),
        ("lines", ["một", 2], r"lines\[1\]: phải là chữ"),
        ("head", "Minh Họa", "head: phải là một bản ghi"),
        ("head", {"number": 1}, "head.place: thiếu"),
        ("rows", [{"name": "A", "vote": 1}], r"rows\[0\].vote: không có trường này"),
    ],
)
def test_wrong_value_is_refused_with_its_place(key: str, value: object, says: str) -> None:
    with pytest.raises(WrongContext, match=says):
        check(**{key: value})


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(WrongContext) as refusal:
        check_context({"la": 1, "count": "x"}, FIELDS, paper="thu")

    for said in ("“thu”", "la: không có trường này", "name: thiếu", "count: phải là số nguyên"):
        assert said in str(refusal.value)


def test_required_list_may_not_be_empty() -> None:
    with pytest.raises(WrongContext, match="lines: danh sách không được trống"):
        check_context({"lines": []}, {"lines": ["text"]}, paper="thu")


@pytest.mark.parametrize("value", [1, 0.5, Decimal("0.5")])
def test_number_may_be_of_any_kind(value: object) -> None:
    assert check(share=value)["share"] == value


def test_declarations_use_only_known_kinds_of_value() -> None:
    known = {"text", "whole", "number", "date", "moment", "flag"}

    def leaves(declared: Any) -> set[str]:
        if isinstance(declared, str):
            return {declared}
        parts = declared if isinstance(declared, list) else declared.values()
        return set().union(*(leaves(part) for part in parts))

    for kind in all_kinds():
        assert leaves(kind.fields) <= known
