"""Forms for the council: establishing it, members, sessions, votes, minutes."""

from collections.abc import Sequence
from typing import Any

from django import forms

from thidua.councils.enums import Choice, MemberRole, Presence
from thidua.web.common.fields import DateField
from thidua.web.common.forms import Form


HOURS = ["%H:%M", "%Hh%M", "%Hh"]
Choices = Sequence[tuple[Any, Any]]


class CouncilForm(Form):
    name = forms.CharField(label="Tên Hội đồng", max_length=200)
    established_by = forms.CharField(
        label="Quyết định thành lập, kiện toàn",
        max_length=200,
        required=False,
        help_text="Ví dụ: Quyết định 12/QĐ-UBND ngày 20/01/2022.",
    )
    from_on = DateField(label="Từ ngày", required=False)
    regulation = forms.CharField(
        label="Quy chế Hội đồng",
        max_length=200,
        required=False,
        help_text="Ghi như sẽ in trong biên bản. Ví dụ: Quy chế Hội đồng, Điều 9.",
    )
    quorum_share = forms.CharField(
        label="Tỷ lệ dự họp tối thiểu",
        max_length=8,
        help_text="Trên tổng số thành viên. Gõ 2/3, 0,7 hoặc 70%.",
    )
    vote_share = forms.CharField(
        label="Tỷ lệ đồng ý tối thiểu",
        max_length=8,
        help_text="Dùng khi luật không định mức riêng cho danh hiệu. Gõ 2/3, 0,7 hoặc 70%.",
    )
    widths = {"from_on": "ngan", "quorum_share": "ngan", "vote_share": "ngan"}


class MemberForm(Form):
    person = forms.TypedChoiceField(label="Thành viên", coerce=int)
    role = forms.ChoiceField(label="Vai trò", choices=MemberRole.choices)
    position_text = forms.CharField(
        label="Chức vụ", max_length=160, required=False, help_text="Như trong quyết định kiện toàn."
    )
    from_on = DateField(label="Từ ngày", required=False)
    widths = {"role": "vua", "from_on": "ngan"}

    def __init__(self, *args: Any, people: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("person", people)


class EndMemberForm(Form):
    last_day = DateField(label="Ngày cuối là thành viên")
    widths = {"last_day": "ngan"}


class SessionForm(Form):
    held_on = DateField(label="Ngày họp")
    begins_at = forms.TimeField(
        label="Giờ họp",
        required=False,
        input_formats=HOURS,
        help_text="Ví dụ: 8:00 hoặc 14h30.",
        error_messages={"invalid": "Không đọc được giờ họp. Gõ như 8:00 hoặc 14h30."},
        widget=forms.TimeInput(format="%H:%M"),
    )
    place = forms.CharField(label="Nơi họp", max_length=200, required=False)
    widths = {"held_on": "ngan", "begins_at": "ngan"}


class MinutesForm(Form):
    discussion = forms.CharField(
        label="Diễn biến, ý kiến",
        required=False,
        max_length=20_000,
        help_text="Mỗi dòng là một đoạn của biên bản.",
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    guests = forms.CharField(
        label="Khách mời",
        required=False,
        max_length=2_000,
        help_text="Mỗi dòng một người; khách mời không biểu quyết.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    conclusion = forms.CharField(
        label="Kết luận của chủ tọa",
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class CloseSessionForm(Form):
    ends_at = forms.TimeField(
        label="Giờ bế mạc",
        input_formats=HOURS,
        help_text="Ghi vào biên bản. Ví dụ: 10:30.",
        error_messages={"invalid": "Không đọc được giờ bế mạc. Gõ như 10:30 hoặc 16h30."},
        widget=forms.TimeInput(format="%H:%M"),
    )
    conclusion = forms.CharField(
        label="Kết luận của chủ tọa",
        max_length=5_000,
        help_text="Bế mạc rồi thì kết luận và biên bản giữ nguyên.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    widths = {"ends_at": "ngan"}


class RemoveItemForm(Form):
    reason = forms.CharField(
        label="Lý do rút",
        max_length=300,
        required=False,
        help_text="Bắt buộc khi phiên đang họp; biên bản ghi lý do.",
    )


class AttendanceForm(Form):
    presence = forms.ChoiceField(choices=Presence.choices)
    reason = forms.CharField(max_length=200, required=False)


class VoteForm(Form):
    choice = forms.ChoiceField(choices=Choice.choices)


class RecuseForm(Form):
    reason = forms.CharField(
        label="Lý do tránh",
        max_length=200,
        help_text="Ví dụ: đơn vị của mình; người nhà. Biên bản ghi lý do.",
    )
