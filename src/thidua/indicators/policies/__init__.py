"""How an indicator stands to its plan, and what is doubtful about it: facts in, verdict out.

`judge` takes one row as typed, `judge_all` a list with parts and wholes, `summarise` counts and
holds a claimed "x/y chỉ tiêu" against the list; `evaluate` is the same for a whole document.
"""

from thidua.indicators.policies.documents import BadDocument, evaluate, verdict_as_json
from thidua.indicators.policies.facts import Claim, IndicatorFacts, Summary, Verdict, Warned
from thidua.indicators.policies.judging import judge, judge_all
from thidua.indicators.policies.summing import summarise


__all__ = [
    "BadDocument",
    "Claim",
    "IndicatorFacts",
    "Summary",
    "Verdict",
    "Warned",
    "evaluate",
    "judge",
    "judge_all",
    "summarise",
    "verdict_as_json",
]
