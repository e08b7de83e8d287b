"""Forms for dossiers: filters, the dossier itself, its papers, and what the office says of it."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from thidua.law import name_of
from thidua.nominations.enums import NominationState, Occasion, Part
from thidua.nominations.queries import AwardPage
from thidua.web.common.forms import FilterForm, Form


ANSWERS = [
    ("", "Mọi kết quả"),
    ("chua_dat", "Chưa đạt"),
    ("thieu_du_lieu", "Thiếu dữ liệu"),
    ("hoi_dong", "Hội đồng xem xét"),
    ("dat", "Đạt"),
]
Choices = Sequence[tuple[Any, Any]]


class NominationFilter(FilterForm):
    """The words of the address are Vietnamese with hyphens, so the fields are named apart."""

    def __init__(self, *args: Any, units: Choices, codes: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.update(
            {
                "tim": forms.CharField(label="Tên người, đơn vị", max_length=100),
                "trang-thai": forms.ChoiceField(
                    label="Trạng thái", choices=[("", "Mọi trạng thái"), *NominationState.choices]
                ),
                "doi-chieu": forms.ChoiceField(label="Đối chiếu", choices=ANSWERS),
                "don-vi": forms.TypedChoiceField(
                    label="Đơn vị",
                    choices=[("", "Mọi đơn vị"), *units],
                    coerce=int,
                    empty_value=None,
                ),
                "danh-hieu": forms.ChoiceField(
                    label="Danh hiệu, hình thức",
                    choices=[("", "Tất cả"), *((code, name_of(code)) for code in codes)],
                ),
            }
        )
        for field in self.fields.values():
            field.required = False
        self.full_clean()


class NomineeFilter(FilterForm):
    tim = forms.CharField(
        label="Tên người, tập thể, hộ",
        max_length=100,
        help_text="Gõ có dấu hay không dấu đều được.",
    )


class NominationForm(Form):
    code = forms.ChoiceField(label="Danh hiệu, hình thức")
    occasion = forms.ChoiceField(label="Loại khen thưởng", choices=Occasion.choices)
    summary = forms.CharField(
        label="Thành tích tóm tắt",
        max_length=500,
        help_text="Một câu có số liệu; câu này in trên giấy khen. "
        "Ví dụ: Hiến 120 m² đất làm đường thôn, vận động 6 hộ cùng làm.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    achievements = forms.CharField(
        label="Báo cáo thành tích",
        required=False,
        max_length=20_000,
        help_text="Việc đã làm, kết quả đo được, ai hưởng lợi. Gõ ở đây thì khỏi nộp bản giấy.",
        widget=forms.Textarea(attrs={"rows": 12}),
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    widths = {"occasion": "vua"}

    def __init__(self, *args: Any, pages: Sequence[AwardPage], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("code", grouped(pages))


class NewNominationForm(NominationForm):
    unit = forms.TypedChoiceField(label="Đơn vị đề nghị", coerce=int)
    field_order = ["unit", "code", "occasion", "summary", "achievements"]

    def __init__(self, *args: Any, units: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("unit", units)


class ReturnForm(Form):
    part = forms.ChoiceField(
        label="Chỗ cần sửa", choices=[("", "Cả hồ sơ"), *Part.choices], required=False
    )
    reason = forms.CharField(
        label="Lý do trả lại",
        max_length=1000,
        help_text="Nêu đúng chỗ cần sửa và sửa thế nào. Đơn vị sẽ đọc được lý do này.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    widths = {"part": "vua"}


class WithdrawForm(Form):
    reason = forms.CharField(
        label="Lý do rút hồ sơ",
        max_length=1000,
        required=False,
        help_text="Bắt buộc khi hồ sơ đã gửi.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class AppraiseForm(Form):
    note = forms.CharField(
        label="Ý kiến thẩm định",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, wants_note: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if wants_note:
            self.fields["note"].required = True
            self.fields["note"].error_messages["required"] = "Điền ý kiến thẩm định."
            self.fields[
                "note"
            ].help_text = "Vì sao vẫn trình Hội đồng. Hội đồng đọc được ý kiến này."


class PaperForm(Form):
    kind = forms.ChoiceField(label="Loại giấy tờ")
    file = forms.FileField(label="Tệp", help_text="PDF, DOCX, XLSX hoặc ảnh JPG, PNG, tới 20 MB.")

    def __init__(self, *args: Any, kinds: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("kind", kinds)


def grouped(pages: Sequence[AwardPage]) -> list[tuple[str, list[tuple[str, str]]]]:
    """What the commune's chair decides first; what only goes further up after it."""
    here = [(page.code, page.name) for page in pages if page.is_decided_here]
    above = [(page.code, page.name) for page in pages if not page.is_decided_here]
    groups = (("Chủ tịch xã, phường quyết định", here), ("Trình cấp trên quyết định", above))
    return [(title, choices) for title, choices in groups if choices]
