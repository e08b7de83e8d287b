"""Holds a context against the fields that its paper declares, and cleans every text in it.

A declaration is a mapping of keys to a kind of value: a word of `SCALARS`, the name of a shared
record, a mapping (a record of its own) or a list of one of these (one or more of them). A key that
ends in `?` may be left out, be None or be empty.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from thidua.documents.text import clean


Fields = Mapping[str, Any]  # as read from YAML: str, list or mapping, to any depth


class WrongContext(ValueError):
    """The context does not fit its paper: a fault of the caller, not of who is at the screen."""


def check_context(context: Mapping[str, Any], fields: Fields, *, paper: str) -> dict[str, Any]:
    """The context with every text cleaned and every optional key present.

    Raises WrongContext, naming every place that is wrong.
    """
    faults: list[str] = []
    checked: dict[str, Any] = _record(context, fields, "", faults)
    if faults:
        raise WrongContext(f"Văn bản “{paper}”: " + "; ".join(faults) + ".")
    return checked


def _value(value: object, kind: Any, at: str, faults: list[str]) -> Any:
    if isinstance(kind, str):
        return _scalar(value, kind, at, faults)
    if isinstance(kind, Mapping):
        return _record(value, kind, at, faults)
    if not isinstance(value, Sequence) or isinstance(value, str | bytes):
        faults.append(f"{at}: phải là một danh sách, nhận {_name(value)}")
        return []
    if not value:
        faults.append(f"{at}: danh sách không được trống")
    return [_value(item, kind[0], f"{at}[{place}]", faults) for place, item in enumerate(value)]


def _record(value: object, fields: Fields, at: str, faults: list[str]) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        faults.append(f"{at or 'context'}: phải là một bản ghi, nhận {_name(value)}")
        return {}
    kinds = {key.removesuffix("?"): kind for key, kind in fields.items()}
    faults += [f"{_join(at, key)}: không có trường này" for key in value if key not in kinds]
    checked: dict[str, Any] = {}
    for declared, kind in fields.items():
        key = declared.removesuffix("?")
        given = value.get(key)
        if declared != key and _is_empty(given):
            checked[key] = [] if isinstance(kind, list) else None
        elif given is None:
            faults.append(f"{_join(at, key)}: thiếu")
        else:
            checked[key] = _value(given, kind, _join(at, key), faults)
    return checked


def _scalar(value: object, kind: str, at: str, faults: list[str]) -> Any:
    asks, accepts = SCALARS[kind]
    if not accepts(value):
        faults.append(f"{at}: phải là {asks}, nhận {_name(value)}")
        return None
    return clean(value) if isinstance(value, str) else value


def _is_empty(value: object) -> bool:
    return value is None or value == "" or (isinstance(value, list | tuple) and not value)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and clean(value) != ""


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _is_date(value: object) -> bool:
    return isinstance(value, dt.date) and not isinstance(value, dt.datetime)


SCALARS: dict[str, tuple[str, Callable[[object], bool]]] = {
    "text": ("chữ, không để trống", _is_text),
    "whole": ("số nguyên không âm", _is_whole),
    "number": ("số", _is_number),
    "date": ("ngày (date)", _is_date),
    "moment": ("ngày giờ (datetime)", lambda value: isinstance(value, dt.datetime)),
    "flag": ("đúng/sai (bool)", lambda value: isinstance(value, bool)),
}


def _name(value: object) -> str:
    return f"{type(value).__name__} {value!r:.40}"


def _join(at: str, key: str) -> str:
    return f"{at}.{key}" if at else str(key)
