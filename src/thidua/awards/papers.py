"""What goes on the papers of a decision: the letter, the decision with its list, certificates."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.utils import timezone

from thidua.awards import policies, queries
from thidua.awards.models import Award, Decision, OwedPaper
from thidua.awards.queries import Line
from thidua.common.actors import SYSTEM
from thidua.common.vietnamese import date_in_words
from thidua.councils.enums import MemberRole
from thidua.councils.models import Member, Session
from thidua.documents.rendering import BATCH
from thidua.law import citations_on, name_of
from thidua.organisations.models import Unit, in_force
from thidua.organisations.queries import name_on


LETTER, DECISION, CERTIFICATE = "to_trinh", "quyet_dinh_khen_thuong", "giay_khen"
REGISTER = "so_khen_thuong"
TITLES = {LETTER: "Tờ trình", DECISION: "Quyết định", CERTIFICATE: "Giấy khen"}
COUNCIL = "Hội đồng Thi đua, khen thưởng"
ROUNDED = {
    "ceil_10k": ", làm tròn lên hàng chục nghìn đồng",
    "nearest_10k": ", làm tròn đến hàng chục nghìn đồng",
}


@dataclass(frozen=True)
class Body:
    """The People's Committee as papers of that day name it."""

    name: str  # Ủy ban nhân dân xã Hàm Liêm
    lines: tuple[str, ...]
    term: str  # xã, phường
    place: str

    @property
    def chair(self) -> str:
        return f"Chủ tịch {self.name}"


def context_of(paper: OwedPaper) -> dict[str, Any]:
    """The context in which a paper that is owed is rendered."""
    if paper.kind == LETTER:
        return letter(paper.decision)
    if paper.kind == CERTIFICATE:
        first = (paper.part - 1) * BATCH
        lines = queries.lines_of(paper.decision, by=SYSTEM)
        return certificates(paper.decision, lines[first : first + BATCH])
    return decision_paper(paper.decision, on=_day(paper.decision))


def name_of_file(paper: OwedPaper) -> str:
    """ "Quyết định 06-QĐ-UBND.pdf"; the letter is named before there is a number."""
    decision, part = paper.decision, f" phần {paper.part}" if paper.part > 1 else ""
    number = f"{decision.number:02}-{decision.symbol}" if decision.number else f"{decision.pk}"
    with_what = "" if paper.kind == DECISION else "kèm Quyết định "
    return f"{title_of(paper)} {with_what}{number}{part}.{paper.format}"


def title_of(paper: OwedPaper) -> str:
    return TITLES.get(paper.kind, paper.kind)


def decision_paper(decision: Decision, *, on: date) -> dict[str, Any]:
    """The decision with its list; before it is signed, number and day are left open."""
    body, lines = _body(decision, on), queries.lines_of(decision, by=SYSTEM)
    context = {
        "head": {
            "issuer": body.lines,
            "number": decision.number,
            "symbol": decision.symbol,
            "place": body.place,
            "issued_on": decision.signed_on,
        },
        "subject": decision.subject,
        "authority": body.chair,
        "grounds": [*_cited(on), *_council_grounds(decision.session, body)],
        "act": _act(decision, body),
        "achievement": decision.achievement,
        "groups": _groups(lines, _decided_row),
        "execution": (
            f"Văn phòng {body.name}, công chức Tài chính – Kế toán, các đơn vị liên quan và "
            f"{policies.kinds_in_words([line.kind for line in lines])} có tên trong danh sách chịu "
            "trách nhiệm thi hành Quyết định này."
        ),
        "copies_to": ["Như Điều 3" if queries.total_of(lines) else "Như Điều 2", "Lưu: VT, TĐKT"],
        "signature": {
            "capacity": decision.signer_capacity or ["CHỦ TỊCH"],
            "name": decision.signer_name or "…",
        },
    }
    if queries.total_of(lines):
        context["reward"] = {
            "rule": _rule(lines),
            "fund": f"Quỹ thi đua, khen thưởng của {body.term} năm {on.year}",
        }
    return context


def letter(decision: Decision) -> dict[str, Any]:
    """The council's letter that goes to the chair with a decision to sign."""
    on = _day(decision)
    body, lines = _body(decision, on), queries.lines_of(decision, by=SYSTEM)
    held = f" {date_in_words(decision.session.held_on)}" if decision.session else ""
    counted = policies.counted([line.kind for line in lines])
    return {
        "head": {
            "superior": body.lines,
            "issuer": ("HỘI ĐỒNG", "THI ĐUA, KHEN THƯỞNG"),
            "symbol": "TTr-HĐTĐKT",
            "place": body.place,
        },
        "subject": decision.subject.replace("Về việc ", "Về việc đề nghị ", 1),
        "addressee": body.chair,
        "grounds": [*_cited(on), f"Căn cứ Biên bản họp {COUNCIL} {body.term}{held}"],
        "reasons": [_reason(body, held, counted)],
        "proposal": _act(decision, body)[:1].lower() + _act(decision, body)[1:],
        "achievement": decision.achievement,
        "groups": _groups(lines, _proposed_row(name_of(decision.code))),
        "attachments": ["Biên bản họp Hội đồng", f"Hồ sơ của {counted}"],
        "copies_to": ["Như trên", "Lưu: VT, HĐTĐKT"],
        "signature": _council_signature(decision),
    }


def _reason(body: Body, held: str, counted: str) -> str:
    return (
        f"{COUNCIL} {body.term} đã họp{held}, xem xét từng hồ sơ và biểu quyết. "
        f"{counted[:1].upper()}{counted[1:]} có tên trong danh sách được Hội đồng thông qua."
    )


def certificates(decision: Decision, lines: Sequence[Line]) -> dict[str, Any]:
    """One sheet for each line, with the code of the checking page."""
    on = _day(decision)
    body = _body(decision, on)
    context = {
        "issuer": body.chair,
        "place": body.place,
        "decision": {
            "number": decision.number,
            "symbol": decision.symbol,
            "signed_on": decision.signed_on,
        },
        "recipients": [_sheet(line) for line in lines],
        "signature": {
            "capacity": decision.signer_capacity or ["CHỦ TỊCH"],
            "name": decision.signer_name or "…",
        },
    }
    if queries.is_title(decision.code):
        context |= {"verb": "TẶNG DANH HIỆU", "title": name_of(decision.code).upper()}
    return context


def register_book(unit: Unit, year: int, awards: Iterable[Award], *, on: date) -> dict[str, Any]:
    """The register of one year as a book, with what was cancelled since."""
    name = name_on(unit, on)
    return {
        "head": {
            "issuer": policies.issuer_lines(name),
            "place": unit.place_name or name.rsplit(" ", 2)[-1],
            "issued_on": on,
        },
        "subject": f"Năm {year}",
        "rows": [_register_row(award) for award in awards],
        "signatures": [
            {"capacity": ["NGƯỜI LẬP SỔ"], "name": "…"},
            {"capacity": ["CHỦ TỊCH"], "name": "…"},
        ],
    }


def _register_row(award: Award) -> dict[str, Any]:
    return {
        "number": f"{award.register_number:02}",
        "name": " ".join(filter(None, (award.honorific, award.name))),
        "description": award.position_text,
        "award": queries.short_name(award.code),
        "achievement": award.achievement,
        "decision": policies.numbered(award.decision.number, award.decision.symbol),
        "decided_on": award.signed_on,
        "reward_vnd": award.reward_vnd,
        "note": f"Hủy bỏ theo {award.revoked_by_decision}" if award.revoked_at else "",
    }


def link_of(verify_code: str) -> str:
    """The address of the checking page, as the QR code holds it."""
    return f"{settings.SITE_URL.rstrip('/')}/kiem-tra/{policies.printed_code(verify_code)}"


def _sheet(line: Line) -> dict[str, Any]:
    sheet = {
        "name": line.called,
        "description": line.position_text,
        "achievement": line.achievement,
    }
    if line.award is not None:
        sheet |= {
            "register_number": _register_number(line),
            "code": policies.printed_code(line.award.verify_code),
            "link": link_of(line.award.verify_code),
        }
    return sheet


def _body(decision: Decision, on: date) -> Body:
    name = name_on(decision.unit, on)
    return Body(
        name=policies.official(name),
        lines=policies.issuer_lines(name),
        term=policies.term_of(name),
        place=decision.unit.place_name or name.rsplit(" ", 2)[-1],
    )


def _day(decision: Decision) -> date:
    """The day whose law and names a paper shows: the signing day, or that of sending it."""
    sent_on = timezone.localdate(decision.sent_at) if decision.sent_at else None
    return decision.signed_on or sent_on or date(decision.cycle.year, 12, 31)


def _cited(on: date) -> list[str]:
    return [citation.line for citation in citations_on(on)]


def _council_grounds(session: Session | None, body: Body) -> list[str]:
    if session is None:
        return [f"Theo đề nghị của Văn phòng {body.name}"]
    held = date_in_words(session.held_on)
    return [
        f"Căn cứ Biên bản họp {COUNCIL} {body.term} {held}",
        f"Theo đề nghị của {COUNCIL} {body.term}",
    ]


def _council_signature(decision: Decision) -> dict[str, Any]:
    """The vice-chair signs to the chair; without one the council's chair, then its secretary."""
    if decision.session is None:
        return {"capacity": ["NGƯỜI TRÌNH"], "name": decision.prepared_by_name or "…"}
    members = Member.objects.filter(
        in_force(decision.session.held_on), council=decision.session.council_id
    ).select_related("person")
    seats = {member.role: member.person.full_name for member in members.order_by("-order", "-pk")}
    ways = {
        MemberRole.VICE_CHAIR: ["TM. HỘI ĐỒNG", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        MemberRole.CHAIR: ["TM. HỘI ĐỒNG", "CHỦ TỊCH"],
        MemberRole.SECRETARY: ["TM. HỘI ĐỒNG", "THƯ KÝ"],
    }
    for role, capacity in ways.items():
        if role in seats:
            return {"capacity": capacity, "name": seats[role]}
    return {"capacity": ["TM. HỘI ĐỒNG"], "name": decision.prepared_by_name or "…"}


def _act(decision: Decision, body: Body) -> str:
    if queries.is_title(decision.code):
        return f"Công nhận danh hiệu {name_of(decision.code)} năm {decision.cycle.year}"
    return f"Tặng {queries.name_by(decision.code, body.name)}"


def _groups(lines: Sequence[Line], row: Callable[[Line], dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {"of": word, "rows": [row(line) for line in lines if line.kind == kind]}
        for kind, word in policies.KINDS.items()
        if any(line.kind == kind for line in lines)
    ]


def _decided_row(line: Line) -> dict[str, Any]:
    return {
        "name": line.called,
        "description": line.position_text,
        "register_number": _register_number(line),
        "reward_vnd": line.reward_vnd,
    }


def _proposed_row(form: str) -> Callable[[Line], dict[str, Any]]:
    def row(line: Line) -> dict[str, Any]:
        return {
            "name": line.called,
            "description": line.position_text,
            "proposed": form,
            "votes": line.votes,
        }

    return row


def _register_number(line: Line) -> str:
    return f"{line.award.register_number:02}/{line.award.register_year}" if line.award else ""


def _rule(lines: Sequence[Line]) -> str:
    """ "tập thể 0,3 lần, cá nhân 0,15 lần mức lương cơ sở 1.490.000 đồng, làm tròn …" """
    by_kind = {line.kind: line.reward for line in lines if line.reward}
    times = ", ".join(
        f"{word} {by_kind[kind].multiple.replace('.', ',')} lần"
        for kind, word in policies.KINDS.items()
        if kind in by_kind
    )
    reward = next(iter(by_kind.values()))
    base = f"{reward.base_salary:,}".replace(",", ".")
    return f"{times} mức lương cơ sở {base} đồng{ROUNDED.get(reward.rounding, '')}"
