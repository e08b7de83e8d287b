"""Forms for the year and its steps."""

from django import forms

from thidua.web.common.fields import DateField
from thidua.web.common.forms import Form


class StepForm(Form):
    starts_on = DateField(label="Từ ngày", required=False)
    due_on = DateField(
        label="Hạn", required=False, help_text="Hạn gồm cả ngày cuối cùng, theo giờ Việt Nam."
    )
    widths = {"starts_on": "ngan", "due_on": "ngan"}


class ReopenForm(Form):
    reason = forms.CharField(
        label="Lý do mở lại",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Lý do được ghi vào nhật ký.",
    )


class YearForm(Form):
    year = forms.IntegerField(label="Năm")
    theme = forms.CharField(label="Chủ đề năm", max_length=200, required=False)
    widths = {"year": "ngan"}
