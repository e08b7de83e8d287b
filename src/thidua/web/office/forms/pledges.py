"""Forms for pledges: words, clauses and parties; a signature that stands on paper."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from thidua.pledges.enums import PledgeKind
from thidua.pledges.policies import LONGEST_TARGET, LONGEST_TEXT, Draft, Promise
from thidua.web.common.fields import DateField
from thidua.web.common.forms import FilterForm, Form


FEW, MORE, MOST = 3, 5, 60  # empty rows at first, rows that one press adds, rows at the most
WORDS = ("name", "kind", "preamble", "sign_by_on", "place", "witness")


class PledgeFilter(FilterForm):
    tim = forms.CharField(label="Tên giao ước", max_length=100)


class PledgeForm(Form):
    """The clauses are rows of their own; a row whose text is empty is left out."""

    name = forms.CharField(label="Tên giao ước", max_length=300)
    kind = forms.ChoiceField(label="Loại", choices=PledgeKind.choices)
    preamble = forms.CharField(
        label="Lời dẫn", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 3})
    )
    sign_by_on = DateField(label="Hạn ký", required=False)
    place = forms.CharField(label="Nơi ký", max_length=200, required=False)
    witness = forms.CharField(
        label="Người chứng kiến",
        max_length=200,
        required=False,
        help_text="Để trống nếu không cần; có tên thì giao ước chỉ xong khi người này chứng kiến.",
    )
    units = forms.MultipleChoiceField(
        label="Các bên ký", required=False, widget=forms.CheckboxSelectMultiple
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    row_count = forms.IntegerField(widget=forms.HiddenInput, required=False)
    widths = {"kind": "vua", "sign_by_on": "ngan"}

    def __init__(
        self,
        *args: Any,
        units: Sequence[tuple[int, str]],
        indicators: Sequence[tuple[int, str]],
        rows: int,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer("units", units)
        self.fields["row_count"].initial = self.rows = min(rows, MOST)
        for place in range(self.rows):
            self._add_row(place, indicators)

    def _add_row(self, place: int, indicators: Sequence[tuple[int, str]]) -> None:
        number = place + 1
        self.fields[f"text_{place}"] = forms.CharField(
            label=f"Điều {number}: nội dung", max_length=LONGEST_TEXT, required=False
        )
        self.fields[f"target_{place}"] = forms.CharField(
            label=f"Điều {number}: mức phấn đấu", max_length=LONGEST_TARGET, required=False
        )
        self.fields[f"indicator_{place}"] = forms.TypedChoiceField(
            label=f"Điều {number}: đo bằng chỉ tiêu",
            choices=[("", "Không đo bằng số"), *indicators],
            coerce=int,
            empty_value=None,
            required=False,
        )

    @property
    def head_fields(self) -> list[Any]:
        return [self[name] for name in WORDS]

    @property
    def clause_rows(self) -> list[tuple[int, Any, Any, Any]]:
        return [
            (place + 1, self[f"text_{place}"], self[f"target_{place}"], self[f"indicator_{place}"])
            for place in range(self.rows)
        ]

    @property
    def draft(self) -> Draft:
        """The words as the operations take them."""
        cleaned = self.cleaned_data
        promises = [
            Promise(text, cleaned[f"target_{place}"], cleaned[f"indicator_{place}"])
            for place in range(self.rows)
            if (text := cleaned[f"text_{place}"].strip())
        ]
        return Draft(**{name: cleaned[name] for name in WORDS}, promises=tuple(promises))


def rows_sent(data: QueryDict) -> int:
    """How many rows the form had when it was sent."""
    sent = data.get("row_count", "")
    return int(sent) if sent.isascii() and sent.isdigit() else FEW


def typed(data: QueryDict) -> dict[str, Any]:
    """What stands in the form, to show it again with more rows and without complaints."""
    return {name: data.get(name, "") for name in data} | {"units": data.getlist("units")}


class PaperSignatureForm(Form):
    signed_by = forms.CharField(label="Người đã ký trên giấy", max_length=160)
    signed_title = forms.CharField(label="Chức vụ", max_length=120, required=False)
    signed_on = DateField(label="Ngày ký trên giấy")
    widths = {"signed_on": "ngan"}
