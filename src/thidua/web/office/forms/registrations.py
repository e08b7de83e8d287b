"""Forms for registering titles."""

from collections.abc import Sequence
from typing import Any

from django import forms

from thidua.pledges.queries import Candidate
from thidua.web.common.fields import DateField
from thidua.web.common.forms import FilterForm, Form


class RegistrationFilter(FilterForm):
    tim = forms.CharField(label="Tên người, tập thể, hộ", max_length=100)
    danh_hieu = forms.ChoiceField(label="Danh hiệu")
    don_vi = forms.ChoiceField(label="Đơn vị")

    def __init__(
        self,
        *args: Any,
        titles: Sequence[tuple[str, str]],
        units: Sequence[tuple[int, str]],
        **kwargs: Any,
    ) -> None:
        self.choices: dict[str, list[tuple[Any, str]]] = {
            "danh_hieu": [("", "Mọi danh hiệu"), *titles],
            "don_vi": [("", "Mọi đơn vị"), *units],
        }
        super().__init__(*args, **kwargs)

    def full_clean(self) -> None:
        """The choices come from the year and the commune, so they are set before cleaning."""
        for name, choices in self.choices.items():
            self.offer(name, choices)
        super().full_clean()


class CandidateFilter(FilterForm):
    don_vi = forms.ChoiceField(label="Đơn vị")
    tim = forms.CharField(label="Tên", max_length=100)

    def __init__(self, *args: Any, units: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        self.units = units
        super().__init__(*args, **kwargs)

    def full_clean(self) -> None:
        self.offer("don_vi", [("", "Chọn đơn vị"), *self.units])
        super().full_clean()


class RegistrationsForm(Form):
    """The grid of a unit: a title to choose beside each name; blank registers nothing."""

    registered_on = DateField(label="Ngày đăng ký")
    widths = {"registered_on": "ngan"}

    def __init__(self, *args: Any, candidates: Sequence[Candidate], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.candidates = [candidate for candidate in candidates if candidate.titles]
        for candidate in self.candidates:
            titles = [(title.code, title.name) for title in candidate.titles]
            self.fields[candidate.key] = forms.ChoiceField(
                label=f"Danh hiệu của {candidate.name}",
                choices=[("", "Không đăng ký"), *titles],
                required=False,
            )

    @property
    def rows(self) -> list[tuple[Candidate, Any]]:
        return [(candidate, self[candidate.key]) for candidate in self.candidates]

    @property
    def chosen(self) -> list[tuple[Any, str]]:
        """Who was given which title, as the operation takes them."""
        return [
            (candidate.subject, title)
            for candidate in self.candidates
            if (title := self.cleaned_data.get(candidate.key))
        ]
