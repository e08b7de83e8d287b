"""Everything that can be done to a nomination and its dossier."""

from thidua.nominations.operations.appraisal import (
    appraise_nomination,
    appraise_nominations,
    return_nomination,
    take_back_appraisal,
    take_back_appraisals,
)
from thidua.nominations.operations.drafts import (
    Newcomer,
    change_nomination,
    draft_nomination,
    put_forward,
    submit_nomination,
    withdraw_nomination,
)
from thidua.nominations.operations.outcomes import (
    mark_awarded,
    record_council_outcome,
    table_nomination,
    untable_nomination,
)
from thidua.nominations.operations.papers import add_paper, remove_paper


__all__ = [
    "Newcomer",
    "add_paper",
    "appraise_nomination",
    "appraise_nominations",
    "change_nomination",
    "draft_nomination",
    "mark_awarded",
    "put_forward",
    "record_council_outcome",
    "remove_paper",
    "return_nomination",
    "submit_nomination",
    "table_nomination",
    "take_back_appraisal",
    "take_back_appraisals",
    "untable_nomination",
    "withdraw_nomination",
]
