"""Forms for movements: the plan, its launch, its review."""

from collections.abc import Sequence

from django import forms

from thidua.movements.enums import Field, MovementKind, MovementState
from thidua.movements.policies import DEFAULT_SYMBOL, Draft
from thidua.web.common.fields import DateField
from thidua.web.common.forms import FilterForm, Form


def _words(label: str, help_text: str = "") -> forms.CharField:
    """One of the contents of the plan: it may wait until the launch."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class MovementFilter(FilterForm):
    tim = forms.CharField(label="Tên phong trào", max_length=100)
    trang_thai = forms.ChoiceField(
        label="Trạng thái", choices=[("", "Mọi trạng thái"), *MovementState.choices]
    )
    linh_vuc = forms.ChoiceField(label="Lĩnh vực", choices=[("", "Mọi lĩnh vực"), *Field.choices])


class MovementForm(Form):
    name = forms.CharField(label="Tên phong trào", max_length=300)
    kind = forms.ChoiceField(label="Loại", choices=MovementKind.choices)
    field = forms.ChoiceField(label="Lĩnh vực", choices=Field.choices, initial=Field.ALL)
    slogan = forms.CharField(label="Khẩu hiệu", max_length=200, required=False)
    aim = _words("Mục tiêu")
    scope = _words("Phạm vi", "Ví dụ: toàn xã, hoặc các thôn nào.")
    participants = _words("Đối tượng", "Ai tham gia: cán bộ, nhân dân, trường, hội, doanh nghiệp.")
    content = _words("Nội dung")
    criteria = _words("Tiêu chí", "Thế nào là làm tốt; nêu số đo nếu có.")
    starts_on = DateField(label="Thời gian: từ ngày", required=False)
    ends_on = DateField(label="Thời gian: đến ngày", required=False)
    plan = _words("Kế hoạch", "Các đợt, ngày sơ kết, ngày tổng kết.")
    measures = _words("Biện pháp")
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    widths = {"kind": "vua", "field": "vua", "starts_on": "ngan", "ends_on": "ngan"}

    @property
    def draft(self) -> Draft:
        """The words as the operations take them."""
        return Draft(**{k: v for k, v in self.cleaned_data.items() if k != "version"})


class LaunchForm(Form):
    plan_number = forms.IntegerField(
        label="Số kế hoạch", min_value=1, help_text="Số do văn thư cấp, ví dụ 12."
    )
    plan_symbol = forms.CharField(label="Ký hiệu", max_length=40, initial=DEFAULT_SYMBOL)
    plan_signed_on = DateField(label="Ngày ký kế hoạch")
    units = forms.MultipleChoiceField(
        label="Giao tới",
        help_text="Bỏ chọn đơn vị không tham gia.",
        widget=forms.CheckboxSelectMultiple,
    )
    widths = {"plan_number": "ngan", "plan_symbol": "ngan", "plan_signed_on": "ngan"}

    def __init__(self, *args: object, units: Sequence[tuple[int, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.offer("units", units)
        self.fields["units"].initial = [pk for pk, _ in units]


class ReviewForm(Form):
    review = forms.CharField(
        label="Đánh giá khi tổng kết",
        help_text="Việc đã làm được, việc chưa được và vì sao. Số liệu đã có máy đếm.",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
