"""Forms of the council's desk."""

from django import forms

from thidua.councils.enums import Choice
from thidua.web.common.forms import Form


class ChoiceForm(Form):
    """Which of the two was tapped; in the address before, in the post after the confirmation."""

    choice = forms.ChoiceField(choices=Choice.choices, widget=forms.HiddenInput)


class StepAsideForm(Form):
    reason = forms.CharField(
        label="Lý do tránh",
        max_length=200,
        help_text="Ví dụ: đơn vị của mình; người nhà. Biên bản ghi lý do.",
    )
