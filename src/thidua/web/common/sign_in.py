"""Signing in and out, one's own password, and the way to one's desk."""

from django import forms
from django.conf import settings
from django.contrib.auth import login, logout
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from thidua.accounts import operations, queries
from thidua.common.actors import ANYONE, Role
from thidua.common.errors import NotAllowed, Refused
from thidua.web.common.forms import Form
from thidua.web.common.frame import DESKS, url_of
from thidua.web.common.pages import page
from thidua.web.common.requests import Request


WRONG = "Tên đăng nhập hoặc mật khẩu chưa đúng. Gõ lại; mật khẩu phân biệt chữ hoa, chữ thường."


class SignInForm(Form):
    username = forms.CharField(
        label="Tên đăng nhập",
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )
    password = forms.CharField(
        label="Mật khẩu",
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class PasswordForm(Form):
    old = forms.CharField(
        label="Mật khẩu đang dùng",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    new = forms.CharField(
        label="Mật khẩu mới",
        strip=False,
        help_text="Từ 12 ký tự, không phải mật khẩu thường gặp. Một câu ngắn dễ nhớ là tốt nhất.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def sign_in(request: Request) -> HttpResponse:
    form = SignInForm.of(request)
    if request.method == "POST" and form.is_valid():
        try:
            if _sign_in(request, **form.cleaned_data):
                return redirect(_next(request))
            form.add_error(None, WRONG)
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
    return page(
        request,
        "common/dang_nhap.html",
        status=422 if form.errors else 200,
        form=form,
        next=_next(request, default=""),
        demo_sign_ins=queries.demo_sign_ins_public() if settings.THIDUA_DEMO else [],
        demo_password=settings.THIDUA_DEMO_PASSWORD if settings.THIDUA_DEMO else "",
    )


@require_POST
def sign_out(request: Request) -> HttpResponse:
    if request.user.is_authenticated:
        operations.sign_out(request.user, by=request.actor, at=timezone.now())
    logout(request)
    response = redirect("portal:home")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@never_cache
@sensitive_post_parameters("old", "new")
@require_http_methods(["GET", "POST"])
def change_password(request: Request) -> HttpResponse:
    if not request.user.is_authenticated:
        return redirect("sign_in")
    form = PasswordForm.of(request)
    if request.method == "POST" and form.is_valid():
        try:
            account = operations.change_password(
                request.user, **form.cleaned_data, by=request.actor, at=timezone.now()
            )
            login(request, account)  # the session goes on under a new key
            return redirect("start")
        except Refused as refusal:
            form.add_error(refusal.field, refusal.sentence)
    return page(request, "common/mat_khau.html", status=422 if form.errors else 200, form=form)


@never_cache
def start(request: Request) -> HttpResponse:
    """To the first desk this person works at."""
    if not request.user.is_authenticated:
        return redirect("sign_in")
    if request.user.must_change_password:
        return redirect("change_password")
    for desk in DESKS:
        if any(request.actor.has(role) for role in desk.roles):
            year = queries.year_to_open(request.actor)
            if url := url_of(desk.page, year):
                return redirect(url)
    if request.actor.has(Role.OFFICER) or request.actor.has(Role.CHAIR):
        return redirect("office:open_year")
    raise NotAllowed(
        "Tài khoản này chưa được giao nhiệm vụ nào. Người quản trị của xã giao nhiệm vụ."
    )


def _sign_in(request: Request, *, username: str, password: str) -> bool:
    """Whether name and password are right. A wrong name costs as much time as a wrong password."""
    account, now = queries.find_account_public(username), timezone.now()
    if account is None:
        queries.spend_time_of_a_password(password)
        return False
    if not account.check_password(password):
        operations.note_failed_sign_in(account, by=ANYONE, at=now)
        return False
    by = queries.actor_of(account, on=timezone.localdate(now))
    login(request, operations.sign_in(account, by=by, at=now))
    request.session["since"] = int(now.timestamp())
    return True


def _next(request: Request, *, default: str | None = None) -> str:
    """The page asked for before signing in, if it is ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    if is_ours and "/" in wanted:  # without one, `redirect` would take it for the name of a page
        return wanted
    return settings.LOGIN_REDIRECT_URL if default is None else default
