"""The book of events as readable sentences."""

from django import forms
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from thidua.audit import book
from thidua.web.admin.desk import administrators
from thidua.web.common.forms import FilterForm
from thidua.web.common.pages import page, paginate
from thidua.web.common.parts import Column, Row, Table
from thidua.web.common.requests import Request


class EventFilter(FilterForm):
    viec = forms.ChoiceField(label="Việc")
    nguoi = forms.CharField(label="Người làm", max_length=60)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        labels = sorted(book.labels().items(), key=lambda pair: pair[1])
        self.offer("viec", [("", "Mọi việc"), *labels])
        self.full_clean()


@require_safe
@administrators
def audit(request: Request) -> HttpResponse:
    filters = EventFilter(request.GET)
    events = book.events_visible_to(
        request.actor, action=filters.wanted("viec") or "", actor_name=filters.wanted("nguoi") or ""
    )
    trang = paginate(events, request)
    table = Table(
        caption="Nhật ký, mới nhất ở trên; không sửa, không xóa được",
        columns=[
            Column("Lúc", head=True),
            Column("Người làm"),
            Column("Việc"),
            Column("Về"),
            Column("Dữ kiện"),
        ],
        rows=[
            Row(
                [
                    book.local_time(e.at),
                    e.actor_name,
                    book.label(e.action),
                    e.about,
                    book.facts_in_words(e),
                ]
            )
            for e in trang
        ],
        empty="Chưa có dòng nào khớp.",
    )
    return page(
        request, "admin/list.html", heading="Nhật ký", filters=filters, table=table, trang=trang
    )
