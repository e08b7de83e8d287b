"""The pledge as a paper: its clauses with their targets, and room for every signature."""

from datetime import date
from typing import Any

from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.documents.rendering import Format, render
from thidua.movements.papers import NOBODY, head_of
from thidua.movements.policies import issuer_lines
from thidua.organisations import queries as organisations
from thidua.pledges import queries
from thidua.pledges.enums import PledgeState
from thidua.pledges.models import Pledge, Signatory


PLEDGE = "giao_uoc"


def pledge_paper(pledge: Pledge, *, by: Actor, on: date) -> dict[str, Any]:
    """What is printed. A party that has not signed is printed with the name of its head."""
    parties = queries.signatories_of(pledge, by=by)
    convener = pledge.convener
    return {
        "head": {
            "issuer": issuer_lines(organisations.name_on(convener, on)),
            "place": convener.place_name or pledge.cycle.unit.place_name or NOBODY,
            "issued_on": pledge.completed_at.date() if pledge.completed_at else None,
        },
        "subject": pledge.name,
        "opening": pledge.preamble or f"Các bên dưới đây giao ước trong năm {pledge.cycle.year}:",
        "clauses": [
            {"text": clause.text, "target": clause.target_text}
            for clause in queries.clauses_of(pledge, by=by)
        ],
        "signatories": [_party(party, on=on) for party in parties],
        "witness": {"unit": pledge.witness, "name": NOBODY} if pledge.witness else None,
    }


def print_pledge(pledge: Pledge, *, format: Format, by: Actor, on: date) -> bytes:  # noqa: A002 -- as in documents
    """The pledge as a file; until it is opened it bears DỰ THẢO.

    Raises Refused while it has no clause or no party.
    """
    context = pledge_paper(pledge, by=by, on=on)
    if not context["clauses"] or not context["signatories"]:
        raise Refused("Giao ước in được khi có ít nhất một điều và một bên ký.")
    return render(PLEDGE, context, format=format, draft=pledge.state == PledgeState.DRAFT)


def _party(party: Signatory, *, on: date) -> dict[str, str]:
    if party.signed_at is not None:
        return {"unit": party.unit.name, "post": party.signed_title, "name": party.signed_by}
    return {"unit": party.unit.name, "name": head_of(party.unit, on=on)}
