"""Forms for articles: the text, its correction, its withdrawal."""

from django import forms

from thidua.publications.enums import ArticleState
from thidua.web.common.forms import FilterForm, Form


BODY_HELP = (
    "Mỗi đoạn cách nhau một dòng trống. Dùng được thẻ <h2>, <h3>, <ul>, <li>, <strong>, <em>, <a>; "
    "thẻ khác bị bỏ. Dòng [bảng chỉ tiêu] đặt bảng số liệu, dòng [ảnh 2] đặt ảnh thứ hai."
)


class ArticleFilter(FilterForm):
    tim = forms.CharField(label="Đầu đề, mở đầu", max_length=100)
    trang_thai = forms.ChoiceField(
        label="Trạng thái", choices=[("", "Mọi trạng thái"), *ArticleState.choices]
    )


class TextForm(Form):
    title = forms.CharField(label="Đầu đề", max_length=300)
    lead = forms.CharField(
        label="Mở đầu",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Một, hai câu: ở đâu, ngày nào, việc gì.",
        required=False,
    )
    body = forms.CharField(
        label="Nội dung",
        max_length=60_000,
        widget=forms.Textarea(attrs={"rows": 22}),
        help_text=BODY_HELP,
        required=False,
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class ArticleForm(TextForm):
    author = forms.CharField(label="Người viết", max_length=160, required=False)
    source = forms.CharField(
        label="Nguồn", max_length=160, required=False, help_text="Ví dụ: Văn phòng UBND xã."
    )
    widths = {"author": "vua", "source": "vua"}


class CorrectionForm(TextForm):
    correction = forms.CharField(
        label="Đính chính điều gì",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Người đọc thấy câu này ở đầu bài.",
    )
    new_figures = forms.BooleanField(
        label="Lấy lại bảng chỉ tiêu và số được khen như hiện nay", required=False
    )
    field_order = ["correction", "new_figures", "title", "lead", "body"]


class WithdrawForm(Form):
    note = forms.CharField(
        label="Lý do gỡ bài",
        max_length=300,
        help_text="Người đọc thấy lý do này ở địa chỉ của bài.",
    )
