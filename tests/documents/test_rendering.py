"""The one door: kinds, samples, refusals, drafts."""

import pytest

from tests.documents.looking import pages, word_document, word_text
from thidua.common.errors import Refused
from thidua.documents.fields import WrongContext
from thidua.documents.kinds import get_kind
from thidua.documents.rendering import kinds, render, render_batches, sample


CODES = [kind.code for kind in kinds()]


def test_kinds_are_those_of_a_commune_year() -> None:
    assert CODES == [
        "bao_cao_tong_ket",
        "bien_ban_hop_hoi_dong",
        "giao_uoc",
        "giay_khen",
        "giay_moi",
        "ke_hoach_phat_dong",
        "quyet_dinh_khen_thuong",
        "so_khen_thuong",
        "to_trinh",
    ]


@pytest.mark.parametrize("code", CODES)
def test_every_kind_names_its_title_and_legal_basis(code: str) -> None:
    kind = get_kind(code)

    assert kind.title
    assert kind.legal_basis
    assert kind.fields


@pytest.mark.parametrize("code", CODES)
def test_unknown_field_is_refused(code: str) -> None:
    context = sample(code) | {"la_lung": 1}

    with pytest.raises(WrongContext, match=f"“{code}”.*la_lung: không có trường này"):
        render(code, context, format="pdf")


@pytest.mark.parametrize("code", CODES)
def test_missing_field_is_refused(code: str) -> None:
    for key in get_kind(code).fields:
        if key.endswith("?"):
            continue
        context = {name: value for name, value in sample(code).items() if name != key}

        with pytest.raises(WrongContext, match=f"{key}: thiếu"):
            render(code, context, format="pdf")


@pytest.mark.parametrize("code", CODES)
def test_optional_fields_may_all_be_left_out(code: str) -> None:
    kind = get_kind(code)
    context = {key: value for key, value in sample(code).items() if key in kind.fields}
    if code == "quyet_dinh_khen_thuong":
        for group in context["groups"]:
            group["rows"] = [{"name": row["name"]} for row in group["rows"]]

    for file_format in ("pdf", "docx"):
        assert render(code, context, format=file_format)


def test_unknown_kind_is_refused_with_the_kinds_there_are() -> None:
    with pytest.raises(Refused, match=r"Không có loại văn bản “bang_khen”.*to_trinh"):
        render("bang_khen", {}, format="pdf")


@pytest.mark.parametrize("code", CODES)
def test_draft_bears_its_mark_on_every_page_and_an_issued_paper_none(code: str) -> None:
    draft = pages(render(code, sample(code), format="pdf", draft=True))
    issued = pages(render(code, sample(code), format="pdf"))

    assert all("DỰ THẢO" in page for page in draft)
    assert not any("DỰ THẢO" in page for page in issued)


@pytest.mark.parametrize("code", CODES)
def test_draft_in_word_bears_its_mark(code: str) -> None:
    draft = render(code, sample(code), format="docx", draft=True)

    assert "DỰ THẢO" in word_text(draft)
    if code != "giay_khen":
        header = word_document(draft).sections[0].header
        assert "DỰ THẢO" in [paragraph.text for paragraph in header.paragraphs]
    assert "DỰ THẢO" not in word_text(render(code, sample(code), format="docx"))


def test_number_and_day_that_are_not_there_yet_are_left_open() -> None:
    context = sample("quyet_dinh_khen_thuong")
    context["head"] |= {"number": None, "issued_on": None}

    said = word_text(render("quyet_dinh_khen_thuong", context, format="docx", draft=True))

    assert "Số:         /QĐ-UBND / DỰ THẢO | Minh Họa, ngày … tháng … năm …" in said


def test_batches_of_a_paper_that_is_one_sheet_are_one_file() -> None:
    assert len(list(render_batches("giay_moi", sample("giay_moi"), format="pdf"))) == 1
