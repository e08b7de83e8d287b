"""When a decision may be signed, numbers, codes, words."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, strategies

from thidua.awards import policies
from thidua.awards.policies import Authority, Neighbours, SigningFacts
from thidua.common.errors import Refused


READY = SigningFacts(
    signed_on=date(2023, 1, 12),
    today=date(2023, 1, 12),
    line_count=12,
    open_dossiers=(),
    received_last=date(2023, 1, 5),
    session_on=date(2023, 1, 11),
    is_session_closed=True,
    authority=Authority("Chủ tịch Ủy ban nhân dân xã"),
    neighbours=Neighbours(),
    signer_account_id=1,
    preparers={2},
    appraisers={3},
)


def test_signing_is_open_when_every_condition_is_met() -> None:
    policies.check_may_be_signed(READY)

    assert all(check.met for check in policies.signing_checks(READY))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"open_dossiers": (7, 9)},
            "Hồ sơ 07, 09 chưa được Hội đồng thông qua. Đưa ra khỏi danh sách hoặc chờ Hội đồng.",
        ),
        (
            {"line_count": 0},
            "Danh sách chưa có ai. Lấy hồ sơ Hội đồng đã thông qua vào quyết định.",
        ),
        (
            {"is_session_closed": False},
            "Phiên họp Hội đồng ngày 11/01/2023 chưa bế mạc. Bế mạc phiên họp rồi ký.",
        ),
        (
            {"authority": Authority("Chủ tịch UBND huyện", is_ours=False)},
            "Chủ tịch UBND huyện quyết định, không phải Chủ tịch UBND xã. Lập tờ trình gửi lên.",
        ),
        ({"preparers": {1}}, "Người soạn quyết định không tự ký. Để người khác soạn lại."),
        ({"appraisers": {1}}, "Người thẩm định hồ sơ không tự ký quyết định. Để người khác ký."),
        ({"signed_on": None}, "Ghi ngày ký."),
        (
            {"signed_on": date(2023, 1, 13)},
            "Ngày ký 13/01/2023 chưa tới. Ghi muộn nhất là hôm nay, 12/01/2023.",
        ),
        (
            {"signed_on": date(2023, 1, 4)},
            "Ngày ký phải từ 05/01/2023 trở đi, vì hồ sơ nhận ngày đó.",
        ),
        (
            {"signed_on": date(2023, 1, 10)},
            "Ngày ký phải từ 11/01/2023 trở đi, vì Hội đồng họp ngày đó.",
        ),
        (
            {"signed_on": date(2023, 1, 11), "neighbours": Neighbours((5, date(2023, 1, 12)))},
            "Ngày ký phải từ 12/01/2023 trở đi, vì quyết định số 05 ký ngày đó.",
        ),
        (
            {"neighbours": Neighbours(after=(7, date(2023, 1, 11)))},
            "Ngày ký phải đến hết 11/01/2023, vì quyết định số 07 ký ngày đó.",
        ),
    ],
)
def test_signing_is_refused_by_the_sentence_of_its_condition(change: dict, sentence: str) -> None:
    with pytest.raises(Refused) as refusal:
        policies.check_may_be_signed(replace(READY, **change))

    assert refusal.value.sentence == sentence


def test_signing_day_may_be_that_of_the_session_and_of_the_number_before() -> None:
    day = date(2023, 1, 11)

    policies.check_signing_day(
        day,
        today=day,
        received_last=day,
        session_on=day,
        neighbours=Neighbours((5, day), (7, day)),
    )


def test_duties_apart_asks_about_the_signers_account_only() -> None:
    assert not policies._duties_apart(replace(READY, preparers={1, 2})).met
    assert policies._duties_apart(replace(READY, signer_account_id=None)).met


@pytest.mark.parametrize(
    ("number", "series", "clerk", "sentence"),
    [
        (0, False, False, "Số quyết định phải từ 01 trở đi."),
        (None, False, True, "Năm này số quyết định do văn thư cấp. Ghi số văn thư đã cấp."),
        (
            6,
            True,
            False,
            "Năm này hệ thống cấp số quyết định. Để trống ô số, hệ thống lấy số kế tiếp.",
        ),
    ],
)
def test_number_comes_from_one_hand_a_year(
    number: int | None, series, clerk, sentence: str
) -> None:
    with pytest.raises(Refused) as refusal:
        policies.check_number(number, taken_by_series=series, taken_by_clerk=clerk)

    assert refusal.value.sentence == sentence


@pytest.mark.parametrize(
    ("number", "series", "clerk"),
    [(None, False, False), (None, True, False), (6, False, False), (6, False, True)],
)
def test_number_may_begin_either_way_and_go_on_so(number: int | None, series, clerk) -> None:
    policies.check_number(number, taken_by_series=series, taken_by_clerk=clerk)


def test_reason_and_text_are_asked_for_and_tidied() -> None:
    assert policies.check_reason("  sai \n tên ", of="trả lại") == "sai tên"
    assert policies.check_text(" a  b ", what="trích yếu", field="subject") == "a b"
    with pytest.raises(Refused, match="Nêu lý do trả lại"):
        policies.check_reason(" ", of="trả lại")
    with pytest.raises(Refused, match="Ghi trích yếu"):
        policies.check_text("", what="trích yếu", field="subject")
    with pytest.raises(Refused, match="nay 301 chữ cái, nhiều nhất 300"):
        policies.check_text("a" * 301, what="trích yếu", field="subject")


@pytest.mark.parametrize(
    ("post", "lines"),
    [
        ("Chủ tịch", ["CHỦ TỊCH"]),
        ("Phó Chủ tịch", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        ("Quyền Chủ tịch", ["Q. CHỦ TỊCH"]),
        ("", ["CHỦ TỊCH"]),
    ],
)
def test_capacity_of_a_post(post: str, lines: list[str]) -> None:
    assert policies.capacity_of(post) == lines


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (["individual"] * 9 + ["collective"] * 3, "03 tập thể và 09 cá nhân"),
        (["individual"], "01 cá nhân"),
        (
            ["household", "individual", "collective"],
            "01 tập thể, 01 hộ gia đình và 01 cá nhân",
        ),
        ([], ""),
    ],
)
def test_counted_in_the_order_of_the_list(kinds: list[str], words: str) -> None:
    assert policies.counted(kinds) == words


def test_numbered_leaves_a_missing_number_open() -> None:
    assert policies.numbered(6, "QĐ-UBND") == "06/QĐ-UBND"
    assert policies.numbered(128, "QĐ-UBND") == "128/QĐ-UBND"
    assert policies.numbered(None, "QĐ-UBND") == "…/QĐ-UBND"


@given(strategies.integers(0, 32**11 - 1))
def test_verify_code_is_read_back_however_it_is_typed(number: int) -> None:
    code = policies.verify_code(number)

    typed = policies.printed_code(code).lower().replace("0", "o").replace("1", "l")
    assert len(code) == 12
    assert policies.read_code(typed) == code
    assert policies.read_code(f"  {code[:5]} {code[5:]}\n") == code


@given(strategies.integers(0, 32**11 - 1), strategies.integers(0, 11), strategies.integers(1, 31))
def test_verify_code_with_one_wrong_sign_is_no_code(number: int, place: int, by: int) -> None:
    code = policies.verify_code(number)
    wrong = policies.ALPHABET[(policies.ALPHABET.index(code[place]) + by) % 32]

    assert policies.read_code(code[:place] + wrong + code[place + 1 :]) is None


@pytest.mark.parametrize("text", ["", "HL22", "HL22-07K4-QX9", "'; DROP TABLE", "ÀÀÀÀ-ÀÀÀÀ-ÀÀÀÀ"])
def test_read_code_of_anything_else_is_none(text: str) -> None:
    assert policies.read_code(text) is None
