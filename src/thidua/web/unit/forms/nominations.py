"""Nominating a neighbour in three questions; every answer travels with the form, none is lost."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from thidua.nominations.enums import Occasion
from thidua.nominations.queries import AwardPage
from thidua.organisations.enums import Group, RecipientKind
from thidua.web.common.forms import Form, Problem


NEW = "moi"
LAST = 4  # three questions and the summary
QUESTIONS: Mapping[int, Sequence[str]] = {
    1: ("kind", "name", "who", "group"),
    2: ("summary", "achievements"),
    3: ("code", "occasion"),
}
REASONS = [
    (Occasion.MOVEMENT.value, "Làm tốt trong phong trào thi đua"),
    (Occasion.IRREGULAR.value, "Một việc tốt đột xuất"),
    (Occasion.MERIT.value, "Kết quả cả năm"),
]
Choices = Sequence[tuple[str, str]]


class NominateForm(Form):
    kind = forms.ChoiceField(
        label="Đề cử ai?", choices=RecipientKind.choices, widget=forms.RadioSelect
    )
    name = forms.CharField(
        label="Tên",
        max_length=160,
        help_text="Gõ đủ họ và tên. Tên tập thể, hộ ghi như sẽ in, ví dụ: Hộ ông Huỳnh Văn Lúa.",
    )
    who = forms.ChoiceField(
        label="Có phải một trong những tên này?", required=False, widget=forms.RadioSelect
    )
    group = forms.ChoiceField(
        label="Làm nghề gì?", choices=[("", "Chưa rõ"), *Group.choices], required=False
    )
    summary = forms.CharField(
        label="Đã làm được việc gì?",
        max_length=500,
        help_text="Một câu có con số. Ví dụ: Hiến 120 m² đất làm đường thôn, vận động 6 hộ.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    achievements = forms.CharField(
        label="Kể thêm",
        required=False,
        max_length=20_000,
        help_text="Làm lúc nào, ai được lợi. Xã dùng làm báo cáo thành tích.",
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    code = forms.ChoiceField(label="Đề nghị gì?", widget=forms.RadioSelect)
    occasion = forms.ChoiceField(
        label="Vì sao?",
        choices=REASONS,
        widget=forms.RadioSelect,
    )

    def __init__(
        self, *args: Any, matches: Choices, pages: Sequence[AwardPage], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.matches = matches
        self.offer("who", [*matches, (NEW, "Không, tên khác")])
        self.offer("code", [(page.code, page.name) for page in pages])

    def clean(self) -> dict[str, Any]:
        """A name that is known already is asked about before somebody is entered twice."""
        cleaned = super().clean() or self.cleaned_data
        if (
            self.matches
            and cleaned.get("name")
            and not cleaned.get("who")
            and "who" not in self.errors
        ):
            self.add_error("who", "Tên này đã có trong đơn vị. Chọn đúng người, hoặc “tên khác”.")
        return cleaned

    def first_wrong(self) -> int:
        """The first question that is not answered yet; LAST when all are."""
        wrong = [step for step, names in QUESTIONS.items() if any(n in self.errors for n in names)]
        return min(wrong, default=LAST)

    def only_asks(self, step: int) -> bool:
        """Whether nothing is wrong but that a known name wants to be told apart."""
        wrong = {name for name in QUESTIONS.get(step, ()) if name in self.errors}
        return wrong == {"who"} and not self.data.get("who")

    def problems_of(self, step: int) -> list[Problem]:
        """The faults of the question on the page, and those of no question."""
        here = {self[name].auto_id for name in QUESTIONS.get(step, ())}
        ids = here | {self[name].id_for_label for name in QUESTIONS.get(step, ())}
        return [each for each in self.problems if not each.anchor or each.anchor in ids]

    def ask_anew(self, step: int) -> None:
        """Show a question for the first time: what is not answered yet is no fault."""
        for name in QUESTIONS.get(step, ()):
            self.errors.pop(name, None)

    def asked_in(self, step: int) -> list[Any]:
        """The fields of a question; whether they know the name is asked only when somebody does."""
        names = [name for name in QUESTIONS.get(step, ()) if name != "who" or self.matches]
        return [self[name] for name in names]

    def carried(self, step: int) -> list[tuple[str, str]]:
        """Answers of the other questions, to be sent along unseen."""
        here = set(QUESTIONS.get(step, ()))
        names = [name for names in QUESTIONS.values() for name in names if name not in here]
        return [(name, value) for name in names if (value := self.data.get(name, ""))]


class MendForm(Form):
    """What a unit mends after a return: the words. Whom and what for are another dossier."""

    summary = forms.CharField(
        label="Đã làm được việc gì?", max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )
    achievements = forms.CharField(
        label="Kể thêm",
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class PhotoForm(Form):
    kind = forms.ChoiceField(label="Đây là gì?")
    file = forms.FileField(
        label="Ảnh hoặc giấy tờ",
        help_text="Ảnh JPG, PNG, hoặc PDF, tới 20 MB.",
        widget=forms.FileInput(attrs={"accept": "image/*,application/pdf"}),
    )

    def __init__(self, *args: Any, kinds: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("kind", kinds)


class WithdrawForm(Form):
    reason = forms.CharField(label="Vì sao rút?", max_length=1000, required=False)
