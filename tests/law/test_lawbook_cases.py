"""The worked examples of the lawbook: the file is the test."""

import pytest

from thidua.law import cases_of, judge
from thidua.law.pages import LAWBOOK
from thidua.law.reading import read_file


FILES = sorted((LAWBOOK / "cases").glob("*.yaml"))
KEYS = {"answer", "because", "missing", "authority", "amount_vnd", "quota", "vote", "text"}


def examples():
    for path in FILES:
        tree = read_file(path)
        for raw, case in zip(tree, cases_of(tree, path.name), strict=True):
            yield pytest.param(case, raw["expect"], id=f"{path.stem}: {case.name}")


@pytest.mark.parametrize(("case", "expect"), list(examples()))
def test_worked_example_is_judged_as_expected(case, expect):
    wanted = {"answer": expect} if isinstance(expect, str) else expect
    assert set(wanted) <= KEYS

    judgement = judge(case)

    assert judgement.answer == wanted["answer"], judgement.as_dict()["findings"]
    for key in set(wanted) - {"answer"}:
        assert CHECKS[key](judgement, wanted[key]), (key, wanted[key], judgement.as_dict())


def plain_quota(judgement):
    quota = judgement.quota
    return quota and {
        "allowed": str(quota.allowed),
        "left": str(quota.left),
        "answer": quota.answer,
    }


CHECKS = {
    "because": lambda judgement, words: any(words in found.because for found in judgement.findings),
    "missing": lambda judgement, keys: judgement.missing == tuple(keys),
    "authority": lambda judgement, code: (judgement.authority and judgement.authority.code) == code,
    "amount_vnd": lambda judgement, text: (
        (judgement.reward and str(judgement.reward.amount_vnd)) == text
    ),
    "quota": lambda judgement, wanted: plain_quota(judgement) == wanted,
    "vote": lambda judgement, answer: (judgement.vote and judgement.vote.answer) == answer,
    "text": lambda judgement, code: code in judgement.texts,
}


def test_examples_are_many_and_named_once():
    names = [(path.stem, case["name"]) for path in FILES for case in read_file(path)]

    assert len(names) >= 150
    assert len(set(names)) == len(names)
