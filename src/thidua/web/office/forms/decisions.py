"""Forms for decisions: what a draft says, the signature, a return, a cancellation."""

from collections.abc import Mapping, Sequence
from copy import copy
from typing import Any, Self

from django import forms

from thidua.awards.enums import DecisionState, RevocationGround
from thidua.movements.enums import Field
from thidua.organisations.enums import RecipientKind
from thidua.web.common.fields import DateField
from thidua.web.common.forms import FilterForm, Form


class DecisionFilter(FilterForm):
    trang_thai = forms.ChoiceField(
        label="Trạng thái", choices=[("", "Mọi trạng thái"), *DecisionState.choices]
    )


class DecisionForm(Form):
    """A draft. The list is drawn from the dossiers that are ticked, never typed."""

    nominations = forms.TypedMultipleChoiceField(
        label="Hồ sơ Hội đồng đã thông qua",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text="Thứ tự, tên và chức vụ lấy từ hồ sơ và biên bản, không gõ lại.",
    )
    subject = forms.CharField(
        label="Trích yếu",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Để trống, hệ thống đặt theo danh sách.",
    )
    achievement = forms.CharField(
        label="Thành tích chung",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Câu ở Điều 1, ví dụ: đã có thành tích xuất sắc trong phong trào thi đua.",
    )
    field = forms.ChoiceField(
        label="Lĩnh vực", choices=[("", "Không ghi"), *Field.choices], required=False
    )
    signed_on = DateField(
        label="Ngày ký dự kiến", required=False, help_text="Tiền thưởng tính theo ngày ký."
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    widths = {"field": "vua", "signed_on": "ngan"}

    def __init__(self, *args: Any, choices: Sequence[tuple[int, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chooser = self.fields["nominations"]
        assert isinstance(chooser, forms.TypedMultipleChoiceField)  # noqa: S101 -- for the checker
        chooser.choices = choices


class SignForm(Form):
    number = forms.IntegerField(
        label="Số do văn thư cấp",
        required=False,
        help_text="Để trống nếu số lấy từ dãy số của hệ thống.",
    )
    signed_on = DateField(label="Ngày ký")
    version = forms.IntegerField(widget=forms.HiddenInput)
    reward_vnd = forms.IntegerField(widget=forms.HiddenInput)  # as the page showed it
    widths = {"number": "ngan", "signed_on": "ngan"}
    form_id = "ky"

    def reading(self, read: Mapping[str, int]) -> Self:
        """The same form beside a list that is shown anew: what is read now is what counts."""
        data: Any = copy(self.data)  # what was sent is sealed, its copy is not
        for name, value in read.items():
            data[name] = str(value)
        self.data = data
        return self


class ReasonForm(Form):
    reason = forms.CharField(
        label="Lý do", max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


class RevokeForm(Form):
    ground = forms.ChoiceField(
        label="Căn cứ hủy bỏ", choices=RevocationGround.choices, widget=forms.RadioSelect
    )
    decision_number = forms.CharField(
        label="Số, ký hiệu quyết định hủy bỏ", max_length=60, help_text="Ví dụ 31/QĐ-UBND."
    )
    decided_on = DateField(label="Ngày quyết định hủy bỏ")
    widths = {"decision_number": "vua", "decided_on": "ngan"}


class RegisterFilter(FilterForm):
    tim = forms.CharField(label="Tên", max_length=100)
    hinh_thuc = forms.ChoiceField(label="Danh hiệu, hình thức")
    nam = forms.TypedChoiceField(label="Năm thành tích", coerce=int, empty_value=None)
    doi_tuong = forms.ChoiceField(
        label="Đối tượng", choices=[("", "Mọi đối tượng"), *RecipientKind.choices]
    )
    don_vi = forms.TypedChoiceField(label="Đơn vị", coerce=int, empty_value=None)

    def __init__(
        self,
        *args: Any,
        codes: Sequence[tuple[str, str]] = (),
        years: Sequence[int] = (),
        units: Sequence[tuple[int, str]] = (),
        **kwargs: Any,
    ) -> None:
        self._offered = {
            "hinh_thuc": [("", "Mọi danh hiệu, hình thức"), *codes],
            "nam": [("", "Mọi năm"), *((year, str(year)) for year in years)],
            "don_vi": [("", "Cả xã"), *units],
        }
        super().__init__(*args, **kwargs)

    def full_clean(self) -> None:
        """The choices are known before anything is read."""
        for name, choices in self._offered.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]
        super().full_clean()
