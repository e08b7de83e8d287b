"""The form recipe: show, check, do one thing, go on."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from thidua.common.errors import Refused, Stale
from thidua.web.common.forms import Form
from thidua.web.common.pages import did, page


def form_page(
    request: HttpRequest,
    form: Form,
    *,
    heading: str,
    verb: str,
    do: Callable[[Any], str],
    said: str,
    back: str = "",
    subline: str = "",
    template: str = "common/bieu_mau.html",
    **context: Any,
) -> HttpResponse:
    """One column with one button. `do` calls the operation and returns the address to go to.

    A refusal or a stale edit shows the form again with everything that was typed.
    """
    if request.method == "POST" and form.is_valid():
        try:
            address = do(form)
        except Refused as refusal:
            form.add_refusal(refusal)
        except Stale as stale:
            form.show_conflict(stale)
        else:
            did(request, said)
            return redirect(address)
    return page(
        request,
        template,
        status=422 if form.errors or form.conflict else 200,
        form=form,
        heading=heading,
        verb=verb,
        back=back,
        subline=subline,
        **context,
    )
