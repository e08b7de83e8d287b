"""Accounts and duties: list, open, close, give and end duties."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thidua.accounts import operations, queries
from thidua.accounts.enums import DutyRole
from thidua.common.actors import Role
from thidua.organisations import queries as organisations
from thidua.web.admin.desk import administrators
from thidua.web.common.fields import DateField
from thidua.web.common.form_page import form_page
from thidua.web.common.forms import FilterForm, Form
from thidua.web.common.pages import did, page, paginate
from thidua.web.common.parts import Action, Cell, Column, Crumb, Row, Table
from thidua.web.common.requests import Request


class AccountFilter(FilterForm):
    tim = forms.CharField(label="Tên người hoặc tên đăng nhập", max_length=60)


class AccountForm(Form):
    person = forms.ChoiceField(label="Người dùng tài khoản")
    username = forms.SlugField(
        label="Tên đăng nhập",
        max_length=60,
        help_text="Chữ không dấu, số, gạch nối. Ví dụ: vo-thi-thu.",
        error_messages={"invalid": "Tên đăng nhập: chỉ gõ chữ không dấu, số, gạch nối."},
    )
    password = forms.CharField(
        label="Mật khẩu lần đầu",
        strip=False,
        help_text="Từ 12 ký tự. Người dùng phải đổi ở lần đăng nhập đầu.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: object, people: list[tuple[int, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.offer("person", people)


class DutyForm(Form):
    role = forms.ChoiceField(label="Vai trò", choices=DutyRole.choices)
    unit = forms.ChoiceField(label="Tại đơn vị")
    from_on = DateField(label="Từ ngày", required=False)
    widths = {"from_on": "ngan"}

    def __init__(self, *args: object, units: list[tuple[int, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.offer("unit", units)


@require_safe
@administrators
def accounts(request: Request) -> HttpResponse:
    filters = AccountFilter(request.GET)
    found = queries.accounts_visible_to(request.actor, text=filters.wanted("tim") or "")
    trang = paginate(found, request)
    table = Table(
        caption="Tài khoản và nhiệm vụ đang giữ",
        columns=[
            Column("Tên đăng nhập", head=True),
            Column("Người"),
            Column("Nhiệm vụ"),
            Column("Trạng thái"),
        ],
        rows=[
            Row(
                [
                    Cell(account.username, url=reverse("admin:account", args=[account.pk])),
                    Cell(
                        account.person.full_name if account.person else None,
                        illustrative=bool(account.person and account.person.is_illustrative),
                    ),
                    "; ".join(
                        f"{d.get_role_display()}, {d.unit.name}" for d in account.present_duties
                    )
                    or None,
                    Cell(
                        "Đang dùng" if account.is_active else "Đã đóng",
                        answer="dat" if account.is_active else "thieu_du_lieu",
                    ),
                ]
            )
            for account in trang
        ],
        empty="Chưa có tài khoản nào khớp.",
        stack_on_phone=True,
    )
    return page(
        request,
        "admin/list.html",
        heading="Tài khoản, nhiệm vụ",
        filters=filters,
        table=table,
        trang=trang,
        actions=[
            Action("Mở tài khoản", reverse("admin:new_account"), kind="primary", icon="plus-lg")
        ],
    )


@require_safe
@administrators
def account(request: Request, account_id: int) -> HttpResponse:
    found = queries.get_account(account_id, by=request.actor)
    duties = queries.duties_of(found, by=request.actor)
    table = Table(
        caption="Nhiệm vụ",
        columns=[
            Column("Vai trò", head=True),
            Column("Đơn vị"),
            Column("Từ ngày"),
            Column("Đến ngày"),
            Column("Sửa"),
        ],
        rows=[
            Row(
                [
                    duty.get_role_display(),
                    duty.unit.name,
                    f"{duty.from_on:%d/%m/%Y}" if duty.from_on else None,
                    f"{duty.to_on:%d/%m/%Y}" if duty.to_on else None,
                    None
                    if duty.to_on
                    else Cell(
                        "Thôi nhiệm vụ", url=reverse("admin:end_duty", args=[found.pk, duty.pk])
                    ),
                ]
            )
            for duty in duties
        ],
        empty="Chưa giao nhiệm vụ nào.",
        stack_on_phone=True,
    )
    return page(
        request,
        "admin/list.html",
        heading=found.username,
        table=table,
        actions=_actions_on(found) if found.is_active else [],
        subline=found.person.full_name if found.person else "",
        crumbs=[Crumb("Tài khoản, nhiệm vụ", reverse("admin:accounts")), Crumb(found.username)],
    )


def _actions_on(account) -> list[Action]:
    give = reverse("admin:give_duty", args=[account.pk])
    close = reverse("admin:close_account", args=[account.pk])
    return [
        Action("Giao nhiệm vụ", give, kind="primary", icon="plus-lg"),
        Action("Đóng tài khoản", close, post=True),
    ]


@require_http_methods(["GET", "POST"])
@administrators
def new_account(request: Request) -> HttpResponse:
    people = queries.people_without_account(request.actor)
    back = reverse("admin:accounts")

    def do(form: AccountForm) -> str:
        person = organisations.get_person(int(form.cleaned_data["person"]), by=request.actor)
        opened = operations.open_account(
            username=form.cleaned_data["username"],
            password=form.cleaned_data["password"],
            person=person,
            by=request.actor,
            at=timezone.now(),
        )
        return reverse("admin:account", args=[opened.pk])

    return form_page(
        request,
        AccountForm.of(request, people=people),
        heading="Mở tài khoản",
        verb="Mở tài khoản",
        do=do,
        said="Đã mở tài khoản. Giao nhiệm vụ để người này có bàn làm việc.",
        back=back,
    )


@require_http_methods(["GET", "POST"])
@administrators
def give_duty(request: Request, account_id: int) -> HttpResponse:
    found = queries.get_account(account_id, by=request.actor)
    units = list(
        organisations.units_visible_to(request.actor).order_by("path").values_list("pk", "name")
    )
    back = reverse("admin:account", args=[found.pk])

    def do(form: DutyForm) -> str:
        unit = organisations.get_unit(int(form.cleaned_data["unit"]), by=request.actor)
        operations.give_duty(
            account=found,
            role=Role(form.cleaned_data["role"]),
            unit=unit,
            from_on=form.cleaned_data["from_on"],
            by=request.actor,
            at=timezone.now(),
        )
        return back

    return form_page(
        request,
        DutyForm.of(request, units=units),
        heading=f"Giao nhiệm vụ cho {found.username}",
        verb="Giao nhiệm vụ",
        do=do,
        said="Đã giao nhiệm vụ.",
        back=back,
    )


class EndDutyForm(Form):
    last_day = DateField(label="Ngày cuối cùng giữ nhiệm vụ")
    widths = {"last_day": "ngan"}


@require_http_methods(["GET", "POST"])
@administrators
def end_duty(request: Request, account_id: int, duty_id: int) -> HttpResponse:
    found = queries.get_account(account_id, by=request.actor)
    duty = queries.get_duty(duty_id, account=found, by=request.actor)
    back = reverse("admin:account", args=[found.pk])

    def do(form: EndDutyForm) -> str:
        operations.end_duty(duty, **form.cleaned_data, by=request.actor, at=timezone.now())
        return back

    return form_page(
        request,
        EndDutyForm.of(request),
        heading=f"{found.username} thôi nhiệm vụ {duty.get_role_display()}",
        verb="Ghi thôi nhiệm vụ",
        do=do,
        said="Đã ghi thôi nhiệm vụ.",
        back=back,
    )


@require_POST
@administrators
def close_account(request: Request, account_id: int) -> HttpResponse:
    found = queries.get_account(account_id, by=request.actor)
    operations.close_account(found, by=request.actor, at=timezone.now())
    did(request, f"Đã đóng tài khoản {found.username}.")
    return redirect("admin:account", found.pk)
