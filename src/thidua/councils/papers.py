"""What goes on the minutes of a session."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time
from typing import Any

from django.utils import timezone

from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.councils import policies, queries
from thidua.councils.enums import LEADERS, TAKE_PART, MemberRole, Presence
from thidua.councils.models import Attendance, Ballot, Session
from thidua.councils.policies import Tally
from thidua.documents.rendering import Format, render
from thidua.nominations.queries import award_name
from thidua.organisations.enums import Gender
from thidua.organisations.queries import name_on


MINUTES = "bien_ban_hop_hoi_dong"
NOBODY = {"name": "…"}


def minutes(session: Session, *, by: Actor, at: datetime) -> dict[str, Any]:
    """The minutes as they stand; before the session ends, `at` is printed as its end."""
    roll = queries.roll_of(session, by=by)
    present = [row for row in roll if row.presence == Presence.PRESENT]
    results = queries.results_of(session, by=by)
    return {
        "head": {
            "superior": policies.issuer_lines(name_on(session.council.unit, session.held_on)),
            "issuer": ("HỘI ĐỒNG", "THI ĐUA, KHEN THƯỞNG"),
            "symbol": "BB-HĐTĐKT",
        },
        "subject": f"Họp {session.council.name} xét khen thưởng năm {session.cycle.year}",
        "started_at": _moment(session, session.begins_at) or session.opened_at or at,
        "ended_at": _moment(session, session.ends_at) or session.closed_at or at,
        "venue": session.place or "…",
        "chair": _person(_first(present, LEADERS)),
        "secretary": _person(_first(present, (MemberRole.SECRETARY,))),
        "present": [_person(row) for row in present],
        "absent": [_absent(row) for row in roll if row.presence != Presence.PRESENT],
        "guests": [{"name": line} for line in _lines(session.guests)],
        "quorum": _quorum(session, roll),
        "papers": _papers(results),
        "proceedings": _proceedings(session, results, by),
        "voting_rule": _voting_rule(results),
        "ballots": [_ballot(ballot, counts, roll) for ballot, counts in results],
        "conclusion": _lines(session.conclusion) or ["…"],
        "copies_to": ["Thành viên Hội đồng", "Lưu: VT, HĐTĐKT"],
    }


def print_minutes(session: Session, *, format: Format, by: Actor, at: datetime) -> bytes:  # noqa: A002 -- as in documents
    """The minutes as a file; until the session ends they bear DỰ THẢO.

    Raises Refused while there is nothing that minutes could attest.
    """
    context = minutes(session, by=by, at=at)
    if not context["ballots"] or not context["present"]:
        raise Refused("Biên bản in được khi đã điểm danh và có ít nhất một mục biểu quyết xong.")
    return render(MINUTES, context, format=format, draft=session.closed_at is None)


def _moment(session: Session, hour: time | None) -> datetime | None:
    """The hour on the day of the session: the day it was held, not the day it was entered."""
    if hour is None:
        return None
    return timezone.make_aware(datetime.combine(session.held_on, hour))


def _first(rows: Iterable[Attendance], roles: Sequence[str]) -> Attendance | None:
    """The first of the roll with the highest of these roles."""
    ranked = [
        (roles.index(row.role), place, row) for place, row in enumerate(rows) if row.role in roles
    ]
    return min(ranked)[2] if ranked else None


def _person(row: Attendance | None) -> dict[str, str]:
    if row is None:
        return dict(NOBODY)
    called = {Gender.FEMALE.value: "Bà", Gender.MALE.value: "Ông"}
    post = ", ".join(filter(None, (row.position_text, row.get_role_display())))
    return {"honorific": called.get(row.member.person.gender, ""), "name": row.name, "post": post}


def _absent(row: Attendance) -> dict[str, str]:
    written = "gửi ý kiến bằng văn bản" if row.presence == Presence.WRITTEN else ""
    return _person(row) | {"reason": row.reason or written}


def _quorum(session: Session, roll: list[Attendance]) -> str:
    quorum = queries.quorum_of(session, roll)
    verb = "đủ" if quorum.is_reached else "chưa đủ"
    return (
        f"Phiên họp có mặt {quorum.present:02}/{quorum.members:02} thành viên, {verb} số thành "
        f"viên để họp theo quy chế của Hội đồng (ít nhất {policies.share_words(quorum.share)})."
    )


def _papers(results: Sequence[tuple[Ballot, Tally]]) -> list[str]:
    count = len(results)
    return [
        "Danh sách đề nghị khen thưởng của các đơn vị",
        f"Hồ sơ đề nghị và kết quả thẩm định {count:02} hồ sơ",
    ]


def _proceedings(session: Session, results: Sequence[tuple[Ballot, Tally]], by: Actor) -> list[str]:
    """What was written down, then what the system itself saw: recusals and removed items."""
    recused = [
        f"{vote.member.person.full_name} tránh biểu quyết mục {ballot.position}: "
        f"{vote.recusal_reason}."
        for ballot, _ in results
        for vote in ballot.votes.select_related("member__person")
        if vote.is_recused
    ]
    removed = [
        f"Rút mục {item.position}, {item.nomination.frozen_name}: {item.removal_reason}."
        for item in queries.removed_items(session, by=by)
        if item.removal_reason
    ]
    return [*(_lines(session.discussion) or ["…"]), *recused, *removed]


def _voting_rule(results: Sequence[tuple[Ballot, Tally]]) -> str:
    """The shares used, each with its source, told once."""
    rules = [queries.vote_rule(ballot) for ballot, _ in results]
    told = "; ".join(dict.fromkeys(f"{rule.words} theo {rule.says}" for rule in rules))
    least = f"Mức cần đạt: {told}, tính" if told else "Tính"
    return (
        f"Hội đồng biểu quyết công khai. {least} trên tổng số thành viên Hội đồng "
        "trừ người tránh biểu quyết."
    )


def _ballot(ballot: Ballot, counts: Tally, roll: list[Attendance]) -> dict[str, Any]:
    nomination = ballot.nomination
    could_vote = sum(row.presence in TAKE_PART for row in roll) - counts.recused
    percent = policies.percent_words(counts.agreed, counts.base)
    agreed_in_writing = sum(
        vote.is_written and vote.choice == "dong_y" for vote in ballot.votes.all()
    )
    return {
        "name": nomination.frozen_name,
        "description": nomination.frozen_position,
        "proposed": award_name(nomination.code),
        "issued": max(could_vote, counts.cast),
        "returned": counts.cast,
        "valid": counts.cast,
        "agreed": counts.agreed,
        "disagreed": counts.against,
        "written": agreed_in_writing,
        "share": f"{counts.agreed}/{counts.base} ({percent})",
        "outcome": "Thông qua" if ballot.is_endorsed else "Không đủ phiếu",
    }


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
