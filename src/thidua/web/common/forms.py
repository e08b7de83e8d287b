"""Forms that say what is missing, keep what was typed, and show what was understood."""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from django import forms
from django.forms.boundfield import BoundField as DjangoBoundField
from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest

from thidua.common.errors import Refused, Stale


WIDTHS = {"ngan": "rong-ngan", "vua": "rong-vua", "dai": ""}


class Renderer(TemplatesSetting):
    form_template_name = "phan/bieu_mau.html"
    field_template_name = "phan/truong.html"


@dataclass(frozen=True)
class Problem:
    """A line of the error summary."""

    sentence: str
    anchor: str = ""
    source: object = None


class BoundField(DjangoBoundField):
    """A field with its data, and what the template asks about it."""

    @property
    def is_checkbox(self) -> bool:
        return isinstance(self.field.widget, forms.CheckboxInput)

    @property
    def width_class(self) -> str:
        """How long an answer is expected: ngan, vua or dai, from the form's `widths`."""
        return WIDTHS[getattr(self.form, "widths", {}).get(self.name, "dai")]

    @property
    def echo(self) -> str:
        """What the system read, when the field can say so and what was typed was understood."""
        say = getattr(self.field, "echo", None)
        value = getattr(self.form, "cleaned_data", {}).get(self.name)
        if say is None or value is None or self.errors:
            return ""
        return str(say(str(self.data or ""), value))

    def build_widget_attrs(self, attrs: Any, widget: Any = None) -> dict[str, Any]:
        built: dict[str, Any] = super().build_widget_attrs(attrs, widget)
        css = css_of(widget or self.field.widget)
        if css:
            own = self.field.widget.attrs.get("class", "")
            built["class"] = f"{css} {own}".strip()
        return built


def keep_what_was_typed(widget: forms.Widget) -> None:
    """A browser's number box empties itself of what it cannot read; ours shows it again."""
    if isinstance(widget, forms.NumberInput):
        widget.input_type = "text"
        widget.attrs = {"inputmode": "numeric", "autocomplete": "off", **widget.attrs}
        for limit in ("min", "max", "step"):
            widget.attrs.pop(limit, None)


def css_of(widget: forms.Widget) -> str:
    """Bootstrap's class for a kind of widget."""
    if isinstance(widget, forms.CheckboxInput | forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "form-check-input"
    if isinstance(widget, forms.Select):
        return "form-select"
    return "" if widget.is_hidden else "form-control"


class Form(forms.Form):
    """The form that every page uses.

    `widths` names the width of short answers. `{{ form }}` prints the fields; the page puts
    `phan/loi.html` above them and the buttons below.
    """

    default_renderer = Renderer
    bound_field_class = BoundField
    use_required_attribute = False  # the summary of errors says more than the browser's bubble
    widths: ClassVar[Mapping[str, str]] = {}
    form_id = "bieu-mau"
    conflict: dict[str, Any] | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self._sources: dict[str, object] = {}
        for name, field in self.fields.items():
            keep_what_was_typed(field.widget)
            field.error_messages |= sentences(field, label=str(field.label or name))

    @classmethod
    def of(cls, request: HttpRequest, **kwargs: Any) -> Self:
        """The form with what this request sent: bound on POST, empty otherwise."""
        if request.method == "POST":
            return cls(request.POST, request.FILES, **kwargs)
        return cls(**kwargs)

    def offer(self, name: str, choices: Iterable[Any]) -> None:
        """Give a choice field what may be chosen on this page."""
        field = self.fields[name]
        if not isinstance(field, forms.ChoiceField):
            raise TypeError(f"{name} offers no choices")
        field.choices = list(choices)

    @property
    def problems(self) -> Sequence[Problem]:
        """The lines of the error summary, in the order of the fields."""
        lines = [
            Problem(str(error), source=self._sources.get("")) for error in self.non_field_errors()
        ]
        for field in self:
            anchor = field.auto_id if field.use_fieldset else field.id_for_label
            lines += [Problem(str(e), anchor, self._sources.get(field.name)) for e in field.errors]
        return lines

    def add_refusal(self, refusal: Refused) -> None:
        """Put an operation's refusal where it belongs, so that nothing typed is lost."""
        name = refusal.field if refusal.field in self.fields else None
        self.add_error(name, refusal.sentence)
        self._sources[name or ""] = refusal.source

    def show_conflict(self, stale: Stale) -> None:
        """Somebody saved meanwhile: keep what was typed, show both, choose nothing.

        If `theirs` holds "version", sending the form again keeps mine over theirs.
        """
        theirs = dict(stale.theirs)
        if "version" in theirs:
            data: Any = copy(self.data)  # what was sent is sealed, its copy is not
            data[self.add_prefix("version")] = theirs.pop("version")
            self.data = data
        rows = [
            {
                "label": self[name].label,
                "mine": self.shown(name, self[name].data),
                "theirs": self.shown(name, value),
            }
            for name, value in theirs.items()
            if name in self.fields
        ]
        self.conflict = {"rows": rows, "who": stale.who, "at": stale.at}

    def shown(self, name: str, value: object) -> str:
        """A stored or typed value as a person reads it: the label of a choice, not its code."""
        choices = dict(getattr(self.fields[name], "choices", ()))
        return str(choices.get(value, value if value is not None else ""))


class FilterForm(Form):
    """A filter above a list (GET): nothing is required, nothing wrong stops the list."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.required = False
        self.full_clean()

    @property
    def is_filtering(self) -> bool:
        return any(bool(value) for value in getattr(self, "cleaned_data", {}).values())

    def wanted(self, name: str) -> Any:
        """The cleaned value of a filter, or None when empty or not understood."""
        return getattr(self, "cleaned_data", {}).get(name) or None


def sentences(field: forms.Field, *, label: str) -> dict[str, str]:
    """Vietnamese sentences for the faults Django finds itself: what, and how to mend it."""
    name = inside_a_sentence(label)
    found = {"required": f"Điền {name}."}
    if isinstance(field, forms.BooleanField):
        found["required"] = f"Đánh dấu “{label}” rồi gửi lại."
    if isinstance(field, forms.ChoiceField | forms.FileField):
        found["required"] = f"Chọn {name}."
    if label.endswith("?"):
        found["required"] = f"Trả lời câu “{label}”"
    if isinstance(field, forms.ChoiceField):
        found["invalid_choice"] = f"{label}: “%(value)s” không có trong danh sách. Chọn lại."
    if isinstance(field, forms.IntegerField):
        found["invalid"] = f"{label}: gõ một số nguyên, ví dụ 40."
    if isinstance(field, forms.EmailField):
        found["invalid"] = f"{label}: gõ đủ tên và máy chủ, ví dụ vanphong@vidu.vn."
    if isinstance(field, forms.FileField):
        found["empty"] = "Tệp này rỗng. Chọn lại tệp."
        found["max_length"] = "Tên tệp dài quá. Đổi tên ngắn lại rồi chọn lại."
    return found


def inside_a_sentence(label: str) -> str:
    """The label with a small first letter, unless it begins with an abbreviation (UBND)."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
