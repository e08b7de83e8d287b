"""Everything that can be done to decisions, awards and their papers."""

from thidua.awards.operations.drafting import (
    cancel_decision,
    change_decision,
    draft_decision,
    send_to_sign,
    take_back,
)
from thidua.awards.operations.issuing import issue_decision
from thidua.awards.operations.printing import print_paper, retry_paper
from thidua.awards.operations.recording import PaperAward, PaperHead, record_paper_decision
from thidua.awards.operations.revoking import revoke_award


__all__ = [
    "PaperAward",
    "PaperHead",
    "cancel_decision",
    "change_decision",
    "draft_decision",
    "issue_decision",
    "print_paper",
    "record_paper_decision",
    "retry_paper",
    "revoke_award",
    "send_to_sign",
    "take_back",
]
