"""When a decision may be signed, how its number and codes are made: pure questions."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from thidua.common.errors import Refused
from thidua.common.money import print_money
from thidua.common.sources import Source


NUMBERS_LAW = Source("nd-30-2020", "Điều 15 khoản 1", verified=False)
COUNCIL_LAW = Source("luat-06-2022", "Điều 83")
KINDS = {"collective": "tập thể", "household": "hộ gia đình", "individual": "cá nhân"}
KIND_ORDER = tuple(KINDS)  # the order of the attached list

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
CODE_LENGTH = 12
PRINT_ATTEMPTS = 3
PEOPLES_COMMITTEE = "Ủy ban nhân dân"
CODE_SPACE = 32 ** (CODE_LENGTH - 1)  # random codes; the last character checks the others
DUTIES_APART = "Người ký không soạn, không thẩm định danh sách này"
LOOK_ALIKE = str.maketrans("ILO", "110")


# Signing


@dataclass(frozen=True)
class Check:
    """One condition of signing, in words for the page; the operation refuses by the same list."""

    says: str
    met: bool
    left: str = ""
    source: Source | None = None
    field: str | None = None


@dataclass(frozen=True)
class Authority:
    """Who may decide this title or form on that day, and whether the signer's body is that one."""

    says: str = ""
    is_ours: bool = True
    source: Source | None = None


@dataclass(frozen=True)
class Neighbours:
    """The nearest numbers of the series on either side, with the days on which they were signed."""

    before: tuple[int, date] | None = None
    after: tuple[int, date] | None = None


@dataclass(frozen=True)
class SigningFacts:
    """Everything that the conditions of signing look at."""

    signed_on: date | None
    today: date
    line_count: int
    open_dossiers: tuple[int, ...]  # numbers of dossiers that the council has not endorsed
    received_last: date | None
    session_on: date | None
    is_session_closed: bool
    authority: Authority
    neighbours: Neighbours
    signer_account_id: int | None
    preparers: Collection[int]
    appraisers: Collection[int]


def signing_checks(facts: SigningFacts) -> list[Check]:
    """All conditions, met or not, in the order of the page."""
    return [
        _endorsed(facts),
        _session(facts),
        _authority(facts.authority),
        _duties_apart(facts),
        _day(facts),
    ]


def check_may_be_signed(facts: SigningFacts) -> None:
    """Raises Refused with the first condition that is not met."""
    for check in signing_checks(facts):
        if not check.met:
            raise Refused(check.left, source=check.source, field=check.field)


def _endorsed(facts: SigningFacts) -> Check:
    done = facts.line_count - len(facts.open_dossiers)
    numbers = ", ".join(f"{number:02}" for number in facts.open_dossiers)
    left = f"Hồ sơ {numbers} chưa được Hội đồng thông qua. Đưa ra khỏi danh sách hoặc chờ Hội đồng."
    if not facts.line_count:
        left = "Danh sách chưa có ai. Lấy hồ sơ Hội đồng đã thông qua vào quyết định."
    return Check(
        f"{done}/{facts.line_count} hồ sơ đã được Hội đồng thông qua",
        met=bool(facts.line_count) and not facts.open_dossiers,
        left=left,
        source=COUNCIL_LAW,
    )


def _session(facts: SigningFacts) -> Check:
    on = f" ngày {facts.session_on:%d/%m/%Y}" if facts.session_on else ""
    return Check(
        f"Phiên họp Hội đồng{on} đã bế mạc",
        met=facts.is_session_closed,
        left=f"Phiên họp Hội đồng{on} chưa bế mạc. Bế mạc phiên họp rồi ký.",
        source=COUNCIL_LAW,
    )


def _authority(authority: Authority) -> Check:
    says = f"Thẩm quyền: {authority.says or 'chưa có quy định riêng'}"
    left = f"{authority.says} quyết định, không phải Chủ tịch UBND xã. Lập tờ trình gửi lên."
    return Check(says, met=authority.is_ours, left=left, source=authority.source)


def _duties_apart(facts: SigningFacts) -> Check:
    mine = facts.signer_account_id
    if mine is not None and mine in facts.preparers:
        left = "Người soạn quyết định không tự ký. Để người khác soạn lại."
        return Check(DUTIES_APART, met=False, left=left)
    if mine is not None and mine in facts.appraisers:
        left = "Người thẩm định hồ sơ không tự ký quyết định. Để người khác ký."
        return Check(DUTIES_APART, met=False, left=left)
    return Check(DUTIES_APART, met=True)


def _day(facts: SigningFacts) -> Check:
    said = f"Ngày ký {facts.signed_on:%d/%m/%Y}" if facts.signed_on else "Ngày ký"
    try:
        check_signing_day(
            facts.signed_on,
            today=facts.today,
            received_last=facts.received_last,
            session_on=facts.session_on,
            neighbours=facts.neighbours,
        )
    except Refused as refusal:
        return Check(
            said, met=False, left=refusal.sentence, source=refusal.source, field="signed_on"
        )
    return Check(f"{said} sau ngày nhận hồ sơ, ngày họp và đúng thứ tự số", met=True)


def check_signing_day(
    day: date | None,
    *,
    today: date,
    received_last: date | None,
    session_on: date | None,
    neighbours: Neighbours,
) -> None:
    """Raises Refused unless the day fits the dossiers, the session, today and the other numbers."""
    if day is None:
        raise Refused("Ghi ngày ký.", field="signed_on")
    if day > today:
        raise _wrong_day(
            f"Ngày ký {day:%d/%m/%Y} chưa tới. Ghi muộn nhất là hôm nay, {today:%d/%m/%Y}."
        )
    if received_last is not None and day < received_last:
        raise _wrong_day(f"Ngày ký phải từ {received_last:%d/%m/%Y} trở đi, vì hồ sơ nhận ngày đó.")
    if session_on is not None and day < session_on:
        raise _wrong_day(f"Ngày ký phải từ {session_on:%d/%m/%Y} trở đi, vì Hội đồng họp ngày đó.")
    if neighbours.before is not None and day < neighbours.before[1]:
        number, on = neighbours.before
        raise _wrong_day(
            f"Ngày ký phải từ {on:%d/%m/%Y} trở đi, vì quyết định số {number:02} ký ngày đó.",
            NUMBERS_LAW,
        )
    if neighbours.after is not None and day > neighbours.after[1]:
        number, on = neighbours.after
        raise _wrong_day(
            f"Ngày ký phải đến hết {on:%d/%m/%Y}, vì quyết định số {number:02} ký ngày đó.",
            NUMBERS_LAW,
        )


def check_money_as_read(total: int, *, read: int | None, signed_on: date) -> None:
    """The money follows the signing day; the signer has seen what that day gives."""
    if read is not None and read != total:
        raise _wrong_day(
            f"Ký ngày {signed_on:%d/%m/%Y} thì tiền thưởng là {print_money(total)}, khác số đã xem "
            f"({print_money(read)}). Xem lại danh sách rồi ký."
        )


def check_number(number: int | None, *, taken_by_series: bool, taken_by_clerk: bool) -> None:
    """In one year the numbers come either from our own series or all from the clerk (văn thư)."""
    if number is not None and number < 1:
        raise Refused("Số quyết định phải từ 01 trở đi.", field="number")
    if number is None and taken_by_clerk:
        raise Refused(
            "Năm này số quyết định do văn thư cấp. Ghi số văn thư đã cấp.", field="number"
        )
    if number is not None and taken_by_series:
        raise Refused(
            "Năm này hệ thống cấp số quyết định. Để trống ô số, hệ thống lấy số kế tiếp.",
            field="number",
        )


def check_revocation_day(day: date, *, signed_on: date, today: date) -> None:
    """A cancelling decision comes after the one it cancels, and not after today."""
    if not signed_on <= day <= today:
        raise Refused(
            f"Ngày quyết định hủy bỏ phải từ {signed_on:%d/%m/%Y} (ngày ký khen thưởng) "
            f"đến hôm nay, {today:%d/%m/%Y}.",
            field="decided_on",
        )


def check_reason(reason: str, *, of: str) -> str:
    clean = " ".join(reason.split())
    if not clean:
        raise Refused(f"Nêu lý do {of}.", field="reason")
    return clean


def check_text(text: str, *, what: str, field: str, longest: int = 300) -> str:
    clean = " ".join(text.split())
    if not clean:
        raise Refused(f"Ghi {what}.", field=field)
    if len(clean) > longest:
        raise Refused(
            f"Rút gọn {what}: nay {len(clean)} chữ cái, nhiều nhất {longest}.", field=field
        )
    return clean


def _wrong_day(sentence: str, source: Source | None = None) -> Refused:
    return Refused(sentence, source=source, field="signed_on")


# Words


def capacity_of(post: str) -> list[str]:
    """The lines above a signature: a deputy signs for the head, an acting head says so."""
    words = post.casefold()
    if words.startswith("phó chủ tịch"):
        return ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    if words.startswith("quyền chủ tịch"):
        return ["Q. CHỦ TỊCH"]
    return ["CHỦ TỊCH"]


def counted(kinds: Sequence[str]) -> str:
    """ "03 tập thể và 09 cá nhân", in the order of the list."""
    found = Counter(kinds)
    parts = [f"{found[kind]:02} {word}" for kind, word in KINDS.items() if found[kind]]
    return " và ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def numbered(number: int | None, symbol: str) -> str:
    """ "06/QĐ-UBND"; a number that is not given yet is left open."""
    return f"{number:02}/{symbol}" if number is not None else f"…/{symbol}"


# Codes of the checking page


def verify_code(number: int) -> str:
    """Eleven characters of a random number and one that checks them."""
    body = ""
    for _ in range(CODE_LENGTH - 1):
        number, place = divmod(number, len(ALPHABET))
        body = ALPHABET[place] + body
    return body + ALPHABET[_check_value(body)]


def read_code(text: str) -> str | None:
    """The code as it is stored, however it was typed; None when it cannot be one."""
    code = "".join(sign for sign in text.upper() if sign.isalnum()).translate(LOOK_ALIKE)
    if len(code) != CODE_LENGTH or any(sign not in ALPHABET for sign in code):
        return None
    return code if ALPHABET[_check_value(code[:-1])] == code[-1] else None


def printed_code(code: str) -> str:
    """In groups of four: "HK22-07K4-QX9M"."""
    return "-".join(code[place : place + 4] for place in range(0, len(code), 4))


def _check_value(body: str) -> int:
    """Luhn's sum with 32 digits: one wrong sign, and nearly every swap of two, is noticed."""
    return -sum(_weighed(body)) % len(ALPHABET)


def _weighed(body: str) -> Iterator[int]:
    for place, sign in enumerate(reversed(body)):
        product = ALPHABET.index(sign) * (2 - place % 2)
        yield product // len(ALPHABET) + product % len(ALPHABET)


# Names of the body


def official(name: str) -> str:
    """The body as papers name it: "UBND xã Hàm Liêm" is "Ủy ban nhân dân xã Hàm Liêm"."""
    return name.replace("UBND", PEOPLES_COMMITTEE, 1) if name.startswith("UBND") else name


def issuer_lines(name: str) -> tuple[str, ...]:
    """The body at the head of a paper: "ỦY BAN NHÂN DÂN" above "XÃ HÀM LIÊM"."""
    full = official(name)
    if not full.startswith(PEOPLES_COMMITTEE):
        return (full.upper(),)
    return PEOPLES_COMMITTEE.upper(), full.removeprefix(PEOPLES_COMMITTEE).strip().upper()


def term_of(name: str) -> str:
    """xã, phường or đặc khu, from the body's name."""
    rest = official(name).removeprefix(PEOPLES_COMMITTEE).strip()
    return "đặc khu" if rest.startswith("đặc khu") else (rest.split() or ["xã"])[0]


# Printing


def gives_up(attempt_count: int) -> bool:
    """Whether a paper that failed so often waits for a person."""
    return attempt_count >= PRINT_ATTEMPTS


def kinds_in_words(kinds: Sequence[str]) -> str:
    """ "các tập thể, cá nhân", in the order of the list."""
    return "các " + ", ".join(word for kind, word in KINDS.items() if kind in set(kinds))
