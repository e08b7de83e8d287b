"""Forms for the year-end report: a part in words, its head, totals stated elsewhere."""

from django import forms

from thidua.conferences.enums import TotalRelation
from thidua.web.common.fields import DateField
from thidua.web.common.forms import Form


class ReportTextForm(Form):
    text = forms.CharField(
        label="Lời",
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text="Mỗi dòng là một đoạn của báo cáo. Số liệu hệ thống tự đặt, không cần gõ lại.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class ReportHeadForm(Form):
    number = forms.IntegerField(
        label="Số", min_value=1, required=False, help_text="Số do văn thư cấp, ví dụ 3."
    )
    symbol = forms.CharField(label="Ký hiệu", max_length=40)
    issued_on = DateField(label="Ngày ký", required=False)
    signer_capacity = forms.CharField(
        label="Quyền hạn, chức vụ người ký",
        max_length=200,
        help_text="Các dòng cách nhau bằng dấu gạch đứng, ví dụ TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH.",
    )
    signer_name = forms.CharField(label="Người ký", max_length=160, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)
    widths = {"number": "ngan", "symbol": "ngan", "issued_on": "ngan", "signer_name": "vua"}


class StatedTotalForm(Form):
    words = forms.CharField(
        label="Tổng số về việc gì",
        max_length=300,
        help_text="Ví dụ: Khen trong các phong trào và việc thực hiện chỉ thị, nghị quyết.",
    )
    collectives = forms.IntegerField(label="Tập thể", min_value=0, required=False)
    individuals = forms.IntegerField(label="Cá nhân", min_value=0, required=False)
    households = forms.IntegerField(label="Hộ gia đình", min_value=0, required=False)
    source = forms.CharField(
        label="Nơi nêu", max_length=300, help_text="Ví dụ: bài ngày 14/01/2022."
    )
    relation = forms.ChoiceField(
        label="So với số đếm từ quyết định",
        choices=TotalRelation.choices,
        help_text="Chưa rõ thì hai số đứng cạnh nhau, không cộng.",
    )
    widths = {"collectives": "ngan", "individuals": "ngan", "households": "ngan"}


class RelationForm(Form):
    relation = forms.ChoiceField(
        label="So với số đếm từ quyết định",
        choices=TotalRelation.choices,
        widget=forms.RadioSelect,
    )
