"""Forms for units, people and recipients."""

from typing import Any

from django import forms

from thidua.organisations.enums import Gender, Group, UnitKind
from thidua.web.common.fields import DateField
from thidua.web.common.forms import FilterForm, Form


# A commune's officer sets up what is below the commune; bodies above it come with the installation.
BELOW = [
    choice
    for choice in UnitKind.choices
    if choice[0] not in {UnitKind.PROVINCE_BODY, UnitKind.DISTRICT_BODY, UnitKind.COMMUNE_BODY}
]
DIRECT = [("", "Chưa rõ"), ("1", "Có"), ("0", "Không")]


def yes_no_unknown(value: str) -> bool | None:
    return {"1": True, "0": False}.get(value)


class UnitFilter(FilterForm):
    tim = forms.CharField(label="Tên đơn vị", max_length=100)
    loai = forms.ChoiceField(label="Loại", choices=[("", "Mọi loại"), *BELOW])


class UnitForm(Form):
    name = forms.CharField(label="Tên đơn vị", max_length=200, help_text="Ví dụ: Thôn 7.")
    kind = forms.ChoiceField(label="Loại", choices=BELOW)
    founded_on = DateField(label="Ngày thành lập", required=False)
    widths = {"founded_on": "ngan", "kind": "vua"}


class RenameForm(Form):
    name = forms.CharField(label="Tên mới", max_length=200)
    from_on = DateField(label="Dùng từ ngày", help_text="Văn bản trước ngày này vẫn in tên cũ.")
    widths = {"from_on": "ngan"}


class DissolveForm(Form):
    last_day = DateField(
        label="Ngày hoạt động cuối cùng", help_text="Lịch sử của đơn vị vẫn giữ nguyên."
    )
    widths = {"last_day": "ngan"}


class PersonFilter(FilterForm):
    tim = forms.CharField(
        label="Họ và tên", max_length=100, help_text="Gõ có dấu hay không dấu đều được."
    )


class PersonForm(Form):
    full_name = forms.CharField(label="Họ và tên", max_length=160)
    gender = forms.ChoiceField(
        label="Giới tính", choices=[("", "Chưa rõ"), *Gender.choices], required=False
    )
    birth_year = forms.IntegerField(
        label="Năm sinh", min_value=1900, max_value=2100, required=False
    )
    group = forms.ChoiceField(
        label="Thành phần", choices=[("", "Chưa rõ"), *Group.choices], required=False
    )
    is_direct_worker = forms.ChoiceField(
        label="Người lao động trực tiếp", choices=DIRECT, required=False
    )
    widths = {"birth_year": "ngan", "gender": "ngan", "group": "vua", "is_direct_worker": "ngan"}

    def known(self) -> dict[str, Any]:
        """The values as `add_person` and `change_person` take them."""
        values = dict(self.cleaned_data)
        values.pop("home", None)
        values["is_direct_worker"] = yes_no_unknown(values["is_direct_worker"])
        return values


class NewPersonForm(PersonForm):
    home = forms.ChoiceField(label="Ở hoặc làm việc tại")
    field_order = ["full_name", "home"]

    def __init__(self, *args: object, units: list[tuple[int, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.offer("home", units)


class PostForm(Form):
    title = forms.CharField(label="Chức vụ", max_length=120, help_text="Ví dụ: Trưởng thôn.")
    unit = forms.ChoiceField(label="Tại đơn vị")
    from_on = DateField(label="Từ ngày", required=False)
    widths = {"from_on": "ngan"}

    def __init__(self, *args: object, units: list[tuple[int, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.offer("unit", units)


class EndPostForm(Form):
    last_day = DateField(label="Ngày cuối cùng giữ chức vụ")
    widths = {"last_day": "ngan"}


class CollectiveForm(Form):
    kind = forms.ChoiceField(
        label="Đối tượng",
        choices=[("collective", "Tập thể (nhóm, tổ, ngõ phố…)"), ("household", "Hộ gia đình")],
    )
    name = forms.CharField(
        label="Tên in trên giấy khen", max_length=200, help_text="Ví dụ: Hộ ông Nguyễn Văn A."
    )
    home = forms.ChoiceField(label="Thuộc đơn vị")

    def __init__(self, *args: object, units: list[tuple[int, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.offer("home", units)
