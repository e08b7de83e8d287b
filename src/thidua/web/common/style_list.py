"""The style list: every partial with its worst data, on one page, for eyes and for axe.

Longest names, zero, unknown, a thousand rows, two errors at once. All of it is made up.
"""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from thidua.common.errors import Refused, Stale
from thidua.common.sources import Source
from thidua.web.common import charts
from thidua.web.common.fields import DateField, FigureField, MoneyField
from thidua.web.common.forms import FilterForm, Form
from thidua.web.common.pages import page, paginate
from thidua.web.common.parts import (
    Action,
    Cell,
    Column,
    Condition,
    Crumb,
    Entry,
    Finding,
    Group,
    Paper,
    Row,
    Step,
    Table,
    Task,
)


LONG_NAME = "Công Tằng Tôn Nữ Nguyễn Thị Phương Thảo Nguyên Minh Họa"
LONG_UNIT = "Ban Chỉ đạo phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa xã Minh Họa"
ROWS = 1000


class SampleForm(Form):
    widths = {
        "signed_on": "ngan",
        "number": "ngan",
        "actual": "vua",
        "reward": "vua",
        "kind": "vua",
    }

    name = forms.CharField(label="Họ và tên", help_text="Như trên giấy tờ tùy thân.")
    signed_on = DateField(label="Ngày ký", help_text="Ví dụ 17/01/2023.")
    number = forms.IntegerField(label="Số người", required=False)
    actual = FigureField(label="Thực hiện", required=False)
    reward = MoneyField(label="Tiền thưởng", required=False)
    kind = forms.ChoiceField(label="Loại đơn vị", choices=[("thon", "Thôn"), ("khom", "Khóm")])
    reason = forms.CharField(label="Lý do", widget=forms.Textarea(attrs={"rows": 3}))
    work = forms.ChoiceField(
        label="Việc gì?",
        choices=[("ve_sinh", "Vệ sinh đường thôn"), ("giup", "Giúp hộ nghèo")],
        widget=forms.RadioSelect,
    )
    photo = forms.FileField(label="Ảnh", help_text="JPG hoặc PNG, tới 10 MB.", required=False)
    agreed = forms.BooleanField(label="Đã đọc soát 12/12 tên")


class SampleFilter(FilterForm):
    q = forms.CharField(label="Tên")
    state = forms.ChoiceField(label="Trạng thái", choices=[("", "Tất cả"), ("dat", "Đạt")])


@require_safe
def style_list(request: HttpRequest) -> HttpResponse:
    """Every partial with its worst data."""
    return page(request, "common/style_list.html", **_frame_parts(), **_data_parts(request))


def _frame_parts() -> dict[str, Any]:
    today = timezone.localdate()
    return {
        "crumbs": [Crumb("Quản trị", "/"), Crumb("Danh mục mẫu")],
        "steps": _steps(),
        "tasks": _tasks(),
        "conditions": _conditions(),
        "gate": Action("Mở phiên họp", "#", kind="son", icon="unlock"),
        "days": [today + timedelta(days=n) for n in (-87, -1, 0, 1, 5, 14, 15)],
        "actions": [
            Action("Khen đột xuất", "#", kind="primary", icon="plus-lg"),
            Action("Ký và cấp số 06", "#", kind="son", icon="pen-fill"),
            Action("Tải .xlsx", "#", icon="download"),
        ],
        "form": _form(),
        "filters": SampleFilter({"q": LONG_NAME}),
    }


def _data_parts(request: HttpRequest) -> dict[str, Any]:
    rows = paginate(range(1, ROWS + 1), request)
    return {
        "findings": _findings(),
        "papers": _papers(),
        "entries": _entries(),
        "trang": rows,
        "long_table": _long_table(list(rows)),
        "public_table": _public_table(),
        "empty_table": Table(
            caption="Phong trào", columns=[], empty="Chưa có phong trào nào năm 2023."
        ),
        "charts": _charts(),
    }


def _steps() -> list[Step]:
    names = "Phát động,Giao ước,Thực hiện,Bình xét,Thẩm định,Hội đồng,Quyết định,Báo cáo"
    states = ["xong"] * 4 + ["nay"] + ["toi"] * 3
    return [Step(n, "11/13 hồ sơ", s, "#") for n, s in zip(names.split(","), states, strict=True)]


def _tasks() -> list[Task]:
    today = timezone.localdate()
    return [
        Task(
            f"Thẩm định hồ sơ của {LONG_NAME}",
            f"{LONG_UNIT} chờ trả lời; hồ sơ 07 còn 3 việc",
            "#",
            "Thẩm định",
            due=today,
            urgent=True,
            illustrative=True,
        ),
        Task("Nhắc 2 thành viên", "9/11 người đã xác nhận", "#", "Nhắc 2 người", due=today),
        Task("Xem 10 bản giao ước", "6 thôn, 4 ngành", "#", "Xem 10 bản"),
    ]


def _conditions() -> list[Condition]:
    return [
        Condition("Danh sách công khai đủ thời hạn", met=True),
        Condition(
            "13/13 hồ sơ thẩm định xong",
            met=False,
            left="còn 2",
            url="#",
            link="mở 2 hồ sơ",
            who="bạn",
        ),
        Condition(
            "Ý kiến nhân dân đã trả lời",
            met=False,
            waiver="Chủ tịch được bỏ qua điều kiện này, có lý do.",
        ),
    ]


def _findings() -> list[Finding]:
    inside = [
        Finding("dat", "Có sáng kiến", "Quyết định 14/QĐ-UBND"),
        Finding("thieu_du_lieu", "hoặc đề tài khoa học", ""),
    ]
    return [
        Finding(
            "dat",
            "Có đăng ký từ đầu năm",
            "Đăng ký ngày 18/02/2022.",
            "Điều 10",
            "#",
            verified=False,
        ),
        Finding(
            "hoi_dong",
            "Số người trong hạn mức 15%",
            "15% của 22 là 3,3; đang đề nghị 4.",
            "Điều 9 khoản 3",
        ),
        Finding(
            "thieu_du_lieu",
            "Có sáng kiến được công nhận",
            "Chưa có quyết định.",
            "Điều 23",
            mend="Nộp quyết định",
            mend_url="#",
            inside=inside,
        ),
        Finding(
            "chua_dat",
            f"Báo cáo không trùng người khác: {LONG_NAME}",
            "Giống 92% hồ sơ số 14.",
            "Quy chế, mục 5",
            mend="Xem hai bản cạnh nhau",
            mend_url="#",
        ),
    ]


def _papers() -> list[Paper]:
    return [
        Paper("Báo cáo thành tích", there=True, version="bản 2, 06/01", url="#"),
        Paper("Quyết định công nhận sáng kiến", there=False, upload_url="#"),
        Paper("Trả lời của Công an xã", there=False, note="hỏi 04/01, quá hạn 1 ngày"),
    ]


def _entries() -> list[Entry]:
    return [
        Entry("2022", "Đề nghị Chiến sĩ thi đua cơ sở", "hồ sơ này"),
        Entry("2020", "", "nhập quyết định năm 2020", "#", known=False),
        Entry("2019", "Lao động tiên tiến", "QĐ 12/QĐ-UBND, 14/01/2020", "#"),
    ]


def _long_table(numbers: list[int]) -> Table:
    columns = [
        Column("TT", number=True),
        Column("Đối tượng", head=True, sort="ten"),
        Column("Tiền thưởng, đ", number=True, sort="tien"),
        Column("Kết quả"),
    ]
    rows = [
        Row(
            [
                n,
                Cell(LONG_NAME, url="#", note=LONG_UNIT, illustrative=True),
                230000 * n,
                Cell(answer="hoi_dong"),
            ],
            value=str(n),
            label=f"{LONG_NAME}, dòng {n}",
        )
        for n in numbers
    ]
    total = Row([Cell("Cộng", span=2), 115_115_000_000, Cell("")])
    return Table(
        caption=f"{ROWS} dòng · tên là minh họa",
        columns=columns,
        rows=rows,
        totals=[total],
        select="chon",
        id="dai",
    )


def _public_table() -> Table:
    return Table(
        caption="Số liệu trong bài",
        columns=[
            Column("TT", number=True, wide_only=True),
            Column("Chỉ tiêu", head=True),
            Column("Kế hoạch", number=True, short="KH"),
            Column("Thực hiện", number=True, short="TH"),
            Column("% KH", number=True),
            Column("So với kế hoạch", wide_only=True),
            Column("Kết quả", last=True),
        ],
        groups=[Group("Kinh tế", _public_rows()), Group("Nông thôn mới", [_row_without_plan()])],
        stack_on_phone=True,
        id="cong-khai",
    )


def _public_rows() -> list[Row]:
    food = Cell(html=charts.plan_bar(Decimal("100.37")))
    building = Cell(html=charts.plan_bar(571))
    return [
        Row(
            [
                1,
                "Tổng sản lượng lương thực",
                "5.000 tấn",
                "5.018,6 tấn",
                "100,37%",
                food,
                Cell("Vượt", answer="dat"),
            ]
        ),
        Row(
            [
                2,
                "Xây dựng cơ bản",
                "500 triệu đồng",
                "2.855 triệu đồng",
                "571%",
                building,
                Cell("Vượt, gấp 5,7 lần", answer="han"),
            ]
        ),
    ]


def _row_without_plan() -> Row:
    name = "Giữ chuẩn 19 tiêu chí nông thôn mới"
    return Row(
        [
            12,
            name,
            None,
            "19 tiêu chí",
            None,
            Cell("không tính %", muted=True),
            Cell("Chưa có kế hoạch", answer="thieu_du_lieu"),
        ]
    )


def _charts() -> list[tuple[str, Any]]:
    months = [[2, 1, 2, 1, 1, 2, 1, 1, 2, 1, 2, 3], [0] * 12, [1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 9]]
    strips = [charts.Strip(f"Thôn {n}", counts) for n, counts in enumerate(months, 1)]
    parts = [
        charts.Share(6, "vượt", "f-dat"),
        charts.Share(4, "đạt", "f-muc"),
        charts.Share(1, "chưa so được", "f-trong"),
        charts.Share(0, "chưa đạt", "f-chua"),
    ]
    return [
        ("So với kế hoạch, 0%", charts.plan_bar(0, reached=False)),
        ("So với kế hoạch, 571%", charts.plan_bar(571)),
        (
            "Ngưỡng phiếu",
            charts.threshold_bar(7, 11, threshold=Fraction(7, 10), noun="thành viên đồng ý"),
        ),
        ("Trạng thái", charts.stacked_bar(parts)),
        ("Phần", charts.share_bar(7, 10, noun="là người trực tiếp")),
        ("Mười hai tháng", charts.month_strip(strips)),
    ]


def _form() -> SampleForm:
    """A form sent with everything wrong, refused by the operation and overtaken by somebody."""
    form = SampleForm(
        {
            "name": LONG_NAME,
            "signed_on": "31/02/2023",
            "number": "nhiều",
            "actual": "984 tr.đ",
            "reward": "gần 800 triệu",
            "kind": "thon",
        }
    )
    form.is_valid()
    form.add_refusal(
        Refused(
            "Tên này đã có trong danh sách.",
            field="name",
            source=Source("luat-06-2022", "Điều 83 khoản 1"),
        )
    )
    form.show_conflict(
        Stale({"name": "Phan Thị Mận", "kind": "khom"}, who="Võ Thị Thu", at="10:02")
    )
    return form
