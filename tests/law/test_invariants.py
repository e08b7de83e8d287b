"""What must hold for any facts: nothing missing helps, nothing bad helps, nothing good harms."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from thidua.law import Answer, Counts, carries, case_of, codes, judge, quota
from thidua.law.assessing import BEST, WORST
from thidua.law.codes import Discipline, Grade, Group, Occasion, RecognisedKind, RecognisedLevel
from thidua.law.dates import Dated


YEARS = range(2016, 2028)
WON = (
    "lao_dong_tien_tien",
    "chien_si_thi_dua_co_so",
    "chien_si_thi_dua_tinh",
    "tap_the_lao_dong_xuat_sac",
    "co_thi_dua_tinh",
    "gia_dinh_van_hoa",
)
HELD = ("bang_khen_tinh", "bang_khen_thu_tuong", "huan_chuong_lao_dong_hang_ba")

years = st.sampled_from(YEARS)
forms = st.fixed_dictionaries(
    {"code": st.sampled_from(HELD), "year": years, "occasion": st.sampled_from(list(Occasion))}
)
items = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(list(RecognisedKind)),
        "level": st.sampled_from(list(RecognisedLevel)),
        "year": years,
    }
)
facts = st.fixed_dictionaries(
    {},
    optional={
        "recipient": st.sampled_from(["individual", "collective", "household"]),
        "group": st.sampled_from(list(Group)),
        "task_grades": st.dictionaries(years, st.sampled_from(list(Grade))),
        "titles": st.dictionaries(years, st.lists(st.sampled_from(WON), max_size=3)),
        "forms": st.lists(forms, max_size=4),
        "recognised": st.lists(items, max_size=4),
        "months_worked": st.dictionaries(years, st.integers(0, 12)),
        "discipline": st.dictionaries(years, st.sampled_from(list(Discipline))),
        "under_examination": st.booleans(),
        "registered": st.dictionaries(years, st.booleans()),
        "targets": st.dictionaries(years, st.sampled_from(["missed", "met", "exceeded"])),
        "bloc": st.fixed_dictionaries(
            {},
            optional={
                "rank": st.integers(1, 3),
                "level": st.sampled_from(["district", "provincial", "central"]),
            },
        ),
        "exclusions": st.lists(st.just("gambling_fine"), max_size=1),
        "points": st.dictionaries(years, st.integers(50, 100)),
        "members": st.fixed_dictionaries(
            {"total": st.just(10)},
            optional={
                "completed": st.integers(8, 10),
                "with_title": st.dictionaries(st.sampled_from(WON[:2]), st.integers(0, 10)),
                "worst_discipline": st.sampled_from(list(Discipline)),
            },
        ),
    },
)
cases = st.fixed_dictionaries(
    {"code": st.sampled_from(sorted(codes())), "year": years, "facts": facts},
    optional={
        "received_on": st.dates(date(2017, 1, 1), date(2028, 12, 31)),
        "decided_on": st.dates(date(2017, 1, 1), date(2028, 12, 31)),
        "occasion": st.sampled_from(list(Occasion)),
    },
)

# Facts that only exclude: where they are unknown the council is told, and the case goes on.
EXCLUDING = {"under_examination", "discipline", "exclusions", "bloc", "group", "targets", "members"}


@settings(max_examples=300, deadline=None)
@given(cases)
def test_every_case_has_one_answer_and_a_reason(case):
    judgement = judge(case_of(case))

    assert judgement.answer in Answer
    assert judgement.findings
    assert all(finding.because for finding in judgement.findings if not finding.findings)
    assert judgement.as_dict()["law"]["texts"]


@settings(max_examples=300, deadline=None)
@given(cases, st.data())
def test_a_missing_fact_never_answers_yes(case, data):
    known = sorted(set(case["facts"]) - EXCLUDING)
    if not known:
        return
    lost = data.draw(st.sampled_from(known))
    before = judge(case_of(case)).answer

    after = judge(
        case_of(
            {**case, "facts": {key: case["facts"][key] for key in case["facts"] if key != lost}}
        )
    )

    assert after.answer != Answer.MET or before == Answer.MET


@settings(max_examples=200, deadline=None)
@given(cases, st.sampled_from([one for one in Discipline if one != Discipline.NONE]), years)
def test_adding_discipline_never_helps(case, discipline, year):
    clean = {**case["facts"], "discipline": {**case["facts"].get("discipline", {}), year: "none"}}
    punished = {**clean, "discipline": {**clean["discipline"], year: discipline}}

    before, after = (judge(case_of({**case, "facts": told})).answer for told in (clean, punished))

    assert WORST.index(after) <= WORST.index(before)


@settings(max_examples=200, deadline=None)
@given(cases, st.sampled_from(WON), years)
def test_one_more_title_never_turns_yes_into_no(case, title, year):
    titles = case["facts"].get("titles", {})
    more = {**titles, year: [*titles.get(year, []), title]}
    with_titles = {**case, "facts": {**case["facts"], "titles": titles}}

    before = judge(case_of(with_titles)).answer
    after = judge(case_of({**case, "facts": {**case["facts"], "titles": more}})).answer

    assert BEST.index(after) <= BEST.index(before)


@settings(max_examples=200, deadline=None)
@given(cases)
def test_under_examination_is_never_met(case):
    if case["year"] < 2024:
        return

    judgement = judge(case_of({**case, "facts": {**case["facts"], "under_examination": True}}))

    assert judgement.answer in {Answer.NOT_MET, Answer.MISSING}


@given(st.integers(1, 200), st.data())
def test_one_more_yes_never_loses_a_vote(members, data):
    agreed = data.draw(st.integers(0, members - 1))
    share = Fraction(data.draw(st.integers(1, 100)), 100)

    assert carries(agreed + 1, members, share) or not carries(agreed, members, share)


@given(st.integers(0, 10_000), st.integers(0, 2_000), st.integers(0, 2_000))
def test_quota_never_grants_above_the_share(base, already, proposed):
    found = quota("chien_si_thi_dua_co_so", Counts(base, already, proposed), date(2022, 12, 31))

    granted = already + proposed if found.answer == Answer.MET and proposed else 0
    assert granted * 100 <= base * 15


@given(st.lists(st.dates(), min_size=1, unique=True), st.dates())
def test_exactly_one_version_holds_from_the_first_day_on(days, day):
    dated = Dated((start, str(start)) for start in sorted(days))

    holding = [
        version
        for version in dated.versions
        if version.valid_from <= day and (version.valid_to is None or day <= version.valid_to)
    ]

    assert len(holding) == (day >= min(days))
    assert dated.on(day) == (holding[0] if holding else None)


@pytest.mark.parametrize("days", [[], [date(2024, 1, 1)] * 2, [date(2024, 1, 2), date(2024, 1, 1)]])
def test_versions_out_of_order_are_refused(days):
    with pytest.raises(ValueError, match="oldest first"):
        Dated((day, "") for day in days)
