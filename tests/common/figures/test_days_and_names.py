"""Days, hours and years; digits that name and do not count."""

import pytest

from thidua.common.figures import Kind, read_figure


@pytest.mark.parametrize(
    "text",
    [
        "17/01/2023",
        "17-01-2023",
        "17.1.2023",
        "1/1/23",
        "2022-12-31",
        "ngày 26 tháng 12 năm 2023",
        "26 tháng 12",
        "04 Tháng Tư 2016 9:25:00 SA",
        "21/03/2019 - 22:13",
        "Ngày 24/12",
        "ngày 5",
        "Sáng 8.3",
        "Sáng 13- 7",
        "chiều ngày 13/01",
        "ngày 13 và 14/01/2023",
        "13-15/7",
        "từ ngày 01/01 đến ngày 31/12/2022",
        "năm 2026",
        "năm học 2019-2020",
        "2011 – 2015",
        "giai đoạn 2021 - 2025",
        "từ năm 2020 đến năm 2025",
        "2021, 2022 và 2023",
        "6 tháng đầu năm 2023",
        "sáu tháng cuối năm",
        "từ 8 đến 10/12/2023",
        "từ ngày 28/11 đến ngày 2/12/2023",
        "20-11",
        "2022",
        "tháng 5",
        "tháng 12/2022",
        "12/2022",
        "quý I/2023",
        "quý 3",
        "7h30",
        "14h",
        "14 giờ 30 phút",
        "8 giờ",
    ],
)
def test_days_and_hours_are_no_figures(text):
    figure = read_figure(text)

    assert (figure.kind, figure.value, figure.low) == (Kind.DATE, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "tổ 65",
        "tổ 65, khu 7",
        "tổ 44B, khu 4",
        "tổ 5 phường Hưng Long",
        "thôn Đông 1",
        "ấp Tân Lập 2",
        "vòng 2",
        "vụ 3",
        "đường tỉnh 836",
        "TDP 9",
        "khu 7",
        "Cụm số VII",
        "cụm số 03",
        "đợt 3",
        "đợt 3 năm 2022",
        "lớp 8A1",
        "8A1",
        "3G",
        "A1",
        "Covid-19",
        "Quân khu 7",
        "đô thị loại 5",
        "trường cấp 3",
        "mức độ 3, 4",
        "thứ 4 toàn tỉnh",
        "thứ tư",
        "hạng Ba",
        "giải nhì",
        "giải ba",
        "lần thứ 3",
        "lần thứ XIII",
        "khóa XIII",
        "tốp 3",
        "Nhất cụm/Nhì cụm/Ba cụm",
        "II.",
        "1. Công tác thi đua",
        "184/BC-UBND",
        "Số: 184/BC-UBND",
        "06/2015/QĐ-UBND",
        "39-CT/TW",
        "Luật số 06/2022/QH15",
        "Chỉ thị số 08",
        "Số: 12",
        "0912 345 678",
        "0912.345.678",
        "(028) 3829 1234",
        "+84 912 345 678",
        "5 rõ",
        "“5 xung kích”",
        "5 không, 3 sạch",
        "3 nhất",
        "24/24",
        "24/7",
        "24/24 giờ",
        "24/24h",
    ],
)
def test_digits_that_name_do_not_count(text):
    figure = read_figure(text)

    assert (figure.kind, figure.value) == (Kind.LABEL, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("thôn 5 đạt 12 hộ", 12),
        ("lớp 8A1 có 35 học sinh", 35),
        ("tổ 12 thành viên", 12),
        ("cấp 12 giấy chứng nhận", 12),
        ("đường 8 km", 8),
        ("loại 5%", 5),
        ("mức độ 3, 12 hộ", 12),
        ("tổng số 407 học sinh", 407),
        ("dân số 7.129 người", 7129),
        ("đại biểu 12", 12),
        ("cùng kỳ 12 hộ", 12),
        ("2022 hộ", 2022),
        ("2.022", 2022),
        ("đạt 2022", 2022),
        ("năm 2022 đạt 12 hộ", 12),
        ("15 ngày", 15),
        ("12 giờ/ngày", 12),
        ("24/24 chỉ tiêu", 24),
        ("1 nhất, 11 nhì, 17 ba", 1),
        ("20 không đạt", 20),
        ("gấp 9,5 lần", 9.5),
    ],
)
def test_figure_beside_a_name_or_a_day_is_read(text, value):
    figure = read_figure(text)

    assert float(figure.value) == value


def test_the_first_figure_of_a_text_counts():
    figure = read_figure("16 tập thể và 17 cá nhân")

    assert (figure.value, figure.unit) == (16, "tập thể")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("6 tháng đầu năm 2023, thu ngân sách đạt 5 tỷ đồng", 5_000_000_000),
        ("Sáu tháng đầu năm đạt 52% kế hoạch", 52),
        ("Ấp Tân Lập 2 có 12 hộ", 12),
        ("thôn Đông 12 hộ", 12),
        ("vụ 1 đạt 60 tạ/ha", 60),
        ("số vụ 3", 3),
        ("5/KH 4 mô hình", 5),
    ],
)
def test_figure_beside_a_day_or_name_is_found(text, value):
    assert read_figure(text).value == value
