"""A pledge on the phone: read it, then sign."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from thidua.common.errors import NotAllowed
from thidua.pledges import operations, permissions, queries
from thidua.pledges.enums import PledgeState
from thidua.web.common.pages import did
from thidua.web.common.requests import Request
from thidua.web.unit.addresses import unit_url
from thidua.web.unit.desk import unit_desk
from thidua.web.unit.pages import unit_page


@require_http_methods(["GET", "POST"])
@unit_desk
def pledge(request: Request, unit, cycle, pledge_id: int) -> HttpResponse:
    found = queries.get_pledge(pledge_id, by=request.actor)
    if found.cycle_id != cycle.pk:
        raise NotAllowed
    signatory = queries.get_signatory(found, unit, by=request.actor)
    if request.method == "POST":
        operations.sign_pledge(
            signatory,
            seen_hash=request.POST.get("text_hash", ""),
            by=request.actor,
            at=timezone.now(),
        )
        did(request, f"Đã ký {found.name}.")
        return redirect(unit_url(request, "home", cycle.year))
    parties = list(found.signatories.all())
    return unit_page(
        request,
        "unit/pledges/pledge.html",
        unit=unit,
        cycle=cycle,
        pledge=found,
        clauses=found.clauses.all(),
        parties=parties,
        signed=sum(party.signed_at is not None for party in parties),
        signatory=signatory,
        may_sign=found.state == PledgeState.OPEN
        and signatory.signed_at is None
        and permissions.can_sign(request.actor, signatory),
    )
