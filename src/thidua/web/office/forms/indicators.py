"""Forms for the table of indicators: the grid, one row, one figure with its source, the claim."""

from collections.abc import Sequence
from typing import Any

from django import forms

from thidua.common.figures import read_figure
from thidua.common.figures.printing import print_value
from thidua.indicators.enums import Direction
from thidua.indicators.operations import Entry
from thidua.indicators.policies.keeping import BLANKS, Target
from thidua.indicators.queries import TableRow
from thidua.web.common.fields import FigureField, figure_in_words
from thidua.web.common.forms import Form


PROPOSED = "Đề xuất theo lời của kế hoạch và tên"
MET = [("", "Không nói"), ("1", "Nói là đạt"), ("0", "Nói là chưa đạt")]


class FigureTextField(forms.CharField):
    """A figure kept as typed; what cannot be read is sent back with the way to mend it."""

    reader = FigureField(required=False)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, max_length=100, **kwargs)

    def clean(self, value: object) -> str:
        text = str(value or "").strip()
        if text.strip(BLANKS):
            self.reader.clean(text)
        return str(super().clean(text))

    def echo(self, typed: str, _: object) -> str:
        return echo_of(typed)


def echo_of(typed: str) -> str:
    """What was read, when it is not what stands there: “984 tr.đ” đọc là 984.000.000 đồng."""
    figure = read_figure(typed)
    if figure.value is None or figure.of is not None:
        return ""
    if print_value(figure.value, figure.unit).replace("\N{NO-BREAK SPACE}", " ") in typed:
        return ""
    return f"“{typed.strip()}” đọc là {figure_in_words(figure)}"


class GridForm(Form):
    """One cell a row: o is what was typed, b what stood there, v which saving that was."""

    def __init__(self, *args: Any, rows: Sequence[TableRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.table_rows = rows
        for row in rows:
            pk = row.indicator.pk
            name = f"Thực hiện, {row.indicator.name}"
            self.fields[f"o{pk}"] = FigureTextField(label=name, initial=row.actual_text)
            self.fields[f"b{pk}"] = forms.CharField(
                required=False, initial=row.actual_text, widget=forms.HiddenInput
            )
            self.fields[f"v{pk}"] = forms.IntegerField(
                required=False, initial=row.version, widget=forms.HiddenInput
            )

    @property
    def entries(self) -> list[Entry]:
        """What this person changed; a row that only others changed is none of theirs."""
        return [
            Entry(pk, self.cleaned_data[f"v{pk}"] or 0, typed)
            for row in self.table_rows
            if (typed := self.cleaned_data[f"o{(pk := row.indicator.pk)}"])
            != self.cleaned_data[f"b{pk}"]
        ]

    def take_newer(self, rows: Sequence[TableRow]) -> None:
        """After a conflict: keep what was typed over the newest savings, refresh all other rows."""
        data = dict(self.data.items())
        for row in rows:
            pk = row.indicator.pk
            if data.get(f"o{pk}", "").strip() == data.get(f"b{pk}", "").strip():
                data[f"o{pk}"] = data[f"b{pk}"] = row.actual_text
            data[f"v{pk}"] = str(row.version)
        self.data = data


class TargetSetForm(Form):
    name = forms.CharField(label="Tên bảng", max_length=200)
    resolution = forms.CharField(
        label="Theo nghị quyết",
        max_length=200,
        required=False,
        help_text="Ví dụ: Nghị quyết số 18/NQ-HĐND ngày 20/12/2021 của HĐND xã.",
    )


class IndicatorForm(Form):
    name = forms.CharField(label="Chỉ tiêu", max_length=300)
    group = forms.CharField(
        label="Nhóm", max_length=100, required=False, help_text="Ví dụ: Kinh tế."
    )
    plan_text = FigureTextField(
        label="Kế hoạch", help_text="Như nghị quyết ghi: 5.000 tấn, dưới 6%, 22 thanh niên."
    )
    direction = forms.ChoiceField(
        label="Thế nào là đạt", choices=[("", PROPOSED), *Direction.choices], required=False
    )
    part_of_id = forms.TypedChoiceField(
        label="Là phần của", coerce=int, empty_value=None, required=False
    )
    are_parts_complete = forms.BooleanField(
        label="Các phần “trong đó” đã kê đủ, cộng lại phải bằng số chung", required=False
    )
    source_agency = forms.CharField(label="Nơi cung cấp số", max_length=160, required=False)
    source = forms.CharField(label="Nguồn của kế hoạch", max_length=300, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    widths = {"plan_text": "vua", "group": "vua", "direction": "vua", "source_agency": "vua"}

    def __init__(self, *args: Any, wholes: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("part_of_id", [("", "Không, là chỉ tiêu riêng"), *wholes])

    @property
    def target(self) -> Target:
        """The words as the operations take them."""
        return Target(**{k: v for k, v in self.cleaned_data.items() if k != "version"})


class MeasureForm(Form):
    actual_text = FigureTextField(
        label="Thực hiện", help_text="Gõ như văn bản ghi: 984 tr.đ, gần 15 tỷ."
    )
    stated_percent_text = FigureTextField(
        label="Phần trăm mà nguồn nêu", help_text="Để trống nếu nguồn không nêu."
    )
    stated_met = forms.ChoiceField(label="Nguồn nói đạt chưa", choices=MET, required=False)
    source = forms.CharField(label="Nguồn", max_length=300, required=False)
    note = forms.CharField(label="Ghi chú", max_length=300, required=False)
    evidence = forms.FileField(
        label="Minh chứng", required=False, help_text="PDF, DOCX, XLSX hoặc ảnh, tới 20 MB."
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    widths = {"actual_text": "vua", "stated_percent_text": "vua", "stated_met": "vua"}

    @property
    def figure(self) -> dict[str, Any]:
        """The values as `measure` takes them."""
        met = {"1": True, "0": False}.get(self.cleaned_data["stated_met"])
        version = self.cleaned_data["version"] or 0
        return self.cleaned_data | {"stated_met": met, "version": version}


class ClaimForm(Form):
    met = forms.IntegerField(label="Số chỉ tiêu nói là đạt", min_value=0, required=False)
    total = forms.IntegerField(label="Trên tổng số", min_value=0, required=False)
    source = forms.CharField(
        label="Nêu ở đâu",
        max_length=300,
        required=False,
        help_text="Ví dụ: bài ngày 17/01/2023 trên cổng thông tin xã.",
    )
    widths = {"met": "ngan", "total": "ngan"}


class ReasonForm(Form):
    reason = forms.CharField(
        label="Lý do", max_length=300, widget=forms.Textarea(attrs={"rows": 3})
    )
