"""The noun that is counted: how far it reaches, and what kind of thing it is."""

from thidua.common.figures.figure import Ratio
from thidua.common.figures.tokens import (
    Tokens,
    digits_at,
    key_at,
    listed,
    phrases,
    stands_at,
    word_at,
)


# Words that end a noun: they belong to the sentence around it. Two words: only both together.
_STOPS = frozenset(
    listed(
        "đạt|bằng|chiếm|tăng|giảm|vượt|so|trong|của|được|trở|và|hoặc|với|cho|từ|đến|tới|tại|"
        "ở|là|có|không|chưa|đã|đang|sẽ|còn|do|bởi|để|nhằm|theo|trên|dưới|hơn|gần|khoảng|ước|"
        "gồm|cùng|khi|nếu|mà|thì|nhưng|vào|ra|lên|xuống|qua|bị|về|vì|nên|như|cũng|đều|sau|"
        "này|đó|nào|thuộc|cả|mỗi|toàn|nhất|nhiều|các|những"
    )
)
_STOP_PAIRS = phrases(
    "bình quân|trung bình|tương đương|bao gồm|ít nhất|tối thiểu|tối đa|xấp xỉ|năm nay|"
    "năm trước|năm ngoái|năm qua|năm học|hằng năm|hàng năm|kế hoạch|dự toán|cùng kỳ|"
    "hoàn thành|thực hiện|tham gia|tham dự|dự họp|trị giá"
)
# At the end of a noun, before a number, these name that number: "06 hộ tổ 65", "12 vụ năm 2022".
_NAMING = frozenset(
    listed("năm|tháng|ngày|quý|đợt|lần|thứ|hạng|giải|số|tổ|khu|khối|lớp|loại|cấp|điều|khoản|tdp")
)
_ABBREVIATIONS = {
    "tdp": "tổ dân phố",
    "kdc": "khu dân cư",
    "tn": "thanh niên",
    "hs": "học sinh",
}

_MET = listed("chỉ tiêu|tiêu chí|nội dung|nhiệm vụ")
_PEOPLE = listed(
    "người|cá nhân|hội viên|đoàn viên|đảng viên|cán bộ|công chức|viên chức|học sinh|em|cháu|trẻ|"
    "thanh niên|phụ nữ|nông dân|công dân|lao động|người lao động|giáo viên|đồng chí|nhân khẩu|"
    "khẩu|chiến sĩ|dân quân|quân nhân|cựu chiến binh|thành viên|ủy viên|cử tri|cụ|ông|bà|"
    "đối tượng|bệnh nhân|học viên|sinh viên|công nhân|tân binh|nhân dân|thí sinh|trưởng thôn|"
    "bí thư|nhân viên|thiếu niên|thiếu nhi|nghệ nhân|thương binh|bệnh binh|người dân|chủ hộ|"
    "tổ viên|đội viên|giáo dân|phật tử|cốt cán|vận động viên|thôn đội trưởng|chủ tịch|"
    "cộng tác viên|tuyên truyền viên|trưởng khu|hòa giải viên|dân số"
)
_HOUSEHOLDS = ("hộ", "gia đình")
_PLACES = listed(
    "thôn|xóm|ấp|bản|buôn|làng|khóm|khu|khối|tổ|cụm|tiểu khu|xã|phường|thị trấn|huyện|quận|tỉnh|"
    "thành phố|thị xã|đặc khu|địa phương|phum|sóc|bon|plei|tp|ngõ|tuyến phố|dân phố"
)
_BODIES = listed(
    "đơn vị|cơ quan|tổ chức|chi bộ|chi hội|chi đoàn|đảng bộ|hội|đoàn|đoàn thể|trường|nhà trường|"
    "lớp|doanh nghiệp|hợp tác xã|htx|công ty|ban|ngành|phòng|tập thể|trạm|câu lạc bộ|clb|đội|"
    "nhóm|dòng họ|trang trại|cơ sở|công đoàn|liên đội|mặt trận|bộ phận|sở|hội đồng|đảng ủy|"
    "ủy ban|văn phòng|trung tâm|tiểu đội|trung đội|phân hội"
)
_PARTS = _PEOPLE + _HOUSEHOLDS + _PLACES + _BODIES
_COUNTED = (*_PEOPLE, *_HOUSEHOLDS, "đơn vị", "tập thể", "chỉ tiêu", "tiêu chí", "đại biểu")


def read_noun(tokens: Tokens, place: int) -> tuple[str | None, int]:
    """The noun from this place up to a mark, a digit or a function word; and where it ends."""
    start = place
    if stands_at(tokens, start, ('"',)):
        start += 1
    if stands_at(tokens, start, ("đ", "/", "c")):
        return _joined(["đồng chí"], tokens, start + 3)
    if stands_at(tokens, start, ("đc",)) and not tokens[start].text.isupper():
        return _joined(["đồng chí"], tokens, start + 1)
    noun, end = _joined([], tokens, start)
    return (noun, end) if noun else (None, place)


def ratio_of(unit: str) -> Ratio | None:
    """What a/b of this noun means."""
    unit = unit.removeprefix("tổng ").removeprefix("số ")
    if begins(unit, ("đại biểu",)):
        return Ratio.ATTENDANCE
    if begins(unit, _MET):
        return Ratio.MET
    return Ratio.PART if begins(unit, _PARTS) else None


def is_counted(unit: str | None) -> bool:
    """People, households and the like: a number before them counts, whatever stands before it."""
    return unit is not None and begins(unit, _COUNTED)


def is_people(unit: str) -> bool:
    return begins(unit, _PEOPLE)


def begins(unit: str, nouns: tuple[str, ...]) -> bool:
    return any(unit == noun or unit.startswith(f"{noun} ") for noun in nouns)


def _joined(words: list[str], tokens: Tokens, place: int) -> tuple[str | None, int]:
    first = place
    while word_at(tokens, place) and not _stops(tokens, place, is_first=place == first):
        key = tokens[place].key
        words.append(_ABBREVIATIONS.get(key, key))
        place += 1
    if digits_at(tokens, place):
        while len(words) > 1 and words[-1] in _NAMING:
            words.pop()
            place -= 1
    return " ".join(words) or None, place


def _stops(tokens: Tokens, place: int, *, is_first: bool) -> bool:
    key = key_at(tokens, place)
    pair = (key, key_at(tokens, place + 1))
    if pair in _STOP_PAIRS:
        return True
    if key == "năm" and not is_first:
        return digits_at(tokens, place + 1)
    return key in _STOPS
