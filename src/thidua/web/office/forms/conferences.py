"""Forms for conferences: the plan, the guests, the programme, photographs, adoption."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from thidua.conferences.enums import ActKind, DayPart, GuestLevel
from thidua.conferences.operations import Guests
from thidua.web.common.fields import DateField
from thidua.web.common.forms import Form


EMPTY_ROWS = 4
MOST_ROWS = 40
NOBODY = [("", "Người khác, ghi ở ô dưới")]


class ConferenceForm(Form):
    name = forms.CharField(
        label="Tên hội nghị",
        max_length=300,
        help_text="Ví dụ: Hội nghị tổng kết phong trào thi đua năm 2022, phát động năm 2023.",
    )
    held_on = DateField(label="Ngày họp")
    day_part = forms.ChoiceField(label="Buổi", choices=DayPart.choices)
    begins_at = forms.TimeField(
        label="Giờ họp",
        required=False,
        input_formats=["%H:%M", "%Hh%M", "%H giờ %M", "%H giờ", "%Hh"],
        help_text="Ví dụ 14:00. Giấy mời cần giờ họp.",
        error_messages={"invalid": "Giờ họp: gõ giờ và phút, ví dụ 14:00."},
        widget=forms.TimeInput(format="%H:%M"),
    )
    place = forms.CharField(label="Nơi họp", max_length=200, required=False)
    presider = forms.TypedChoiceField(
        label="Người chủ trì", coerce=int, empty_value=None, required=False
    )
    presider_text = forms.CharField(
        label="Người chủ trì, nếu không có trong danh sách", max_length=200, required=False
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    widths = {"held_on": "ngan", "day_part": "ngan", "begins_at": "ngan", "presider": "vua"}

    def __init__(self, *args: Any, people: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("presider", [*NOBODY, *people])


@dataclass(frozen=True)
class GuestRow:
    """The boxes of one class of guests: level, name, invited, came."""

    number: int
    boxes: Sequence[BoundField]


class GuestsForm(Form):
    """A grid: one line a class of guests; a line without a name is left out."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    classes = forms.CharField(
        label="Thành phần khách mời", required=False, widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, rows: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row_count = min(rows, MOST_ROWS)
        for number in range(1, self.row_count + 1):
            for name, field in row_fields(number).items():
                self.fields[f"{name}_{number}"] = field

    def rows(self) -> Iterator[GuestRow]:
        for number in range(1, self.row_count + 1):
            yield GuestRow(number, [self[f"{name}_{number}"] for name in row_fields(number)])

    @property
    def guests(self) -> list[Guests]:
        """The lines that have a name, in their order."""
        values = self.cleaned_data
        return [
            Guests(
                GuestLevel(values[f"level_{number}"]),
                values[f"name_{number}"],
                values[f"invited_{number}"],
                values[f"came_{number}"],
            )
            for number in range(1, self.row_count + 1)
            if values[f"name_{number}"].strip()
        ]


def row_fields(number: int) -> dict[str, forms.Field]:
    """The boxes of one line; each says which line it belongs to, for the ear and for errors."""
    line = f"dòng {number}"
    whole = {"invalid": f"Số khách {line}: gõ một số nguyên, ví dụ 12."}
    return {
        "level": forms.ChoiceField(
            label=f"Cấp, {line}", choices=GuestLevel.choices, initial=GuestLevel.COMMUNE
        ),
        "name": forms.CharField(label=f"Thành phần, {line}", max_length=300, required=False),
        "invited": forms.IntegerField(
            label=f"Số mời, {line}", min_value=0, required=False, error_messages=whole
        ),
        "came": forms.IntegerField(
            label=f"Số dự, {line}", min_value=0, required=False, error_messages=whole
        ),
    }


class ActForm(Form):
    kind = forms.ChoiceField(label="Loại", choices=ActKind.choices)
    text = forms.CharField(
        label="Nội dung",
        max_length=400,
        help_text="Một câu, ví dụ: Sáu trưởng thôn ký giao ước năm 2023.",
    )
    decision = forms.TypedChoiceField(
        label="Quyết định được trao",
        coerce=int,
        empty_value=None,
        required=False,
        help_text="Số người được khen trong bài lấy từ quyết định này.",
    )
    pledge = forms.TypedChoiceField(
        label="Giao ước được ký", coerce=int, empty_value=None, required=False
    )
    widths = {"kind": "vua"}

    def __init__(
        self,
        *args: Any,
        decisions: Sequence[tuple[int, str]],
        pledges: Sequence[tuple[int, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer("decision", [("", "Không có"), *decisions])
        self.offer("pledge", [("", "Không có"), *pledges])


class CaptionForm(Form):
    caption = forms.CharField(
        label="Chú thích", max_length=300, help_text="In dưới ảnh: ai, làm gì, ở đâu."
    )
    alt = forms.CharField(
        label="Mô tả cho người không xem được ảnh",
        max_length=300,
        help_text="Ảnh có gì: bao nhiêu người, đứng hay ngồi, cầm gì.",
    )
    act = forms.TypedChoiceField(
        label="Ảnh của nội dung", coerce=int, empty_value=None, required=False
    )

    def __init__(self, *args: Any, acts: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("act", [("", "Cả hội nghị"), *acts])


class PhotoForm(CaptionForm):
    file = forms.FileField(
        label="Ảnh",
        help_text="JPG, PNG hoặc WEBP, tới 10 MB. Nơi chụp và máy chụp ghi trong ảnh được bỏ đi.",
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    is_illustrative = forms.BooleanField(label="Đây là hình vẽ minh họa", required=False)
    field_order = ["file", "caption", "alt", "act", "is_illustrative"]


class AdoptForm(Form):
    adopted_on = DateField(label="Ngày thông qua")
    changes = forms.CharField(
        label="Hội nghị yêu cầu sửa gì",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Để trống nếu thông qua nguyên văn.",
    )
    widths = {"adopted_on": "ngan"}
