"""What a unit did, in three taps."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms

from thidua.movements.enums import ActivityKind
from thidua.web.common.fields import DateField
from thidua.web.common.forms import Form


TODAY, YESTERDAY, OTHER = "hom_nay", "hom_qua", "ngay_khac"


class ActivityForm(Form):
    """Today and yesterday are offered only while the year in hand is running."""

    photo = forms.FileField(
        label="Ảnh",
        required=False,
        help_text="JPG, PNG hoặc WEBP, tới 10 MB. Vị trí chụp được xóa khỏi ảnh.",
        widget=forms.FileInput(attrs={"accept": "image/*", "capture": "environment"}),
    )
    kind = forms.ChoiceField(
        label="Việc đã làm", choices=ActivityKind.choices, widget=forms.RadioSelect
    )
    people_count = forms.IntegerField(
        label="Số người",
        required=False,
        min_value=1,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "text-center so"}),
    )
    day = forms.ChoiceField(
        label="Ngày",
        choices=[(TODAY, "Hôm nay"), (YESTERDAY, "Hôm qua"), (OTHER, "Ngày khác")],
        widget=forms.RadioSelect,
        initial=TODAY,
    )
    other_day = DateField(label="Ngày khác", required=False, help_text="Ví dụ 06/03/2022.")
    movement = forms.ChoiceField(label="Thuộc phong trào", required=False)
    note = forms.CharField(label="Ghi chú", max_length=300, required=False)

    def __init__(
        self,
        *args: Any,
        movements: Sequence[tuple[int, str]],
        today: date,
        year: int,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.is_running = today.year == year
        self.offer("movement", [*movements, ("", "Việc khác của đơn vị")])
        if not self.is_running:
            self.offer("day", [(OTHER, "Ngày khác")])
            self.fields["day"].initial = OTHER
            self.fields["day"].widget = forms.HiddenInput()
            self.fields["other_day"].label = f"Ngày trong năm {year}"
            self.fields["other_day"].required = True
            self.fields["other_day"].error_messages["required"] = f"Điền ngày trong năm {year}."

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        said = cleaned.get("day")
        other = cleaned.get("other_day")
        if said == OTHER and other is None and "other_day" not in self.errors:
            self.add_error("other_day", "Gõ ngày đã làm, ví dụ 06/03/2022.")
        days = {TODAY: self.today, YESTERDAY: self.today - timedelta(days=1), OTHER: other}
        cleaned["happened_on"] = days.get(said) if said else None
        return cleaned

    @property
    def movement_id(self) -> int | None:
        chosen = self.cleaned_data["movement"]
        return int(chosen) if chosen else None

    @property
    def told(self) -> dict[str, Any]:
        """The values as `report_activity` takes them."""
        names = ("kind", "happened_on", "people_count", "note", "photo")
        return {name: self.cleaned_data[name] for name in names}
