from datetime import date

import pytest

from tests.factories.pledges import make_pledge_draft
from thidua.common.errors import Refused
from thidua.pledges import policies
from thidua.pledges.policies import Promise


@pytest.mark.parametrize(
    ("signed", "needs_witness", "is_witnessed", "complete"),
    [
        ([True] * 4 + [False], False, False, False),
        ([True] * 5, False, False, True),
        ([True] * 5, True, False, False),
        ([True] * 5, True, True, True),
        ([True] * 4 + [False], True, True, False),
        ([], False, False, False),
    ],
)
def test_pledge_is_complete_when_all_have_signed_and_the_witness_if_one_is_set(
    signed: list[bool], *, needs_witness: bool, is_witnessed: bool, complete: bool
) -> None:
    found = policies.is_complete(signed, needs_witness=needs_witness, is_witnessed=is_witnessed)

    assert found is complete


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"name": " "}, "name"),
        ({"promises": (Promise("Một điều"), Promise("  "))}, "promises"),
        ({"promises": (Promise("x" * 501),)}, "promises"),
        ({"promises": (Promise("Một điều", "y" * 101),)}, "promises"),
        ({"promises": (Promise("x" * 500, "y" * 100),)}, None),
        ({"promises": ()}, None),
    ],
)
def test_draft_has_a_name_and_clauses_that_say_something(
    words: dict[str, object], field: str | None
) -> None:
    found = None
    try:
        policies.check_draft(make_pledge_draft(**words))
    except Refused as refusal:
        found = refusal.field

    assert found == field


@pytest.mark.parametrize(
    ("clause_count", "signatory_count", "sentence"),
    [
        (0, 5, "Giao ước chưa có điều nào. Thêm ít nhất một điều rồi mở ký."),
        (1, 0, "Giao ước chưa có bên ký. Chọn ít nhất một đơn vị."),
    ],
)
def test_pledge_without_clause_or_party_cannot_be_opened(
    clause_count: int, signatory_count: int, sentence: str
) -> None:
    with pytest.raises(Refused) as refused:
        policies.check_can_be_opened(clause_count=clause_count, signatory_count=signatory_count)

    assert refused.value.sentence == sentence


def test_only_the_text_that_was_read_can_be_signed() -> None:
    policies.check_may_sign(is_open=True, seen_hash="a", text_hash="a")

    with pytest.raises(Refused, match="Đọc lại rồi ký"):
        policies.check_may_sign(is_open=True, seen_hash="a", text_hash="b")
    with pytest.raises(Refused, match="hiện không mở ký"):
        policies.check_may_sign(is_open=False, seen_hash="a", text_hash="a")


def test_paper_signature_has_a_name_and_a_day_that_has_come() -> None:
    today = date(2022, 1, 17)
    policies.check_paper_signature(signed_by="Lưu Văn Cảnh", signed_on=today, today=today)

    with pytest.raises(Refused, match="họ tên"):
        policies.check_paper_signature(signed_by=" ", signed_on=today, today=today)
    with pytest.raises(Refused, match="18/01/2022 chưa tới"):
        policies.check_paper_signature(
            signed_by="Lưu Văn Cảnh", signed_on=date(2022, 1, 18), today=today
        )


def test_recipient_belongs_to_the_unit_and_fits_the_title() -> None:
    fitting = {
        "name": "Bà Lành",
        "home_path": "/1/2/",
        "unit_path": "/1/2/",
        "unit": "Thôn 2",
        "kind_fits": True,
        "title": "Lao động tiên tiến",
    }
    policies.check_recipient(**fitting)

    with pytest.raises(Refused, match="Bà Lành không thuộc Thôn 2"):
        policies.check_recipient(**(fitting | {"home_path": "/1/3/"}))
    with pytest.raises(Refused, match="Lao động tiên tiến không dành cho Bà Lành"):
        policies.check_recipient(**(fitting | {"kind_fits": False}))


def test_one_changed_letter_changes_the_fingerprint() -> None:
    assert policies.hash_of(["một", "hai"]) == policies.hash_of(["một", "hai"])
    assert policies.hash_of(["một", "hai"]) != policies.hash_of(["một", "hài"])
