"""The words before and behind a number that change its meaning: gần, tăng, đạt, so với kế hoạch."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from thidua.common.figures.figure import Basis, Change
from thidua.common.figures.tokens import Tokens, digits_at, key_at, stands_at


class Role(StrEnum):
    """What a phrase before a number does."""

    QUALIFIES = "qualifies"  # gần, trên, ít nhất …
    ESTIMATES = "estimates"  # ước, which may stand further off
    CHANGES = "changes"  # tăng, giảm: the number is a difference
    LEVELS = "levels"  # giảm còn, tăng lên: the number is a level after all
    REACHES = "reaches"  # đạt, bằng, chiếm: a percentage of a base follows
    EXCEEDS = "exceeds"  # vượt
    COMPARES = "compares"  # so với
    BASE = "base"  # kế hoạch, dự toán, cùng kỳ …
    STARTS = "starts"  # từ
    PAUSES = "pauses"  # a comma, a bracket
    LIGHT = "light"  # passed over
    HEAVY = "heavy"  # passed over, but gần, trên … before it belong to something else


_PHRASES: dict[tuple[str, ...], tuple[Role, str]] = {}


def _learn(role: Role, code: str, phrases: str) -> None:
    _PHRASES.update({tuple(phrase.split()): (role, code) for phrase in phrases.split("|")})


_learn(Role.QUALIFIES, "gan", "gần|gần bằng")
_learn(Role.QUALIFIES, "duoi", "dưới|<|thấp hơn|nhỏ hơn|ít hơn|chưa đến|chưa tới")
_learn(Role.QUALIFIES, "tren", "trên|>")
_learn(Role.QUALIFIES, "hon", "hơn|cao hơn|lớn hơn|nhiều hơn")
_learn(Role.QUALIFIES, "it_nhat", "ít nhất|tối thiểu|>=|≥")
_learn(Role.QUALIFIES, "it_nhat", "không dưới|không thấp hơn|không nhỏ hơn|không ít hơn|không kém")
_learn(Role.QUALIFIES, "khong_qua", "không quá|tối đa|không vượt quá|không vượt|không trên|<=|≤")
_learn(Role.QUALIFIES, "khong_qua", "không hơn|không cao hơn|không lớn hơn|không nhiều hơn")
_learn(Role.QUALIFIES, "khoang", "khoảng|chừng|xấp xỉ|trên dưới|~|≈")
_learn(Role.ESTIMATES, "uoc", "ước|ước tính")
_learn(Role.CHANGES, Change.UP, "tăng")
_learn(Role.CHANGES, Change.DOWN, "giảm")
_learn(Role.LEVELS, "", "còn|xuống|lên|giảm còn|xuống còn|chỉ còn|tăng lên")
_learn(Role.REACHES, "", "đạt|bằng|=|hoàn thành|tương đương|ứng với")
_learn(Role.REACHES, Basis.TOTAL, "chiếm")
_learn(Role.EXCEEDS, "", "vượt|vượt quá|vượt mức")
_learn(Role.COMPARES, "", "so|so với")
_learn(Role.STARTS, "", "từ")
_learn(Role.PAUSES, "", ",|;|(|[|-|...|.")
_learn(
    Role.LIGHT,
    "",
    ":|là|được|mức|tới|đến|thêm|bình quân|trung bình|tỷ lệ|tỉ lệ|với|và|hết|cả|phải|cần",
)
_learn(
    Role.HEAVY,
    "",
    "có|số|của|năm|cả năm|tỉnh|huyện|xã|phường|thành phố|thị xã|đề ra|đã|thực hiện|cấp trên|"
    "nghèo|hộ nghèo|cận nghèo|hộ cận nghèo|nghèo đa chiều",  # giảm hộ nghèo 26 hộ
)
_learn(Role.BASE, Basis.PLAN, "kế hoạch|kh|chỉ tiêu|giao")
_learn(Role.BASE, Basis.ESTIMATE, "dự toán")
_learn(Role.BASE, Basis.RESOLUTION, "nghị quyết|nq")
_learn(Role.BASE, Basis.TOTAL, "tổng|tổng số")
_learn(Role.BASE, Basis.REGISTERED, "đăng ký|đăng kí")
_learn(Role.BASE, Basis.LAST_YEAR, "cùng kỳ|cùng kì|năm trước|năm ngoái")

_LONGEST = max(map(len, _PHRASES))
_NOT_GIVEN = ("quân", "thông", "lưu", "tiếp", "dịch", "ước", "đất", "ban")  # giao quân …
_BASES = {phrase: code for phrase, (role, code) in _PHRASES.items() if role is Role.BASE}
# Only behind a percentage: elsewhere "DT" is an area as well.
_BASES |= {("dt",): Basis.ESTIMATE, ("ck",): Basis.LAST_YEAR}
_ENDS_A_CLAUSE = (",", ";", ".", ")", ":", "...")
_UPWARDS = (("trở", "lên"), ("trở", "xuống"))
_FARTHEST_WORD = 8


@dataclass(frozen=True)
class Lead:
    """What the words before a number say of it."""

    qualifiers: tuple[str, ...] = ()
    change: Change | None = None
    basis: Basis | None = None
    roles: frozenset[Role] = frozenset()

    @property
    def reaches(self) -> bool:
        return Role.REACHES in self.roles

    @property
    def exceeds(self) -> bool:
        return Role.EXCEEDS in self.roles

    @property
    def is_level(self) -> bool:
        return Role.LEVELS in self.roles

    @property
    def starts(self) -> bool:
        return Role.STARTS in self.roles

    @property
    def pauses(self) -> bool:
        return Role.PAUSES in self.roles

    @property
    def names_plan_itself(self) -> bool:
        """ "KH: 500 tấn": the number is the plan, not a share of it."""
        of_base = {Role.REACHES, Role.COMPARES, Role.EXCEEDS, Role.CHANGES}
        return self.basis in PLANS and not of_base & self.roles


PLANS = (Basis.PLAN, Basis.ESTIMATE, Basis.RESOLUTION)


def read_lead(tokens: Tokens, start: int, floor: int) -> Lead:
    """Walk back from a number as far as the phrases are known, and not below `floor`."""
    qualifiers: list[str] = []
    change: Change | None = None
    basis: Basis | None = None
    roles: set[Role] = set()
    for role, code in _phrases_before(tokens, start, floor):
        if role in (Role.QUALIFIES, Role.ESTIMATES) and code not in qualifiers:
            qualifiers.insert(0, code)
        elif role is Role.CHANGES and not roles & {Role.LEVELS, Role.CHANGES}:
            change = Change(code)
        elif code and basis is None and role in (Role.BASE, Role.REACHES):
            basis = Basis(code)
        roles.add(role)
    return Lead(tuple(qualifiers), change, basis, frozenset(roles))


def named_base(tokens: Tokens, end: int) -> Basis | None:
    """The base that is named behind a percentage, in the same clause."""
    place = end
    if key_at(tokens, place) == "(":
        place += 1
    for step in range(place, min(place + _FARTHEST_WORD, len(tokens))):
        if digits_at(tokens, step) or key_at(tokens, step) in _ENDS_A_CLAUSE:
            return None
        if key_at(tokens, step) == "(":
            return None
        basis = _base_at(tokens, step)
        if basis is not None:
            return basis
    return None


def upwards_behind(tokens: Tokens, end: int) -> str | None:
    """The "trở lên" or "trở xuống" behind a number, a few words off at most."""
    for place in range(end, min(end + _FARTHEST_WORD, len(tokens))):
        if stands_at(tokens, place, _UPWARDS[0]):
            return "tro_len"
        if stands_at(tokens, place, _UPWARDS[1]):
            return "tro_xuong"
        if not tokens[place].is_word and key_at(tokens, place) not in ("%", '"'):
            return None
    return None


def _phrases_before(tokens: Tokens, start: int, floor: int) -> Iterator[tuple[Role, str]]:
    place = start
    is_near = True
    while place > floor:
        length, role, code = _phrase_before(tokens, place, floor)
        if role is None or (role is Role.QUALIFIES and not is_near):
            return
        yield role, code
        if role is Role.PAUSES:
            return
        is_near = is_near and role not in (Role.HEAVY, Role.BASE, Role.COMPARES)
        place -= length


def _phrase_before(tokens: Tokens, place: int, floor: int) -> tuple[int, Role | None, str]:
    for length in range(min(_LONGEST, place - floor), 0, -1):
        phrase = tuple(token.key for token in tokens[place - length : place])
        role, code = _PHRASES.get(phrase, (None, ""))
        if role is not None:
            return length, role, code
    return 0, None, ""


def _base_at(tokens: Tokens, place: int) -> Basis | None:
    for phrase, code in _BASES.items():
        if stands_at(tokens, place, phrase):
            behind = place + len(phrase)
            is_plan_itself = key_at(tokens, behind) == ":" or digits_at(tokens, behind)
            is_other_word = phrase == ("giao",) and key_at(tokens, behind) in _NOT_GIVEN
            if not is_plan_itself and not is_other_word:
                return Basis(code)
    return None
