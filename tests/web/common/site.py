"""The addresses and views of the small site."""

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.common.sources import Source
from thidua.web.common.forms import Form
from thidua.web.common.look import choose_look
from thidua.web.common.pages import page, paginate
from thidua.web.common.parts import Column, Crumb, Row, Table
from thidua.web.common.style_list import style_list


class SmallForm(Form):
    name = django_forms.CharField(label="Họ và tên", help_text="Như trên giấy tờ.")
    note = django_forms.CharField(label="Ghi chú", required=False)
    kind = django_forms.ChoiceField(
        label="Loại", choices=[("a", "Thôn"), ("b", "Tổ")], widget=django_forms.RadioSelect
    )


def home(request: HttpRequest, year: int) -> HttpResponse:
    request.menu_counts = {"tasks": 5}
    request.years = (2023, 2022)
    request.unit_name = "UBND xã Hàm Liêm"
    return page(request, "office_small.html", part="list", crumbs=[Crumb("Năm 2022"), Crumb("Đây")])


def rows(request: HttpRequest, year: int) -> HttpResponse:
    found = paginate(list(range(1, 121)), request)
    table = Table(
        caption="Các số",
        columns=[Column("Số", number=True, head=True, sort="so")],
        rows=[Row([n]) for n in found],
    )
    return page(request, "office_small.html", trang=found, table=table)


def form(request: HttpRequest) -> HttpResponse:
    typed = SmallForm.of(request)
    if request.method == "POST" and typed.is_valid():
        return HttpResponse("xong")
    return page(request, "form_small.html", status=422 if typed.errors else 200, form=typed)


def refuse(request: HttpRequest) -> HttpResponse:
    raise Refused(
        "Ngày ký phải từ 05/01/2023 trở đi.", source=Source("luat-06-2022", "Điều 83 khoản 1")
    )


def not_yours(request: HttpRequest) -> HttpResponse:
    raise NotAllowed


def others(request: HttpRequest) -> HttpResponse:
    raise NotAllowed("Chỉ Chủ tịch ký được. Trình ông Nguyễn Quang Minh.", who="Chủ tịch")


def stale(request: HttpRequest) -> HttpResponse:
    raise Stale({"name": "Phan Thị Mận"}, who="Võ Thị Thu", at="10:02")


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a fault of the program")


office = (
    [path("<int:year>/", home, name="home"), path("<int:year>/viec/", rows, name="tasks")],
    "office",
)
urlpatterns = [
    path("van-phong/", include(office)),
    path("mau/", form),
    path("danh-muc-mau/", style_list),
    path("giao-dien/", choose_look, name="look"),
    path("tu-choi/", refuse),
    path("khong-phai/", not_yours),
    path("nguoi-khac/", others),
    path("hai-nguoi/", stale),
    path("hong/", broken),
]
handler400 = "thidua.web.common.errors.bad_request"
handler403 = "thidua.web.common.errors.forbidden"
handler404 = "thidua.web.common.errors.not_found"
handler500 = "thidua.web.common.errors.server_error"
