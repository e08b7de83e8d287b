"""Everything that can be done to registrations and pledges."""

from thidua.pledges.operations.drafting import (
    change_pledge,
    draft_pledge,
    open_pledge,
    take_back_pledge,
)
from thidua.pledges.operations.registrations import (
    register_title,
    register_titles,
    withdraw_registration,
)
from thidua.pledges.operations.signing import (
    record_paper_signature,
    sign_pledge,
    witness_pledge,
)


__all__ = [
    "change_pledge",
    "draft_pledge",
    "open_pledge",
    "record_paper_signature",
    "register_title",
    "register_titles",
    "sign_pledge",
    "take_back_pledge",
    "withdraw_registration",
    "witness_pledge",
]
