"""The exchanged form: a document of indicators in, their evaluation out, both plain JSON values."""

from collections.abc import Mapping
from typing import Any

from thidua.common.figures.figure import as_text
from thidua.indicators.enums import Direction
from thidua.indicators.policies.facts import Claim, IndicatorFacts, Verdict, Warned
from thidua.indicators.policies.judging import judge_all
from thidua.indicators.policies.summing import summarise


class BadDocument(ValueError):
    """The input does not have the form. The sentence says what, where and how to mend it."""


def evaluate(document: Mapping[str, Any]) -> dict[str, Any]:
    """What `thidua indicators` prints for one document.

    Raises BadDocument with a sentence when the document does not have the form.
    """
    listed = _indicators_of(document)
    verdicts = judge_all(listed)
    summary = summarise(verdicts, _claim_of(document))
    return {
        "indicators": [verdict_as_json(verdict) for verdict in verdicts],
        "summary": {
            "met": summary.met,
            "exceeded": summary.exceeded,
            "missed": summary.missed,
            "uncounted": summary.uncounted,
            "total": summary.total,
        },
        "sentence": summary.sentence,
        "warnings": [_warned_as_json(warned) for warned in summary.warnings],
    }


def verdict_as_json(verdict: Verdict) -> dict[str, Any]:
    return {
        "name": verdict.name,
        "plan": verdict.plan and verdict.plan.to_json(),
        "actual": verdict.actual and verdict.actual.to_json(),
        "direction": verdict.direction.value,
        "direction_because": verdict.direction_because,
        "percent": as_text(verdict.percent),
        "points": as_text(verdict.points),
        "share": as_text(verdict.share),
        "status": verdict.status.value,
        "warnings": [_warned_as_json(warned) for warned in verdict.warnings],
    }


def _warned_as_json(warned: Warned) -> dict[str, str]:
    return {"kind": warned.kind.value, "says": warned.says}


def _indicators_of(document: Mapping[str, Any]) -> list[IndicatorFacts]:
    if not isinstance(document, Mapping):
        raise BadDocument("Mỗi văn bản phải là một đối tượng có khóa “indicators”.")
    listed = document.get("indicators")
    if not isinstance(listed, list):
        raise BadDocument("Thiếu “indicators”: ghi danh sách chỉ tiêu, có thể để trống [].")
    return [_facts_of(entry, f"Chỉ tiêu thứ {place}") for place, entry in enumerate(listed, 1)]


def _facts_of(entry: object, where: str) -> IndicatorFacts:
    if not isinstance(entry, Mapping):
        raise BadDocument(f"{where}: phải là một đối tượng có “name”, “plan”, “actual”.")
    name = _text_of(entry, "name", where)
    if not name or not name.strip():
        raise BadDocument(f"{where}: thiếu “name”, tên chỉ tiêu.")
    where = f"{where} (“{name}”)"
    return IndicatorFacts(
        name=name,
        plan=_text_of(entry, "plan", where),
        actual=_text_of(entry, "actual", where),
        stated_percent=_text_of(entry, "stated_percent", where),
        stated_met=_yes_or_no(entry, "stated_met", where),
        direction=_direction_of(entry, where),
        part_of=_text_of(entry, "part_of", where) or None,
        are_parts_complete=bool(_yes_or_no(entry, "parts_complete", where)),
    )


def _text_of(entry: Mapping[Any, Any], key: str, where: str) -> str | None:
    value = entry.get(key)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise BadDocument(f"{where}: “{key}” phải là chữ như trong văn bản, đặt trong ngoặc kép.")


def _yes_or_no(entry: Mapping[Any, Any], key: str, where: str) -> bool | None:
    value = entry.get(key)
    if value is None or isinstance(value, bool):
        return value
    raise BadDocument(f"{where}: “{key}” phải là true, false hoặc null.")


def _direction_of(entry: Mapping[Any, Any], where: str) -> Direction | None:
    told = entry.get("direction")
    if told is None:
        return None
    if told not in Direction.values:
        choices = ", ".join(Direction.values)
        raise BadDocument(f"{where}: “direction” là một trong {choices}, hoặc null.")
    return Direction(told)


def _claim_of(document: Mapping[str, Any]) -> Claim | None:
    claimed = document.get("claimed")
    if claimed is None:
        return None
    if not isinstance(claimed, Mapping):
        raise BadDocument("“claimed” phải có “met” và “total”, hoặc là null.")
    met, total = _count_of(claimed, "met"), _count_of(claimed, "total")
    return None if met is None or total is None else Claim(met, total)


def _count_of(claimed: Mapping[Any, Any], key: str) -> int | None:
    value = claimed.get(key)
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value)
    if value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0):
        return value
    raise BadDocument(f"“claimed.{key}” phải là số nguyên không âm, đang là “{value}”.")
