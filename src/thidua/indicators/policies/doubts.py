"""All that is doubtful about one indicator, errors first."""

from collections.abc import Callable

from thidua.indicators.policies import figure_doubts, part_doubts, percent_doubts
from thidua.indicators.policies.facts import Warned
from thidua.indicators.policies.statuses import Judged


# In the order of the table in which they are explained.
_DOUBTS: tuple[Callable[[Judged], Warned | None], ...] = (
    percent_doubts.percent_mismatch,
    figure_doubts.unit_mismatch,
    figure_doubts.unit_noun,
    figure_doubts.ambiguous_number,
    percent_doubts.percent_of_rate,
    figure_doubts.rate_over_100,
    percent_doubts.inverse_percent,
    part_doubts.part_exceeds_whole,
    part_doubts.sum_mismatch,
    figure_doubts.met_below_plan,
    figure_doubts.outlier,
    percent_doubts.percent_only,
    percent_doubts.percent_base,
    figure_doubts.no_actual,
    figure_doubts.approximate,
    figure_doubts.undecided,
)


def doubts(judged: Judged) -> tuple[Warned, ...]:
    found = (doubt(judged) for doubt in _DOUBTS)
    return tuple(warned for warned in found if warned is not None)
