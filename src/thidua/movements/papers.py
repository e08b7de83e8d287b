"""The launch plan as a paper: the eight contents under the head of the body that launches."""

from datetime import date
from typing import Any

from thidua.documents.rendering import Format, render
from thidua.law import citations_on
from thidua.movements import policies
from thidua.movements.enums import MovementState
from thidua.movements.models import Movement
from thidua.organisations import queries as organisations
from thidua.organisations.models import Post, Unit, in_force


LAUNCH_PLAN = "ke_hoach_phat_dong"
NOBODY = "…"


def launch_plan(movement: Movement, *, on: date) -> dict[str, Any]:
    """What is printed; what a draft still lacks is dotted. `on` stands for a day not signed yet."""
    day = movement.plan_signed_on or on
    body = organisations.name_on(movement.cycle.unit, day)
    subject = f"Phát động phong trào “{movement.name}”"
    return {
        "head": {
            "issuer": policies.issuer_lines(body),
            "number": movement.plan_number,
            "symbol": movement.plan_symbol or policies.DEFAULT_SYMBOL,
            "place": movement.cycle.unit.place_name or NOBODY,
            "issued_on": movement.plan_signed_on,
        },
        "subject": subject,
        "grounds": [citation.line for citation in citations_on(day)] or [NOBODY],
        "opening": f"{body} ban hành Kế hoạch phát động phong trào “{movement.name}” như sau:",
        "slogan": movement.slogan,
        "objectives": policies.paragraphs(movement.aim),
        "scope": policies.paragraphs(movement.scope),
        "participants": policies.paragraphs(movement.participants),
        "contents": policies.paragraphs(movement.content),
        "criteria": policies.paragraphs(movement.criteria),
        "period": [_period(movement)],
        "schedule": [_step(line) for line in policies.paragraphs(movement.plan)],
        "measures": policies.paragraphs(movement.measures),
        "copies_to": ["Các đơn vị được giao", "Lưu: VT"],
        "signature": {
            "capacity": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
            "name": head_of(movement.cycle.unit, on=day),
        },
    }


def print_launch_plan(movement: Movement, *, format: Format, on: date) -> bytes:  # noqa: A002 -- as in documents
    """The plan as a file; before the launch it bears DỰ THẢO."""
    draft = movement.state == MovementState.DRAFT
    return render(LAUNCH_PLAN, launch_plan(movement, on=on), format=format, draft=draft)


def head_of(unit: Unit, *, on: date) -> str:
    """Who held the first post of a unit on a day; dotted when nobody is entered."""
    posts = Post.objects.filter(in_force(on), unit=unit).order_by("rank", "pk")
    return posts.values_list("person__full_name", flat=True).first() or NOBODY


def _period(movement: Movement) -> str:
    if not (movement.starts_on and movement.ends_on):
        return NOBODY
    return f"Từ ngày {movement.starts_on:%d/%m/%Y} đến ngày {movement.ends_on:%d/%m/%Y}."


def _step(line: str) -> dict[str, str]:
    """ "Tháng 7: sơ kết" is a step with its time; any other line is one of the whole period."""
    when, colon, what = line.partition(":")
    if colon and what.strip():
        return {"when": when.strip(), "what": what.strip()}
    return {"when": "Trong kỳ", "what": line}
