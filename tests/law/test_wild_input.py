"""Whatever is fed in: a judgement, or one sentence; never anything else."""

import json

from hypothesis import given, settings, strategies as st

from thidua.law import Unreadable, cases_of, codes, judge
from thidua.law.codes import Grade, Occasion
from thidua.law.reading import read_text


WORDS = [
    *("name", "code", "year", "facts", "titles", "forms", "task_grades", "members", "vote"),
    *("with_title", "quota", "bloc", "rank", "level", "total", "2025", "2024", "none", "true"),
    *("*a", "&a", "- ", ": ", "a\nb"),
    *(*codes(), *Grade, *Occasion),
]  # fmt: skip
scalars = (
    st.none() | st.booleans() | st.integers(-1, 2100) | st.sampled_from(WORDS) | st.text(max_size=5)
)
trees = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(WORDS) | st.text(max_size=5), inner, max_size=5)
    ),
    max_leaves=20,
)
wild_facts = st.dictionaries(
    st.sampled_from(
        [
            "recipient",
            "group",
            "task_grades",
            "titles",
            "forms",
            "recognised",
            "members",
            "bloc",
            "points",
            "model",
        ]
    ),
    trees,
)
wild_cases = st.lists(
    st.fixed_dictionaries(
        {"code": st.sampled_from(sorted(codes())), "year": st.integers(1890, 2210)},
        optional={"facts": wild_facts, "vote": trees, "quota": trees, "occasion": trees},
    ),
    max_size=2,
)


def judged_or_refused(text, *, as_json):
    try:
        return [
            judge(case).as_dict()
            for case in cases_of(read_text(text, "tep", as_json=as_json), "tep")
        ]
    except Unreadable as refused:
        sentence = str(refused)
        assert sentence.startswith("tep")
        assert sentence.endswith((".", "?"))
        assert "\n" not in sentence
        return None


@settings(max_examples=300, deadline=None)
@given(trees | wild_cases)
def test_any_json_is_judged_or_refused(tree):
    judged_or_refused(json.dumps(tree), as_json=True)


@settings(max_examples=300, deadline=None)
@given(trees | wild_cases)
def test_any_json_read_as_yaml_is_judged_or_refused(tree):
    judged_or_refused(json.dumps(tree, ensure_ascii=False, indent=1), as_json=False)


@settings(max_examples=300, deadline=None)
@given(st.text() | st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_any_text_is_judged_or_refused(text):
    judged_or_refused(text, as_json=False)
