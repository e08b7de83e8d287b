"""The reader's own choice of theme and size of type, kept in two cookies."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from thidua.web.common.forms import Form
from thidua.web.common.frame import LARGE, SIZE_COOKIE, THEME_COOKIE
from thidua.web.common.pages import did, page
from thidua.web.common.requests import Request


AS_THE_MACHINE = "may"
USUAL = "thuong"
A_YEAR = 365 * 24 * 60 * 60


class LookForm(Form):
    theme = forms.ChoiceField(
        label="Nền trang",
        choices=[("light", "Sáng"), ("dark", "Tối"), (AS_THE_MACHINE, "Theo máy")],
        widget=forms.RadioSelect,
    )
    size = forms.ChoiceField(
        label="Cỡ chữ",
        choices=[(USUAL, "Thường"), (LARGE, "Chữ to")],
        widget=forms.RadioSelect,
    )


@require_http_methods(["GET", "POST"])
def choose_look(request: Request) -> HttpResponse:
    """Anyone may choose; nothing is stored with us."""
    initial = {
        "theme": request.COOKIES.get(THEME_COOKIE, AS_THE_MACHINE),
        "size": request.COOKIES.get(SIZE_COOKIE, USUAL),
    }
    form = LookForm.of(request, initial=initial)
    if request.method == "POST" and form.is_valid():
        did(request, "Đã đổi giao diện trên máy này.")
        response = redirect("look")
        _keep(response, THEME_COOKIE, form.cleaned_data["theme"])
        _keep(response, SIZE_COOKIE, form.cleaned_data["size"])
        return response
    return page(request, "common/look.html", status=422 if form.errors else 200, form=form)


def _keep(response: HttpResponse, name: str, value: str) -> None:
    """The default needs no cookie."""
    if value not in (AS_THE_MACHINE, USUAL):
        response.set_cookie(name, value, max_age=A_YEAR, samesite="Lax", httponly=True)
    else:
        response.delete_cookie(name, samesite="Lax")
