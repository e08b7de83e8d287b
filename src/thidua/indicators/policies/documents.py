"""The exchanged form: a document of indicators in, their evaluation out, both plain JSON values."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from thidua.common.figures.figure import as_text
from thidua.common.vietnamese import plain
from thidua.indicators.enums import Direction
from thidua.indicators.policies.facts import Claim, IndicatorFacts, Verdict, Warned
from thidua.indicators.policies.judging import judge_all
from thidua.indicators.policies.summing import summarise


class BadDocument(ValueError):
    """The input does not have the form. The sentence says what, where and how to mend it."""


def evaluate(document: object) -> dict[str, Any]:
    """What `thidua indicators` prints for one document.

    Raises BadDocument with a sentence when the document does not have the form.
    """
    if not isinstance(document, Mapping):
        raise BadDocument("phải là một đối tượng có khóa “indicators”.")
    claimed = _claim_of(document)
    verdicts = judge_all(_indicators_of(document))
    summary = summarise(verdicts, claimed)
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


_KEYS_OF_A_DOCUMENT = ("unit", "year", "claimed", "indicators")
_KEYS_OF_AN_INDICATOR = (
    "name",
    "plan",
    "actual",
    "stated_percent",
    "stated_met",
    "direction",
    "group",
    "part_of",
    "parts_complete",
)
_ALMOST = 0.75


def _check_keys(given: Mapping[Any, Any], known: Sequence[str], where: str) -> None:
    """Further keys are passed over, but neither a slip of the pen nor a torn number."""
    for key in given:
        if key in known:
            continue
        if not (isinstance(key, str) and key.isidentifier()):
            raise BadDocument(
                f"{where}: “{key}” không phải khóa. Số có dấu phẩy đặt trong ngoặc kép."
            )
        meant = get_close_matches(key, known, n=1, cutoff=_ALMOST)
        if meant:
            raise BadDocument(f"{where}: không có khóa “{key}”, có phải “{meant[0]}”?")


def _indicators_of(document: Mapping[Any, Any]) -> list[IndicatorFacts]:
    _check_keys(document, _KEYS_OF_A_DOCUMENT, "văn bản")
    listed = document.get("indicators")
    if not isinstance(listed, list):
        raise BadDocument("thiếu “indicators”: ghi danh sách chỉ tiêu, có thể để trống [].")
    facts = [_facts_of(entry, f"chỉ tiêu thứ {place}") for place, entry in enumerate(listed, 1)]
    _check_parts(facts)
    return facts


def _check_parts(listed: Sequence[IndicatorFacts]) -> None:
    """Nothing is a part of itself, by whatever way round: it would be counted nowhere."""
    wholes: dict[str, str] = {}
    for facts in listed:
        wholes.setdefault(plain(facts.name), plain(facts.part_of or ""))
    sound: set[str] = set()
    for facts in listed:
        way: set[str] = set()
        name = plain(facts.name)
        while name in wholes and name not in sound:
            if name in way:
                raise BadDocument(
                    f"“{facts.name}”: “part_of” vòng lại chính nó, hãy ghi tên chỉ tiêu tổng."
                )
            way.add(name)
            name = wholes[name]
        sound |= way


def _facts_of(entry: object, where: str) -> IndicatorFacts:
    if not isinstance(entry, Mapping):
        raise BadDocument(f"{where}: phải là một đối tượng có “name”, “plan”, “actual”.")
    _check_keys(entry, _KEYS_OF_AN_INDICATOR, where)
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
    if told in (None, ""):
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
